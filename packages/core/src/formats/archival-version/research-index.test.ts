import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DatabaseTable } from "../../model/transfer.ts";
import { createXsdValidator } from "../../xml/validate.ts";
import { databaseTransfer, onlyTables, type Packed, pack } from "./databases.suite.ts";
import { judge } from "./verify.suite.ts";
import { asPackage } from "./write.suite.ts";

const OFFICIAL = join(import.meta.dirname, "../../../../../../shared/schemas/siarddk-128");
const INDEX = "Indices/researchIndex.xml";

const ANSWERS: DatabaseTable = {
  source: { kind: "csv", path: "tables/svar.csv" },
  name: "Svar",
  description: "Borgernes svar",
  primaryKey: ["nr"],
  research: { source: "Spørgeskema 2023", specialNumeric: "-8 er vægring" },
  columns: { nr: { description: "Svarets nummer" }, alder: { description: "Alder i år", missingValues: ["-9", "-8"] } },
};

const packed = (profile: string, table: DatabaseTable, archiveIndex = {}): Promise<Packed> =>
  pack(databaseTransfer({ "tables/svar.csv": "nr;alder\n1;-9\n2;44\n" }), {
    profile,
    change: (description) => ({ ...onlyTables([table])(description), archiveIndex }),
  });
const rulesOf = ({ before }: Packed): readonly string[] => before.map(({ rule }) => rule);

describe("the index of research data", () => {
  it("names the main tables and the values that stand for no answer, and the package is accepted", async () => {
    const [sink] = (await packed("dk-128", ANSWERS)).media;
    if (sink === undefined) throw new Error("Not packed");
    expect(Buffer.from(sink.files.get(INDEX) ?? "").toString()).toContain(
      "<mainTables><table><tableID>table1</tableID><source>Spørgeskema 2023</source><specialNumeric>-8 er vægring</specialNumeric>" +
        "<columns><column><columnID>c2</columnID><missingValues><value>-9</value><value>-8</value></missingValues></column></columns>",
    );
    expect([...sink.files.keys()]).toContain("Schemas/standard/researchIndex.xsd");
    const { errors } = await judge(asPackage(sink), { profile: "dk-128" });
    expect(errors).toEqual([]);
  });

  it.skipIf(!existsSync(OFFICIAL))("is valid by the official schema", async () => {
    const [sink] = (await packed("dk-128", ANSWERS)).media;
    const files = [{ location: "schema.xsd", bytes: readFileSync(join(OFFICIAL, "researchIndex.xsd")) }];
    await using validator = createXsdValidator({ files, entries: ["schema.xsd"] }, { workers: 1 });
    const xml = sink?.files.get(INDEX) ?? new Uint8Array(0);
    expect(await validator.validate([xml])).toMatchObject({ kind: "validated", faultCount: 0 });
  });

  it("is asked for where the archive index says that there are such data", async () => {
    const { research: _, ...plain } = ANSWERS;
    expect(rulesOf(await packed("dk-128", plain, { researchSIP: true }))).toContain(
      "archival-version/research-index-missing",
    );
    expect(rulesOf(await packed("dk-128", plain))).not.toContain("archival-version/research-index-missing");
  });

  it("is said not to be written by order 1007, which has none", async () => {
    const found = await packed("dk-1007", ANSWERS);
    expect(rulesOf(found)).toContain("archival-version/research-left-out");
    const [sink] = found.media;
    expect(sink?.files.has(INDEX)).toBe(false);
    expect(sink?.files.has("Schemas/standard/researchIndex.xsd")).toBe(false);
  });
});
