import { hasText, u16le, u32le } from "../../bytes/numbers.ts";
import { bySignature, type Family } from "../match.ts";

/** DOS and Windows programs: the new header's place stands at 60, and its machine tells 32 bits from 64. */
export const dosProgram: Family = (window) => {
  const header = window.readAt(u32le(window.head, 60), 26);
  if (hasText(header, "PE\0\0", 0)) {
    const magic = u16le(header, 24);
    if (magic === 0x10b) return bySignature("fmt/899");
    return bySignature(magic === 0x20b ? "fmt/900" : "x-fmt/411");
  }
  return bySignature(hasText(header, "NE", 0) ? "x-fmt/410" : "x-fmt/409");
};

/** ELF by its class and byte order. */
export const elf: Family = (window) => {
  const isBig = window.head[5] === 2;
  if (window.head[4] === 2) return bySignature(isBig ? "fmt/691" : "fmt/690");
  return bySignature(isBig ? "fmt/689" : "fmt/688");
};
