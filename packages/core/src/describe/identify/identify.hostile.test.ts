import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createByteWindow } from "../bytes/byte-window.ts";
import { detailsOf } from "../file-details/file-details.ts";
import { SAMPLES } from "./data/samples.suite.ts";
import { identifyWindow } from "./identify-window.ts";
import { latin1, ole2Of, page, tiffOf, zipOf } from "./sample-files.suite.ts";

const BUDGET_MS = 1_000;

function look(bytes: Buffer, name = "x"): { readonly puid: string | undefined; readonly elapsedMs: number } {
  const window = createByteWindow({
    sizeBytes: bytes.length,
    head: bytes.subarray(0, 0x10000),
    readAt: (offset, length) => bytes.subarray(offset, offset + length),
  });
  const start = performance.now();
  const found = identifyWindow(window, name);
  detailsOf(window, found);
  return { puid: found.puid, elapsedMs: performance.now() - start };
}

describe("hostile files", () => {
  it.each(SAMPLES.filter(({ bytes }) => bytes.length <= 4096))(
    "survives $name cut at every byte",
    ({ name, bytes }) => {
      for (let length = 0; length < bytes.length; length++) look(bytes.subarray(0, length), name);
    },
  );

  it("survives any bytes behind any mark", () => {
    const starts = fc.constantFrom(...SAMPLES.map(({ bytes }) => bytes.subarray(0, 32)));
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 2048 }), (start, rest) => {
        look(Buffer.concat([start, rest]));
      }),
      { numRuns: 1500, seed: 20261122 },
    );
  });

  it("survives samples with some bytes changed", () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.array(change, { maxLength: 8 }), ({ bytes, name }, changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
        look(copy, name);
      }),
      { numRuns: 3000, seed: 20261122 },
    );
  });

  it("ends a TIFF whose directories form a ring", () => {
    const ring = tiffOf([page(), page()]);
    // The second directory's pointer stands behind its nine tags; it now leads back to the first.
    const first = ring.readUInt16LE(8);
    const second = ring.readUInt32LE(8 + 2 + first * 12);
    ring.writeUInt32LE(8, second + 2 + first * 12);
    const window = createByteWindow({ sizeBytes: ring.length, head: ring });
    const details = detailsOf(window, identifyWindow(window, "a.tif"));
    expect(details).toMatchObject({ kind: "tiff", pages: 2, stoppedBy: "loop" });
  });

  it("says that it stopped where a TIFF has more pages than one file may cost", () => {
    const bytes = tiffOf(Array.from({ length: 3000 }, () => page()));
    const window = createByteWindow({
      sizeBytes: bytes.length,
      head: bytes.subarray(0, 0x10000),
      readAt: (offset, length) => bytes.subarray(offset, offset + length),
      maxReads: 8,
    });
    expect(detailsOf(window, identifyWindow(window, "a.tif"))).toMatchObject({ stoppedBy: "limit" });
  });

  it("ends a ring in the allocation table of an OLE2 file", () => {
    const bytes = ole2Of([["Other", Buffer.alloc(8)]]);
    bytes.writeUInt32LE(1, 512 + 4);
    expect(look(bytes)).toMatchObject({ puid: "fmt/111" });
  });

  it("does not believe a zip directory that says more than there is", () => {
    const bytes = zipOf([["a.txt", "x"]]);
    bytes.writeUInt16LE(0xfff0, bytes.length - 12);
    bytes.writeUInt32LE(0x7fffffff, bytes.length - 10);
    const { puid, elapsedMs } = look(bytes);
    expect(puid).toBe("x-fmt/263");
    expect(elapsedMs).toBeLessThan(BUDGET_MS);
  });

  it("does not read a table of references of ten milliard rows", () => {
    const rows = "xref\n0 9999999999\n0000000000 65535 f \n";
    const bytes = latin1(`%PDF-1.4\n${rows}trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`);
    const { puid, elapsedMs } = look(bytes);
    expect(puid).toBe("fmt/18");
    expect(elapsedMs).toBeLessThan(BUDGET_MS);
  });

  it("ends a PDF whose sections lead back to themselves", () => {
    const section = "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Prev 9 /XRefStm 9 >>\n";
    expect(look(latin1(`%PDF-1.4\n${section}startxref\n9\n%%EOF\n`)).puid).toBe("fmt/18");
  });

  it.each([
    ["entities", `<?xml version="1.0"?><!DOCTYPE a [${"<!ENTITY b 'cccccccc'>".repeat(2000)}]><a>&b;</a>`],
    ["attributes", `<?xml version="1.0"?><a ${"b='c' ".repeat(8000)}`],
    ["comments", `<?xml version="1.0"?>${"<!-- x -->".repeat(6000)}<a/>`],
    ["open brackets", `<?xml version="1.0"?>${"<".repeat(60000)}`],
    ["blanks", `<a${" ".repeat(60000)}`],
    ["nested JSON", "[".repeat(16000)],
    ["colons", "From:".repeat(12000)],
    ["carriage returns", "\r".repeat(60000)],
    ["rows of a DXF", `999\n${"x".repeat(400)}\n`.repeat(140)],
    ["dashes", `<!--${"-".repeat(60000)}`],
    ["names", `PDF ${"/Filter /".repeat(7000)}`],
  ])("is not slowed by %s", (_, text) => {
    expect(look(Buffer.from(text), "a.json").elapsedMs).toBeLessThan(BUDGET_MS);
  });
});
