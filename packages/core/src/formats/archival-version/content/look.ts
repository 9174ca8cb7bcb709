import type { Facts } from "../../../model/finding.ts";
import type { SourceEntry } from "../../../read/source.ts";
import { type ContentFault, UNSEEN } from "./content-fault.ts";
import { createBatchLook, isLookedInto, type Look, type LookWork } from "./look-batch.ts";
import { createLookThread } from "./look-thread.ts";

/** What was found in the files of documents, by the number of the file in the inventory. */
export interface ContentFaults {
  of(rule: string): Iterable<{ readonly file: number; readonly facts: Facts }>;
}

/**
 * Looks into documents while they are listed: a few here, and many in a thread of their own, which `dispose` ends. A
 * package with a fault in each of a million costs eight bytes for each.
 */
interface ContentLook extends AsyncDisposable {
  /** A promise where the list is to wait for it. Throws `read-failed` where the thread has ended. */
  add(entry: SourceEntry, file: number): Promise<void> | undefined;
  end(): Promise<ContentFaults>;
}

const DOCUMENT_FILE = /(?:^|\/)(?:Documents|ContextDocumentation)\/docCollection\d+\/\d+\/\d+\.([A-Za-z0-9]+)$/;
/** Files that go to the thread at a time; fewer are looked into before it has begun. */
const BATCH = 256;
/** Different faults that are kept: a hostile package may have another in each file. */
const MOST_REASONS = 20_000;

export function createContentLook(): ContentLook {
  const lookHere = createBatchLook();
  const thread = createLookThread(note);
  const reasons: ContentFault[] = [];
  const numbers = new Map<string, number>();
  let batch: LookWork[] = [];
  let hasThread = false;
  let files = new Uint32Array(64);
  let numbersOf = new Uint32Array(64);
  let size = 0;

  function numberOf(fault: ContentFault): number {
    const key = JSON.stringify(fault);
    let number = numbers.get(key);
    if (number === undefined) {
      if (reasons.length >= MOST_REASONS) return numberOf({ rule: UNSEEN, facts: { problem: "many" } });
      number = reasons.push(fault) - 1;
      numbers.set(key, number);
    }
    return number;
  }

  function note(found: readonly Look[]): void {
    for (const [file, fault] of found) {
      if (size === files.length) {
        files = grown(files);
        numbersOf = grown(numbersOf);
      }
      files[size] = file;
      numbersOf[size] = numberOf(fault);
      size += 1;
    }
  }

  return {
    add(entry, file) {
      const [, ending = ""] = DOCUMENT_FILE.exec(entry.path) ?? [];
      if (!isLookedInto(ending.toLowerCase())) return undefined;
      batch.push({ file, ending: ending.toLowerCase(), extent: entry.extent });
      if (batch.length < BATCH) return undefined;
      const works = batch;
      batch = [];
      hasThread = true;
      return thread.look(works);
    },
    async end() {
      if (!hasThread) note(lookHere(batch));
      else if (batch.length > 0) await thread.look(batch);
      await thread.settled();
      return {
        *of(rule) {
          for (let index = 0; index < size; index++) {
            const reason = reasons[numbersOf[index] ?? 0];
            if (reason?.rule === rule) yield { file: files[index] ?? 0, facts: reason.facts };
          }
        },
      };
    },
    [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose](),
  };
}

function grown(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(values.length * 2);
  wider.set(values);
  return wider;
}
