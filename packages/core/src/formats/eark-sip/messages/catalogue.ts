import type { Catalogue } from "../../../model/language.ts";
import { composeMessages } from "./compose.ts";
import { da } from "./data/da.ts";
import { en } from "./data/en.ts";
import { is } from "./data/is.ts";
import { nb } from "./data/nb.ts";

/** What the rules say, by rule id, and why a rule did not apply. */
export const EARK_MESSAGES: Catalogue = {
  en: composeMessages(en),
  is: composeMessages(is),
  nb: composeMessages(nb),
  da: composeMessages(da),
};
