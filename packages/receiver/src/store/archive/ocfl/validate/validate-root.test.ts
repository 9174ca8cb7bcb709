import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTranslator, LANGUAGES } from "@rafskil/core";
import { beforeAll, expect, test } from "vitest";
import { fileOf, objectOf } from "../../../package-store.suite.ts";
import { openOcflPackageStore } from "../ocfl-package-store.ts";
import { faultsOf, temporaryFolder } from "../storage-root.suite.ts";
import { OCFL_CODES } from "./data/codes.ts";
import { OCFL_MESSAGES } from "./messages/catalogue.ts";
import { MUTATIONS } from "./mutations.suite.ts";
import { OBJECT_ID } from "./spoil-object.suite.ts";
import { validateStorageRoot } from "./validate-root.ts";

let sound = "";
beforeAll(async () => {
  sound = await mkdtemp(join(tmpdir(), "rafskil-ocfl-"));
  const store = await openOcflPackageStore(sound);
  await store.preserve(objectOf(OBJECT_ID, [fileOf("a.txt", "a"), fileOf("dir/b.txt", "b")]));
  await store.add(objectOf(OBJECT_ID, [fileOf("c.txt", "c")]));
});

test("what we write has no fault and no warning", async () => {
  expect(await faultsOf(join(sound, "ocfl"))).toEqual([]);
});

test.each(MUTATIONS)("$code is found where it was brought about", async ({ code, spoil, also = [] }) => {
  const root = join(await temporaryFolder(), "ocfl");
  await cp(join(sound, "ocfl"), root, { recursive: true });
  await spoil(root);
  const faults = await faultsOf(root);
  const found = new Set(faults.map((fault) => fault.code));
  for (const language of LANGUAGES) {
    const translate = createTranslator([OCFL_MESSAGES], language, { onFault: expect.unreachable });
    for (const fault of faults) translate(fault.code, fault.facts);
  }
  expect([...found]).toEqual(expect.arrayContaining([code, ...also]));
});

test("every code that is checked has its mutation, and only those", () => {
  expect([...new Set(MUTATIONS.map(({ code }) => code))].sort()).toEqual(Object.keys(OCFL_CODES).sort());
});

test("a quick validation hashes nothing", async () => {
  const root = join(await temporaryFolder(), "ocfl");
  await cp(join(sound, "ocfl"), root, { recursive: true });
  await MUTATIONS.find(({ code }) => code === "E092")?.spoil(root);
  const codes = [];
  for await (const { code } of validateStorageRoot(root, { isQuick: true })) codes.push(code);
  expect(codes).toEqual([]);
});
