import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DeliveryResource } from "../packages/core/src/deliver/protocol.ts";
import { type HostileArchive, hostileArchives, WHOLE_ARCHIVES } from "./cli/hostile-archives.ts";
import { hostileDocuments } from "./cli/hostile-documents.ts";
import { ask, deliverArchive, judged } from "./receiver/deliver.ts";
import { type ReceiverProgram, runReceiver } from "./receiver/run-receiver.ts";

const workplace = mkdtempSync(join(tmpdir(), "rafskil-hostile-receiver-"));
const cwd = join(workplace, "here/deeper");
const folder = join(workplace, "receiver");
const mark = `rafskil-mark-${process.pid}`;
/** Most memory that the receiver itself may have had, whatever was sent to it. */
const MOST_KIB = 300 * 1024;

/** Whom an archive must never ask, whatever a package says. */
let asked = 0;
const trap = createServer((_request, response) => {
  asked += 1;
  response.end();
});
let receiver: ReceiverProgram;
beforeAll(async () => {
  mkdirSync(cwd, { recursive: true });
  await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve));
  const environment = { RAFSKIL_RECEIVER_CHECKS_MEMORY_MEGABYTES: "256", RAFSKIL_RECEIVER_CHECKS_TIMEOUT_MINUTES: "2" };
  receiver = await runReceiver({ folder, cwd, environment });
}, 900_000);
afterAll(async () => {
  await receiver.stop();
  trap.close();
  rmSync(workplace, { recursive: true, force: true });
});

function trapAddress(): string {
  const address = trap.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

/** Sends all, and gives how each was judged. */
async function judgeAll(
  sent: readonly (HostileArchive & { readonly format?: string })[],
): Promise<readonly (DeliveryResource & { readonly what: string })[]> {
  const ids: string[] = [];
  for (const { file, bytes, format = "bagit" } of sent)
    ids.push(await deliverArchive(receiver, { name: file, bytes, format }));
  return await Promise.all(
    ids.map(async (id, at) => ({ ...(await judged(receiver, id)), what: sent[at]?.what ?? "" })),
  );
}

/** What was found in a delivery, and how it was judged; `review` means that the checks came to an end. */
function verdicts(
  deliveries: readonly (DeliveryResource & { readonly what: string })[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    deliveries.map(({ what, state, packages }) => [what, `${state} ${packages[0]?.verdict ?? "unjudged"}`]),
  );
}

function marksLeft(): readonly string[] {
  const outside = [cwd, join(cwd, ".."), workplace, tmpdir(), "/"];
  const inside = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return [...outside.flatMap((place) => readdirSync(place)), ...inside].filter((name) => name.includes(mark));
}

describe("a running receiver", { timeout: 900_000 }, () => {
  test("refuses every hostile archive, accepts the one without a fault, and writes to no name of theirs", async () => {
    const hostile = hostileArchives(mark).filter(({ bytes }) => bytes.length > 0);
    const judgements = verdicts(await judgeAll([...WHOLE_ARCHIVES, ...hostile]));
    expect(judgements).toEqual({
      ...Object.fromEntries(hostile.map(({ what }) => [what, "review refused"])),
      ...Object.fromEntries(WHOLE_ARCHIVES.map(({ what }) => [what, "review accepted"])),
    });
    expect(marksLeft()).toEqual([]);
    expect(readdirSync(cwd)).toEqual([]);
    expect(readdirSync(workplace).sort()).toEqual(["here", "receiver"]);
  });

  test("finds fault with every hostile document, and asks nobody for what it names", async () => {
    const documents = hostileDocuments(trapAddress());
    const deliveries = await judgeAll(documents);
    for (const { what, state, packages } of deliveries) {
      const { error = 0, warning = 0 } = packages[0]?.counts ?? {};
      expect([what, state, error + warning > 0]).toEqual([what, "review", true]);
    }
    expect(asked).toBe(0);
  });

  test("lives, has kept its memory, and leaves nothing of its checks behind", async () => {
    expect((await fetch(`${receiver.url}/readyz`)).status).toBe(200);
    expect(readdirSync(join(folder, "data/spool"))).toEqual([]);
    if (process.platform !== "linux") return;
    const status = readFileSync(`/proc/${receiver.process.pid}/status`, "utf8");
    expect(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1])).toBeLessThan(MOST_KIB);
  });

  test("writes a line of JSON for each request, whatever names and headers hold", async () => {
    const evil = `x\r\n{"level":50,"msg":"${mark}"}`;
    const blobs = [{ path: evil, bytes: 1, sha256: "ab".repeat(32) }];
    const announcement = {
      agreement: evil,
      series: evil,
      packages: [{ name: evil, form: "archive", format: evil, blobs }],
    };
    for (const body of [announcement, { ...announcement, agreement: "a1" }]) {
      const answer = await ask(receiver, "/v1/deliveries", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": `k-${mark}` },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect([...answer.headers.values()].join()).not.toContain(mark);
    }
    await fetch(`${receiver.url}/v1/%0d%0a${mark}?a=%0d%0a${mark}`, { headers: { "x-request-id": mark } });
    const { hostname, port } = new URL(receiver.url);
    const socket = connect(Number(port), hostname);
    const head = `GET /v1/x HTTP/1.1\r\nHost: ${mark}\r\nAuthorization: Bearer ${mark}\r\nUser-Agent: ${mark}\r\n`;
    socket.end(`${head}X-Forwarded-For: ${mark}\r\nX-Forwarded-Host: ${mark}\r\nConnection: close\r\n\r\n`);
    const parts: Buffer[] = [];
    for await (const part of socket) parts.push(part);
    expect(Buffer.concat(parts).toString()).not.toContain(mark);
    await ask(receiver, "/v1/agreements");
    const lines = receiver.log().trimEnd().split("\n");
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty("level");
    expect(receiver.log()).not.toContain(mark);
    expect(receiver.log()).not.toContain(receiver.tokens.sender);
  });

  test("is told where it is by its configuration, never by a request", async () => {
    const answer = await ask(receiver, "/.well-known/records-receiver", {
      headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher" },
    });
    expect(await answer.text()).not.toContain("evil.example");
  });
});
