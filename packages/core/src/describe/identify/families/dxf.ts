import { hasText } from "../../bytes/numbers.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family, type Match } from "../match.ts";

/** `$ACADVER` to the ASCII and the binary form of the release. */
const BY_RELEASE: ReadonlyMap<string, readonly [ascii: FormatKey, binary: FormatKey]> = new Map([
  ["MC0.0", ["fmt/64", "fmt/1394"]],
  ["AC1.2", ["fmt/65", "fmt/1394"]],
  ["AC1.3", ["fmt/66", "fmt/1394"]],
  ["AC1.40", ["fmt/67", "fmt/1394"]],
  ["AC1.50", ["fmt/68", "fmt/1394"]],
  ["AC2.10", ["fmt/69", "fmt/1394"]],
  ["AC2.21", ["fmt/70", "fmt/1394"]],
  ["AC2.22", ["fmt/70", "fmt/1394"]],
  ["AC1002", ["fmt/71", "fmt/1394"]],
  ["AC1003", ["fmt/72", "fmt/1394"]],
  ["AC1004", ["fmt/73", "fmt/1394"]],
  ["AC1006", ["fmt/74", "fmt/80"]],
  ["AC1009", ["fmt/75", "fmt/81"]],
  ["AC1012", ["fmt/76", "fmt/82"]],
  ["AC1014", ["fmt/77", "fmt/83"]],
  ["AC1015", ["fmt/78", "fmt/84"]],
  ["AC1018", ["fmt/79", "fmt/85"]],
  ["AC1021", ["fmt/433", "fmt/1390"]],
  ["AC1024", ["fmt/435", "fmt/1391"]],
  ["AC1027", ["fmt/532", "fmt/1392"]],
  ["AC1032", ["fmt/1389", "fmt/1393"]],
]);

/** Binary DXF: the release stands in clear behind the variable's name. */
export const dxf: Family = (window) => {
  if (!hasText(window.head, "AutoCAD Binary DXF\r\n\u001a\0", 0)) return undefined;
  const release = window.head.toString("latin1", 22, 2048).match(/\$ACADVER\0[^A-Z]{1,4}([A-Z]{2}[\d.]{3,4})/)?.[1];
  return bySignature(BY_RELEASE.get(release ?? "")?.[1] ?? "fmt/1394");
};

/** ASCII DXF: comments under group 999 may stand before the first section. */
export function asciiDxf(text: string): Match | undefined {
  if (!/^(\s{0,4}999\r?\n[^\n]{0,500}\n){0,20}\s{0,4}0\r?\nSECTION\r?\n/.test(text)) return undefined;
  const release = text.match(/\$ACADVER\r?\n\s{0,4}1\r?\n\s*([A-Z]{2}[\d.]{3,4})/)?.[1];
  return bySignature(BY_RELEASE.get(release ?? "")?.[0] ?? "fmt/63");
}
