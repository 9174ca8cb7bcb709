import { acceptance } from "../describe/accepted-formats/acceptance.ts";
import { conditionOutcome } from "../describe/accepted-formats/conditions.ts";
import { createIdentifyPool } from "../describe/identify/identify-pool.ts";
import type { IdentifyOutcome, IdentifyWork } from "../describe/identify/identify-work.ts";
import type { AcceptedFormatList } from "../model/accepted-formats.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Source } from "../read/source.ts";
import type { JudgedFile } from "../records/check/check-files.ts";

export interface JudgeOptions extends WorkOptions {
  readonly workers: number;
  /** The folder of the source whose files are looked into. */
  readonly folder: string;
  readonly accepted?: AcceptedFormatList;
  /** The day on which the list must take the format, ISO 8601. */
  readonly day: string;
}

/** Looks into every file of a folder of the source, and says whether the archive takes it: in the order of paths. */
export async function* judgeFiles(source: Source, options: JudgeOptions): AsyncGenerator<readonly JudgedFile[]> {
  const { accepted, day, workers } = options;
  await using pool = createIdentifyPool({ workers });
  const paths = new Map<number, string>();
  const outcomes = pool.run(works(source, options, paths), { ...options, withDetails: accepted !== undefined });
  for await (const batch of inOrder(outcomes)) {
    const judged: JudgedFile[] = [];
    for (const outcome of batch) {
      const path = paths.get(outcome.id);
      paths.delete(outcome.id);
      if (path !== undefined) judged.push(judge(path, outcome, accepted, day));
    }
    yield judged;
  }
}

async function* works(
  source: Source,
  { folder, signal }: JudgeOptions,
  paths: Map<number, string>,
): AsyncGenerator<IdentifyWork> {
  let id = 0;
  for await (const entry of source.entries(signal === undefined ? {} : { signal })) {
    if (entry.kind !== "file" || !entry.path.startsWith(`${folder}/`)) continue;
    paths.set(id, entry.path);
    yield { id, name: entry.path, extent: entry.extent };
    id += 1;
  }
}

/** Outcomes come as they are ready: a report must be the same each time. What waits is what the workers are ahead. */
async function* inOrder(
  batches: AsyncIterable<readonly IdentifyOutcome[]>,
): AsyncGenerator<readonly IdentifyOutcome[]> {
  const waiting = new Map<number, IdentifyOutcome>();
  let next = 0;
  for await (const batch of batches) {
    for (const outcome of batch) waiting.set(outcome.id, outcome);
    const ready: IdentifyOutcome[] = [];
    for (let outcome = waiting.get(next); outcome !== undefined; outcome = waiting.get(next)) {
      ready.push(outcome);
      waiting.delete(next);
      next += 1;
    }
    if (ready.length > 0) yield ready;
  }
}

function judge(
  path: string,
  { identification, details }: IdentifyOutcome,
  list: AcceptedFormatList | undefined,
  day: string,
): JudgedFile {
  if (list === undefined) return { path, identification, conditions: [] };
  const verdict = acceptance(list, identification, day);
  if (verdict.kind !== "conditional") return { path, identification, acceptance: verdict, conditions: [] };
  const conditions = verdict.conditions.flatMap((condition) => {
    const { kind } = conditionOutcome(condition, identification, details);
    return kind === "met" ? [] : [{ condition, kind }];
  });
  return { path, identification, acceptance: verdict, conditions };
}
