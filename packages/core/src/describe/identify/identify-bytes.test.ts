import { describe, expect, it } from "vitest";
import { FORMAT_ROWS } from "./data/formats.ts";
import { SAMPLES } from "./data/samples.suite.ts";
import { type ByteSample, identifyBytes } from "./identify-bytes.ts";
import { latin1, ole2Of, page, pdfOf, tiffOf, xmpOf, zipOf } from "./sample-files.suite.ts";

function sampleOf(name: string, bytes: Buffer): ByteSample {
  return {
    name,
    head: bytes.subarray(0, 0x10000),
    tail: bytes.subarray(-0x10000),
    sizeBytes: bytes.length,
    readAt: (offset, length) => bytes.subarray(offset, offset + length),
  };
}

const identify = (name: string, bytes: Buffer | string): ReturnType<typeof identifyBytes> =>
  identifyBytes(sampleOf(name, typeof bytes === "string" ? latin1(bytes) : bytes));

describe("identifying by bytes", () => {
  it.each(SAMPLES)("finds $name to be $puid", ({ name, bytes, puid }) => {
    const found = identify(name, bytes);
    expect(found.puid).toBe(puid);
    expect(found.warnings).not.toContain("extension-mismatch");
  });

  it("does not need the name for a format that has a signature", () => {
    const textual = new Set(["extension", "text"]);
    for (const { name, bytes, puid } of SAMPLES) {
      if (textual.has(identify(name, bytes).basis)) continue;
      expect(`${name} ${identify("", bytes).puid}`).toBe(`${name} ${puid}`);
    }
  });

  it("lists each format once", () => {
    const keys = FORMAT_ROWS.map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("says that an extension is not the format's", () => {
    expect(identify("bréf.docx", pdfOf({})).warnings).toEqual(["extension-mismatch"]);
    expect(identify("mynd.tif", jpegSample()).warnings).toContain("extension-mismatch");
  });

  it("says nothing of bytes that nothing identifies", () => {
    const found = identify("x.dat", Buffer.from("00010203fefdfc00aa55", "hex"));
    expect(found).toMatchObject({ basis: "none", mime: "application/octet-stream", name: "" });
    expect(found.puid).toBeUndefined();
  });

  it("takes a PDF behind some lines for one, and a text that speaks of PDF for a text", () => {
    const behind = identify("a.pdf", Buffer.concat([latin1("@PJL SET\r\n"), pdfOf({ trailer: "/Encrypt 5 0 R " })]));
    expect(behind).toMatchObject({ puid: "fmt/276", traits: ["encrypted"], warnings: ["leading-bytes"] });
    expect(identify("a.md", "# The header\n\nIt begins with %PDF-1.4 and then\n").puid).toBe("fmt/1149");
  });

  it("calls a file of no bytes empty", () => {
    expect(identify("a.pdf", Buffer.alloc(0)).traits).toEqual(["empty"]);
  });
});

function jpegSample(): Buffer {
  return SAMPLES.find((each) => each.name === "jfif101.jpg")?.bytes ?? Buffer.alloc(0);
}

describe("claims", () => {
  it("reports PDF/A as a claim, also where the packet lies in neither end", () => {
    const found = identify("a.pdf", pdfOf({ xmp: xmpOf("2", "B"), padBytes: 100_000 }));
    expect(found.claims).toEqual([{ kind: "pdf-a", value: "2b" }]);
    expect(found.puid).toBe("fmt/477");
  });

  it("tells strict office documents from transitional ones", () => {
    const strict = zipOf([
      ["[Content_Types].xml", '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"'],
      ["_rels/.rels", 'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"'],
    ]);
    expect(identify("a.docx", strict).claims).toEqual([{ kind: "ooxml", value: "strict" }]);
  });

  it("gives the root of an XML document and its encoding", () => {
    const found = identify("a.xml", '<?xml version="1.0" encoding="ISO-8859-1"?>\n<n:arkiv xmlns:n="urn:x"/>');
    expect(found.root).toEqual({ namespace: "urn:x", name: "arkiv" });
    expect(found.claims).toEqual([{ kind: "xml-encoding", value: "iso-8859-1" }]);
  });
});

describe("traits", () => {
  it.each([
    ["a.pdf", pdfOf({ trailer: "/Encrypt 5 0 R " })],
    ["a.zip", zipOf([["a.txt", "x"]], 1)],
    ["a.docx", ole2Of([["EncryptedPackage", Buffer.alloc(8)]])],
    ["a.doc", ole2Of([["WordDocument", Buffer.from("eca5c10000000000000000010000", "hex")]])],
    [
      "a.odt",
      zipOf([
        ["mimetype", "application/vnd.oasis.opendocument.text"],
        ["META-INF/manifest.xml", "<manifest:encryption-data/>"],
      ]),
    ],
  ])("finds %s encrypted", (name, bytes) => {
    expect(identify(name, bytes).traits).toContain("encrypted");
  });

  it.each([
    ["a.exe", "executable"],
    ["program.elf", "executable"],
    ["a.jar", "executable"],
    ["a.bat", "script"],
    ["a.lnk", "script"],
    ["a.zip", "archive"],
    ["a.7z", "archive"],
  ])("finds %s to be of trait %s", (name, trait) => {
    const sample = SAMPLES.find((each) => each.name === name);
    expect(identify(name, sample?.bytes ?? "").traits).toContain(trait);
  });

  it("finds scripts by their first line and programs by their name", () => {
    expect(identify("run", "#!/bin/sh\necho\n").traits).toEqual(["script"]);
    expect(identify("a.hta", "<html></html>").traits).toEqual(["script"]);
    expect(identify("a.com", Buffer.from("e90001b409cd2100", "hex")).traits).toEqual(["executable"]);
  });

  it("finds macros in a document that does not call itself macro-enabled", () => {
    const types = '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"';
    const bytes = zipOf([
      ["[Content_Types].xml", types],
      ["word/vbaProject.bin", "x"],
    ]);
    expect(identify("a.docx", bytes).traits).toEqual(["macros"]);
  });
});

describe("encodings of text", () => {
  it.each([
    ["us-ascii", Buffer.from("Hello\n")],
    ["utf-8", Buffer.from("Halló, Þórður\n")],
    ["utf-8-bom", Buffer.from("\ufeffHalló\n")],
    ["utf-16le", Buffer.from("\ufeffHalló\n", "utf16le")],
    ["utf-16be", Buffer.from("\ufeffHalló\n", "utf16le").swap16()],
    ["utf-16le", Buffer.from("Hallo heimur\n", "utf16le")],
    ["iso-8859-1", latin1("Hall\xf3 \xde\xf3r\xf0ur\n")],
    ["windows-1252", latin1("Hall\xf3 \x84\xde\xf3r\xf0ur\x93\n")],
  ])("finds %s", (encoding, bytes) => {
    expect(identify("a.txt", bytes)).toMatchObject({ puid: "x-fmt/111", encoding });
  });

  it("looks at the end of a long text for its first foreign letter", () => {
    const bytes = Buffer.from(`${"a".repeat(200_000)}ð\n`);
    expect(identify("a.txt", bytes).encoding).toBe("utf-8");
  });

  it("takes a letter that the window cuts in two for UTF-8", () => {
    const bytes = Buffer.from(`${"a".repeat(0xffff)}ð${"b".repeat(100)}`);
    expect(identify("a.txt", bytes).encoding).toBe("utf-8");
  });
});

describe("a TIFF of several kinds", () => {
  it("is GeoTIFF by its key directory and else plain", () => {
    expect(identify("a.tif", tiffOf([page(), page()])).puid).toBe("fmt/353");
  });
});
