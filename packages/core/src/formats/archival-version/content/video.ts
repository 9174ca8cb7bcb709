import type { ByteWindow } from "../../../describe/bytes/byte-window.ts";
import { u32be, u64be } from "../../../describe/bytes/numbers.ts";
import { type ContentFault, UNSEEN } from "./content-fault.ts";

/** Sample entries of MP4 (ISO 14496-12, 8.5.2) that the test of the archives takes: AVC, MPEG-4 Visual, AAC, MP3, PCM. */
const CODINGS: ReadonlySet<string> = new Set([
  "avc1",
  "avc3",
  "mp4v",
  "mp4a",
  ".mp3",
  "sowt",
  "twos",
  "lpcm",
  "ipcm",
  "raw ",
]);
/** Tracks that are neither picture nor sound: texts, hints, times. */
const OTHER_TRACKS: ReadonlySet<string> = new Set(["tx3g", "text", "tmcd", "rtp ", "mp4s", "mett", "c608"]);
const MOST_BOXES = 2000;
const PATH = ["moov", "trak", "mdia", "minf", "stbl", "stsd"] as const;

/** Video as MPEG-2, or as MPEG-4 AVC in MP4 (5.F.3). */
export function lookIntoVideo(window: ByteWindow): readonly ContentFault[] {
  const { head } = window;
  if (head.toString("latin1", 4, 8) === "ftyp") return lookIntoMp4(window);
  const start = u32be(head, 0);
  // A pack of MPEG-2 begins with the bits 01, one of MPEG-1 with 0010 (ISO 13818-1, 2.5.3.3).
  if (start === 0x1ba) return (head[4] ?? 0) >> 6 === 1 ? [] : [fault("MPEG-1")];
  // A sequence extension makes it MPEG-2 (ISO 13818-2, 6.2.2).
  if (start === 0x1b3) return head.includes(Buffer.from([0, 0, 1, 0xb5])) ? [] : [fault("MPEG-1")];
  const isTransport = [0, 188, 376, 564].every((at) => head[at] === 0x47);
  return isTransport ? [] : [{ rule: "5.F_4", facts: { extension: "mpg" } }];
}

function lookIntoMp4(window: ByteWindow): readonly ContentFault[] {
  const found = new Set<string>();
  const isWhole = collectCodings(window, found);
  if (found.size === 0) {
    const isSeen = isWhole && window.isWholeReachable && !window.isBudgetSpent();
    return isSeen ? [fault("MP4")] : [{ rule: UNSEEN, facts: { problem: "compressed" } }];
  }
  return [...found].filter((coding) => !CODINGS.has(coding) && !OTHER_TRACKS.has(coding)).map(fault);
}

function fault(found: string): ContentFault {
  return { rule: "5.F_3", facts: { found } };
}

/** Walks down to the sample descriptions of all tracks; `false` where a box did not end within its own. */
function collectCodings(window: ByteWindow, found: Set<string>): boolean {
  const open = [{ depth: 0, at: 0, end: window.sizeBytes }];
  for (let count = 0; count < MOST_BOXES; count++) {
    const place = open.at(-1);
    if (place === undefined) return true;
    if (place.at + 8 > place.end) {
      open.pop();
      continue;
    }
    const header = window.readAt(place.at, 16);
    const short = u32be(header, 0);
    const type = header.toString("latin1", 4, 8);
    const size = short === 1 ? u64be(header, 8) : short === 0 ? place.end - place.at : short;
    const begin = place.at + (short === 1 ? 16 : 8);
    if (header.length < 8 || size < 8 || place.at + size > place.end) return false;
    place.at += size;
    if (type !== PATH[place.depth]) continue;
    if (type === "stsd") found.add(window.readAt(begin + 12, 4).toString("latin1"));
    else open.push({ depth: place.depth + 1, at: begin, end: place.at });
  }
  return false;
}
