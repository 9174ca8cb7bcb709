import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { RecordTable } from "../../model/transfer.ts";
import { openSource } from "../../read/open-source.ts";
import { readTable } from "../record-reader.ts";
import { type ImportedCases, importCases, PRINTERS, type PrintedCase } from "./importer-files.suite.ts";
import { IMPORTERS } from "./importers.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-importer-contract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CASES: readonly PrintedCase[] = Array.from({ length: 60 }, (_, at) => ({
  id: `2018-${String(at).padStart(4, "0")}`,
  title: `Gatnagerð „Þórsgata“ & <lóð>; áfangi ${at}`,
  classCode: String(61 + (at % 3)),
  createdAt: "2018-01-04",
  closedAt: "2019-02-05",
}));

/** Texts that XML can hold, without the blanks that no record keeps at the ends of a value. */
const text = fc
  .string({ unit: "binary", minLength: 1, maxLength: 20 })
  .map((made) => `a${made.replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u0085\u2028]/gu, "ð")}b`);

it("there is a way to write rows for every importer", () => {
  expect(PRINTERS.map(({ format }) => format).sort()).toEqual(Object.keys(IMPORTERS).sort());
});

describe.each(PRINTERS.map((printer) => [printer.format, printer] as const))("the importer of %s", (_, printer) => {
  const read = (bytes: Uint8Array, options = {}): Promise<ImportedCases> =>
    importCases(folder, printer, bytes, options);

  it("gives the rows that were written, each with its line, and again when it is asked again", async () => {
    const expected = CASES.map((each, row) => ({ ...each, line: printer.line(row) }));
    expect(await read(printer.print(CASES))).toEqual({ cases: expected, faults: [] });
    expect(await read(printer.print(CASES))).toEqual({ cases: expected, faults: [] });
  });

  it("gives back any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const cases = texts.map((title, at) => ({ ...CASES[0], id: `i${at}`, title })) as PrintedCase[];
        const { cases: told, faults } = await read(printer.print(cases));
        expect(faults).toEqual([]);
        expect(told.map(({ title }) => title)).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });

  it("takes a table without rows", async () => {
    expect(await read(printer.print([]))).toEqual({ cases: [], faults: [] });
  });

  it("tells the columns of every table, also where it has none of its rows", async () => {
    await importCases(folder, printer, printer.print(CASES));
    await using source = await openSource(folder, { spoolDirectory: folder });
    for (const table of ["classes", "cases", "documents", "files", "parties"] satisfies RecordTable[]) {
      const location = { path: printer.file, format: printer.format };
      expect((await Array.fromAsync(readTable(source, table, location))).length, table).toBeGreaterThan(0);
    }
  });

  it("loses no row of a file that is cut short without saying so, and makes none up", async () => {
    const whole = printer.print(CASES.slice(0, 4));
    const rows = CASES.slice(0, 4).map((each, row) => ({ ...each, line: printer.line(row) }));
    for (let length = 0; length < whole.length; length += 7) {
      const { cases, faults } = await read(whole.subarray(0, length));
      expect(cases.length).toBeLessThanOrEqual(rows.length);
      // The end of a text file may be cut off within the last value, which nobody can tell.
      expect(cases.slice(0, -1)).toEqual(rows.slice(0, Math.max(0, cases.length - 1)));
      if (length > 0 && isWithinRow(whole.subarray(0, length))) expect(faults.length, `${length}`).toBeGreaterThan(0);
    }
    const { faults } = await read(whole.subarray(0, Math.floor(whole.length * 0.6)));
    expect(faults[0]).toContain(printer.cut);
  });

  it("says of a byte that is not UTF-8 where it stands, and reads nothing after it", async () => {
    const cases = CASES.map((each, at) => (at === 30 ? { ...each, title: "HÉR" } : each));
    const { cases: told, faults } = await read(printer.print(cases, spoil));
    // Of a spreadsheet the last row that could be read is told: its XML has lines of its own.
    const line = printer.format === "xlsx" ? printer.line(told.length - 1) : printer.line(30);
    expect(faults).toEqual([`${printer.malformed} ${line} end`]);
    expect(told.length).toBeLessThanOrEqual(30);
    expect(told).toEqual(CASES.slice(0, told.length).map((each, row) => ({ ...each, line: printer.line(row) })));
  });

  it("ends at a row that is longer than the limit, and says so", async () => {
    const cases = CASES.map((each, at) => (at === 30 ? { ...each, title: "x".repeat(200_000) } : each));
    const { cases: told, faults } = await read(printer.print(cases), { maxRowLength: 100_000 });
    const isLine = printer.format === "jsonl";
    expect(faults).toEqual([`${printer.long} ${printer.line(30)}${isLine ? "" : " end"}`]);
    expect(told.length).toBe(isLine ? 59 : 30);
  });

  it("stops when it is told to, before it begins and while it reads", async () => {
    await expect(read(printer.print(CASES), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "aborted",
    });
    const stop = new AbortController();
    const many = Array.from({ length: 5000 }, (_, at) => ({ ...CASES[0], id: `i${at}` })) as PrintedCase[];
    await importCases(folder, printer, printer.print(many));
    await using source = await openSource(folder, { spoolDirectory: folder });
    const location = { path: printer.file, format: printer.format };
    const amid = async () => {
      for await (const batch of readTable(source, "cases", location, { signal: stop.signal })) {
        if (batch.rows.length > 0) stop.abort();
      }
    };
    await expect(amid()).rejects.toMatchObject({ code: "aborted" });
  });

  it("ends with an error where the file is not there", async () => {
    await using source = await openSource(folder, { spoolDirectory: folder });
    const location = { path: `not-${printer.file}`, format: printer.format };
    await expect(Array.fromAsync(readTable(source, "cases", location))).rejects.toMatchObject({ code: "not-found" });
  });
});

/** Whether nobody can take a file that ends here for a whole one: tables of text have no end of their own. */
function isWithinRow(bytes: Buffer): boolean {
  const text = bytes.toString("utf8");
  if (text.startsWith('"')) return text.split('"').length % 2 === 0;
  return text.startsWith("{") ? !/\}\n?$/.test(text) : true;
}

/** Puts a byte that no UTF-8 has in place of the first of É. */
function spoil(bytes: Buffer): Buffer {
  const at = bytes.indexOf("É");
  if (at >= 0) bytes[at] = 0xff;
  return bytes;
}
