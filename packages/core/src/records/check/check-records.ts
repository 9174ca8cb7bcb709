import { dataFaultFacts } from "../../json/fault.ts";
import type { DigestPool } from "../../model/digest-work.ts";
import type { RuleId } from "../../model/finding.ts";
import { nationalIdentifier } from "../../model/national-identifier.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { RecordTable, TransferDescription } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { UNFINISHED } from "../description/draft-comments.ts";
import { type DescriptionResult, RECORD_TABLES } from "../description/read-description.ts";
import { checkContents } from "./check-contents.ts";
import { checkTree, type JudgedFile, judgeFile } from "./check-files.ts";
import { createRowProgress, withTreeTotals } from "./check-progress.ts";
import { checkTable, type TableEnd } from "./check-table.ts";
import type { ContentTally } from "./content-tally.ts";
import { rings } from "./cycles.ts";
import type { NameLimits } from "./file-names.ts";
import { JOINS, rowAt, UNLISTED } from "./joins.ts";
import { createRecordIndex } from "./record-index.ts";
import type { RecordFault, RecordStop } from "./record-rule.ts";
import type { CheckContext } from "./row-context.ts";
import { createFaultList } from "./rules.ts";
import { stopsOf } from "./unread-tables.ts";

/** What the check looks at, and what it may use. */
export interface RecordCheck {
  readonly source: Source;
  readonly description: Exclude<DescriptionResult, { kind: "none" }>;
  /** The day of the check, ISO 8601. */
  readonly today: string;
  /** Told what the transfer holds. */
  readonly tally: ContentTally;
  readonly spoolDirectory: string;
  /** A name for temporary files that no other run has at the same time. */
  readonly runId: string;
  /** Which names the target can carry; absent where no target was named. */
  readonly names?: NameLimits;
  /** Holds files against their digests, and digests files of one size, to find those of one content; absent where that is not wanted. */
  readonly pool?: DigestPool;
  /** Looks into the files of the transfer; absent where that is not wanted. */
  judge?(options: WorkOptions): AsyncIterable<readonly JudgedFile[]>;
}

/**
 * Checks the description, every row, what the tables say of each other, and the files: every fault, in batches, and
 * which rules could not look at all rows. Rows are read once; what must be known of all of them lies in a temporary
 * database, which is gone at the end.
 * Throws `aborted`, `insufficient-space`, `write-failed` (for the database), and what the source throws.
 */
export async function* checkRecords(
  check: RecordCheck,
  chosen: ReadonlySet<RuleId>,
  options: WorkOptions,
): AsyncGenerator<readonly (RecordFault | RecordStop)[]> {
  const faults = createFaultList(chosen);
  const { path } = check.description;
  if (check.description.kind === "faulty") {
    for (const fault of check.description.faults) {
      const { line = 1, column, pointer } = fault;
      const at = { kind: "line", path, line, ...(column === undefined ? {} : { column }) } as const;
      faults.add("description", at, { pointer: pointer === "" ? "whole" : pointer, ...dataFaultFacts(fault) });
    }
    yield faults.take();
    return;
  }
  const { description } = check.description;
  using index = createRecordIndex(check.spoolDirectory, check.runId);
  const context: CheckContext = {
    description,
    faults,
    index,
    tally: check.tally,
    today: check.today,
    isTold: () => false,
  };
  checkAgents(path, description, context);
  for (const [field, { name }] of Object.entries(namesOf(description))) {
    if (name === UNFINISHED) faults.add("description-unfinished", { kind: "file", path }, { field });
  }
  const progress = await createRowProgress(check.source, description, options);
  const ends = new Map<RecordTable, TableEnd>();
  for (const table of RECORD_TABLES) {
    const location = description.records[table];
    if (location === undefined) continue;
    const signal = options.signal === undefined ? {} : { signal: options.signal };
    const work = { ...context, source: progress.source, options: signal, onRows: progress.onRows };
    ends.set(table, yield* checkTable(table, location, work));
    progress.endTable(location.path);
  }
  yield stopsOf(description, ends, chosen);
  const whole = new Set([...ends].filter(([, end]) => end.kind === "whole").map(([table]) => table));
  yield* checkTree(check.source, context, {
    ...options,
    ...(check.names === undefined ? {} : { names: check.names }),
  });
  index.seal();
  yield* joinTables(context, whole);
  if (check.pool !== undefined) yield* checkContents(check.source, context, { ...options, pool: check.pool });
  for await (const files of check.judge?.(withTreeTotals(options, index)) ?? []) {
    for (const file of files) judgeFile(file, context);
    yield faults.take();
  }
}

/** The producer's and the archive's own identifiers: a wrong one makes the whole delivery somebody else's. */
function checkAgents(
  path: string,
  { producer, archive, country }: TransferDescription,
  { faults }: CheckContext,
): void {
  for (const { identifier } of [producer, archive]) {
    if (identifier === undefined || nationalIdentifier(identifier, country) !== undefined) continue;
    faults.add("identifier-invalid", { kind: "file", path }, { country }, "error");
  }
}

function namesOf({
  producer,
  archive,
  system,
}: TransferDescription): Readonly<Record<string, { readonly name: string }>> {
  return { producer, archive, system };
}

/** Faults of one answer that are handed on together. */
const BATCH = 1000;

/** `whole`: the tables that were read to their end. What is not in another could have been in it. */
function* joinTables(
  { description, faults, index }: CheckContext,
  whole: ReadonlySet<RecordTable>,
): Generator<readonly RecordFault[]> {
  for (const { rule, table, with: others, sql } of JOINS) {
    const location = description.records[table];
    if (location === undefined || !others.every((other) => whole.has(other))) continue;
    let found = 0;
    for (const { line, ...facts } of index.ask(sql)) {
      faults.add(rule, rowAt(location.path, line), { ...plain(facts), table });
      if (++found % BATCH === 0) yield faults.take();
    }
  }
  for (const table of ["cases", "classes"] as const) {
    const location = description.records[table];
    if (location === undefined) continue;
    const key = table === "cases" ? "id" : "code";
    for (const { line, id } of rings(index, table, key)) faults.add("parent-cycle", rowAt(location.path, line), { id });
  }
  if (whole.has("files")) {
    for (const { path } of index.ask(UNLISTED)) {
      faults.add("file-unlisted", { kind: "file", path: `${description.filesFolder}/${String(path)}` });
    }
  }
  yield faults.take();
}

function plain(facts: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === "number" ? value : String(value),
  ]);
  return Object.fromEntries(entries);
}
