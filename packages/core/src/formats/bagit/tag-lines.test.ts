import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_LINE_BYTES } from "./layout.ts";
import { findTagEncoding, type TagEncoding, UTF_8 } from "./tag-encoding.ts";
import { type LineBatch, readTagLines, type TagLine } from "./tag-lines.ts";

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let [at, turn] = [0, 0];
  while (at < bytes.length) {
    const size = Math.max(1, sizes[turn++ % sizes.length] ?? 1);
    // A fresh buffer that is spoiled afterwards: a source may use its own again.
    const chunk = Buffer.from(bytes.subarray(at, at + size));
    yield chunk;
    chunk.fill(0x58);
    at += size;
  }
}

async function read(
  bytes: Uint8Array,
  { sizes = [1 << 20], encoding = UTF_8 }: { sizes?: readonly number[]; encoding?: TagEncoding } = {},
): Promise<{ lines: TagLine[]; batches: LineBatch[] }> {
  const batches: LineBatch[] = [];
  const lines: TagLine[] = [];
  for await (const batch of readTagLines(inChunks(bytes, sizes), encoding)) {
    expect(batch.firstLine).toBe(lines.length + 1);
    batches.push(batch);
    lines.push(...batch.lines);
  }
  return { lines, batches };
}

function encodingOf(label: string): TagEncoding {
  const encoding = findTagEncoding(label);
  if (encoding === undefined) throw new Error(label);
  return encoding;
}

test("lines come out as they went in, however the bytes are cut and whatever ends them", async () => {
  const line = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, "þ"));
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      sizes,
      async (texts, end, cut) => {
        const bytes = Buffer.from(texts.map((text) => text + end).join(""));
        if (bytes.subarray(0, 3).equals(Buffer.from("\ufeff"))) return;
        expect((await read(bytes, { sizes: cut })).lines).toEqual(texts);
      },
    ),
  );
});

test("UTF-16 comes out the same, with and without a mark", async () => {
  const text = "Þórður\r\nÆgir\nyndi\n";
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(little).swap16();
  for (const bytes of [
    Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    Buffer.from("ab\n", "utf16le").swap16(),
  ]) {
    const { lines } = await read(bytes, { sizes: [3, 5], encoding: encodingOf("UTF-16") });
    expect(lines).toEqual(bytes.length > 8 ? ["Þórður", "Ægir", "yndi"] : ["ab"]);
  }
});

test.each([
  ["ISO-8859-1", Buffer.from("Þórður\n", "latin1"), ["Þórður"]],
  ["windows-1252", Buffer.from([0x80, 0x0a]), ["€"]],
  ["Shift_JIS", Buffer.from([0x93, 0xfa, 0x0a]), ["日"]],
])("%s is decoded", async (label, bytes, lines) => {
  expect((await read(bytes, { encoding: encodingOf(label) })).lines).toEqual(lines);
});

test.each(["KLINGON-8", "", "x-user-defined2", "UTF-32"])("no encoding is called “%s”", (label) => {
  expect(findTagEncoding(label)).toBeUndefined();
});

describe("what is amiss", () => {
  test("a malformed byte spoils its own line alone", async () => {
    const bytes = Buffer.concat([Buffer.from("a\n"), Buffer.from([0xff, 0x0a]), Buffer.from("\ufffd\nþ\n")]);
    const { lines } = await read(bytes.subarray(0, 4));
    expect(lines).toEqual(["a", { kind: "not-decodable" }]);
  });

  test("a replacement character that stands in the text is text", async () => {
    expect((await read(Buffer.from("\ufffd\n"))).lines).toEqual(["\ufffd"]);
  });

  test("the mark of UTF-8 is told of and taken away", async () => {
    for (const text of ["\ufeffa\n", "\ufeffa", "\ufeff"]) {
      const { lines, batches } = await read(Buffer.from(text), { sizes: [2] });
      expect(lines).toEqual(text === "\ufeff" ? [] : ["a"]);
      expect(batches[0]?.hasUtf8Mark).toBe(true);
    }
  });

  test.each([
    ["a\nb", true],
    ["a\nb\n", false],
    ["a\nb\r", false],
    ["", false],
  ])("of %j it is said whether the last line has an end", async (text, isUnterminated) => {
    const { batches } = await read(Buffer.from(text), { sizes: [2] });
    expect(batches.at(-1)?.isUnterminated ?? false).toBe(isUnterminated);
  });

  test.each([[[65_536]], [[1 << 30]], [[1000]]])("an overlong line is passed over, in chunks of %j", async (sizes) => {
    const bytes = Buffer.from(`a\n${"x".repeat(MAX_LINE_BYTES + 70_000)}\nb\n${"y".repeat(MAX_LINE_BYTES + 1)}`);
    expect((await read(bytes, { sizes })).lines).toEqual(["a", { kind: "too-long" }, "b", { kind: "too-long" }]);
  });
});
