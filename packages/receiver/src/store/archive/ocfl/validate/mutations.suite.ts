import { cp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OcflCode } from "./data/codes.ts";
import {
  addEmptyVersion,
  at,
  copyVersion,
  EMPTY_SHA512,
  edit,
  layout,
  makeFile,
  OBJECT,
  part,
  paths,
  put,
  remove,
  renameVersions,
  seal,
  set,
  write,
} from "./spoil-object.suite.ts";

/** How one code is brought about in a storage root that is in order. `also`: other codes that must come with it. */
export interface Mutation {
  readonly code: OcflCode;
  readonly spoil: (root: string) => Promise<void>;
  readonly also?: readonly OcflCode[];
}

const inObject: readonly Mutation[] = [
  { code: "E001", spoil: write("notes.txt") },
  { code: "E003", spoil: remove("0=ocfl_object_1.1") },
  { code: "E004", spoil: write("0=ocfl_object_9.9"), also: ["E003"] },
  { code: "E005", spoil: write("1=ocfl_object_1.1"), also: ["E003"] },
  { code: "E006", spoil: write("0=bagit_1.1"), also: ["E003"] },
  { code: "E007", spoil: (root) => writeFile(at(root, "0=ocfl_object_1.1"), "ocfl_object_1.1") },
  { code: "E008", spoil: set("versions", {}), also: ["E040", "E042", "E107"] },
  { code: "E009", spoil: renameVersions({ v2: "v3", v1: "v2" }) },
  { code: "E010", spoil: renameVersions({ v2: "v3" }) },
  { code: "E011", spoil: renameVersions({ v1: "v01", v2: "v12" }) },
  { code: "E012", spoil: renameVersions({ v1: "v01" }) },
  { code: "E015", spoil: write("v2", "notes.txt") },
  { code: "E016", spoil: remove("v2", "content"), also: ["E092"] },
  { code: "E017", spoil: set("contentDirectory", "a/b") },
  { code: "E018", spoil: set("contentDirectory", "..") },
  { code: "E019", spoil: set("contentDirectory", "data") },
  {
    code: "E020",
    spoil: async (root) => {
      await put(["contentDirectory"], "data", ["v1"])(root);
      await set("contentDirectory", "content")(root);
    },
  },
  { code: "E023", spoil: write("v1", "content", "stray.txt") },
  { code: "E024", spoil: (root) => mkdir(at(root, "v1", "content", "empty")).then(() => undefined) },
  { code: "E025", spoil: set("digestAlgorithm", "md5") },
  { code: "E029", spoil: set("fixity", { sha1: { abc: ["v1/content/a.txt"] } }), also: ["E093"] },
  { code: "E030", spoil: set("fixity", { sha256: { abc: ["v1/content/a.txt"] } }), also: ["E093"] },
  { code: "E031", spoil: put(["manifest", "abc"], []), also: ["E107"] },
  { code: "E032", spoil: set("fixity", { "blake2b-512": { abc: ["v1/content/a.txt"] } }), also: ["E093"] },
  { code: "E033", spoil: (root) => seal(at(root, "inventory.json"), "{") },
  { code: "E036", spoil: set("type", undefined) },
  { code: "E037", spoil: set("id", "") },
  { code: "E038", spoil: set("type", "https://ocfl.io/1.0/spec/#inventory") },
  { code: "E040", spoil: set("head", "v1") },
  { code: "E041", spoil: set("manifest", undefined) },
  { code: "E042", spoil: paths(["manifest"], (list) => [...list, "v9/content/a.txt"]), also: ["E092"] },
  { code: "E044", spoil: set("versions", []) },
  { code: "E046", spoil: (root) => cp(at(root, "v2"), at(root, "v3"), { recursive: true }) },
  { code: "E047", spoil: put(["versions", "v1"], "x") },
  { code: "E048", spoil: put(["versions", "v2", "created"], undefined) },
  { code: "E049", spoil: put(["versions", "v2", "created"], "2026-03-01") },
  {
    code: "E050",
    spoil: put(["versions", "v2", "state", EMPTY_SHA512], ["d.txt"]),
  },
  { code: "E051", spoil: paths(["versions", "v2", "state"], () => "a.txt") },
  { code: "E052", spoil: paths(["versions", "v2", "state"], () => ["a/../b"]) },
  { code: "E053", spoil: paths(["versions", "v2", "state"], () => ["/a.txt"]) },
  { code: "E054", spoil: put(["versions", "v2", "user"], {}) },
  { code: "E056", spoil: set("fixity", { crc32: {} }) },
  { code: "E057", spoil: set("fixity", { md5: { [`${"0".repeat(32)}`]: "v1/content/a.txt" } }) },
  { code: "E058", spoil: remove("inventory.json.sha512") },
  { code: "E059", spoil: (root) => rename(at(root, "inventory.json.sha512"), at(root, "inventory.json.sha256")) },
  { code: "E060", spoil: (root) => writeFile(at(root, "inventory.json.sha512"), `${EMPTY_SHA512} inventory.json\n`) },
  { code: "E061", spoil: (root) => writeFile(at(root, "inventory.json.sha512"), "inventory.json") },
  { code: "E063", spoil: remove("inventory.json") },
  { code: "E064", spoil: put(["versions", "v2", "message"], "other", ["v2"]) },
  {
    code: "E066",
    spoil: put(["versions", "v1", "state"], {}, ["v1"]),
    also: ["E107"],
  },
  { code: "E067", spoil: write("extensions", "notes.txt") },
  { code: "E090", spoil: (root) => symlink("a.txt", at(root, "v1", "content", "link")) },
  { code: "E092", spoil: (root) => writeFile(at(root, "v1", "content", "a.txt"), "rot"), also: ["E093"] },
  { code: "E093", spoil: set("fixity", { md5: { ["0".repeat(32)]: ["v1/content/a.txt"] } }) },
  { code: "E094", spoil: put(["versions", "v2", "message"], 1) },
  { code: "E095", spoil: paths(["versions", "v2", "state"], () => ["a.txt", "a.txt/b"]) },
  {
    code: "E096",
    spoil: edit((inventory) => {
      const manifest = part(inventory, "manifest");
      const [digest = ""] = Object.keys(manifest);
      manifest[digest.toUpperCase()] = [];
    }),
    also: ["E107"],
  },
  {
    code: "E097",
    spoil: edit((inventory) => {
      const block = part(inventory, "fixity", "sha256");
      const [digest = ""] = Object.keys(block);
      block[digest.toUpperCase()] = [];
    }),
  },
  { code: "E099", spoil: paths(["manifest"], (list) => [...list, "v1/content/../a.txt"]), also: ["E092"] },
  { code: "E100", spoil: paths(["manifest"], (list) => [...list, "/v1/content/a.txt"]), also: ["E042", "E092"] },
  { code: "E101", spoil: paths(["manifest"], (list) => [...list, ...list.map((path) => `${path}/x`)]), also: ["E092"] },
  { code: "E102", spoil: set("colour", "red") },
  { code: "E103", spoil: set("type", "https://ocfl.io/1.0/spec/#inventory"), also: ["E038"] },
  {
    code: "E104",
    spoil: copyVersion("v1", "first"),
    also: ["E046"],
  },
  {
    code: "E105",
    spoil: copyVersion("v1", "v0"),
    also: ["E046"],
  },
  { code: "E106", spoil: set("manifest", []), also: ["E050"] },
  { code: "E107", spoil: put(["manifest", EMPTY_SHA512], []) },
  { code: "E110", spoil: put(["id"], "urn:other", ["v1"]) },
  { code: "E111", spoil: set("fixity", []) },
  { code: "W001", spoil: renameVersions({ v1: "v01", v2: "v02" }) },
  { code: "W002", spoil: write("v2", "other", "x.txt") },
  {
    code: "W003",
    spoil: (root) => mkdir(at(root, "v3", "content"), { recursive: true }).then(() => addEmptyVersion(root)),
  },
  { code: "W004", spoil: set("digestAlgorithm", "sha256") },
  { code: "W005", spoil: put(["id"], "object one", ["", "v1", "v2"]), also: ["E083"] },
  { code: "W007", spoil: put(["versions", "v2", "message"], undefined) },
  { code: "W008", spoil: put(["versions", "v2", "user"], { name: "x" }) },
  { code: "W009", spoil: put(["versions", "v2", "user"], { name: "x", address: "no uri" }) },
  {
    code: "W010",
    spoil: async (root) => {
      for (const name of ["inventory.json", "inventory.json.sha512"]) await rm(at(root, "v1", name));
    },
  },
  { code: "W011", spoil: put(["versions", "v1", "message"], "other", ["v1"]) },
  { code: "W013", spoil: (root) => mkdir(at(root, "extensions", "ours"), { recursive: true }).then(() => undefined) },
];

const inRoot: readonly Mutation[] = [
  { code: "E069", spoil: (root) => rm(join(root, "0=ocfl_1.1")) },
  { code: "E070", spoil: layout({ extension: "0004-hashed-n-tuple-storage-layout" }) },
  { code: "E071", spoil: layout({ extension: "ours", description: "ours" }) },
  { code: "E072", spoil: makeFile(OBJECT.slice(0, 3), "notes.txt") },
  { code: "E073", spoil: (root) => mkdir(join(root, "abc")).then(() => undefined) },
  { code: "E076", spoil: (root) => writeFile(join(root, "0=ocfl_1.0"), "ocfl_1.0\n") },
  { code: "E080", spoil: (root) => writeFile(join(root, "0=ocfl_1.1"), "ocfl_1.1") },
  {
    code: "E081",
    spoil: async (root) => {
      await rm(join(root, "0=ocfl_1.1"));
      await writeFile(join(root, "0=ocfl_1.0"), "ocfl_1.0\n");
    },
  },
  { code: "E083", spoil: put(["id"], "urn:elsewhere", ["", "v1", "v2"]) },
  { code: "E088", spoil: makeFile("abc", "notes.txt"), also: ["E072"] },
  { code: "E112", spoil: makeFile("extensions", "notes.txt") },
  { code: "W015", spoil: (root) => cp(join(root, OBJECT), join(root, "top"), { recursive: true }), also: ["E083"] },
  { code: "W016", spoil: (root) => mkdir(join(root, "extensions", "ours")).then(() => undefined) },
];

/** One for each code that is checked. */
export const MUTATIONS: readonly Mutation[] = [...inObject, ...inRoot];
