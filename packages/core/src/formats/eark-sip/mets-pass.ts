import { stopIfAborted } from "../../model/error.ts";
import type { RuleId } from "../../model/finding.ts";
import type { RuleFault, RulePass } from "../../rules/rule-pass.ts";
import { checkErms } from "./checks/erms.ts";
import { checkFileSection } from "./checks/file-section.ts";
import { checkHeader } from "./checks/header.ts";
import { checkMetadataFiles } from "./checks/metadata-files.ts";
import { checkMetadataSections } from "./checks/metadata-sections.ts";
import { checkMetsFiles } from "./checks/mets-files.ts";
import { checkUnreferenced, createReferenceMarks, type ReferenceMarks } from "./checks/references.ts";
import { checkRoot } from "./checks/root.ts";
import { checkStructMap } from "./checks/struct-map.ts";
import { checkStructure } from "./checks/structure.ts";
import { isNcName } from "./checks/values.ts";
import { settleDoubts } from "./line-ends.ts";
import type { Give, MetsCheck, Problem } from "./mets-check.ts";
import { createNameVariants } from "./name-variants.ts";
import type { EarkPackage, SurveyedMets } from "./package.ts";
import { severityIn } from "./requirement.ts";
import { EARK_RULES, isSchemaRule } from "./rules.ts";
import { walkMets } from "./walk.ts";

/**
 * All rules in one pass: each METS is read once more from its start to its end, whatever it holds, and each of its
 * elements is held against every rule that speaks of it. Of a METS that is not well-formed the part before its fault is
 * checked.
 */
export function metsPass(): RulePass<EarkPackage> {
  return {
    kind: "pass",
    rules: EARK_RULES.filter(({ facts }) => !isSchemaRule(facts.id)).map(({ facts, applies }) => ({
      ...facts,
      applies,
    })),
    async *run(eark, chosen, options) {
      const faults: RuleFault[] = [];
      const give = giver(eark, chosen, faults);
      const marks = createReferenceMarks(eark.contents.inventory.fileCount);
      const findVariant = createNameVariants(eark.contents.inventory);
      checkMetsFiles(eark, give);
      if (eark.root !== undefined) checkStructure(eark, give);
      yield faults.splice(0);
      for (const mets of [...(eark.root === undefined ? [] : [eark.root]), ...eark.representations]) {
        stopIfAborted(options.signal);
        if (!mets.isMets) continue;
        const check = checkOf(eark, mets, { give, marks, findVariant });
        const listeners = [checkRoot, checkHeader, checkMetadataSections, checkFileSection, checkStructMap].map(
          (part) => part(check),
        );
        for await (const _ of walkMets(eark.source, mets, listeners, options)) {
          if (faults.length > 0) yield faults.splice(0);
        }
        await settleDoubts(check.doubts, eark, give, options);
      }
      for await (const _ of checkMetadataFiles(eark, give, options)) {
        if (faults.length > 0) yield faults.splice(0);
      }
      for await (const _ of checkErms(eark, marks, give, options)) {
        if (faults.length > 0) yield faults.splice(0);
      }
      if (eark.root !== undefined) checkUnreferenced(eark, marks, give);
      yield faults;
    },
  };
}

/** Keeps what the chosen rules are told of, each fault with the weight that its requirement has in this version. */
function giver(eark: EarkPackage, chosen: ReadonlySet<RuleId>, faults: RuleFault[]): Give {
  const rules = new Map(
    EARK_RULES.filter(({ facts }) => chosen.has(facts.id)).map((rule) => [String(rule.facts.id), rule]),
  );
  return (id, at, problem, { found = "", expected = "", severity } = {}) => {
    const rule = rules.get(id);
    if (rule === undefined) return;
    const usual =
      rule.requirement === undefined ? rule.facts.severity : severityIn(rule.requirement, eark.choice.version);
    const facts = {
      problem: wordingOf(problem, String(found), String(expected)),
      found: String(found),
      expected: String(expected),
    };
    faults.push({ rule: rule.facts.id, fault: { at, facts, severity: severity ?? usual } });
  };
}

function checkOf(
  eark: EarkPackage,
  mets: SurveyedMets,
  tools: Pick<MetsCheck, "give" | "findVariant"> & { readonly marks: ReferenceMarks },
): MetsCheck {
  const { give, marks, findVariant } = tools;
  const seen = new Uint8Array(mets.ids.size);
  return {
    eark,
    mets,
    give,
    findVariant,
    doubts: [],
    seeId(rule, id, at) {
      if (id === undefined || id === "") {
        give(rule, at(), id === undefined ? "missing" : "empty", { expected: "@ID" });
        return;
      }
      if (!isNcName(id)) give(rule, at(), "bad_id", { found: id });
      const number = mets.ids.find(id);
      if (number < 0) return;
      if (seen[number] === 1) give(rule, at(), "duplicate_id", { found: id });
      seen[number] = 1;
    },
    seeFile(index, at) {
      if (!marks.mark(index)) return;
      const { path } = eark.contents.inventory.at(index);
      give("eark-sip/reference-repeated", at(), "repeated", { found: path });
    },
  };
}

/** Some problems are said otherwise where a value is known. */
function wordingOf(problem: Problem, found: string, expected: string): string {
  if (problem === "missing" && found !== "") return "missing_for";
  const isNamed = problem === "missing" || problem === "optional";
  if (isNamed && expected !== "") return `${problem}_named`;
  return problem === "value" && expected === "" ? "value_unlisted" : problem;
}
