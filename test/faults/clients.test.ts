import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { blobsOf, carry, type Line } from "./carry.ts";
import { parcelOf } from "./parcel.ts";
import { standingReceiver } from "./standing-receiver.ts";

const CLIENTS = 500;
const receiver = standingReceiver({
  environment: { RAFSKIL_RECEIVER_LIMITS_UPLOADS_OF_ONE_SENDER: String(CLIENTS) },
});

/** How a client holds a connection without doing what it is for. */
const KINDS = ["says nothing", "stops in a header", "stops in a body", "drips"] as const;

function headOf(line: Line, upload: string, length: number): string {
  return (
    `PATCH ${new URL(upload).pathname} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${line.site.sender}\r\n` +
    `tus-resumable: 1.0.0\r\nupload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\n` +
    `content-length: ${length}\r\n\r\n`
  );
}

describe.skipIf(process.platform === "win32")(`${CLIENTS} clients at once`, { timeout: 300_000 }, () => {
  test("that stall and drip keep nobody else from delivering, and nothing of the machine", async () => {
    const names = Array.from({ length: CLIENTS }, (_, at) => `skjal-${at}.txt`);
    const many = receiver.lineOf(
      parcelOf("many", new Map(names.map((name) => [name, Buffer.alloc(200, "x")])), "folder"),
    );
    const { id } = await carry(many, ["open"]);
    const blobs = await blobsOf(many, id);
    const { hostname, port } = new URL(many.url);
    const sockets: Socket[] = [];
    const drips: Socket[] = [];
    for (const [at, { upload = "", bytes }] of blobs.slice(0, CLIENTS).entries()) {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => undefined);
      sockets.push(socket);
      const kind = KINDS[at % KINDS.length];
      if (kind === "stops in a header") socket.write(headOf(many, upload, bytes).slice(0, -40));
      if (kind === "stops in a body" || kind === "drips") socket.write(`${headOf(many, upload, bytes)}x`);
      if (kind === "drips") drips.push(socket);
    }
    const dripping = setInterval(() => {
      for (const socket of drips) socket.write("x");
    }, 500);
    try {
      const held = async () => Number(/rafskil_uploads_active (\d+)/.exec(await metrics(many.url))?.[1]);
      await expect.poll(held, { timeout: 60_000 }).toBe(CLIENTS / 2);
      await carry(await receiver.newLine());
      // Whoever delivered did so while all the others still held on.
      expect(await held()).toBe(CLIENTS / 2);
      expect(residentMegabytes(receiver.running.child.pid ?? 0)).toBeLessThan(300);
      // A body must come at the least rate over half a minute: all of these are cut off.
      await expect.poll(held, { timeout: 120_000, interval: 1000 }).toBe(0);
    } finally {
      clearInterval(dripping);
      for (const socket of sockets) socket.destroy();
    }
  });
});

async function metrics(url: string): Promise<string> {
  return await (await fetch(`${url}/metrics`)).text();
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

test("after all this the receiver has what was sent, and nothing else", { timeout: 300_000 }, async () => {
  expect(await receiver.faults()).toEqual([]);
});
