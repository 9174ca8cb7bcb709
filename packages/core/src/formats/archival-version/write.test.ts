import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createXsdValidator } from "../../xml/validate.ts";
import { ownSchemas } from "./own-schemas.ts";
import { profileOf } from "./profiles.ts";
import { judge } from "./verify.suite.ts";
import { asPackage, convertedTransfer, expectTablesValid, writeInMemory } from "./write.suite.ts";

const PROFILES = ["is-1007", "dk-1007", "dk-128"];
const INDEXES = ["archiveIndex", "contextDocumentationIndex", "docIndex", "fileIndex", "tableIndex"];
const OFFICIAL = join(import.meta.dirname, "../../../../../../shared/schemas");

async function faultsOf(schema: Uint8Array | string, document: Uint8Array | undefined): Promise<unknown> {
  const files = [{ location: "schema.xsd", bytes: typeof schema === "string" ? Buffer.from(schema) : schema }];
  await using validator = createXsdValidator({ files, entries: ["schema.xsd"] }, { workers: 1 });
  return await validator.validate([document ?? new Uint8Array(0)]);
}

const VALID = { kind: "validated", faultCount: 0 };

describe.each(PROFILES)("the municipality as %s", (profile) => {
  it("is accepted by the rules, but for schemas that are not the archive's own", async () => {
    const sink = await writeInMemory(convertedTransfer(), profile);
    const { findings, errors } = await judge(asPackage(sink), { profile });
    expect(errors).toEqual([]);
    const warnings = findings.filter(({ severity }) => severity === "warning").map(({ rule }) => rule);
    expect([...new Set(warnings)].sort()).toEqual(["4.F_3", "4.F_4", "4.F_5", "4.F_6", "4.F_7", "4.F_8"]);
  });

  it("is the same bytes each time", async () => {
    const [first, second] = [
      await writeInMemory(convertedTransfer(), profile),
      await writeInMemory(convertedTransfer(), profile),
    ];
    expect([...second.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")])).toEqual(
      [...first.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]),
    );
  });

  it("has indexes and tables that are valid by the schemas that it carries", async () => {
    const { files } = await writeInMemory(convertedTransfer(), profile);
    for (const [file, schema] of ownSchemas(profileOf(profile))) {
      const document = files.get(`Indices/${file.replace(".xsd", ".xml")}`);
      if (document !== undefined) expect(await faultsOf(schema, document), file).toMatchObject(VALID);
    }
    await expectTablesValid(files);
  });

  it.skipIf(!existsSync(OFFICIAL))("has indexes that are valid by the official schemas", async () => {
    const { files } = await writeInMemory(convertedTransfer(), profile);
    for (const index of INDEXES) {
      const set = `siarddk-${profile.split("-")[1]}`;
      const schema = readFileSync(join(OFFICIAL, set, `${index}.xsd`));
      expect(await faultsOf(schema, files.get(`Indices/${index}.xml`)), index).toMatchObject(VALID);
    }
  });
});

describe.each(["1007", "128"])("our own schemas of %s", (edition) => {
  const schemas = ownSchemas(profileOf(`dk-${edition}`));

  it.each([...schemas.keys()])("%s stands in schemas/ as it is put into packages", (file) => {
    const path = join(import.meta.dirname, "../../../../../schemas/archival-version", edition, file);
    expect(readFileSync(path, "utf8")).toBe(schemas.get(file));
  });
});

describe("what cannot be packed", () => {
  it.each([
    ["a file of another format", { "records/files.csv": "slóð;málsgagnsnúmer\r\na.pdf;1\r\n", "files/a.pdf": "%PDF" }],
    ["a file that is not there", { "records/files.csv": "slóð;málsgagnsnúmer\r\na.tif;1\r\n" }],
    ["a file that no row names", { "files/aukaskjal.tif": "II" }],
    ["no context documents", { "context/index.csv": undefined }],
    ["a context document that is not there", { "context/index.csv": "file;title;category\nno.tif;Nei;\n" }],
  ])("%s is refused before anything is written", async (_, changes) => {
    await expect(writeInMemory(convertedTransfer(changes), "is-1007")).rejects.toMatchObject({ code: "usage" });
  });

  it.each([["malasafn"], ["AVID.ÞÍ.1.1"], ["AVID.TI.1.2"], ["AVID.TI.1"]])("%s is no name for it", async (name) => {
    await expect(writeInMemory(convertedTransfer(), "is-1007", name)).rejects.toMatchObject({ code: "usage" });
  });
});
