import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ask, blobsOf, carry, patch, readDelivery, sendAwaited } from "./carry.ts";
import { parcelOf } from "./parcel.ts";
import { standingReceiver } from "./standing-receiver.ts";

const MEGABYTES = 24;

/** A disk of a few megabytes, in memory: only root can make one. */
function smallDisk(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "rafskil-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m`, "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

const disk = smallDisk();

describe.skipIf(disk === undefined)("a disk that is full", { timeout: 300_000 }, () => {
  const folder = disk ?? "";
  const receiver = standingReceiver({ folder: () => folder });
  const ballast = join(folder, "ballast");
  afterAll(async () => {
    await receiver.running.kill();
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  });

  /** Leaves no more than these bytes. */
  function fill(left = 0): void {
    const { bavail, bsize } = statfsSync(folder);
    try {
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)), { flag: "a" });
    } catch {
      // It is full.
    }
  }
  const free = (): void => rmSync(ballast, { force: true });

  test("takes no announcement that it has no room for, and says what is needed and what there is", async () => {
    const line = await receiver.newLine();
    const blobs = [{ path: "stor.zip", bytes: MEGABYTES * 2 ** 20, sha256: "0".repeat(64) }];
    const body = JSON.stringify({
      agreement: "a1",
      packages: [{ name: "stor", form: "archive", format: "bagit", blobs }],
    });
    const headers = {
      "content-type": "application/json",
      "idempotency-key": "large",
      authorization: `Bearer ${line.site.sender}`,
    };
    const answer = await fetch(`${line.url}/v1/deliveries`, { method: "POST", headers, body });
    expect(answer.status).toBe(507);
    expect(await answer.json()).toMatchObject({ needed: MEGABYTES * 2 ** 20, free: expect.any(Number) });
    await carry(line);
  });

  test("in the middle of an upload keeps what was acknowledged, and the upload goes on once there is room", async () => {
    const files = new Map([["stor.txt", Buffer.alloc(6 * 2 ** 20, "efni ")]]);
    const own = receiver.lineOf(parcelOf("stor", files, "archive"));
    const { id } = await carry(own, ["open"]);
    const [blob] = await blobsOf(own, id);
    const [bytes = Buffer.alloc(0)] = files.values();
    expect((await patch(own, blob?.upload ?? "", { offset: 0, bytes: bytes.subarray(0, 2 ** 20) })).status).toBe(204);
    fill(2 ** 20);
    const full = await fetch(new URL(new URL(blob?.upload ?? "").pathname, own.url), {
      method: "PATCH",
      headers: {
        authorization: `Bearer ${own.site.sender}`,
        "tus-resumable": "1.0.0",
        "content-type": "application/offset+octet-stream",
        "upload-offset": String(2 ** 20),
      },
      body: new Uint8Array(bytes.subarray(2 ** 20)),
    });
    expect(full.status).toBe(507);
    expect(full.headers.get("retry-after")).toBeTruthy();
    free();
    const [after] = await blobsOf(own, id);
    expect(after?.offset).toBeGreaterThanOrEqual(2 ** 20);
    await sendAwaited(own, id);
    expect((await blobsOf(own, id))[0]).toMatchObject({ state: "complete" });
  });

  test("while an accepted delivery is stored keeps it waiting, and it is stored once there is room", async () => {
    const line = await receiver.newLine();
    const { id, revision } = await carry(line, ["review"]);
    fill();
    const headers = {
      "content-type": "application/json",
      "if-match": `"${revision}"`,
      authorization: `Bearer ${line.site.archivist}`,
    };
    const path = `${line.url}/v1/deliveries/${id}/decision`;
    const decided = await fetch(path, { method: "POST", headers, body: JSON.stringify({ decision: "accept" }) });
    expect([200, 507]).toContain(decided.status);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect((await fetch(`${line.url}/healthz`)).status).toBe(200);
    expect((await (await ask(line, "archivist", `/v1/deliveries/${id}`)).json()) as object).toMatchObject({
      receipts: [{ kind: "received" }],
    });
    free();
    await carry(line);
    expect((await readDelivery(line, id)).state).toBe("accepted");
  });

  test("has lost nothing in the end, and what lies there is owned", async () => {
    expect(await receiver.faults()).toEqual([]);
  });
});
