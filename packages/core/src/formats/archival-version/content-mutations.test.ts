import { beforeAll, describe, expect, it } from "vitest";
import {
  box,
  page,
  riffOf,
  type TiffTagValue,
  tiffOf,
  waveFormat,
} from "../../describe/identify/sample-files.suite.ts";
import { memorySource } from "../../read/memory.ts";
import { GML_SCHEMAS } from "./data/gml-schemas.ts";
import {
  all,
  CALM,
  drop,
  edit,
  FIRST_DOCUMENT,
  type Mutation,
  type Parts,
  put,
  rulesThatSpeak,
  soundParts,
} from "./mutations.suite.ts";
import { judge } from "./verify.suite.ts";
import { PACKAGE_NAME } from "./write.suite.ts";

const TABLES = "Indices/tableIndex.xml";
const DOCS = "Indices/docIndex.xml";
const table = (number: number): string => `Tables/table${number}/table${number}.xml`;
const tiff = (...pages: readonly (readonly TiffTagValue[])[]): Mutation => put(FIRST_DOCUMENT, tiffOf(pages.map(page)));

/** The first document with another ending and content. */
const asFile = (extension: string, content: string | Uint8Array): Mutation =>
  all(
    drop(FIRST_DOCUMENT),
    put(FIRST_DOCUMENT.replace(/tif$/, extension), content),
    edit(DOCS, "<aFt>tif<", `<aFt>${extension}<`),
  );

const be32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const stsd = (coding: string): Buffer => box("stsd", Buffer.concat([be32(0), be32(1), box(coding, Buffer.alloc(8))]));
const mp4 = (...codings: readonly string[]): Buffer =>
  Buffer.concat([
    box("ftyp", Buffer.from("mp42\0\0\0\0isom")),
    box("free", Buffer.alloc(100)),
    box(
      "moov",
      Buffer.concat([
        box("mvhd", Buffer.alloc(20)),
        ...codings.map((coding) => box("trak", box("mdia", box("minf", box("stbl", stsd(coding)))))),
      ]),
    ),
  ]);
const mp3 = (second: number): Buffer => Buffer.concat([Buffer.of(0xff, second, 0x90, 0x00), Buffer.alloc(500)]);
const jp2 = (brand: string): string => `\0\0\0\u000cjP  \r\n\u0087\n\0\0\0\u0014ftyp${brand}\0\0\0\0${brand}`;

const GML = `<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:b="http://b.example/gml" xsi:schemaLocation="http://b.example/gml ./1.xsd">
<gml:boundedBy><gml:Envelope srsName="EPSG:3057" srsDimension="2"><gml:lowerCorner>400000 400000</gml:lowerCorner><gml:upperCorner>500000 500000</gml:upperCorner></gml:Envelope></gml:boundedBy>
<gml:featureMember><b:GEOMETRI><b:lod><gml:Point><gml:pos>450000.5 460000</gml:pos></gml:Point></b:lod></b:GEOMETRI></gml:featureMember>
</gml:FeatureCollection>`;
const XSD = `<?xml version="1.0" encoding="UTF-8"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml" xmlns:b="http://b.example/gml" targetNamespace="http://b.example/gml" elementFormDefault="qualified">
<annotation><documentation>Lóðir</documentation></annotation>
<import namespace="http://www.opengis.net/gml" schemaLocation="../../../Schemas/localShared/gml.xsd"/>
<element name="GEOMETRI" type="b:Lod" substitutionGroup="gml:_Feature"/>
<complexType name="Lod"><complexContent><extension base="gml:AbstractFeatureType"><sequence>
<element name="lod" type="gml:PointPropertyType"><annotation><documentation>Lóð</documentation></annotation></element>
</sequence></extension></complexContent></complexType>
</schema>`;
/** What of GML the file above has. */
const GML_XSD = `<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml" targetNamespace="http://www.opengis.net/gml" elementFormDefault="qualified">
<complexType name="AbstractFeatureType" abstract="true"/>
<element name="_Feature" type="gml:AbstractFeatureType" abstract="true"/>
<element name="Point"><complexType><sequence><element name="pos" type="string"/></sequence></complexType></element>
<complexType name="PointPropertyType"><sequence><element ref="gml:Point"/></sequence></complexType>
<element name="FeatureCollection"><complexType><sequence>
<element name="boundedBy"><complexType><sequence><element name="Envelope"><complexType>
<sequence><element name="lowerCorner" type="string"/><element name="upperCorner" type="string"/></sequence>
<attribute name="srsName" type="string"/><attribute name="srsDimension" type="string"/>
</complexType></element></sequence></complexType></element>
<element name="featureMember" maxOccurs="unbounded"><complexType><sequence><element ref="gml:_Feature"/></sequence></complexType></element>
</sequence></complexType></element>
</schema>`;
const GML_FILE = "Documents/docCollection1/1/1.gml";
const GML_SCHEMA = "Documents/docCollection1/1/1.xsd";

/** The first document as geodata with all that belongs to them. */
const asGeodata = (...changes: readonly Mutation[]): Mutation =>
  all(
    drop(FIRST_DOCUMENT, "Schemas/localShared"),
    put(GML_FILE, GML),
    put(GML_SCHEMA, XSD),
    edit(DOCS, "<aFt>tif</aFt>", "<aFt>gml</aFt><gmlXsd>1.xsd</gmlXsd>"),
    ...GML_SCHEMAS.map((name) => put(`Schemas/localShared/${name}`, `<schema id="${name}"/>`)),
    put("Schemas/localShared/gml.xsd", GML_XSD),
    ...changes,
  );
const gml = (from: string | RegExp, to: string): Mutation => asGeodata(edit(GML_FILE, from, to));
const schema = (from: string | RegExp, to: string): Mutation => asGeodata(edit(GML_SCHEMA, from, to));

const views = (query: string): Mutation =>
  edit(
    TABLES,
    "</siardDiark>",
    `<views><view><name>AV_mal</name><queryOriginal>${query}</queryOriginal><description>Yfirlit</description></view></views></siardDiark>`,
  );

/** Each id, with changes that make it speak, and no other rule. */
const MUTATIONS: readonly (readonly [id: string, what: string, mutate: Mutation])[] = [
  ["5.E_2", "the directory is cut off", put(FIRST_DOCUMENT, tiffOf([page()]).subarray(0, 60))],
  ["5.E_2", "the chain of pages goes in a circle", put(FIRST_DOCUMENT, circle())],
  [
    "5.E_2",
    "the bits lie the other way round",
    tiff([
      [259, 3, [5]],
      [266, 3, [2]],
    ]),
  ],
  ["5.E_3", "no compression", tiff([[259, 3, [1]]])],
  ["5.E_3", "Deflate on the second page", tiff([], [[259, 3, [8]]])],
  [
    "5.E_3",
    "CCITT G3 in two dimensions",
    tiff([
      [259, 3, [3]],
      [292, 4, [1]],
    ]),
  ],
  ["5.E_3", "CCITT G4 with greys", tiff([[258, 3, [8]]])],
  [
    "archival-version/tiff-colour",
    "sixteen bits of grey",
    tiff([
      [258, 3, [16]],
      [259, 3, [5]],
    ]),
  ],
  [
    "archival-version/tiff-colour",
    "YCbCr",
    tiff([
      [258, 3, [8, 8, 8]],
      [259, 3, [5]],
      [262, 3, [6]],
      [277, 3, [3]],
    ]),
  ],
  [
    "archival-version/tiff-colour",
    "CMYK with two channels more",
    tiff([
      [258, 3, [8, 8, 8, 8, 4, 4]],
      [259, 3, [5]],
      [262, 3, [5]],
      [277, 3, [6]],
    ]),
  ],
  ["5.E_5", "another resolution down than across", tiff([[283, 5, [100, 1]]])],
  [
    "5.E_7",
    "private tags",
    tiff([
      [33432, 3, [1]],
      [40000, 3, [1]],
    ]),
  ],
  ["5.E_12", "a TIFF that is a PDF", put(FIRST_DOCUMENT, "%PDF-1.7")],
  ["5.E_12", "BigTIFF", put(FIRST_DOCUMENT, "II+\0\u0008\0\0\0")],
  ["5.E_12", "a JPEG 2000 that is none", asFile("jp2", "x")],
  ["archival-version/jp2-part", "JPEG 2000 part 2", asFile("jp2", Buffer.from(jp2("jpx "), "latin1"))],
  ["5.F_1", "MPEG layer 2", asFile("mp3", mp3(0xfd))],
  ["5.F_2", "floating point", asFile("wav", riffOf("WAVE", [["fmt ", waveFormat(3, 16)]]))],
  ["5.F_2", "twelve bits", asFile("wav", riffOf("WAVE", [["fmt ", twelveBits()]]))],
  ["5.F_3", "HEVC", asFile("mpg", mp4("hev1", "mp4a"))],
  ["5.F_3", "MPEG-1", asFile("mpg", Buffer.of(0, 0, 1, 0xba, 0x21, 0, 1, 0, 1))],
  ["5.F_3", "an MP4 without tracks", asFile("mpg", mp4())],
  ["5.F_4", "an MP3 that is none", asFile("mp3", "x")],
  ["5.F_4", "a WAVE that is none", asFile("wav", "RIFF")],
  ["5.F_4", "a video that is none", asFile("mpg", "x")],
  ["5.G_1", "a schema of GML is missing", asGeodata(drop("Schemas/localShared/gml.xsd"))],
  ["5.G_4", "a type that there is not", schema('type="b:Lod"', 'type="b:None"')],
  ["5.G_4", "a schema of GML that cannot be used", asGeodata(put("Schemas/localShared/gml.xsd", "<schema/>"))],
  ["5.G_5", "the local schema is cut off", schema("</schema>", "")],
  ["5.G_6", "the local schema is in Latin 1", schema('encoding="UTF-8"', 'encoding="ISO-8859-1"')],
  ["5.G_6", "the local schema declares nothing", schema(/^<\?xml[^>]*>\n/, "")],
  ["5.G_8", "no import", schema(/<import[^>]*>/, "")],
  [
    "5.G_9",
    "no GEOMETRI",
    schema(/<element name="GEOMETRI"[^>]*>/, '<element name="X" substitutionGroup="gml:_Feature"/>'),
  ],
  ["5.G_10", "no substitution", schema('substitutionGroup="gml:_Feature"', "")],
  ["5.G_11", "no description", schema(/<annotation>.*<\/annotation>\n<import/, "<import")],
  ["5.G_12", "no extension", schema("gml:AbstractFeatureType", "gml:AbstractGMLType")],
  ["5.G_13", "no features", schema(/<element name="lod"[\s\S]*<\/element>/, '<element ref="gml:pointProperty"/>')],
  [
    "5.G_14",
    "features without description",
    schema(/<annotation><documentation>Lóð<\/documentation><\/annotation>/, ""),
  ],
  ["5.G_15", "no geometry", schema('type="gml:PointPropertyType"', 'type="string"')],
  ["5.G_17", "the GML is cut off", gml("</gml:FeatureCollection>", "")],
  ["5.G_18", "a feature that the schema does not have", gml(/b:lod>/g, "b:other>")],
  ["5.G_19", "an address in place of a path", gml("./1.xsd", "http://b.example/1.xsd")],
  ["5.G_20", "the GML is in Latin 1", gml('encoding="UTF-8"', 'encoding="ISO-8859-1"')],
  ["5.G_22", "another root", asGeodata(edit(GML_FILE, /gml:FeatureCollection/g, "gml:Dictionary"))],
  ["5.G_23", "a namespace is missing", gml('xmlns:xlink="http://www.w3.org/1999/xlink" ', "")],
  ["5.G_24", "a Danish reference system in Iceland", gml("EPSG:3057", "EPSG:25832")],
  ["5.G_25", "no dimension", gml(' srsDimension="2"', "")],
  ["5.G_26", "no bounds", gml(/<gml:lowerCorner>.*<\/gml:lowerCorner>/, "")],
  ["5.G_27", "no members", gml(/gml:featureMember>/g, "gml:other>")],
  ["5.G_28", "no geometry", gml(/<gml:Point>.*<\/gml:Point>/, "")],
  ["5.G_29", "a point outside the bounds", gml("450000.5", "550000.5")],
  ["5.G_31", "the GML declares nothing", gml(/^<\?xml[^>]*>\n/, "")],
  ["archival-version/gml-box", "bounds outside of Iceland", gml("500000 500000", "900000 500000")],
  ["6.C_12", "a table that there is not", views("SELECT * FROM Nowhere")],
  ["6.C_12", "a column that there is not", views("SELECT Nowhere FROM CaseFile")],
  ["6.C_12", "no grammar", views("SELECT FROM WHERE")],
  ["6.C_12", "two statements", views("SELECT 1; SELECT 2")],
  ["6.C_12", "no query", views("PRAGMA user_version")],
  [
    "6.C_29",
    "replacements of documents",
    all(
      edit(table(4), "<row><c1>1<", "<row><c1>99999991<"),
      edit(DOCS, "<dID>1<", "<dID>99999991<"),
      edit(DOCS, /<pID>1</g, "<pID>99999991<"),
      ({ files }) =>
        void files.set("Documents/docCollection1/99999991/1.tif", files.get(FIRST_DOCUMENT) ?? Buffer.from("")),
      drop("Documents/docCollection1/1/"),
    ),
  ],
  [
    "archival-version/index-character",
    "a character for private use",
    edit(TABLES, "<description>", "<description>\ue000"),
  ],
  [
    "archival-version/index-character",
    "a control character as it is",
    edit(TABLES, "<description>", "<description>\u0085"),
  ],
  ["archival-version/index-character", "CDATA", edit(TABLES, "<description>", "<description><![CDATA[x]]>")],
  ["archival-version/text-character", "a control character as it is", edit(table(2), /<c2>/, "<c2>\u0085")],
  [
    "archival-version/table-schema",
    "another type",
    edit("Tables/table4/table4.xsd", 'name="c1" type="xs:integer"', 'name="c1" type="xs:string"'),
  ],
  ["archival-version/table-schema", "another nil", edit("Tables/table1/table1.xsd", / nillable="true"/, "")],
  [
    "archival-version/table-schema",
    "a column less",
    edit("Tables/table1/table1.xsd", /<xs:element name="c3"[^>]*>/, ""),
  ],
  ["archival-version/table-schema", "a cut file", edit("Tables/table1/table1.xsd", "</xs:schema>", "")],
];

/** Two pages of which each says that the other comes next. */
function circle(): Buffer {
  const bytes = tiffOf([page(), page()]);
  const at = bytes.readUInt32LE(8 + 2 + page().length * 12);
  bytes.writeUInt32LE(8, at + 2 + page().length * 12);
  return bytes;
}

function twelveBits(): Buffer {
  const format = waveFormat(1, 16);
  format.writeUInt16LE(12, 14);
  return format;
}

let sound: Parts;

beforeAll(async () => {
  sound = await soundParts();
});

/** What a change makes heard; that there are queries is no fault. */
const aloud = (spoken: ReadonlySet<string>): readonly string[] =>
  [...spoken].filter((rule) => !CALM.has(rule) && rule !== "6.C_9");

describe("a package that was in order", () => {
  it.each(MUTATIONS)("is found out by %s alone: %s", async (id, _, mutate) => {
    expect(aloud(await rulesThatSpeak(sound, mutate))).toEqual([id]);
  });

  it.each([
    ["G3, G4, PackBits and LZW in black and white", tiff([[259, 3, [3]]], [], [[259, 3, [32773]]], [[259, 3, [5]]])],
    [
      "colours of 24 bits with alpha",
      tiff([
        [258, 3, [8, 8, 8, 8]],
        [259, 3, [5]],
        [262, 3, [2]],
        [277, 3, [4]],
      ]),
    ],
    [
      "CMYK of 40 bits",
      tiff([
        [258, 3, [8, 8, 8, 8, 8]],
        [259, 3, [5]],
        [262, 3, [5]],
        [277, 3, [5]],
      ]),
    ],
    ["JPEG 2000", asFile("jp2", Buffer.from(jp2("jp2 "), "latin1"))],
    ["MP3", asFile("mp3", mp3(0xfb))],
    ["WAVE", asFile("wav", riffOf("WAVE", [["fmt ", waveFormat(1, 16)]]))],
    ["AVC with AAC", asFile("mpg", mp4("avc1", "mp4a"))],
    ["MPEG-2", asFile("mpg", Buffer.of(0, 0, 1, 0xba, 0x44, 0, 1, 0, 1))],
    ["MPEG-2 video alone", asFile("mpg", Buffer.of(0, 0, 1, 0xb3, 0, 0, 0, 0, 0, 0, 1, 0xb5))],
    ["geodata", asGeodata()],
    [
      "geodata in ISN2016",
      asGeodata(
        edit(GML_FILE, "EPSG:3057", "urn:ogc:def:crs:EPSG::8088"),
        edit(GML_FILE, "400000 400000", "2600000 200000"),
        edit(GML_FILE, "500000 500000", "2700000 300000"),
        edit(GML_FILE, "450000.5 460000", "2650000 250000"),
      ),
    ],
    ["codes in a column that a foreign key explains", () => undefined],
  ])("stays in order with %s", async (_, mutate) => {
    expect(aloud(await rulesThatSpeak(sound, mutate))).toEqual([]);
  });

  it("has queries that are read and not run", async () => {
    const query =
      "SELECT c.CaseNumber, count(*) FROM CaseFile c JOIN Party p ON p.CaseNumber = c.CaseNumber GROUP BY 1";
    expect(aloud(await rulesThatSpeak(sound, views(query)))).toEqual([]);
  });

  it("is told of codes that nothing explains", async () => {
    const column = (place: number): string =>
      `<column><name>Kind</name><columnID>c${place}</columnID><type>CHAR(2)</type><nullable>true</nullable><description>Tegund</description></column>`;
    const mutate = (parts: Parts): void => {
      const index = Buffer.from(parts.files.get(TABLES) ?? "").toString();
      const [table4 = ""] = /<folder>table4<[\s\S]*?<\/columns>/.exec(index) ?? [];
      const place = table4.split("<columnID>").length;
      let row = 0;
      const cell = (): string => `<c${place}>${["A", "B", "C1"][row++ % 3]}</c${place}></row>`;
      const rows = Buffer.from(parts.files.get(table(4)) ?? "").toString();
      put(TABLES, index.replace(table4, table4.replace("</columns>", `${column(place)}</columns>`)))(parts);
      put(table(4), rows.replaceAll("</row>", cell))(parts);
      const last = /(<\/xs:sequence>\s*<\/xs:complexType>\s*<\/xs:schema>)/;
      edit(
        "Tables/table4/table4.xsd",
        last,
        `<xs:element name="c${place}" type="xs:string" nillable="true"/>$1`,
      )(parts);
    };
    expect(aloud(await rulesThatSpeak(sound, mutate))).toEqual(["archival-version/undocumented-code"]);
  });

  it("takes the areas of geodata that were agreed on", async () => {
    const parts: Parts = { files: new Map(sound.files), folders: new Set(sound.folders) };
    gml("EPSG:3057", "EPSG:25832")(parts);
    const source = memorySource({ name: PACKAGE_NAME, files: parts.files, emptyDirectories: [...parts.folders] });
    const speaking = async (areas: string): Promise<readonly string[]> => {
      const { findings } = await judge(source, { parameters: { "gml-areas": areas } });
      return findings.map(({ rule }) => rule as string).filter((rule) => /^5\.G|gml/.test(rule));
    };
    expect(await speaking("EPSG:25832")).toEqual([]);
    expect(await speaking("25832 450000 450000 460000 470000; 3057")).toEqual(["archival-version/gml-box"]);
    await expect(speaking("somewhere")).rejects.toMatchObject({ code: "usage" });
  });
});

describe("a package of research data under order 128", () => {
  const index = `<?xml version="1.0" encoding="UTF-8"?><researchIndex xmlns="http://www.sa.dk/xmlns/diark/1.0"><mainTables><table><tableID>table1</tableID><source>SPSS</source><columns><column><columnID>c1</columnID></column></columns></table></mainTables></researchIndex>`;
  const isResearch = edit("Indices/archiveIndex.xml", "<researchSIP>false<", "<researchSIP>true<");
  const withIndex = (content: string): Mutation => all(isResearch, put("Indices/researchIndex.xml", content));

  it.each([
    ["is in order with its index", withIndex(index), false],
    ["lacks its index", isResearch, true],
    ["has an index and says that it is none", put("Indices/researchIndex.xml", index), true],
    ["names a table that there is not", withIndex(index.replace("table1", "table99")), true],
    ["names a column that there is not", withIndex(index.replace(">c1<", ">c99<")), true],
    ["has an index that is not valid", withIndex(index.replace(/<source>.*<\/source>/, "")), true],
    ["has an index that is cut off", withIndex(index.slice(0, -10)), true],
  ])("%s", async (_, mutate, isFaulty) => {
    const parts = await soundParts("dk-128");
    const spoken = aloud(await rulesThatSpeak(parts, mutate, { profile: "dk-128" }));
    expect(spoken).toEqual(isFaulty ? ["archival-version/research-index"] : []);
  });
});
