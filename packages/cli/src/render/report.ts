import type { Report } from "@rafskil/core";
import type { ReportFormat } from "../command-line/report-options.ts";
import type { Session } from "../session.ts";

/** The report in the form that was asked for. Colour is only for a terminal, never for a file. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  session: Session & {
    readonly isForFile: boolean;
    /** What a text begins with in the place of its verdict. */
    readonly heading?: string;
  },
): Promise<AsyncIterable<string>> {
  const core = await import("@rafskil/core");
  const { language } = session;
  const options = { language, translate: core.createTranslator([], language) };
  switch (format) {
    case "text":
      return core.renderText(report, {
        ...options,
        width: session.width,
        ...(session.heading === undefined ? {} : { heading: session.heading }),
        isColoured: session.isColoured && !session.isForFile,
      });
    case "json":
      return core.renderJson(report);
    case "sarif":
      return core.renderSarif(report, options);
    case "junit":
      return core.renderJunit(report, options);
    case "html":
      return core.renderHtml(report, options);
  }
}
