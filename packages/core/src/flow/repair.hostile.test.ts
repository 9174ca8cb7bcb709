import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edit, put, soundParts } from "../formats/archival-version/mutations.suite.ts";
import { PACKAGE_NAME } from "../formats/archival-version/write.suite.ts";
import { repairPackage } from "./repair.ts";

/** A disk that has room for a part of the package. Mounting takes the system's leave: without it these tests are skipped. */
const folder = mkdtempSync(join(tmpdir(), "rafskil-repair-"));
const disk = join(folder, "disk");
mkdirSync(disk);
const isMounted =
  process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
afterAll(() => {
  if (isMounted) spawnSync("umount", [disk]);
  rmSync(folder, { recursive: true });
});

const path = join(folder, PACKAGE_NAME);
const options = {
  spoolDirectory: tmpdir(),
  workers: 1,
  language: "en",
  tool: { name: "test", version: "1" },
  repairedAt: new Date(0),
  runId: "test",
} as const;

beforeAll(async () => {
  const parts = await soundParts();
  edit("Indices/docIndex.xml", "<mID>1<", "<mID>2<")(parts);
  put("Documents/docCollection1/1/1.tif", Buffer.alloc(2_000_000, "II*\0"))(parts);
  for (const [file, bytes] of parts.files) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), bytes);
  }
});

describe.skipIf(!isMounted)("a repair to a disk that becomes full", () => {
  it("leaves nothing there, and the package as it was", async () => {
    const before = readFileSync(join(path, "Indices/docIndex.xml"));
    const repairing = repairPackage(path, { ...options, to: join(disk, "new/") });
    await expect(repairing).rejects.toMatchObject({ code: "insufficient-space" });
    expect(readdirSync(disk)).toEqual([]);
    expect(readFileSync(join(path, "Indices/docIndex.xml"))).toEqual(before);
  });
});

describe("a repair of an archive", () => {
  it("is not written in its place", async () => {
    const zip = join(folder, `${PACKAGE_NAME}.zip`);
    // An empty zip: its end record alone.
    writeFileSync(zip, Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]));
    const repairing = repairPackage(zip, { ...options, as: "archival-version", isInPlace: true });
    await expect(repairing).rejects.toMatchObject({ code: "usage" });
  });
});
