import { TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report } from "../model/report.ts";
import { openSource } from "../read/open-source.ts";
import type { Source } from "../read/source.ts";
import { type OpenTransfer, openTransfer } from "../records/open-transfer.ts";
import { isInside } from "../write/output-place.ts";
import { countEntries } from "./count-entries.ts";
import type { PackedPackage, PackOptions } from "./pack-options.ts";
import { checkParameters, parseFormatName } from "./registry.ts";
import { reportOnSource } from "./report-on-source.ts";
import { workOptions } from "./work-options.ts";
import { writePackage } from "./write-package.ts";

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
  const extent = await countEntries(opened).count(work);
  const report = await reportOnSource(opened, [], { ...options, subject: { path: input, ...extent } });
  if (report.verdict === "refused") return { kind: "refused", report };
  try {
    const transfer = await transferIn(opened, work);
    const packed = await writePackage(opened, output, { ...options, format, profile, extent, ...transfer });
    return { kind: "packed", package: packed, report };
  } catch (error) {
    await report[Symbol.asyncDispose]();
    throw error;
  }
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
