import { mkdir, readdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { DeliveryResource } from "@rafskil/core";
import { describe, expect, test } from "vitest";
import { makeBag, packageOf } from "./bags.suite.ts";
import { HANDLERS } from "./jobs/handlers.ts";
import {
  announcementOf,
  announceTo,
  blobsOf,
  decideOn,
  deliver,
  pathOf,
  sendBytes,
  startReceiver,
  type TestReceiver,
  TUS,
  waitFor,
} from "./receiver.suite.ts";
import { STOP_MS } from "./serve.ts";
import type { Clock } from "./store/clock.ts";
import { createHolders } from "./uploads/holders.ts";

const DAY_MS = 86_400_000;

/** The machine's clock, put forward. */
function shiftedClock(): Clock & { shiftMs: number } {
  const clock = {
    shiftMs: 0,
    now: () => new Date(Date.now() + clock.shiftMs),
    steadyMs: () => Math.floor(performance.timeOrigin + performance.now() + clock.shiftMs),
  };
  return clock;
}

async function stateOf(receiver: TestReceiver, id: string): Promise<DeliveryResource> {
  return (await (await receiver.ask("auditor", `/v1/deliveries/${id}`)).json()) as DeliveryResource;
}

/** Does now what otherwise comes every hour. */
async function sweepNow({ receiver }: TestReceiver): Promise<void> {
  const job = { id: 0, kind: "sweep", subject: "test", lane: "small", owner: "test", token: 1, attempt: 1 } as const;
  const { signal } = new AbortController();
  await HANDLERS.run.sweep(receiver, { job, signal, finish: async () => undefined });
}

test("stopping waits for those who write to an upload, and no longer than it may: less than ten seconds", async () => {
  const holders = createHolders({ most: 2, mostOfOne: 2 });
  const going = await holders.take("goes", "sender");
  const order: string[] = [];
  going.signal.addEventListener("abort", () => {
    order.push("asked");
    setImmediate(() => {
      order.push("gone");
      going[Symbol.dispose]();
    });
  });
  await holders.stop(STOP_MS);
  expect([...order, "stopped"]).toEqual(["asked", "gone", "stopped"]);
  const staying = await holders.take("stays", "sender");
  await holders.stop(1);
  expect(staying.signal.aborted).toBe(true);
  expect(holders.count()).toBe(1);
  expect(STOP_MS).toBeLessThan(10_000);
});

describe("a receiver", { timeout: 120_000 }, () => {
  test("has its data folder for itself", async () => {
    const first = await startReceiver();
    await expect(startReceiver({ folder: first.folder })).rejects.toMatchObject({ code: "output-exists" });
    await first.stop();
    const second = await startReceiver({ folder: first.folder });
    await second.stop();
  });

  test("that is stopped makes durable what has arrived, whatever its senders do, and goes on from there", async () => {
    const first = await startReceiver();
    const bytes = Buffer.alloc(100_000, "efni");
    const { id } = await announceTo(first, announcementOf(packageOf("a.zip", bytes)));
    const [blob] = await blobsOf(first, id);
    const upload = pathOf(blob?.upload ?? "");
    const { hostname, port } = new URL(first.url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    const head = `PATCH ${upload} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${first.tokens.sender}\r\ntus-resumable: 1.0.0\r\n`;
    socket.write(
      `${head}upload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${bytes.length}\r\n\r\n`,
    );
    socket.write(bytes.subarray(0, 70_000));
    const arrived = async (): Promise<number> =>
      (await first.receiver.database.read.selectFrom("blob").select("acknowledged").executeTakeFirst())?.acknowledged ??
      0;
    await expect.poll(arrived, { timeout: 30_000 }).toBe(70_000);
    socket.write(bytes.subarray(70_000, 70_001));
    // The sender never comes to its end: it is the receiver that goes.
    const gone = new Promise((resolve) => socket.resume().once("close", resolve));
    await first.stop();
    await gone;
    const second = await startReceiver({ folder: first.folder });
    const answer = await second.ask("sender", upload, { method: "HEAD", headers: TUS });
    const offset = Number(answer.headers.get("upload-offset"));
    expect(offset).toBeGreaterThanOrEqual(70_000);
    expect((await sendBytes(second, upload, bytes.subarray(offset), { offset })).status).toBe(204);
    await second.stop();
  });

  test("writes neither a token nor a header nor a file's name into its log", async () => {
    const logTo = new PassThrough();
    const receiver = await startReceiver({ logTo });
    const bytes = Buffer.from("efni");
    await announceTo(receiver, announcementOf(packageOf("leyndarmál.zip", bytes)));
    await receiver.ask("sender", `/v1/deliveries?token=${receiver.tokens.sender}`);
    await receiver.ask("sender", `/v1/${receiver.tokens.sender}`);
    await receiver.stop();
    const log = String(logTo.read());
    expect(log).toContain('"route":"/v1/deliveries"');
    expect(log).not.toContain("rafskil_");
    expect(log).not.toContain("leyndarm");
    expect(log.toLowerCase()).not.toContain("bearer");
  });

  test("lets what nobody completes expire, removes its bytes after a while, and keeps what is known of it", async () => {
    const clock = shiftedClock();
    const receiver = await startReceiver({ clock });
    const bytes = Buffer.from("efni sem enginn lýkur við");
    const { id } = await announceTo(receiver, announcementOf(packageOf("a.zip", bytes)));
    const [blob] = await blobsOf(receiver, id);
    clock.shiftMs = 80 * DAY_MS;
    await sendBytes(receiver, blob?.upload ?? "", bytes.subarray(0, 5));
    clock.shiftMs = 120 * DAY_MS;
    await sweepNow(receiver);
    expect((await stateOf(receiver, id)).state).toBe("open");
    clock.shiftMs = 171 * DAY_MS;
    await sweepNow(receiver);
    expect(await stateOf(receiver, id)).toMatchObject({ state: "expired", receipts: [{ kind: "expired" }] });
    expect((await sendBytes(receiver, blob?.upload ?? "", bytes.subarray(5), { offset: 5 })).status).toBe(410);
    expect(await Array.fromAsync(receiver.receiver.blobs.list())).toHaveLength(1);
    clock.shiftMs = 202 * DAY_MS;
    await sweepNow(receiver);
    expect(await stateOf(receiver, id)).toMatchObject({ state: "purged", receipts: [{ kind: "expired" }] });
    expect(await Array.fromAsync(receiver.receiver.blobs.list())).toEqual([]);
    await receiver.stop();
  });

  test("removes a report whose package was announced anew", async () => {
    const receiver = await startReceiver();
    const folder = join(receiver.folder, "data/reports");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "0123456789abcdef.json"), "{}");
    await sweepNow(receiver);
    expect(await readdir(folder)).toEqual([]);
    await receiver.stop();
  });

  test("keeps in the quarantine only what is under way, and secures what has a second copy", async () => {
    const receiver = await startReceiver();
    const bag = await makeBag(receiver.folder, { "a.txt": "secured" });
    const id = await deliver(receiver, bag.bytes, announcementOf(bag.package));
    await decideOn(receiver, await waitFor(receiver, id, ["review"]), { decision: "accept" });
    await waitFor(receiver, id, ["accepted"]);
    await sweepNow(receiver);
    expect(await Array.fromAsync(receiver.receiver.blobs.list())).toEqual([]);
    const { database, jobs } = receiver.receiver;
    await database.write((transaction) =>
      jobs.enqueue(transaction, { kind: "secure", subject: id, lane: "small", owner: "hraunabyggd" }),
    );
    const secured = await waitFor(receiver, id, ["secured"]);
    expect(secured.receipts.map(({ kind }) => kind)).toEqual(["received", "accepted", "secured"]);
    await receiver.stop();
  });
});
