import { describe, expect, it } from "vitest";
import { FORMAT_ROWS } from "./data/formats.ts";
import { SAMPLES } from "./data/samples.suite.ts";
import { identifyBytes } from "./identify-bytes.ts";

/** The formats that docs/formats/identification.md promises, each with the PUIDs that it goes by. */
const PROMISED: Readonly<Record<string, string>> = {
  "PDF 1.0": "fmt/14",
  "PDF 1.1": "fmt/15",
  "PDF 1.2": "fmt/16",
  "PDF 1.3": "fmt/17",
  "PDF 1.4": "fmt/18",
  "PDF 1.5": "fmt/19",
  "PDF 1.6": "fmt/20",
  "PDF 1.7": "fmt/276",
  "PDF 2.0": "fmt/1129",
  "PDF/A-1a": "fmt/95",
  "PDF/A-1b": "fmt/354",
  "PDF/A-2a": "fmt/476",
  "PDF/A-2b": "fmt/477",
  "PDF/A-2u": "fmt/478",
  "PDF/A-3a": "fmt/479",
  "PDF/A-3b": "fmt/480",
  "PDF/A-3u": "fmt/481",
  "PDF/A-4": "fmt/1910 fmt/1911 fmt/1912",
  TIFF: "fmt/353",
  BigTIFF: "fmt/1917",
  GeoTIFF: "fmt/155",
  "JPEG, raw": "fmt/41",
  "JPEG, JFIF": "fmt/42 fmt/43 fmt/44",
  "JPEG, Exif": "x-fmt/398 x-fmt/390 x-fmt/391 fmt/645 fmt/1507",
  "JPEG 2000, JP2": "x-fmt/392",
  "JPEG 2000, JPX": "fmt/151",
  PNG: "fmt/11 fmt/12 fmt/13",
  GIF: "fmt/3 fmt/4",
  BMP: "fmt/115 fmt/116 fmt/118 fmt/119",
  WebP: "fmt/566 fmt/567 fmt/568",
  HEIF: "fmt/1101",
  DOC: "fmt/39 fmt/40",
  XLS: "fmt/59 fmt/61 fmt/62",
  PPT: "fmt/126",
  MSG: "x-fmt/430",
  DOCX: "fmt/412",
  XLSX: "fmt/214",
  PPTX: "fmt/215",
  ODT: "fmt/136 fmt/290 fmt/291 fmt/1756",
  ODS: "fmt/137 fmt/294 fmt/295 fmt/1755",
  ODP: "fmt/138 fmt/292 fmt/293 fmt/1754",
  ODG: "fmt/139 fmt/296 fmt/297 fmt/1753",
  RTF: "fmt/45 fmt/50 fmt/52 fmt/53 fmt/355",
  EML: "fmt/278 fmt/950",
  MBOX: "fmt/720",
  HTML: "fmt/96 fmt/97 fmt/98 fmt/99 fmt/100 fmt/471",
  XHTML: "fmt/102 fmt/103",
  XML: "fmt/101 fmt/1776",
  GML: "x-fmt/227 fmt/1047",
  KML: "fmt/244",
  SVG: "fmt/91 fmt/92",
  JSON: "fmt/817",
  CSV: "x-fmt/18",
  "plain text": "x-fmt/111",
  MP3: "fmt/134",
  WAV: "fmt/141 fmt/142 fmt/143",
  BWF: "fmt/703 fmt/704 fmt/708",
  FLAC: "fmt/279",
  AAC: "fmt/1812",
  "M4A and MP4": "fmt/199",
  OGG: "fmt/203",
  MOV: "x-fmt/384",
  "MPEG-1": "x-fmt/385 fmt/649",
  "MPEG-2": "x-fmt/386 fmt/640",
  AVI: "fmt/5",
  MKV: "fmt/569",
  WMV: "fmt/133",
  ZIP: "x-fmt/263",
  "7z": "fmt/484",
  RAR: "fmt/411 fmt/613",
  GZIP: "x-fmt/266",
  TAR: "x-fmt/265",
  SQLite: "fmt/729",
  SIARD: "fmt/161 fmt/995 fmt/1196 fmt/1777",
  DWG: "fmt/34 fmt/35 fmt/36 x-fmt/455 fmt/434 fmt/531 fmt/1395",
  DXF: "fmt/78",
  SHP: "x-fmt/235",
  GeoPackage: "fmt/1700",
  EPUB: "fmt/483",
  WARC: "fmt/1355 fmt/1281",
};

const HELD = new Set(FORMAT_ROWS.map(([puid]) => puid));

describe("each promised format", () => {
  it.each(Object.entries(PROMISED))(
    "%s has a name and a MIME type, and a sample that is found to be it",
    (_, puids) => {
      for (const puid of puids.split(" ")) {
        expect(HELD, puid).toContain(puid);
        const samples = SAMPLES.filter((sample) => sample.puid === puid);
        expect(samples.length, puid).toBeGreaterThan(0);
        for (const { name, bytes } of samples) {
          const found = identifyBytes({
            name,
            head: bytes.subarray(0, 0x10000),
            tail: bytes.subarray(-0x10000),
            sizeBytes: bytes.length,
            readAt: (offset, length) => bytes.subarray(offset, offset + length),
          });
          expect(found.puid, name).toBe(puid);
          expect(found.name, name).not.toBe("");
          expect(found.mime, name).toMatch(/^[a-z]+\/[A-Za-z0-9.+-]+$/);
        }
      }
    },
  );
});
