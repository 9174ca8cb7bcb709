import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { registrationClauses } from "./registration.ts";
import { RULE_FACTS, RULE_SLUGS } from "./rules.ts";

const PAGE = fileURLToPath(new URL("../../../../../docs/findings/transfer.md", import.meta.url));
const STANDARDS = { IS: "Rules 85/2018", NO: "Noark 5", DK: "BEK 128/2020" } as const;

it("documents by which clause each field is asked for, as the findings cite it", () => {
  const page = readFileSync(PAGE, "utf8");
  const section = page.split("## The registration gap report")[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `transfer/"));
  const expected = RULE_SLUGS.flatMap((slug) => {
    const clauses = registrationClauses(slug);
    if (clauses === undefined) return [];
    const asked = (["IS", "NO", "DK"] as const).flatMap((country) => {
      const section = clauses[country]?.section;
      return section === undefined ? [] : [`${STANDARDS[country]}: ${section}`];
    });
    return [`| \`transfer/${slug}\` | ${RULE_FACTS[slug]} | ${asked.join("; ")} |`];
  });
  expect(rows).toEqual(expected);
});
