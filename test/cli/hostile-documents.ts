import { createHash } from "node:crypto";
import { type ZipEntry, zipBytes } from "./archive-bytes.ts";
import type { HostileArchive } from "./hostile-archives.ts";

const PAYLOAD = "Erindi barst.\n";
const SUM = createHash("sha256").update(PAYLOAD).digest("hex");
const DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** Most bytes of a manifest's line that are tried: a thousand times what any line may have. */
const LINE_BYTES = 64 * 2 ** 20;

function bag(manifest: string | Uint8Array, more: readonly ZipEntry[] = []): Buffer {
  return zipBytes([
    { name: "bag/bagit.txt", data: DECLARATION },
    { name: "bag/manifest-sha256.txt", data: manifest, isDeflated: true },
    { name: "bag/data/erindi.txt", data: PAYLOAD },
    ...more,
  ]);
}

/** Well-formed archives of which what is inside is hostile; `trap` is an address that nobody may ask. */
export function hostileDocuments(trap: string): readonly (HostileArchive & { readonly format: string })[] {
  const whole = `${SUM}  data/erindi.txt\n`;
  const laughs = Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};">`).join("");
  const mets = (text: string): Buffer => zipBytes([{ name: "sip/METS.xml", data: text, isDeflated: true }]);
  const bags: readonly (readonly [string, Buffer])[] = [
    ["a manifest of one line without end", bag(Buffer.alloc(LINE_BYTES, "a"))],
    ["a manifest that is not UTF-8", bag(Buffer.concat([Buffer.from(`${SUM}  data/`), Buffer.from([0xff, 0xfe, 10])]))],
    ["a manifest that leads out", bag(`${SUM}  ../../../../etc/passwd\n`)],
    ["a fetch.txt that asks us to fetch", bag(whole, [{ name: "bag/fetch.txt", data: `${trap}/a 1 data/a.txt\n` }])],
    [
      "two names that differ by case",
      bag(`${whole}${SUM}  data/ERINDI.txt\n`, [{ name: "bag/data/ERINDI.txt", data: PAYLOAD }]),
    ],
    [
      "two names that differ by composition",
      bag(`${whole}${SUM}  data/\u00e9.txt\n${SUM}  data/e\u0301.txt\n`, [
        { name: "bag/data/\u00e9.txt", data: PAYLOAD },
        { name: "bag/data/e\u0301.txt", data: PAYLOAD },
      ]),
    ],
    ["a bag within a bag within a bag", bag(whole, [{ name: "bag/data/inner.zip", data: bag(whole) }])],
  ];
  const documents: readonly (readonly [string, Buffer])[] = [
    ["a document type", mets('<!DOCTYPE mets><mets xmlns="http://www.loc.gov/METS/"/>')],
    ["an entity from this machine", mets('<!DOCTYPE mets [<!ENTITY x SYSTEM "file:///etc/passwd">]><mets>&x;</mets>')],
    ["an entity from the network", mets(`<!DOCTYPE mets [<!ENTITY x SYSTEM "${trap}/x">]><mets>&x;</mets>`)],
    ["a document type from the network", mets(`<!DOCTYPE mets SYSTEM "${trap}/x.dtd"><mets/>`)],
    [
      "a schema from the network",
      mets(
        `<mets xmlns="http://www.loc.gov/METS/" xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="http://www.loc.gov/METS/ ${trap}/mets.xsd"/>`,
      ),
    ],
    ["a billion laughs", mets(`<!DOCTYPE mets [<!ENTITY l0 "ha">${laughs}]><mets>&l30;</mets>`)],
    ["elements a million deep", mets("<a>".repeat(1_000_000))],
    ["an attribute without end", mets(`<mets OBJID="${"a".repeat(LINE_BYTES)}"/>`)],
    ["bytes that are no text", mets("<mets>\u0000\u0001</mets>")],
  ];
  return [
    ...bags.map(([what, bytes], at) => ({ what, bytes, file: `bag-${at}.zip`, format: "bagit" })),
    ...documents.map(([what, bytes], at) => ({ what, bytes, file: `sip-${at}.zip`, format: "eark-sip" })),
  ];
}
