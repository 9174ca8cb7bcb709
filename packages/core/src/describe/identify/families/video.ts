import { u32be } from "../../bytes/numbers.ts";
import { bySignature, type Family } from "../match.ts";

/** MPEG program streams: two bits behind the pack's start code tell MPEG-2 from MPEG-1 (ISO 13818-1, 2.5.3.3). */
export const mpegProgram: Family = (window) => {
  const byte = window.head[4] ?? 0;
  if (byte >> 6 === 1) return bySignature("x-fmt/386");
  return byte >> 4 === 2 ? bySignature("x-fmt/385") : undefined;
};

/** MPEG video: a sequence extension behind the sequence header makes it MPEG-2 (ISO 13818-2, 6.2.2). */
export const mpegVideo: Family = (window) => {
  const hasExtension = window.head.subarray(0, 1024).includes(Buffer.from([0, 0, 1, 0xb5]));
  return bySignature(hasExtension ? "fmt/640" : "fmt/649");
};

/** MPEG transport stream: a sync byte every 188 bytes. */
export const transportStream: Family = (window) => {
  for (let packet = 1; packet < 5; packet++) {
    const byte = window.head[packet * 188];
    if (byte !== 0x47) return undefined;
  }
  return bySignature("fmt/585");
};

/** Matroska and WebM by the document type of the EBML header. */
export const ebml: Family = (window) => {
  const header = window.head.toString("latin1", 0, 256);
  if (header.includes("webm")) return bySignature("fmt/573");
  return header.includes("matroska") ? bySignature("fmt/569") : undefined;
};

const VIDEO_MEDIA = Buffer.from("c0ef19bc4d5bcf11a8fd00805f5c442b", "hex");
const AUDIO_MEDIA = Buffer.from("409e69f84d5bcf11a8fd00805f5c442b", "hex");

/** ASF by the kinds of streams that its header announces. */
export const asf: Family = (window) => {
  const head = window.head.subarray(0, 16384);
  if (head.includes(VIDEO_MEDIA)) return bySignature(head.includes("WVC1") ? "fmt/441" : "fmt/133");
  return bySignature(head.includes(AUDIO_MEDIA) ? "fmt/132" : "fmt/131");
};

/** A Mach-O for several processors and a Java class begin alike: a class has its version where the other has a count. */
export const javaOrFat: Family = (window) => {
  const count = u32be(window.head, 4);
  if (count < 0) return undefined;
  return bySignature(count < 40 ? "fmt/692" : "x-fmt/415");
};
