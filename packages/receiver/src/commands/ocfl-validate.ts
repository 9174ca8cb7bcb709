import { createTranslator, LANGUAGES, type Language } from "@rafskil/core";
import { OCFL_MESSAGES } from "../store/archive/ocfl/validate/messages/catalogue.ts";
import { severityOf } from "../store/archive/ocfl/validate/severity-of.ts";
import { validateStorageRoot } from "../store/archive/ocfl/validate/validate-root.ts";
import { type Command, optional, UsageError } from "./command.ts";

/** The folder may be any OCFL storage root, not only one of this receiver. */
export const ocflValidate: Command = {
  name: "ocfl validate",
  takes: ["FOLDER"],
  summary: "Hold an OCFL storage root and every file in it against the specification and its digests.",
  options: {
    quick: {
      type: "boolean",
      help: "Look at names and inventories only: no file is read, and changed ones go unnoticed.",
    },
    lang: { type: "string", help: "The language of the findings: en, is, nb or da." },
  },
  example: "rafskil-receiver ocfl validate storage/ocfl --lang is",
  async run(invocation) {
    const [folder = ""] = invocation.words;
    const translate = createTranslator([OCFL_MESSAGES], languageOf(optional(invocation, "lang")));
    const isQuick = invocation.options.has("quick");
    const count = { error: 0, warning: 0, info: 0 };
    const faults = validateStorageRoot(folder, { isQuick });
    let step = await faults.next();
    for (; step.done !== true; step = await faults.next()) {
      const { code, path, facts } = step.value;
      const severity = severityOf(code);
      count[severity] += 1;
      invocation.print(`${severity}  ${code}  ${path === "" ? "." : path}  ${translate(code, facts)}`);
    }
    const hashed = isQuick ? "names and inventories only, no file was read" : "every file was read";
    invocation.print(`${step.value.objects} objects, ${count.error} errors, ${count.warning} warnings (${hashed}).`);
    return count.error === 0 ? 0 : 1;
  },
};

function languageOf(text = "en"): Language {
  const language = LANGUAGES.find((known) => known === text);
  if (language === undefined) throw new UsageError(`--lang takes one of ${LANGUAGES.join(", ")}.`);
  return language;
}
