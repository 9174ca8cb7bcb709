import type { Report } from "../model/report.ts";
import type { PackedPackage, PackOptions } from "./pack-options.ts";

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
  const { runPack } = await import("./run-pack.ts");
  return await runPack(input, output, options);
}
