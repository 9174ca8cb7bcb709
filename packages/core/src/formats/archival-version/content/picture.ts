import type { ByteWindow } from "../../../describe/bytes/byte-window.ts";
import type { ContentFault } from "./content-fault.ts";

const SIGNATURE = Buffer.from("0000000c6a5020200d0a870a", "hex");

/** A picture as JPEG 2000 part 1 (5.E.1): by its signature, and the brand of its file type box. */
export function lookIntoJp2({ head }: ByteWindow): readonly ContentFault[] {
  if (!head.subarray(0, 12).equals(SIGNATURE)) return [{ rule: "5.E_12", facts: { extension: "jp2" } }];
  const isFileType = head.toString("latin1", 16, 20) === "ftyp";
  const end = Math.min(12 + head.readUInt32BE(12 <= head.length - 4 ? 12 : 0), 512);
  const brands = isFileType ? head.toString("latin1", 20, Math.max(20, end)) : "";
  return /^(?:.{4})*?jp2 /s.test(brands)
    ? []
    : [{ rule: "archival-version/jp2-part", facts: { found: brands.slice(0, 4).trim() } }];
}
