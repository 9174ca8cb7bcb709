import { describe, expect, it } from "vitest";
import type { Progress } from "../model/progress.ts";
import { describePath } from "./describe.ts";
import { createBench, LETTERS } from "./flow.suite.ts";
import { packFolder } from "./pack.ts";
import { verifyPackage } from "./verify.ts";

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
