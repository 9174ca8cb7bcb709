import type { Inventory, PathDescription } from "@rafskil/core";
import type { Session } from "../session.ts";
import { renderReport } from "./report.ts";
import { GULP_CHARS } from "./text-output.ts";

/** `x-fmt/1234` is the longest. */
const PUID_WIDTH = 10;

/** The inventory as a table: size in bytes, a column for each digest, path. Then what was wrong, and the sum. */
export async function* inventoryText(
  description: PathDescription,
  session: Session & { readonly isForFile: boolean },
): AsyncIterable<string> {
  const core = await import("@rafskil/core");
  const { inventory, emptyDirectories, report } = description;
  const { translate } = session;
  const { algorithms } = inventory;
  const sizeHead = translate("describe/size");
  const sizeWidth = Math.max(sizeHead.length, widestSize(inventory));
  const widths = algorithms.map((algorithm) => core.DIGEST_ALGORITHMS[algorithm].bytes * 2);
  const heads = algorithms.map((algorithm, index) => algorithm.padEnd(widths[index] ?? 0));
  const puidHead = description.formatOf === undefined ? [] : ["PUID".padEnd(PUID_WIDTH)];
  let waiting = "";
  if (inventory.fileCount > 0) {
    waiting += `${[sizeHead.padStart(sizeWidth), ...heads, ...puidHead, translate("describe/path")].join("  ")}\n`;
  }
  let index = 0;
  for (const { path, sizeBytes, digests } of inventory.files()) {
    const { puid = "-" } = description.formatOf?.(index++) ?? {};
    let line = String(sizeBytes).padStart(sizeWidth);
    for (const [index, algorithm] of algorithms.entries()) {
      line += `  ${digests[algorithm] ?? "-".repeat(widths[index] ?? 0)}`;
    }
    if (description.formatOf !== undefined) line += `  ${puid.padEnd(PUID_WIDTH)}`;
    waiting += `${line}  ${core.showHidden(path)}\n`;
    if (waiting.length < GULP_CHARS) continue;
    yield waiting;
    waiting = "";
  }
  yield waiting;
  for (const path of emptyDirectories) {
    const blank = " ".repeat(sizeWidth + widths.reduce((sum, width) => sum + width + 2, 0));
    yield `${blank}  ${core.showHidden(path)}/  (${translate("describe/empty-folder")})\n`;
  }
  if (report.counts.error + report.counts.warning > 0) {
    yield "\n";
    yield* await renderReport(report, "text", session);
    return;
  }
  const size = core.saySize(inventory.totalBytes, core.createTranslator([], session.language));
  yield `\n${translate("describe/sum", { files: inventory.fileCount, size, empty: emptyDirectories.length })}\n`;
}

function widestSize(inventory: Inventory): number {
  let largest = 0;
  for (const { sizeBytes } of inventory.files()) largest = Math.max(largest, sizeBytes);
  return String(largest).length;
}
