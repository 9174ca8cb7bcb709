import { CONDITION_MESSAGES } from "../../describe/accepted-formats/messages.ts";
import type { Language } from "../../model/language.ts";

type ConditionKey = "transfer/file-format-condition";

/** What stands around the condition: `#` is its place. */
const FRAMES: Readonly<Record<Language, string>> = {
  en: "The receiving archive takes {format} ({puid}) with a condition: # {outcome, select, broken {This file does not meet it: convert it.} other {Its header does not tell: see to it yourself.}}",
  is: "Viðtökuskjalasafnið tekur við {format} ({puid}) með skilyrði: # {outcome, select, broken {Skráin uppfyllir það ekki: breyttu henni.} other {Það sést ekki á haus skrárinnar: gakktu úr skugga um það.}}",
  nb: "Mottakende arkiv tar imot {format} ({puid}) på et vilkår: # {outcome, select, broken {Filen oppfyller det ikke: konverter den.} other {Filens hode sier det ikke: kontroller det selv.}}",
  da: "Det modtagende arkiv modtager {format} ({puid}) på en betingelse: # {outcome, select, broken {Filen opfylder den ikke: konvertér den.} other {Filens hoved siger det ikke: kontrollér det selv.}}",
};

/** The text of the one rule that tells what an archive's list asks of a format. */
export const conditionMessages: Readonly<Record<Language, Readonly<Record<ConditionKey, string>>>> = {
  en: textIn("en"),
  is: textIn("is"),
  nb: textIn("nb"),
  da: textIn("da"),
};

function textIn(language: Language): Readonly<Record<ConditionKey, string>> {
  const choices = Object.entries(CONDITION_MESSAGES[language]).map(([key, text]) => `${conditionKey(key)} {${text}}`);
  const condition = `{condition, select, ${choices.join(" ")} other {{condition}}}`;
  return { "transfer/file-format-condition": FRAMES[language].replace("#", () => condition) };
}

/** The key of a choice in a message has no hyphens. */
function conditionKey(condition: string): string {
  return condition.replaceAll("-", "_");
}
