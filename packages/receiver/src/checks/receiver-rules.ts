import type { Severity } from "@rafskil/core";

/** What the receiver itself finds, beside the rules of a package's format. `docs/findings/receiver.md` has a row for each. */
export const RECEIVER_RULES: readonly { readonly id: ReceiverRule; readonly severity: Severity }[] = [
  { id: "receiver/unreadable", severity: "error" },
  { id: "receiver/malware", severity: "error" },
  { id: "receiver/not-scanned", severity: "warning" },
  { id: "receiver/inventory-differs", severity: "error" },
  { id: "receiver/file-count", severity: "warning" },
  { id: "receiver/check-limit", severity: "error" },
  { id: "receiver/signature-proved", severity: "info" },
  { id: "receiver/signature-unproved", severity: "error" },
  { id: "receiver/signature-not-judged", severity: "warning" },
];

export type ReceiverRule = `receiver/${
  | "unreadable"
  | "malware"
  | "not-scanned"
  | "inventory-differs"
  | "file-count"
  | "check-limit"
  | "signature-proved"
  | "signature-unproved"
  | "signature-not-judged"}`;
