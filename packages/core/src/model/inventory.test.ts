import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DigestAlgorithm } from "./digest.ts";
import { createInventoryBuilder } from "./inventory.ts";
import { asRelativePath } from "./path.ts";

function digestsOf(text: string, algorithms: readonly DigestAlgorithm[]): Uint8Array {
  return Buffer.concat(algorithms.map((algorithm) => createHash(algorithm).update(text).digest()));
}

describe("An inventory", () => {
  const algorithms = ["md5", "sha512", "sha256"] as const;

  it("gives each file with its size and digests, in the order in which they were added", () => {
    const builder = createInventoryBuilder(algorithms);
    const names = Array.from({ length: 3000 }, (_, index) => asRelativePath(`mál/${index}`));
    for (const [index, name] of names.entries()) expect(builder.add(name, index)).toBe(index);
    // Digests come in any order.
    for (const index of names.keys().toArray().reverse()) builder.setDigests(index, digestsOf(`${index}`, algorithms));
    const inventory = builder.build();
    expect(inventory.fileCount).toBe(3000);
    expect(inventory.totalBytes).toBe((2999 * 3000) / 2);
    expect(Array.from(inventory.files(), (file) => file.path)).toEqual(names);
    expect(inventory.get("mál/2999")).toEqual({
      path: "mál/2999",
      sizeBytes: 2999,
      digests: Object.fromEntries(algorithms.map((name) => [name, createHash(name).update("2999").digest("hex")])),
    });
  });

  it("knows whether a file has a digest, in letters of either case", () => {
    const builder = createInventoryBuilder(algorithms);
    builder.setDigests(builder.add(asRelativePath("a"), 1), digestsOf("a", algorithms));
    const unknown = builder.add(asRelativePath("b"), 1);
    const inventory = builder.build();
    const hex = createHash("sha256").update("a").digest("hex");
    expect(inventory.hasDigest(0, "sha256", hex)).toBe(true);
    expect(inventory.hasDigest(0, "sha256", hex.toUpperCase())).toBe(true);
    expect(inventory.hasDigest(0, "md5", createHash("md5").update("a").digest("hex"))).toBe(true);
    expect(inventory.hasDigest(0, "sha256", hex.slice(1))).toBe(false);
    expect(inventory.hasDigest(0, "sha256", "")).toBe(false);
    expect(inventory.hasDigest(0, "sha1", hex)).toBe(false);
    expect(inventory.hasDigest(unknown, "sha256", hex)).toBe(false);
    for (const index of [-1, 2]) expect(inventory.hasDigest(index, "sha256", hex)).toBe(false);
  });

  it("has no digests where none were asked for or set", () => {
    const builder = createInventoryBuilder([]);
    builder.setDigests(builder.add(asRelativePath("a"), 5), new Uint8Array(0));
    builder.add(asRelativePath("b"), 6);
    expect(Array.from(builder.build().files(), (file) => file.digests)).toEqual([{}, {}]);
  });

  it("finds nothing that is not in it", () => {
    const builder = createInventoryBuilder(["sha256"]);
    builder.add(asRelativePath("a"), 1);
    const inventory = builder.build();
    expect(inventory.get("b")).toBeUndefined();
    expect([inventory.indexOf("a"), inventory.indexOf("A")]).toEqual([0, -1]);
  });

  it("holds its builder to the contract", () => {
    const builder = createInventoryBuilder(["sha256"]);
    builder.add(asRelativePath("a"), 1);
    expect(() => builder.add(asRelativePath("a"), 1)).toThrow("Listed twice: a");
    expect(() => builder.setDigests(0, new Uint8Array(31))).toThrow("Digests of 32 bytes were expected");
    expect(() => builder.setDigests(1, new Uint8Array(32))).toThrow("No file has the number 1");
    expect(builder.build().totalBytes).toBe(1);
  });
});
