import { describe, expect, it } from "vitest";
import { type CsvOptions, openCsv } from "./csv.ts";
import type { CsvFault } from "./csv-fault.ts";

async function* repeated(head: string, piece: string, count: number, tail = ""): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  const bytes = Buffer.from(piece);
  for (let left = count; left > 0; left--) yield bytes;
  yield Buffer.from(tail);
}

async function read(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvOptions = {},
): Promise<{ rows: number; faults: CsvFault[]; header: readonly string[] }> {
  const table = await openCsv(bytes, options);
  const faults: CsvFault[] = [];
  let rows = 0;
  for await (const batch of table.batches()) {
    rows += batch.rows.length;
    faults.push(...batch.faults);
  }
  return { rows, faults, header: table.header };
}

const MIB = "x".repeat(2 ** 20);

describe("openCsv with hostile files", () => {
  it.each<[string, AsyncIterable<Uint8Array>, CsvFault[], number]>([
    [
      "a quote that nothing closes over a gibibyte",
      repeated('a,b\n1,2\n3,"', `${"x".repeat(1023)}\n`.repeat(1024), 1024),
      [{ kind: "unclosed-quote", line: 3, column: 3 }],
      1,
    ],
    [
      "a row of a gibibyte",
      repeated("a,b\n1,2\n3,", MIB, 1024),
      [{ kind: "row-too-long", line: 3, maxLength: 2 ** 24 }],
      1,
    ],
    ["a header of a gibibyte", repeated("a", MIB, 1024), [{ kind: "row-too-long", line: 1, maxLength: 2 ** 24 }], 0],
    [
      "a header in quotes that nothing closes over a gibibyte",
      repeated('a,"', `${"x".repeat(1023)}\n`.repeat(1024), 1024),
      [{ kind: "unclosed-quote", line: 1, column: 3 }],
      0,
    ],
    [
      "a million columns",
      repeated("a", ",a".repeat(1000), 1000, "\n1\n"),
      [{ kind: "too-many-columns", line: 1, maxColumns: 10_000 }],
      0,
    ],
  ])("tells of %s, in bounded memory", async (_, bytes, faults, rows) => {
    const before = process.memoryUsage().rss;
    const told = await read(bytes);
    expect(told.faults).toEqual(faults);
    expect(told.rows).toBe(rows);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
  });

  it("passes over millions of blank lines", async () => {
    expect(await read(repeated("a,b\n", "\n".repeat(2 ** 20), 8, "1,2\n"))).toMatchObject({ rows: 1, faults: [] });
  });

  it("reads a row of 8 MiB that comes byte by byte thousands in linear time", async () => {
    const told = await read(repeated('a,b\n1,"', "x".repeat(100), 80_000, '"\n'));
    expect(told).toMatchObject({ rows: 1, faults: [] });
  });

  it("tells of every row of a million stray quotes", async () => {
    const told = await read(repeated("a,b\n", '1,x"\n'.repeat(1000), 100));
    expect(told.rows).toBe(0);
    expect(told.faults).toHaveLength(100_000);
    expect(told.faults.at(-1)).toEqual({ kind: "stray-quote", line: 100_001, column: 4 });
  });

  it("gives rows or faults, whatever byte is changed", async () => {
    const whole = Buffer.from('a;"b";c\r\n1;"x ""y""";ð\r\n"2\n";;3\r\n');
    for (let at = 0; at < whole.length; at++) {
      for (const byte of [0x00, 0x0a, 0x0d, 0x22, 0x3b, 0xff, 0xc3]) {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        await expect(read([changed])).resolves.toBeDefined();
      }
    }
  });

  it("gives the same for a file, however its bytes are cut", async () => {
    const whole = Buffer.from('a;"b";c\r\n1;"x ""y""";ð\r\nx"y;1;2\r"2\n";;3\n\n"4');
    const expected = await read([whole]);
    for (let first = 0; first <= whole.length; first++) {
      for (let second = first; second <= whole.length; second += 7) {
        const cut = [whole.subarray(0, first), whole.subarray(first, second), whole.subarray(second)];
        expect(await read(cut)).toEqual(expected);
      }
    }
  });

  it("keeps NUL and formulas as they are, for a rule to judge", async () => {
    const table = await openCsv([Buffer.from('a,b\n\u0000,"=HYPERLINK(""http://x"")"\n')]);
    for await (const { rows } of table.batches()) {
      expect(rows[0]?.fields).toEqual(["\u0000", '=HYPERLINK("http://x")']);
    }
  });

  it("takes the names of a prototype as columns", async () => {
    expect(await read([Buffer.from("__proto__,constructor\n1,2\n")])).toMatchObject({
      header: ["__proto__", "constructor"],
      rows: 1,
    });
  });
});
