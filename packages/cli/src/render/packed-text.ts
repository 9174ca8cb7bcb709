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
  if (counts.error + counts.warning > 0) {
    yield* await renderReport(result.report, "text", session);
    yield "\n";
  }
  if (result.kind === "refused") return;
  const { path, format, profile, files, bytes, packageBytes, inventoryDigest } = result.package;
  const translate = core.createTranslator([], session.language);
  yield `${session.translate("pack/done", {
    path: core.showHidden(path),
    format: `${format} ${profile}`,
    files,
    size: core.saySize(bytes, translate),
    packageSize: core.saySize(packageBytes, translate),
  })}\n${session.translate("pack/digest", { digest: inventoryDigest })}\n`;
}
