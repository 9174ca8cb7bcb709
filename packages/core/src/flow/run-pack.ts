import { TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { SourceTables } from "../model/source-table.ts";
import { openSource } from "../read/open-source.ts";
import type { Source } from "../read/source.ts";
import { DESCRIPTION_NAMES } from "../records/description/description-names.ts";
import type { OpenTransfer } from "../records/open-transfer.ts";
import { createTranslator } from "../report/translate.ts";
import { isInside } from "../write/output-place.ts";
import type { Sink, WrittenEntry } from "../write/sink.ts";
import { countEntries } from "./count-entries.ts";
import { growingReport } from "./growing-report.ts";
import { bindLeftTableRules } from "./left-tables.ts";
import { leftTableMessages } from "./messages/left-table-messages.ts";
import { sourceMessages } from "./messages/source-messages.ts";
import type { PackResult } from "./pack.ts";
import type { PackOptions } from "./pack-options.ts";
import { withTotals } from "./progress-totals.ts";
import { checkParameters, parseFormatName } from "./registry.ts";
import { reportOnSource } from "./report-on-source.ts";
import { workOptions } from "./work-options.ts";
import { packageName, writePackage } from "./write-package.ts";

/** The work of `packFolder`. */
export async function runPack(input: string, output: string, options: PackOptions): Promise<PackResult> {
  const { format: registered, profile } = parseFormatName(options.as);
  checkParameters(registered, "pack", options.parameters ?? {});
  if (options.volumeSizeBytes !== undefined && registered.canSplit !== true) {
    throw new TransferError("usage", `Packages of ${registered.id} are not split into volumes.`, {
      facts: { format: registered.id },
    });
  }
  const work = workOptions(options);
  await using opened = await openSource(input, {
    ...work,
    spoolDirectory: options.spoolDirectory,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  if (opened.kind !== "directory") {
    throw new TransferError("usage", `${input} is not a folder: unpack it first.`, { facts: { path: input } });
  }
  if (await isInside(output, input)) {
    throw new TransferError("output-inside-input", `${output} lies in ${input}: choose another place for it.`, {
      facts: { output, input },
    });
  }
  const extent = await countEntries(opened).count(work);
  const subject = { path: input, ...extent };
  const collect = { tool: options.tool, subject, spoolDirectory: options.spoolDirectory };
  const sound = await reportOnSource(opened, [], { ...options, subject });
  if (sound.verdict === "refused") return { kind: "refused", report: sound };
  await using report = growingReport(sound, collect);
  const format = await registered.load();
  const algorithms = options.algorithms ?? format.defaultAlgorithms;
  const transfer = await transferIn(opened, work);
  // What a format does not put in, no database is asked for.
  await using tables = format.prepare === undefined ? undefined : await tablesIn(opened, transfer, options);
  if (format.prepare === undefined && transfer !== undefined && transfer.description.tables.length > 0) {
    const left = { path: transfer.path, format: registered.id, tables: transfer.description.tables };
    const texts = createTranslator([leftTableMessages], options.language);
    await report.add(bindLeftTableRules(left).run({ ...work, translate: texts }));
    if (report.current().verdict === "refused") return { kind: "refused", report: report.release() };
  }
  const contents = {
    source: opened,
    statements: options.statements ?? [],
    ...(options.producer === undefined ? {} : { producer: options.producer }),
    ...(transfer === undefined ? {} : { transfer: transfer.description, records: transfer.records }),
    ...(tables === undefined ? {} : { tables }),
  };
  const told = withTotals(options, extent);
  const { volumeSizeBytes, schemasDirectory } = options;
  const writeOptions = {
    ...told,
    profile,
    algorithms,
    packedAt: options.packedAt,
    tool: `${options.tool.name} ${options.tool.version}`,
    name: packageName(output),
    parameters: options.parameters ?? {},
    ...(volumeSizeBytes === undefined ? {} : { volumeSizeBytes }),
    ...(schemasDirectory === undefined ? {} : { schemasDirectory }),
  };
  const plan = { options, format, profile, algorithms, extent, work: told };
  if (format.prepare === undefined) {
    const write = (sink: Sink): AsyncIterable<WrittenEntry> => format.write(contents, sink, writeOptions);
    return {
      kind: "packed",
      package: await writePackage(opened, output, { ...plan, write }),
      report: report.release(),
    };
  }
  await using prepared = await format.prepare(contents, writeOptions);
  const translate = createTranslator([format.messages, sourceMessages], options.language);
  const run = { ...work, translate };
  await report.add(prepared.before.run(run));
  if (report.current().verdict === "refused") return { kind: "refused", report: report.release() };
  const packed = await writePackage(opened, output, { ...plan, write: prepared.write });
  await report.add(prepared.after.run(run));
  return { kind: "packed", package: packed, report: report.release() };
}

/** The databases that the description names, each in a snapshot of its own. */
async function tablesIn(
  source: Source,
  transfer: OpenTransfer | undefined,
  { connection, signal }: PackOptions,
): Promise<SourceTables | undefined> {
  if (transfer === undefined || transfer.description.tables.length === 0) return undefined;
  const { openTables } = await import("../records/tables/open-tables.ts");
  const work = signal === undefined ? {} : { signal };
  return await openTables(source, transfer.description, { ...work, connection: connection ?? (() => undefined) });
}

/** The transfer that lies in the folder, if one does. A description that cannot be read stops the packing. */
async function transferIn(source: Source, work: WorkOptions): Promise<OpenTransfer | undefined> {
  const named = await Promise.all(DESCRIPTION_NAMES.map((name) => source.find(name)));
  if (named.every((entry) => entry === undefined)) return undefined;
  const { openTransfer } = await import("../records/open-transfer.ts");
  const result = await openTransfer(source, work);
  switch (result.kind) {
    case "none":
      return undefined;
    case "open":
      return result;
    case "faulty": {
      const [fault] = result.faults;
      const line = fault?.line ?? 1;
      throw new TransferError(
        "document-malformed",
        `${result.path}, line ${line}: ${fault?.message}. Run "rafskil check" for a list of all that is wrong with it.`,
        { facts: { path: result.path, line, kind: fault?.kind ?? "" } },
      );
    }
  }
}
