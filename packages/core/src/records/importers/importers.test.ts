import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { RecordTable, TableLocation } from "../../model/transfer.ts";
import { openSource } from "../../read/open-source.ts";
import { type RecordOf, readTable } from "../record-reader.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-importers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOARK = `<arkiv xmlns="http://www.arkivverket.no/standarder/noark5/arkivstruktur"><arkivdel><klassifikasjonssystem>
<klasse><klasseID>61</klasseID><tittel>Veier</tittel>
<mappe xsi:type="saksmappe" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><mappeID>2018/7</mappeID>
<tittel>Vei ved Þórsgata</tittel><opprettetDato>2018-01-04T00:00:00Z</opprettetDato><noekkelord>vei</noekkelord>
<noekkelord>gate</noekkelord><part><partNavn>Jónína</partNavn><partRolle>søker</partRolle></part>
<skjerming><skjermingshjemmel>Offl. § 13</skjermingshjemmel></skjerming><egetFelt>x</egetFelt>
<registrering xsi:type="journalpost"><registreringsID>2018/7-1</registreringsID><tittel>Søknad</tittel>
<journalposttype>Inngående dokument</journalposttype>
<korrespondansepart><korrespondanseparttype>Avsender</korrespondanseparttype>
<korrespondansepartNavn>Jónína</korrespondansepartNavn></korrespondansepart>
<dokumentbeskrivelse><tittel>Søknad</tittel><tilknyttetRegistreringSom>Hoveddokument</tilknyttetRegistreringSom>
<dokumentnummer>1</dokumentnummer><dokumentobjekt><versjonsnummer>1</versjonsnummer>
<referanseDokumentfil>dokumenter/1.pdf</referanseDokumentfil><filstoerrelse>12</filstoerrelse></dokumentobjekt>
</dokumentbeskrivelse></registrering></mappe></klasse></klassifikasjonssystem></arkivdel></arkiv>`;

/** A zip of deflated entries. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const packed = deflateRawSync(text);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(text), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(Buffer.byteLength(text), 18);
    facts.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, Buffer.from(name), packed]);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), facts, tail, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

const SHEET = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>málsheiti</t></is></c>
<c r="D1" t="inlineStr"><is><t>stofnað</t></is></c></row><row r="3"><c r="A3" t="str"><v>2018-0007</v></c>
<c r="B3" t="s"><v>1</v></c><c r="D3" s="1"><v>43104</v></c></row></sheetData></worksheet>`;

const XLSX = zip({
  "[Content_Types].xml": "<Types/>",
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Blað1" sheetId="1" r:id="rId7"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `<sst><si><t>málsnúmer</t></si><si><r><t>Gatna</t></r><r><t>gerð</t></r></si></sst>`,
  "xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  "xl/worksheets/first.xml": SHEET,
});

const FILES: Readonly<Record<string, string | Buffer>> = {
  "cases.csv": "\ufeffmálsnúmer;málsheiti;stofnað\r\n2018-0007;Gatnagerð;4.1.2018\r\n",
  "cases-1252.csv": Buffer.from('málsnúmer,málsheiti,stofnað\n2018-0007,"Gatnagerð",2018-01-04\n', "latin1"),
  "cases.jsonl": '{"málsnúmer":"2018-0007","málsheiti":"Gatnagerð"}\n{"id":"2","createdAt":"2018-01-05"}\n',
  "cases.xlsx": XLSX,
  "not.xlsx": "plain text",
  "arkivstruktur.xml": NOARK,
  "cut.xml": NOARK.slice(0, 900),
  "bad.jsonl": '[1]\n{"málsnúmer":"1","x":{}}\n{"málsnúmer":"2"}\n{\n',
};
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);

async function read<K extends RecordTable>(
  table: K,
  location: TableLocation,
): Promise<{ records: readonly RecordOf[K][]; faults: readonly string[] }> {
  await using source = await openSource(folder, { spoolDirectory: folder });
  const batches = await Array.fromAsync(readTable(source, table, location));
  return {
    records: batches.flatMap((batch) => batch.records),
    faults: batches.flatMap(({ tableFaults, valueFaults }) => [
      ...tableFaults.map(({ kind, line, isEnd }) => `${kind} ${line}${isEnd ? " end" : ""}`),
      ...valueFaults.map(({ kind, at }) => `${kind} ${at.line}`),
    ]),
  };
}

describe("every importer", () => {
  it.each<[string, TableLocation, number]>([
    ["a CSV with a mark and a declared form of dates", { path: "cases.csv", format: "csv", dateForm: "D.M.YYYY" }, 2],
    ["a CSV in Windows-1252", { path: "cases-1252.csv", format: "csv", encoding: "windows-1252" }, 2],
    ["a spreadsheet, with texts in runs and a date", { path: "cases.xlsx", format: "xlsx" }, 3],
  ])("reads %s", async (_, location, line) => {
    const { records, faults } = await read("cases", location);
    expect(faults).toEqual([]);
    const origin = { table: location.path, line };
    expect(records).toEqual([{ origin, id: "2018-0007", title: "Gatnagerð", createdAt: "2018-01-04" }]);
  });

  it("reads JSON Lines, whose lines may have keys of their own", async () => {
    const { records, faults } = await read("cases", { path: "cases.jsonl", format: "jsonl" });
    expect(faults).toEqual([]);
    expect(records).toMatchObject([{ id: "2018-0007", title: "Gatnagerð" }, { extension: { other: { id: "2" } } }]);
  });

  it.each<[RecordTable, object]>([
    ["classes", { code: "61", title: "Veier" }],
    [
      "cases",
      {
        ...{ id: "2018/7", title: "Vei ved Þórsgata", classCode: "61", createdAt: "2018-01-04T00:00:00Z" },
        ...{ keywords: ["vei", "gate"], restrictions: [{ kind: "other", regulation: "Offl. § 13" }] },
        extension: { noark5: { "xsi:type": "saksmappe" }, other: { egetFelt: "x" } },
      },
    ],
    ["documents", { id: "2018/7-1", caseId: "2018/7", direction: "incoming", senders: ["Jónína"] }],
    ["files", { path: "1.pdf", documentId: "2018/7-1", role: "main", order: 1, sizeBytes: 12, version: 1 }],
    ["parties", { name: "Jónína", role: "søker", caseId: "2018/7" }],
  ])("reads the %s of a Noark 5 extraction", async (table, expected) => {
    const { records, faults } = await read(table, { path: "arkivstruktur.xml", format: "noark5" });
    expect(faults).toEqual([]);
    expect(records[0]).toMatchObject(expected);
  });

  it.each<[string, TableLocation, readonly string[]]>([
    ["XML that is cut short", { path: "cut.xml", format: "noark5" }, ["xml 11 end"]],
    ["a spreadsheet that is none", { path: "not.xlsx", format: "xlsx" }, ["workbook-not-xlsx 1 end"]],
    [
      "lines that are no records",
      { path: "bad.jsonl", format: "jsonl" },
      ["syntax 4", "value-not-text 1", "value-not-text 2"],
    ],
  ])("tells of %s, with its place", async (_, location, expected) => {
    expect((await read("cases", location)).faults).toEqual(expected);
  });

  it("ends with an error where the file is not there", async () => {
    await expect(read("cases", { path: "none.csv", format: "csv" })).rejects.toMatchObject({ code: "not-found" });
  });
});
