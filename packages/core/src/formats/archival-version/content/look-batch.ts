import type { ByteWindow } from "../../../describe/bytes/byte-window.ts";
import { createExtentReader } from "../../../describe/identify/extent-window.ts";
import type { Extent } from "../../../model/extent.ts";
import { type ContentFault, UNSEEN } from "./content-fault.ts";
import { lookIntoJp2 } from "./picture.ts";
import { lookIntoMp3, lookIntoWave } from "./sound.ts";
import { lookIntoTiff } from "./tiff.ts";
import { lookIntoVideo } from "./video.ts";

/** A file to be looked into, by its number in the inventory. */
export interface LookWork {
  readonly file: number;
  readonly ending: string;
  readonly extent: Extent;
}

/** What was found in a file; nothing is said of one that is in order. */
export type Look = readonly [file: number, fault: ContentFault];

/** What a worker is sent last: it ends when it has answered all before. */
export const NO_MORE = "no-more";

const LOOKS: Readonly<Record<string, (window: ByteWindow) => readonly ContentFault[]>> = {
  tif: lookIntoTiff,
  jp2: lookIntoJp2,
  mp3: lookIntoMp3,
  wav: lookIntoWave,
  mpg: lookIntoVideo,
};

/** A TIFF of many pages may be read through. */
const MOST_READS = 20_000;

/** Whether files with this ending, in lower case, are looked into. */
export function isLookedInto(ending: string): boolean {
  return Object.hasOwn(LOOKS, ending);
}

/** Looks into files by their headers, with blocking reads. No file stays open between batches. */
export function createBatchLook(): (works: readonly LookWork[]) => readonly Look[] {
  const reader = createExtentReader();
  return (works) => {
    const found: Look[] = [];
    for (const { file, ending, extent } of works) {
      const window = reader.open(extent, { maxReads: MOST_READS });
      const look = LOOKS[ending];
      if (window === undefined) found.push([file, { rule: UNSEEN, facts: { problem: "unreadable" } }]);
      else for (const fault of look?.(window) ?? []) found.push([file, fault]);
    }
    reader[Symbol.dispose]();
    return found;
  };
}
