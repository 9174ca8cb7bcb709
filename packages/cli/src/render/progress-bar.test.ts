import { describe, expect, it } from "vitest";
import { loadTexts } from "../texts.ts";
import { createProgressBar, progressLine } from "./progress-bar.ts";

const translate = await loadTexts("en");

describe("the line of progress", () => {
  it.each([
    [{ phase: "list", files: 3, bytes: 0 }, 0, "Listing  3 files"],
    [{ phase: "list", files: 1, bytes: 0 }, 0, "Listing  1 file"],
    [
      { phase: "digest", files: 50, bytes: 5e8, totalFiles: 100, totalBytes: 1e9 },
      10_000,
      "Reading  ██████████░░░░░░░░░░ 50 %  50 of 100 files  500 MB / 1.0 GB  50.0 MB/s  10 s left",
    ],
    [
      { phase: "rows", files: 0, rows: 200_000, bytes: 5e6, totalBytes: 1e7 },
      4_000,
      "Reading rows  ██████████░░░░░░░░░░ 50 %  200,000 rows  5.0 MB / 10.0 MB  50,000 rows/s  4 s left",
    ],
    [
      { phase: "write", files: 0, bytes: 1e11, totalFiles: 1, totalBytes: 4e11 },
      100_000,
      "Writing  ████░░░░░░░░░░░░░░░░ 24 %  0 of 1 file  100 GB / 400 GB  1.0 GB/s  5:01 left",
    ],
    [
      { phase: "digest", files: 0, bytes: 0, totalFiles: 10, totalBytes: 100 },
      5_000,
      "Reading  ░░░░░░░░░░░░░░░░░░░░ 0 %  0 of 10 files",
    ],
    [
      { phase: "digest", files: 10, bytes: 100, totalFiles: 10, totalBytes: 100 },
      5_000,
      "Reading  ████████████████████ 100 %  10 of 10 files  100 B / 100 B  20 B/s",
    ],
  ] as const)("of %j after %i ms", (progress, elapsedMs, line) => {
    expect(progressLine(progress, elapsedMs, translate)).toBe(line);
  });
});

describe("the progress bar", () => {
  it("draws ten times a second at most, fits the terminal, and clears what it drew", () => {
    const written: string[] = [];
    let time = 0;
    const bar = createProgressBar({
      write: (text) => written.push(text),
      translate,
      columns: () => 12,
      now: () => time,
    });
    bar.clear();
    for (; time < 1000; time += 10) bar.update({ phase: "list", files: time, bytes: 0 });
    expect(written).toHaveLength(10);
    expect(written[0]).toBe("\r\u001b[2KListing  0 ");
    bar.clear();
    bar.clear();
    expect(written).toHaveLength(11);
    expect(written.at(-1)).toBe("\r\u001b[2K");
  });
});
