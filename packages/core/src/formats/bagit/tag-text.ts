import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import type { TagText } from "./bag.ts";
import type { TagEncoding } from "./tag-encoding.ts";
import { type LineBatch, readTagLines } from "./tag-lines.ts";

/** Gathers what the standard's section 2.3 says of a tag file, while somebody else reads its lines. */
export interface TagTextWatch {
  see(batch: LineBatch): void;
  done(): TagText;
}

export function createTagTextWatch(path: string): TagTextWatch {
  let badLines = 0;
  let hasUtf8Mark = false;
  let isUnterminated = false;
  return {
    see(batch) {
      hasUtf8Mark ||= batch.hasUtf8Mark === true;
      isUnterminated = batch.isUnterminated === true;
      for (const line of batch.lines) if (typeof line !== "string") badLines++;
    },
    done: () => ({ path, hasUtf8Mark, isUnterminated, badLines, isTooLarge: false }),
  };
}

/** Reads a tag file whole. One above the limit is not read, and its text says so. */
export async function readWholeTagFile(
  source: Source,
  entry: SourceEntry,
  options: WorkOptions & { readonly encoding: TagEncoding; readonly maxBytes: number },
): Promise<{ readonly batches: readonly LineBatch[]; readonly text: TagText }> {
  const watch = createTagTextWatch(entry.path);
  if (entry.sizeBytes > options.maxBytes) return { batches: [], text: { ...watch.done(), isTooLarge: true } };
  const batches: LineBatch[] = [];
  for await (const batch of readTagLines(source.open(entry, options), options.encoding)) {
    watch.see(batch);
    batches.push(batch);
  }
  return { batches, text: watch.done() };
}
