import { stopIfAborted, TransferError } from "../../../../model/error.ts";
import type { RecordStream } from "../../../../model/record-stream.ts";
import type { CodeListName } from "./code-lists.ts";
import type { Records, RecordTable } from "./record-table.ts";
import { eachRecordTable } from "./record-tables.ts";

/** A list of more values than this is no list of codes: what it holds is told by the column alone. */
const MOST_CODES = 2000;
/** Columns that systems have and we do not, in one table. */
const MOST_EXTRA_COLUMNS = 1000;

/** What must be known of the records before their first table is written: one pass over them. */
export interface RecordSurvey {
  /** Names of the tables that have rows. */
  readonly withRows: ReadonlySet<string>;
  /** For each table, the names of the columns that only the system has, in the order in which they were met. */
  readonly extraColumns: ReadonlyMap<string, ReadonlySet<string>>;
  /** The values of each list of codes, sorted; a list with too many of them is not there. */
  readonly codes: ReadonlyMap<CodeListName, readonly string[]>;
}

/** Throws `usage` for a table with more than a thousand columns that only its system has. */
export async function surveyRecords(
  records: RecordStream,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<RecordSurvey> {
  const withRows = new Set<string>();
  const extraColumns = new Map<string, Set<string>>();
  const codes = new Map<CodeListName, Set<string>>();
  const watchers = eachRecordTable((table) => watch(table, { withRows, extraColumns, codes }));
  await feed(
    records.classes(),
    watchers.map(({ classes }) => classes),
    signal,
  );
  await feed(
    records.cases(),
    watchers.map(({ cases }) => cases),
    signal,
  );
  await feed(
    records.documents(),
    watchers.map(({ documents }) => documents),
    signal,
  );
  await feed(
    records.files(),
    watchers.map(({ files }) => files),
    signal,
  );
  await feed(
    records.parties(),
    watchers.map(({ parties }) => parties),
    signal,
  );
  const lists = [...codes].filter(([, values]) => values.size <= MOST_CODES);
  return { withRows, extraColumns, codes: new Map(lists.map(([name, values]) => [name, [...values].sort()])) };
}

/** Gives each record of a stream to all that take it. */
async function feed<T>(
  stream: AsyncIterable<readonly T[]>,
  takers: readonly (((record: T) => void) | undefined)[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const present = takers.filter((take) => take !== undefined);
  for await (const batch of stream) {
    stopIfAborted(signal);
    for (const record of batch) for (const take of present) take(record);
  }
}

interface Found {
  readonly withRows: Set<string>;
  readonly extraColumns: Map<string, Set<string>>;
  readonly codes: Map<CodeListName, Set<string>>;
}

type Takers = { readonly [K in keyof Records]?: (record: Records[K]) => void };

/** What notes the rows of one table, for each kind of record that gives any. */
function watch<T>(table: RecordTable<T>, { withRows, extraColumns, codes }: Found): Takers {
  const coded = table.columns.flatMap((column) => {
    if (column.codes === undefined) return [];
    const values = codes.get(column.codes) ?? new Set<string>();
    codes.set(column.codes, values);
    return [{ column, values }];
  });
  const extra = new Set<string>();
  extraColumns.set(table.name, extra);

  function take(rows: readonly T[]): void {
    if (rows.length > 0) withRows.add(table.name);
    for (const row of rows) {
      for (const name in table.extension?.(row)) extra.add(name);
      for (const { column, values } of coded) {
        const code = String(column.value(row, 0) ?? "").trim();
        if (code !== "" && values.size <= MOST_CODES) values.add(code);
      }
    }
    if (extra.size > MOST_EXTRA_COLUMNS) {
      throw new TransferError(
        "usage",
        `The table of ${table.name} has more than ${MOST_EXTRA_COLUMNS} columns that are not known. Deliver it as a table of a database.`,
        { facts: { table: table.name, limit: MOST_EXTRA_COLUMNS } },
      );
    }
  }
  const { classes, cases, documents, files, parties } = table.from;
  return {
    ...(classes === undefined ? {} : { classes: (record) => take(classes(record)) }),
    ...(cases === undefined ? {} : { cases: (record) => take(cases(record)) }),
    ...(documents === undefined ? {} : { documents: (record) => take(documents(record)) }),
    ...(files === undefined ? {} : { files: (record) => take(files(record)) }),
    ...(parties === undefined ? {} : { parties: (record) => take(parties(record)) }),
  };
}
