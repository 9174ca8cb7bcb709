import type { PackResult } from "@rafskil/core";
import type { Session } from "../session.ts";
import { renderReport } from "./report.ts";

/** What was packed and how large it is, with one digest for all of it; before that, what was found wrong. */
export async function* packedText(
  result: PackResult,
  session: Session & { readonly isForFile: boolean },
): AsyncIterable<string> {
  const core = await import("@rafskil/core");
  const { counts } = result.report;
  if (counts.error + counts.warning + counts.info > 0) {
    yield* await renderReport(result.report, "text", session);
    yield "\n";
  }
  if (result.kind === "refused") return;
  const { path, format, profile, files, bytes, packageBytes, inventoryDigest, volumes = [] } = result.package;
  const translate = core.createTranslator([], session.language);
  yield `${session.translate("pack/done", {
    path: core.showHidden(path),
    format: `${format} ${profile}`,
    files,
    size: core.saySize(bytes, translate),
    packageSize: core.saySize(packageBytes, translate),
  })}\n`;
  for (const volume of volumes) yield `${session.translate("pack/volume", { path: core.showHidden(volume) })}\n`;
  yield `${session.translate("pack/digest", { digest: inventoryDigest })}\n`;
}
