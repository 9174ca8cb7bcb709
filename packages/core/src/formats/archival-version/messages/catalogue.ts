import type { Catalogue } from "../../../model/language.ts";
import { da } from "./da.ts";
import { en } from "./en.ts";
import { is } from "./is.ts";
import { mendDa } from "./mend-da.ts";
import { mendEn } from "./mend-en.ts";
import { mendIs } from "./mend-is.ts";
import { mendNb } from "./mend-nb.ts";
import { nb } from "./nb.ts";
import { packingDa } from "./packing-da.ts";
import { packingEn } from "./packing-en.ts";
import { packingIs } from "./packing-is.ts";
import { packingNb } from "./packing-nb.ts";

/** What the rules say, by rule id, and why a rule did not apply. */
export const ARCHIVAL_VERSION_MESSAGES: Catalogue = {
  en: { ...en, ...packingEn, ...mendEn },
  is: { ...is, ...packingIs, ...mendIs },
  nb: { ...nb, ...packingNb, ...mendNb },
  da: { ...da, ...packingDa, ...mendDa },
};
