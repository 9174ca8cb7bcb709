import type { Acceptance, AcceptanceCondition } from "../../model/accepted-formats.ts";
import type { Facts } from "../../model/finding.ts";
import type { Identification } from "../../model/identification.ts";
import type { Location } from "../../model/location.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source } from "../../read/source.ts";
import { isLongPath, type NameLimits, nameFaults, pathLimit } from "./file-names.ts";
import { findPersonalIdentifier } from "./personal-identifiers.ts";
import type { RecordFault } from "./record-rule.ts";
import type { CheckContext } from "./row-context.ts";

/** What was found out about a file's content. */
export interface JudgedFile {
  /** In the source, the folder of files included. */
  readonly path: string;
  readonly identification: Identification;
  /** Whether the target takes it; absent where no target was named. */
  readonly acceptance?: Acceptance;
  /** What the target asks of the format, and the file does not meet, or nobody can tell. */
  readonly conditions: readonly { readonly condition: AcceptanceCondition; readonly kind: "broken" | "unknown" }[];
}

/** Puts the files that lie in the transfer's folder of files into the index, and checks their names. */
export async function* checkTree(
  source: Source,
  { description, faults, index, tally }: CheckContext,
  { names, ...options }: WorkOptions & { readonly names?: NameLimits },
): AsyncGenerator<readonly RecordFault[]> {
  const limit = pathLimit(names);
  const folder = `${description.filesFolder}/`;
  // A table within the folder lists the files, and is none of them.
  const tables = new Set(Object.values(description.records).map((location) => location.path));
  for await (const entry of source.entries(options.signal === undefined ? {} : { signal: options.signal })) {
    if (entry.kind !== "file" || !entry.path.startsWith(folder)) continue;
    if (tables.has(entry.path)) continue;
    const path = entry.path.slice(folder.length);
    const at: Location = { kind: "file", path: entry.path };
    index.tree.add(path, entry.sizeBytes);
    tally.fileSize(entry.sizeBytes);
    if (entry.sizeBytes === 0) faults.add("file-empty", at);
    if (limit !== undefined && isLongPath(path, limit)) {
      faults.add("file-name-long", at, { characters: path.length, limit });
    }
    if (names !== undefined) {
      for (const facts of nameFaults(entry.path, names)) faults.add("file-name-not-carried", at, facts);
    }
    if (!description.hasPersonalData) {
      const identifier = findPersonalIdentifier(path, description.country);
      if (identifier !== undefined) faults.add("personal-identifier", at, { identifier });
    }
    const found = faults.take();
    if (found.length > 0) yield found;
  }
}

/** What a file's content says against it. */
export function judgeFile(file: JudgedFile, { faults, tally }: Pick<CheckContext, "faults" | "tally">): void {
  const { identification, acceptance, conditions } = file;
  const { name, version = "", puid = "none", traits, warnings } = identification;
  const at: Location = { kind: "file", path: file.path };
  const facts: Facts = { format: version === "" ? name : `${name} ${version}`, puid };
  if (identification.basis !== "none") tally.format(version === "" ? name : `${name} ${version}`);
  if (traits.includes("empty")) return;
  if (warnings.includes("unreadable")) {
    faults.add("file-unreadable", at);
    return;
  }
  if (warnings.includes("extension-mismatch")) faults.add("file-extension-differs", at, facts);
  if (identification.basis === "none") faults.add("file-format-unknown", at);
  if (traits.includes("encrypted")) faults.add("file-encrypted", at, facts);
  if (traits.includes("executable") || traits.includes("script")) faults.add("file-program", at, facts);
  if (traits.includes("archive")) faults.add("file-archive", at, facts);
  if (warnings.includes("truncated")) faults.add("file-truncated", at, facts);
  if (acceptance?.kind === "not-accepted" || acceptance?.kind === "out-of-date") {
    faults.add("file-format-not-accepted", at, { ...facts, reason: acceptance.kind.replaceAll("-", "_") });
  }
  for (const { condition, kind } of conditions) {
    const severity = kind === "broken" ? "error" : "warning";
    faults.add(
      "file-format-condition",
      at,
      { ...facts, condition: condition.replaceAll("-", "_"), outcome: kind },
      severity,
    );
  }
}
