import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../read/memory.ts";
import { openSource } from "../../read/open-source.ts";
import { judge } from "./verify.suite.ts";

const CORPUS = join(import.meta.dirname, "../../../../../../shared/corpora/archival-version");
const options = { spoolDirectory: tmpdir() };

function filesOf(folders: readonly string[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(CORPUS, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(CORPUS.length + 1), readFileSync(path));
    }
  }
  return files;
}

/** What both incomplete samples lack. */
const INCOMPLETE = ["4.B.2_3", "4.C_2", "4.C_3", "4.F_1"];

describe.skipIf(!existsSync(CORPUS))("packages with a known verdict", () => {
  it.each([
    ["synthetic-1007.tar", "is-1007"],
    ["synthetic-1007.tar", "dk-1007"],
    ["synthetic-128.tar", "dk-128"],
  ])("%s is accepted as %s", async (file, profile) => {
    await using source = await openSource(join(CORPUS, file), options);
    const { findings, outcomes } = await judge(source, { profile });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect([...outcomes.values()].filter(({ outcome }) => outcome === "not-run")).toEqual([]);
  });

  it.each([["AVID.HEX.1000.1"], ["AVID.TST.4000.1"]])("%s lacks two indexes and the context alone", async (name) => {
    await using source = await openSource(join(CORPUS, name), options);
    const { errors, outcomes } = await judge(source);
    expect(errors).toEqual(INCOMPLETE);
    expect(outcomes.get("4.C.2_3")?.outcome).toBe("passed");
    expect(outcomes.get("6.A_1")).toMatchObject({ outcome: "not-run", because: expect.stringContaining("4.C_2") });
  });

  it("AVID.SA.18001 is one package on three media, ten of whose files are absent", async () => {
    const names = ["AVID.SA.18001.3", "AVID.SA.18001.1", "AVID.SA.18001.2"];
    const { findings, errors } = await judge(memorySource({ name: "media", files: filesOf(names) }));
    expect(errors).toEqual(["4.B.2_3", "4.C.2_1", "4.C_2", "4.C_3", "4.F_1"]);
    expect(findings.filter(({ rule }) => rule === "4.C.2_1")).toHaveLength(10);
  });

  it("AVID.SA.18001 without its second medium tells that it is missing, and tests the rest", async () => {
    const files = filesOf(["AVID.SA.18001.1", "AVID.SA.18001.3"]);
    const { errors, outcomes } = await judge(memorySource({ name: "media", files }));
    expect(errors).toContain("4.B.1_3");
    expect(errors).toContain("4.D_2");
    expect(outcomes.get("4.D_9")?.outcome).toBe("passed");
  });
});
