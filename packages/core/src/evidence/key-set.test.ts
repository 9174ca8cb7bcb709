import { describe, expect, it } from "vitest";
import { testSigner } from "./ed25519-signer.suite.ts";
import { formatKeySet, parseKeySet, rollKey } from "./key-set.ts";
import { memoryHashStore } from "./memory-store.ts";
import { openMerkleLog } from "./merkle-log.ts";
import { isIncluded } from "./proof.ts";
import { leafHash } from "./tree-hash.ts";

const [first, second] = [testSigner(1), testSigner(2)];
const published = parseKeySet(
  JSON.stringify({ keys: [{ ...first.key.export({ format: "jwk" }), kid: first.keyId, nbf: 1_000 }] }),
);
const at = new Date("2026-11-25T10:00:00.900Z");
const seconds = Date.parse("2026-11-25T10:00:00Z") / 1000;

describe("a key that is rolled", () => {
  it("stays published in its time, and the new one begins where it ends", () => {
    const { keys } = rollKey(published, { retires: first.keyId, publishes: second, at });
    const [old, young] = parseKeySet(formatKeySet(keys));
    expect(old).toEqual({ ...published[0], notAfter: seconds });
    expect(young).toMatchObject({ keyId: second.keyId, notBefore: seconds });
    expect(young?.notAfter).toBeUndefined();
    expect(formatKeySet(parseKeySet(formatKeySet(keys)))).toBe(formatKeySet(keys));
    expect(formatKeySet(keys)).not.toContain('"d"');
  });

  it("stands in the log: its retirement, and the publication of the next", async () => {
    const { entries } = rollKey(published, { retires: first.keyId, publishes: second, at });
    const log = openMerkleLog(memoryHashStore());
    await log.append([Buffer.from("before"), ...entries]);
    const told = entries.map((entry) => JSON.parse(Buffer.from(entry).toString()));
    expect(told).toMatchObject([
      { type: "rafskil-key", action: "retired", keyId: first.keyId, at: "2026-11-25T10:00:00Z" },
      { type: "rafskil-key", action: "published", keyId: second.keyId, at: "2026-11-25T10:00:00Z" },
    ]);
    const head = await log.head();
    for (const [order, entry] of entries.entries()) {
      const proof = await log.proveInclusion(order + 1, head.size);
      expect(isIncluded({ leaf: leafHash(entry), index: order + 1, head, proof })).toBe(true);
    }
  });

  it("is one that is in use, and the next is a new one", () => {
    const { keys } = rollKey(published, { retires: first.keyId, publishes: second, at });
    const again = { publishes: testSigner(3), at };
    expect(() => rollKey(keys, { ...again, retires: first.keyId })).toThrow(expect.objectContaining({ code: "usage" }));
    expect(() => rollKey(keys, { ...again, retires: "nobody" })).toThrow(expect.objectContaining({ code: "usage" }));
    const same = { retires: second.keyId, publishes: first, at };
    expect(() => rollKey(keys, same)).toThrow(expect.objectContaining({ code: "usage" }));
  });
});
