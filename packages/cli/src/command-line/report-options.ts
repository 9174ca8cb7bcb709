import type { Option } from "./command.ts";

const REPORT_FORMATS = ["text", "json", "sarif", "junit", "html"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Options of a command that gives a report. */
export const REPORT_OPTIONS: readonly Option[] = [
  { name: "format", short: "f", value: "FORMAT", choices: REPORT_FORMATS, completes: REPORT_FORMATS },
  { name: "output", short: "o", value: "FILE", completes: "file" },
];

/** Options of a command whose result is more than a report. */
export const RESULT_OPTIONS: readonly Option[] = [
  { name: "format", short: "f", value: "FORMAT", choices: ["text", "json"], completes: ["text", "json"] },
  { name: "output", short: "o", value: "FILE", completes: "file" },
];

/** The report format with this name; `text` for none. */
export function reportFormatOf(name: string | undefined): ReportFormat {
  return REPORT_FORMATS.find((format) => format === name) ?? "text";
}
