import type { Fault } from "../../../rules/define-rule.ts";
import type { PlacedText } from "../index-models.ts";
import type { ArchivalPackage } from "../package.ts";
import { type ArchivalRule, archivalRule, saysYes, withIndexes } from "../rule.ts";

const CONDITIONS = withIndexes("archiveIndex");
const WITH_TABLES = withIndexes("archiveIndex", "tableIndex");

/** What the archive index says of the package as a whole (6.A). */
export const ARCHIVE_INDEX_RULES: readonly ArchivalRule[] = [
  archivalRule(
    "6.A_1",
    "error",
    function* (subject) {
      const said = textNamed(subject, "archiveInformationPackageID");
      for (const { packageId, name } of subject.structure.media) {
        if (said === undefined || packageId === "" || packageId === said.text) continue;
        yield faultAt(subject, said, { said: said.text, medium: name });
      }
    },
    CONDITIONS,
  ),
  archivalRule(
    "6.A_2",
    "error",
    function* (subject) {
      const from = textNamed(subject, "archivePeriodStart");
      const to = textNamed(subject, "archivePeriodEnd");
      if (from && to && isBefore(to.text, from.text)) yield faultAt(subject, to, { from: from.text, to: to.text });
    },
    CONDITIONS,
  ),
  archivalRule(
    "6.A_3",
    "error",
    function* (subject) {
      let from: PlacedText | undefined;
      for (const each of subject.archiveIndex?.creators ?? []) {
        if (each.name === "creationPeriodStart") from = each;
        if (each.name !== "creationPeriodEnd" || from === undefined || !isBefore(each.text, from.text)) continue;
        yield faultAt(subject, each, { from: from.text, to: each.text });
      }
    },
    CONDITIONS,
  ),
  archivalRule(
    "6.A_6",
    "warning",
    (subject) => lacksFunction(subject, "containsDigitalDocuments", ["Dokumenttitel"]),
    WITH_TABLES,
  ),
  archivalRule(
    "6.A_7",
    "error",
    (subject) => lacksFunction(subject, "systemFileConcept", ["Sagsidentifikation", "Sagstitel"]),
    WITH_TABLES,
  ),
  archivalRule(
    "6.A_8",
    "warning",
    function* (subject) {
      for (const each of textsNamed(subject, "relatedRecordsName")) {
        if ([...each.text].length < 2) yield faultAt(subject, each, { text: each.text });
      }
    },
    CONDITIONS,
  ),
  archivalRule(
    "6.A_8_1",
    "warning",
    function* (subject) {
      if (!saysYes(subject, "searchRelatedOtherRecords")) return;
      if (textsNamed(subject, "relatedRecordsName").length === 0) yield { at: { kind: "file", path: pathOf(subject) } };
    },
    { ...CONDITIONS, section: "6.A" },
  ),
  archivalRule(
    "6.A_9",
    "warning",
    function* (subject) {
      if (saysYes(subject, "searchRelatedOtherRecords")) return;
      for (const each of textsNamed(subject, "relatedRecordsName")) yield faultAt(subject, each, { text: each.text });
    },
    CONDITIONS,
  ),
];

function* lacksFunction(subject: ArchivalPackage, flag: string, functions: readonly string[]): Iterable<Fault> {
  if (!saysYes(subject, flag)) return;
  const columns = subject.tableIndex?.tables.flatMap((table) => table.columns) ?? [];
  if (columns.some((column) => functions.some((each) => column.functions.includes(each)))) return;
  yield { at: { kind: "file", path: subject.tableIndex?.path ?? "" }, facts: { functions: functions.join(", ") } };
}

/** Dates may be years or months: they are compared as far as both go. */
function isBefore(later: string, earlier: string): boolean {
  const length = Math.min(later.length, earlier.length);
  return later.slice(0, length) < earlier.slice(0, length);
}

function textsNamed({ archiveIndex }: ArchivalPackage, name: string): readonly PlacedText[] {
  return archiveIndex?.texts.filter((each) => each.name === name) ?? [];
}

function textNamed(subject: ArchivalPackage, name: string): PlacedText | undefined {
  return textsNamed(subject, name)[0];
}

function pathOf({ archiveIndex }: ArchivalPackage): string {
  return archiveIndex?.path ?? "";
}

function faultAt(subject: ArchivalPackage, { line }: PlacedText, facts: Readonly<Record<string, string>>): Fault {
  return { at: { kind: "line", path: pathOf(subject), line }, facts };
}
