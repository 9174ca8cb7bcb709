import { describe, expect, it } from "vitest";
import { page, tiffOf } from "../../../describe/identify/sample-files.suite.ts";
import { asRelativePath } from "../../../model/path.ts";
import type { SourceEntry } from "../../../read/source.ts";
import { createContentLook } from "./look.ts";

const SOUND = tiffOf([page([])]);
const BROKEN = Buffer.from("II*\0");

function entry(id: number, bytes: Uint8Array): SourceEntry {
  return {
    kind: "file",
    path: asRelativePath(`Documents/docCollection1/${id}/1.tif`),
    sizeBytes: bytes.length,
    extent: { kind: "bytes", bytes },
  };
}

/** The numbers of the files that cannot be read as TIFF, every hundredth being none. */
async function brokenOf(count: number): Promise<readonly number[]> {
  await using look = createContentLook();
  for (let file = 0; file < count; file++) await look.add(entry(file + 1, file % 100 === 0 ? BROKEN : SOUND), file);
  const faults = await look.end();
  return [...faults.of("5.E_2")].map(({ file }) => file);
}

describe("the look into documents", () => {
  it.each([1, 256, 2000])(
    "finds the same in %i files, here or in a thread of its own, in their order",
    async (count) => {
      expect(await brokenOf(count)).toEqual(Array.from({ length: Math.ceil(count / 100) }, (_, place) => place * 100));
    },
  );

  it("may end before it was asked what it found", async () => {
    await using look = createContentLook();
    for (let file = 0; file < 1000; file++) await look.add(entry(file + 1, SOUND), file);
    expect(look).toBeDefined();
  });
});
