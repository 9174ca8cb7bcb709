import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvOptions, openCsv } from "./csv.ts";
import type { CsvFault } from "./csv-fault.ts";
import type { CsvDelimiter, CsvRow } from "./csv-parser.ts";
import { writeCsv } from "./csv-writer.ts";

interface Read {
  readonly header: readonly string[];
  readonly delimiter: CsvDelimiter;
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
}

async function read(
  text: string | Uint8Array,
  options: CsvOptions & { readonly runBytes?: number } = {},
): Promise<Read> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const runs: Uint8Array[] = [];
  const runBytes = options.runBytes ?? 3;
  for (let at = 0; at < bytes.length; at += runBytes) runs.push(bytes.subarray(at, at + runBytes));
  const table = await openCsv(runs, options);
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  for await (const batch of table.batches()) {
    rows.push(...batch.rows);
    faults.push(...batch.faults);
  }
  return { header: table.header, delimiter: table.delimiter, rows, faults };
}

const fields = ({ rows }: Read): readonly (readonly string[])[] => rows.map((row) => row.fields);

describe("openCsv", () => {
  it("reads quoted fields with delimiters, doubled quotes and line breaks, and numbers rows by their first line", async () => {
    const got = await read(
      'id;heiti;lýsing\r\n1;"a;b";"sagði ""já"""\r\n2;"lína\r\nog önnur\nog þriðja";x\r\n3;;""\r\n',
    );
    expect(got.header).toEqual(["id", "heiti", "lýsing"]);
    expect(got.rows).toEqual([
      { line: 2, fields: ["1", "a;b", 'sagði "já"'] },
      { line: 3, fields: ["2", "lína\r\nog önnur\nog þriðja", "x"] },
      { line: 6, fields: ["3", "", ""] },
    ]);
    expect(got.faults).toEqual([]);
  });

  it.each([
    ["LF", "a,b\n1,2\n3,4\n"],
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["CR", "a,b\r1,2\r3,4\r"],
    ["no end of the last row", "a,b\n1,2\n3,4"],
    ["blank lines between and after", "a,b\n\n1,2\n\r\n3,4\n\n\n"],
    ["a byte order mark", "\ufeffa,b\n1,2\n3,4\n"],
    ["Excel's separator line", "sep=,\r\na,b\r\n1,2\r\n3,4\r\n"],
    ["quotes around everything", '"a","b"\n"1","2"\n"3","4"'],
  ])("reads rows that end in %s", async (_, text) => {
    for (const runBytes of [1, 2, 3, 1000]) {
      const got = await read(text, { runBytes });
      expect(got.header).toEqual(["a", "b"]);
      expect(fields(got)).toEqual([
        ["1", "2"],
        ["3", "4"],
      ]);
      expect(got.faults).toEqual([]);
    }
  });

  it.each<[string, CsvDelimiter]>([
    ["a;b;c\n1;2;3", ";"],
    ["a,b,c\n1;5,2;5,3;5", ","],
    ["a\tb\tc\n1,5\t2\t3", "\t"],
    ['"a;x","b;y","c;z"\n1,2,3', ","],
    ["single\n1;2", ","],
    ["sep=;\na,b,c,d\n", ";"],
  ])("finds the delimiter of %j", async (text, delimiter) => {
    expect((await read(text)).delimiter).toBe(delimiter);
  });

  it("leaves blanks as they are, and takes quotes as characters when it is told that there are none", async () => {
    const got = await read('a;b\n x ;Hús "Ás"\n', { quotes: "none" });
    expect(fields(got)).toEqual([[" x ", 'Hús "Ás"']]);
  });

  it.each<["windows-1252" | "iso-8859-1", string, string]>([
    ["windows-1252", "m\u00e1l;\u0080\n\u00de\u00f3r;\u0096", "€"],
    ["iso-8859-1", "m\u00e1l;\u00a4\n\u00de\u00f3r;x", "¤"],
  ])("reads %s when it is declared", async (encoding, text, sign) => {
    const got = await read(Buffer.from(text, "latin1"), { encoding });
    expect(got.header).toEqual(["mál", sign]);
    expect(got.rows[0]?.fields[0]).toBe("Þór");
  });

  it("reads UTF-16 by its mark, as Excel's Unicode text", async () => {
    const got = await read(Buffer.from("\ufeffa\tb\r\nÞ\tð\r\n", "utf16le"));
    expect([got.header, fields(got)]).toEqual([["a", "b"], [["Þ", "ð"]]]);
  });

  it("tells of rows that do not fit the header, and goes on", async () => {
    const got = await read("a,b\n1\n1,2\n1,2,3\n3,4\n");
    expect(fields(got)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(got.faults).toEqual([
      { kind: "row-length", line: 2, expected: 2, found: 1 },
      { kind: "row-length", line: 4, expected: 2, found: 3 },
    ]);
  });

  it("tells where a stray quote stands, and goes on with the next row", async () => {
    const got = await read('a,b\n1,x"y\n"2"z,w\n"3\n4","5"x\n6,7\n');
    expect(got.faults).toEqual([
      { kind: "stray-quote", line: 2, column: 4 },
      { kind: "stray-quote", line: 3, column: 4 },
      { kind: "stray-quote", line: 5, column: 7 },
    ]);
    expect(got.rows).toEqual([{ line: 6, fields: ["6", "7"] }]);
  });

  it("tells where a quote began that nothing closes", async () => {
    const got = await read('a,b\n1,2\n3,"x\ny\n5,6\n');
    expect(fields(got)).toEqual([["1", "2"]]);
    expect(got.faults).toEqual([{ kind: "unclosed-quote", line: 3, column: 3 }]);
  });

  it("tells the row of a byte that is not UTF-8, and which encoding to declare", async () => {
    for (const runBytes of [1, 7, 1000]) {
      const got = await read(Buffer.from("a;b\n1;2\n\u00de;2\n3;4\n", "latin1"), { runBytes });
      expect(fields(got)).toEqual([["1", "2"]]);
      expect(got.faults).toEqual([
        { kind: "malformed-bytes", line: 3, byte: "DE", encoding: "utf-8", suggested: "windows-1252" },
      ]);
    }
  });

  it("tells of a malformed byte in the header", async () => {
    const got = await read(Buffer.from("m\u00e1l;b\n1;2\n", "latin1"));
    expect(got.header).toEqual([]);
    expect(got.faults).toMatchObject([{ kind: "malformed-bytes", line: 1 }]);
  });

  it("refuses a mark that says another encoding than is declared", async () => {
    const got = await read("\ufeffa;b\n", { encoding: "windows-1252" });
    expect(got.faults).toEqual([{ kind: "encoding-mismatch", line: 1, declared: "windows-1252", found: "utf-8" }]);
  });

  it("tells of columns of one name or of none", async () => {
    const got = await read("a,b,a,\n1,2,3,4\n");
    expect(got.faults).toEqual([
      { kind: "duplicate-column", line: 1, name: "a" },
      { kind: "duplicate-column", line: 1, name: "" },
    ]);
    expect(got.rows).toHaveLength(1);
  });

  it("counts lines after Excel's separator line", async () => {
    const got = await read("sep=;\na;b\n1;2\n3\n");
    expect(got.rows).toEqual([{ line: 3, fields: ["1", "2"] }]);
    expect(got.faults).toMatchObject([{ kind: "row-length", line: 4 }]);
  });

  it.each(["", "\ufeff", "\n\n"])("gives an empty header for %j", async (text) => {
    expect(await read(text)).toMatchObject({ header: [], rows: [], faults: [] });
  });

  it("closes its source when the rows are left early", async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from("a,b\n");
        for (;;) yield Buffer.from("1,2\n");
      } finally {
        isClosed = true;
      }
    }
    const table = await openCsv(source());
    for await (const _ of table.batches()) break;
    expect(isClosed).toBe(true);
  });

  it("throws aborted when the signal has fired", async () => {
    const signal = AbortSignal.abort();
    await expect(openCsv([Buffer.from("a,b\n")], { signal })).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("writeCsv", () => {
  it("quotes only what must be, and marks the file for Excel when asked to", async () => {
    const runs: Uint8Array[] = [];
    const rows = [["a", "b;c", 'd"e', "f\ng"], [""], [" x ", "=1+1"]];
    for await (const run of writeCsv(rows, { delimiter: ";", hasByteOrderMark: true })) runs.push(run);
    expect(Buffer.concat(runs).toString()).toBe('\ufeffa;"b;c";"d""e";"f\ng"\r\n""\r\n x ;=1+1\r\n');
  });

  it("writes what the reader gives back, for any rows", async () => {
    const field = fc.string({ unit: fc.constantFrom(...'aÞ😀;,\t"\r\n =') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) => fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom<CsvDelimiter>(";", ",", "\t"),
        fc.constantFrom<"\n" | "\r\n">("\n", "\r\n"),
        fc.integer({ min: 1, max: 9 }),
        async (rows, delimiter, lineEnd, runBytes) => {
          const header = (rows[0] ?? ["x"]).map((_, column) => `c${column}`);
          const runs: Uint8Array[] = [];
          for await (const run of writeCsv([header, ...rows], { delimiter, lineEnd })) runs.push(run);
          const got = await read(Buffer.concat(runs), { delimiter, runBytes });
          expect(got.faults).toEqual([]);
          expect([got.header, fields(got)]).toEqual([header, rows]);
        },
      ),
    );
  });
});
