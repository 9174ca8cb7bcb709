import type { Language } from "../../model/language.ts";
import { planDa } from "./da.ts";
import { type PlanKey, planEn } from "./en.ts";
import { planIs } from "./is.ts";
import { planNb } from "./nb.ts";

/** The texts of the rules `plan/<slug>`, and of the tables, pages and calendars of an action plan. */
export const planMessages: Readonly<Record<Language, Readonly<Record<PlanKey, string>>>> = {
  en: planEn,
  is: planIs,
  nb: planNb,
  da: planDa,
};
