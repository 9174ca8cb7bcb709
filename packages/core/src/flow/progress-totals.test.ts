import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Progress } from "../model/progress.ts";
import { checkTransfer } from "./check.ts";
import { describePath } from "./describe.ts";
import { createBench, LETTERS } from "./flow.suite.ts";
import { packFolder } from "./pack.ts";
import { verifyPackage } from "./verify.ts";

const MUNICIPALITY = fileURLToPath(new URL("../../../../fixtures/municipality/transfer", import.meta.url));
const { path, place, packing, tree } = createBench("progress");
const letters = tree("letters", LETTERS);

describe("the progress of", () => {
  const flows = [
    [
      "packing",
      (onProgress: (progress: Progress) => void) => packFolder(letters, path("bag.zip"), { ...packing, onProgress }),
    ],
    [
      "verifying",
      (onProgress: (progress: Progress) => void) => verifyPackage(path("bag.zip"), { ...place, onProgress }),
    ],
    [
      "describing",
      (onProgress: (progress: Progress) => void) => describePath(path("bag.zip"), { ...place, onProgress }),
    ],
  ] as const;

  it("checking tells of the rows, then of the files that are read, and never falls back", async () => {
    const told: Progress[] = [];
    const options = { ...place, runId: "progress", checkedAt: new Date("2026-01-01T00:00:00Z") };
    await using _report = await checkTransfer(MUNICIPALITY, { ...options, onProgress: (each) => told.push(each) });
    const phases = [...new Set(told.map(({ phase }) => phase))];
    expect(phases.filter((phase) => phase !== "list")).toEqual(["rows", "digest", "identify"]);
    for (const phase of phases) {
      const reports = told.filter((each) => each.phase === phase);
      for (const count of ["rows", "files", "bytes"] as const) {
        const counts = reports.map((each) => each[count] ?? 0);
        expect(counts).toEqual(counts.toSorted((one, other) => one - other));
      }
      const last = reports.at(-1);
      if (phase === "rows") expect(last?.bytes).toBe(last?.totalBytes);
      if (phase === "digest" || phase === "identify") expect(last?.files).toBe(last?.totalFiles);
    }
    expect(told.findLast(({ phase }) => phase === "rows")?.rows).toBeGreaterThan(300);
  });

  it.each(flows)("%s lists first, then tells how much there is, and ends at the whole", async (_, run) => {
    const told: Progress[] = [];
    await run((progress) => told.push(progress));
    const [first] = told;
    expect(first?.phase).toBe("list");
    const afterList = told.slice(told.findIndex((progress) => progress.phase !== "list"));
    expect(afterList.some((progress) => progress.phase === "list")).toBe(false);
    const work = afterList.filter((progress) => progress.phase === "digest" || progress.phase === "write");
    expect(work.length).toBeGreaterThan(0);
    for (const { files, totalFiles = -1, bytes, totalBytes = -1 } of work) {
      expect(files).toBeLessThanOrEqual(totalFiles);
      expect(bytes).toBeLessThanOrEqual(totalBytes);
    }
  });
});
