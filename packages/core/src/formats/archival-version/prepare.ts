import { TransferError } from "../../model/error.ts";
import type { RulePass } from "../../rules/rule-pass.ts";
import { bindRules } from "../../rules/run-rules.ts";
import type { PackageContents, PreparedPackage, WriteOptions } from "../package-format.ts";
import { parseMediumName } from "./layout.ts";
import { type ArchivalProfile, profileOf } from "./profiles.ts";
import { readContextDocuments } from "./writing/context-documents.ts";
import { planDatabaseTables } from "./writing/databases/plan-database-tables.ts";
import { createDocumentList } from "./writing/document-list.ts";
import { faultsAfter, faultsBefore } from "./writing/faults.ts";
import { createIdentifiers } from "./writing/identifiers.ts";
import { findMainFiles } from "./writing/main-files.ts";
import type { PackingPlan } from "./writing/packing-plan.ts";
import { RULES_AFTER, RULES_BEFORE } from "./writing/packing-rules.ts";
import { findSchemas } from "./writing/put-in-schemas.ts";
import { planRecordTables } from "./writing/records/plan-record-tables.ts";
import { surveyRecords } from "./writing/records/record-survey.ts";
import type { Words } from "./writing/records/record-table.ts";
import { writePlan } from "./writing/write-plan.ts";

/**
 * Looks at a transfer, and gives what is needed to write it as an archival version. The package's name is its id, with
 * the medium's number 1. `before` must be run to its end before the package is written: it looks at every document.
 *
 * @throws TransferError `usage` for a name that is no id, or a folder without a transfer description
 */
export async function prepareArchivalVersion(
  contents: PackageContents,
  options: WriteOptions,
): Promise<PreparedPackage> {
  const { source, transfer, records, tables, statements } = contents;
  const medium = parseMediumName(options.name);
  if (medium === undefined || medium.number !== 1) {
    throw new TransferError(
      "usage",
      `${options.name} is not the id of an archival version: name the output AVID.<archive>.<serial>.1, as the archive gave it.`,
      { facts: { name: options.name } },
    );
  }
  if (transfer === undefined || records === undefined) {
    throw new TransferError("usage", "An archival version is made of a transfer: transfer.yaml is missing.");
  }
  const profile = profileOf(options.profile);
  const language = languageOf(transfer.languages, options.profile);
  const names = createIdentifiers("Table");
  const survey = await surveyRecords(records, options);
  const recordTables = planRecordTables({ records, survey, language, names });
  const databases = tables === undefined ? undefined : planDatabaseTables(tables, { language, names });
  const mainFiles = await findMainFiles(records);
  const plan: PackingPlan = {
    contents: { source, transfer, records, statements },
    options,
    profile,
    packageId: medium.packageId,
    tables: [...recordTables, ...(databases?.tables ?? [])],
    views: databases?.views ?? [],
    products: tables?.products ?? [],
    remarks: databases?.remarks ?? [],
    context: await readContextDocuments(source, profile),
    schemas: await findSchemas(profile, options.schemasDirectory),
    documents: {
      source,
      records,
      folder: transfer.filesFolder.replace(/\/$/, ""),
      lobs: databases?.lobs ?? [],
      list: createDocumentList(),
      mainFiles,
      signal: options.signal,
    },
    outcome: {},
  };
  return {
    before: bindRules([passOf("before", profile)], plan),
    write: (sink, openVolume) => writePlan(plan, sink, openVolume),
    after: bindRules([passOf("after", profile)], plan),
    async [Symbol.asyncDispose]() {
      mainFiles[Symbol.dispose]();
    },
  };
}

/** All rules of one time, under the order of the profile. */
function passOf(time: "before" | "after", { order }: ArchivalProfile): RulePass<PackingPlan> {
  const rules = time === "before" ? RULES_BEFORE : RULES_AFTER;
  return {
    kind: "pass",
    rules: rules.map(({ id, severity, clause }) => ({
      id,
      severity,
      clause: { ...order, section: clause?.section ?? "" },
    })),
    run: (plan) => (time === "before" ? faultsBefore(plan) : faultsAfter(plan)),
  };
}

/** The rules of packing under one profile, without a package. */
export function packingRules(profile: ArchivalProfile): RulePass<PackingPlan>["rules"] {
  return [...passOf("before", profile).rules, ...passOf("after", profile).rules];
}

/** The transfer's main language, where tables are described in it; a Norwegian one has Danish, its nearest. */
function languageOf(languages: readonly string[], profile: string): keyof Words {
  const [main = ""] = languages;
  if (main.startsWith("is")) return "is";
  if (/^(da|n[bno])/.test(main)) return "da";
  if (main.startsWith("en")) return "en";
  return profile === "is-1007" ? "is" : "da";
}
