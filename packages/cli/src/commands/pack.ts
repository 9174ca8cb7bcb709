import type { Command } from "../command-line/command.ts";
import { digestOption, digestsOf } from "../command-line/digest-option.ts";
import { argumentOf, type Invocation } from "../command-line/invocation.ts";
import { RESULT_OPTIONS } from "../command-line/report-options.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { volumeSizeOf } from "../command-line/volume-size.ts";
import { EXIT, exitCodeOf } from "../exit-code.ts";
import { packedJson } from "../render/packed-json.ts";
import { packedText } from "../render/packed-text.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { schemaDirectory } from "../schema-directory.ts";
import { runId, workplaceOf } from "../workplace.ts";
import { PACKAGE_OPTIONS, PACKED_AT, packageParametersOf, packedAtOf } from "./package-options.ts";

export const pack: Command = {
  words: ["pack"],
  arguments: [{ name: "TRANSFER", completes: "folder" }],
  options: [
    { name: "as", value: "FORMAT[@PROFILE]" },
    { name: "to", value: "OUT", completes: "file" },
    digestOption,
    { name: "bag-info", value: "LABEL:VALUE", isRepeatable: true },
    { name: "compress" },
    { name: "volume-size", value: "SIZE" },
    PACKED_AT,
    ...PACKAGE_OPTIONS,
    ...RESULT_OPTIONS,
  ],
  examples: [
    { key: "pack", line: "pack records/ --as bagit --to delivery.zip" },
    {
      key: "pack-info",
      line: 'pack records/ --as bagit --to delivery/ --digest sha512 --bag-info "Contact-Name: Anna Jónsdóttir"',
    },
    {
      key: "pack-eark",
      line: "pack transfer/ --as eark-sip --to addition.zip --record-status SUPPLEMENT --previous-agreement 2018-7",
    },
  ],
  async run(invocation, session) {
    const input = argumentOf(invocation, 0);
    const as = needed(invocation, "as", "FORMAT");
    const to = needed(invocation, "to", "OUT");
    if (!/[/\\]$|\.zip$|\.tar$/i.test(to)) throw new UsageError("usage/bad-output-ending", { output: to }, "pack");
    if (invocation.has("compress") && !/\.zip$/i.test(to)) throw new UsageError("usage/compress-not-zip", {}, "pack");
    const volumeSizeBytes = volumeSizeOf(invocation);
    const algorithms = digestsOf(invocation);
    const statements = invocation.all("bag-info").map(statementOf);
    const place = { file: invocation.text("output"), subject: input };
    await checkResultPlace(place);
    const { packFolder, parseFormatName } = await import("@rafskil/core");
    // To go on in one piece would surprise whoever asked for many.
    if (volumeSizeBytes !== undefined && parseFormatName(as).format.canSplit !== true) {
      throw new UsageError("usage/format-does-not-split", { format: as }, "pack");
    }
    const result = await packFolder(input, to, {
      ...workplaceOf(session),
      as,
      statements,
      ...(algorithms === undefined ? {} : { algorithms }),
      isCompressed: invocation.has("compress"),
      packedAt: packedAtOf(invocation),
      parameters: packageParametersOf(invocation),
      schemasDirectory: schemaDirectory(process.env, process.platform),
      // The description names a variable; what it holds, with its password, stands in no file and no list of processes.
      connection: (name) => process.env[name],
      ...(volumeSizeBytes === undefined ? {} : { volumeSizeBytes }),
      runId: runId(),
    });
    await using report = result.report;
    const isForFile = place.file !== undefined;
    const isJson = invocation.text("format") === "json";
    await writeResult(isJson ? packedJson(result) : packedText(result, { ...session, isForFile }), place, session);
    if (result.kind === "refused") {
      session.hint(session.translate("hint/nothing-packed"));
      return EXIT.refused;
    }
    session.hint(session.translate("hint/packed", { path: to }));
    return exitCodeOf(report);
  },
};

function needed(invocation: Invocation, option: "as" | "to", value: string): string {
  const given = invocation.text(option);
  if (given === undefined) throw new UsageError("usage/missing-option", { option: `--${option} ${value}` }, "pack");
  return given;
}

/** `Label: value`, as it will stand in the package. */
function statementOf(text: string): readonly [label: string, value: string] {
  const [, label, value] = /^([^:\s][^:]*?)\s*:\s*(\S.*)$/s.exec(text) ?? [];
  if (label === undefined || value === undefined) throw new UsageError("usage/bad-bag-info", { given: text }, "pack");
  return [label, value];
}
