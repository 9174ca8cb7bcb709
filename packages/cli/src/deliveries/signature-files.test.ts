import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { signatureBeside } from "./signature-files.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-signature-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the JWS beside a package is taken, else the CMS with its statement, else none", async () => {
  const path = join(folder, "delivery");
  expect(await signatureBeside(`${path}/`)).toBeUndefined();
  writeFileSync(`${path}.p7s`, "-----BEGIN CMS-----\nAAEC\nAwQ=\n-----END CMS-----\n");
  expect(await signatureBeside(path)).toBeUndefined();
  writeFileSync(`${path}.statement.json`, "{}");
  expect(await signatureBeside(path)).toEqual({ cms: "AAECAwQ=", statement: "{}" });
  writeFileSync(`${path}.jws`, "a.b.c\n");
  expect(await signatureBeside(`${path}/`)).toBe("a.b.c");
});
