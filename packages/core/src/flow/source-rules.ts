import type { ReadFault } from "../model/digest-work.ts";
import { asRuleId } from "../model/finding.ts";
import type { Location } from "../model/location.ts";
import type { Severity } from "../model/severity.ts";
import type { SourceFault, SourceFaultKind } from "../read/source.ts";
import { defineRule, type Fault, type Rule } from "../rules/define-rule.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { bindRules } from "../rules/run-rules.ts";

/** What may be wrong with a tree or an archive, whatever it holds: a source says the one half, its readers the other. */
export type SourceRuleKind = SourceFaultKind | ReadFault;

/** A fault of the tree, or of one file's bytes. `path` is for display: it may be unsafe. */
export type TreeFault = Omit<SourceFault, "kind"> & { readonly kind: SourceRuleKind };

/**
 * What was left out of the inventory, or cannot be trusted to be what was sent, is an error. What is whole here and may
 * be lost on another system is a warning.
 */
const SEVERITIES = {
  "unsafe-path": "error",
  link: "error",
  "special-file": "error",
  "duplicate-name": "error",
  "name-not-unicode": "error",
  "name-collision": "warning",
  "not-portable-name": "warning",
  "header-mismatch": "error",
  "overlapping-entries": "error",
  "lying-size": "error",
  "compression-ratio": "error",
  "encrypted-entry": "error",
  "unsupported-method": "error",
  "trailing-data": "warning",
  unreadable: "error",
  missing: "error",
  "changed-while-read": "error",
  "crc-mismatch": "error",
  "size-mismatch": "error",
  "corrupt-compression": "error",
} as const satisfies Record<SourceRuleKind, Severity>;

const CHOOSING: ReadonlySet<SourceRuleKind> = new Set<SourceRuleKind>(["unsafe-path", "name-not-unicode"]);

type FaultsByKind = ReadonlyMap<SourceRuleKind, readonly TreeFault[]>;

/** One rule for each kind of fault, `source/<kind>`. They only report: the reading has been done. */
export const SOURCE_RULES: readonly Rule<FaultsByKind>[] = Object.keys(SEVERITIES).filter(isKind).map(ruleOf);

function ruleOf(kind: SourceRuleKind): Rule<FaultsByKind> {
  return defineRule({
    id: asRuleId(`source/${kind}`),
    severity: SEVERITIES[kind],
    check: (faults: FaultsByKind) => faultsOf(faults.get(kind) ?? []),
  });
}

function isKind(text: string): text is SourceRuleKind {
  return Object.hasOwn(SEVERITIES, text);
}

/** Whether a fault refuses the source it is in. */
export function isError({ kind }: Pick<TreeFault, "kind">): boolean {
  return SEVERITIES[kind] === "error";
}

/** Binds the rules to the faults of one source, in the order in which they are given. */
export function bindSourceRules(faults: readonly TreeFault[]): RuleSet {
  const byKind = new Map<SourceRuleKind, TreeFault[]>();
  for (const fault of faults) {
    const sameKind = byKind.get(fault.kind);
    if (sameKind === undefined) byKind.set(fault.kind, [fault]);
    else sameKind.push(fault);
  }
  return bindRules(SOURCE_RULES, byKind);
}

function* faultsOf(faults: readonly TreeFault[]): Iterable<Fault> {
  for (const { kind, path, detail = "", more = 0 } of faults) {
    const at: Location = path === "" ? { kind: "package" } : { kind: "file", path };
    // A message chooses its words by the slug; the key of such a choice has no hyphens.
    const facts = CHOOSING.has(kind) ? { reason: detail.replaceAll("-", "_") } : {};
    yield { at, facts: { path, detail, more, ...facts } };
  }
}
