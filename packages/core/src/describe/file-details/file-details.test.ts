import { describe, expect, it } from "vitest";
import type { FileDetails } from "../../model/file-details.ts";
import { createByteWindow } from "../bytes/byte-window.ts";
import { SAMPLES } from "../identify/data/samples.suite.ts";
import { identifyWindow } from "../identify/identify-window.ts";
import {
  jpegOf,
  page,
  pdfOf,
  pngOf,
  riffOf,
  tiffOf,
  waveFormat,
  xmpOf,
  zipOf,
} from "../identify/sample-files.suite.ts";
import { detailsOf } from "./file-details.ts";

function details(bytes: Buffer): FileDetails | undefined {
  const window = createByteWindow({
    sizeBytes: bytes.length,
    head: bytes.subarray(0, 0x10000),
    readAt: (offset, length) => bytes.subarray(offset, offset + length),
  });
  return detailsOf(window, identifyWindow(window, ""));
}

describe("details of a TIFF", () => {
  it("tell pages that are coded alike once", () => {
    const found = details(
      tiffOf([
        page(),
        page(),
        page([
          [259, 3, [5]],
          [266, 3, [2]],
        ]),
      ]),
    );
    expect(found).toMatchObject({
      kind: "tiff",
      byteOrder: "little-endian",
      isBig: false,
      pages: 3,
      widthPx: 1653,
      heightPx: 2338,
      pageKinds: [
        { firstPage: 1, pages: 2, compression: 4, fillOrder: 1, photometric: 0, bitsPerSample: [1], xResolution: 200 },
        { firstPage: 3, pages: 1, compression: 5, fillOrder: 2 },
      ],
    });
    expect(found).not.toHaveProperty("stoppedBy");
  });

  it("give a colour page its samples, its private tags and the flag of two-dimensional G3", () => {
    const tags = page([
      [258, 3, [8, 8, 8, 8]],
      [277, 3, [4]],
      [338, 3, [1]],
      [262, 3, [2]],
      [292, 4, [1]],
      [33000, 3, [1]],
    ]);
    expect(details(tiffOf([tags]))).toMatchObject({
      pageKinds: [
        {
          bitsPerSample: [8, 8, 8, 8],
          samplesPerPixel: 4,
          extraSamples: 1,
          isGroup3TwoDimensional: true,
          privateTags: [33000],
          resolutionUnit: "inch",
          isTiled: false,
        },
      ],
    });
  });
});

describe("details of a PDF", () => {
  it("say what its trailer and catalogue say", () => {
    const catalog = "/Version /1.6 /AcroForm << /SigFlags 3 /Fields [] >>";
    const found = details(pdfOf({ version: "1.4", catalog, trailer: "/Encrypt 5 0 R ", xmp: xmpOf("1", "B") }));
    expect(found).toEqual({
      kind: "pdf",
      headerVersion: "1.4",
      catalogVersion: "1.6",
      isEncrypted: true,
      encryption: { filter: "Standard", version: 4, revision: 4 },
      isLinearized: false,
      pages: 1,
      hasForm: true,
      isSigned: true,
      pdfA: "1b",
    });
  });

  it("say why they could not be read", () => {
    expect(details(Buffer.from("%PDF-1.4\n%%EOF\n"))).toMatchObject({ stoppedBy: "no-xref" });
  });
});

describe("details of pictures and sound", () => {
  const frame = Buffer.from([8, 1, 0xe0, 2, 0x80, 3, 0, 0, 0]);

  it.each([
    ["PNG", pngOf([]), { widthPx: 640, heightPx: 480, bitDepth: 8, components: 3 }],
    ["JPEG", jpegOf([[0xc0, frame]]), { widthPx: 640, heightPx: 480, bitDepth: 8, components: 3 }],
    ["GIF", SAMPLES.find(({ name }) => name === "a.gif")?.bytes ?? Buffer.alloc(0), { widthPx: 5, heightPx: 4 }],
  ])("give the size of a %s", (_, bytes, size) => {
    expect(details(bytes)).toEqual(expect.objectContaining({ kind: "image", ...size }));
  });

  it("give the coding of a WAVE and of an MP3", () => {
    const wave = riffOf("WAVE", [["fmt ", waveFormat(1, 16)]]);
    const pcm = { kind: "sound", coding: "pcm", channels: 2, sampleRateHz: 48000, bitsPerSample: 16 };
    expect(details(wave)).toEqual(pcm);
    const mp3 = SAMPLES.find(({ name }) => name === "tagged.mp3")?.bytes ?? Buffer.alloc(0);
    expect(details(mp3)).toMatchObject({ coding: "mp3", sampleRateHz: 44100, bitRateKbps: 128 });
  });

  it("count the entries of a zip that are encrypted", () => {
    expect(
      details(
        zipOf(
          [
            ["a", "x"],
            ["b", "y"],
          ],
          1,
        ),
      ),
    ).toEqual({ kind: "zip", entries: 2, encryptedEntries: 2 });
  });
});
