import { readFile } from "node:fs/promises";
import type { Command } from "../command-line/command.ts";
import { argumentOf, type Invocation } from "../command-line/invocation.ts";
import { REPORT_OPTIONS, reportFormatOf } from "../command-line/report-options.ts";
import { exitCodeOf } from "../exit-code.ts";
import { fetchMissingFiles } from "../fetch-missing.ts";
import { renderReport } from "../render/report.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { schemaDirectory } from "../schema-directory.ts";
import { workplaceOf } from "../workplace.ts";

export const verify: Command = {
  words: ["verify"],
  arguments: [{ name: "PACKAGE", completes: "file" }],
  options: [
    { name: "as", value: "FORMAT[@PROFILE]" },
    { name: "only", value: "RULES", isRepeatable: true },
    { name: "skip", value: "RULES", isRepeatable: true },
    { name: "quick" },
    { name: "bagit-profile", value: "FILE", completes: "file" },
    { name: "gml-areas", value: "AREAS" },
    { name: "fetch" },
    { name: "allow-host", value: "HOST", isRepeatable: true },
    ...REPORT_OPTIONS,
  ],
  examples: [
    { key: "verify", line: "verify delivery.zip" },
    { key: "verify-html", line: "verify delivery/ --format html --output report.html --lang is" },
    { key: "verify-fetch", line: "verify delivery/ --fetch --allow-host files.example.org" },
    { key: "verify-profile", line: "verify delivery.tar --as bagit --bagit-profile archive-profile.json" },
  ],
  async run(invocation, session) {
    const subject = argumentOf(invocation, 0);
    const place = { file: invocation.text("output"), subject };
    await checkResultPlace(place);
    await fetchMissingFiles(subject, invocation, session);
    const { verifyPackage } = await import("@rafskil/core");
    const as = invocation.text("as");
    await using report = await verifyPackage(subject, {
      ...workplaceOf(session),
      ...(as === undefined ? {} : { as }),
      ...(invocation.has("only") ? { only: invocation.list("only") } : {}),
      skip: invocation.list("skip"),
      isQuick: invocation.has("quick"),
      parameters: await parametersOf(invocation),
      schemasDirectory: schemaDirectory(process.env, process.platform),
    });
    const format = reportFormatOf(invocation.text("format"));
    const isForFile = place.file !== undefined;
    await writeResult(await renderReport(report, format, { ...session, isForFile }), place, session);
    if (invocation.has("quick")) session.hint(session.translate("hint/quick"));
    if (format === "text" && report.verdict === "refused") session.hint(session.translate("hint/report"));
    return exitCodeOf(report);
  },
};

async function parametersOf(invocation: Invocation): Promise<Readonly<Record<string, string>>> {
  const file = invocation.text("bagit-profile");
  const areas = invocation.text("gml-areas");
  return {
    ...(file === undefined ? {} : { "bagit-profile": await readFile(file, "utf8") }),
    ...(areas === undefined ? {} : { "gml-areas": areas }),
  };
}
