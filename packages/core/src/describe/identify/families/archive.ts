import type { ByteWindow } from "../../bytes/byte-window.ts";
import { u16le, u32le } from "../../bytes/numbers.ts";
import { bySignature, type Family } from "../match.ts";

/** RAR up to 4: the version needed to unpack stands in the header of the first file. */
export const rar: Family = (window) => {
  const head = window.head;
  const isHeaderEncrypted = ((head[10] ?? 0) & 0x80) !== 0;
  if (isHeaderEncrypted) return bySignature("fmt/411", { traits: ["encrypted"] });
  const fileHeader = 7 + Math.max(0, u16le(head, 12));
  const isFile = head[fileHeader + 2] === 0x74;
  const version = isFile ? (head[fileHeader + 24] ?? 29) : 29;
  const isEncrypted = isFile && ((head[fileHeader + 3] ?? 0) & 4) !== 0;
  return bySignature(version < 29 ? "x-fmt/264" : "fmt/411", isEncrypted ? { traits: ["encrypted"] } : {});
};

/** RAR 5: the first header behind the mark is of type 4 where the archive is encrypted. */
export const rar5: Family = (window) => {
  const isEncrypted = window.head[13] === 4;
  return bySignature("fmt/613", isEncrypted ? { traits: ["encrypted"] } : {});
};

/** A tar's first header must carry the right checksum: three letters far in are little. */
export const tar: Family = (window) => (hasTarChecksum(window) ? bySignature("x-fmt/265") : undefined);

function hasTarChecksum(window: ByteWindow): boolean {
  const header = window.readAt(0, 512);
  if (header.length < 512) return false;
  let sum = 0;
  for (let index = 0; index < 512; index++) sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0);
  const stated = Number.parseInt(
    header
      .toString("latin1", 148, 156)
      .replace(/[\0 ]+$/, "")
      .trim(),
    8,
  );
  return stated === sum;
}

/** gzip is itself; what it holds is not looked into. */
export const gzip: Family = (window) => (u32le(window.head, 0) < 0 ? undefined : bySignature("x-fmt/266"));
