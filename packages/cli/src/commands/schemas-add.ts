import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { EXIT } from "../exit-code.ts";
import { schemaDirectory } from "../schema-directory.ts";

export const schemasAdd: Command = {
  words: ["schemas", "add"],
  arguments: [{ name: "DIR", completes: "folder" }],
  options: [],
  examples: [{ key: "schemas-add", line: "schemas add ~/Downloads/schemas" }],
  async run(invocation, session) {
    const { addSchemas, showHidden } = await import("@rafskil/core");
    const { output, signal, translate } = session;
    const directory = schemaDirectory(process.env, process.platform);
    const { added, unknown } = await addSchemas(argumentOf(invocation, 0), directory, { signal });
    for (const { set, file } of added) await output.write(`✔ ${set}/${file}\n`);
    for (const path of unknown) {
      await output.write(`– ${translate("schemas/unknown", { path: showHidden(path) })}\n`);
    }
    const facts = { added: added.length, folder: showHidden(directory) };
    await output.write(`${translate("schemas/added", facts)}\n`);
    // Nothing installed is not what was asked for.
    return added.length > 0 ? EXIT.accepted : EXIT.incomplete;
  },
};
