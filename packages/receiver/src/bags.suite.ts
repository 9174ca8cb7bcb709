import { hash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type AnnouncedPackage, packFolder } from "@rafskil/core";

/** A bag in a zip, with its bytes. */
export async function makeBag(
  folder: string,
  files: Readonly<Record<string, string>> = { "bréf.txt": "Góðan dag" },
): Promise<{ readonly bytes: Buffer; readonly package: AnnouncedPackage }> {
  const name = randomUUID().replaceAll("-", "");
  const input = join(folder, name);
  mkdirSync(input, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(input, path), text);
  const output = join(folder, `${name}.zip`);
  await pack(input, output);
  const bytes = readFileSync(output);
  return { bytes, package: packageOf("malasafn.zip", bytes) };
}

async function pack(input: string, output: string): Promise<void> {
  const result = await packFolder(input, output, {
    as: "bagit",
    packedAt: new Date("2026-03-01T12:00:00Z"),
    runId: "test",
    language: "en",
    tool: { name: "test", version: "1" },
    spoolDirectory: dirname(input),
    workers: 1,
  });
  if (result.kind !== "packed") throw new Error("The bag was not packed.");
}

export function packageOf(name: string, bytes: Uint8Array): AnnouncedPackage {
  const blob = { path: name, bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
  return { name, form: "archive", format: "bagit", blobs: [blob] };
}

/** A package as a folder: each file a blob. */
export interface FolderBag {
  readonly package: AnnouncedPackage;
  readonly files: ReadonlyMap<string, Buffer>;
}

export async function makeFolderBag(folder: string, files: Readonly<Record<string, string>>): Promise<FolderBag> {
  const name = randomUUID().replaceAll("-", "");
  const output = join(folder, `${name}-bag`);
  const input = join(folder, name);
  mkdirSync(input);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(input, path), text);
  await pack(input, `${output}/`);
  const paths = readdirSync(output, { recursive: true, encoding: "utf8" });
  const found = paths.filter((path) => statSync(join(output, path)).isFile());
  const bytes = new Map(found.map((path) => [path, readFileSync(join(output, path))]));
  const blobs = [...bytes].map(([path, content]) => ({
    path,
    bytes: content.length,
    sha256: hash("sha256", content, "hex"),
  }));
  return { package: { name: "malasafn", form: "folder", format: "bagit", blobs }, files: bytes };
}
