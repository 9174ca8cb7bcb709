import type { Catalogue } from "../../model/language.ts";

/** The texts of the rules `generation/<slug>`. */
export const generationMessages: Catalogue = {
  en: {
    "generation/added": "The file is new.",
    "generation/removed": "The file is gone. Be sure that it was meant to be taken away.",
    "generation/changed": "The file is changed.",
    "generation/moved": "The file was at {from} before, and is unchanged.",
    "generation/run-again": "Checks to be run again ({count}): {rules}.",
  },
  is: {
    "generation/added": "Skráin er ný.",
    "generation/removed": "Skráin er horfin. Gangið úr skugga um að hana hafi átt að taka burt.",
    "generation/changed": "Skránni hefur verið breytt.",
    "generation/moved": "Skráin var áður á {from} og er óbreytt.",
    "generation/run-again": "Prófanir sem þarf að gera aftur ({count}): {rules}.",
  },
  nb: {
    "generation/added": "Filen er ny.",
    "generation/removed": "Filen er borte. Vær sikker på at den skulle tas vekk.",
    "generation/changed": "Filen er endret.",
    "generation/moved": "Filen var tidligere på {from} og er uendret.",
    "generation/run-again": "Kontroller som må kjøres på nytt ({count}): {rules}.",
  },
  da: {
    "generation/added": "Filen er ny.",
    "generation/removed": "Filen er væk. Vær sikker på, at den skulle fjernes.",
    "generation/changed": "Filen er ændret.",
    "generation/moved": "Filen lå før på {from} og er uændret.",
    "generation/run-again": "Test, der skal køres igen ({count}): {rules}.",
  },
};
