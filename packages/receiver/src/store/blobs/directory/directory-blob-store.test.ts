import { readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../../receiver.suite.ts";
import { describeBlobStore } from "../../blob-store.suite.ts";
import type { CrashPointName } from "../../crash-point.ts";
import { newId } from "../../new-id.ts";
import { openDirectoryBlobStore } from "./open-directory-blob-store.ts";

const folder = join(temporaryFolder(), "quarantine");

describe("blobs as files", () => {
  describeBlobStore(() => openDirectoryBlobStore(folder));

  test("are read by this user alone, and cannot be run", async () => {
    const id = newId();
    const store = await openDirectoryBlobStore(folder);
    await using writer = await store.open(id, 0);
    await writer.sync();
    await using lent = await store.lend(id);
    expect(statSync(lent.path).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test("are never reached through a link", async () => {
    const store = await openDirectoryBlobStore(folder);
    const [shelf = ""] = readdirSync(folder);
    const id = `0123456789${shelf}`;
    symlinkSync("/etc/hostname", join(folder, shelf, id));
    await expect(store.open(id, 0)).rejects.toMatchObject({ code: "write-failed" });
    await expect(Array.fromAsync(store.read(id))).rejects.toMatchObject({ code: "write-failed" });
  });

  test("pass their crash points in the order in which they are written", async () => {
    const passed: CrashPointName[] = [];
    const store = await openDirectoryBlobStore(folder, { crashPoint: (name) => passed.push(name) });
    const id = newId();
    {
      await using writer = await store.open(id, 0);
      await writer.write(Buffer.from("x"));
      await writer.sync();
    }
    await store.remove(id);
    expect(passed).toEqual(["blob/create", "blob/write", "blob/sync", "blob/synced", "blob/remove"]);
  });
});
