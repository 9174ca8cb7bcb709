import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CRASH_POINTS, type CrashPointName } from "../../crash-point.ts";
import { describePackageStore, fileOf, objectOf } from "../../package-store.suite.ts";
import { openOcflPackageStore } from "./ocfl-package-store.ts";
import { openObjectFile } from "./read-object.ts";
import { objectPath } from "./storage-layout.ts";
import { faultsOf, pathsBelow, temporaryFolder } from "./storage-root.suite.ts";

describe("an OCFL storage root as a store of packages", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rafskil-ocfl-"));
  });
  afterAll(async () => {
    expect(await faultsOf(join(folder, "ocfl"))).toEqual([]);
    expect(await readdir(join(folder, "staging"))).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });
  describePackageStore(() => openOcflPackageStore(folder));
});

const files = [fileOf("package/málasafn.zip", "efni"), fileOf("report.json", "{}")];
const receipt = [fileOf("receipts/accepted.jws", "a.b.c")];

test("an object lies where the layout says, and holds what OCFL 1.1 asks", async () => {
  const folder = await temporaryFolder();
  const store = await openOcflPackageStore(folder);
  await store.preserve(objectOf("urn:uuid:0b0e0b6e-0000-4000-8000-000000000001", files));
  await store.add(objectOf("urn:uuid:0b0e0b6e-0000-4000-8000-000000000001", receipt));
  const object = objectPath("urn:uuid:0b0e0b6e-0000-4000-8000-000000000001");
  expect(object).toMatch(/^([0-9a-f]{3}\/){3}[0-9a-f]{64}$/);
  const names = (await pathsBelow(join(folder, "ocfl", object))).filter((name) => name.includes("."));
  expect(names).toEqual([
    "0=ocfl_object_1.1",
    "inventory.json",
    "inventory.json.sha512",
    "v1/content/package/málasafn.zip",
    "v1/content/report.json",
    "v1/inventory.json",
    "v1/inventory.json.sha512",
    "v2/content/receipts/accepted.jws",
    "v2/inventory.json",
    "v2/inventory.json.sha512",
  ]);
});

test("the same objects give the same bytes", async () => {
  const inventories = [];
  for (let run = 0; run < 2; run += 1) {
    const folder = await temporaryFolder();
    const store = await openOcflPackageStore(folder);
    await store.preserve(objectOf("urn:same", files));
    inventories.push(await readFile(join(folder, "ocfl", objectPath("urn:same"), "inventory.json"), "utf8"));
  }
  expect(inventories[0]).toBe(inventories[1]);
});

test("a file is read by its logical path, also from an earlier version", async () => {
  const folder = await temporaryFolder();
  const store = await openOcflPackageStore(folder);
  await store.preserve(objectOf("urn:read", [fileOf("a.txt", "eldra")]));
  await store.preserve(objectOf("urn:read", [fileOf("a.txt", "yngra")]));
  const root = { objects: join(folder, "ocfl"), staging: join(folder, "staging"), crashPoint: () => undefined };
  const read = async (version?: string) => {
    const file = await openObjectFile(root, { objectId: "urn:read", path: "a.txt", ...(version ? { version } : {}) });
    const chunks = [];
    for await (const chunk of file.bytes) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString("utf8");
  };
  expect([await read(), await read("v1")]).toEqual(["yngra", "eldra"]);
  await expect(openObjectFile(root, { objectId: "urn:read", path: "b.txt" })).rejects.toMatchObject({
    code: "not-found",
  });
});

class Cut extends Error {}

/** Cuts the work off at the nth passing of a crash point, as a power cut would: nothing after it is run. */
function cutAt(name: CrashPointName, nth: number) {
  let passed = 0;
  return (point: CrashPointName) => {
    if (point !== name) return;
    passed += 1;
    if (passed === nth) throw new Cut(name);
  };
}

test.each(CRASH_POINTS.filter((name) => name.startsWith("archive/")).map((name) => [name]))(
  "cut off at %s, whenever it is passed, the root is valid after a restart, and the work can be done again",
  async (name) => {
    let isCut = true;
    let nth = 0;
    while (isCut) {
      nth += 1;
      const folder = await temporaryFolder();
      await leaveStage(folder);
      const work = async (options: Parameters<typeof openOcflPackageStore>[1]) => {
        const store = await openOcflPackageStore(folder, options);
        await store.preserve(objectOf("urn:cut", files));
        return await store.add(objectOf("urn:cut", receipt));
      };
      const ended = await work({ crashPoint: cutAt(name, nth) }).catch((error: unknown) => error);
      isCut = ended instanceof Cut;
      if (!isCut) expect(ended).toMatchObject({ version: "v2" });
      await leaveStage(folder);
      await openOcflPackageStore(folder);
      expect(await faultsOf(join(folder, "ocfl"))).toEqual([]);
      expect(await readdir(join(folder, "staging"))).toEqual([]);
      expect((await work({})).version).toBe("v2");
      expect(await faultsOf(join(folder, "ocfl"))).toEqual([]);
    }
    expect(nth).toBeGreaterThan(1);
  },
);

/** A killed run clears nothing away: its stage lies there. An exception does, so one is laid there again. */
async function leaveStage(folder: string): Promise<void> {
  const stage = join(folder, "staging", "left-over");
  await mkdir(join(stage, "object", "v1"), { recursive: true });
  await writeFile(join(stage, "plan.json"), JSON.stringify({ objectPath: objectPath("urn:cut"), version: "v1" }));
}

test("a version that has reached its place is finished after a restart", async () => {
  const folder = await temporaryFolder();
  const store = await openOcflPackageStore(folder);
  await store.preserve(objectOf("urn:late", files));
  const object = join(folder, "ocfl", objectPath("urn:late"));
  const names = ["inventory.json", "inventory.json.sha512"];
  const before = await Promise.all(names.map((name) => readFile(join(object, name))));
  await store.add(objectOf("urn:late", receipt));
  // As it lies when the power fails after the version was moved, and before the object's own inventory was.
  await Promise.all(names.map((name, at) => writeFile(join(object, name), before[at] ?? "")));
  const stage = join(folder, "staging", "killed");
  await mkdir(stage);
  await writeFile(join(stage, "plan.json"), JSON.stringify({ objectPath: objectPath("urn:late"), version: "v2" }));
  expect((await faultsOf(join(folder, "ocfl"))).map(({ code }) => code)).toContain("E046");
  await openOcflPackageStore(folder);
  expect(await faultsOf(join(folder, "ocfl"))).toEqual([]);
});

test("a flipped bit is told, with its place", async () => {
  const folder = await temporaryFolder();
  const store = await openOcflPackageStore(folder);
  await store.preserve(objectOf("urn:rot", files));
  await store.preserve(objectOf("urn:sound", files));
  await writeFile(join(folder, "ocfl", objectPath("urn:rot"), "v1/content/report.json"), "[]");
  const states = [];
  for await (const state of store.rehash()) states.push(state);
  expect(states).toHaveLength(2);
  expect(states.find(({ id }) => id === "urn:rot")?.faults).toMatchObject([
    { code: "E093", path: "v1/content/report.json" },
    { code: "E092", path: "v1/content/report.json" },
  ]);
  expect(states.find(({ id }) => id === "urn:sound")?.faults).toEqual([]);
});

test("a folder that holds something else is not taken over", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "ocfl"));
  await writeFile(join(folder, "ocfl", "letter.txt"), "efni");
  await expect(openOcflPackageStore(folder)).rejects.toMatchObject({ code: "document-malformed" });
});

test("a storage root of another layout is not written to", async () => {
  const folder = await temporaryFolder();
  await openOcflPackageStore(folder);
  const layout = join(folder, "ocfl", "ocfl_layout.json");
  await writeFile(layout, JSON.stringify({ extension: "0002-flat-direct-storage-layout", description: "flat" }));
  await expect(openOcflPackageStore(folder)).rejects.toMatchObject({ code: "document-malformed" });
});

test("a root whose making was cut off is made again", async () => {
  const folder = await temporaryFolder();
  await openOcflPackageStore(folder);
  await rename(join(folder, "ocfl", "0=ocfl_1.1"), join(folder, "declaration"));
  const store = await openOcflPackageStore(folder);
  await store.preserve(objectOf("urn:again", files));
  expect(await faultsOf(join(folder, "ocfl"))).toEqual([]);
});

test("work that failed halfway through its last step is finished by the next try, without a restart", async () => {
  const folder = await temporaryFolder();
  const crashPoint = cutAt("archive/renamed", 2);
  const store = await openOcflPackageStore(folder, { crashPoint });
  await store.preserve(objectOf("urn:half", files));
  await expect(store.add(objectOf("urn:half", receipt))).rejects.toThrow(Cut);
  expect((await store.add(objectOf("urn:half", receipt))).version).toBe("v2");
  expect(await faultsOf(join(folder, "ocfl"))).toEqual([]);
});
