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

/** A rule with at most one finding, on the signature's file. */
const once = (
  slug: string,
  check: (context: SignatureContext) => Facts | undefined,
  more: { readonly needs?: readonly RuleId[]; readonly applies?: Applies } = {},
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
const onChain = (slug: string, kind: ChainFault["kind"], applies: Applies = needChain): Rule<SignatureContext> =>
  defineRule({
    id: asRuleId(`signature/${slug}`),
    severity: "error",
    needs: ids("malformed"),
    applies,
    check: ({ signature, path }: SignatureContext): Fault[] =>
      (signature.chain?.faults ?? [])
        .filter((fault) => fault.kind === kind)
        .map(({ subject, from = "", until = "" }) => ({
          at: { kind: "file", path },
          facts: { subject, from, until, at: signature.envelope?.signedAt ?? "" },
        })),
  });

/** A rule on the files, with one finding for each. */
const onFiles = (slug: string, kind: InventoryDifference["kind"]): Rule<SignatureContext> =>
  defineRule({
    id: asRuleId(`signature/${slug}`),
    severity: "error",
    needs: ids("malformed", "statement-malformed"),
    applies: needList,
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
  onChain("certificate-revoked", "revoked", (context) => {
    const applies = needChain(context);
    if (applies !== "applies" || context.signature.chain?.isRevocationKnown === true) return applies;
    const isRevoked = context.signature.chain?.faults.some(({ kind }) => kind === "revoked") === true;
    return isRevoked ? applies : { outcome: "not-run", key: "unsure/no-revocation-list" };
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
];

export function bindSignatureRules(context: SignatureContext): RuleSet {
  return bindRules(SIGNATURE_RULES, context);
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
    case "added":
    case "missing":
      return { at, facts: {} };
  }
}
