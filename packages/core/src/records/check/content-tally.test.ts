import { describe, expect, it } from "vitest";
import { createContentTally } from "./content-tally.ts";

describe("what a transfer holds", () => {
  it("is counted by format, year and size", () => {
    const tally = createContentTally();
    for (const name of ["PDF", "TIFF", "PDF"]) tally.format(name);
    for (const date of ["2018-01-04", "2020-05-06T10:00:00Z", "2020-12-31"]) tally.documentDate(date);
    for (const bytes of [20_000, 100_000, 5_000_000, 2]) tally.fileSize(bytes);
    expect(tally.summary()).toEqual({
      formats: [
        { name: "PDF", files: 2 },
        { name: "TIFF", files: 1 },
      ],
      years: [
        { year: 2018, documents: 1 },
        { year: 2019, documents: 0 },
        { year: 2020, documents: 2 },
      ],
      sizes: [
        { fromBytes: 0, toBytes: 10_000, files: 1 },
        { fromBytes: 10_000, toBytes: 100_000, files: 2 },
        { fromBytes: 100_000, toBytes: 1_000_000, files: 0 },
        { fromBytes: 1_000_000, toBytes: 10_000_000, files: 1 },
      ],
    });
  });

  it("leaves out the empty years before one that is far away", () => {
    const tally = createContentTally();
    for (const date of ["0218-01-04", "2018-01-04"]) tally.documentDate(date);
    expect(tally.summary().years.map(({ year }) => year)).toEqual([218, 2018]);
  });

  it("is nothing where nothing was met", () => {
    expect(createContentTally().summary()).toEqual({ formats: [], years: [], sizes: [] });
  });
});
