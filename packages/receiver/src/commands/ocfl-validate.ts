import { createTranslator } from "@rafskil/core";
import { OCFL_MESSAGES } from "../store/archive/ocfl/validate/messages/catalogue.ts";
import { severityOf } from "../store/archive/ocfl/validate/severity-of.ts";
import { validateStorageRoot } from "../store/archive/ocfl/validate/validate-root.ts";
import type { Command } from "./command.ts";

/** The folder may be any OCFL storage root, not only one of this receiver. */
export const ocflValidate: Command = {
  name: "ocfl validate",
  takes: ["FOLDER"],
  options: {
    quick: {
      type: "boolean",
    },
  },
  example: "rafskil-receiver ocfl validate storage/ocfl --lang is",
  async run(invocation) {
    const [folder = ""] = invocation.words;
    const translate = createTranslator([OCFL_MESSAGES], invocation.language);
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
    const { objects } = step.value;
    const { error: errors, warning: warnings } = count;
    const quick = isQuick ? "yes" : "no";
    invocation.print(invocation.translate("say/objects", { objects, errors, warnings, quick }));
    return count.error === 0 ? 0 : 1;
  },
};
