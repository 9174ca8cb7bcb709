import type { ErrorCode } from "../../model/error.ts";

/** The frame of reports in English: the source of the other three languages. */
export const frameEn = {
  "error/aborted": "It was interrupted",
  "error/archive-damaged": "The archive file is damaged",
  "error/archive-encrypted": "The archive file is encrypted",
  "error/archive-unsupported": "The archive file is of a kind that is not supported",
  "error/document-malformed": "A document is malformed",
  "error/document-too-large": "A document is larger than is allowed",
  "error/format-not-recognised": "The format of the package was not recognised",
  "error/format-unknown": "There is no such format",
  "error/insufficient-space": "There is not enough free space on the disk",
  "error/limit-exceeded": "A limit was exceeded",
  "error/not-found": "Something that is needed was not found",
  "error/output-exists": "The output exists already",
  "error/output-inside-input": "The output would lie inside the input",
  "error/path-unsafe": "A path is not safe",
  "error/profile-unknown": "There is no such profile",
  "error/read-failed": "Something could not be read",
  "error/source-changed": "The files changed while they were being read",
  "error/usage": "The command was used wrongly",
  "error/write-failed": "Something could not be written",

  "not-run/needs-failed": "It builds on the rule {rule}, which was not met. Mend that first, then check again.",
  "not-run/needs-not-run": "It builds on the rule {rule}, which was not run.",
  "not-run/not-chosen": "Only other rules were asked for.",
  "not-run/skipped": "You asked to leave it out.",
  "not-run/stopped": "{reason}, so the check could not be completed: {detail}",

  "report/accepted": "Accepted",
  "report/refused": "Refused",
  "report/title": "Report on {subject}",
  "report/extent": "{files, plural, =0 {no files} one {# file} other {# files}}, {size}",
  "report/size": "{value, number} {unit, select, B {{value, plural, one {byte} other {bytes}}} other {{unit}}}",
  "report/counts":
    "{errors, plural, =0 {no errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}, {remarks, plural, =0 {no remarks} one {# remark} other {# remarks}}",
  "report/finding-count": "{count, plural, one {# finding} other {# findings}}",
  "report/severity-error": "Error",
  "report/severity-warning": "Warning",
  "report/severity-info": "Remark",
  "report/place-package": "The package as a whole",
  "report/place-line": "{path}, line {line}",
  "report/place-xml": "{path}, line {line}, {element}",
  "report/place-row": "{table}, row {line}",
  "report/place-cell": "{table}, row {line}, column {column}",
  "report/more":
    "{more, plural, one {# more finding of this rule is not shown} other {# more findings of this rule are not shown}}. The JSON report holds them all.",
  "report/and-more": "{shown} and {more, number} more",
  "report/incomplete": "Some checks could not be completed. What they look at may be right or wrong.",
  "report/not-run-heading": "Not checked",
  "report/outcomes":
    "Rules: {passed, number} met, {failed, number} not met, {notApplicable, number} not applicable, {notRun, number} not checked.",
} as const;

/** A key of the reports' own texts; one for each error code among them. */
export type FrameKey = keyof typeof frameEn | `error/${ErrorCode}`;
