/** How much a finding weighs. It follows the clause: MUST is `error`, SHOULD is `warning`, MAY is `info`. */
export type Severity = (typeof SEVERITIES)[number];

/** The severities, the gravest first. */
export const SEVERITIES = ["error", "warning", "info"] as const;
