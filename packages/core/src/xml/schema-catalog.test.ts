import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addSchemas } from "./add-schemas.ts";
import { loadSchemaCatalog, officialSchemaSets } from "./schema-catalog.ts";
import { recogniseSchema } from "./schema-file.ts";
import { createXsdValidator } from "./validate.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rafskil-schemas-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("officialSchemaSets", () => {
  it("has one file of each name in a set, and a digest for each", () => {
    for (const { files } of officialSchemaSets()) {
      expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
      for (const { sha256, contentSha256 } of files) {
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(contentSha256).toMatch(/^[0-9a-f]{64}$/);
      }
    }
    expect(new Set(officialSchemaSets().map(({ id }) => id)).size).toBe(officialSchemaSets().length);
  });
});

describe("loadSchemaCatalog", () => {
  it("finds no set in a folder that does not exist", async () => {
    const catalog = await loadSchemaCatalog(join(folder, "none"));
    expect(catalog.sets.every(({ isComplete, missing }) => !isComplete && missing.length > 0)).toBe(true);
    expect(await catalog.open("eark", ["mets-1.12.xsd"])).toBeUndefined();
  });

  it("tells of a file that is not what was issued", async () => {
    await mkdir(join(folder, "addml"));
    await writeFile(join(folder, "addml/addml.xsd"), "<xs:schema/>");
    const catalog = await loadSchemaCatalog(folder);
    expect(catalog.sets.find(({ id }) => id === "addml")).toMatchObject({
      isComplete: false,
      missing: ["addml82.xsd"],
      altered: ["addml.xsd"],
    });
  });
});

describe("addSchemas", () => {
  it("leaves what it does not know, and says so", async () => {
    await mkdir(join(folder, "from/deeper"), { recursive: true });
    await writeFile(join(folder, "from/deeper/own.xsd"), "<xs:schema/>");
    await writeFile(join(folder, "from/readme.txt"), "x");
    expect(await addSchemas(join(folder, "from"), join(folder, "to"))).toEqual({
      added: [],
      unknown: ["deeper/own.xsd"],
    });
    expect(existsSync(join(folder, "to"))).toBe(false);
  });

  it("throws read-failed for a folder that is not there", async () => {
    await expect(addSchemas(join(folder, "none"), folder)).rejects.toMatchObject({ code: "read-failed" });
  });

  it("throws aborted when the signal has fired", async () => {
    await writeFile(join(folder, "own.xsd"), "<xs:schema/>");
    const signal = AbortSignal.abort();
    await expect(addSchemas(folder, folder, { signal })).rejects.toMatchObject({ code: "aborted" });
  });
});

const SHARED = fileURLToPath(new URL("../../../../../shared/schemas/", import.meta.url));

describe.skipIf(!existsSync(SHARED))("addSchemas with the official sets", () => {
  it("installs every set whole, under its own names, and gives it to a validator", async () => {
    const { added, unknown } = await addSchemas(SHARED, folder);
    const catalog = await loadSchemaCatalog(folder);
    expect(catalog.sets.filter(({ isComplete }) => !isComplete).map(({ id }) => id)).toEqual([]);
    expect(added.every(({ isExact }) => isExact)).toBe(true);
    expect(unknown).toContain("siarddk-1007/fileIndex.xsd");
    expect((await readdir(folder)).some((name) => name.endsWith(".part"))).toBe(false);

    const set = await catalog.open("eark", ["mets-1.12.xsd", "DILCISExtensionMETS.xsd"]);
    if (set === undefined) throw new Error("not complete");
    await using validator = createXsdValidator(set);
    const outcome = await validator.validate([Buffer.from('<mets xmlns="http://www.loc.gov/METS/"/>')]);
    expect(outcome).toMatchObject({ kind: "validated", faultCount: 1 });
  });

  it("knows a copy with other line ends, and says that it is not exact", async () => {
    const issued = await readFile(`${SHARED}siarddk-1007/archiveIndex.xsd`);
    const copy = Buffer.from(`\ufeff${issued.toString().replaceAll("\r\n", "\n")}`);
    expect(recogniseSchema(issued)).toMatchObject({ isExact: true, sets: ["siarddk-1007"] });
    expect(recogniseSchema(copy)).toMatchObject({ isExact: false, sets: ["siarddk-1007"] });
    expect(recogniseSchema(Buffer.concat([copy, Buffer.from(" ")]))).toBeUndefined();
  });

  it("replaces a copy with other line ends by the exact issue, and never the other way round", async () => {
    const issued = await readFile(`${SHARED}siarddk-1007/docIndex.xsd`);
    const copy = Buffer.from(issued.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
    const installed = join(folder, "to/siarddk-1007/docIndex.xsd");
    await mkdir(join(folder, "copy"));
    await mkdir(join(folder, "issue"));
    await writeFile(join(folder, "copy/docIndex.xsd"), copy);
    await writeFile(join(folder, "issue/a.xsd"), issued);
    await addSchemas(join(folder, "copy"), join(folder, "to"));
    expect(await readFile(installed)).toEqual(copy);
    await addSchemas(join(folder, "issue"), join(folder, "to"));
    expect(await readFile(installed)).toEqual(issued);
    await addSchemas(join(folder, "copy"), join(folder, "to"));
    expect(await readFile(installed)).toEqual(issued);
  });
});
