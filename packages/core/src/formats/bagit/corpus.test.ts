import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { directorySource } from "../../read/directory.ts";
import { DEFAULT_LIMITS } from "../../read/limits.ts";
import { openSource } from "../../read/open-source.ts";
import type { Source } from "../../read/source.ts";
import type { BagFixture } from "./bag-fixture.suite.ts";
import { archiveOf } from "./fixture-files.suite.ts";
import { severitiesOf, verify } from "./verify.suite.ts";

const CORPUS = fileURLToPath(new URL("../../../../../../shared/corpora/bagit", import.meta.url));

/** Bags that a folder's name calls for Windows alone lead out of the bag there: they are refused everywhere. */
const VERDICTS: Readonly<Record<string, "accepted" | "refused">> = {
  valid: "accepted",
  warning: "accepted",
  invalid: "refused",
  "linux-only": "refused",
  "windows-only": "refused",
};

function* bags(): Generator<readonly [name: string, folder: string, path: string]> {
  if (!existsSync(CORPUS)) return;
  const folders = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  for (const version of folders(CORPUS)) {
    for (const verdict of folders(join(CORPUS, version))) {
      for (const bag of folders(join(CORPUS, version, verdict))) {
        yield [`${version}/${verdict}/${bag}`, verdict, join(CORPUS, version, verdict, bag)];
      }
    }
  }
}

async function fixtureOf(source: Source): Promise<BagFixture> {
  const files = new Map<string, Buffer>();
  for await (const entry of source.entries()) {
    if (entry.kind === "file") files.set(entry.path, Buffer.concat(await Array.fromAsync(source.open(entry))));
  }
  return { files, emptyFolders: [], container: "folder", topFolder: "bag", note: "", also: [] };
}

describe.skipIf(!existsSync(CORPUS))("the conformance suite of the Library of Congress", () => {
  const pool = createDigestPool({ workers: 1 });
  const workplace = mkdtempSync(join(tmpdir(), "rafskil-corpus-"));
  afterAll(async () => {
    await pool[Symbol.asyncDispose]();
    rmSync(workplace, { recursive: true, force: true });
  });

  test("is there", () => {
    expect([...bags()].length).toBeGreaterThan(30);
  });

  test.each([...bags()])("%s, as a folder, a zip and a tar", async (name, folder, path) => {
    await using source = directorySource(path, { limits: DEFAULT_LIMITS });
    await expectVerdict(source, folder);
    const bag = await fixtureOf(source);
    for (const container of ["zip", "tar"] as const) {
      const archive = join(workplace, `${name.replaceAll("/", "-")}.${container}`);
      writeFileSync(archive, archiveOf(bag, container));
      await using archived = await openSource(archive, { spoolDirectory: workplace });
      await expectVerdict(archived, folder);
    }
  });

  async function expectVerdict(source: Source, folder: string): Promise<void> {
    const severities = severitiesOf(await verify(source, pool));
    expect(severities.has("error") ? "refused" : "accepted").toBe(VERDICTS[folder]);
    if (folder === "warning") expect(severities).toContain("warning");
  }
});
