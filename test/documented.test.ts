import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RECEIPT_RULES } from "../packages/core/src/evidence/receipt-rules.ts";
import { GENERATION_RULES } from "../packages/core/src/flow/generation-rules.ts";
import { LEFT_TABLE_RULES } from "../packages/core/src/flow/left-tables.ts";
import { FORMATS, type RegisteredFormat } from "../packages/core/src/flow/registry.ts";
import { SOURCE_RULES } from "../packages/core/src/flow/source-rules.ts";
import { ERROR_CODES } from "../packages/core/src/model/error.ts";
import { asRuleId } from "../packages/core/src/model/finding.ts";
import { REGISTER_RULES } from "../packages/core/src/plan/check/register-rules.ts";
import { RULE_FACTS, RULE_SLUGS, ruleIdOf } from "../packages/core/src/records/check/rules.ts";
import type { RuleFacts } from "../packages/core/src/rules/define-rule.ts";
import { SIGNATURE_RULES } from "../packages/core/src/sign/signature-rules.ts";
import { RECEIVER_RULES } from "../packages/receiver/src/checks/receiver-rules.ts";
import { OCFL_CODES } from "../packages/receiver/src/store/archive/ocfl/validate/data/codes.ts";
import { severityOf } from "../packages/receiver/src/store/archive/ocfl/validate/severity-of.ts";
import { REPOSITORY } from "./floors/repository.ts";

const FINDINGS = "docs/findings";

/** Whose rules a page of findings holds: the page is named after it. */
const RULES: ReadonlyMap<string, readonly RuleFacts[]> = new Map<string, readonly RuleFacts[]>([
  ["source", SOURCE_RULES],
  [
    "transfer",
    [...RULE_SLUGS.map((slug) => ({ id: ruleIdOf(slug), severity: RULE_FACTS[slug] })), ...LEFT_TABLE_RULES],
  ],
  ["receipt", RECEIPT_RULES],
  ["receiver", RECEIVER_RULES.map(({ id, severity }) => ({ id: asRuleId(id), severity }))],
  ["signature", SIGNATURE_RULES],
  ["generation", GENERATION_RULES],
  ["ocfl", Object.keys(OCFL_CODES).map((code) => ({ id: asRuleId(code), severity: severityOf(code) }))],
  ["plan", REGISTER_RULES],
  ...(await Promise.all(
    FORMATS.map(async ({ id, profiles, load }) => [id, await rulesOf({ profiles, load })] as const),
  )),
]);

async function rulesOf({ profiles, load }: Pick<RegisteredFormat, "profiles" | "load">): Promise<readonly RuleFacts[]> {
  const format = await load();
  return [
    ...profiles.flatMap((profile) => format.rules(profile.id)),
    ...(format.packingRules ?? []),
    ...(format.repairRules ?? []),
  ];
}

/** The first cell of each row of the page's tables, where it is code: `| \`id\` | … |`. */
function rowsOf(page: string): readonly string[] {
  return [...page.matchAll(/^\| *`([^`]+)` *\|/gm)].map(([, id = ""]) => id);
}

function read(path: string): string {
  return readFileSync(join(REPOSITORY, path), "utf8");
}

function sorted(ids: Iterable<string>): readonly string[] {
  return [...ids].sort();
}

test("every error code has its row in docs/errors.md, and no row lacks its code", () => {
  expect(sorted(rowsOf(read("docs/errors.md")))).toEqual(sorted(ERROR_CODES));
});

test("every page of findings belongs to a set of rules", () => {
  const pages = readdirSync(join(REPOSITORY, FINDINGS)).map((name) => name.replace(/\.md$/, ""));
  expect(sorted(pages)).toEqual(sorted(RULES.keys()));
});

describe.each([...RULES])("the rules of %s", (id, rules) => {
  test("have a row each, and no row lacks its rule", () => {
    const known = new Set(rules.map((rule) => rule.id));
    expect(known.size).toBeGreaterThan(0);
    expect(sorted(rowsOf(read(`${FINDINGS}/${id}.md`)))).toEqual(sorted(known));
  });

  test("stand there with their severity", () => {
    const lines = read(`${FINDINGS}/${id}.md`).split("\n");
    for (const rule of rules) {
      const row = lines.find((line) => line.startsWith(`| \`${rule.id}\` |`)) ?? "";
      expect(row.toLowerCase(), rule.id).toContain(rule.severity);
    }
  });
});

test.each(FORMATS.map((format) => [format.id]))("the format %s has its page", (id) => {
  expect(existsSync(join(REPOSITORY, `docs/formats/${id}.md`))).toBe(true);
});

test("a row is found by its first cell alone", () => {
  expect(rowsOf("| `a` | `b` |\n|---|---|\n|`c`|\ntext `d`\n| e `f` |")).toEqual(["a", "c"]);
});
