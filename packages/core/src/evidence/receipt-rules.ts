import { asRuleId, type Facts, type RuleId } from "../model/finding.ts";
import { type Applicability, defineRule, type Fault, type Rule } from "../rules/define-rule.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { bindRules } from "../rules/run-rules.ts";
import type { SignedCheckpoint } from "./checkpoint.ts";
import { type ExaminedReceipt, fromBase64, type SoundReceipt, soundReceipt } from "./examine-receipt.ts";
import { isConsistent, isContradiction } from "./proof.ts";

/** What a receipt is held against. */
export interface ReceiptContext {
  /** The file's name, for findings. */
  readonly path: string;
  readonly hasKeys: boolean;
  readonly receipt: ExaminedReceipt;
  /** Another receipt of the same archive. */
  readonly other?: ExaminedReceipt;
  /** A head of the log from elsewhere, and whether one of the archive's keys signed it; `undefined`: it is none. */
  readonly head?: { readonly checkpoint: SignedCheckpoint | undefined; readonly isSigned: boolean };
  /** Proof between the two heads, from the archive. */
  readonly proof?: readonly Uint8Array[];
  /** The inventory digest of the package at hand. */
  readonly inventoryDigest?: string;
  /** The digests of the events in the register at hand, by the events' ids. */
  readonly eventDigests?: ReadonlyMap<string, string>;
}

type Check = (context: ReceiptContext) => Facts | undefined;

const MALFORMED = asRuleId("receipt/malformed");
const rule = (
  slug: string,
  check: Check,
  more: { readonly needs?: readonly RuleId[]; applies?(context: ReceiptContext): Applicability } = {},
): Rule<ReceiptContext> =>
  defineRule({
    id: asRuleId(`receipt/${slug}`),
    severity: "error",
    ...more,
    check: (context: ReceiptContext): Fault[] => {
      const facts = check(context);
      return facts === undefined ? [] : [{ at: { kind: "file", path: context.path }, facts }];
    },
  });

const needKeys = ({ hasKeys }: ReceiptContext): Applicability =>
  hasKeys ? "applies" : { outcome: "not-run", key: "not-proved/no-keys" };

const needHead = (context: ReceiptContext): Applicability => {
  const pair = headsOf(context);
  if (context.other === undefined && context.head === undefined) {
    return { outcome: "not-run", key: "not-proved/nothing-to-compare" };
  }
  if (pair === undefined) return { outcome: "not-run", key: "not-proved/one-unsound" };
  if (pair.own.origin !== pair.other.origin) return { outcome: "not-applicable", key: "not-proved/another-log" };
  return "applies";
};

/** Everything that is checked of a receipt. Where one could not be looked at, nothing is proved by it. */
export const RECEIPT_RULES: readonly Rule<ReceiptContext>[] = [
  rule("malformed", ({ receipt: { parsed } }) =>
    parsed.ok ? undefined : { reason: parsed.reason.replaceAll("-", "_"), detail: parsed.detail },
  ),
  rule("key-unknown", ({ receipt: { parsed, key } }) => (key === undefined ? { keyId: keyIdOf(parsed) } : undefined), {
    needs: [MALFORMED],
    applies: needKeys,
  }),
  rule(
    "signature-wrong",
    ({ receipt: { key, isSigned } }) => (isSigned === true ? undefined : { keyId: key?.keyId ?? "" }),
    { needs: [asRuleId("receipt/key-unknown")], applies: needKeys },
  ),
  rule(
    "key-out-of-time",
    ({ receipt: { parsed, key, isKeyInTime } }) =>
      isKeyInTime === true || !parsed.ok
        ? undefined
        : {
            keyId: key?.keyId ?? "",
            at: parsed.receipt.issuedAt,
            from: dayOf(key?.notBefore),
            until: dayOf(key?.notAfter),
          },
    { needs: [asRuleId("receipt/key-unknown")], applies: needKeys },
  ),
  rule("checkpoint-malformed", ({ receipt: { checkpoint } }) => (checkpoint === undefined ? {} : undefined), {
    needs: [MALFORMED],
  }),
  rule(
    "checkpoint-signature",
    ({ receipt: { checkpoint, isCheckpointSigned } }) =>
      isCheckpointSigned === true ? undefined : { origin: checkpoint?.origin ?? "" },
    { needs: [asRuleId("receipt/checkpoint-malformed")], applies: needKeys },
  ),
  rule(
    "not-in-log",
    ({ receipt: { inclusion, isInLog } }) =>
      isInLog === true ? undefined : { index: inclusion?.index ?? 0, size: inclusion?.head.size ?? 0 },
    { needs: [asRuleId("receipt/checkpoint-malformed")] },
  ),
  rule(
    "other-unsound",
    ({ other, head }) => {
      if (other !== undefined && soundReceipt(other) === undefined) return { what: "receipt" };
      return head !== undefined && !head.isSigned ? { what: "checkpoint" } : undefined;
    },
    {
      applies: (context) =>
        context.other === undefined && context.head === undefined
          ? { outcome: "not-run", key: "not-proved/nothing-to-compare" }
          : needKeys(context),
    },
  ),
  rule("log-forked", forkOf, { needs: [MALFORMED], applies: needHead }),
  rule("log-shrunk", shrinkageOf, { needs: [MALFORMED], applies: needHead }),
  rule("log-rewritten", rewritingOf, {
    needs: [MALFORMED],
    applies: (context) => {
      const applies = needHead(context);
      if (applies !== "applies" || proofOf(context) !== undefined) return applies;
      return { outcome: "not-run", key: "not-proved/no-consistency-proof" };
    },
  }),
  rule("package-differs", packageDifference, {
    needs: [MALFORMED],
    applies: ({ inventoryDigest, receipt: { parsed } }) => {
      if (parsed.ok && parsed.receipt.type !== "rafskil-receipt")
        return { outcome: "not-applicable", key: "not-proved/of-event" };
      return inventoryDigest === undefined ? { outcome: "not-run", key: "not-proved/no-package" } : "applies";
    },
  }),
  rule("event-differs", eventDifference, {
    needs: [MALFORMED],
    applies: ({ eventDigests, receipt: { parsed } }) => {
      if (parsed.ok && parsed.receipt.type === "rafskil-receipt")
        return { outcome: "not-applicable", key: "not-proved/of-delivery" };
      return eventDigests === undefined ? { outcome: "not-run", key: "not-proved/no-register" } : "applies";
    },
  }),
];

export function bindReceiptRules(context: ReceiptContext): RuleSet {
  return bindRules(RECEIPT_RULES, context);
}

interface Heads {
  readonly own: SignedCheckpoint;
  readonly other: SignedCheckpoint;
  readonly receipt: SoundReceipt;
  readonly second: SoundReceipt | undefined;
}

function headsOf({ receipt, other, head }: ReceiptContext): Heads | undefined {
  const first = soundReceipt(receipt);
  const second = other === undefined ? undefined : soundReceipt(other);
  const found = second?.checkpoint ?? (head?.isSigned === true ? head.checkpoint : undefined);
  return first === undefined || found === undefined
    ? undefined
    : { own: first.checkpoint, other: found, receipt: first, second };
}

/** One log cannot have two roots of one size, nor two hashes in one place. */
function forkOf(context: ReceiptContext): Facts | undefined {
  const heads = headsOf(context);
  if (heads === undefined) return undefined;
  const { own, other, receipt, second } = heads;
  const isSplit = own.size === other.size && Buffer.compare(own.root, other.root) !== 0;
  const isContrary = second !== undefined && isContradiction(receipt.inclusion, second.inclusion);
  return isSplit || isContrary ? { origin: own.origin, size: own.size, otherSize: other.size } : undefined;
}

/** A log only grows: the later receipt shows at least as many entries as the earlier. */
function shrinkageOf(context: ReceiptContext): Facts | undefined {
  const heads = headsOf(context);
  if (heads?.second === undefined) return undefined;
  const [earlier, later] = inTime(heads.receipt, heads.second);
  const [before, after] = [earlier.checkpoint.size, later.checkpoint.size];
  return after < before ? { origin: heads.own.origin, before, after } : undefined;
}

function rewritingOf(context: ReceiptContext): Facts | undefined {
  const heads = headsOf(context);
  const proof = proofOf(context);
  if (heads === undefined || proof === undefined) return undefined;
  const [earlier, later] = bySize(heads.own, heads.other);
  return isConsistent(earlier, later, proof)
    ? undefined
    : { origin: heads.own.origin, before: earlier.size, after: later.size };
}

/** The proof that was given, or that the later receipt carries where the other is its forerunner. */
function proofOf(context: ReceiptContext): readonly Uint8Array[] | undefined {
  const heads = headsOf(context);
  if (heads === undefined) return context.proof;
  if (heads.own.size === heads.other.size) return [];
  if (context.proof !== undefined || heads.second === undefined) return context.proof;
  const [earlier, later] = bySize(heads.receipt.checkpoint, heads.second.checkpoint);
  const carrier = later === heads.receipt.checkpoint ? heads.receipt.receipt : heads.second.receipt;
  return carrier.log.since?.size === earlier.size ? fromBase64(carrier.log.since.proof) : undefined;
}

function packageDifference({ receipt: { parsed }, inventoryDigest = "" }: ReceiptContext): Facts | undefined {
  if (!parsed.ok || parsed.receipt.type !== "rafskil-receipt") return undefined;
  const stated = parsed.receipt.packages.flatMap((found) => found.inventoryDigest ?? []);
  return stated.includes(inventoryDigest) ? undefined : { found: inventoryDigest, stated };
}

function eventDifference({ receipt: { parsed }, eventDigests }: ReceiptContext): Facts | undefined {
  if (!parsed.ok || parsed.receipt.type === "rafskil-receipt") return undefined;
  const { id, sha256 } = parsed.receipt.event;
  const found = eventDigests?.get(id);
  return found === sha256 ? undefined : { event: id, stated: sha256, found: found ?? "" };
}

/** The earlier first. Of two of one moment the one that shows less of the log: nothing can be said to be lost between them. */
function inTime(one: SoundReceipt, other: SoundReceipt): readonly [SoundReceipt, SoundReceipt] {
  const later = Date.parse(one.receipt.issuedAt) - Date.parse(other.receipt.issuedAt);
  return (later === 0 ? one.checkpoint.size - other.checkpoint.size : later) <= 0 ? [one, other] : [other, one];
}

function bySize(one: SignedCheckpoint, other: SignedCheckpoint): readonly [SignedCheckpoint, SignedCheckpoint] {
  return one.size <= other.size ? [one, other] : [other, one];
}

function keyIdOf(parsed: ExaminedReceipt["parsed"]): string {
  return parsed.ok ? (parsed.jws.keyId ?? "") : "";
}

function dayOf(seconds: number | undefined): string {
  return seconds === undefined ? "–" : new Date(seconds * 1000).toISOString().slice(0, 10);
}
