import type { RunSiegfried } from "../describe/identify/siegfried-call.ts";
import type { DigestAlgorithm } from "../model/digest.ts";
import type { Identification } from "../model/identification.ts";
import type { Inventory } from "../model/inventory.ts";
import type { Language } from "../model/language.ts";
import type { RelativePath } from "../model/path.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, Tool } from "../model/report.ts";
import type { ReadLimits } from "../read/limits.ts";
import type { Workplace } from "./workplace.ts";

/** Who tells the formats: our own signatures, or Siegfried, which the caller runs. */
export type Identify = { readonly kind: "signatures" } | { readonly kind: "siegfried"; readonly run: RunSiegfried };

export interface DescribePathOptions extends WorkOptions, Workplace {
  /** `sha256` by default. With an empty list no file is opened, and only sizes are given. */
  readonly algorithms?: readonly DigestAlgorithm[];
  /** Tell the format of each file as well. */
  readonly identify?: Identify;
  /** The language of the findings. */
  readonly language: Language;
  readonly tool: Tool;
  readonly limits?: Partial<ReadLimits>;
}

/** What lies at a path. The report may hold a temporary file: dispose of it. */
export interface PathDescription {
  readonly inventory: Inventory;
  /** Folders that hold nothing, in code-point order. */
  readonly emptyDirectories: readonly RelativePath[];
  /** What was left out, what could not be read, and names that other systems lose: rules `source/<kind>`. */
  readonly report: Report & AsyncDisposable;
  /** The format of the file with this number in the inventory, where formats were asked for. */
  readonly formatOf?: (index: number) => Identification | undefined;
}

/**
 * Describes every file of a folder, a zip or a tar: path, size, digests. The inventory has code-point order of paths,
 * and is the same for a folder, a zip and a tar of one tree. Nothing is written but in the spool folder, and nothing
 * stays there.
 *
 * A file that cannot be read is a finding and has no digests in the inventory.
 *
 * Throws `not-found`, `read-failed`, `archive-damaged`, `archive-encrypted`, `archive-unsupported`, `limit-exceeded`,
 * `insufficient-space` (for the spool), `aborted`.
 *
 * @example
 * const { inventory, report } = await describePath("records.zip", {
 *   language: "en",
 *   tool: { name: "my-system", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 * for (const file of inventory.files()) console.log(file.path, file.sizeBytes, file.digests.sha256);
 * await report[Symbol.asyncDispose]();
 */
export async function describePath(path: string, options: DescribePathOptions): Promise<PathDescription> {
  const { runDescribe } = await import("./run-describe.ts");
  return await runDescribe(path, options);
}
