import type { Language } from "../../model/language.ts";
import { problemDa } from "./problem-da.ts";
import { type ProblemKey, problemEn } from "./problem-en.ts";
import { problemIs } from "./problem-is.ts";
import { problemNb } from "./problem-nb.ts";

/** What each problem of the protocol is called (`problem/<id>`), and what to do about it (`problem/<id>/do`). */
export const problemMessages: Readonly<Record<Language, Readonly<Record<ProblemKey, string>>>> = {
  en: problemEn,
  is: problemIs,
  nb: problemNb,
  da: problemDa,
};
