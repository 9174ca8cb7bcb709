import type { Acceptance, AcceptanceCondition } from "../../model/accepted-formats.ts";
import type { DigestPool } from "../../model/digest-work.ts";
import type { Facts } from "../../model/finding.ts";
import type { Identification } from "../../model/identification.ts";
import type { Location } from "../../model/location.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source } from "../../read/source.ts";
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

/** Longest path that Windows and many tools on it take, less room for the folder of the package. */
const MAX_PATH_CHARACTERS = 240;
/** Longest name on the file systems in use. */
const MAX_NAME_BYTES = 255;

/** Puts the files that lie in the transfer's folder of files into the index, and checks their names. */
export async function* checkTree(
  source: Source,
  { description, faults, index }: CheckContext,
  options: WorkOptions,
): AsyncGenerator<readonly RecordFault[]> {
  const folder = `${description.filesFolder}/`;
  // A table within the folder lists the files, and is none of them.
  const tables = new Set(Object.values(description.records).map((location) => location.path));
  for await (const entry of source.entries(options.signal === undefined ? {} : { signal: options.signal })) {
    if (entry.kind !== "file" || !entry.path.startsWith(folder)) continue;
    if (tables.has(entry.path)) continue;
    const path = entry.path.slice(folder.length);
    const at: Location = { kind: "file", path: entry.path };
    index.tree.add(path, entry.sizeBytes);
    if (entry.sizeBytes === 0) faults.add("file-empty", at);
    const longest = path.length <= 80 ? 0 : Math.max(...path.split("/").map((name) => Buffer.byteLength(name)));
    if (path.length > MAX_PATH_CHARACTERS || longest > MAX_NAME_BYTES) {
      faults.add("file-name-long", at, { characters: path.length, limit: MAX_PATH_CHARACTERS });
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
export function judgeFile(file: JudgedFile, { faults }: CheckContext): void {
  const { identification, acceptance, conditions } = file;
  const { name, version = "", puid = "none", traits, warnings } = identification;
  const at: Location = { kind: "file", path: file.path };
  const facts: Facts = { format: version === "" ? name : `${name} ${version}`, puid };
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

/** Files that may be the same: only those of one size are read. */
const ONE_SIZE = `SELECT path FROM tree WHERE sizeBytes > 0 AND sizeBytes IN
  (SELECT sizeBytes FROM tree GROUP BY sizeBytes HAVING count(*) > 1) ORDER BY path`;

const SAME = `SELECT d.path AS path, f.path AS first FROM
  (SELECT digest, min(path) AS path FROM digests GROUP BY digest HAVING count(*) > 1) f
  JOIN digests d ON d.digest = f.digest AND d.path > f.path ORDER BY d.path`;

/** Finds files of one content under several names. A file that cannot be read is another rule's business. */
export async function* checkContents(
  source: Source,
  { description, faults, index }: CheckContext,
  options: WorkOptions & { readonly pool: DigestPool },
): AsyncGenerator<readonly RecordFault[]> {
  const folder = `${description.filesFolder}/`;
  const paths = [...index.ask(ONE_SIZE)].map(({ path }) => String(path));
  const work = async function* () {
    for (const [id, path] of paths.entries()) {
      const entry = await source.find(folder + path);
      if (entry !== undefined) yield { id, extent: entry.extent };
    }
  };
  for await (const outcomes of options.pool.run(work(), { ...options, algorithms: ["sha256"] })) {
    for (const outcome of outcomes) {
      const path = paths[outcome.id];
      if (outcome.fault === undefined && path !== undefined) index.digests.add(path, Buffer.from(outcome.digests));
    }
  }
  index.digests.flush();
  for (const { path, first } of index.ask(SAME)) {
    faults.add(
      "file-content-duplicate",
      { kind: "file", path: folder + String(path) },
      { first: folder + String(first) },
    );
  }
  yield faults.take();
}
