import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// The program as it is built and as a user runs it: `npm test` builds first.
const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "rafskil-repair-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function rafskil(...words: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const env = { ...process.env, LC_ALL: "en_GB.UTF-8" };
  return spawnSync(process.execPath, [PROGRAM, ...words], { cwd: root, encoding: "utf8", env });
}

const NAMESPACE = "http://www.sa.dk/xmlns/siard/1.0/schema0/table1.xsd";
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const COLUMN = "<name>Numer</name><columnID>c1</columnID><type>INTEGER</type><nullable>false</nullable>";

/** As little of a package as can be repaired: a table, and an index that counts its rows wrongly. */
const FILES: Readonly<Record<string, string>> = {
  "Indices/tableIndex.xml": `${XML}<siardDiark xmlns="http://www.sa.dk/xmlns/diark/1.0"><version>1.0</version><tables><table><name>Mal</name><folder>table1</folder><description>Mál</description><columns><column>${COLUMN}<description>Númer</description></column></columns><primaryKey><name>PK_Mal</name><column>Numer</column></primaryKey><rows>92</rows></table></tables></siardDiark>`,
  "Tables/table1/table1.xml": `${XML}<table xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><row><c1>1</c1></row><row><c1>2</c1></row></table>`,
};

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    const path = join(root, "AVID.TI.1.1", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
});

describe("repair", () => {
  it("tells what it would do, writes it where it is told, and compares the two", () => {
    const planned = rafskil("repair", "AVID.TI.1.1/");
    expect(planned, planned.stderr).toMatchObject({ status: 0 });
    expect(planned.stdout).toContain("archival-version/mend-rows");
    expect(planned.stderr).toContain("Nothing was written");
    expect(readdirSync(root)).toEqual(["AVID.TI.1.1"]);

    const before = readFileSync(join(root, "AVID.TI.1.1/Indices/tableIndex.xml"));
    const written = rafskil("repair", "AVID.TI.1.1/", "--to", "new/", "--lang", "is");
    expect(written, written.stderr).toMatchObject({ status: 0 });
    expect(written.stderr).toContain("Prófið hann: rafskil verify new/");
    expect(readFileSync(join(root, "AVID.TI.1.1/Indices/tableIndex.xml"))).toEqual(before);

    const compared = rafskil("compare", "AVID.TI.1.1/", "new/AVID.TI.1.1/", "--format", "json");
    expect(compared, compared.stderr).toMatchObject({ status: 0 });
    expect(compared.stdout).toContain("6.C_26");
  });

  it.each([
    [["repair", "AVID.TI.1.1/", "--to", "x/", "--in-place"], 2, /together/],
    [["repair", "AVID.TI.1.1/", "--join", "--volume-size", "1GB"], 2, /together/],
    [["repair", "AVID.TI.1.1/", "--volume-size", "200"], 2, /stays whole on one medium/],
    [["repair", "nowhere"], 3, /nowhere/],
  ])("explains %j", (words, code, text) => {
    const { status, stderr } = rafskil(...words);
    expect(status).toBe(code);
    expect(stderr).toMatch(text);
    expect(existsSync(join(root, "x"))).toBe(false);
  });
});
