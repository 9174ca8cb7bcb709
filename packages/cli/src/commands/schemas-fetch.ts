import type { Command } from "../command-line/command.ts";
import { EXIT } from "../exit-code.ts";
import { schemaDirectory } from "../schema-directory.ts";

/**
 * The keepers of the schemas publish them on pages for people, and the addresses of single files change: none is built
 * in that would be out of date. So this names the pages, and does not say that it fetched anything.
 */
export const schemasFetch: Command = {
  words: ["schemas", "fetch"],
  arguments: [],
  options: [],
  examples: [{ key: "schemas-fetch", line: "schemas fetch" }],
  async run(_, { output, translate }) {
    const { loadSchemaCatalog } = await import("@rafskil/core");
    const { sets } = await loadSchemaCatalog(schemaDirectory(process.env, process.platform));
    const wanted = sets.filter((set) => !set.isComplete);
    if (wanted.length === 0) {
      await output.write(`${translate("schemas/all-there")}\n`);
      return EXIT.accepted;
    }
    await output.write(`${translate("schemas/by-hand")}\n`);
    for (const { id, title, source } of wanted) await output.write(`\n  ${id}  ${title}\n    ${source}\n`);
    return EXIT.incomplete;
  },
};
