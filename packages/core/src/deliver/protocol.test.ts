import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogueSuite } from "../report/catalogue.suite.ts";
import { problemMessages } from "./messages/problem-messages.ts";
import { PROTOCOL_SCHEMA_DATA, PROTOCOL_SCHEMAS, parseMessage } from "./parse-protocol.ts";
import { PROBLEM_BASE, PROBLEM_IDS, PROBLEM_STATUS, problemIdOf } from "./problem-types.ts";
import { formatUploadMetadata, parseUploadChecksum, parseUploadMetadata } from "./upload-metadata.ts";

describe.each(Object.values(PROTOCOL_SCHEMA_DATA))("the message $title", (schema) => {
  it("has the schema that is published", () => {
    const name = String(schema.$id).split("/").at(-1);
    const published = new URL(`../../../../schemas/${name}`, import.meta.url);
    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(schema);
  });
});

describe("a message of the other end", () => {
  const {
    examples: [example],
  } = PROTOCOL_SCHEMA_DATA.delivery;

  it("is taken with members of a later version", () => {
    const later = { ...example, weather: "fair" };
    expect(parseMessage(PROTOCOL_SCHEMAS.delivery, JSON.stringify(later))).toEqual(later);
  });

  it.each([["<html>"], ["{}"], [JSON.stringify({ ...example, state: "eaten" })]])("%s is refused", (text) => {
    expect(() => parseMessage(PROTOCOL_SCHEMAS.delivery, text)).toThrow(
      expect.objectContaining({ code: "document-malformed" }),
    );
  });
});

describe("an announcement", () => {
  const {
    examples: [example],
  } = PROTOCOL_SCHEMA_DATA.announcement;

  it.each([
    ["a digest in capitals", { sha256: "AB".repeat(32) }],
    ["a negative size", { bytes: -1 }],
    ["a size that no number holds", { bytes: 2 ** 60 }],
    ["an unknown member", { wish: 1 }],
  ])("with %s is refused", (_, harm) => {
    const [first] = example.packages;
    const wrong = { ...example, packages: [{ ...first, blobs: [{ ...first.blobs[0], ...harm }] }] };
    expect(PROTOCOL_SCHEMAS.announcement.checkValue(wrong).ok).toBe(false);
  });
});

describe("a problem", () => {
  it("is known by its type, whose status is an error", () => {
    for (const id of PROBLEM_IDS) {
      expect(problemIdOf({ type: `${PROBLEM_BASE}${id}` })).toBe(id);
      expect(PROBLEM_STATUS[id]).toBeGreaterThanOrEqual(400);
    }
  });

  it.each(["about:blank", `${PROBLEM_BASE}other`, `${PROBLEM_BASE}constructor`, ""])("%s is not ours", (type) => {
    expect(problemIdOf({ type })).toBeUndefined();
  });
});

describe("upload metadata", () => {
  it("comes back as it was written", () => {
    const key = fc.stringMatching(/^[!-+\--~]+$/);
    const pairs = fc.dictionary(key, fc.string({ unit: "grapheme" }), { maxKeys: 10, noNullPrototype: true });
    fc.assert(
      fc.property(pairs, (given) => {
        expect(Object.fromEntries(parseUploadMetadata(formatUploadMetadata(given)) ?? [])).toEqual(given);
      }),
    );
  });

  it.each([
    ["a value that is not base64", "name %%"],
    ["base64 that says more than it should", "name YQ==="],
    ["bytes that are no text", `name ${Buffer.from([0xff]).toString("base64")}`],
    ["a key that stands twice", "name YQ==,name Yg=="],
    ["three words", "name YQ== Yg=="],
    ["an empty pair", "name YQ==,,x YQ=="],
    ["more pairs than anyone needs", Array.from({ length: 33 }, (_, at) => `k${at} YQ==`).join(",")],
    ["more bytes than anyone needs", `name ${"A".repeat(20_000)}`],
  ])("with %s is none", (_, header) => {
    expect(parseUploadMetadata(header)).toBeUndefined();
  });

  it("writes no key that would break the header", () => {
    expect(() => formatUploadMetadata({ "a,b": "" })).toThrow(/Not a key/);
    expect(() => formatUploadMetadata({ "a\r\nX-Evil: 1": "" })).toThrow(/Not a key/);
  });
});

describe("an upload checksum", () => {
  it.each([
    [`sha256 ${Buffer.alloc(32, 1).toString("base64")}`, true],
    [`sha1 ${Buffer.alloc(20, 1).toString("base64")}`, false],
    [`sha256 ${Buffer.alloc(31, 1).toString("base64")}`, false],
    ["sha256 ?", false],
    ["sha256", false],
  ])("%s is one: %s", (header, isOne) => {
    expect(parseUploadChecksum(header) !== undefined).toBe(isOne);
  });
});

catalogueSuite("of problems", {
  catalogue: problemMessages,
  keys: PROBLEM_IDS.flatMap((id) => [`problem/${id}`, `problem/${id}/do`]),
});
