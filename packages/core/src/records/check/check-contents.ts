import { DIGEST_ALGORITHMS, type DigestAlgorithm, isDigestAlgorithm } from "../../model/digest.ts";
import type { DigestPool } from "../../model/digest-work.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source } from "../../read/source.ts";
import { lotsOf } from "./check-progress.ts";
import { rowAt } from "./joins.ts";
import type { RecordIndex } from "./record-index.ts";
import type { RecordFault } from "./record-rule.ts";
import type { CheckContext } from "./row-context.ts";

/** Files to be read: those of which a row has a digest, and those that have another of their size, for they may be the same. */
const WANTED = `SELECT file, path, group_concat(algorithm, ' ' ORDER BY algorithm) AS algorithms FROM (
    SELECT t.rowid AS file, t.path AS path, f.algorithm AS algorithm
    FROM files f JOIN tree t ON t.path = f.path WHERE f.algorithm IS NOT NULL
    UNION
    SELECT rowid, path, 'sha256' FROM tree WHERE sizeBytes > 0 AND sizeBytes IN
      (SELECT sizeBytes FROM tree GROUP BY sizeBytes HAVING count(*) > 1)
  ) GROUP BY file`;

const DIFFERENT = `SELECT f.line AS line, f.path AS id, f.algorithm AS algorithm, lower(hex(f.digest)) AS expected, lower(hex(d.digest)) AS found
  FROM files f JOIN tree t ON t.path = f.path JOIN digests d ON d.file = t.rowid AND d.algorithm = f.algorithm
  WHERE d.digest <> f.digest ORDER BY f.line`;

const DIGESTED = "digests d JOIN tree t ON t.rowid = d.file WHERE d.algorithm = 'sha256' AND t.sizeBytes > 0";

const SAME = `SELECT a.path AS path, f.first AS first
  FROM (SELECT d.digest AS digest, min(t.path) AS first FROM ${DIGESTED} GROUP BY d.digest HAVING count(*) > 1) f
  JOIN (SELECT d.digest AS digest, t.path AS path FROM ${DIGESTED}) a ON a.digest = f.digest AND a.path > f.first
  ORDER BY a.path`;

/** Faults of one answer that are handed on together. */
const BATCH = 1000;

/**
 * Holds the digests that rows give against the bytes, and finds files of one content under several names. Each file is
 * read once. A file that cannot be read is another rule's business.
 */
export async function* checkContents(
  source: Source,
  context: CheckContext,
  options: WorkOptions & { readonly pool: DigestPool },
): AsyncGenerator<readonly RecordFault[]> {
  const { description, faults, index } = context;
  const kinds = [...index.ask(`SELECT DISTINCT algorithms FROM (${WANTED})`)];
  const lots = options.onProgress === undefined ? undefined : lotsOf(options.onProgress, wantedExtent(index));
  for (const { algorithms } of kinds) {
    await digestFiles(source, context, {
      ...options,
      ...(lots === undefined ? {} : { onProgress: lots.tell }),
      algorithms: String(algorithms).split(" ").filter(isDigestAlgorithm),
    });
    lots?.endLot();
  }
  index.digests.flush();
  const { files } = description.records;
  if (files !== undefined) {
    for (const [count, { line, id, algorithm, expected, found }] of numbered(index.ask(DIFFERENT))) {
      const facts = { id: String(id), algorithm: String(algorithm), expected: String(expected), found: String(found) };
      faults.add("file-digest-differs", rowAt(files.path, line), facts);
      if (count % BATCH === 0) yield faults.take();
    }
  }
  const folder = `${description.filesFolder}/`;
  for (const [count, { path, first }] of numbered(index.ask(SAME))) {
    const at = { kind: "file", path: folder + String(path) } as const;
    faults.add("file-content-duplicate", at, { first: folder + String(first) });
    if (count % BATCH === 0) yield faults.take();
  }
  yield faults.take();
}

function wantedExtent(index: RecordIndex): { readonly files: number; readonly bytes: number } {
  const sql = `SELECT count(*) AS files, sum(t.sizeBytes) AS bytes FROM (${WANTED}) w JOIN tree t ON t.rowid = w.file`;
  const [{ files, bytes } = {}] = [...index.ask(sql)];
  return { files: Number(files ?? 0), bytes: Number(bytes ?? 0) };
}

/** Reads the files for which these algorithms are wanted, and no others. */
async function digestFiles(
  source: Source,
  { description, index }: CheckContext,
  options: WorkOptions & { readonly pool: DigestPool; readonly algorithms: readonly DigestAlgorithm[] },
): Promise<void> {
  const { pool, algorithms } = options;
  const wanted = index.ask(`SELECT file, path FROM (${WANTED}) WHERE algorithms = ?`, algorithms.join(" "));
  const work = async function* () {
    for (const { file, path } of wanted) {
      const entry = await source.find(`${description.filesFolder}/${String(path)}`);
      if (entry !== undefined) yield { id: Number(file), extent: entry.extent };
    }
  };
  for await (const outcomes of pool.run(work(), options)) {
    for (const { id, digests, fault } of outcomes) {
      if (fault !== undefined) continue;
      let at = 0;
      for (const algorithm of algorithms) {
        const end = at + DIGEST_ALGORITHMS[algorithm].bytes;
        index.digests.add(id, algorithm, digests.slice(at, end));
        at = end;
      }
    }
  }
}

function* numbered<T>(rows: Iterable<T>): Generator<readonly [number, T]> {
  let count = 0;
  for (const row of rows) yield [++count, row];
}
