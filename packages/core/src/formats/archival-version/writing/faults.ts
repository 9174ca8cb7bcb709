import type { RuleFault } from "../../../rules/rule-pass.ts";
import { type ArchiveFacts, archiveIndexFaults, isResearchAsked } from "./archive-index.ts";
import { sizeOfFirst } from "./first-medium.ts";
import type { PackingPlan } from "./packing-plan.ts";
import { packingFault } from "./packing-rules.ts";
import { divide, ONE_MEDIUM, type TooLarge } from "./placement.ts";
import { hasResearchIndex, researchFaults } from "./research-index.ts";
import { surveyDocuments } from "./survey-documents.ts";
import { createTableFile } from "./table-file.ts";

/** What hinders the packing. Every document is looked at, and where the package is to be split, every table measured. */
export async function* faultsBefore(plan: PackingPlan): AsyncGenerator<readonly RuleFault[]> {
  const { context, documents, schemas, outcome, remarks } = plan;
  yield context.faults;
  yield remarks;
  yield* surveyDocuments(documents, { isPartOfTransfer: (path) => isPartOfTransfer(plan, path) });
  const facts = archiveFacts(plan);
  yield archiveIndexFaults(facts);
  yield researchFaults(plan.profile, plan.tables, isResearchAsked(facts));
  const at = { kind: "package" } as const;
  if (!schemas.isOfficial) {
    const facts = { set: `siarddk-${plan.profile.edition}` };
    yield [packingFault("own-schemas", { at, facts })];
  }
  if (facts.hasGeodata && !schemas.hasGml) {
    yield [packingFault("gml-schema-missing", { at, facts: { path: "gml-3.1.1" } })];
  }
  const volumeSizeBytes = plan.options.volumeSizeBytes;
  if (volumeSizeBytes === undefined) {
    outcome.placement = ONE_MEDIUM;
    return;
  }
  const tables = await measureTables(plan);
  const placement = divide({ volumeSizeBytes, firstBytes: sizeOfFirst(plan), tables, documents: documents.list });
  if ("kind" in placement) yield [tooLarge(plan, placement)];
  else outcome.placement = placement;
}

/** Marks of which a system with a case concept has at least one (6.A_7). */
const CASE_MARKS: ReadonlySet<string> = new Set(["Sagsidentifikation", "Sagstitel"]);

/** What the archive index is told, once all documents have been looked at. */
export function archiveFacts({ packageId, profile, contents, documents, tables }: PackingPlan): ArchiveFacts {
  const { list } = documents;
  return {
    packageId,
    profile,
    transfer: contents.transfer,
    statements: contents.statements,
    hasDocuments: list.size > 0,
    hasGeodata: list.hasSchema.size > 0,
    hasResearch: hasResearchIndex(profile, tables),
    hasCases: tables.some(({ columns }) => columns.some(({ marks }) => marks.some((mark) => CASE_MARKS.has(mark)))),
  };
}

/** The description, its tables and the context, where the files lie beside them. */
function isPartOfTransfer({ contents: { transfer } }: PackingPlan, path: string): boolean {
  if (/^(transfer\.(ya?ml|json)$|records\/|context\/)/.test(path)) return true;
  if (Object.values(transfer.records).some((table) => table.path === path)) return true;
  return transfer.tables.some(({ source }) => "path" in source && source.path === path);
}

/** The bytes of each table, with its schema: a table lies on one medium, so its size must be known. */
async function measureTables({ tables, options }: PackingPlan): Promise<readonly number[]> {
  const sizes: number[] = [];
  for (const [place, table] of tables.entries()) {
    let bytes = 1024 + table.columns.length * 128;
    for await (const chunk of createTableFile(table, `table${place + 1}`, options).xml) bytes += chunk.length;
    sizes.push(bytes);
  }
  return sizes;
}

function tooLarge({ tables, options }: PackingPlan, { kind, number, sizeBytes }: TooLarge): RuleFault {
  const name = kind === "table" ? (tables[number]?.name ?? "") : String(number);
  const facts = { what: kind, name, sizeBytes, volumeSizeBytes: options.volumeSizeBytes ?? 0 };
  return packingFault("volume-too-small", { at: { kind: "package" }, facts });
}

/** What was changed in the texts as they were written, column by column, and which columns are not what was announced. */
export async function* faultsAfter({ outcome }: PackingPlan): AsyncGenerator<readonly RuleFault[]> {
  for (const { plan, measures } of outcome.files ?? []) {
    const faults: RuleFault[] = [];
    for (const [place, { changes, firstUnlikeRow, type }] of measures().entries()) {
      const column = plan.columns[place]?.name ?? "";
      const { trimmed, emptied, replaced, firstRow } = changes;
      if (trimmed + emptied + replaced > 0) {
        const at = { kind: "row", table: plan.name, line: firstRow, column } as const;
        faults.push(packingFault("text-changed", { at, facts: { column, trimmed, emptied, replaced } }));
      }
      if (firstUnlikeRow > 0) {
        const at = { kind: "row", table: plan.name, line: firstUnlikeRow, column } as const;
        faults.push(packingFault("column-made-text", { at, facts: { column, type: type.kind } }));
      }
    }
    if (faults.length > 0) yield faults;
  }
}
