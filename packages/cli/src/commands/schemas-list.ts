import type { Command } from "../command-line/command.ts";
import { RESULT_OPTIONS } from "../command-line/report-options.ts";
import { EXIT } from "../exit-code.ts";
import { writeResult } from "../render/write-result.ts";
import { schemaDirectory } from "../schema-directory.ts";

export const schemasList: Command = {
  words: ["schemas", "list"],
  arguments: [],
  options: [...RESULT_OPTIONS],
  examples: [{ key: "schemas-list", line: "schemas list" }],
  async run(invocation, session) {
    const { loadSchemaCatalog, showHidden, toJson } = await import("@rafskil/core");
    const { translate } = session;
    const directory = schemaDirectory(process.env, process.platform);
    const { sets } = await loadSchemaCatalog(directory);
    const place = { file: invocation.text("output"), subject: directory };
    if (invocation.text("format") === "json") {
      await writeResult([`${toJson({ directory, sets })}\n`], place, session);
      return EXIT.accepted;
    }
    const lines = [`${translate("schemas/folder", { folder: showHidden(directory) })}\n`];
    for (const { id, title, source, files, isComplete, missing, altered } of sets) {
      lines.push(`\n${isComplete ? "✔" : "–"} ${id}  ${title}\n`);
      const present = files.length - missing.length - altered.length;
      lines.push(`    ${translate("schemas/state", { present, files: files.length })}\n`);
      if (!isComplete) lines.push(`    ${source}\n`);
      for (const file of altered) lines.push(`    ${translate("schemas/altered", { file })}\n`);
    }
    await writeResult(lines, place, session);
    return EXIT.accepted;
  },
};
