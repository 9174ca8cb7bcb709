import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { directorySource } from "../../read/directory.ts";
import { DEFAULT_LIMITS } from "../../read/limits.ts";
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

describe.skipIf(!existsSync(CORPUS))("the conformance suite of the Library of Congress", () => {
  const pool = createDigestPool({ workers: 1 });
  afterAll(() => pool[Symbol.asyncDispose]());

  test("is there", () => {
    expect([...bags()].length).toBeGreaterThan(30);
  });

  test.each([...bags()])("%s", async (_name, folder, path) => {
    await using source = directorySource(path, { limits: DEFAULT_LIMITS });
    const events = await verify(source, pool);
    const severities = severitiesOf(events);
    expect(severities.has("error") ? "refused" : "accepted").toBe(VERDICTS[folder]);
    if (folder === "warning") expect(severities).toContain("warning");
  });
});
