import { toSecond } from "../json/compact-jws.ts";
import { asRuleId, type Facts, type RuleId } from "../model/finding.ts";
import type { Location } from "../model/location.ts";
import { type Applicability, defineRule, type Fault, type Rule } from "../rules/define-rule.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { bindRules } from "../rules/run-rules.ts";
import type { ChainFault } from "./chain.ts";
import type { InventoryDifference } from "./compare-inventory.ts";
import type { ExaminedSignature } from "./examine-signature.ts";

/** What a signature is held against. */
export interface SignatureContext {
  /** The signature's file, for findings. */
  readonly path: string;
  /** Whether the reader said whom to trust. */
  readonly hasTrust: boolean;
  readonly signature: ExaminedSignature;
  /** The digest of the package at hand. */
  readonly inventoryDigest: string;
  /** Whether lists of other packages were at hand. */
  readonly hasOtherLists: boolean;
  /** The list that stands beside the signature: `none`, not the one that was signed, or compared file by file. */
  readonly list:
    | { readonly kind: "none" | "other" }
    | { readonly kind: "compared"; readonly differences: readonly InventoryDifference[] };
}

const ids = (...slugs: readonly string[]): readonly RuleId[] => slugs.map((slug) => asRuleId(`signature/${slug}`));

type Applies = (context: SignatureContext) => Applicability;

const needTrust: Applies = ({ hasTrust }) => (hasTrust ? "applies" : { outcome: "not-run", key: "unsure/no-trust" });

const needChain: Applies = (context) => {
  const { trustedBy } = context.signature;
  if (trustedBy === "key") return { outcome: "not-applicable", key: "unsure/trusted-key" };
  return trustedBy === "certificate" ? "applies" : { outcome: "not-run", key: "unsure/no-trust" };
};

const needList: Applies = ({ list }) =>
  list.kind === "compared" ? "applies" : { outcome: "not-run", key: "unsure/no-list" };

const needOtherLists: Applies = (context) =>
  context.hasOtherLists ? needList(context) : { outcome: "not-applicable", key: "unsure/no-other-lists" };

const needTimestamp: Applies = ({ signature }) =>
  signature.timestamp === undefined ? { outcome: "not-applicable", key: "unsure/no-timestamp" } : "applies";

const needTimestampChain: Applies = (context) => {
  const applies = needTimestamp(context);
  if (applies !== "applies" || context.signature.timestamp?.chain !== undefined) return applies;
  return { outcome: "not-run", key: "unsure/no-timestamp-trust" };
};

/** A rule with at most one finding, on the signature's file. */
const once = (
  slug: string,
  check: (context: SignatureContext) => Facts | undefined,
  more: { readonly needs?: readonly RuleId[]; readonly applies?: Applies; readonly severity?: "warning" } = {},
): Rule<SignatureContext> =>
  defineRule({
    id: asRuleId(`signature/${slug}`),
    severity: "error",
    ...more,
    check: (context: SignatureContext): Fault[] => {
      const facts = check(context);
      return facts === undefined ? [] : [{ at: { kind: "file", path: context.path }, facts }];
    },
  });

/** A rule on the chain of certificates, with one finding for each certificate at fault. */
const onChain = (
  slug: string,
  kind: ChainFault["kind"],
  {
    applies = needChain,
    severity = "error",
  }: { readonly applies?: Applies; readonly severity?: "error" | "warning" } = {},
): Rule<SignatureContext> =>
  defineRule({
    id: asRuleId(`signature/${slug}`),
    severity,
    needs: ids("malformed"),
    applies,
    check: ({ signature, path }: SignatureContext): Fault[] =>
      (signature.chain?.faults ?? [])
        .filter((fault) => fault.kind === kind)
        .map(({ subject, from = "", until = "" }) => ({
          at: { kind: "file", path },
          facts: { subject, from, until, at: timeOf(signature) },
        })),
  });

/** A rule on the files, with one finding for each. */
const onFiles = (
  slug: string,
  kind: InventoryDifference["kind"],
  applies: Applies = needList,
): Rule<SignatureContext> =>
  defineRule({
    id: asRuleId(`signature/${slug}`),
    severity: "error",
    needs: ids("malformed", "statement-malformed"),
    applies,
    *check({ list }: SignatureContext): Iterable<Fault> {
      if (list.kind !== "compared") return;
      for (const difference of list.differences) if (difference.kind === kind) yield faultOf(difference);
    },
  });

/** Everything that is checked of a signed package. Where one could not be looked at, nothing is proved by it. */
export const SIGNATURE_RULES: readonly Rule<SignatureContext>[] = [
  once("malformed", ({ signature }) => (signature.envelope === undefined ? {} : undefined)),
  once("statement-malformed", ({ signature }) => (signature.statement === undefined ? {} : undefined), {
    needs: ids("malformed"),
  }),
  once("time-missing", ({ signature }) => (signature.signedAt === undefined ? {} : undefined), {
    needs: ids("malformed"),
  }),
  once("wrong", ({ signature }) => (signature.isSigned ? undefined : { keyId: signature.envelope?.keyId ?? "" }), {
    needs: ids("malformed"),
    applies: (context) => (context.signature.envelope?.certificates.length === 0 ? needTrust(context) : "applies"),
  }),
  once("certificate-unbound", ({ signature }) => (signature.isCertificateBound ? undefined : {}), {
    needs: ids("malformed"),
  }),
  once(
    "signer-unknown",
    ({ signature }) => (signature.trustedBy === "nothing" ? { keyId: signature.envelope?.keyId ?? "" } : undefined),
    { needs: ids("malformed"), applies: needTrust },
  ),
  onChain("chain-untrusted", "untrusted"),
  onChain("certificate-out-of-time", "not-valid-then"),
  onChain("key-usage", "key-usage"),
  onChain("issuer-not-authority", "not-authority"),
  onChain("certificate-revoked", "revoked", {
    applies: (context) => {
      const applies = needChain(context);
      if (applies !== "applies" || context.signature.chain?.isRevocationKnown === true) return applies;
      const isRevoked = context.signature.chain?.faults.some(({ kind }) => kind === "revoked") === true;
      return isRevoked ? applies : { outcome: "not-run", key: "unsure/no-revocation-list" };
    },
  }),
  onChain("revocation-stale", "revocation-stale", { severity: "warning" }),
  onChain("certificate-revoked-since", "revoked-since", {
    severity: "warning",
    applies: (context) =>
      context.signature.provedAt === undefined
        ? needChain(context)
        : { outcome: "not-applicable", key: "unsure/time-proved" },
  }),
  once("timestamp-malformed", ({ signature }) => (signature.timestamp?.found.kind === "malformed" ? {} : undefined), {
    needs: ids("malformed"),
    applies: needTimestamp,
  }),
  once("timestamp-wrong", ({ signature }) => (signature.timestamp?.found.kind === "wrong" ? {} : undefined), {
    needs: ids("timestamp-malformed"),
    applies: needTimestamp,
  }),
  once("timestamp-untrusted", timestampFault, { needs: ids("timestamp-wrong"), applies: needTimestampChain }),
  once("timestamp-before-signing", timestampContradiction, {
    needs: ids("timestamp-wrong"),
    applies: needTimestamp,
    severity: "warning",
  }),
  once(
    "package-differs",
    ({ signature, inventoryDigest }) =>
      signature.statement?.inventoryDigest === inventoryDigest
        ? undefined
        : { stated: signature.statement?.inventoryDigest ?? "", found: inventoryDigest },
    { needs: ids("statement-malformed") },
  ),
  once("list-differs", ({ list }) => (list.kind === "other" ? {} : undefined), {
    needs: ids("statement-malformed"),
    applies: ({ list }) => (list.kind === "none" ? { outcome: "not-applicable", key: "unsure/no-list" } : "applies"),
  }),
  onFiles("file-changed", "changed"),
  onFiles("file-added", "added"),
  onFiles("file-missing", "missing"),
  onFiles("file-renamed", "renamed"),
  onFiles("files-swapped", "swapped"),
  onFiles("file-foreign", "foreign", needOtherLists),
];

export function bindSignatureRules(context: SignatureContext): RuleSet {
  return bindRules(SIGNATURE_RULES, context);
}

/** The time at which a chain was judged. */
function timeOf({ provedAt, envelope }: ExaminedSignature): string {
  return provedAt === undefined ? (envelope?.signedAt ?? "") : toSecond(provedAt);
}

function timestampFault({ signature: { timestamp } }: SignatureContext): Facts | undefined {
  const fault = timestamp?.chain?.faults.find(({ kind }) => kind !== "revocation-stale" && kind !== "revoked-since");
  return fault === undefined ? undefined : { subject: fault.subject, reason: fault.kind.replaceAll("-", "_") };
}

/** Clocks differ; beyond this a signature was not made when it says. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

function timestampContradiction({ signature: { timestamp, signedAt } }: SignatureContext): Facts | undefined {
  if (timestamp?.found.kind !== "sound" || signedAt === undefined) return undefined;
  const { at } = timestamp.found;
  return signedAt.getTime() - at.getTime() > CLOCK_SKEW_MS
    ? { stated: toSecond(signedAt), at: toSecond(at) }
    : undefined;
}

function faultOf(difference: InventoryDifference): Fault {
  const at: Location = { kind: "file", path: difference.path };
  switch (difference.kind) {
    case "changed": {
      const { stated, found } = difference;
      const facts = {
        stated: stated.sha256,
        found: found.sha256,
        statedBytes: stated.sizeBytes,
        foundBytes: found.sizeBytes,
      };
      return { at, facts };
    }
    case "renamed":
      return { at, facts: { from: difference.from } };
    case "swapped":
      return { at, facts: { other: difference.other } };
    case "foreign":
      return { at, facts: { package: difference.package, as: difference.as } };
    case "added":
    case "missing":
      return { at, facts: {} };
  }
}
