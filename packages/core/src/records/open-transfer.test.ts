import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { memorySource } from "../read/memory.ts";
import { openSource } from "../read/open-source.ts";
import { type OpenTransfer, openTransfer } from "./open-transfer.ts";

const MUNICIPALITY = fileURLToPath(new URL("../../../../fixtures/municipality/transfer", import.meta.url));

const MINIMAL = `
id: t1
title: Mál
producer: { name: Hraunabyggð }
archive: { name: Safn }
system: { name: Málaskrá }
period: { from: 2018-01-01, to: 2022-12-31 }
delimitation: closed-period
languages: [is]
hasPersonalData: false
country: IS
records: { cases: cases.csv }
`;

async function open(files: Record<string, string>): Promise<OpenTransfer> {
  const result = await openTransfer(memorySource({ name: "transfer", files }));
  if (result.kind !== "open") throw new Error(JSON.stringify(result));
  return result;
}

async function count(batches: AsyncIterable<readonly unknown[]>): Promise<number> {
  let rows = 0;
  for await (const batch of batches) rows += batch.length;
  return rows;
}

describe("opening a transfer", () => {
  it("gives the municipality's records, again and again", async () => {
    await using source = await openSource(MUNICIPALITY, { spoolDirectory: tmpdir() });
    const result = await openTransfer(source);
    expect(result).toMatchObject({ kind: "open", description: { filesFolder: "files", tables: [] } });
    if (result.kind !== "open") return;
    const { records } = result;
    const counts = [records.classes(), records.cases(), records.documents(), records.files(), records.parties()];
    expect(await Promise.all(counts.map(count))).toEqual([28, 40, 120, 150, 60]);
    const [first] = (await Array.fromAsync(records.cases())).flat();
    expect(first).toEqual({
      origin: { table: "records/cases.csv", line: 2 },
      id: "2018-0007",
      title: "Gatnagerð við Þórsgötu",
      classCode: "61",
      createdAt: "2018-01-04",
      closedAt: "2018-02-13",
      status: "lokið",
      responsible: "Álfrún Prófsdóttir, skjalastjóri",
      access: "opinn",
      description: "Gögn sem varða málið „Gatnagerð við Þórsgötu“ frá stofnun þess til loka.",
    });
  });

  it("says that there is no description in a plain folder", async () => {
    expect(await openTransfer(memorySource({ name: "x", files: { "a.txt": "" } }))).toEqual({ kind: "none" });
  });

  it("takes a description as JSON", async () => {
    const { description } = await open({
      "transfer.json": JSON.stringify({
        id: "t1",
        title: "Mál",
        producer: { name: "Hraunabyggð" },
        archive: { name: "Safn" },
        system: { name: "Málaskrá" },
        period: { from: "2018-01-01", to: "2018-01-01" },
        delimitation: "snapshot",
        languages: ["is"],
        hasPersonalData: true,
        country: "IS",
        records: { cases: { path: "mál.txt", separator: "\t", columns: { id: "Nr" } } },
      }),
    });
    expect(description.records.cases).toEqual({
      path: "mál.txt",
      format: "csv",
      separator: "\t",
      columns: { id: "Nr" },
    });
  });

  it.each([
    ["a missing key", MINIMAL.replace("country: IS", ""), ""],
    ["an unknown key", `${MINIMAL}colour: red\n`, "/colour"],
    ["a path that leads out", MINIMAL.replace("cases.csv", "../cases.csv"), "/records/cases"],
    ["an ending that says nothing", MINIMAL.replace("cases.csv", "cases.dat"), "/records/cases"],
    ["a period that ends before it begins", MINIMAL.replace("from: 2018", "from: 2028"), "/period"],
  ])("refuses %s, with its place", async (_, yaml, pointer) => {
    const result = await openTransfer(memorySource({ name: "x", files: { "transfer.yaml": yaml } }));
    expect(result).toMatchObject({ kind: "faulty", path: "transfer.yaml" });
    if (result.kind === "faulty") expect(result.faults[0]).toMatchObject({ pointer, line: expect.any(Number) });
  });

  it("refuses two descriptions", async () => {
    const files = { "transfer.yaml": MINIMAL, "transfer.json": "{}" };
    expect(await openTransfer(memorySource({ name: "x", files }))).toMatchObject({ kind: "faulty" });
  });

  it("keeps the columns that nobody knows, __proto__ among them", async () => {
    const { records } = await open({ "transfer.yaml": MINIMAL, "cases.csv": "málsnúmer;litur;__proto__\n1;rautt;x\n" });
    const [record] = (await Array.fromAsync(records.cases())).flat();
    expect(Object.entries(record?.extension?.other ?? {})).toEqual([
      ["litur", "rautt"],
      ["__proto__", "x"],
    ]);
  });

  it.each([
    ["a row that is too short", "málsnúmer;heiti\n1\n", { line: 2, kind: "row-length" }],
    ["a date that is none", "málsnúmer;stofnað\n1;2021-02-30\n", { line: 2, kind: "date-impossible" }],
  ])("ends the stream at %s", async (_, csv, facts) => {
    const { records } = await open({ "transfer.yaml": MINIMAL, "cases.csv": csv });
    await expect(count(records.cases())).rejects.toMatchObject({ code: "document-malformed", facts });
  });

  it("ends the stream of a table that is not there", async () => {
    const { records } = await open({ "transfer.yaml": MINIMAL });
    await expect(count(records.cases())).rejects.toMatchObject({ code: "not-found" });
  });
});
