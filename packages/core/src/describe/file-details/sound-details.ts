import type { FileDetails } from "../../model/file-details.ts";
import type { ByteWindow } from "../bytes/byte-window.ts";
import { mpegFrame } from "../bytes/mpeg-frame.ts";
import { hasText, u16le, u32le } from "../bytes/numbers.ts";
import { riffChunks } from "../bytes/riff-chunks.ts";

/** The format chunk of a WAVE file: whether it is linear PCM, and of what depth. */
export function waveDetails(window: ByteWindow): FileDetails | undefined {
  for (const chunk of riffChunks(window)) {
    if (chunk.id !== "fmt ") continue;
    const bytes = window.readAt(chunk.offset, Math.min(chunk.sizeBytes, 40));
    if (bytes.length < 16) return undefined;
    const tag = u16le(bytes, 0);
    // The extensible form holds the tag that it stands for at the start of its sub-format.
    const coding = tag === 0xfffe ? u16le(bytes, 24) : tag;
    return {
      kind: "sound",
      coding: coding === 1 ? "pcm" : coding === 3 ? "float" : Math.max(0, coding).toString(16).padStart(4, "0"),
      channels: u16le(bytes, 2),
      sampleRateHz: u32le(bytes, 4),
      bitsPerSample: u16le(bytes, 14),
    };
  }
  return undefined;
}

/** The first frame of an MPEG audio file; with a varying bit rate its own rate says little of the rest. */
export function mp3Details(window: ByteWindow): FileDetails | undefined {
  let start = 0;
  if (hasText(window.head, "ID3", 0)) {
    const [a = 0, b = 0, c = 0, d = 0] = window.head.subarray(6, 10);
    start = 10 + (((a & 0x7f) << 21) | ((b & 0x7f) << 14) | ((c & 0x7f) << 7) | (d & 0x7f));
  }
  const bytes = window.readAt(start, 4096);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const frame = bytes[at] === 0xff ? mpegFrame(bytes.subarray(at, at + 4)) : undefined;
    if (frame === undefined) continue;
    const { sampleRateHz, channels, bitRateKbps } = frame;
    return { kind: "sound", coding: `mp${frame.layer}`, sampleRateHz, channels, bitRateKbps };
  }
  return undefined;
}
