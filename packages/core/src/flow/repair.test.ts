import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Parts, soundParts } from "../formats/archival-version/mutations.suite.ts";
import { PACKAGE_NAME } from "../formats/archival-version/write.suite.ts";
import type { Finding } from "../model/finding.ts";
import { comparePackages } from "./compare.ts";
import { type RepairOptions, type RepairResult, repairPackage } from "./repair.ts";
import { verifyPackage } from "./verify.ts";

const tool = { name: "test", version: "1" };
const place = { spoolDirectory: tmpdir(), workers: 1, language: "en", tool } as const;

let sound: Parts;
let folder: string;
let path: string;

beforeAll(async () => {
  sound = await soundParts();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "repair-"));
  path = join(folder, PACKAGE_NAME);
  await write(path, sound);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(target: string, { files, folders }: Parts): Promise<void> {
  for (const [file, bytes] of files) {
    await mkdir(join(target, file, ".."), { recursive: true });
    await writeFile(join(target, file), bytes);
  }
  for (const each of folders) await mkdir(join(target, each), { recursive: true });
}

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(path, file), "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(join(path, file), after);
}

async function repair(
  options: Partial<RepairOptions> = {},
): Promise<RepairResult & { readonly findings: readonly Finding[] }> {
  const result = await repairPackage(path, { ...place, repairedAt: new Date(0), runId: "test", ...options });
  const findings: Finding[] = [];
  for await (const finding of result.report.findings) findings.push(finding);
  await result.report[Symbol.asyncDispose]();
  return { ...result, findings };
}

async function errorsOf(subject: string): Promise<readonly string[]> {
  await using report = await verifyPackage(subject, { ...place, as: "archival-version" });
  const rules: string[] = [];
  for await (const { rule, severity } of report.findings)
    if (severity !== "info" && !/^4\.F_/.test(rule)) rules.push(rule);
  return [...new Set(rules)].sort();
}

async function tree(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

const rulesOf = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(({ rule }) => rule as string))].sort();

const FAULTS: readonly (readonly [what: string, rule: string, spoil: () => Promise<void>])[] = [
  ["rows that were counted wrongly", "mend-rows", () => edit("Indices/tableIndex.xml", /<rows>(\d+)</, "<rows>9$1<")],
  ["blanks at the ends of values", "mend-trim", () => edit("Tables/table2/table2.xml", /<c2>/, "<c2> \n")],
  [
    "a document said to be on another medium",
    "mend-document-index",
    () => edit("Indices/docIndex.xml", "<mID>1<", "<mID>2<"),
  ],
  ["no list of documents", "mend-document-list", () => rm(join(path, "Indices/docIndex.xml"))],
  ["a list of documents that is cut off", "mend-document-list", () => edit("Indices/docIndex.xml", "</docIndex>", "")],
  [
    "a document that is not listed",
    "mend-document-list",
    () => edit("Indices/docIndex.xml", /<doc>[\s\S]*?<\/doc>/, ""),
  ],
  [
    "documents listed without their names",
    "mend-document-list",
    () => edit("Indices/docIndex.xml", /<oFn>[^<]*<\/oFn>/g, ""),
  ],
  ["a document that is listed twice", "mend-document-list", () => edit("Indices/docIndex.xml", "<dID>2<", "<dID>1<")],
  [
    "another format than the file has",
    "mend-document-index",
    () => edit("Indices/docIndex.xml", "<aFt>tif<", "<aFt>pdf<"),
  ],
  [
    "a file that was changed",
    "mend-checksum",
    () => edit("Indices/archiveIndex.xml", /<systemName>/, "<systemName>Hið nýja "),
  ],
  ["a file that is not listed", "mend-file-index", () => edit("Indices/fileIndex.xml", /<f>[\s\S]*?<\/f>/, "")],
  ["no list of files", "mend-file-index", () => rm(join(path, "Indices/fileIndex.xml"))],
  ["a list of files that is cut off", "mend-file-index", () => edit("Indices/fileIndex.xml", "</fileIndex>", "")],
];

describe("a repair", () => {
  it("finds nothing in a package that is in order, and writes nothing", async () => {
    const to = join(folder, "new/");
    const { hasChanges, findings, written } = await repair({ to });
    expect({ hasChanges, findings, written }).toEqual({ hasChanges: false, findings: [], written: undefined });
    expect(await readdir(folder)).toEqual([PACKAGE_NAME]);
  });

  it.each(FAULTS)("mends %s, in a new place", async (_, rule, spoil) => {
    await spoil();
    const before = await tree(path);
    const planned = await repair();
    expect(planned.hasChanges).toBe(true);
    expect(rulesOf(planned.findings)).toContain(`archival-version/${rule}`);
    expect(await readdir(folder)).toEqual([PACKAGE_NAME]);
    expect(await tree(path)).toEqual(before);

    const { written, findings } = await repair({ to: join(folder, "new/") });
    expect(findings).toEqual(planned.findings);
    expect(written).toBe(join(folder, "new/"));
    expect(await tree(path)).toEqual(before);
    expect(await errorsOf(join(folder, "new"))).toEqual([]);
    expect(await errorsOf(join(folder, "new", PACKAGE_NAME))).toEqual([]);
    path = join(folder, "new", PACKAGE_NAME);
    expect((await repair()).hasChanges).toBe(false);
  });

  it("keeps the names of documents as far as the list can be read, and says which are lost", async () => {
    const before = await readFile(join(path, "Indices/docIndex.xml"), "utf8");
    const at = before.indexOf("<doc><dID>100<");
    await writeFile(join(path, "Indices/docIndex.xml"), before.slice(0, at));
    const { findings } = await repair({ to: join(folder, "new/") });
    const lost = findings.find(({ facts }) => facts["problem"] === "name");
    expect(lost?.facts).toMatchObject({ count: 51, ids: "100–150" });
    const after = await readFile(join(folder, "new", PACKAGE_NAME, "Indices/docIndex.xml"), "utf8");
    expect(after.slice(0, at)).toBe(before.slice(0, at));
    expect(after).toContain("<dID>150</dID><mID>1</mID><dCf>docCollection1</dCf><oFn>150.tif</oFn>");
  });

  it("takes a document off the list that is not there, and leaves the ones of a medium that is not here", async () => {
    await rm(join(path, "Documents/docCollection1/7"), { recursive: true });
    await edit("Indices/docIndex.xml", "<dID>9</dID><mID>1<", "<dID>9</dID><mID>2<");
    await rm(join(path, "Documents/docCollection1/9"), { recursive: true });
    const { findings } = await repair({ to: join(folder, "new/") });
    const lists = findings.filter(({ rule }) => rule.endsWith("mend-document-list"));
    expect(lists.map(({ facts }) => facts)).toEqual([{ problem: "absent", count: 1, ids: "7" }]);
    const after = await readFile(join(folder, "new", PACKAGE_NAME, "Indices/docIndex.xml"), "utf8");
    expect(after).not.toContain("<dID>7<");
    expect(after).toContain("<dID>9</dID><mID>2<");
  });

  it("leaves a table as it is that the index does not describe, and says so", async () => {
    await edit("Tables/table2/table2.xml", "</table>", "");
    const { findings } = await repair();
    expect(rulesOf(findings)).toContain("archival-version/mend-not-mended");
  });

  it("keeps the old generation beside the new one in its place", async () => {
    await edit("Indices/docIndex.xml", "<mID>1<", "<mID>2<");
    const before = await readFile(join(path, "Indices/docIndex.xml"), "utf8");
    const { kept } = await repair({ isInPlace: true });
    expect(kept).toBe(`${path}.before-1`);
    expect((await readdir(folder)).sort()).toEqual([PACKAGE_NAME, `${PACKAGE_NAME}.before-1`]);
    expect(await readFile(join(folder, `${PACKAGE_NAME}.before-1`, "Indices/docIndex.xml"), "utf8")).toBe(before);
    expect(await errorsOf(path)).toEqual([]);
  });

  it("divides a package among media, and joins them again to what it was", async () => {
    const sizes = [...sound.files].map(([file, bytes]) => [file, bytes.length] as const);
    const documents = sizes.filter(([file]) => file.startsWith("Documents/")).reduce((sum, [, size]) => sum + size, 0);
    const media = join(folder, "media/");
    const { written } = await repair({ to: media, volumeSizeBytes: documents + 1000 });
    expect(written).toBe(media);
    expect((await readdir(media)).length).toBeGreaterThan(1);
    expect(await errorsOf(join(folder, "media"))).toEqual([]);
    path = join(folder, "media");
    await repair({ to: join(folder, "joined/"), isJoined: true });
    expect(await readdir(join(folder, "joined"))).toEqual([PACKAGE_NAME]);
    await using comparison = (
      await comparePackages(join(folder, PACKAGE_NAME), join(folder, "joined", PACKAGE_NAME), place)
    ).report;
    const changed: string[] = [];
    for await (const { at } of comparison.findings) if (at.kind === "file") changed.push(at.path);
    expect(changed.filter((file) => !/^Indices\/(docIndex|fileIndex)\.xml$/.test(file))).toEqual([]);
    expect(await errorsOf(join(folder, "joined"))).toEqual([]);
  });

  it.each([
    ["a part that is larger than a medium", { volumeSizeBytes: 100 }],
    ["two places at once", { to: "elsewhere/", isInPlace: true }],
  ])("refuses %s", async (_, options) => {
    await expect(repair(options)).rejects.toMatchObject({ code: "usage" });
  });

  it("refuses a package without an id, and a place within the package or that is taken", async () => {
    await edit("Indices/docIndex.xml", "<mID>1<", "<mID>2<");
    await expect(repair({ to: join(path, "new/") })).rejects.toMatchObject({ code: "output-inside-input" });
    await mkdir(join(folder, "taken"));
    await expect(repair({ to: join(folder, "taken/") })).rejects.toMatchObject({ code: "output-exists" });
    await cp(path, join(folder, "nameless"), { recursive: true });
    path = join(folder, "nameless");
    await expect(repair()).rejects.toMatchObject({ code: "usage" });
  });

  it("that is interrupted while it writes leaves the package as it was, and nothing else", async () => {
    await edit("Indices/docIndex.xml", "<mID>1<", "<mID>2<");
    const stop = new AbortController();
    const before = await tree(path);
    const running = repair({
      isInPlace: true,
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase === "write") stop.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: "aborted" });
    expect(await readdir(folder)).toEqual([PACKAGE_NAME]);
    expect(await tree(path)).toEqual(before);
  });
});

describe("a comparison of two generations", () => {
  async function changesOf(
    spoil: () => Promise<void>,
  ): Promise<{ readonly told: readonly string[]; readonly again: readonly string[] }> {
    const old = join(folder, "old", PACKAGE_NAME);
    await cp(path, old, { recursive: true });
    await spoil();
    const { report, rulesToRunAgain } = await comparePackages(old, path, place);
    await using _ = report;
    const told: string[] = [];
    for await (const { rule, at } of report.findings)
      told.push(`${rule.slice(11)} ${at.kind === "file" ? at.path : ""}`.trim());
    return { told, again: rulesToRunAgain };
  }

  it("finds none where nothing was changed", async () => {
    expect(await changesOf(async () => undefined)).toEqual({ told: [], again: [] });
  });

  it("names what was changed, added, taken away and moved, and the checks to run again", async () => {
    const { told, again } = await changesOf(async () => {
      await edit("Tables/table2/table2.xml", /<c2>/, "<c2> ");
      await writeFile(join(path, "Documents/docCollection1/1/2.tif"), "II");
      await rm(join(path, "Schemas/standard/docIndex.xsd"));
      await cp(join(path, "Schemas/standard/fileIndex.xsd"), join(path, "Schemas/standard/moved.xsd"));
      await rm(join(path, "Schemas/standard/fileIndex.xsd"));
    });
    expect([...told].sort()).toEqual([
      "added Documents/docCollection1/1/2.tif",
      "changed Tables/table2/table2.xml",
      "moved Schemas/standard/moved.xsd",
      "removed Schemas/standard/docIndex.xsd",
      "run-again",
    ]);
    expect(again).toEqual(expect.arrayContaining(["4.A_1_1", "4.C.2_3", "4.F_6", "4.G_14", "5.E_3"]));
    expect(again).not.toContain("6.A_1");
    expect(again).not.toContain("4.E_6");
  });
});
