import { STANDARD_SCHEMAS } from "../layout.ts";
import { isOwnSchema } from "../own-schemas.ts";
import type { ArchivalPackage } from "../package.ts";
import { type ArchivalRule, archivalRule, QUICK, structureRule } from "../rule.ts";

/** The schemas that the package carries are those that the archive issued, byte for byte (4.F). */
export const SCHEMA_RULES: readonly ArchivalRule[] = [
  structureRule("4.F_1", { needs: ["4.B.2_2"] }),
  structureRule("4.F_2"),
  ...Object.entries(STANDARD_SCHEMAS).map(([file, id]) =>
    archivalRule(
      id,
      "error",
      function* (subject) {
        const md5 = md5Of(subject, file);
        const expected = subject.profile.schemaIssues[file] ?? [];
        if (md5 === undefined) {
          // Samples of the archives leave it out where there are no documents.
          if (file === "docIndex.xsd" && !subject.structure.hasDocuments) return;
          yield { at: { kind: "package" }, facts: { file, problem: "missing", found: "", expected: "" } };
        } else if (!expected.includes(md5)) {
          const path = subject.structure.standardSchemas.get(file)?.path ?? file;
          const isOwn = isOwnSchema(subject.profile, file, md5);
          const facts = { file, problem: isOwn ? "own" : "differs", found: md5, expected: expected.join(", ") };
          // Ours says the same; but the archive wants its own issue, and puts it in if it takes ours.
          yield { at: { kind: "file", path }, facts, ...(isOwn ? { severity: "warning" } : {}) };
        }
      },
      { needs: ["4.B.2_2"], applies: ({ isQuick }) => (isQuick ? QUICK : "applies") },
    ),
  ),
];

function md5Of({ structure, inventory }: ArchivalPackage, file: string): string | undefined {
  const entry = structure.standardSchemas.get(file);
  return entry === undefined ? undefined : (inventory.get(entry.path)?.digests.md5?.toUpperCase() ?? "");
}
