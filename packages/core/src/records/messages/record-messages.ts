import { withDataFaults } from "../../json/data-fault-texts.ts";
import type { Catalogue, Language } from "../../model/language.ts";
import type { RecordRuleSlug } from "../check/record-rule.ts";
import type { NOT_RUN_KEYS } from "../check/record-rules.ts";
import { recordDa } from "./da.ts";
import { recordEn } from "./en.ts";
import { recordIs } from "./is.ts";
import { recordNb } from "./nb.ts";

/**
 * The texts of the rules and of the reasons why one is not run. That of `file-format-condition` is made where the
 * conditions of the archives' lists are known.
 */
export type RecordKey = `transfer/${Exclude<RecordRuleSlug, "file-format-condition">}` | (typeof NOT_RUN_KEYS)[number];

export type RecordTexts = Readonly<Record<RecordKey, string>>;

export const recordMessages: Catalogue = withDataFaults({
  en: recordEn,
  is: recordIs,
  nb: recordNb,
  da: recordDa,
} satisfies Record<Language, RecordTexts>);
