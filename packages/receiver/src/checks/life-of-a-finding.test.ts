import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import type { DeliveryResource } from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FolderBag, makeBag, makeFolderBag } from "../bags.suite.ts";
import {
  announcementOf,
  announceTo,
  blobsOf,
  decideOn,
  deliver,
  deliverFiles,
  sendFiles,
  startReceiver,
  type TestReceiver,
  temporaryFolder,
  waitFor,
} from "../receiver.suite.ts";
import { hasClamd, type RunningClamd, startClamd } from "../store/scanners/clamd/clamd.suite.ts";

const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

interface ListedFinding {
  readonly id: string;
  readonly finding: { readonly rule: string; readonly at: unknown };
  readonly disposition: string;
  readonly by?: string;
  readonly at?: string;
  readonly why?: string;
}

async function findingsOf(receiver: TestReceiver, id: string): Promise<readonly ListedFinding[]> {
  const answer = await receiver.ask("archivist", `/v1/deliveries/${id}/findings`);
  return ((await answer.json()) as { items: readonly ListedFinding[] }).items;
}

/** Those of the receiver itself. */
const rulesOf = (items: readonly ListedFinding[]): readonly string[] =>
  items.map(({ finding }) => finding.rule).filter((rule) => rule.startsWith("receiver/"));

/** A bag of which one file is not what its manifest says. */
async function faultyBag(receiver: TestReceiver, files: Record<string, string>, path: string): Promise<FolderBag> {
  const whole = await makeFolderBag(receiver.folder, files);
  const other = await makeFolderBag(receiver.folder, { ...files, [path]: `${files[path]} (spillt)` });
  const name = `data/${path}`;
  const blobs = whole.package.blobs.map((blob) =>
    blob.path === name ? (other.package.blobs.find((each) => each.path === name) ?? blob) : blob,
  );
  return {
    package: { ...whole.package, blobs },
    files: new Map([...whole.files, [name, other.files.get(name) ?? Buffer.alloc(0)]]),
  };
}

// Each check is a process of its own: on a busy machine that takes its time.
describe("what becomes of a finding", { timeout: 300_000 }, () => {
  let receiver: TestReceiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());

  test("it is open until somebody explains it: who, when and why stay with it, and in the log", async () => {
    const id = await deliverFiles(receiver, await faultyBag(receiver, { "a.txt": "a" }, "a.txt"));
    await waitFor(receiver, id, ["review"]);
    const before = await findingsOf(receiver, id);
    for (const { disposition, by, why } of before)
      expect([disposition, by, why]).toEqual(["open", undefined, undefined]);
    const fault = before.find(({ finding }) => finding.rule.startsWith("bagit/"));
    const explain = (finding: string) =>
      receiver.ask("archivist", `/v1/deliveries/${id}/findings/${finding}/explanation`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ why: "Bréfið var þegar svona árið 1998." }),
      });
    expect((await explain(fault?.id ?? "")).status).toBe(204);
    expect((await explain("none.1")).status).toBe(404);
    const after = (await findingsOf(receiver, id)).find(({ id: same }) => same === fault?.id);
    expect(after).toMatchObject({
      disposition: "explained",
      by: expect.any(String),
      at: expect.stringMatching(/Z$/),
      why: "Bréfið var þegar svona árið 1998.",
    });
    const log = await receiver.ask("auditor", "/v1/audit/entries?limit=1000");
    expect(await log.text()).toContain("finding/explain");
    const premis = await (await receiver.ask("archivist", `/v1/deliveries/${id}/premis`)).text();
    expect(premis).toContain("finding explained");
    expect(premis).toContain("Bréfið var þegar svona árið 1998.");
  });

  test("it is mended by the delivery that mends its own, of which only what has changed is sent", async () => {
    const files = { "a.txt": "a", "b.txt": "b" };
    const first = await deliverFiles(receiver, await faultyBag(receiver, files, "b.txt"));
    await decideOn(receiver, await waitFor(receiver, first, ["review"]), { decision: "reject", reason: "Spillt." });
    await waitFor(receiver, first, ["rejected"]);
    const mended = await makeFolderBag(receiver.folder, files);
    const second = await announceTo(receiver, { ...announcementOf(mended.package), previous: first });
    const awaited = (await blobsOf(receiver, second.id)).filter(({ upload }) => upload !== undefined);
    expect(awaited.map(({ path }) => path)).toEqual(["data/b.txt"]);
    await sendFiles(receiver, second.id, mended);
    expect(await waitFor(receiver, second.id, ["review"])).toMatchObject({
      previous: first,
      packages: [{ verdict: "accepted" }],
    });
    const old = (await (await receiver.ask("archivist", `/v1/deliveries/${first}`)).json()) as DeliveryResource;
    expect(old.mendedBy).toBe(second.id);
    const closed = (await findingsOf(receiver, first)).filter(({ finding }) => finding.rule.startsWith("bagit/"));
    expect(closed.length).toBeGreaterThan(0);
    for (const each of closed) {
      expect(each).toMatchObject({ disposition: "mended", by: "system", why: expect.stringContaining(second.id) });
    }
    await expect(announceTo(receiver, { ...announcementOf(mended.package), previous: first })).rejects.toThrow(
      /previous-not-mendable/,
    );
  });

  test("a package that the archive took over already is refused, and the delivery by which it came is named", async () => {
    const bag = await makeBag(receiver.folder, { "tvisvar.txt": "tvisvar" });
    const id = await deliver(receiver, bag.bytes, announcementOf(bag.package));
    await decideOn(receiver, await waitFor(receiver, id, ["review"]), { decision: "accept" });
    await waitFor(receiver, id, ["accepted"]);
    const again = announceTo(receiver, announcementOf(bag.package));
    await expect(again).rejects.toThrow(new RegExp(`duplicate-package.*${id}`));
  });
});

describe("a check that takes more than it may", { timeout: 300_000 }, () => {
  test.each([
    ["time", { timeoutMinutes: 0.001 }, 0.001],
    ["memory", { memoryMegabytes: 8 }, 8],
  ] as const)("is ended for its %s, and the delivery has a finding that says so", async (what, checks, most) => {
    const receiver = await startReceiver({ checks });
    try {
      const bag = await makeBag(receiver.folder);
      const id = await deliver(receiver, bag.bytes, announcementOf(bag.package));
      const inReview = await waitFor(receiver, id, ["review", "stuck"]);
      expect(inReview).toMatchObject({ state: "review", packages: [{ verdict: "refused" }] });
      const found = await findingsOf(receiver, id);
      expect(rulesOf(found)).toEqual(["receiver/not-scanned", "receiver/check-limit"]);
      expect(found[1]?.finding).toMatchObject({ facts: { what, most } });
      expect(inReview.receipts).toMatchObject([{ kind: "received" }]);
    } finally {
      await receiver.stop();
    }
  });
});

describe("a check that is done again", { timeout: 300_000 }, () => {
  test("looks anew, and keeps what was said of findings", async () => {
    const folder = temporaryFolder();
    const hurried = await startReceiver({ folder, checks: { timeoutMinutes: 0.001 } });
    const bag = await makeBag(folder);
    const id = await deliver(hurried, bag.bytes, announcementOf(bag.package));
    await waitFor(hurried, id, ["review"]);
    const [notScanned] = await findingsOf(hurried, id);
    await hurried.ask("archivist", `/v1/deliveries/${id}/findings/${notScanned?.id}/explanation`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ why: "Skannað annars staðar." }),
    });
    await hurried.stop();
    const patient = await startReceiver({ folder });
    try {
      expect((await patient.ask("sender", `/v1/deliveries/${id}/retry`, { method: "POST" })).status).toBe(403);
      expect((await patient.ask("archivist", `/v1/deliveries/${id}/retry`, { method: "POST" })).status).toBe(200);
      expect((await waitFor(patient, id, ["review"])).packages).toMatchObject([{ verdict: "accepted" }]);
      const found = await findingsOf(patient, id);
      expect(rulesOf(found)).toEqual(["receiver/not-scanned"]);
      expect(found[0]).toMatchObject({ disposition: "explained", why: "Skannað annars staðar." });
    } finally {
      await patient.stop();
    }
  });
});

describe("what a scanner finds", { timeout: 300_000 }, () => {
  const folder = temporaryFolder();
  let receiver: TestReceiver;
  let scanner: { readonly socket: string; stop(): Promise<unknown> };
  beforeAll(async () => {
    scanner = hasClamd ? await realClamd() : await protocolServer(join(folder, "clamd.socket"));
    receiver = await startReceiver({ scanner: { kind: "clamd", socket: scanner.socket } });
  }, 60_000);
  afterAll(async () => {
    await receiver.stop();
    await scanner.stop();
  });

  async function checked(files: Record<string, string>): Promise<readonly [DeliveryResource, readonly string[]]> {
    const bag = await makeBag(receiver.folder, files);
    const id = await deliver(receiver, bag.bytes, announcementOf(bag.package));
    return [await waitFor(receiver, id, ["review"]), rulesOf(await findingsOf(receiver, id))];
  }

  test("in a clean package is nothing, and its events say that it was looked at", async () => {
    const [delivery, rules] = await checked({ "a.txt": "hreint" });
    expect([delivery.packages[0]?.verdict, rules]).toEqual(["accepted", []]);
    const premis = await (await receiver.ask("auditor", `/v1/deliveries/${delivery.id}/premis`)).text();
    expect(premis).toMatch(/virus check[\s\S]*0 infected, 0 not scanned[\s\S]*success/);
  });

  test("in an infected one refuses it", async () => {
    const [delivery, rules] = await checked({ "veira.com": EICAR });
    expect([delivery.packages[0]?.verdict, rules]).toEqual(["refused", ["receiver/malware"]]);
    const premis = await (await receiver.ask("auditor", `/v1/deliveries/${delivery.id}/premis`)).text();
    expect(premis).toMatch(/virus check[\s\S]*1 infected[\s\S]*fail/);
  });

  test("beyond its limits is not called clean", async () => {
    const [delivery, rules] = await checked({ "stórt.bin": "x".repeat(5 * 2 ** 20) });
    expect([delivery.packages[0]?.verdict, rules]).toEqual(["accepted", ["receiver/not-scanned"]]);
    const premis = await (await receiver.ask("auditor", `/v1/deliveries/${delivery.id}/premis`)).text();
    expect(premis).toMatch(/virus check[\s\S]*1 not scanned[\s\S]*not scanned/);
  });
});

async function realClamd(): Promise<{ readonly socket: string; stop(): Promise<unknown> }> {
  const clamd: RunningClamd = await startClamd(["AlertExceedsMax yes", "StreamMaxLength 4M"]);
  const { address } = clamd;
  if (!("path" in address)) throw new Error("clamd listens elsewhere.");
  return { socket: address.path, stop: async () => await clamd[Symbol.asyncDispose]() };
}

/** Where clamd is not installed: a server that speaks its protocol, knows the EICAR file, and has the same limit. */
async function protocolServer(socket: string): Promise<{ readonly socket: string; stop(): Promise<unknown> }> {
  const server: Server = createServer({ allowHalfOpen: true }, (connection) => {
    let received = Buffer.alloc(0);
    connection.on("error", () => undefined);
    connection.on("data", (bytes) => {
      received = Buffer.concat([received, bytes]);
      const answer = answerOf(received);
      if (answer === undefined) return;
      connection.end(`${answer}\0`);
      received = Buffer.alloc(0);
    });
  });
  server.listen(socket);
  await once(server, "listening");
  return { socket, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** `zINSTREAM\0`, then chunks with their length before them, until one of no bytes. */
function answerOf(received: Buffer): string | undefined {
  const end = received.indexOf(0);
  const command = received.subarray(1, end).toString("latin1");
  if (command === "PING") return "PONG";
  if (command === "VERSION") return "ClamAV 1.4.6/27811/Tue Nov 24 09:27:00 2026";
  if (command !== "INSTREAM") return "UNKNOWN COMMAND";
  const parts: Buffer[] = [];
  for (let at = end + 1; ; ) {
    if (at + 4 > received.length) return undefined;
    const length = received.readUInt32BE(at);
    if (length === 0) break;
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  const stream = Buffer.concat(parts);
  if (stream.length > 4 * 2 ** 20) return "INSTREAM size limit exceeded. ERROR";
  if (stream.includes(EICAR)) return "stream: Eicar-Test-Signature FOUND";
  return stream.includes("bottom") ? "stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND" : "stream: OK";
}
