import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkTransfer } from "./check.ts";
import { fixTransfer } from "./fix.ts";
import { createBench, findingsOf } from "./flow.suite.ts";

const { path, place, tree } = createBench("late-columns");
const options = { ...place, checkedAt: new Date("2026-03-01T12:00:00Z"), runId: "run1" };

const LINES = 20_000;
/** The column that the description maps comes with the last row only. */
const ROWS = Array.from({ length: LINES }, (_, at) =>
  JSON.stringify({ id: `2018-${at}`, ...(at === LINES - 1 ? { fyrirsögn: " Gata " } : { title: "Gata" }) }),
);

const folder = tree("late", {
  "transfer.yaml": `id: t1
title: Mál
producer: { name: Hraunabyggð }
archive: { name: Safn }
system: { name: Málaskrá }
period: { from: 2018-01-01, to: 2022-12-31 }
delimitation: snapshot
languages: [is]
hasPersonalData: true
country: DK
records: { cases: { path: cases.jsonl, format: jsonl, columns: { title: fyrirsögn, status: hvergi } } }
`,
  "cases.jsonl": `${ROWS.join("\n")}\n`,
});

it("takes a mapped column that comes with a late row for there, and only one that never comes for absent", async () => {
  await using report = await checkTransfer(folder, options);
  const absent = (await findingsOf(report)).filter(({ rule }) => rule === "transfer/column-absent");
  expect(absent.map(({ facts }) => facts)).toEqual([{ field: "status", column: "hvergi", reason: "column" }]);
});

it("writes all columns into the header of the mended copy, those of late rows among them", async () => {
  const { changes } = await fixTransfer(folder, path("mended"), place);
  const [header, first, ...rest] = readFileSync(path("mended/cases.csv"), "utf8").trimEnd().split("\r\n");
  expect(header).toBe("id;title;fyrirsögn");
  expect(first).toBe("2018-0;Gata;");
  expect(rest.at(-1)).toBe(`2018-${LINES - 1};;Gata`);
  expect(changes).toBe(1);
});
