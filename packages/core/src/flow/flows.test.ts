import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describePath } from "./describe.ts";
import { createBench, findingsOf, LETTERS } from "./flow.suite.ts";
import { packFolder } from "./pack.ts";
import { digestOfPackage } from "./package-digest.ts";
import { verifyPackage } from "./verify.ts";

const { path, place, packing, tree, names } = createBench("flows");
const OUTPUTS = ["bag/", "bag.zip", "bag.tar"];
const letters = tree("letters", LETTERS);
mkdirSync(path("out"));

describe.each(OUTPUTS)("a folder packed as %s", (output) => {
  const target = `${path("out")}/${output}`;

  it("is packed whole, with an inventory digest that does not depend on the kind of output", async () => {
    const result = await packFolder(letters, target, packing);
    await using report = result.report;
    expect(report.verdict).toBe("accepted");
    expect(result).toMatchObject({
      kind: "packed",
      package: {
        path: target,
        format: "bagit",
        files: 4,
        bytes: Buffer.byteLength(Object.values(LETTERS).join("")),
        inventoryDigest: "b5549f018b4461b0604a8c98facfe1c7f8fa40a63808eab4aa601aacbe12e728",
      },
    });
  });

  it("was told with the digest that it is signed, announced and received by", async () => {
    rmSync(target, { recursive: true });
    for (const algorithms of [["sha512"], ["sha256"]] as const) {
      rmSync(target, { recursive: true, force: true });
      const result = await packFolder(letters, target, { ...packing, algorithms });
      await using _ = result.report;
      if (result.kind !== "packed") throw new Error("refused");
      expect(result.package.inventoryDigest).toBe(await digestOfPackage(target, place));
    }
  });

  it("is accepted, every rule run or not applicable", async () => {
    await using report = await verifyPackage(target, place);
    expect((await findingsOf(report)).map(({ rule }) => rule)).toEqual(["bagit/empty-folder"]);
    expect(report).toMatchObject({ verdict: "accepted", subject: { format: "bagit", files: 8 } });
    expect(report.rules.filter((rule) => rule.outcome === "not-run")).toEqual([]);
  });

  it("has the inventory of the folder under data/, and its empty folder", async () => {
    const packed = await describePath(target, place);
    const original = await describePath(letters, place);
    const inData = [...packed.inventory.files()].filter((file) => file.path.startsWith("data/"));
    const expected = [...original.inventory.files()].map((file) => ({ ...file, path: `data/${file.path}` }));
    expect(inData).toEqual(expected);
    expect(packed.emptyDirectories).toEqual(["data/tóm mappa"]);
    expect(names("out").filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is not overwritten", async () => {
    await expect(packFolder(letters, target, packing)).rejects.toMatchObject({ code: "output-exists" });
  });

  it("is the same bytes when it is packed again", async () => {
    if (output.endsWith("/")) return;
    const before = readFileSync(target);
    rmSync(target);
    await packFolder(letters, target, { ...packing, runId: "run2", workers: 2 });
    expect(readFileSync(target).equals(before)).toBe(true);
  });
});

describe("verifying", () => {
  it("names the place of every fault of a spoiled copy", async () => {
    const bag = path("spoiled");
    execFileSync("cp", ["-r", path("out/bag"), bag]);
    writeFileSync(`${bag}/data/empty.txt`, "not empty");
    rmSync(`${bag}/data/mál/2018-1/svar.txt`);
    writeFileSync(`${bag}/data/extra.txt`, "");
    await using report = await verifyPackage(bag, place);
    const findings = await findingsOf(report);
    expect(report.verdict).toBe("refused");
    for (const file of ["data/empty.txt", "data/mál/2018-1/svar.txt", "data/extra.txt"]) {
      expect(
        findings.some((finding) => JSON.stringify(finding).includes(file)),
        file,
      ).toBe(true);
    }
  });

  it("reports a link in a package as an error of the tree", async () => {
    const bag = path("linked");
    execFileSync("cp", ["-r", path("out/bag"), bag]);
    symlinkSync("/etc/passwd", `${bag}/data/passwd`);
    await using report = await verifyPackage(bag, place);
    expect(report.verdict).toBe("refused");
    expect((await findingsOf(report)).map((finding) => finding.rule)).toContain("source/link");
  });

  it("speaks the reader's language", async () => {
    await using report = await verifyPackage(path("linked"), { ...place, language: "is" });
    const [finding] = await findingsOf(report);
    expect(finding?.message).toMatch(/tengill/);
  });

  it("runs only what was asked for, and says so of the rest", async () => {
    await using report = await verifyPackage(path("linked"), { ...place, only: ["source/unsafe-path"] });
    expect(report.verdict).toBe("accepted");
    expect(report.rules.filter((rule) => rule.outcome === "passed").map((rule) => rule.rule)).toEqual([
      "source/unsafe-path",
    ]);
    expect(report.rules.every((rule) => rule.outcome === "passed" || rule.because !== undefined)).toBe(true);
  });

  it.each([
    ["an unknown rule", { only: ["bagit/no-such"] }, "usage"],
    ["an unknown format", { as: "bagitt" }, "format-unknown"],
    ["an unknown profile", { as: "bagit@0" }, "profile-unknown"],
    ["an unknown parameter", { parameters: { colour: "" } }, "usage"],
  ])("refuses %s", async (_, options, code) => {
    await expect(verifyPackage(path("out/bag.zip"), { ...place, ...options })).rejects.toMatchObject({ code });
  });

  it("does not pass a folder that is no package", async () => {
    await expect(verifyPackage(letters, place)).rejects.toMatchObject({ code: "format-not-recognised" });
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort();
    await expect(verifyPackage(path("out/bag"), { ...place, signal })).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("packing", () => {
  it("refuses the whole for one link, names it, and writes nothing", async () => {
    const folder = tree("with-links", { "a.txt": "a" });
    symlinkSync("a.txt", `${folder}/b.txt`);
    symlinkSync("/", `${folder}/root`);
    const result = await packFolder(folder, path("out/links.zip"), packing);
    expect(result.kind).toBe("refused");
    const findings = await findingsOf(result.report);
    expect(findings.map(({ rule, at }) => [rule, at])).toEqual([
      ["source/link", { kind: "file", path: "b.txt" }],
      ["source/link", { kind: "file", path: "root" }],
    ]);
    expect(names("out").filter((name) => name.includes("links"))).toEqual([]);
  });

  it("warns of names that other systems lose, and packs", async () => {
    const folder = tree("windows", { "con.txt": "a", "A.txt": "1", "a.txt": "2" });
    const result = await packFolder(folder, path("out/windows.tar"), packing);
    expect(result.kind).toBe("packed");
    expect((await findingsOf(result.report)).map((finding) => finding.rule)).toEqual([
      "source/name-collision",
      "source/not-portable-name",
    ]);
  });

  it.each([
    ["an output in the input", () => [letters, `${letters}/out.zip`], "output-inside-input"],
    ["an output that is the input", () => [letters, `${letters}/`], "output-inside-input"],
    ["an output without an ending", () => [letters, path("out/plain")], "usage"],
    ["an output without a name", () => [letters, `${path("out")}/.zip`], "usage"],
    ["an input that is not there", () => [path("nowhere"), path("out/n.zip")], "not-found"],
    ["an input that is not a folder", () => [path("out/bag.zip"), path("out/n.zip")], "usage"],
  ])("refuses %s", async (_, places, code) => {
    const [input = "", output = ""] = places();
    await expect(packFolder(input, output, packing)).rejects.toMatchObject({ code });
  });

  it("leaves nothing when it is stopped on the way", async () => {
    const controller = new AbortController();
    const options = { ...packing, signal: controller.signal, onProgress: () => controller.abort() };
    await expect(packFolder(letters, path("out/stopped/"), options)).rejects.toMatchObject({ code: "aborted" });
    expect(names("out").filter((name) => name.includes("stopped"))).toEqual([]);
  });

  it("refuses a label that the format cannot hold before a byte is written", async () => {
    const options = { ...packing, statements: [["Payload-Oxum", "1.1"]] as const };
    await expect(packFolder(letters, path("out/label/"), options)).rejects.toMatchObject({ code: "usage" });
    expect(names("out").filter((name) => name.includes("label"))).toEqual([]);
  });
});

describe("describing", () => {
  it("lists files in code-point order with the digests that were asked for", async () => {
    const { inventory, report } = await describePath(letters, { ...place, algorithms: ["md5", "sha512"] });
    await using _ = report;
    const files = [...inventory.files()];
    expect(files.map((file) => file.path)).toEqual([
      "empty.txt",
      "mál/2018-1/bréf Þórðar.txt",
      "mál/2018-1/svar.txt",
      "z/🙂.txt",
    ]);
    expect(files[0]?.digests.md5).toBe("d41d8cd98f00b204e9800998ecf8427e");
    expect(Object.keys(files[1]?.digests ?? {})).toEqual(["md5", "sha512"]);
  });

  it("opens no file when no digest is asked for", async () => {
    const { inventory } = await describePath(letters, { ...place, algorithms: [] });
    expect([...inventory.files()].map((file) => [file.sizeBytes, file.digests])).toEqual([
      [0, {}],
      [11, {}],
      [4, {}],
      [12, {}],
    ]);
  });
});

describe("a folder that changes while it is packed", () => {
  it.each([
    ["a link appears", (folder: string) => symlinkSync("/etc/passwd", `${folder}/zz-link`)],
    ["a file appears", (folder: string) => writeFileSync(`${folder}/zz-new.txt`, "new")],
    ["a file vanishes", (folder: string) => rmSync(`${folder}/z.txt`)],
    ["a file grows", (folder: string) => writeFileSync(`${folder}/z.txt`, "longer than before")],
  ])("is not packed when %s", async (what, change) => {
    const folder = tree(`changing ${what}`, { "a.txt": "a", "z.txt": "z" });
    let isChanged = false;
    const options = {
      ...packing,
      onProgress: ({ phase }: { phase: string }) => {
        // The first report of the listing: what follows is written from a second one.
        if (phase === "list" && !isChanged) change(folder);
        isChanged = true;
      },
    };
    await expect(packFolder(folder, path(`out/${what}.zip`), options)).rejects.toMatchObject({
      code: "source-changed",
    });
    expect(names("out").filter((name) => name.includes(what))).toEqual([]);
  });
});
