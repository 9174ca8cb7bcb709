import type { Command } from "../command-line/command.ts";
import { RESULT_OPTIONS } from "../command-line/report-options.ts";
import { EXIT } from "../exit-code.ts";
import { writeResult } from "../render/write-result.ts";

export const formatsList: Command = {
  words: ["formats", "list"],
  arguments: [],
  options: [...RESULT_OPTIONS],
  examples: [{ key: "formats-list", line: "formats list" }],
  async run(invocation, session) {
    const { FORMATS, toJson } = await import("@rafskil/core");
    const formats = FORMATS.map(({ id, title, profiles, defaultAlgorithms }) => ({
      id,
      title,
      profiles: profiles.map((profile) => ({ id: profile.id, title: profile.title })),
      defaultAlgorithms,
    }));
    const lines =
      invocation.text("format") === "json"
        ? ["[\n", formats.map((format) => `  ${toJson(format)}`).join(",\n"), "\n]\n"]
        : formats.flatMap(({ id, title, profiles }) => [
            `${id}  ${title}\n`,
            ...profiles.map((profile, index) => {
              const mark = index === 0 ? `  (${session.translate("formats/default")})` : "";
              return `  ${id}@${profile.id}  ${profile.title}${mark}\n`;
            }),
          ]);
    await writeResult(lines, { file: invocation.text("output"), subject: "" }, session);
    return EXIT.accepted;
  },
};
