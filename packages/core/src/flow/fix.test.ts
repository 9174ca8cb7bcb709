import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkTransfer } from "./check.ts";
import { fixTransfer } from "./fix.ts";
import { createBench, findingsOf } from "./flow.suite.ts";

const { path, place, tree, names } = createBench("fix");

const DESCRIPTION = `
id: t1
title: Mál
producer: { name: Hraunabyggð }
archive: { name: Safn }
system: { name: Málaskrá }
period: { from: 2018-01-01, to: 2022-12-31 }
delimitation: closed-period
languages: [is]
hasPersonalData: true
country: IS
records: { cases: { path: mál/cases.csv, encoding: windows-1252, dateForm: D.M.YYYY } }
`;

const ROWS = "málsnúmer,málsheiti,stofnað,lokað,málalykill,litur\r\n1, Gata ,4.1.2018,2018-02-01,6,\r\n";

describe("mending rows", () => {
  const folder = tree("spoiled", {
    "transfer.yaml": DESCRIPTION,
    "mál/cases.csv": Buffer.from(ROWS, "latin1"),
  });

  it("writes what says the same, and lists each change", async () => {
    const { changes, list } = await fixTransfer(folder, path("mended"), place);
    expect(changes).toBe(2);
    expect(readFileSync(path("mended/mál/cases.csv"), "utf8")).toBe(
      "málsnúmer;málsheiti;stofnað;lokað;málalykill;litur\r\n1;Gata;2018-01-04;2018-02-01;6;\r\n",
    );
    expect(readFileSync(list, "utf8").split("\r\n").slice(1)).toEqual([
      "mál/cases.csv,2,málsheiti, Gata ,Gata,blanks",
      "mál/cases.csv,2,stofnað,4.1.2018,2018-01-04,date",
      "",
    ]);
  });

  it("gives a transfer that is checked like any other", async () => {
    const options = { ...place, checkedAt: new Date("2026-03-01T12:00:00Z"), runId: "run1" };
    await using report = await checkTransfer(path("mended"), options);
    expect((await findingsOf(report)).map(({ rule }) => rule)).toEqual(["transfer/column-unknown"]);
  });

  it("touches nothing of the source, and overwrites nothing", async () => {
    expect(readFileSync(`${folder}/mál/cases.csv`, "latin1")).toBe(ROWS);
    await expect(fixTransfer(folder, path("mended"), place)).rejects.toMatchObject({ code: "output-exists" });
    await expect(fixTransfer(folder, `${folder}/new`, place)).rejects.toMatchObject({ code: "output-inside-input" });
  });

  it("leaves nothing behind where a row cannot be read", async () => {
    const broken = tree("broken", { "transfer.yaml": DESCRIPTION, "mál/cases.csv": "málsnúmer,málsheiti\r\n1\r\n" });
    await expect(fixTransfer(broken, path("half"), place)).rejects.toMatchObject({ code: "document-malformed" });
    expect(names(".")).not.toContain("half");
  });
});
