import type { Severity } from "../../../model/severity.ts";

/** Rules that the standard has no number for, with what they weigh. */
export const OWN_RULES: readonly (readonly [id: string, severity: Severity])[] = [
  ["eark-sip/representation-mets", "error"],
  ["eark-sip/extension-namespace", "error"],
  ["eark-sip/file-not-referenced", "error"],
  ["eark-sip/reference-repeated", "warning"],
  ["eark-sip/file-misstated", "error"],
  ["eark-sip/line-ends-changed", "error"],
  ["eark-sip/checksum-unchecked", "warning"],
  ["eark-sip/erms-unreadable", "error"],
  ["eark-sip/erms-identifier", "error"],
  ["eark-sip/erms-classification-schema", "error"],
  ["eark-sip/erms-description", "error"],
  ["eark-sip/erms-value", "error"],
  ["eark-sip/erms-other-value", "error"],
  ["eark-sip/erms-appendix-file", "error"],
  ["eark-sip/erms-appendix-reference", "error"],
  ["eark-sip/schema-mets", "error"],
  ["eark-sip/schema-metadata", "error"],
  ["eark-sip/schema-records", "error"],
  ["eark-sip/contradiction-other-category", "info"],
  ["eark-sip/contradiction-content-type", "info"],
  ["eark-sip/contradiction-format-registry", "info"],
];
