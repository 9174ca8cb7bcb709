import { gzipSync } from "node:zlib";
import {
  box,
  jpegOf,
  latin1,
  ole2Of,
  page,
  pdfOf,
  pngOf,
  riffOf,
  type SampleFile,
  tarOf,
  tiffOf,
  waveFormat,
  xmpOf,
  zipOf,
} from "../sample-files.suite.ts";

const word = (ident: string): Buffer => Buffer.from(`${ident}c100000000000000000000`, "hex");
const jfif = (minor: number): Buffer => Buffer.concat([latin1("JFIF\0"), Buffer.of(1, minor, 0, 0, 1, 0, 1, 0, 0)]);
const exif = (version: string): Buffer => {
  const directory = tiffOf([[[34665, 4, [26]]], [[36864, 7, [...latin1(version)]]]]);
  return Buffer.concat([latin1("Exif\0\0"), directory]);
};
const contentTypes = (type: string): string => `<Types><Override ContentType="application/vnd.${type}"/></Types>`;
const office = (type: string): Buffer =>
  zipOf([
    ["[Content_Types].xml", contentTypes(type)],
    ["_rels/.rels", "<Relationships/>"],
  ]);
const openDocument = (kind: string, version: string): Buffer =>
  zipOf([
    ["mimetype", `application/vnd.oasis.opendocument.${kind}`],
    ["content.xml", `<office:document-content office:version="${version}"/>`],
  ]);
const siard = (folder: string): Buffer =>
  zipOf([
    [`header/siardversion/${folder}/`, ""],
    ["header/metadata.xml", "<siardArchive/>"],
  ]);
const bext = (version: number): Buffer => {
  const data = Buffer.alloc(602);
  data.writeUInt16LE(version, 346);
  return data;
};
const bmp = (headerBytes: number, planesAt: number): Buffer => {
  const bytes = Buffer.alloc(200);
  bytes.write("BM");
  bytes.writeUInt32LE(headerBytes, 14);
  bytes.writeUInt16LE(1, planesAt);
  return bytes;
};
const shape = (first: number): Buffer => {
  const bytes = Buffer.alloc(160);
  bytes.writeUInt32BE(9994, 0);
  bytes.writeUInt32LE(1000, 28);
  bytes.writeUInt32BE(first, 100);
  return bytes;
};
const mp3Frames = Buffer.concat([
  Buffer.concat([Buffer.from("fffb9064", "hex"), Buffer.alloc(413)]),
  Buffer.concat([Buffer.from("fffb9064", "hex"), Buffer.alloc(413)]),
]);
const sqlite = (application: string): Buffer => {
  const bytes = Buffer.alloc(512);
  bytes.write("SQLite format 3\0");
  bytes.write(application, 68);
  return bytes;
};
const program = (magic: number): Buffer => {
  const bytes = Buffer.alloc(256);
  bytes.write("MZ");
  bytes.writeUInt32LE(128, 60);
  bytes.write("PE\0\0", 128, "latin1");
  bytes.writeUInt16LE(magic, 152);
  return bytes;
};
const asf = (stream: string): Buffer => Buffer.from(`3026b2758e66cf11a6d900aa0062ce6c0000000000000000${stream}`, "hex");

/** A row for each format: name, content, identifier. */
const ROWS: readonly (readonly [name: string, bytes: Buffer | string, puid: string])[] = [
  ...["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6"].map(
    (version, order) => [`v${version}.pdf`, pdfOf({ version }), `fmt/${14 + order}`] as const,
  ),
  ["v17.pdf", pdfOf({}), "fmt/276"],
  ["v20.pdf", pdfOf({ version: "2.0" }), "fmt/1129"],
  ["a1a.pdf", pdfOf({ version: "1.4", xmp: xmpOf("1", "A") }), "fmt/95"],
  ["a1b.pdf", pdfOf({ version: "1.4", xmp: xmpOf("1", "B") }), "fmt/354"],
  ["a2a.pdf", pdfOf({ xmp: xmpOf("2", "A") }), "fmt/476"],
  ["a2b.pdf", pdfOf({ xmp: xmpOf("2", "B") }), "fmt/477"],
  ["a2u.pdf", pdfOf({ xmp: xmpOf("2", "U") }), "fmt/478"],
  ["a3a.pdf", pdfOf({ xmp: xmpOf("3", "A") }), "fmt/479"],
  ["a3b.pdf", pdfOf({ xmp: xmpOf("3", "B") }), "fmt/480"],
  ["a3u.pdf", pdfOf({ xmp: xmpOf("3", "U") }), "fmt/481"],
  ["a4.pdf", pdfOf({ version: "2.0", xmp: xmpOf("4") }), "fmt/1910"],
  ["a4e.pdf", pdfOf({ version: "2.0", xmp: xmpOf("4", "E") }), "fmt/1911"],
  ["a4f.pdf", pdfOf({ version: "2.0", xmp: xmpOf("4", "F") }), "fmt/1912"],
  ["page.tif", tiffOf([page()]), "fmt/353"],
  ["motorola.tif", Buffer.from("4d4d002a00000008000101000003000000010001000000000000", "hex"), "fmt/353"],
  ["map.tif", tiffOf([page([[34735, 3, [1, 1, 0, 0]]])]), "fmt/155"],
  ["big.tif", Buffer.from("49492b000800000010000000000000000000000000000000", "hex"), "fmt/1917"],
  ["raw.jpg", jpegOf([[0xdb, Buffer.alloc(65)]]), "fmt/41"],
  ["jfif100.jpg", jpegOf([[0xe0, jfif(0)]]), "fmt/42"],
  ["jfif101.jpg", jpegOf([[0xe0, jfif(1)]]), "fmt/43"],
  ["jfif102.jpg", jpegOf([[0xe0, jfif(2)]]), "fmt/44"],
  ["exif20.jpg", jpegOf([[0xe1, exif("0200")]]), "x-fmt/398"],
  ["exif21.jpg", jpegOf([[0xe1, exif("0210")]]), "x-fmt/390"],
  ["exif22.jpg", jpegOf([[0xe1, exif("0220")]]), "x-fmt/391"],
  ["exif221.jpg", jpegOf([[0xe1, exif("0221")]]), "fmt/645"],
  ["exif23.jpg", jpegOf([[0xe1, exif("0230")]]), "fmt/1507"],
  [
    "a.jp2",
    Buffer.concat([Buffer.from("0000000c6a5020200d0a870a", "hex"), box("ftyp", latin1("jp2 \0\0\0\0jp2 "))]),
    "x-fmt/392",
  ],
  [
    "a.jpx",
    Buffer.concat([Buffer.from("0000000c6a5020200d0a870a", "hex"), box("ftyp", latin1("jpx \0\0\0\0jpx jp2 "))]),
    "fmt/151",
  ],
  [
    "a.jpm",
    Buffer.concat([Buffer.from("0000000c6a5020200d0a870a", "hex"), box("ftyp", latin1("jpm \0\0\0\0jpm "))]),
    "fmt/463",
  ],
  ["v10.png", pngOf([]), "fmt/11"],
  ["v11.png", pngOf(["sRGB"]), "fmt/12"],
  ["v12.png", pngOf(["iTXt"]), "fmt/13"],
  ["moving.png", pngOf(["acTL"]), "fmt/935"],
  ["a.gif", latin1("GIF87a\x05\0\x04\0\x80\0\0;"), "fmt/3"],
  ["b.gif", latin1("GIF89a\x05\0\x04\0\x80\0\0;"), "fmt/4"],
  ["v2.bmp", bmp(12, 22), "fmt/115"],
  ["v3.bmp", bmp(40, 26), "fmt/116"],
  ["v4.bmp", bmp(108, 26), "fmt/118"],
  ["v5.bmp", bmp(124, 26), "fmt/119"],
  ["lossy.webp", riffOf("WEBP", [["VP8 ", Buffer.alloc(20)]]), "fmt/566"],
  ["lossless.webp", riffOf("WEBP", [["VP8L", Buffer.alloc(20)]]), "fmt/567"],
  ["extended.webp", riffOf("WEBP", [["VP8X", Buffer.alloc(20)]]), "fmt/568"],
  ["a.heic", box("ftyp", latin1("heic\0\0\0\0mif1heic")), "fmt/1101"],
  ["word97.doc", ole2Of([["WordDocument", word("eca5")]]), "fmt/40"],
  ["word95.doc", ole2Of([["WordDocument", word("dca5")]]), "fmt/39"],
  ["excel95.xls", ole2Of([["Book", Buffer.alloc(8)]]), "fmt/59"],
  [
    "excel97.xls",
    ole2Of([["Workbook", Buffer.from("0908100000060500bb0dcc07000000000600000000000000", "hex")]]),
    "fmt/61",
  ],
  [
    "excel2003.xls",
    ole2Of([["Workbook", Buffer.from("0908100000060500bb0dcc07c1c001000600000000000000", "hex")]]),
    "fmt/62",
  ],
  ["slides.ppt", ole2Of([["PowerPoint Document", Buffer.alloc(8)]]), "fmt/126"],
  ["mail.msg", ole2Of([["__properties_version1.0", Buffer.alloc(8)]]), "x-fmt/430"],
  [
    "flow.vsd",
    ole2Of([["VisioDocument", Buffer.concat([latin1("Visio (TM) Drawing\r\n"), Buffer.alloc(6), Buffer.of(11)])]]),
    "fmt/443",
  ],
  [
    "locked.docx",
    ole2Of([
      ["EncryptionInfo", Buffer.alloc(8)],
      ["EncryptedPackage", Buffer.alloc(8)],
    ]),
    "fmt/494",
  ],
  ["a.docx", office("openxmlformats-officedocument.wordprocessingml.document.main+xml"), "fmt/412"],
  ["a.docm", office("ms-word.document.macroEnabled.main+xml"), "fmt/523"],
  ["a.xlsx", office("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "fmt/214"],
  ["a.xlsm", office("ms-excel.sheet.macroEnabled.main+xml"), "fmt/445"],
  ["a.pptx", office("openxmlformats-officedocument.presentationml.presentation.main+xml"), "fmt/215"],
  ["a.pptm", office("ms-powerpoint.presentation.macroEnabled.main+xml"), "fmt/487"],
  ...(["1.0", "1.1", "1.2", "1.3"] as const).flatMap((version, order) => [
    [
      `v${version}.odt`,
      openDocument("text", version),
      ["fmt/136", "fmt/290", "fmt/291", "fmt/1756"][order] ?? "",
    ] as const,
    [
      `v${version}.ods`,
      openDocument("spreadsheet", version),
      ["fmt/137", "fmt/294", "fmt/295", "fmt/1755"][order] ?? "",
    ] as const,
    [
      `v${version}.odp`,
      openDocument("presentation", version),
      ["fmt/138", "fmt/292", "fmt/293", "fmt/1754"][order] ?? "",
    ] as const,
    [
      `v${version}.odg`,
      openDocument("graphics", version),
      ["fmt/139", "fmt/296", "fmt/297", "fmt/1753"][order] ?? "",
    ] as const,
  ]),
  ["a.rtf", "{\\rtf1\\ansi Hello}", "fmt/45"],
  ["a15.rtf", "{\\rtf1\\ansi\\ansicpg1252 Hello}", "fmt/50"],
  ["a17.rtf", "{\\rtf1\\ansi\\ansicpg1252\\stshfdbch0 Hello}", "fmt/52"],
  ["a18.rtf", "{\\rtf1\\ansi\\ansicpg1252\\stshfdbch0{\\*\\latentstyles\\lsdstimax156}}", "fmt/53"],
  ["a19.rtf", "{\\rtf1\\ansi\\ansicpg1252\\stshfdbch0{\\*\\themedata 00}}", "fmt/355"],
  ["a.eml", "From: a@b.is\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\nSubject: Erindi\r\n\r\nHalló\r\n", "fmt/278"],
  ["b.eml", "From: a@b.is\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\nx\r\n", "fmt/950"],
  ["a.mbox", "From a@b.is Mon Jan  1 10:00:00 2024\nFrom: a@b.is\nSubject: x\n\ny\n", "fmt/720"],
  ["a.html", "<!DOCTYPE html><html><head></head></html>", "fmt/471"],
  ["old.html", "<html><head></head></html>", "fmt/96"],
  ["v2.html", '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN"><html></html>', "fmt/97"],
  ["v32.html", '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html></html>', "fmt/98"],
  ["v40.html", '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html></html>', "fmt/99"],
  ["v401.html", '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "x.dtd"><html></html>', "fmt/100"],
  [
    "x10.html",
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html xmlns="http://www.w3.org/1999/xhtml"/>',
    "fmt/102",
  ],
  [
    "x11.html",
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd"><html xmlns="http://www.w3.org/1999/xhtml"/>',
    "fmt/103",
  ],
  ["a.xml", '<?xml version="1.0" encoding="UTF-8"?><a/>', "fmt/101"],
  ["b.xml", '<?xml version="1.1"?><a/>', "fmt/1776"],
  ["a.xsd", '<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', "x-fmt/280"],
  ["a.gml", '<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>', "x-fmt/227"],
  ["b.gml", '<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2"/>', "fmt/1047"],
  ["a.kml", '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>', "fmt/244"],
  ["a.svg", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" version="1.1"/>', "fmt/92"],
  ["b.svg", '<svg xmlns="http://www.w3.org/2000/svg" version="1.0"></svg>', "fmt/91"],
  ["a.json", '{"mál": 1}', "fmt/817"],
  ["a.csv", "númer;titill\n1;Erindi\n", "x-fmt/18"],
  ["a.txt", "Halló\n", "x-fmt/111"],
  ["a.mp3", mp3Frames, "fmt/134"],
  ["tagged.mp3", Buffer.concat([latin1("ID3\x03\0\0\0\0\0\x05....."), mp3Frames]), "fmt/134"],
  [
    "pcm.wav",
    riffOf("WAVE", [
      ["fmt ", waveFormat(1, 16)],
      ["data", Buffer.alloc(8)],
    ]),
    "fmt/141",
  ],
  [
    "ex.wav",
    riffOf("WAVE", [
      ["fmt ", waveFormat(3, 18)],
      ["data", Buffer.alloc(8)],
    ]),
    "fmt/142",
  ],
  [
    "extensible.wav",
    riffOf("WAVE", [
      ["fmt ", waveFormat(0xfffe, 40)],
      ["data", Buffer.alloc(8)],
    ]),
    "fmt/143",
  ],
  [
    "bwf0.wav",
    riffOf("WAVE", [
      ["bext", bext(0)],
      ["fmt ", waveFormat(1, 16)],
    ]),
    "fmt/703",
  ],
  [
    "bwf1.wav",
    riffOf("WAVE", [
      ["bext", bext(1)],
      ["fmt ", waveFormat(1, 16)],
    ]),
    "fmt/704",
  ],
  [
    "bwf2.wav",
    riffOf("WAVE", [
      ["bext", bext(2)],
      ["fmt ", waveFormat(0x50, 40)],
    ]),
    "fmt/708",
  ],
  ["a.flac", 'fLaC\0\0\0"', "fmt/279"],
  ["a.aac", Buffer.from("fff1508001bffc000000000000", "hex"), "fmt/1812"],
  ["a.m4a", box("ftyp", latin1("M4A \0\0\0\0M4A mp42isom")), "fmt/199"],
  ["a.ogg", `OggS\0\x02${"\0".repeat(22)}\x01vorbis`, "fmt/203"],
  ["a.mp4", box("ftyp", latin1("isom\0\0\x02\0isomiso2avc1mp41")), "fmt/199"],
  ["a.mov", box("ftyp", latin1("qt  \0\0\0\0qt  ")), "x-fmt/384"],
  ["bare.mov", Buffer.concat([box("moov", Buffer.alloc(8)), box("mdat", Buffer.alloc(8))]), "x-fmt/384"],
  ["one.mpg", Buffer.from("000001ba2100010001800000", "hex"), "x-fmt/385"],
  ["two.mpg", Buffer.from("000001ba4400040004010000", "hex"), "x-fmt/386"],
  ["one.m1v", Buffer.from("000001b3160120130000000000000100", "hex"), "fmt/649"],
  ["two.m2v", Buffer.from("000001b31601201300000000000001b5148200", "hex"), "fmt/640"],
  ["a.avi", riffOf("AVI ", [["LIST", Buffer.alloc(8)]]), "fmt/5"],
  ["a.mkv", latin1("\x1aE\xdf\xa3\x93B\x82\x88matroska"), "fmt/569"],
  ["a.webm", latin1("\x1aE\xdf\xa3\x93B\x82\x84webm"), "fmt/573"],
  ["a.wmv", asf("c0ef19bc4d5bcf11a8fd00805f5c442b"), "fmt/133"],
  ["a.wma", asf("409e69f84d5bcf11a8fd00805f5c442b"), "fmt/132"],
  ["a.zip", zipOf([["a.txt", "x"]]), "x-fmt/263"],
  ["a.7z", Buffer.from("377abcaf271c0004000000000000", "hex"), "fmt/484"],
  ["four.rar", Buffer.from("526172211a0700cf907300000d00000000000000", "hex"), "fmt/411"],
  ["five.rar", Buffer.from("526172211a0701003392b5e50a010506", "hex"), "fmt/613"],
  ["a.gz", gzipSync("x"), "x-fmt/266"],
  ["a.tar", tarOf("a.txt"), "x-fmt/265"],
  ["a.sqlite", sqlite(""), "fmt/729"],
  ["a.gpkg", sqlite("GPKG"), "fmt/1700"],
  ["v20.siard", siard("2.0"), "fmt/995"],
  ["v21.siard", siard("2.1"), "fmt/1196"],
  ["v22.siard", siard("2.2"), "fmt/1777"],
  [
    "v10.siard",
    zipOf([
      [
        "header/metadata.xml",
        '<siardArchive version="1.0" xmlns="http://www.bar.admin.ch/xmlns/siard/1.0/metadata.xsd"/>',
      ],
    ]),
    "fmt/161",
  ],
  ["r14.dwg", "AC1014\0\0", "fmt/34"],
  ["y2000.dwg", "AC1015\0\0", "fmt/35"],
  ["y2004.dwg", "AC1018\0\0", "fmt/36"],
  ["y2007.dwg", "AC1021\0\0", "x-fmt/455"],
  ["y2010.dwg", "AC1024\0\0", "fmt/434"],
  ["y2013.dwg", "AC1027\0\0", "fmt/531"],
  ["y2018.dwg", "AC1032\0\0", "fmt/1395"],
  [
    "a.dxf",
    "  0\r\nSECTION\r\n  2\r\nHEADER\r\n  9\r\n$ACADVER\r\n  1\r\nAC1015\r\n  0\r\nENDSEC\r\n  0\r\nEOF\r\n",
    "fmt/78",
  ],
  ["a.shp", shape(1), "x-fmt/235"],
  ["a.shx", shape(50), "fmt/277"],
  ["a.epub", zipOf([["mimetype", "application/epub+zip"]]), "fmt/483"],
  ["a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "fmt/1355"],
  ["b.warc", "WARC/1.1\r\nWARC-Type: warcinfo\r\n", "fmt/1281"],
  ["a.sos", ".HODE\n..TEGNSETT UTF-8\n..SOSI-VERSJON 4.5\n", "fmt/1249"],
  ["a.ifc", "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC2X3'));\n", "fmt/699"],
  ["a.exe", program(0x10b), "fmt/899"],
  ["b.exe", program(0x20b), "fmt/900"],
  ["program.elf", Buffer.from("7f454c460201010000000000", "hex"), "fmt/690"],
  ["a.jar", zipOf([["META-INF/MANIFEST.MF", "Manifest-Version: 1.0"]]), "x-fmt/412"],
  ["a.lnk", Buffer.from("4c0000000114020000000000c00000000000004600000000", "hex"), "x-fmt/428"],
  ["a.bat", "@echo off\r\n", "x-fmt/413"],
];

/** A small file of each format. */
export const SAMPLES: readonly SampleFile[] = ROWS.map(([name, bytes, puid]) => ({
  name,
  puid,
  bytes:
    typeof bytes === "string"
      ? /[^\u0000-\u00ff]/.test(bytes) || /[þðáéíóúýæöÞ]/i.test(bytes)
        ? Buffer.from(bytes)
        : latin1(bytes)
      : bytes,
}));
