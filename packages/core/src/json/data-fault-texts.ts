import type { Catalogue, Language, Messages } from "../model/language.ts";
import type { DataProblem } from "./fault.ts";

type ProblemTexts = Readonly<Record<DataProblem, string>>;

/** The kinds of values, in the case that each sentence needs. */
const kinds = (texts: readonly [string, string, string, string, string, string, string]): string => {
  const [text, number, integer, boolean, list, object, empty] = texts;
  return `string {${text}} number {${number}} integer {${integer}} boolean {${boolean}} array {${list}} object {${object}} other {${empty}}`;
};

const EN = kinds(["a text", "a number", "a whole number", "true or false", "a list", "an object with keys", "nothing"]);
const IS = kinds(["texti", "tala", "heil tala", "true eða false", "listi", "hlutur með lyklum", "ekkert"]);
const NB = kinds([
  "en tekst",
  "et tall",
  "et heltall",
  "true eller false",
  "en liste",
  "et objekt med nøkler",
  "ingenting",
]);
const DA = kinds([
  "en tekst",
  "et tal",
  "et heltal",
  "true eller false",
  "en liste",
  "et objekt med nøgler",
  "ingenting",
]);

const en: ProblemTexts = {
  required: "“{key}” is missing: write it in",
  needs: "“{key}” is missing, which “{by}” needs: write it in, or remove “{by}”",
  unknown: "“{key}” is not known here{hasMeant, select, yes { (did you mean “{meant}”?)} other {: remove it}}",
  type: `{expected, select, ${EN}} is expected, and {found} is {foundType, select, ${EN}}{inQuotes, select, yes {: put it in quotes} other {}}`,
  one_of: "it must be one of {expected}, and is {found}{hasMeant, select, yes { (did you mean “{meant}”?)} other {}}",
  format:
    "{found} is not {expected, select, date {a day such as 2026-01-31} date_time {a time such as 2026-01-31T12:00:00Z} email {an e-mail address} uri {a full address such as https://example.org/} uuid {a UUID} other {of the form that is asked for}}",
  pattern: "{found} does not have the right form{hasExample, select, yes {; write it as {expected}} other {}}",
  empty: "it is empty: write something, or remove the line",
  too_short: "{found} has fewer than {limit} characters",
  too_long: "it has more than {limit} characters: shorten it",
  too_few: "it has fewer than {limit} entries",
  too_many: "it has more than {limit} entries",
  twice: "the entries {first, number} and {second, number} are the same: remove one",
  bound: "it must be {comparison} {limit}, and is {found}",
  no_form: "it is none of the forms that are allowed here: {found}",
  syntax: "the text cannot be read here ({detail})",
  not_allowed: "the text has what is not taken here ({detail}): write the value out",
  duplicate_key: "a key stands twice: remove one ({detail})",
  forbidden_key: "a key has a name that is not taken ({detail})",
  number_not_exact: "the number cannot be kept as it is: put it in quotes",
  too_large: "the text is larger than what is read ({detail})",
  too_deep: "the text is nested too deep ({detail})",
  malformed_bytes: "the file is not text in UTF-8: save it so",
  rows_twice: "the rows are in “{key}” already: keep one of the two",
  path_outside: "“{found}” is not a path inside the transfer: write it from the transfer's folder",
  format_unsaid: "the ending of “{found}” is none of .csv, .jsonl, .xlsx and .xml: say the format",
  date_form: "“{found}” does not have D, M and YYYY once each",
  all_tables: "this entry takes all tables: describe one in an entry that names it under “source”",
  period_order: "the first day comes after the last",
  second_file: "there is also {found}: keep the one that holds",
  no_file: "there is no file {found}",
  plan_unknown: "there is no plan {found} here; there are {expected}",
  plan_other: "the plan there is {found}, not {expected}",
  plan_version: "the plan {key} is of version {found} here, not {expected}",
};

const is: ProblemTexts = {
  required: "„{key}“ vantar: bættu því við",
  needs: "„{key}“ vantar en „{by}“ krefst þess: bættu því við eða fjarlægðu „{by}“",
  unknown: "„{key}“ er ekki þekkt hér{hasMeant, select, yes { (áttir þú við „{meant}“?)} other {: fjarlægðu það}}",
  type: `hér á að standa {expected, select, ${IS}} en {found} er {foundType, select, ${IS}}{inQuotes, select, yes {: settu gæsalappir utan um gildið} other {}}`,
  one_of:
    "gildið á að vera eitt af þessum: {expected}, en er {found}{hasMeant, select, yes { (áttir þú við „{meant}“?)} other {}}",
  format:
    "{found} er ekki {expected, select, date {dagsetning á borð við 2026-01-31} date_time {tímasetning á borð við 2026-01-31T12:00:00Z} email {netfang} uri {heil vefslóð á borð við https://example.org/} uuid {UUID} other {á því formi sem beðið er um}}",
  pattern: "{found} er ekki á réttu formi{hasExample, select, yes {; ritaðu það eins og {expected}} other {}}",
  empty: "gildið er autt: skrifaðu eitthvað eða fjarlægðu línuna",
  too_short: "{found} er styttra en {limit} stafir",
  too_long: "gildið er lengra en {limit} stafir: styttu það",
  too_few: "færslurnar eru færri en {limit}",
  too_many: "færslurnar eru fleiri en {limit}",
  twice: "færslur {first, number} og {second, number} eru eins: fjarlægðu aðra",
  bound: "gildið á að vera {comparison} {limit} en er {found}",
  no_form: "gildið er ekki á neinu því formi sem hér er leyft: {found}",
  syntax: "ekki er hægt að lesa textann hér ({detail})",
  not_allowed: "í textanum er það sem ekki er tekið við ({detail}): skrifaðu gildið beint",
  duplicate_key: "lykill stendur tvisvar: fjarlægðu annan ({detail})",
  forbidden_key: "lykill heitir því sem ekki er tekið við ({detail})",
  number_not_exact: "ekki er hægt að geyma töluna eins og hún er: settu gæsalappir utan um hana",
  too_large: "textinn er stærri en lesið er ({detail})",
  too_deep: "textinn er of djúpt greindur ({detail})",
  malformed_bytes: "skráin er ekki texti í UTF-8: vistaðu hana þannig",
  rows_twice: "línurnar eru þegar í „{key}“: hafðu aðeins annað",
  path_outside: "„{found}“ er ekki slóð innan afhendingarinnar: ritaðu hana frá möppu hennar",
  format_unsaid: "ending „{found}“ er ekki .csv, .jsonl, .xlsx eða .xml: tilgreindu sniðið",
  date_form: "„{found}“ hefur ekki D, M og YYYY einu sinni hvert",
  all_tables: "þessi færsla tekur allar töflur: lýstu einni í færslu sem nefnir hana undir „source“",
  period_order: "fyrri dagurinn er á eftir þeim síðari",
  second_file: "{found} er þar líka: haltu þeirri sem gildir",
  no_file: "skráin {found} er ekki til",
  plan_unknown: "hér er engin áætlun {found}; til eru {expected}",
  plan_other: "áætlunin þar er {found}, ekki {expected}",
  plan_version: "áætlunin {key} er hér í útgáfu {found}, ekki {expected}",
};

const nb: ProblemTexts = {
  required: "«{key}» mangler: skriv det inn",
  needs: "«{key}» mangler, og «{by}» krever det: skriv det inn, eller fjern «{by}»",
  unknown: "«{key}» er ikke kjent her{hasMeant, select, yes { (mente du «{meant}»?)} other {: fjern det}}",
  type: `her skal det stå {expected, select, ${NB}}, og {found} er {foundType, select, ${NB}}{inQuotes, select, yes {: sett det i anførselstegn} other {}}`,
  one_of: "det skal være en av {expected}, og er {found}{hasMeant, select, yes { (mente du «{meant}»?)} other {}}",
  format:
    "{found} er ikke {expected, select, date {en dag som 2026-01-31} date_time {et tidspunkt som 2026-01-31T12:00:00Z} email {en e-postadresse} uri {en full adresse som https://example.org/} uuid {en UUID} other {på den formen som kreves}}",
  pattern: "{found} har ikke riktig form{hasExample, select, yes {; skriv det som {expected}} other {}}",
  empty: "det er tomt: skriv noe, eller fjern linjen",
  too_short: "{found} har færre enn {limit} tegn",
  too_long: "det har flere enn {limit} tegn: kort det ned",
  too_few: "det har færre enn {limit} innslag",
  too_many: "det har flere enn {limit} innslag",
  twice: "innslag {first, number} og {second, number} er like: fjern det ene",
  bound: "det skal være {comparison} {limit}, og er {found}",
  no_form: "det er ingen av formene som er tillatt her: {found}",
  syntax: "teksten kan ikke leses her ({detail})",
  not_allowed: "teksten har noe som ikke tas imot her ({detail}): skriv verdien helt ut",
  duplicate_key: "en nøkkel står to ganger: fjern den ene ({detail})",
  forbidden_key: "en nøkkel har et navn som ikke tas imot ({detail})",
  number_not_exact: "tallet kan ikke tas vare på som det er: sett det i anførselstegn",
  too_large: "teksten er større enn det som leses ({detail})",
  too_deep: "teksten er for dypt nøstet ({detail})",
  malformed_bytes: "filen er ikke tekst i UTF-8: lagre den slik",
  rows_twice: "radene er allerede i «{key}»: behold én av dem",
  path_outside: "«{found}» er ikke en sti inne i overføringen: skriv den fra overføringens mappe",
  format_unsaid: "endelsen i «{found}» er ingen av .csv, .jsonl, .xlsx og .xml: oppgi formatet",
  date_form: "«{found}» har ikke D, M og YYYY én gang hver",
  all_tables: "dette innslaget tar alle tabeller: beskriv én i et innslag som nevner den under «source»",
  period_order: "den første dagen kommer etter den siste",
  second_file: "{found} finnes også: behold den som gjelder",
  no_file: "det finnes ingen fil {found}",
  plan_unknown: "det finnes ingen plan {found} her; det finnes {expected}",
  plan_other: "planen der er {found}, ikke {expected}",
  plan_version: "planen {key} er av versjon {found} her, ikke {expected}",
};

const da: ProblemTexts = {
  required: "»{key}« mangler: skriv det ind",
  needs: "»{key}« mangler, og »{by}« kræver det: skriv det ind, eller fjern »{by}«",
  unknown: "»{key}« kendes ikke her{hasMeant, select, yes { (mente du »{meant}«?)} other {: fjern det}}",
  type: `her skal der stå {expected, select, ${DA}}, og {found} er {foundType, select, ${DA}}{inQuotes, select, yes {: sæt det i anførselstegn} other {}}`,
  one_of: "det skal være en af {expected}, og er {found}{hasMeant, select, yes { (mente du »{meant}«?)} other {}}",
  format:
    "{found} er ikke {expected, select, date {en dag som 2026-01-31} date_time {et tidspunkt som 2026-01-31T12:00:00Z} email {en e-mailadresse} uri {en fuld adresse som https://example.org/} uuid {en UUID} other {på den form, der kræves}}",
  pattern: "{found} har ikke den rette form{hasExample, select, yes {; skriv det som {expected}} other {}}",
  empty: "det er tomt: skriv noget, eller fjern linjen",
  too_short: "{found} har færre end {limit} tegn",
  too_long: "det har flere end {limit} tegn: forkort det",
  too_few: "det har færre end {limit} poster",
  too_many: "det har flere end {limit} poster",
  twice: "posterne {first, number} og {second, number} er ens: fjern den ene",
  bound: "det skal være {comparison} {limit}, og er {found}",
  no_form: "det er ingen af de former, der er tilladt her: {found}",
  syntax: "teksten kan ikke læses her ({detail})",
  not_allowed: "teksten har noget, der ikke tages imod her ({detail}): skriv værdien helt ud",
  duplicate_key: "en nøgle står to gange: fjern den ene ({detail})",
  forbidden_key: "en nøgle har et navn, der ikke tages imod ({detail})",
  number_not_exact: "tallet kan ikke bevares, som det er: sæt det i anførselstegn",
  too_large: "teksten er større end det, der læses ({detail})",
  too_deep: "teksten er for dybt indlejret ({detail})",
  malformed_bytes: "filen er ikke tekst i UTF-8: gem den sådan",
  rows_twice: "rækkerne er allerede i »{key}«: behold den ene",
  path_outside: "»{found}« er ikke en sti inde i overførslen: skriv den fra overførslens mappe",
  format_unsaid: "endelsen i »{found}« er ingen af .csv, .jsonl, .xlsx og .xml: angiv formatet",
  date_form: "»{found}« har ikke D, M og YYYY én gang hver",
  all_tables: "denne post tager alle tabeller: beskriv en i en post, der nævner den under »source«",
  period_order: "den første dag kommer efter den sidste",
  second_file: "{found} findes også: behold den, der gælder",
  no_file: "der findes ingen fil {found}",
  plan_unknown: "der findes ingen plan {found} her; der findes {expected}",
  plan_other: "planen der er {found}, ikke {expected}",
  plan_version: "planen {key} er af version {found} her, ikke {expected}",
};

function choice(texts: ProblemTexts): string {
  const branches = Object.entries(texts).map(([problem, text]) => `${problem} {${text}}`);
  return `{problem, select, ${branches.join(" ")} other {{detail}}}`;
}

/**
 * What is wrong with a text or a value in it and how to mend it, as a part of an ICU message: the facts are those of
 * `dataFaultFacts`. It begins with a small letter and has no point at its end.
 */
export const DATA_FAULT_TEXTS: Readonly<Record<Language, string>> = {
  en: choice(en),
  is: choice(is),
  nb: choice(nb),
  da: choice(da),
};

/** A catalogue whose texts say with `{fault}` what is wrong with a text, filled in. */
export function withDataFaults(catalogue: Catalogue): Catalogue {
  return {
    en: filled(catalogue.en, "en"),
    is: filled(catalogue.is, "is"),
    nb: filled(catalogue.nb, "nb"),
    da: filled(catalogue.da, "da"),
  };
}

function filled(messages: Messages, language: Language): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, text.replaceAll("{fault}", DATA_FAULT_TEXTS[language])]),
  );
}
