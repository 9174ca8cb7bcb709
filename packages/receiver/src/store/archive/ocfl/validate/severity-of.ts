import type { Severity } from "@rafskil/core";

/** What a code of OCFL weighs: E stands for MUST, W for SHOULD. */
export function severityOf(code: string): Severity {
  return code.startsWith("E") ? "error" : "warning";
}
