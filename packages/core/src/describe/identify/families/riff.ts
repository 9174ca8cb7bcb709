import type { ByteWindow } from "../../bytes/byte-window.ts";
import { hasText, u16le } from "../../bytes/numbers.ts";
import { riffChunks } from "../../bytes/riff-chunks.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family, type Match } from "../match.ts";

/** Broadcast WAVE by the version of its `bext` chunk (EBU Tech 3285) and the coding of its sound. */
const BROADCAST = {
  generic: ["fmt/1", "fmt/2", "fmt/527"],
  pcm: ["fmt/703", "fmt/704", "fmt/705"],
  mpeg: ["fmt/706", "fmt/707", "fmt/708"],
  extensible: ["fmt/709", "fmt/710", "fmt/711"],
} as const satisfies Record<string, readonly [FormatKey, FormatKey, FormatKey]>;

/** RIFF by its form type: WAVE, AVI or WebP. */
export const riff: Family = (window) => {
  const form = window.head.toString("latin1", 8, 12);
  if (form === "WAVE") return wave(window);
  if (form === "AVI ") return bySignature("fmt/5");
  if (form !== "WEBP") return undefined;
  if (hasText(window.head, "VP8L", 12)) return bySignature("fmt/567");
  return bySignature(hasText(window.head, "VP8X", 12) ? "fmt/568" : "fmt/566");
};

/** RF64 and BW64: a WAVE whose sizes have 64 bits. */
export const rf64: Family = (window) => (hasText(window.head, "WAVE", 8) ? bySignature("fmt/713") : undefined);

function wave(window: ByteWindow): Match {
  let coding: keyof typeof BROADCAST = "generic";
  let format: FormatKey = "fmt/6";
  let broadcastVersion = -1;
  for (const chunk of riffChunks(window)) {
    if (chunk.id === "fmt ") {
      const tag = u16le(window.readAt(chunk.offset, 2), 0);
      coding = tag === 1 ? "pcm" : tag === 0x50 ? "mpeg" : tag === 0xfffe ? "extensible" : "generic";
      if (tag === 0xfffe) format = "fmt/143";
      else if (chunk.sizeBytes === 16) format = "fmt/141";
      else format = chunk.sizeBytes >= 18 ? "fmt/142" : "fmt/6";
    }
    if (chunk.id === "bext") broadcastVersion = u16le(window.readAt(chunk.offset + 346, 2), 0);
  }
  if (broadcastVersion < 0) return bySignature(format);
  return bySignature(BROADCAST[coding][Math.min(broadcastVersion, 2)] ?? "fmt/527");
}
