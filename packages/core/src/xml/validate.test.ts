import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createXsdValidator, type XsdOutcome, type XsdValidator, type XsdValidatorOptions } from "./validate.ts";

const SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t"
    elementFormDefault="qualified">
  <xs:include schemaLocation="types.xsd"/>
  <xs:element name="table"><xs:complexType><xs:sequence>
    <xs:element name="head" type="xs:string"/>
    <xs:element name="group" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="title" type="xs:string"/>
      <xs:element name="row" type="row" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="total" type="xs:int" minOccurs="0"/>
    </xs:sequence><xs:attribute name="id" type="xs:NCName" use="required"/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

const TYPES = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t"
    elementFormDefault="qualified">
  <xs:complexType name="row"><xs:sequence>
    <xs:element name="c1" type="xs:int"/><xs:element name="c2" type="xs:date" nillable="true"/>
  </xs:sequence></xs:complexType>
</xs:schema>`;

const FILES = [
  { location: "table.xsd", bytes: Buffer.from(SCHEMA) },
  { location: "types.xsd", bytes: Buffer.from(TYPES) },
];

const opened: XsdValidator[] = [];
function open(options: XsdValidatorOptions = {}): XsdValidator {
  const validator = createXsdValidator({ files: FILES, entries: ["table.xsd"] }, options);
  opened.push(validator);
  return validator;
}
afterAll(async () => {
  for (const validator of opened) await validator[Symbol.asyncDispose]();
});

/** Two groups of rows, each on its own line, from line 4 on; `change` may spoil one. */
function table(rows: number, change: (row: number) => string | undefined = () => undefined): string {
  const lines = ['<?xml version="1.0"?>', '<table xmlns="urn:t">', "<head>Þ</head>"];
  for (const group of ["a", "b"]) {
    lines.push(`<group id="${group}"><title>${group}</title>`);
    for (let row = 1; row <= rows; row++) {
      const changed = group === "b" ? change(row) : undefined;
      lines.push(changed ?? `<row><c1>${row}</c1><c2>2016-03-04</c2></row>`);
    }
    lines.push("<total>1</total></group>");
  }
  return [...lines, "</table>", ""].join("\n");
}

async function both(text: string): Promise<{ whole: XsdOutcome; inParts: XsdOutcome }> {
  const whole = await shared.validate([Buffer.from(text)]);
  const inParts = await small.validate([Buffer.from(text)], { recordElements: ["row"] });
  return { whole, inParts };
}

const shared = open();
const small = open({ maxWholeBytes: 3000 });

describe("createXsdValidator", () => {
  it("finds no fault in a document that is valid", async () => {
    const { whole, inParts } = await both(table(50));
    expect(whole).toEqual({ kind: "validated", faults: [], faultCount: 0, isInParts: false });
    expect(inParts).toEqual({ kind: "validated", faults: [], faultCount: 0, isInParts: true });
  });

  it.each<[string, string, number, string]>([
    [
      "a wrong value in a record",
      table(50, (row) => (row === 17 ? "<row><c1>x</c1><c2>2016-03-04</c2></row>" : undefined)),
      73,
      "/table/group[2]/row[17]",
    ],
    [
      "a missing child of a record",
      table(50, (row) => (row === 2 ? "<row><c1>1</c1></row>" : undefined)),
      58,
      "/table/group[2]/row[2]",
    ],
    ["a wrong first record", table(50, (row) => (row === 1 ? "<row/>" : undefined)), 57, "/table/group[2]/row"],
    [
      "a record where there may be none",
      table(50).replace("<total>1</total></group>\n<group", "<total>1</total><row/></group>\n<group"),
      55,
      "/table/group/row[51]",
    ],
    [
      "a wrong value around the records",
      table(50).replace(/<total>1<\/total>(?=<\/group>\n<\/table>)/, "<total>x</total>"),
      107,
      "/table/group[2]/total",
    ],
    ["an element that nobody knows", table(50).replace("<head>Þ</head>", "<head>Þ</head><foo/>"), 3, "/table/foo"],
    ["a missing attribute", table(50).replace('<group id="b">', "<group>"), 56, "/table/group[2]"],
  ])("says where there is %s, whole or in parts", async (_, text, line, element) => {
    for (const outcome of Object.values(await both(text))) {
      if (outcome.kind !== "validated") throw new Error(outcome.detail);
      expect(outcome.faults.length).toBeGreaterThan(0);
      for (const fault of outcome.faults) {
        expect(fault).toMatchObject({ kind: "invalid", line });
        expect(fault.element.startsWith(element)).toBe(true);
        expect(fault.message).not.toMatch(/[{}\n]/);
      }
    }
  });

  it.each<[string, string, number]>([
    ["a tag that is not closed in a record", table(50, (row) => (row === 5 ? "<row><c1>1</row>" : undefined)), 61],
    ["a record that is not closed", table(50, (row) => (row === 50 ? "<row>" : undefined)), 108],
    ["a tag that closes another", table(50).replace("</group>\n</table>", "</groop>\n</table>"), 107],
    ["a second root", `${table(50)}<table xmlns="urn:t"/>`, 109],
    ["an end within a tag", table(50).slice(0, -5), 108],
    ["an undefined entity", table(50, (row) => (row === 5 ? "<row><c1>&x;</c1></row>" : undefined)), 61],
  ])("says that %s is not well-formed", async (_, text, line) => {
    for (const outcome of Object.values(await both(text))) {
      if (outcome.kind !== "validated") throw new Error(outcome.detail);
      expect(outcome.faults[0]?.kind).toBe("not-well-formed");
      expect(Math.abs((outcome.faults[0]?.line ?? 0) - line)).toBeLessThanOrEqual(2);
    }
  });

  it("is not misled by comments, CDATA and quotes that look like records", async () => {
    const text = table(40)
      .replace("<head>Þ</head>", "<head><![CDATA[</row><row>]]></head><!-- <row> -->")
      .replace("<c1>7</c1>", "<!-- </row> --><c1>7</c1><?x </row>?>")
      .replace(
        '<group id="b">',
        `<group id='b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:t a>b">`,
      );
    const { whole, inParts } = await both(text);
    expect(whole).toMatchObject({ faultCount: 0 });
    expect(inParts).toMatchObject({ faultCount: 0, isInParts: true });
  });

  it("tells of the first faults by line, and counts them all", async () => {
    const text = table(300, () => "<row><c1>x</c1><c2>2016-03-04</c2></row>");
    const few = open({ maxWholeBytes: 3000, maxFaults: 3 });
    const outcome = await few.validate([Buffer.from(text)], { recordElements: ["row"] });
    if (outcome.kind !== "validated") throw new Error(outcome.detail);
    expect(outcome.faults.map(({ line }) => line)).toEqual([307, 308, 309]);
    expect(outcome.faultCount).toBe(300);
  });

  it.each<[string, Uint8Array]>([
    ["UTF-16", Buffer.from(`\ufeff${table(40).slice(22)}`, "utf16le")],
    ["ISO-8859-1", Buffer.from(table(40).replace('"1.0"', '"1.0" encoding="ISO-8859-1"'), "latin1")],
    ["Windows-1252", Buffer.from(table(40).replace('"1.0"', '"1.0" encoding="windows-1252"'), "latin1")],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${table(40)}`)],
  ])("reads %s", async (_, bytes) => {
    expect(await shared.validate([bytes])).toMatchObject({ kind: "validated", faultCount: 0 });
    expect(await small.validate([bytes], { recordElements: ["row"] })).toMatchObject({
      faultCount: 0,
      isInParts: true,
    });
  });

  it("says what it cannot judge, rather than that it is wrong", async () => {
    expect(await small.validate([Buffer.from(table(50))])).toMatchObject({ because: "document-too-large" });
    const noRecords = await small.validate([Buffer.from(table(50))], { recordElements: ["other"] });
    expect(noRecords).toMatchObject({ kind: "not-validated", because: "document-too-large" });
    const latin = Buffer.from('<?xml version="1.0" encoding="EBCDIC"?><a/>');
    expect(await shared.validate([latin])).toMatchObject({ kind: "not-validated", because: "encoding" });
  });

  it("says which schema of the set is missing or broken", async () => {
    const [first] = FILES;
    if (first === undefined) throw new Error("no schema");
    await using incomplete = createXsdValidator({ files: [first], entries: ["table.xsd"] });
    const outcome = await incomplete.validate([Buffer.from(table(1))]);
    expect(outcome).toMatchObject({ kind: "not-validated", because: "schema-unusable" });
    expect(outcome.kind === "not-validated" && outcome.detail).toContain("types.xsd");
    await using absent = createXsdValidator({ files: [], entries: ["table.xsd"] });
    expect(await absent.validate([Buffer.from("<a/>")])).toMatchObject({ because: "schema-unusable" });
  });

  it("throws aborted when the signal has fired", async () => {
    const validating = shared.validate([Buffer.from(table(1))], { signal: AbortSignal.abort() });
    await expect(validating).rejects.toMatchObject({ code: "aborted" });
  });
});

const SHARED = fileURLToPath(new URL("../../../../../shared/schemas/", import.meta.url));

describe.skipIf(!existsSync(SHARED))("createXsdValidator with the official sets", () => {
  it.each<[string, string[], string, string]>([
    [
      "eark",
      ["mets-1.12.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd"],
      '<mets xmlns="http://www.loc.gov/METS/" xmlns:csip="https://DILCIS.eu/XML/METS/CSIPExtensionMETS" csip:CONTENTINFORMATIONTYPE="x"/>',
      "Missing child element(s)",
    ],
    ["eark", ["premis-v3-0.xsd", "xlink.xsd"], '<premis xmlns="http://www.loc.gov/premis/v3" version="9"/>', "version"],
    [
      "siarddk-1007",
      ["archiveIndex.xsd"],
      '<archiveIndex xmlns="http://www.sa.dk/xmlns/diark/1.0"/>',
      "Missing child element(s)",
    ],
    ["siarddk-128", ["fileIndex.xsd"], '<fileIndex xmlns="http://www.sa.dk/xmlns/diark/1.0"><f/></fileIndex>', "'f'"],
    [
      "noark5/v5_0",
      ["arkivstruktur.xsd"],
      '<arkiv xmlns="http://www.arkivverket.no/standarder/noark5/arkivstruktur"/>',
      "Missing child element(s)",
    ],
    ["addml", ["addml.xsd"], '<addml xmlns="http://www.arkivverket.no/standarder/addml"/>', "Missing child element(s)"],
    ["dias", ["DIAS_METS.xsd"], '<mets xmlns="http://arkivverket.no/standarder/METS"/>', "'mets'"],
    [
      "ogc-gml-3.1.1",
      ["gml.xsd"],
      '<FeatureCollection xmlns="http://www.opengis.net/gml"><x/></FeatureCollection>',
      "'x'",
    ],
  ])("compiles %s %s, and holds a document against it", async (folder, entries, text, words) => {
    const names = readdirSync(SHARED + folder).filter((name) => name.endsWith(".xsd"));
    const files = names.map((location) => ({ location, bytes: readFileSync(`${SHARED}${folder}/${location}`) }));
    await using validator = createXsdValidator({ files, entries });
    const outcome = await validator.validate([Buffer.from(text)]);
    if (outcome.kind !== "validated") throw new Error(outcome.detail);
    expect(outcome.faults.map(({ message }) => message).join("\n")).toContain(words);
  });
});
