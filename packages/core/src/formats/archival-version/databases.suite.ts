import { createDigestPool } from "../../digest/pool.ts";
import type { Finding } from "../../model/finding.ts";
import type { TransferDescription } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { openTransfer } from "../../records/open-transfer.ts";
import { openTables } from "../../records/tables/open-tables.ts";
import { createTranslator } from "../../report/translate.ts";
import type { RuleSet } from "../../rules/rule-set.ts";
import { createMemorySink, type MemorySink } from "../../write/memory.ts";
import { ARCHIVAL_VERSION_MESSAGES } from "./messages/catalogue.ts";
import { prepareArchivalVersion } from "./prepare.ts";
import { readTableIndex, type TableIndex } from "./table-index.ts";
import { asPackage, convertedTransfer, PACKAGE_NAME } from "./write.suite.ts";

interface PackSettings {
  readonly profile?: string;
  readonly volumeSizeBytes?: number;
  readonly schemasDirectory?: string;
  readonly connection?: (name: string) => string | undefined;
  /** Without it, the records of the transfer are packed too. */
  readonly change?: (description: TransferDescription) => TransferDescription;
}

export interface Packed {
  /** The media by their numbers, from 1; none where an error was found before. */
  readonly media: readonly MemorySink[];
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** Packs a transfer to memory as the flow does, and gives what was said of it. */
export async function pack(source: Source, settings: PackSettings = {}): Promise<Packed> {
  const { profile = "is-1007", change = (description) => description, connection = () => undefined } = settings;
  const transfer = await openTransfer(source);
  if (transfer.kind !== "open") throw new Error(`The transfer cannot be opened: ${JSON.stringify(transfer)}`);
  const description = change(transfer.description);
  const records = description.records === transfer.description.records ? transfer.records : NO_RECORDS;
  await using tables = await openTables(source, description, { connection });
  await using pool = createDigestPool({ workers: 0 });
  const { volumeSizeBytes, schemasDirectory } = settings;
  const options = {
    profile,
    algorithms: ["md5" as const],
    packedAt: new Date(0),
    tool: "test",
    name: PACKAGE_NAME,
    parameters: {},
    ...(volumeSizeBytes === undefined ? {} : { volumeSizeBytes }),
    ...(schemasDirectory === undefined ? {} : { schemasDirectory }),
  };
  const contents = { source, transfer: description, records, tables, statements: [] };
  await using prepared = await prepareArchivalVersion(contents, options);
  const before = await findingsOf(prepared.before);
  if (before.some(({ severity }) => severity === "error")) return { media: [], before, after: [] };
  const media: MemorySink[] = [createMemorySink(PACKAGE_NAME, { pool })];
  const [first] = media;
  if (first === undefined) throw new Error("No medium");
  const written = prepared.write(first, async (name) => {
    const sink = createMemorySink(name, { pool });
    media.push(sink);
    return sink;
  });
  for await (const _ of written);
  return { media, before, after: await findingsOf(prepared.after) };
}

async function* nothing(): AsyncGenerator<never> {}

const NO_RECORDS = { classes: nothing, cases: nothing, documents: nothing, files: nothing, parties: nothing };

async function findingsOf(rules: RuleSet): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const event of rules.run({ translate: createTranslator([ARCHIVAL_VERSION_MESSAGES], "en") })) {
    if (event.kind === "finding") findings.push(event.finding);
  }
  return findings;
}

/** A transfer that is nothing but databases. */
export function databaseTransfer(files: Readonly<Record<string, string | undefined>> = {}): Source {
  return convertedTransfer(files);
}

export const onlyTables =
  (tables: TransferDescription["tables"]) =>
  (description: TransferDescription): TransferDescription => ({
    ...description,
    records: {},
    filesFolder: "no-such-folder",
    tables,
  });

export async function indexOf(sink: MemorySink): Promise<TableIndex> {
  const source = asPackage(sink);
  const entry = await source.find("Indices/tableIndex.xml");
  const index = entry === undefined ? undefined : await readTableIndex(source, entry, {});
  if (index === undefined) throw new Error("No table index");
  return index;
}

/** The rows of a table as they stand in its XML: by column names, `null` for nil. */
export async function rowsOf(
  sink: MemorySink,
  name: string,
): Promise<readonly Readonly<Record<string, string | null>>[]> {
  const table = (await indexOf(sink)).tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  const xml = Buffer.from(sink.files.get(`Tables/${table.folder}/${table.folder}.xml`) ?? "").toString();
  return [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = ""]) =>
    Object.fromEntries(
      table.columns.map(({ name: column }, place) => {
        const [, text] = new RegExp(`<c${place + 1}>(.*?)</c${place + 1}>`, "s").exec(row) ?? [];
        return [column, text === undefined ? null : unescaped(text)];
      }),
    ),
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
