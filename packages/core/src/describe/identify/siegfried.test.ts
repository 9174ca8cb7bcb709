import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIdentifyPool } from "./identify-pool.ts";
import type { IdentifyOutcome, IdentifyWork } from "./identify-work.ts";
import { identifyWithSiegfried } from "./siegfried.ts";
import { type RunSiegfried, siegfriedArguments, siegfriedUrl } from "./siegfried-call.ts";
import { parseSiegfried, type SiegfriedFile } from "./siegfried-json.ts";

interface Answer {
  readonly id: string;
  readonly basis: string;
  readonly warning?: string;
}

function output(files: readonly (readonly [name: string, answers: readonly Answer[]])[]): string {
  const rows = files.map(([filename, answers]) => ({
    filename,
    filesize: 9,
    modified: "2026-01-01T00:00:00Z",
    errors: "",
    matches: answers.map((answer) => ({ ns: "pronom", format: "", version: "", mime: "", warning: "", ...answer })),
  }));
  const identifiers = [{ name: "pronom", details: 'a "quoted" } bracket ]' }];
  return JSON.stringify({ siegfried: "1.11.2", identifiers, files: rows });
}

async function* inPieces(text: string, pieceBytes: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

async function parse(text: string, pieceBytes = 7): Promise<readonly SiegfriedFile[]> {
  return Array.fromAsync(parseSiegfried(inPieces(text, pieceBytes)));
}

const work = (id: number, file: string): IdentifyWork => ({
  id,
  name: file,
  extent: { kind: "file", file, sizeBytes: 9 },
});

async function identify(works: readonly IdentifyWork[], run: RunSiegfried): Promise<readonly IdentifyOutcome[]> {
  return (await Array.fromAsync(identifyWithSiegfried(works, { run }))).flat();
}

describe("what Siegfried prints", () => {
  it("is read whole, however it is cut and whatever names the files have", async () => {
    const names = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(names, fc.integer({ min: 1, max: 64 }), async (files, pieceBytes) => {
        const text = output(files.map((name) => [name, [{ id: "fmt/18", basis: "byte match at 0, 8" }]]));
        expect((await parse(text, pieceBytes)).map(({ filename }) => filename)).toEqual(files);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it.each([
    ["cut short", output([["a", []]]).slice(0, -5)],
    ["no JSON", '{"files":[{filename}]}'],
  ])("is refused when it is %s", async (_, text) => {
    await expect(parse(text)).rejects.toMatchObject({ code: "document-malformed" });
  });
});

describe("identifying with Siegfried", () => {
  it("takes over its identifiers, and says on what they rest", async () => {
    const answers = output([
      ["/a.pdf", [{ id: "fmt/477", basis: "extension match pdf; byte match at 0, 8" }]],
      ["/b.docx", [{ id: "fmt/412", basis: "container name [Content_Types].xml", warning: "extension mismatch" }]],
      ["/c.csv", [{ id: "x-fmt/18", basis: "extension match csv", warning: "match on extension only" }]],
      ["/d", [{ id: "UNKNOWN", basis: "" }]],
      ["/e.foo", [{ id: "fmt/9999", basis: "byte match at 0, 4" }]],
    ]);
    const works = ["/a.pdf", "/b.docx", "/c.csv", "/d", "/e.foo", "/gone"].map((file, id) => work(id, file));
    const found = await identify(works, () => inPieces(answers, 100));
    expect(
      found.map(({ identification }) => [identification.puid, identification.basis, identification.warnings]),
    ).toEqual([
      ["fmt/477", "signature", []],
      ["fmt/412", "container", ["extension-mismatch"]],
      ["x-fmt/18", "extension", ["extension-only"]],
      [undefined, "none", []],
      ["fmt/9999", "signature", []],
      [undefined, "none", ["unreadable"]],
    ]);
  });

  it("asks for so many files at once as a command line holds", async () => {
    const asked: number[] = [];
    const works = Array.from({ length: 1200 }, (_, id) => work(id, `/folder/${id}`));
    await identify(works, (files) => {
      asked.push(files.length);
      return inPieces(output([]), 100);
    });
    expect(asked.reduce((sum, each) => sum + each, 0)).toBe(1200);
    expect(Math.max(...asked)).toBeLessThanOrEqual(500);
  });

  it("refuses an entry of an archive, and says when Siegfried cannot be run", async () => {
    const inside: IdentifyWork = { id: 0, name: "a", extent: { kind: "bytes", bytes: Buffer.alloc(1) } };
    await expect(identify([inside], () => inPieces("", 1))).rejects.toMatchObject({ code: "usage" });
    const broken: RunSiegfried = () => {
      throw new Error("ENOENT");
    };
    await expect(identify([work(0, "/a")], broken)).rejects.toMatchObject({ code: "read-failed" });
  });

  it("gives names to a command and a server so that they stay names", () => {
    expect(siegfriedArguments(["/-x"])).toEqual(["-json", "-multi", "4", "--", "/-x"]);
    expect(siegfriedUrl("http://127.0.0.1:5138/", "/a b/ð.pdf")).toBe(
      "http://127.0.0.1:5138/identify/%2Fa%20b%2F%C3%B0.pdf?format=json",
    );
  });
});

/** The program to compare with: another than the one on the path is named by SIEGFRIED. */
const { SIEGFRIED = "sf" } = process.env;
const CORPUS = fileURLToPath(new URL("../../../../../../shared/corpora/file-formats/", import.meta.url));
const EXPECTED: Readonly<Record<string, string>> = {
  "README.md": "fmt/1149",
  "jp2File.jp2": "x-fmt/392",
  "mp3file.mp3": "fmt/134",
  "small.tif": "fmt/353",
  "text.tif": "fmt/353",
  "tifFile.tif": "fmt/353",
  "wavFile.wav": "fmt/141",
  "xsdFile.xsd": "x-fmt/280",
};

function corpusWorks(): readonly IdentifyWork[] {
  return readdirSync(CORPUS).map((name, id) => {
    const file = `${CORPUS}${name}`;
    return { id, name, extent: { kind: "file", file, sizeBytes: statSync(file).size } };
  });
}

describe.skipIf(!existsSync(CORPUS))("the corpus of file formats", () => {
  async function ours(): Promise<Readonly<Record<string, string | undefined>>> {
    await using pool = createIdentifyPool({ workers: 1 });
    const works = corpusWorks();
    const found = (await Array.fromAsync(pool.run(works))).flat();
    return Object.fromEntries(found.map(({ id, identification }) => [works[id]?.name, identification.puid]));
  }

  it("is identified as Siegfried 1.11.2 with PRONOM 120 does", async () => {
    expect(await ours()).toMatchObject(EXPECTED);
  });

  it.skipIf(spawnSync(SIEGFRIED, ["-version"]).error !== undefined)(
    "is identified as the sf at hand does",
    async () => {
      const run: RunSiegfried = (files) => spawn(SIEGFRIED, [...siegfriedArguments(files)]).stdout;
      const works = corpusWorks();
      const theirs = await identify(works, run);
      expect(await ours()).toEqual(
        Object.fromEntries(theirs.map(({ id, identification }) => [works[id]?.name, identification.puid])),
      );
    },
  );
});
