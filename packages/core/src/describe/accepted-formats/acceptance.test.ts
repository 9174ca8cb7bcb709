import { describe, expect, it } from "vitest";
import type { FileDetails, TiffPageKind } from "../../model/file-details.ts";
import type { Identification } from "../../model/identification.ts";
import { LANGUAGES } from "../../model/language.ts";
import { findFormat } from "../identify/formats.ts";
import { ACCEPTED_FORMAT_LISTS, acceptance, findAcceptedFormats } from "./acceptance.ts";
import { conditionOutcome } from "./conditions.ts";
import { CONDITION_MESSAGES } from "./messages.ts";

function known(puid?: string): Identification {
  return {
    ...(puid === undefined ? {} : { puid }),
    name: "",
    mime: "application/octet-stream",
    category: "unknown",
    basis: puid === undefined ? "none" : "signature",
    traits: [],
    warnings: [],
  };
}

function decide(list: string, puid: string | undefined, day = "2026-11-22"): string {
  const found = findAcceptedFormats(list);
  return found === undefined ? "no such list" : acceptance(found, known(puid), day).kind;
}

describe("accepted formats", () => {
  it.each([
    ["is-100-2014", "fmt/353", "conditional"],
    ["is-100-2014", "x-fmt/392", "accepted"],
    ["is-100-2014", "fmt/477", "not-accepted"],
    ["is-100-2014", undefined, "format-unknown"],
    ["dk-128-2020", "fmt/134", "accepted"],
    ["dk-128-2020", "fmt/412", "not-accepted"],
    ["no-raf-2022", "fmt/477", "accepted"],
    ["no-raf-2022", "fmt/479", "conditional"],
    ["no-raf-2022", "fmt/18", "out-of-date"],
    ["no-raf-2022", "fmt/203", "conditional"],
    ["eark", "fmt/412", "accepted"],
    ["eark", undefined, "format-unknown"],
  ])("by %s %s is %s", (list, puid, kind) => {
    expect(decide(list, puid)).toBe(kind);
  });

  it("counts the first and the last day", () => {
    expect(decide("no-raf-2022", "fmt/18", "2008-12-31")).toBe("accepted");
    expect(decide("no-raf-2022", "fmt/18", "2009-01-01")).toBe("out-of-date");
    expect(decide("no-raf-2022", "fmt/199", "2017-12-31")).toBe("out-of-date");
    expect(decide("no-raf-2022", "fmt/199", "2018-01-01")).toBe("accepted");
  });

  it("names only formats that identification can find, but for those that PRONOM has no signature for", () => {
    const missing = ACCEPTED_FORMAT_LISTS.flatMap((list) => list.formats)
      .flatMap((format) => format.puids)
      .filter((puid) => findFormat(puid) === undefined);
    expect(missing).toEqual([]);
  });

  it("has a text in each language for each condition that a list names", () => {
    for (const { conditions = [] } of ACCEPTED_FORMAT_LISTS.flatMap((list) => list.formats)) {
      for (const condition of conditions) {
        for (const language of LANGUAGES) expect(CONDITION_MESSAGES[language][condition]).toMatch(/\.$/);
      }
    }
  });
});

const PAGE: TiffPageKind = {
  firstPage: 1,
  pages: 1,
  compression: 4,
  photometric: 0,
  bitsPerSample: [1],
  samplesPerPixel: 1,
  extraSamples: 0,
  fillOrder: 1,
  isGroup3TwoDimensional: false,
  xResolution: 200,
  yResolution: 200,
  resolutionUnit: "inch",
  isTiled: false,
  privateTags: [],
};

function tiff(page: Partial<TiffPageKind>, more: Partial<Extract<FileDetails, { kind: "tiff" }>> = {}): FileDetails {
  const pageKinds = [{ ...PAGE, ...page }];
  return {
    kind: "tiff",
    byteOrder: "little-endian",
    isBig: false,
    pages: 1,
    widthPx: 1,
    heightPx: 1,
    pageKinds,
    ...more,
  };
}

const RGB = { photometric: 2, bitsPerSample: [8, 8, 8], samplesPerPixel: 3 };

describe("conditions on TIFF", () => {
  it.each([
    ["CCITT G4", { compression: 4 }, "met"],
    ["CCITT G3", { compression: 3 }, "met"],
    ["two-dimensional CCITT G3", { compression: 3, isGroup3TwoDimensional: true }, "broken"],
    ["LZW", { compression: 5 }, "met"],
    ["PackBits with low bit first", { compression: 32773, fillOrder: 2 }, "broken"],
    ["no compression", { compression: 1 }, "broken"],
    ["Deflate", { compression: 8 }, "broken"],
    ["colour in CCITT G4", { ...RGB, compression: 4 }, "broken"],
    ["colour in LZW", { ...RGB, compression: 5 }, "met"],
  ])("judges %s", (_, page, kind) => {
    expect(conditionOutcome("tiff-compression", known(), tiff(page)).kind).toBe(kind);
  });

  it.each([
    ["24 bits", RGB, "met"],
    ["32 bits with alpha", { ...RGB, bitsPerSample: [8, 8, 8, 8], samplesPerPixel: 4, extraSamples: 1 }, "met"],
    ["48 bits", { ...RGB, bitsPerSample: [16, 16, 16] }, "broken"],
    ["CMYK of 32 bits", { photometric: 5, bitsPerSample: [8, 8, 8, 8], samplesPerPixel: 4 }, "met"],
    ["grey of 16 bits", { bitsPerSample: [16] }, "broken"],
  ])("judges depths: %s", (_, page, kind) => {
    expect(conditionOutcome("tiff-bit-depth", known(), tiff(page)).kind).toBe(kind);
  });

  it("does not call a condition met where pages were not seen", () => {
    const details = tiff({}, { pages: 2, stoppedBy: "limit" });
    expect(conditionOutcome("tiff-compression", known(), details).kind).toBe("unknown");
    expect(conditionOutcome("tiff-compression", known(), undefined).kind).toBe("unknown");
  });
});
