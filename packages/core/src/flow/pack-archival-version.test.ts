import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { packFolder } from "./pack.ts";
import type { PackOptions } from "./pack-options.ts";
import { digestOfPackage } from "./package-digest.ts";
import { verifyPackage } from "./verify.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures/municipality");

let folder: string;
let transfer: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rafskil-av-"));
  transfer = join(folder, "transfer");
  execFileSync(process.execPath, [join(FIXTURES, "make-converted.mjs"), transfer]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const optionsFor = (as: string): PackOptions => ({
  as,
  packedAt: new Date(0),
  runId: "test",
  language: "is",
  tool: { name: "test", version: "0" },
  spoolDirectory: join(folder, "spool"),
  workers: 2,
});

async function findingsOf(report: Report): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of report.findings) findings.push(finding);
  return findings;
}

it.each([
  ["is-1007", "AVID.TI.1.1/"],
  ["dk-1007", "AVID.SA.2.1.zip"],
  ["dk-128", "AVID.SA.3.1.tar"],
])(
  "the municipality with its documents as TIFF is packed as %s, and verified without an error",
  async (profile, name) => {
    const as = `archival-version@${profile}`;
    const output = join(folder, name);
    const result = await packFolder(transfer, output, optionsFor(as));
    await using packing = result.report;
    expect({
      kind: result.kind,
      errors: (await findingsOf(packing)).filter(({ severity }) => severity === "error"),
    }).toEqual({
      kind: "packed",
      errors: [],
    });
    if (result.kind !== "packed") return;
    expect(result.package.inventoryDigest).toBe(await digestOfPackage(output, optionsFor(as)));
    await using report = await verifyPackage(output.replace(/\/$/, ""), { ...optionsFor(as) });
    expect((await findingsOf(report)).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.verdict).toBe("accepted");
  },
  120_000,
);

it("a package in several volumes stands beside itself, and is verified as one", async () => {
  const place = join(folder, "media");
  mkdirSync(place);
  const result = await packFolder(transfer, `${place}/AVID.TI.4.1/`, {
    ...optionsFor("archival-version"),
    volumeSizeBytes: 600_000,
  });
  await using packing = result.report;
  if (result.kind !== "packed") throw new Error(JSON.stringify(await findingsOf(packing)));
  const names = readdirSync(place).sort();
  expect(names.slice(0, 2)).toEqual(["AVID.TI.4.1", "AVID.TI.4.2"]);
  expect(result.package.volumes).toEqual(names.map((name) => `${place}/${name}/`));
  expect(result.package.inventoryDigest).toBe(await digestOfPackage(place, optionsFor("archival-version")));
  await using report = await verifyPackage(place, optionsFor("archival-version"));
  expect(report.verdict).toBe("accepted");
}, 120_000);

it("a file of another format refuses the whole, and nothing stands at the output", async () => {
  const stray = join(transfer, "files", "ljosmynd.gif");
  writeFileSync(stray, "GIF89a");
  try {
    const output = join(folder, "AVID.TI.5.1");
    const result = await packFolder(transfer, `${output}/`, optionsFor("archival-version"));
    await using report = result.report;
    expect(result.kind).toBe("refused");
    expect((await findingsOf(report)).map(({ rule }) => rule)).toContain("archival-version/file-not-registered");
    expect(existsSync(output)).toBe(false);
  } finally {
    rmSync(stray);
  }
});

it("what was said of texts comes with the package", async () => {
  const result = await packFolder(transfer, join(folder, "AVID.TI.6.1.zip"), optionsFor("archival-version"));
  await using report = result.report;
  expect(report.rules.map(({ rule }) => rule)).toContain("archival-version/text-changed");
});

it("a format that makes no volumes says so", async () => {
  const packing = packFolder(transfer, join(folder, "bag.zip"), { ...optionsFor("bagit"), volumeSizeBytes: 1000 });
  await expect(packing).rejects.toMatchObject({ code: "usage" });
});
