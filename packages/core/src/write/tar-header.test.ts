import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRelativePath } from "../model/path.ts";
import { BLOCK_BYTES, type TarEntryFacts, tarHeaders } from "./tar-header.ts";

const segment = fc.string({
  minLength: 1,
  maxLength: 130,
  unit: fc.constantFrom(...("abcð😀 .Þ-_09".match(/./gu) ?? [])),
});
const path = fc
  .array(segment, { minLength: 1, maxLength: 5 })
  .map((segments) => segments.join("/"))
  .filter((text) => parseRelativePath(text).ok);
const facts: fc.Arbitrary<TarEntryFacts> = fc.record({
  kind: fc.constantFrom("file" as const, "directory" as const),
  path,
  sizeBytes: fc.oneof(fc.nat(), fc.constantFrom(0, 0o77777777777, 0o100000000000, 2 ** 40)),
  mode: fc.nat({ max: 0o7777 }),
  modifiedAt: fc.nat({ max: 2 ** 32 }),
});

describe("The headers of a tar", () => {
  it("say what they were made of", () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (entry, isPatched) => {
        const bytes = tarHeaders(entry, { isPatched });
        expect(bytes.length % BLOCK_BYTES).toBe(0);
        expect(parse(bytes)).toEqual({ ...entry, path: entry.kind === "directory" ? `${entry.path}/` : entry.path });
      }),
    );
  });

  it("have one length for every size, where the size is filled in later", () => {
    fc.assert(
      fc.property(facts, fc.nat(2 ** 40), (entry, sizeBytes) => {
        const [before, after] = [
          { ...entry, sizeBytes: 0 },
          { ...entry, sizeBytes },
        ].map((each) => tarHeaders(each, { isPatched: true }));
        expect(after?.length).toBe(before?.length);
      }),
    );
  });

  it("need no more than a block for a path that ustar can hold", () => {
    const entry = { kind: "file" as const, sizeBytes: 0, mode: 0o644, modifiedAt: 0 };
    expect(tarHeaders({ ...entry, path: "a".repeat(100) }).length).toBe(512);
    expect(tarHeaders({ ...entry, path: `${"a".repeat(155)}/${"b".repeat(100)}` }).length).toBe(512);
    expect(tarHeaders({ ...entry, path: `${"a".repeat(156)}/${"b".repeat(100)}` }).length).toBe(1_536);
    expect(tarHeaders({ ...entry, path: "ð" }).length).toBe(1_536);
  });
});

/** Reads headers as POSIX describes them: a pax header overrides what follows it. */
function parse(bytes: Buffer): TarEntryFacts {
  const own = bytes.subarray(bytes.length - BLOCK_BYTES);
  const records = new Map<string, string>();
  for (const block of bytes.length > BLOCK_BYTES ? [bytes.subarray(0, BLOCK_BYTES), own] : [own]) {
    const summed = Buffer.from(block).fill(0x20, 148, 156);
    expect(Number.parseInt(block.toString("latin1", 148, 154), 8)).toBe(summed.reduce((sum, byte) => sum + byte, 0));
    expect(block.toString("latin1", 257, 265)).toBe("ustar\x0000");
  }
  if (bytes.length > BLOCK_BYTES) {
    expect(String.fromCharCode(bytes[156] ?? 0)).toBe("x");
    let body = bytes.subarray(BLOCK_BYTES, BLOCK_BYTES + numberAt(bytes, 124));
    while (body.length > 0) {
      const length = Number.parseInt(body.toString("latin1"), 10);
      const [, key = "", value = ""] = /^\d+ ([^=]+)=(.*)\n$/su.exec(body.toString("utf8", 0, length)) ?? [];
      records.set(key, value);
      body = body.subarray(length);
    }
  }
  const prefix = textAt(own, 345, 155);
  const path = records.get("path") ?? (prefix === "" ? "" : `${prefix}/`) + textAt(own, 0, 100);
  return {
    kind: own[156] === 0x35 ? "directory" : "file",
    path,
    sizeBytes: Number(records.get("size") ?? numberAt(own, 124)),
    mode: Number.parseInt(textAt(own, 100, 8), 8),
    modifiedAt: Number.parseInt(textAt(own, 136, 12), 8),
  };
}

function numberAt(block: Buffer, at: number): number {
  if (block[at] === 0x80) return Number(block.readBigUInt64BE(at + 4));
  return Number.parseInt(textAt(block, at, 12), 8);
}

function textAt(block: Buffer, at: number, length: number): string {
  return block.toString("latin1", at, at + length).replace(/\0.*$/s, "");
}
