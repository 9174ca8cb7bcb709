import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { testSigner } from "./ed25519-signer.suite.ts";
import { formatNoteKey, isSignedBy, noteKeyOf, parseNote, signNote } from "./signed-note.ts";

const ORIGIN = "skjalasafn.example/log";
const signer = testSigner(7);
const key = noteKeyOf(ORIGIN, signer);

/** The note and the key of the worked example of Go's `golang.org/x/mod/sumdb/note`, whose format this is. */
const GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

describe("a signed note", () => {
  it("of another implementation is read, its key hash computed and its signature verified", () => {
    const note = parseNote(GO_NOTE);
    const raw = Buffer.from(GO_KEY.split("+").at(-1) ?? "", "base64").subarray(1);
    const theirs = { name: "PeterNeumann", publicKey: raw };
    expect(formatNoteKey(theirs)).toBe(GO_KEY);
    expect(note !== undefined && isSignedBy(note, theirs)).toBe(true);
    expect(note !== undefined && isSignedBy({ ...note, text: note.text.replace("you", "we") }, theirs)).toBe(false);
  });

  it("is not signed by a key of another name, nor by another key", async () => {
    const note = parseNote(await signNote("text\n", ORIGIN, signer));
    expect(note !== undefined && isSignedBy(note, key)).toBe(true);
    expect(note !== undefined && isSignedBy(note, { ...key, name: "other.example" })).toBe(false);
    expect(note !== undefined && isSignedBy(note, noteKeyOf(ORIGIN, testSigner(8)))).toBe(false);
  });

  it("is not made of a text without a last line feed, or with a control character", async () => {
    await expect(signNote("text", ORIGIN, signer)).rejects.toThrow(/Not a text/);
    await expect(signNote("a\rb\n", ORIGIN, signer)).rejects.toThrow(/Not a text/);
    await expect(signNote("text\n", "two words", signer)).rejects.toThrow(/Not a text/);
  });
});

describe("a checkpoint", () => {
  const root = Buffer.alloc(32, 5);

  it("comes back as it was signed, and is the same bytes each time", async () => {
    const property = fc.asyncProperty(
      fc.nat(Number.MAX_SAFE_INTEGER),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      async (size, bytes) => {
        const text = await signCheckpoint({ origin: ORIGIN, size, root: bytes }, signer);
        expect(await signCheckpoint({ origin: ORIGIN, size, root: bytes }, signer)).toBe(text);
        const read = parseCheckpoint(text);
        expect(read).toMatchObject({ origin: ORIGIN, size, root: Buffer.from(bytes) });
        expect(read !== undefined && isSignedBy(read.note, key)).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  it("does not survive a flipped bit anywhere", async () => {
    const bytes = Buffer.from(await signCheckpoint({ origin: ORIGIN, size: 12_345, root }, signer));
    const survivors = Array.from({ length: bytes.length * 8 }, (_, bit) => bit).filter((bit) => {
      const harmed = Buffer.from(bytes);
      harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = parseCheckpoint(harmed.toString("utf8"));
      return read !== undefined && isSignedBy(read.note, key);
    });
    expect(survivors).toEqual([]);
  });

  it.each([
    ["no signature", `${ORIGIN}\n1\n${root.toString("base64")}\n`],
    ["a size with a leading zero", `${ORIGIN}\n01\n${root.toString("base64")}\n`],
    ["a negative size", `${ORIGIN}\n-1\n${root.toString("base64")}\n`],
    ["a size beyond all counting", `${ORIGIN}\n9999999999999999\n${root.toString("base64")}\n`],
    ["a short root", `${ORIGIN}\n1\n${root.subarray(1).toString("base64")}\n`],
    ["no root", `${ORIGIN}\n1\n`],
  ])("with %s is none", async (what, text) => {
    expect(parseCheckpoint(what === "no signature" ? text : await signNote(text, ORIGIN, signer))).toBeUndefined();
  });
});
