import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparePaths } from "../model/path.ts";
import type { Source, SourceEntry } from "./source.ts";

/** One tree, which every kind of source shows alike. A path that ends in `/` is an empty folder. */
export interface Tree {
  readonly [path: string]: string;
}

const LONG = `${"Ærslafull-möppuheiti-".repeat(5)}/${"undirmappa-".repeat(10)}`;

export const TREE: Tree = {
  "bréf til Jóns.pdf": "%PDF-1.7",
  "mál/Þórður Ægir.txt": "Góðan daginn",
  "mál/tómt skjal.txt": "",
  "mál-1.txt": "stands before mál/ and after the empty folder mál would",
  "empty/": "",
  "empty-1.txt": "a name between an empty folder and what it would hold",
  "full/a": "x",
  "full-1": "x",
  "deep/a/b/c/d/e/f/g/h": "i",
  "deep/empty inside/": "",
  "😀.txt": "above U+FFFF",
  "～.txt": "below it, and after it in UTF-16",
  "50%25.txt": "a percent sign is a letter",
  ".hidden": "is a file",
  [`${LONG}/skjal.xml`]: "<a/>",
};

/** Names that other systems lose, and pairs that collide there; every source says so alike. */
export const DOUBTFUL_TREE: Tree = {
  "Mál/a": "1",
  "mál/b": "2",
  "mál/BRÉF.txt": "3",
  "mál/bréf.txt": "4",
  "nfc/\u00e9.txt": "5",
  "nfc/e\u0301.txt": "6",
  "aux.txt": "7",
  "ab:c|d/e.txt": "8",
  "ends with dot./x": "9",
  "%2e%2e%2fetc": "10",
};

export interface Opened extends AsyncDisposable {
  readonly source: Source;
}

/** What every source of a tree must do. `open` makes the tree and opens it. */
export function describeSource(name: string, open: (tree: Tree) => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await open(TREE);
    });
    afterAll(async () => {
      await opened[Symbol.asyncDispose]();
    });

    it("gives files and empty folders in code-point order of their paths", async () => {
      const entries = await Array.fromAsync(opened.source.entries());
      const expected = Object.keys(TREE).map((path) => (path.endsWith("/") ? path.slice(0, -1) : path));
      expect(entries.map((entry) => entry.path)).toEqual(expected.sort(comparePaths));
      expect(entries.filter((entry) => entry.kind === "empty-directory").map((entry) => entry.path)).toEqual([
        "deep/empty inside",
        "empty",
      ]);
      expect(opened.source.faults()).toEqual([]);
    });

    it("gives the same entries when it is asked again, also at once", async () => {
      const [first, second] = await Promise.all([
        Array.fromAsync(opened.source.entries()),
        Array.fromAsync(opened.source.entries()),
      ]);
      expect(second).toEqual(first);
      expect(opened.source.faults()).toEqual([]);
    });

    it("gives each file's size and bytes", async () => {
      for await (const entry of opened.source.entries()) {
        if (entry.kind === "empty-directory") continue;
        const text = await textOf(opened.source, entry);
        expect(text).toBe(TREE[entry.path]);
        expect(entry.sizeBytes).toBe(Buffer.byteLength(text));
      }
    });

    it("finds an entry by its path, and nothing else", async () => {
      for await (const entry of opened.source.entries()) {
        expect(await opened.source.find(entry.path)).toEqual(entry);
      }
      for (const path of [
        "",
        "mál",
        "nothing",
        "mál/",
        "mál/../mál-1.txt",
        "MÁL-1.TXT",
        "empty/",
        "deep",
        "mál-1.txt/x",
      ]) {
        expect(await opened.source.find(path), path).toBeUndefined();
      }
    });

    it("reports how many files and bytes it has listed", async () => {
      const reports: { readonly files: number; readonly bytes: number }[] = [];
      await Array.fromAsync(opened.source.entries({ onProgress: (progress) => reports.push(progress) }));
      const bytes = Object.values(TREE).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
      expect(reports.at(-1)).toEqual({ phase: "list", files: Object.keys(TREE).length, bytes });
    });

    it("stops when it is told to", async () => {
      const entries = opened.source.entries({ signal: AbortSignal.abort() });
      await expect(Array.fromAsync(entries)).rejects.toMatchObject({ code: "aborted" });
    });

    it("names what is not portable or collides, once for each name", async () => {
      await using doubtful = await open(DOUBTFUL_TREE);
      const entries = await Array.fromAsync(doubtful.source.entries());
      expect(entries).toHaveLength(Object.keys(DOUBTFUL_TREE).length);
      expect(doubtful.source.faults()).toEqual([
        { kind: "not-portable-name", path: "%2e%2e%2fetc", detail: "percent-encoded-separator" },
        { kind: "not-portable-name", path: "ab:c|d", detail: "windows-reserved-character" },
        { kind: "not-portable-name", path: "aux.txt", detail: "windows-reserved-name" },
        { kind: "not-portable-name", path: "ends with dot.", detail: "trailing-dot-or-space" },
        { kind: "name-collision", path: "mál", detail: "Mál" },
        { kind: "name-collision", path: "mál/bréf.txt", detail: "mál/BRÉF.txt" },
        { kind: "name-collision", path: "nfc/\u00e9.txt", detail: "nfc/e\u0301.txt" },
      ]);
    });
  });
}

export async function textOf(source: Source, entry: SourceEntry): Promise<string> {
  return Buffer.concat(await Array.fromAsync(source.open(entry))).toString("utf8");
}
