import { crc32 } from "node:zlib";
import { tarBytes } from "../../read/tar-bytes.suite.ts";
import { zipBytes } from "../../read/zip-bytes.suite.ts";
import type { BagFixture } from "./bag-fixture.suite.ts";
import { INVALID_BAGS } from "./invalid-bags.suite.ts";
import { VALID_BAGS } from "./valid-bags.suite.ts";

/** The files of `fixtures/bagit`, by path. */
export function fixtureFiles(): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [folder, bags] of [
    ["valid", VALID_BAGS],
    ["invalid", INVALID_BAGS],
  ] as const) {
    for (const [name, bag] of bags) {
      const base = `${folder}/${name}`;
      if (bag.profile !== undefined) files.set(`${base}.profile.json`, Buffer.from(bag.profile));
      if (bag.container === "folder") for (const [path, bytes] of bag.files) files.set(`${base}/${path}`, bytes);
      else files.set(`${base}.${bag.container}`, archiveOf(bag));
    }
  }
  files.set("README.md", Buffer.from(readme()));
  files.set(".gitattributes", Buffer.from("* -text\n"));
  return files;
}

/** The bytes of a bag in its archive. */
export function archiveOf(bag: BagFixture, container: BagFixture["container"] = bag.container): Buffer {
  const prefix = bag.topFolder === "" ? "" : `${bag.topFolder}/`;
  const paths = [...bag.files.keys(), ...bag.emptyFolders.map((folder) => `${folder}/`)].sort();
  const parts = paths.map((path) => ({ name: prefix + path, data: bag.files.get(path) ?? Buffer.alloc(0) }));
  if (container === "tar") {
    return tarBytes(parts.map((part) => (part.name.endsWith("/") ? { ...part, type: "5" } : part)));
  }
  const wrong = bag.wrongCrcOf === undefined ? undefined : prefix + bag.wrongCrcOf;
  return zipBytes(parts.map((part) => (part.name === wrong ? { ...part, crc32: crc32(part.data) ^ 1 } : part)));
}

function readme(): string {
  const row = ([name, { note }]: readonly [string, BagFixture]): string => `| \`${name}\` | ${note} |`;
  return `# Bags with a known verdict

Small invented bags, made by \`node fixtures/bagit/make.mjs\` from \`packages/core/src/formats/bagit/*-bags.suite.ts\`;
a test says so when they differ. Our writer has no part in them. Where a bag is to be checked against a BagIt Profile,
the profile lies beside it as \`<name>.profile.json\`.

## valid: nothing is found

| bag | what is special in it |
|---|---|
${[...VALID_BAGS].map(row).join("\n")}

## invalid: named after the rule that finds the fault

| bag | what is wrong |
|---|---|
${[...INVALID_BAGS].map(row).join("\n")}
`;
}
