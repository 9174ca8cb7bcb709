import type { ByteWindow } from "../../bytes/byte-window.ts";
import { mpegFrame } from "../../bytes/mpeg-frame.ts";
import { hasText, u16be } from "../../bytes/numbers.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

const BY_LAYER: Readonly<Record<1 | 2 | 3, FormatKey>> = { 1: "fmt/347", 2: "fmt/198", 3: "fmt/134" };

/** MPEG audio: an ID3 tag or none, then frames. Two frames in a row are asked for where the file has them. */
export const mpegAudio: Family = (window) => {
  const start = afterId3(window);
  const bytes = window.readAt(start, 4);
  if ((u16be(bytes, 0) & 0xfff6) === 0xfff0) return adts(window, start);
  const first = mpegFrame(bytes);
  if (first === undefined) {
    // The tag may be padded: what follows it is nearly always MP3.
    return start > 0 ? bySignature("fmt/134", { warnings: ["container-unclear"] }) : undefined;
  }
  const next = start + first.frameBytes;
  const follows = window.readAt(next, 4);
  // Without a tag two bytes are little: the mark of UTF-16 looks like a frame of layer I.
  if (mpegFrame(follows) === undefined && start === 0) return undefined;
  return bySignature(BY_LAYER[first.layer]);
};

/** An ID3v2 tag's size is written in four bytes of seven bits. */
function afterId3(window: ByteWindow): number {
  if (!hasText(window.head, "ID3", 0)) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = window.head.subarray(6, 10);
  return 10 + (a & 0x7f) * 2 ** 21 + (b & 0x7f) * 2 ** 14 + (c & 0x7f) * 2 ** 7 + (d & 0x7f);
}

/** AAC in ADTS frames (ISO 13818-7): each header gives its frame's length. */
function adts(window: ByteWindow, start: number): ReturnType<Family> {
  const header = window.readAt(start, 6);
  const frameBytes = (((header[3] ?? 0) & 3) << 11) | ((header[4] ?? 0) << 3) | ((header[5] ?? 0) >> 5);
  if (header.length < 6 || frameBytes < 7) return undefined;
  const next = window.readAt(start + frameBytes, 2);
  return next.length < 2 || (u16be(next, 0) & 0xfff6) === 0xfff0 ? bySignature("fmt/1812") : undefined;
}

const OGG_CODECS: readonly (readonly [mark: string, format: FormatKey])[] = [
  ["\u0080theora", "fmt/945"],
  ["\u0001vorbis", "fmt/203"],
  ["OpusHead", "fmt/946"],
  ["\u007fFLAC", "fmt/947"],
  ["Speex   ", "fmt/948"],
];

/** Ogg by the codecs named on its first pages; film comes before sound. */
export const ogg: Family = (window) => {
  const pages = window.head.toString("latin1", 0, 512);
  const codec = OGG_CODECS.find(([mark]) => pages.includes(mark));
  return bySignature(codec?.[1] ?? "fmt/944");
};
