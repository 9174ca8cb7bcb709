import { withDataFaults } from "../../json/data-fault-texts.ts";
import type { Catalogue, Language } from "../../model/language.ts";
import { planDa } from "./da.ts";
import { type PlanKey, planEn } from "./en.ts";
import { planIs } from "./is.ts";
import { planNb } from "./nb.ts";

/** The texts of the rules `plan/<slug>`, and of the tables, pages and calendars of an action plan. */
export const planMessages: Catalogue = withDataFaults({
  en: planEn,
  is: planIs,
  nb: planNb,
  da: planDa,
} satisfies Record<Language, Readonly<Record<PlanKey, string>>>);
