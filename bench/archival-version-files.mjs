// Writes the files of an archival version for the benchmark, and its file index last.
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SCHEMAS = fileURLToPath(new URL("../schemas/archival-version/1007", import.meta.url));
export const NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";
export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A TIFF of one bilevel page, with so many bytes of PackBits rows. */
export function tiff(seed, bytes) {
  const resolutions = 8 + 2 + 12 * 12 + 4;
  const points = resolutions + 16;
  const entries = [
    [256, 4, 1600],
    [257, 4, bytes >> 3],
    [258, 3, 1],
    [259, 3, 32773],
    [262, 3, 0],
    [273, 4, points],
    [277, 3, 1],
    [278, 4, bytes >> 3],
    [279, 4, bytes],
    [282, 5, resolutions],
    [283, 5, resolutions + 8],
    [296, 3, 2],
  ];
  const file = Buffer.alloc(points + bytes, seed & 0xff);
  file.fill(0, 0, points);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  for (const [place, [tag, type, value]] of entries.entries()) {
    const at = 10 + place * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(1, at + 4);
    if (type === 3) file.writeUInt16LE(value, at + 8);
    else file.writeUInt32LE(value, at + 8);
  }
  for (const place of [resolutions, resolutions + 8]) {
    file.writeUInt32LE(200, place);
    file.writeUInt32LE(1, place + 4);
  }
  file.writeUInt32LE(seed, points);
  return file;
}

function archiveIndex(id, hasDocuments) {
  const no = (names) => names.map((name) => `<${name}>false</${name}>`).join("");
  return `${XML}<archiveIndex xmlns="${NAMESPACE}" xmlns:xsi="${XSI}"><archiveInformationPackageID>${id}</archiveInformationPackageID><archivePeriodStart>2010</archivePeriodStart><archivePeriodEnd>2024</archivePeriodEnd><archiveInformationPacketType>true</archiveInformationPacketType><archiveCreatorList><creatorName>Dæmabær</creatorName><creationPeriodStart>2010</creationPeriodStart><creationPeriodEnd>2024</creationPeriodEnd></archiveCreatorList><archiveType>true</archiveType><systemName>Málasafn</systemName><systemPurpose>Skráning mála</systemPurpose><systemContent>Mál og skjöl</systemContent>${no(["regionNum", "komNum", "cprNum", "cvrNum", "matrikNum", "bbrNum", "whoSygKod"])}<containsDigitalDocuments>${hasDocuments}</containsDigitalDocuments>${no(["searchRelatedOtherRecords", "systemFileConcept", "multipleDataCollection", "personalDataRestrictedInfo", "otherAccessTypeRestrictions"])}<archiveApproval>TI</archiveApproval></archiveIndex>\n`;
}

const CONTEXT = `${XML}<contextDocumentationIndex xmlns="${NAMESPACE}" xmlns:xsi="${XSI}"><document><documentID>1</documentID><documentTitle>Kerfislýsing</documentTitle><documentCategory><systemInformation><systemPurpose>true</systemPurpose></systemInformation></documentCategory></document></contextDocumentationIndex>\n`;

/** Writes files into a package, and its file index last. */
export function createPackage(folder) {
  const list = [];
  const made = new Set();
  const root = basename(folder);
  const open = (path) => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return target;
  };
  const note = (path, md5) => {
    const slash = path.lastIndexOf("/");
    list.push(
      `<f><foN>${root}\\${path.slice(0, slash).replaceAll("/", "\\")}</foN><fiN>${path.slice(slash + 1)}</fiN><md5>${md5.toUpperCase()}</md5></f>`,
    );
  };
  const put = (path, content) => {
    const bytes = Buffer.from(content);
    writeFileSync(open(path), bytes);
    note(path, createHash("md5").update(bytes).digest("hex"));
  };
  return {
    put,
    open(path) {
      const descriptor = openSync(open(path), "w");
      const hash = createHash("md5");
      let parts = [];
      let chars = 0;
      let bytes = 0;
      const flush = () => {
        const buffer = Buffer.from(parts.join(""));
        hash.update(buffer);
        for (let at = 0; at < buffer.length; ) at += writeSync(descriptor, buffer, at);
        bytes += buffer.length;
        parts = [];
        chars = 0;
      };
      return {
        write(text) {
          parts.push(text);
          chars += text.length;
          if (chars > 1 << 20) flush();
        },
        close() {
          flush();
          closeSync(descriptor);
          note(path, hash.digest("hex"));
          return bytes;
        },
      };
    },
    finish({ hasDocuments, id }) {
      put("Indices/archiveIndex.xml", archiveIndex(id, hasDocuments));
      put("Indices/contextDocumentationIndex.xml", CONTEXT);
      put("ContextDocumentation/docCollection1/1/1.tif", tiff(0, 4000));
      for (const file of readdirSync(SCHEMAS)) {
        if (file !== "docIndex.xsd" || hasDocuments) put(`Schemas/standard/${file}`, readFileSync(join(SCHEMAS, file)));
      }
      mkdirSync(join(folder, "Schemas/localShared"));
      writeFileSync(
        join(folder, "Indices/fileIndex.xml"),
        `${XML}<fileIndex xmlns="${NAMESPACE}" xmlns:xsi="${XSI}">${list.join("\n")}</fileIndex>\n`,
      );
    },
  };
}
