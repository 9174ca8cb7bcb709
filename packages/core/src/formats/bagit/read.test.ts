import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import type { Finding } from "../../model/finding.ts";
import type { RuleOutcome } from "../../model/report.ts";
import { memorySource } from "../../read/memory.ts";
import { type BagFixture, type Draft, LETTER, lineFor, MINUTES, makeBag } from "./bag-fixture.suite.ts";
import { bagit } from "./index.ts";
import { findingsOf, type VerifyCase, verify } from "./verify.suite.ts";

const pool = createDigestPool({ workers: 1 });
afterAll(() => pool[Symbol.asyncDispose]());

function sourceOf({ files, emptyFolders }: BagFixture): ReturnType<typeof memorySource> {
  return memorySource({ name: "bag", files, emptyDirectories: emptyFolders });
}

async function findings(draft: Omit<Draft, "note">, verifyCase: VerifyCase = {}): Promise<readonly Finding[]> {
  return findingsOf(await verify(sourceOf(makeBag({ note: "", ...draft })), pool, verifyCase));
}

/** Rule, place and severity of each finding, as short as can be. */
function short(found: readonly Finding[]): readonly string[] {
  return found.map(({ rule, at, severity }) => {
    const path = "path" in at ? ` ${at.path}` : "";
    const line = "line" in at ? `:${at.line}` : "";
    return `${severity} ${rule.slice(6)}${path}${line}`;
  });
}

describe("all faults are found, each at its place", () => {
  test("of one manifest, line by line", async () => {
    const found = await findings({
      editManifest: (text) =>
        [
          "not a line",
          text.trimEnd(),
          lineFor("data/absent.txt").trimEnd(),
          `${"0".repeat(64)}  data/absent.txt`,
          `${"0".repeat(63)}  ${LETTER}`,
          lineFor("../out").trimEnd(),
          lineFor("data/x/").trimEnd(),
          "",
        ].join("\n"),
      edit: (files) => void files.set(LETTER, Buffer.from("breytt")),
      info: "",
    });
    expect(short(found)).toEqual([
      "error manifest-line manifest-sha256.txt:1",
      "error checksum-length manifest-sha256.txt:6",
      "error unsafe-path manifest-sha256.txt:7",
      "error path-malformed manifest-sha256.txt:8",
      "error listed-with-two-checksums manifest-sha256.txt:5",
      "error listed-with-two-checksums manifest-sha256.txt:6",
      "error file-missing manifest-sha256.txt:4",
      "error checksum-mismatch manifest-sha256.txt:3",
    ]);
  });

  test("of two manifests, each for itself", async () => {
    const found = await findings({
      algorithms: ["md5", "sha256"],
      edit: (files) => {
        files.set(LETTER, Buffer.from("breytt"));
        files.set("data/nýtt.txt", Buffer.from("nýtt"));
      },
      info: "",
    });
    expect(short(found)).toEqual([
      "error file-not-in-manifest data/nýtt.txt",
      "error checksum-mismatch manifest-md5.txt:2",
      "error checksum-mismatch manifest-sha256.txt:2",
    ]);
    expect(found[0]?.facts).toEqual({ path: "data/nýtt.txt", manifests: ["manifest-md5.txt", "manifest-sha256.txt"] });
  });

  test("with what was expected and what was found", async () => {
    const [mismatch] = await findings({ edit: (files) => void files.set(LETTER, Buffer.from("breytt")), info: "" });
    expect(mismatch?.facts).toEqual({
      manifest: "manifest-sha256.txt",
      path: LETTER,
      expected: lineFor(LETTER, "Erindi um skipulag við höfnina.\n").slice(0, 64),
      found: lineFor(LETTER, "breytt").slice(0, 64),
    });
  });
});

describe("versions", () => {
  test("before 1.0 a file may be in one manifest alone; in none it is a fault", async () => {
    const draft: Omit<Draft, "note"> = {
      algorithms: ["sha256", "sha512"],
      editManifest: (text, algorithm) => (algorithm === "sha256" ? text : text.replace(/.*bréf\.txt\n/, "")),
    };
    expect(short(await findings({ ...draft, version: "0.97" }))).toEqual([]);
    expect(short(await findings({ ...draft, version: "1.0" }))).toEqual([`error file-not-in-manifest ${LETTER}`]);
    const none = { ...draft, editManifest: (text: string) => text.replace(/.*bréf\.txt\n/, "") };
    expect(short(await findings({ ...none, version: "0.97" }))).toEqual([`error file-not-in-manifest ${LETTER}`]);
  });

  test("package-info.txt is metadata in 0.95, and any tag file in 0.96", async () => {
    const draft = { info: null, tags: { "package-info.txt": "Payload-Oxum: 1.1\n" } };
    expect(short(await findings({ ...draft, version: "0.95" }))).toEqual(["error oxum-mismatch package-info.txt:1"]);
    expect(short(await findings({ ...draft, version: "0.96" }))).toEqual([]);
  });

  test("a file that is named %25 is found in a bag whose maker did not encode it, with a warning", async () => {
    const found = await findings({ payload: { "data/a%25b.txt": "x" } });
    expect(short(found)).toEqual(["warning percent-encoding manifest-sha256.txt:1"]);
  });

  test("of a bag that does not say its version, the rest is judged as 1.0", async () => {
    const found = await findings({
      declaration: "\n\n",
      edit: (files) => void files.set(LETTER, Buffer.from("breytt")),
    });
    expect(short(found)).toEqual([
      "error declaration-form bagit.txt:1",
      "error declaration-form bagit.txt:2",
      "error checksum-mismatch manifest-sha256.txt:2",
      "error oxum-mismatch bag-info.txt:3",
    ]);
  });
});

describe("names", () => {
  test("that differ in Unicode form alone are verified under their own", async () => {
    const draft: Omit<Draft, "note"> = {
      editManifest: (text) => text.replace(LETTER, LETTER.normalize("NFD")),
      info: "",
    };
    expect(short(await findings(draft))).toEqual(["warning name-variant manifest-sha256.txt:2"]);
    const changed = { ...draft, edit: (files: Map<string, Buffer>) => void files.set(LETTER, Buffer.from("breytt")) };
    expect(short(await findings(changed))).toEqual([
      "warning name-variant manifest-sha256.txt:2",
      "error checksum-mismatch manifest-sha256.txt:2",
    ]);
  });

  test("are not guessed at where two files would do", async () => {
    const found = await findings({
      payload: { "data/A.txt": "x", "data/a.txt": "x", "data/b.txt": "x" },
      editManifest: (text) => `${text}${lineFor("data/B.txt", "x")}${lineFor("data/Á.txt", "x")}`,
    });
    expect(short(found)).toEqual([
      "warning name-variant manifest-sha256.txt:4",
      "error file-missing manifest-sha256.txt:5",
    ]);
    const twins = await findings({
      payload: { "data/é/A.txt": "x", "data/é/a.txt": "x" },
      editManifest: (text) => text + lineFor("data/É/a.TXT", "x"),
    });
    expect(short(twins)).toEqual(["error file-missing manifest-sha256.txt:3"]);
  });
});

describe("a quick look", () => {
  test("hashes nothing, and says so of every rule that needs it", async () => {
    const source = sourceOf(makeBag({ note: "", edit: (files) => void files.set(LETTER, Buffer.from("Efni")) }));
    const noPool = {
      run: () => {
        throw new Error("hashed");
      },
      [Symbol.asyncDispose]: async () => {},
    };
    const events = await verify(source, noPool, { isQuick: true });
    const outcomes = new Map<string, RuleOutcome>(
      events.flatMap((event) => (event.kind === "outcome" ? [[event.outcome.rule, event.outcome]] : [])),
    );
    for (const rule of ["checksum-mismatch", "tag-checksum-mismatch", "file-unreadable"]) {
      expect(outcomes.get(`bagit/${rule}`)).toMatchObject({ outcome: "not-run", because: /no file was hashed/ });
    }
    expect(short(findingsOf(events))).toEqual(["error oxum-mismatch bag-info.txt:3"]);
  });
});

describe("detection", () => {
  test.each([
    [{ "bagit.txt": "", "x/y": "" }, "certain"],
    [{ "manifest-md5.txt": "", "data/x": "" }, "possible"],
    [{ "data/x": "", "manifest-x.txt": "" }, "no"],
    [{ "bagit.txt/x": "" }, "no"],
  ])("of %j is %s", async (files, detection) => {
    expect(await bagit.detect(memorySource({ name: "x", files }))).toBe(detection);
  });
});

test("a manifest that cannot be decoded in one line is verified in the others", async () => {
  const found = await findings({
    edit: (files) => {
      const manifest = files.get("manifest-sha256.txt") ?? Buffer.alloc(0);
      files.set(
        "manifest-sha256.txt",
        Buffer.concat([manifest, Buffer.from(`${"0".repeat(64)}  data/\xe6.txt\n`, "latin1")]),
      );
      files.set(MINUTES, Buffer.from("breytt"));
    },
    tagAlgorithms: [],
    info: "",
  });
  expect(short(found)).toEqual([
    "error tag-file-unreadable manifest-sha256.txt:3",
    "error checksum-mismatch manifest-sha256.txt:1",
    "info tag-manifest-missing",
  ]);
});
