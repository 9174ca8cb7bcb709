import { TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import { openSource } from "../read/open-source.ts";
import type { Source } from "../read/source.ts";
import { DESCRIPTION_NAMES } from "../records/description/description-names.ts";
import type { OpenTransfer } from "../records/open-transfer.ts";
import { isInside } from "../write/output-place.ts";
import { countEntries } from "./count-entries.ts";
import type { PackResult } from "./pack.ts";
import type { PackOptions } from "./pack-options.ts";
import { checkParameters, parseFormatName } from "./registry.ts";
import { reportOnSource } from "./report-on-source.ts";
import { workOptions } from "./work-options.ts";
import { writePackage } from "./write-package.ts";

/** The work of `packFolder`. */
export async function runPack(input: string, output: string, options: PackOptions): Promise<PackResult> {
  const { format: registered, profile } = parseFormatName(options.as);
  checkParameters(registered, "pack", options.parameters ?? {});
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
    const format = await registered.load();
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
  const named = await Promise.all(DESCRIPTION_NAMES.map((name) => source.find(name)));
  if (named.every((entry) => entry === undefined)) return {};
  const { openTransfer } = await import("../records/open-transfer.ts");
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
