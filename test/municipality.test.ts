import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const fixture = fileURLToPath(new URL("../fixtures/municipality/", import.meta.url));
const committed = join(fixture, "transfer");
const again = mkdtempSync(join(tmpdir(), "rafskil-municipality-"));
afterAll(() => rmSync(again, { recursive: true, force: true }));

const HAND_WRITTEN = ["transfer.yaml"];

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => !HAND_WRITTEN.includes(path) && statSync(join(folder, path)).isFile())
    .sort();
}

function table(name: string): string[][] {
  const [, ...rows] = readFileSync(join(committed, "records", `${name}.csv`), "utf8")
    .trimEnd()
    .split("\r\n");
  return rows.map((row) => row.split(";"));
}

test("the script gives the committed bytes again", () => {
  execFileSync(process.execPath, [join(fixture, "make.mjs"), again]);
  const names = filesOf(committed);
  expect(names.length).toBe(155);
  expect(filesOf(again)).toEqual(names);
  for (const name of names) {
    const isSame = readFileSync(join(again, name)).equals(readFileSync(join(committed, name)));
    expect(isSame, name).toBe(true);
  }
});

test("the tables and the files speak of each other and of nothing else", () => {
  const cases = new Set(table("cases").map(([number]) => number));
  const documents = new Set(table("documents").map(([id]) => id));
  expect([cases.size, documents.size]).toEqual([40, 120]);
  expect(table("documents").every(([, number]) => cases.has(number))).toBe(true);
  expect(table("files").every(([, id]) => documents.has(id))).toBe(true);
  expect(table("parties").every((row) => cases.has(row[4]))).toBe(true);
  const listed = table("files").map(([path]) => `files/${path}`);
  expect(filesOf(committed).filter((path) => path.startsWith("files/"))).toEqual(listed.sort());
});

test("every format, a long name and a decomposed name are there", () => {
  const paths = table("files").map(([path = ""]) => path);
  const extensions = new Set(paths.map((path) => path.slice(path.lastIndexOf(".") + 1)));
  expect([...extensions].sort()).toEqual(["csv", "docx", "jpg", "mp3", "pdf", "png", "tif", "txt", "xlsx", "xml"]);
  expect(paths.filter((path) => Buffer.byteLength(path.split("/").at(-1) ?? "") > 200)).toHaveLength(2);
  expect(paths.filter((path) => path.normalize("NFC") !== path)).toHaveLength(1);
});
