import { tmpdir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signCheckpoint } from "../evidence/checkpoint.ts";
import { testSigner } from "../evidence/ed25519-signer.suite.ts";
import { memoryHashStore } from "../evidence/memory-store.ts";
import { type MerkleLog, openMerkleLog } from "../evidence/merkle-log.ts";
import { entryBytes, issueReceipt, parseReceipt } from "../evidence/receipt.ts";
import type { EventReceiptEntry, ReceiptEntry } from "../model/receipt.ts";
import { type ReceiptVerification, verifyReceipt } from "./verify-receipt.ts";

const ORIGIN = "archive.example/log";
const signer = testSigner(1);
const logSigner = testSigner(2);
const keys = JSON.stringify({
  keys: [signer, logSigner].map(({ key, keyId }) => ({ ...key.export({ format: "jwk" }), kid: keyId })),
});

function entryOf(delivery: string, issuedAt = "2026-11-22T10:00:00Z"): ReceiptEntry {
  return {
    type: "rafskil-receipt",
    version: 1,
    kind: "received",
    delivery,
    sequence: 1,
    issuedAt,
    archive: { name: "Skjalasafnið" },
    sender: { name: "Hraunabyggð" },
    packages: [{ name: "a.zip", files: 1, bytes: 1, inventoryDigest: "ab".repeat(32) }],
  };
}

async function newLog(...entries: readonly string[]): Promise<MerkleLog> {
  const log = openMerkleLog(memoryHashStore());
  await log.append(entries.map((entry) => Buffer.from(entry)));
  return log;
}

async function issue(log: MerkleLog, entry: ReceiptEntry | EventReceiptEntry, previous?: string): Promise<string> {
  const more = previous === undefined ? {} : { previous };
  return (await issueReceipt(entry, { log, origin: ORIGIN, signer, logSigner, ...more })).jws;
}

type Given = Partial<Parameters<typeof verifyReceipt>[1]>;

async function verification(text: string, given: Given = { keys }): Promise<ReceiptVerification> {
  const tool = { name: "test", version: "1" };
  return await verifyReceipt(text, { name: "r.jws", language: "en", tool, spoolDirectory: tmpdir(), ...given });
}

async function failed(text: string, given?: Given): Promise<readonly string[]> {
  const { report } = await verification(text, given);
  return report.rules.flatMap(({ rule, outcome }) => (outcome === "failed" ? rule : []));
}

async function outcomes(text: string, given: Given): Promise<ReadonlyMap<string, string>> {
  const { report } = await verification(text, given);
  return new Map<string, string>(report.rules.map(({ rule, outcome }) => [rule, outcome]));
}

describe("one receipt", () => {
  it("is proved with the archive's keys, and not without them", async () => {
    const jws = await issue(await newLog("x"), entryOf("D-1"));
    expect(await verification(jws)).toMatchObject({ isProved: true, report: { verdict: "accepted" } });
    const without = await verification(jws, {});
    expect(without.isProved).toBe(false);
    expect(without.unproved).toContain("The archive's public keys were not given.");
  });

  it.each([
    ["malformed", async () => "no receipt"],
    ["key-unknown", async (jws: string) => ({ jws, keys: JSON.stringify({ keys: [] }) })],
    [
      "signature-wrong",
      async (jws: string) => ({ jws, keys: keys.replace('"kid":"key-1"', '"kid":"k"').replace("key-2", "key-1") }),
    ],
    [
      "key-out-of-time",
      async (jws: string) => ({ jws, keys: keys.replace('"kid":"key-1"', '"kid":"key-1","exp":1000') }),
    ],
    ["checkpoint-signature", async (jws: string) => ({ jws, keys: keys.replace('"kid":"key-2"', '"use":"enc"') })],
  ] as const)("is refused as receipt/%s", async (slug, harm) => {
    const harmed = await harm(await issue(await newLog("x"), entryOf("D-1")));
    const given = typeof harmed === "string" ? { jws: harmed, keys } : harmed;
    expect(await failed(given.jws, { keys: given.keys })).toContain(`receipt/${slug}`);
  });

  it("is for the package whose inventory it names, and for no other", async () => {
    const jws = await issue(await newLog(), entryOf("D-1"));
    expect(await failed(jws, { keys, inventoryDigest: "ab".repeat(32) })).toEqual([]);
    expect(await failed(jws, { keys, inventoryDigest: "cd".repeat(32) })).toEqual(["receipt/package-differs"]);
  });

  it("of an event is for the event as it stands in the register, and for no package", async () => {
    const titles = { en: "Rule", is: "Úrskurða", nb: "Avgjøre", da: "Afgøre" };
    const { version, issuedAt, archive, sender } = entryOf("D-1");
    const jws = await issue(await newLog("x"), {
      type: "rafskil-event-receipt",
      version,
      issuedAt,
      archive,
      body: sender,
      plan: { id: "p", version: "1" },
      system: { id: "s", name: "S" },
      event: {
        id: "e1",
        kind: "void",
        on: "2026-03-02",
        voids: "e0",
        role: { id: "r", titles },
        sha256: "ab".repeat(32),
      },
    });
    expect(await verification(jws)).toMatchObject({ isProved: true });
    expect(await failed(jws, { keys, inventoryDigest: "cd".repeat(32) })).toEqual([]);
    const digests = (digest: string) => ({ keys, eventDigests: new Map([["e1", digest]]) });
    expect((await outcomes(jws, digests("ab".repeat(32)))).get("receipt/event-differs")).toBe("passed");
    expect(await failed(jws, digests("cd".repeat(32)))).toEqual(["receipt/event-differs"]);
    expect(await failed(jws, { keys, eventDigests: new Map() })).toEqual(["receipt/event-differs"]);
    expect((await verification(jws)).unproved.join(" ")).not.toMatch(/delivery|package/);
  });

  it("does not survive a flipped bit", async () => {
    const bytes = Buffer.from(await issue(await newLog("x", "y"), entryOf("D-1")));
    const property = fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
      const harmed = Buffer.from(bytes);
      harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await verification(harmed.toString("utf8"))).isProved).toBe(false);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it("whose entry is not in the log is refused, though the archive signed it", async () => {
    const honest = await newLog("x");
    const jws = await issue(honest, entryOf("D-1"));
    const payload = JSON.parse(Buffer.from(jws.split(".")[1] ?? "", "base64url").toString());
    const { signCompactJws } = await import("../json/compact-jws.ts");
    const signedAt = new Date("2026-11-22T10:00:00Z");
    const resign = (changed: object) =>
      signCompactJws(Buffer.from(JSON.stringify(changed)), signer, { type: "rafskil-receipt+jws", signedAt });
    expect(await failed(await resign({ ...payload, delivery: "D-9" }))).toEqual(["receipt/not-in-log"]);
    const unreadable = { ...payload, log: { ...payload.log, checkpoint: "none" } };
    expect(await failed(await resign(unreadable))).toEqual(["receipt/checkpoint-malformed"]);
  });
});

describe("two receipts", () => {
  it("of one delivery prove that nothing was rewritten between them", async () => {
    const log = await newLog("a", "b", "c");
    const first = await issue(log, entryOf("D-1"));
    await log.append([Buffer.from("d")]);
    const second = await issue(log, { ...entryOf("D-1", "2026-11-23T10:00:00Z"), kind: "accepted" }, first);
    for (const [one, other] of [
      [first, second],
      [second, first],
    ]) {
      expect((await outcomes(one ?? "", { keys, other: other ?? "" })).get("receipt/log-rewritten")).toBe("passed");
    }
  });

  it("of two deliveries prove it with the archive's proof, and say so where there is none", async () => {
    const log = await newLog("a", "b", "c");
    const first = await issue(log, entryOf("D-1"));
    const second = await issue(log, entryOf("D-2", "2026-11-23T10:00:00Z"));
    expect((await outcomes(first, { keys, other: second })).get("receipt/log-rewritten")).toBe("not-run");
    const proof = (await log.proveConsistency(4, 5)).map((hash) => Buffer.from(hash).toString("base64"));
    expect((await outcomes(first, { keys, other: second, proof })).get("receipt/log-rewritten")).toBe("passed");
  });

  it("show a fork: two logs of one size with different roots", async () => {
    const first = await issue(await newLog("a", "b"), entryOf("D-1"));
    const second = await issue(await newLog("a", "x"), entryOf("D-2"));
    expect(await failed(first, { keys, other: second })).toContain("receipt/log-forked");
  });

  it("show a rewritten entry below both, without any further proof", async () => {
    const first = await issue(await newLog("a", "b", "c"), entryOf("D-1"));
    const second = await issue(await newLog("a", "x", "c", "d", "e"), entryOf("D-2", "2026-11-23T10:00:00Z"));
    expect(await failed(first, { keys, other: second })).toContain("receipt/log-forked");
  });

  it("of one moment show no log that was cut off, whichever is looked at first", async () => {
    const log = await newLog("a");
    const first = await issue(log, entryOf("D-1"));
    const second = await issue(log, { ...entryOf("D-1"), kind: "accepted" }, first);
    expect(await failed(first, { keys, other: second })).toEqual([]);
    expect(await failed(second, { keys, other: first })).toEqual([]);
  });

  it("show a log that was cut off", async () => {
    const first = await issue(await newLog("a", "b", "c", "d"), entryOf("D-1"));
    const second = await issue(await newLog("a", "b"), entryOf("D-2", "2026-11-23T10:00:00Z"));
    expect(await failed(first, { keys, other: second })).toContain("receipt/log-shrunk");
  });

  it("are not compared where the second is not sound, nor where it is of another archive", async () => {
    const first = await issue(await newLog("a"), entryOf("D-1"));
    expect(await failed(first, { keys, other: "nothing" })).toEqual(["receipt/other-unsound"]);
    const log = await newLog("b");
    const { jws } = await issueReceipt(entryOf("D-2"), { log, origin: "other.example", signer, logSigner });
    expect((await outcomes(first, { keys, other: jws })).get("receipt/log-forked")).toBe("not-applicable");
  });
});

describe("a log that was tampered with between two receipts of a delivery", () => {
  const FOUND = ["receipt/log-forked", "receipt/log-shrunk", "receipt/log-rewritten"];
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 20 });
  const logs = { entries: fc.array(bytes, { minLength: 1, maxLength: 40 }), later: fc.array(bytes, { maxLength: 40 }) };

  async function logOf(entries: readonly Uint8Array[]): Promise<MerkleLog> {
    const log = openMerkleLog(memoryHashStore());
    await log.append(entries);
    return log;
  }

  /** The first receipt, by a log of these entries, and what it put there. */
  async function firstOf(entries: readonly Uint8Array[]): Promise<{ readonly jws: string; readonly leaf: Uint8Array }> {
    const jws = await issue(await logOf(entries), entryOf("D-1"));
    const parsed = parseReceipt(jws);
    return { jws, leaf: parsed.ok ? entryBytes(parsed.receipt) : Buffer.of() };
  }

  const second = { ...entryOf("D-1", "2026-11-23T10:00:00Z"), kind: "accepted" } as const;

  it("is never found where it was not", async () => {
    const property = fc.asyncProperty(fc.record(logs), async ({ entries, later }) => {
      const { jws, leaf } = await firstOf(entries);
      const after = await issue(await logOf([...entries, leaf, ...later]), second, jws);
      expect(await failed(jws, { keys, other: after })).toEqual([]);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it("is found, whichever entry was rewritten, the receipt's own too", async () => {
    const property = fc.asyncProperty(fc.record({ ...logs, at: fc.nat(), other: bytes }), async (given) => {
      const { entries, later, other } = given;
      const { jws, leaf } = await firstOf(entries);
      const all = [...entries, leaf];
      const at = given.at % all.length;
      fc.pre(Buffer.compare(all[at] ?? Buffer.of(), other) !== 0);
      const forged = [...all.map((entry, index) => (index === at ? other : entry)), ...later];
      const after = await issue(await logOf(forged), second, jws);
      for (const [one, two] of [
        [jws, after],
        [after, jws],
      ] as const) {
        expect((await failed(one, { keys, other: two })).some((rule) => FOUND.includes(rule))).toBe(true);
      }
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it("is found where it was cut off", async () => {
    const property = fc.asyncProperty(fc.record({ ...logs, cut: fc.nat() }), async ({ entries, cut }) => {
      const { jws } = await firstOf(entries);
      const shorter = entries.slice(0, cut % entries.length);
      const after = await issue(await logOf(shorter), second);
      expect((await failed(jws, { keys, other: after })).some((rule) => FOUND.includes(rule))).toBe(true);
    });
    await fc.assert(property, { numRuns: 40 });
  });
});

describe("a receipt and a later head of the log", () => {
  it("prove that nothing was rewritten, or that it was", async () => {
    const log = await newLog("a", "b");
    const jws = await issue(log, entryOf("D-1"));
    await log.append([Buffer.from("c"), Buffer.from("d")]);
    const checkpoint = await signCheckpoint({ origin: ORIGIN, ...(await log.head()) }, logSigner);
    const proof = (await log.proveConsistency(3, 5)).map((hash) => Buffer.from(hash).toString("base64"));
    expect((await outcomes(jws, { keys, checkpoint, proof })).get("receipt/log-rewritten")).toBe("passed");
    const forged = await newLog("a", "x", "y", "c", "d");
    const other = await signCheckpoint({ origin: ORIGIN, ...(await forged.head()) }, logSigner);
    expect(await failed(jws, { keys, checkpoint: other, proof })).toEqual(["receipt/log-rewritten"]);
  });
});
