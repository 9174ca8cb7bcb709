import { cpSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkTransfer } from "./check.ts";
import { createBench, findingsOf } from "./flow.suite.ts";
import { initTransfer } from "./init.ts";

const MUNICIPALITY = fileURLToPath(new URL("../../../../fixtures/municipality/transfer/", import.meta.url));

const { path, place, tree } = createBench("init");

describe("writing a description", () => {
  cpSync(MUNICIPALITY, path("copy"), { recursive: true });
  rmSync(path("copy/transfer.yaml"));

  it("finds the tables, and the check then finds no error", async () => {
    const { tables } = await initTransfer(path("copy"), place);
    expect(tables).toEqual({
      classes: "records/classes.csv",
      cases: "records/cases.csv",
      documents: "records/documents.csv",
      files: "records/files.csv",
      parties: "records/parties.csv",
    });
    const options = { ...place, checkedAt: new Date("2026-03-01T12:00:00Z"), runId: "run1" };
    await using report = await checkTransfer(path("copy"), options);
    expect(report.counts).toEqual({ error: 0, warning: 5, info: 0 });
    const unfinished = (await findingsOf(report)).filter(({ rule }) => rule === "transfer/description-unfinished");
    expect(unfinished.map(({ facts }) => facts)).toEqual([
      { field: "producer" },
      { field: "archive" },
      { field: "system" },
    ]);
  });

  it("never overwrites one", async () => {
    const before = readFileSync(path("copy/transfer.yaml"), "utf8");
    await expect(initTransfer(path("copy"), place)).rejects.toMatchObject({ code: "output-exists" });
    expect(readFileSync(path("copy/transfer.yaml"), "utf8")).toBe(before);
  });

  it.each(["en", "is", "nb", "da"] as const)(
    "takes answers, whatever stands in them, and comments in %s",
    async (language) => {
      const folder = tree(`plain ${language}`, { "a/b.txt": "b" });
      await initTransfer(folder, {
        ...place,
        language,
        answers: { producer: 'A "b": {c}', archive: "# x", system: "y" },
      });
      const text = readFileSync(`${folder}/transfer.yaml`, "utf8");
      expect(text).toContain('name: "A \\"b\\": {c}"');
      await using report = await checkTransfer(folder, { ...place, checkedAt: new Date(0), runId: "run1" });
      expect((await findingsOf(report)).map(({ rule }) => rule)).toEqual(["transfer/table-missing"]);
    },
  );
});
