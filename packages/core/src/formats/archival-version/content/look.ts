import type { ByteWindow } from "../../../describe/bytes/byte-window.ts";
import { createExtentReader } from "../../../describe/identify/extent-window.ts";
import type { Facts } from "../../../model/finding.ts";
import type { SourceEntry } from "../../../read/source.ts";
import { type ContentFault, UNSEEN } from "./content-fault.ts";
import { lookIntoJp2 } from "./picture.ts";
import { lookIntoMp3, lookIntoWave } from "./sound.ts";
import { lookIntoTiff } from "./tiff.ts";
import { lookIntoVideo } from "./video.ts";

/** What was found in the files of documents, by the number of the file in the inventory. */
export interface ContentFaults {
  of(rule: string): Iterable<{ readonly file: number; readonly facts: Facts }>;
}

/** Looks into documents while they are listed. A package with a fault in each of a million costs eight bytes for each. */
interface ContentLook {
  add(entry: SourceEntry, file: number): void;
  end(): ContentFaults;
}

const LOOKS: Readonly<Record<string, (window: ByteWindow) => readonly ContentFault[]>> = {
  tif: lookIntoTiff,
  jp2: lookIntoJp2,
  mp3: lookIntoMp3,
  wav: lookIntoWave,
  mpg: lookIntoVideo,
};

const DOCUMENT_FILE = /(?:^|\/)(?:Documents|ContextDocumentation)\/docCollection\d+\/\d+\/\d+\.([A-Za-z0-9]+)$/;
/** A TIFF of many pages may be read through. */
const MOST_READS = 20_000;
/** Different faults that are kept: a hostile package may have another in each file. */
const MOST_REASONS = 20_000;

export function createContentLook(): ContentLook {
  const reader = createExtentReader();
  const reasons: ContentFault[] = [];
  const numbers = new Map<string, number>();
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

  function note(file: number, fault: ContentFault): void {
    if (size === files.length) {
      files = grown(files);
      numbersOf = grown(numbersOf);
    }
    files[size] = file;
    numbersOf[size] = numberOf(fault);
    size += 1;
  }

  return {
    add(entry, file) {
      const [, ending = ""] = DOCUMENT_FILE.exec(entry.path) ?? [];
      const look = LOOKS[ending.toLowerCase()];
      if (look === undefined) return;
      const window = reader.open(entry.extent, { maxReads: MOST_READS });
      const faults = window === undefined ? [{ rule: UNSEEN, facts: { problem: "unreadable" } }] : look(window);
      for (const fault of faults) note(file, fault);
    },
    end() {
      reader[Symbol.dispose]();
      return {
        *of(rule) {
          for (let index = 0; index < size; index++) {
            const reason = reasons[numbersOf[index] ?? 0];
            if (reason?.rule === rule) yield { file: files[index] ?? 0, facts: reason.facts };
          }
        },
      };
    },
  };
}

function grown(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(values.length * 2);
  wider.set(values);
  return wider;
}
