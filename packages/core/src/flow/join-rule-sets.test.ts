import { describe, expect, it } from "vitest";
import { asRuleId } from "../model/finding.ts";
import { defineRule } from "../rules/define-rule.ts";
import type { RuleRunOptions, RuleSet } from "../rules/rule-set.ts";
import { bindRules } from "../rules/run-rules.ts";
import { joinRuleSets } from "./join-rule-sets.ts";

function setOf(...ids: string[]): RuleSet {
  const rules = ids.map((id) => defineRule({ id: asRuleId(id), severity: "error", check: () => [] }));
  return bindRules(rules, undefined);
}

async function outcomes(options: Omit<RuleRunOptions, "translate">): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const joined = joinRuleSets([setOf("one/a", "one/b"), setOf("two/a")]);
  for await (const event of joined.run({ ...options, translate: (key) => key })) {
    if (event.kind === "outcome") found[event.outcome.rule] = event.outcome.outcome;
  }
  return found;
}

describe("joined rule sets", () => {
  it("run all their rules, in order", async () => {
    expect(Object.entries(await outcomes({}))).toEqual([
      ["one/a", "passed"],
      ["one/b", "passed"],
      ["two/a", "passed"],
    ]);
  });

  it.each([
    ["only a rule of the first", { only: ["one/b"] }, ["one/b"]],
    ["only a rule of the second", { only: ["two/a"] }, ["two/a"]],
    ["all but one of each", { skip: ["one/a", "two/a"] }, ["one/b"]],
  ])("run %s, and say that the others were not run", async (_, options, ran) => {
    const found = await outcomes(options);
    expect(Object.keys(found)).toEqual(["one/a", "one/b", "two/a"]);
    expect(Object.entries(found).flatMap(([rule, outcome]) => (outcome === "passed" ? [rule] : []))).toEqual(ran);
  });

  it.each([{ only: ["one/c"] }, { skip: ["one/c"] }])("refuse a rule that none has: %j", async (options) => {
    await expect(outcomes(options)).rejects.toMatchObject({
      code: "usage",
      facts: { rule: "one/c", known: "one/a one/b two/a" },
    });
  });
});
