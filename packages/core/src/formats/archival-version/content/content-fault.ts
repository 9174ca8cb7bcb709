import type { Facts } from "../../../model/finding.ts";

/** What a look into one file found: the rule that tells of it, and its facts. */
export interface ContentFault {
  readonly rule: string;
  readonly facts: Facts;
}

/** What cannot be seen is said: nobody takes it for sound. */
export const UNSEEN = "archival-version/content-unseen";
