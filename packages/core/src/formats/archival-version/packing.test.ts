import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../model/finding.ts";
import { memorySource } from "../../read/memory.ts";
import { addSchemas } from "../../xml/add-schemas.ts";
import { indexOf, pack, rowsOf } from "./databases.suite.ts";
import { judge } from "./verify.suite.ts";
import { convertedTransfer } from "./write.suite.ts";

const FIXTURES = join(import.meta.dirname, "../../../../../fixtures/municipality");
const SCHEMAS = join(import.meta.dirname, "../../../../../../shared/schemas");

const file = (name: string): Buffer => readFileSync(join(FIXTURES, "transfer/files", name));
const names = readdirSync(join(FIXTURES, "transfer/files"), { recursive: true, encoding: "utf8" }).sort();
const withEnding = (ending: string): Buffer => file(names.find((name) => name.endsWith(ending)) ?? "");
/** Group 4 with the resolution that scanners state. */
const tiff = withEnding(".tif");

async function errorsOf(changes: Parameters<typeof convertedTransfer>[0]): Promise<readonly Finding[]> {
  const { media, before } = await pack(convertedTransfer(changes));
  expect(media).toEqual([]);
  return before.filter(({ severity }) => severity === "error");
}

const FILES = "slóð;málsgagnsnúmer;hlutverk\r\n";
const oneFile = (name: string, bytes: Uint8Array | string): Record<string, Uint8Array | string> => ({
  "records/files.csv": `${FILES}${name};1;aðalskjal\r\n`,
  [`files/${name}`]: bytes,
});

describe("a file that is not taken", () => {
  it.each([
    ["a.pdf", ".pdf", "tif"],
    ["a.docx", ".docx", "tif"],
    ["a.jpg", ".jpg", "tif"],
    // The name does not make it a TIFF.
    ["a.tif", ".pdf", "tif"],
  ])("%s holding %s is a finding that says what to convert it to", async (name, ending, target) => {
    const errors = (await errorsOf(oneFile(name, withEnding(ending)))).filter(({ rule }) =>
      rule.endsWith("to-convert"),
    );
    expect(errors).toMatchObject([{ at: { kind: "file", path: `files/${name}` }, facts: { target } }]);
    expect(errors[0]?.message).toMatch(/Convert it to TIFF/);
  });

  it("is told once for each, and all of them at once", async () => {
    const rows = ["a.pdf", "b.pdf", "c.pdf"];
    const errors = await errorsOf({
      "records/files.csv": FILES + rows.map((name) => `${name};1;\r\n`).join(""),
      ...Object.fromEntries(rows.map((name) => [`files/${name}`, "%PDF-1.4\n%%EOF"])),
      "context/index.csv": undefined,
    });
    const rules = errors.map(({ rule }) => rule.replace("archival-version/", ""));
    expect(rules.filter((rule) => rule === "file-to-convert")).toHaveLength(3);
    expect(rules).toContain("context-index-missing");
    expect(rules).toContain("file-not-registered");
  });

  it("whose tags say that it is coded in another way is a finding with the tag", async () => {
    const plain = Buffer.from(tiff);
    // Tag 259, compression: deflate.
    const isLittle = plain[0] === 0x49;
    const u16 = (at: number): number => (isLittle ? plain.readUInt16LE(at) : plain.readUInt16BE(at));
    const directory = isLittle ? plain.readUInt32LE(4) : plain.readUInt32BE(4);
    for (let entry = 0; entry < u16(directory); entry++) {
      const at = directory + 2 + entry * 12;
      if (u16(at) !== 259) continue;
      if (isLittle) plain.writeUInt16LE(8, at + 8);
      else plain.writeUInt16BE(8, at + 8);
    }
    const errors = await errorsOf(oneFile("a.tif", plain));
    expect(errors.find(({ rule }) => rule.endsWith("file-content"))).toMatchObject({
      facts: { condition: "tiff_compression", compression: 8, page: 1 },
    });
  });

  it("that is cut off is a finding", async () => {
    const errors = await errorsOf(oneFile("a.tif", tiff.subarray(0, 20)));
    expect(errors.map(({ rule }) => rule)).toContain("archival-version/file-content");
  });
});

describe("what the indexes lack", () => {
  const description = readFileSync(join(FIXTURES, "transfer/transfer.yaml"), "utf8");
  it.each([
    ["a purpose of the system", /\n {2}purpose:[^\n]*/, "\n", { problem: "missing", element: "systemPurpose" }],
    ["a value of another form", /$/, "\narchiveIndex:\n  cprNum: stundum\n", { problem: "value", element: "cprNum" }],
    [
      "an element that is none",
      /$/,
      "\narchiveIndex:\n  kennitala: true\n",
      { problem: "unknown", element: "kennitala" },
    ],
    [
      "the name of the records that it is an aid to",
      /$/,
      "\narchiveIndex:\n  searchRelatedOtherRecords: true\n",
      { problem: "missing", element: "relatedRecordsName" },
    ],
  ])("%s is asked for by its name", async (_, from, to, facts) => {
    const errors = await errorsOf({ "transfer.yaml": description.trimEnd().replace(from, to) });
    expect(errors).toMatchObject([{ rule: "archival-version/index-value-missing", facts }]);
  });

  it("and the description has is written", async () => {
    const yaml = `${description.trimEnd()}\narchiveIndex:\n  cprNum: true\n  alternativeName: [Skráin, Gamla skráin]\n`;
    const { media } = await pack(convertedTransfer({ "transfer.yaml": yaml }));
    const xml = Buffer.from(media[0]?.files.get("Indices/archiveIndex.xml") ?? "").toString();
    expect(xml).toContain("<alternativeName>Skráin</alternativeName><alternativeName>Gamla skráin</alternativeName>");
    expect(xml).toContain("<cprNum>true</cprNum>");
  });

  it.each([
    ["a file", "file;title;category\nno.tif;A;systemPurpose\n", "file"],
    ["a title", "file;title;category\nkerfi.tif;;systemPurpose\n", "title"],
    ["a category", "file;title;category\nkerfi.tif;A;systemColour\n", "category"],
    ["a date", "file;title;category;date\nkerfi.tif;A;systemPurpose;í fyrra\n", "date"],
  ])("%s of a context document is asked for with its line", async (_, index, problem) => {
    const errors = await errorsOf({ "context/index.csv": index });
    expect(errors).toMatchObject([
      { rule: "archival-version/context-document", at: { kind: "line", line: 2 }, facts: { problem } },
    ]);
  });

  it("a context document has several categories, a date and an author", async () => {
    const index =
      "file;title;category;date;author\nkerfi.tif;Kerfi;systemPurpose archivalProvisions;2022-05;Álfrún Prófsdóttir\n";
    const { media } = await pack(convertedTransfer({ "context/index.csv": index }));
    const xml = Buffer.from(media[0]?.files.get("Indices/contextDocumentationIndex.xml") ?? "").toString();
    expect(xml).toContain(
      "<documentDate>2022-05</documentDate><documentAuthor><authorName>Álfrún Prófsdóttir</authorName></documentAuthor><documentCategory><systemInformation><systemPurpose>true</systemPurpose></systemInformation><submissionInformation><archivalProvisions>true</archivalProvisions></submissionInformation></documentCategory>",
    );
  });
});

describe("nothing of a record is lost", () => {
  it("columns that only the system has become columns", async () => {
    const cases = readFileSync(join(FIXTURES, "transfer/records/cases.csv"), "utf8").split("\r\n");
    const wider = cases.map((line, at) =>
      line === "" ? "" : at === 0 ? `${line};Order;Vinnslu þrep` : `${line};${at};þrep ${at}`,
    );
    const { media } = await pack(convertedTransfer({ "records/cases.csv": wider.join("\r\n") }));
    const [sink] = media;
    if (sink === undefined) throw new Error("Nothing was packed");
    const [first] = await rowsOf(sink, "CaseFile");
    expect(first).toMatchObject({ Order_: "1", Vinnslu_þrep: "þrep 1" });
    const column = (await indexOf(sink)).tables.find(({ name }) => name === "CaseFile")?.columns.at(-1);
    expect(column?.description).toBe("Dálkur kerfisins: Vinnslu þrep");
  });

  it("a column that is called as something of the language is a column like any other", async () => {
    const cases = "málsnúmer;málsheiti;málalykill;constructor\r\nM;Mál;1.1;eitt\r\nN;Mál;1.1;\r\n";
    const { media } = await pack(convertedTransfer({ "records/cases.csv": cases }));
    const [sink] = media;
    if (sink === undefined) throw new Error("Nothing was packed");
    const rows = await rowsOf(sink, "CaseFile");
    // The word is one of those that SQL keeps for itself.
    expect(rows.map((row) => row["CONSTRUCTOR_"] ?? row["constructor_"])).toEqual(["eitt", null]);
  });

  it("an attachment has its main document as parent, and codes have tables", async () => {
    const { media } = await pack(convertedTransfer());
    const [sink] = media;
    if (sink === undefined) throw new Error("Nothing was packed");
    const xml = Buffer.from(sink.files.get("Indices/docIndex.xml") ?? "").toString();
    expect(xml.match(/<pID>/g)).toHaveLength(30);
    const { tables } = await indexOf(sink);
    const files = tables.find(({ name }) => name === "DocumentFile");
    expect(files?.foreignKeys.map(({ table }) => table)).toEqual(["CaseDocument", "FileRoleList", "StorageFormList"]);
    expect(await rowsOf(sink, "FileRoleList")).toEqual([
      { Code: "attachment", Meaning: "fylgiskjal" },
      { Code: "main", Meaning: "aðalskjal" },
    ]);
  });
});

describe("texts", () => {
  it("are changed as the order demands, and each change is counted", async () => {
    const { media, after } = await pack(
      convertedTransfer({
        "records/classes.csv": "lykill;heiti;yfirlykill\r\n1; Stjórn \uE000;\r\n2;a\u0007b\u0085c]]>;\r\n3; ;\r\n",
        "records/cases.csv": "málsnúmer;málsheiti;málalykill\r\nM;Mál;1\r\n",
        "records/documents.csv": "málsgagnsnúmer;málsnúmer;heiti\r\nD;M;Skjal\r\n",
        "records/files.csv": `${FILES}${FIRST_FILE};D;\r\n`,
        "records/parties.csv": "nafn;málsnúmer\r\nÁlfrún;M\r\n",
        ...WITHOUT_OTHER_FILES,
      }),
    );
    const [sink] = media;
    if (sink === undefined) throw new Error("Nothing was packed");
    expect((await rowsOf(sink, "ClassificationClass")).map(({ ClassTitle }) => ClassTitle)).toEqual([
      "Stjórn [U+E000]",
      "a[U+0007]b\u0085c]]>",
      null,
    ]);
    const xml = Buffer.from(sink.files.get("Tables/table1/table1.xml") ?? "").toString();
    expect(xml).toContain("a[U+0007]b&#x85;c]]&gt;");
    expect(xml).not.toContain("CDATA");
    const changed = after.find(({ facts }) => facts["column"] === "ClassTitle");
    expect(changed).toMatchObject({ rule: "archival-version/text-changed", facts: { replaced: 2 } });
  });
});

const FIRST_FILE = "eina.tif";
const WITHOUT_OTHER_FILES: Record<string, Uint8Array | string | undefined> = {
  ...Object.fromEntries(
    names
      .filter((name) => /\.[a-z0-9]+$/.test(name))
      .map((name) => [`files/${name.replace(/\.[a-z0-9]+$/, ".tif")}`, undefined]),
  ),
  [`files/${FIRST_FILE}`]: tiff,
};

describe("a package that is split", () => {
  it("has media of the size asked for, which are accepted together", async () => {
    const volumeSizeBytes = 600_000;
    const { media, before } = await pack(convertedTransfer(), { volumeSizeBytes });
    expect(before.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(media.length).toBeGreaterThan(1);
    const files = new Map<string, Uint8Array>();
    const emptyDirectories: string[] = [];
    for (const [place, sink] of media.entries()) {
      const name = `AVID.TI.1.${place + 1}`;
      let bytes = 0;
      for (const [path, content] of sink.files) {
        files.set(`${name}/${path}`, content);
        bytes += content.length;
      }
      for (const path of sink.directories) emptyDirectories.push(`${name}/${path}`);
      expect(bytes, name).toBeLessThanOrEqual(volumeSizeBytes);
    }
    const { errors } = await judge(memorySource({ name: "media", files, emptyDirectories }));
    expect(errors).toEqual([]);
  });

  it("into media that are smaller than its indexes is refused", async () => {
    const { media, before } = await pack(convertedTransfer(), { volumeSizeBytes: 10_000 });
    expect(media).toEqual([]);
    expect(before.find(({ severity }) => severity === "error")).toMatchObject({
      rule: "archival-version/volume-too-small",
      facts: { what: "first", volumeSizeBytes: 10_000 },
    });
  });
});

describe.skipIf(!existsSync(SCHEMAS))("with the official schemas installed", () => {
  it.each(["is-1007", "dk-128"])("%s carries them byte for byte, and nothing is warned of", async (profile) => {
    const edition = profile.split("-")[1];
    const directory = mkdtempSync(join(tmpdir(), "rafskil-schemas-"));
    try {
      await addSchemas(join(SCHEMAS, `siarddk-${edition}`), directory);
      const { media, before } = await pack(convertedTransfer(), { profile, schemasDirectory: directory });
      expect(before).toEqual([]);
      const carried = media[0]?.files.get("Schemas/standard/archiveIndex.xsd");
      const issued = readFileSync(join(SCHEMAS, `siarddk-${edition}`, "archiveIndex.xsd"));
      expect(issued.equals(carried ?? Buffer.alloc(0))).toBe(true);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

describe("a GML", () => {
  const gml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>\n';

  it("without its schema beside it, and without the set of GML, is a finding", async () => {
    const errors = await errorsOf(oneFile("kort.gml", gml));
    const missing = errors.filter(({ rule }) => rule.endsWith("gml-schema-missing"));
    expect(missing.map(({ facts }) => facts["path"])).toContain("files/kort.xsd");
  });

  it.skipIf(!existsSync(SCHEMAS))("is taken with its schema, and the package carries the set of GML", async () => {
    const directory = mkdtempSync(join(tmpdir(), "rafskil-schemas-"));
    try {
      await addSchemas(join(SCHEMAS, "ogc-gml-3.1.1"), directory);
      const xsd = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>';
      const source = convertedTransfer({
        ...WITHOUT_OTHER_FILES,
        [`files/${FIRST_FILE}`]: undefined,
        "records/files.csv": `${FILES}kort.gml;1;\r\n`,
        "files/kort.gml": gml,
        "files/kort.xsd": xsd,
      });
      const { media, before } = await pack(source, { schemasDirectory: directory });
      expect(before.filter(({ severity }) => severity === "error")).toEqual([]);
      const files = media[0]?.files ?? new Map<string, Uint8Array>();
      expect(Buffer.from(files.get("Documents/docCollection1/1/1.xsd") ?? "").toString()).toBe(xsd);
      expect(files.has("Schemas/localShared/gml.xsd")).toBe(true);
      const index = Buffer.from(files.get("Indices/docIndex.xml") ?? "").toString();
      expect(index).toContain("<aFt>gml</aFt><gmlXsd>1.xsd</gmlXsd>");
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
