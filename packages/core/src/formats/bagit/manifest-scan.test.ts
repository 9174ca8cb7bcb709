import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createInventoryBuilder } from "../../model/inventory.ts";
import { asRelativePath } from "../../model/path.ts";
import { createPathTable } from "../../model/path-table.ts";
import type { Contents } from "./bag.ts";
import { createManifestScan, type ManifestScan } from "./manifest-scan.ts";
import { createNameVariants } from "./name-variants.ts";
import { CURRENT_VERSION } from "./profiles/versions.ts";
import { UTF_8 } from "./tag-encoding.ts";
import { readTagLines } from "./tag-lines.ts";

const PATHS = ["bagit.txt", "data/a%25b", "data/a%b", "data/erindi.txt", "data/mál/Þ.pdf", "data/mál/þ.pdf", "data/z"];
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function contentsOf(unread: number): Contents {
  const builder = createInventoryBuilder(["sha256"]);
  for (const [id, path] of PATHS.entries()) {
    builder.add(asRelativePath(path), path.length);
    if (id !== unread) builder.setHexDigests(id, sha256(path));
  }
  return {
    inventory: builder.build(),
    payload: { first: 1, end: PATHS.length, bytes: 0 },
    manifests: [],
    emptyFolders: createPathTable(),
    hasPayloadFolder: true,
    nestedDeclarations: createPathTable(),
    unread: new Map([[unread, { fault: "unreadable", detail: "EIO" }]]),
  };
}

async function scan(
  text: string,
  { contents, withPass, kind = "payload" }: { contents: Contents; withPass: boolean; kind?: "payload" | "tag" },
): Promise<{ remarks: unknown[]; listed: number[]; passed: number }> {
  const { inventory } = contents;
  const listed = new Uint8Array(inventory.fileCount);
  const background = { version: CURRENT_VERSION, contents, variants: createNameVariants(inventory), isQuick: false };
  const remarks: unknown[] = [];
  const { judge, pass }: ManifestScan = createManifestScan(
    { kind, digest: "sha256", listed, listedFetch: new Uint8Array(0) },
    { ...background, findFetch: () => -1 },
    (...remark) => remarks.push(remark),
  );
  let passed = 0;
  const known = (block: Uint8Array): ReturnType<ManifestScan["pass"]> => {
    const taken = pass(block);
    passed += taken.lines;
    return taken;
  };
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 333) yield bytes.subarray(at, at + 333);
  }
  for await (const { firstLine, lines } of readTagLines(chunks(), UTF_8, withPass ? known : undefined)) {
    for (const [index, line] of lines.entries()) if (typeof line === "string") judge(line, firstLine + index);
  }
  return { remarks, listed: [...listed], passed };
}

describe("lines that are compared as bytes", () => {
  const line = fc.record({
    path: fc.constantFrom(...PATHS, "data/none", "./data/z", "../z"),
    of: fc.constantFrom(...PATHS),
    isRight: fc.boolean(),
    blanks: fc.constantFrom("  ", "  ", "  ", " ", "\t", " *"),
    isUpper: fc.boolean(),
    end: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"),
  });

  test("are judged as those that are taken apart", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.array(line, { maxLength: 12 }), fc.constant([])),
        fc.boolean(),
        fc.integer({ min: -1, max: PATHS.length - 1 }),
        async (lines, inOrder, unread) => {
          const usual = PATHS.slice(1).map((path) => `${sha256(path)}  ${path}\n`);
          const others = lines.map(({ path, of, isRight, blanks, isUpper, end }) => {
            const digest = sha256(isRight ? path : of);
            return `${isUpper ? digest.toUpperCase() : digest}${blanks}${path}${end}`;
          });
          const text = (inOrder ? [...usual, ...others] : [...others, ...usual]).join("");
          const contents = contentsOf(unread);
          const fast = await scan(text, { contents, withPass: true });
          const slow = await scan(text, { contents, withPass: false });
          expect([fast.remarks, fast.listed]).toEqual([slow.remarks, slow.listed]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("are all of an ordinary manifest", async () => {
    const text = PATHS.slice(3).map((path) => `${sha256(path)}  ${path}\n`);
    const contents = { ...contentsOf(-1), payload: { first: 3, end: PATHS.length, bytes: 0 } };
    const { passed, remarks } = await scan(text.join(""), { contents, withPass: true });
    expect([passed, remarks]).toEqual([text.length, []]);
  });

  test("are none with a percent sign, which may stand for another letter", async () => {
    const text = `${sha256("data/a%b")}  data/a%25b\n${sha256("data/a%b")}  data/a%b\n`;
    expect(await scan(text, { contents: contentsOf(-1), withPass: true })).toMatchObject({ passed: 0 });
  });

  test("are none of a tag manifest", async () => {
    const text = `${sha256("bagit.txt")}  bagit.txt\n`;
    expect(await scan(text, { contents: contentsOf(-1), withPass: true, kind: "tag" })).toMatchObject({ passed: 0 });
  });
});
