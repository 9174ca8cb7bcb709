import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnouncedPackage, Announcement } from "../../packages/core/src/deliver/protocol.ts";
import { packFolder } from "../../packages/core/src/flow/pack.ts";

/** What one delivery consists of: its announcement, and each file's bytes by its path. */
export interface Parcel {
  /** The idempotency key: nothing is announced twice. */
  readonly key: string;
  readonly announcement: Announcement;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Packs a small bag, as a zip or as a folder of files. Each name makes other bytes. */
export async function makeParcel(
  folder: string,
  { name, form }: { readonly name: string; readonly form: AnnouncedPackage["form"] },
): Promise<Parcel> {
  const input = join(folder, name);
  mkdirSync(input, { recursive: true });
  writeFileSync(join(input, "bréf.txt"), `Bréf ${name}\n`.repeat(40));
  const output = form === "archive" ? join(folder, `${name}.zip`) : join(folder, `${name}-bag/`);
  const result = await packFolder(input, output, {
    as: "bagit",
    packedAt: new Date("2026-03-01T12:00:00Z"),
    runId: name.replaceAll(/[^A-Za-z0-9]/g, ""),
    language: "en",
    tool: { name: "test", version: "1" },
    spoolDirectory: folder,
    workers: 1,
  });
  if (result.kind !== "packed") throw new Error("The bag was not packed.");
  const paths = form === "archive" ? [`${name}.zip`] : readdirSync(output, { recursive: true, encoding: "utf8" });
  const top = form === "archive" ? folder : output;
  const found = paths.filter((path) => statSync(join(top, path)).isFile());
  const files = new Map(found.map((path) => [path, readFileSync(join(top, path))]));
  return parcelOf(name, files, form);
}

/** A delivery of these files, which are whatever the test wants them to be. */
export function parcelOf(key: string, files: ReadonlyMap<string, Buffer>, form: AnnouncedPackage["form"]): Parcel {
  return { key, announcement: { agreement: "a1", packages: [{ ...packageOf(files, form), name: key }] }, files };
}

/** The package that these files are. */
function packageOf(files: ReadonlyMap<string, Buffer>, form: AnnouncedPackage["form"]): AnnouncedPackage {
  const blobs = [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: hash("sha256", bytes, "hex"),
  }));
  return { name: "malasafn", form, format: "bagit", blobs };
}
