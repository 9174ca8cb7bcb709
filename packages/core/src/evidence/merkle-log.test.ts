import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryHashStore } from "./memory-store.ts";
import { type MerkleLog, openMerkleLog } from "./merkle-log.ts";
import { isConsistent, isContradiction, isIncluded } from "./proof.ts";
import {
  REFERENCE_CONSISTENCIES,
  REFERENCE_ENTRIES,
  REFERENCE_INCLUSIONS,
  REFERENCE_ROOTS,
} from "./reference-tree.suite.ts";
import { leafHash } from "./tree-hash.ts";

async function logOf(entries: readonly Uint8Array[]): Promise<MerkleLog> {
  const log = openMerkleLog(memoryHashStore());
  await log.append(entries);
  return log;
}

function numbered(count: number, mark = ""): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) => Buffer.from(`${mark}${index}`));
}

function hexOf(hashes: readonly Uint8Array[]): readonly string[] {
  return hashes.map((hash) => Buffer.from(hash).toString("hex"));
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

describe("the reference tree of Certificate Transparency", () => {
  it.each(REFERENCE_ROOTS.map((root, size) => ({ size, root })))("has its root with $size entries", async (row) => {
    const log = await logOf(REFERENCE_ENTRIES);
    expect(hexOf([(await log.head(row.size)).root])).toEqual([row.root]);
    expect(hexOf([(await (await logOf(REFERENCE_ENTRIES.slice(0, row.size))).head()).root])).toEqual([row.root]);
  });

  it.each(REFERENCE_INCLUSIONS)(
    "proves entry $index of $size as the reference does",
    async ({ index, size, proof }) => {
      const log = await logOf(REFERENCE_ENTRIES);
      expect(hexOf(await log.proveInclusion(index, size))).toEqual(proof);
      const leaf = leafHash(REFERENCE_ENTRIES[index] ?? Buffer.of());
      const hashes = proof.map((hex) => Buffer.from(hex, "hex"));
      const head = { size, root: Buffer.from(REFERENCE_ROOTS[size] ?? "", "hex") };
      expect(isIncluded({ leaf, index, head, proof: hashes })).toBe(true);
    },
  );

  it.each(REFERENCE_CONSISTENCIES)("proves $earlier before $later as the reference does", async (row) => {
    const log = await logOf(REFERENCE_ENTRIES);
    expect(hexOf(await log.proveConsistency(row.earlier, row.later))).toEqual(row.proof);
    const [before, after] = [row.earlier, row.later].map((size) => ({
      size,
      root: Buffer.from(REFERENCE_ROOTS[size] ?? "", "hex"),
    }));
    const hashes = row.proof.map((hex) => Buffer.from(hex, "hex"));
    expect(before !== undefined && after !== undefined && isConsistent(before, after, hashes)).toBe(true);
  });
});

describe("a log", () => {
  it("proves every entry in every tree, and every beginning of every tree, up to 20 entries", async () => {
    const entries = numbered(20);
    const log = await logOf(entries);
    const wrong: string[] = [];
    for (let size = 1; size <= entries.length; size++) {
      const head = await log.head(size);
      for (const [index, entry] of entries.slice(0, size).entries()) {
        const proof = await log.proveInclusion(index, size);
        for (let other = 0; other < size; other++) {
          const isTaken = isIncluded({ leaf: leafHash(entry), index: other, head, proof });
          if (isTaken !== (other === index)) wrong.push(`${index} as ${other} of ${size}`);
        }
      }
      for (let earlier = 0; earlier <= size; earlier++) {
        const proof = await log.proveConsistency(earlier, size);
        if (!isConsistent(await log.head(earlier), head, proof)) wrong.push(`${earlier} before ${size}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("proves every pair of beginnings of a log of any entries, however they were appended", async () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 200 });
    const property = fc.asyncProperty(entries, fc.nat(), fc.nat(), fc.nat(), async (all, a, b, cut) => {
      const log = openMerkleLog(memoryHashStore());
      expect(await log.append(all.slice(0, cut % all.length))).toBe(0);
      expect(await log.append(all.slice(cut % all.length))).toBe(cut % all.length);
      const [earlier = 0, later = 0] = [a, b].map((size) => size % (all.length + 1)).sort((x, y) => x - y);
      const proof = await log.proveConsistency(earlier, later);
      expect(isConsistent(await log.head(earlier), await log.head(later), proof)).toBe(true);
      const alone = await (await logOf(all.slice(0, later))).head();
      expect(await log.head(later)).toEqual(alone);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it("has no proof that survives a flipped bit, in leaf, root or proof", async () => {
    const log = await logOf(numbered(200));
    const property = fc.asyncProperty(
      fc.integer({ min: 2, max: 200 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      async (size, at, where, bit) => {
        const index = at % size;
        const leaf = leafHash(Buffer.from(String(index)));
        const head = await log.head(size);
        const proof = await log.proveInclusion(index, size);
        const harmed = proof.map((hash, order) => (order === where % proof.length ? flipped(hash, bit) : hash));
        const wrongRoot = { size, root: flipped(head.root, bit) };
        expect(isIncluded({ leaf: flipped(leaf, bit), index, head, proof })).toBe(false);
        expect(isIncluded({ leaf, index, head: wrongRoot, proof })).toBe(false);
        expect(isIncluded({ leaf, index, head, proof: harmed })).toBe(false);
        expect(isIncluded({ leaf, index, head, proof: proof.slice(1) })).toBe(false);
        expect(isIncluded({ leaf, index, head, proof: [...proof, leaf] })).toBe(false);
        const earlier = (index % (size - 1)) + 1;
        const before = await log.head(earlier);
        const steps = await log.proveConsistency(earlier, size);
        const harmedSteps = steps.map((hash, order) => (order === where % steps.length ? flipped(hash, bit) : hash));
        expect(isConsistent(before, head, harmedSteps)).toBe(false);
        expect(isConsistent({ ...before, root: flipped(before.root, bit) }, head, steps)).toBe(false);
        expect(isConsistent(before, wrongRoot, steps)).toBe(false);
        expect(isConsistent(before, head, steps.slice(1))).toBe(false);
        expect(isConsistent(before, head, [...steps, leaf])).toBe(false);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it("gives no consistency proof once an entry was rewritten, whichever it was", async () => {
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), async (size, a, b) => {
      const honest = await logOf(numbered(size));
      const earlier = (a % size) + 1;
      const changed = numbered(size + 5).map((entry, index) => (index === b % earlier ? Buffer.from("other") : entry));
      const forged = await logOf(changed);
      const proof = await forged.proveConsistency(earlier, size + 5);
      expect(isConsistent(await honest.head(earlier), await forged.head(), proof)).toBe(false);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it("refuses indexes and sizes that it does not have", async () => {
    const log = await logOf(numbered(3));
    for (const size of [4, -1, 1.5, Number.NaN]) {
      await expect(log.head(size)).rejects.toMatchObject({ code: "usage" });
    }
    await expect(log.proveInclusion(3, 3)).rejects.toMatchObject({ code: "usage" });
    await expect(log.proveInclusion(-1, 3)).rejects.toMatchObject({ code: "usage" });
    await expect(log.proveConsistency(3, 2)).rejects.toMatchObject({ code: "usage" });
  });
});

describe("two proofs of one leaf each", () => {
  async function proofOf(log: MerkleLog, entry: Uint8Array, index: number, size: number) {
    return { leaf: leafHash(entry), index, head: await log.head(size), proof: await log.proveInclusion(index, size) };
  }

  it("never contradict each other where they come from one log", async () => {
    const entries = numbered(64);
    const log = await logOf(entries);
    const place = fc.tuple(fc.integer({ min: 1, max: 64 }), fc.nat());
    const property = fc.asyncProperty(place, place, async (one, other) => {
      const proofs = await Promise.all(
        [one, other].map(([size, at]) => proofOf(log, entries[at % size] ?? Buffer.of(), at % size, size)),
      );
      const [first, second] = proofs;
      expect(first !== undefined && second !== undefined && isContradiction(first, second)).toBe(false);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it("contradict each other where a shared entry was rewritten below both", async () => {
    const honest = numbered(16);
    const forged = honest.map((entry, index) => (index === 3 ? Buffer.from("other") : entry));
    const [a, b] = [await logOf(honest), await logOf(forged)];
    const last = Buffer.from("15");
    expect(isContradiction(await proofOf(a, last, 15, 16), await proofOf(b, last, 15, 16))).toBe(true);
    const twelfth = Buffer.from("11");
    expect(isContradiction(await proofOf(a, twelfth, 11, 12), await proofOf(b, last, 15, 16))).toBe(true);
  });
});
