import { createDigestPool } from "../digest/pool.ts";
import type { PackageFormat } from "../formats/package-format.ts";
import type { Agent } from "../model/agent.ts";
import type { DigestAlgorithm } from "../model/digest.ts";
import { TransferError } from "../model/error.ts";
import type { Language } from "../model/language.ts";
import { parseRelativePath } from "../model/path.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, Tool } from "../model/report.ts";
import type { ReadLimits } from "../read/limits.ts";
import { openSource } from "../read/open-source.ts";
import type { Source } from "../read/source.ts";
import { type OpenTransfer, openTransfer } from "../records/open-transfer.ts";
import { createSink } from "../write/create-sink.ts";
import { isInside } from "../write/output-place.ts";
import { countEntries } from "./count-entries.ts";
import { inTopFolder } from "./in-top-folder.ts";
import { createInventoryDigest } from "./inventory-digest.ts";
import { checkParameters, parseFormatName } from "./registry.ts";
import { reportOnSource } from "./report-on-source.ts";
import { workOptions } from "./work-options.ts";
import type { Workplace } from "./workplace.ts";

export interface PackOptions extends WorkOptions, Workplace {
  /** `FORMAT` or `FORMAT@PROFILE`. */
  readonly as: string;
  /** The format's own default if absent. */
  readonly algorithms?: readonly DigestAlgorithm[];
  /** What the format can say of the package, in order: for `bagit` the labels and values of `bag-info.txt`. */
  readonly statements?: readonly (readonly [label: string, value: string])[];
  readonly producer?: Agent;
  /** The package's date, UTC. The same input, date and options give the same bytes. */
  readonly packedAt: Date;
  /** Deflate what can be made smaller; only where the output is a zip. */
  readonly isCompressed?: boolean;
  readonly parameters?: Readonly<Record<string, string>>;
  /** A name for temporary files that no other run has at the same time. */
  readonly runId: string;
  /** The language of the findings. */
  readonly language: Language;
  readonly tool: Tool;
  readonly limits?: Partial<ReadLimits>;
}

/** A package as it now stands. */
export interface PackedPackage {
  /** The path as the caller gave it. */
  readonly path: string;
  readonly format: string;
  readonly profile: string;
  /** Files of the payload, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Bytes on disk: of the archive file, or of all files in a folder. */
  readonly packageBytes: number;
  readonly algorithms: readonly DigestAlgorithm[];
  /** One digest for the whole payload: see `createInventoryDigest`. */
  readonly inventoryDigest: string;
}

/** `refused`: the input holds what cannot be packed, and nothing was written. The report names each such thing. */
export type PackResult =
  | { readonly kind: "packed"; readonly package: PackedPackage; readonly report: Report & AsyncDisposable }
  | { readonly kind: "refused"; readonly report: Report & AsyncDisposable };

/**
 * Packs a folder. The output's ending says how: `/` for a folder, `.zip`, `.tar`. Nothing of the input is lost in
 * silence: a link, a device or a folder that cannot be read refuses the whole.
 *
 * On any failure nothing stands at the output, and what was written is removed. The input is never written to.
 * The report may hold a temporary file: dispose of it.
 *
 * Throws `not-found`, `read-failed`, `source-changed` (a file changed meanwhile), `format-unknown`, `profile-unknown`,
 * `usage` (an output of another ending, a parameter that the format does not take, an input that is not a folder),
 * `document-malformed` (a transfer description or a row that cannot be read), `output-exists`, `output-inside-input`,
 * `insufficient-space`, `write-failed`, `limit-exceeded`, `aborted`.
 *
 * @example
 * const result = await packFolder("records/", "delivery.zip", {
 *   as: "bagit",
 *   packedAt: new Date(),
 *   runId: randomUUID(),
 *   language: "en",
 *   tool: { name: "my-system", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 * if (result.kind === "packed") console.log(result.package.inventoryDigest);
 */
export async function packFolder(input: string, output: string, options: PackOptions): Promise<PackResult> {
  const { format, profile } = parseFormatName(options.as);
  checkParameters(format, "pack", options.parameters ?? {});
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
  const { source, count } = countEntries(opened);
  const extent = await count(work);
  const report = await reportOnSource(source, [], { ...options, subject: { path: input, ...extent } });
  if (report.verdict === "refused") return { kind: "refused", report };
  try {
    const transfer = await transferIn(source, work);
    const packed = await writePackage(source, output, { ...options, format, profile, extent, ...transfer });
    return { kind: "packed", package: packed, report };
  } catch (error) {
    await report[Symbol.asyncDispose]();
    throw error;
  }
}

interface WritePlan extends PackOptions {
  readonly format: PackageFormat;
  readonly profile: string;
  readonly extent: { readonly files: number; readonly bytes: number };
  /** Absent for a plain folder. */
  readonly transfer?: OpenTransfer;
}

/** The transfer that lies in the folder, if one does. A description that cannot be read stops the packing. */
async function transferIn(source: Source, work: WorkOptions): Promise<{ readonly transfer?: OpenTransfer }> {
  const result = await openTransfer(source, work);
  switch (result.kind) {
    case "none":
      return {};
    case "open":
      return { transfer: result };
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

async function writePackage(source: Source, output: string, plan: WritePlan): Promise<PackedPackage> {
  const { format, profile } = plan;
  const work = workOptions(plan);
  const algorithms = plan.algorithms ?? format.defaultAlgorithms;
  await using pool = createDigestPool({ workers: plan.workers });
  const name = packageName(output);
  await using opened = await createSink(output, {
    pool,
    modifiedAt: plan.packedAt,
    id: plan.runId,
    expectedBytes: plan.extent.bytes,
  });
  const sink = opened.kind === "directory" ? opened : inTopFolder(opened, name);
  const contents = {
    source,
    statements: plan.statements ?? [],
    ...(plan.producer === undefined ? {} : { producer: plan.producer }),
    ...(plan.transfer === undefined ? {} : { transfer: plan.transfer.description, records: plan.transfer.records }),
  };
  const digest = createInventoryDigest(algorithms);
  const written = format.write(contents, sink, {
    ...work,
    profile,
    algorithms,
    packedAt: plan.packedAt,
    tool: `${plan.tool.name} ${plan.tool.version}`,
    name,
    parameters: plan.parameters ?? {},
  });
  let [files, bytes] = [0, 0];
  for await (const entry of written) {
    files += 1;
    bytes += entry.sizeBytes;
    digest.add(entry);
  }
  stopOnChange(source, files, plan.extent);
  const { bytes: packageBytes } = await sink.commit(work);
  const inventoryDigest = digest.end();
  return { path: output, format: format.id, profile, files, bytes, packageBytes, algorithms, inventoryDigest };
}

/** What was counted before, and found sound, must be what was packed. */
function stopOnChange(source: Source, files: number, before: { readonly files: number }): void {
  if (files === before.files) return;
  throw new TransferError(
    "source-changed",
    `${source.name} held ${before.files} files and now holds ${files}: let nobody work in it, and begin again.`,
    { facts: { path: source.name, before: before.files, after: files } },
  );
}

/**
 * The last segment of the output without its ending: `out/mal.zip` and `out/mal/` are both `mal`. It becomes the name of
 * a folder, and is held to what that may be.
 */
function packageName(output: string): string {
  const trimmed = output.replace(/[\\/]+$/, "");
  const last = trimmed.slice(Math.max(trimmed.lastIndexOf("/"), trimmed.lastIndexOf("\\")) + 1);
  const name = last.replace(/\.(zip|tar)$/i, "");
  if (parseRelativePath(name).ok) return name;
  throw new TransferError("usage", `${output} gives the package no name.`, { facts: { path: output } });
}
