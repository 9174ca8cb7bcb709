import { hash } from "node:crypto";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { parseReceipt } from "../../packages/core/src/evidence/receipt.ts";
import { loadConfig } from "../../packages/receiver/src/config/load-config.ts";
import { HANDLERS } from "../../packages/receiver/src/jobs/handlers.ts";
import { type RunningReceiver, type ServeOptions, serve } from "../../packages/receiver/src/serve.ts";
import type { Clock } from "../../packages/receiver/src/store/clock.ts";
import { blobsOf, carry, type Line, nothingTold, patch, readDelivery, sendAwaited } from "./carry.ts";
import { findFaults, type Sent } from "./find-faults.ts";
import { makeParcel } from "./parcel.ts";
import { settle } from "./settle.ts";
import { faultFolder, prepareSite } from "./site.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const folder = faultFolder();
const running: RunningReceiver[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

/** The machine's clock, which somebody sets: what people are told jumps, and what leases go by does not. */
function clockToSet(offsetMs = 0): Clock & { setByMs: number } {
  const began = performance.timeOrigin + offsetMs;
  const clock = {
    setByMs: 0,
    now: () => new Date(began + performance.now() + clock.setByMs),
    steadyMs: () => Math.floor(began + performance.now()),
  };
  return clock;
}

const silent = {
  level: "silent",
  fatal() {},
  error() {},
  warn() {},
  info() {},
  debug() {},
  trace() {},
  silent() {},
  child: () => silent,
} as unknown as ServeOptions["log"];

/** The receiver in this process, by a clock of ours. */
async function start(site: string, clock: Clock): Promise<RunningReceiver> {
  const environment = { RAFSKIL_RECEIVER_LISTEN_PORT: "0", RAFSKIL_RECEIVER_LIMITS_RESERVE_BYTES: "0" };
  const config = await loadConfig(join(site, "receiver.yaml"), environment);
  const started = await serve({ config, tool: { name: "rafskil-receiver", version: "test" }, log: silent, clock });
  running.push(started);
  return started;
}

async function newSent(name: string): Promise<Sent> {
  return { parcel: await makeParcel(join(folder, "sent"), { name, form: "archive" }), told: nothingTold() };
}

async function sweepNow({ receiver }: RunningReceiver): Promise<void> {
  const job = { id: 0, kind: "sweep", subject: "test", lane: "small", owner: "test", token: 1, attempt: 1 } as const;
  const { signal } = new AbortController();
  await HANDLERS.run.sweep(receiver, { job, signal, finish: async () => undefined });
}

describe("a clock that is set", { timeout: 300_000 }, () => {
  test("back, forth and back again in the middle of a delivery disturbs no lease, and receipts stay in their order", async () => {
    const site = await prepareSite(join(folder, "jumps"));
    const clock = clockToSet();
    const receiver = await start(site.folder, clock);
    const sent = await newSent("jumps");
    const line: Line = { ...sent, site, url: receiver.url };
    clock.setByMs = -2 * HOUR_MS;
    await sendAwaited(line, (await carry(line, ["open"])).id);
    clock.setByMs = 3 * DAY_MS;
    await carry(line, ["review"]);
    clock.setByMs = -5 * DAY_MS;
    await carry(line);
    const times = [...sent.told.receipts].map(([kind, jws]) => {
      const parsed = parseReceipt(jws);
      return parsed.ok ? [kind, parsed.receipt.log.index, Date.parse(parsed.receipt.issuedAt)] : [kind];
    });
    const [[, first, early] = [], [, second, late] = []] = times;
    expect(Number(second)).toBeGreaterThan(Number(first));
    // The receipt says what the clock said; its place in the log says what came first.
    expect(Number(late)).toBeLessThan(Number(early));
    await running.pop()?.stop();
    await settle(site);
    expect(await findFaults(site, [sent], { isSettled: true })).toEqual([]);
  });

  test("far ahead makes nothing expire and removes nothing, until a person has started the receiver again", async () => {
    const site = await prepareSite(join(folder, "ahead"));
    const clock = clockToSet();
    const receiver = await start(site.folder, clock);
    const sent = await newSent("ahead");
    const line: Line = { ...sent, site, url: receiver.url };
    const { id } = await carry(line, ["open"]);
    clock.setByMs = 400 * DAY_MS;
    await sweepNow(receiver);
    expect((await readDelivery(line, id)).state).toBe("open");
    clock.setByMs = 0;
    await carry(line);
  });

  test("back while the receiver was off leaves no work waiting for the time of the old clock", async () => {
    const site = await prepareSite(join(folder, "behind"));
    const sent = await newSent("behind");
    const ahead = await start(site.folder, clockToSet(30 * DAY_MS));
    const first: Line = { ...sent, site, url: ahead.url };
    const { id } = await carry(first, ["open"]);
    await sendAwaited(first, id);
    await running.pop()?.stop();
    const behind = await start(site.folder, clockToSet());
    const soon = behind.receiver.clock.steadyMs() + HOUR_MS + 60_000;
    const waiting = await behind.receiver.database.read
      .selectFrom("job")
      .select(["kind", "due_ms"])
      .where("state", "=", "waiting")
      .where("kind", "!=", "rehash")
      .execute();
    expect(waiting.filter(({ due_ms }) => due_ms > soon)).toEqual([]);
    await carry({ ...sent, site, url: behind.url });
  });

  test("back by an hour leaves an upload where it was", async () => {
    const site = await prepareSite(join(folder, "upload"));
    const clock = clockToSet();
    const receiver = await start(site.folder, clock);
    const sent = await newSent("upload");
    const line: Line = { ...sent, site, url: receiver.url };
    const { id } = await carry(line, ["open"]);
    const [blob] = await blobsOf(line, id);
    const [bytes = Buffer.alloc(0)] = sent.parcel.files.values();
    expect((await patch(line, blob?.upload ?? "", { offset: 0, bytes: bytes.subarray(0, 99) })).status).toBe(204);
    clock.setByMs = -HOUR_MS;
    const rest = {
      offset: 99,
      bytes: bytes.subarray(99),
      headers: { "upload-checksum": `sha256 ${hash("sha256", bytes.subarray(99), "base64")}` },
    };
    expect((await patch(line, blob?.upload ?? "", rest)).status).toBe(204);
    await carry(line);
  });
});
