import { hash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { UploadCheckpoints } from "../../packages/core/src/deliver/protocol.ts";
import { ask, blobsOf, carry, type Line, patch, readDelivery, sendAwaited } from "./carry.ts";
import { readDatabase, writeDatabase } from "./database.ts";
import { standingReceiver } from "./standing-receiver.ts";

const receiver = standingReceiver();

/** Everything has come, and nothing is submitted. */
async function uploaded(): Promise<{ readonly line: Line; readonly id: string; readonly file: string }> {
  const line = await receiver.newLine();
  const { id } = await carry(line, ["open"]);
  await sendAwaited(line, id);
  return { line, id, file: await fileOf(id) };
}

async function fileOf(delivery: string): Promise<string> {
  const { stored_as } = await readDatabase(receiver.site, (read) =>
    read.selectFrom("blob").select("stored_as").where("delivery", "=", delivery).executeTakeFirstOrThrow(),
  );
  const name = stored_as ?? "";
  return join(receiver.site.folder, "data/quarantine", name.slice(-2), name);
}

function flip(file: string, at = 40): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Why a job of a delivery could not be done. */
async function errorOf(delivery: string, kind: "assemble" | "preserve"): Promise<string | undefined> {
  const row = await readDatabase(receiver.site, (read) =>
    read.selectFrom("job").select("error").where("subject", "=", delivery).where("kind", "=", kind).executeTakeFirst(),
  );
  return row?.error ?? undefined;
}

async function submitted(line: Line, id: string): Promise<void> {
  await ask(line, "sender", `/v1/deliveries/${id}/submit`, { method: "POST" });
  await expect.poll(async () => (await readDelivery(line, id)).state, { timeout: 60_000 }).toBe("open");
}

describe("a file of the quarantine", { timeout: 300_000 }, () => {
  test.each([
    ["flips", (file: string) => flip(file)],
    ["is cut off", (file: string) => truncateSync(file, 20)],
    ["has bytes behind its end", (file: string) => writeFileSync(file, "x", { flag: "a" })],
  ])("that %s before it is judged is found, and mended where it is damaged", async (_, harm) => {
    const { line, id, file } = await uploaded();
    harm(file);
    await submitted(line, id);
    const [blob] = await blobsOf(line, id);
    const path = new URL(blob?.upload ?? "").pathname;
    const { damaged } = (await (await ask(line, "sender", `${path}/checkpoints`)).json()) as UploadCheckpoints;
    expect({ state: blob?.state, damaged }).toEqual({ state: "corrupt", damaged: [0] });
    const [bytes = Buffer.alloc(0)] = line.parcel.files.values();
    const headers = { "upload-checksum": `sha256 ${hash("sha256", bytes, "base64")}` };
    expect((await patch(line, path, { offset: 0, bytes, headers })).status).toBe(204);
    await carry(line);
  });

  test("that is gone before it is judged is awaited again", async () => {
    const { line, id, file } = await uploaded();
    rmSync(file);
    await submitted(line, id);
    expect(await blobsOf(line, id)).toMatchObject([{ state: "waiting", offset: 0 }]);
    line.told.offsets.clear();
    await carry(line);
  });

  test("that is gone with all the others, since the disk is not mounted, is waited for", async () => {
    const { line, id } = await uploaded();
    const quarantine = join(receiver.site.folder, "data/quarantine");
    renameSync(quarantine, `${quarantine}.away`);
    mkdirSync(quarantine);
    await ask(line, "sender", `/v1/deliveries/${id}/submit`, { method: "POST" });
    await expect.poll(() => errorOf(id, "assemble"), { timeout: 60_000 }).toMatch(/mounted/);
    rmdirSync(quarantine);
    renameSync(`${quarantine}.away`, quarantine);
    await carry(line);
  });

  test("that flips after it was checked does not come into the archive, and the rest goes on once it is right", async () => {
    const line = await receiver.newLine();
    const { id, revision } = await carry(line, ["review"]);
    const file = await fileOf(id);
    flip(file);
    const headers = { "content-type": "application/json", "if-match": `"${revision}"` };
    const body = JSON.stringify({ decision: "accept" });
    await ask(line, "archivist", `/v1/deliveries/${id}/decision`, { method: "POST", headers, body });
    await expect.poll(() => errorOf(id, "preserve"), { timeout: 60_000 }).toMatch(/were expected/);
    expect(await readDelivery(line, id)).toMatchObject({ state: "ingesting", receipts: [{ kind: "received" }] });
    flip(file);
    await carry(line);
  });
});

describe("a file of the archive", { timeout: 300_000 }, () => {
  test("that flips is found by the next re-hash, written into the log, and found no more once it is right", async () => {
    const line = await receiver.newLine();
    const { id } = await carry(line);
    await expect
      .poll(() => readdirSync(join(receiver.site.folder, "storage/staging")), { timeout: 60_000 })
      .toEqual([]);
    const ocfl = join(receiver.site.folder, "storage/ocfl");
    const paths = readdirSync(ocfl, { recursive: true, encoding: "utf8" });
    const path = paths.find((each) => each.includes("/v1/content/package/") && each.endsWith(".zip")) ?? "";
    flip(join(ocfl, path));
    expect(await rehash()).toMatchObject([{ kind: "storage/fault" }, { kind: "storage/rehash" }]);
    flip(join(ocfl, path));
    expect(await rehash()).toMatchObject([{ kind: "storage/rehash" }]);
    expect(id).toBeTruthy();
  });
});

/** Brings the re-hash forward, as if its days were over, and gives what it writes into the log. */
async function rehash() {
  const { site } = receiver;
  const seen = await readDatabase(site, storageEntries);
  await writeDatabase(site, (transaction) =>
    transaction
      .updateTable("job")
      .set({ due_ms: 0 })
      .where("kind", "=", "rehash")
      .where("state", "=", "waiting")
      .execute(),
  );
  const added = async () => (await readDatabase(site, storageEntries)).slice(seen.length);
  await expect.poll(async () => (await added()).at(-1)?.kind, { timeout: 60_000 }).toBe("storage/rehash");
  return await added();
}

function storageEntries(read: Parameters<Parameters<typeof readDatabase>[1]>[0]) {
  return read
    .selectFrom("log_entry")
    .select(["kind", "entry"])
    .where("kind", "like", "storage/%")
    .orderBy("log_index")
    .execute();
}

test("after all this the receiver has what was sent, once, and nothing else", { timeout: 300_000 }, async () => {
  expect(await receiver.faults()).toEqual([]);
});
