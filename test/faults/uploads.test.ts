import { hash } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { describe, expect, test } from "vitest";
import type { BlobResource, DeliveryResource } from "../../packages/core/src/deliver/protocol.ts";
import { ask, blobsOf, carry, type Line, patch, readDelivery } from "./carry.ts";
import { standingReceiver } from "./standing-receiver.ts";

const receiver = standingReceiver();

interface Awaited {
  readonly line: Line;
  readonly id: string;
  readonly upload: string;
  readonly bytes: Buffer;
}

async function awaited(): Promise<Awaited> {
  const line = await receiver.newLine();
  const { id } = await announce(line);
  const [blob] = await blobsOf(line, id);
  const { path, upload } = blob as BlobResource & { readonly upload: string };
  return { line, id, upload, bytes: line.parcel.files.get(path) ?? Buffer.alloc(0) };
}

async function announce({ site, url, parcel }: Line): Promise<DeliveryResource> {
  const headers = {
    "content-type": "application/json",
    "idempotency-key": parcel.key,
    authorization: `Bearer ${site.sender}`,
  };
  const body = JSON.stringify(parcel.announcement);
  return (await (await fetch(`${url}/v1/deliveries`, { method: "POST", headers, body })).json()) as DeliveryResource;
}

async function offsetOf({ line, upload }: Awaited): Promise<number> {
  const headers = { "tus-resumable": "1.0.0" };
  const answer = await ask(line, "sender", new URL(upload).pathname, { method: "HEAD", headers });
  return Number(answer.headers.get("upload-offset"));
}

function checksumOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return { "upload-checksum": `sha256 ${hash("sha256", bytes, "base64")}` };
}

function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

/** A raw PATCH that the test can hold back or break off. */
async function openPatch({ line, upload }: Awaited, { offset, length }: { offset: number; length: number }) {
  const { hostname, port } = new URL(line.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(
    `PATCH ${new URL(upload).pathname} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${line.site.sender}\r\n` +
      `tus-resumable: 1.0.0\r\nupload-offset: ${offset}\r\ncontent-type: application/offset+octet-stream\r\n` +
      `content-length: ${length}\r\n\r\n`,
  );
  return socket;
}

describe("requests of an upload that come", { timeout: 300_000 }, () => {
  test("twice change nothing the second time, and tell where it goes on", async () => {
    const own = await awaited();
    const half = own.bytes.subarray(0, own.bytes.length >> 1);
    expect((await patch(own.line, own.upload, { offset: 0, bytes: half })).status).toBe(204);
    const again = await patch(own.line, own.upload, { offset: 0, bytes: half });
    expect([again.status, Number(again.headers.get("upload-offset"))]).toEqual([409, half.length]);
    await carry(own.line);
  });

  test("once more after the last byte are told that all is there", async () => {
    const own = await awaited();
    await patch(own.line, own.upload, { offset: 0, bytes: own.bytes });
    const end = { offset: own.bytes.length, bytes: Buffer.alloc(0) };
    for (let time = 0; time < 2; time++) expect((await patch(own.line, own.upload, end)).status).toBe(204);
    expect((await patch(own.line, own.upload, { ...end, bytes: Buffer.from("x") })).status).toBe(413);
    expect(await offsetOf(own)).toBe(own.bytes.length);
    await carry(own.line);
  });

  test("in the wrong order are refused until their turn", async () => {
    const own = await awaited();
    const at = own.bytes.length >> 1;
    const late = await patch(own.line, own.upload, { offset: at, bytes: own.bytes.subarray(at) });
    expect([late.status, Number(late.headers.get("upload-offset"))]).toEqual([409, 0]);
    await carry(own.line);
  });

  test("all at once leave one whole file", async () => {
    const own = await awaited();
    const all = Array.from({ length: 12 }, () => patch(own.line, own.upload, { offset: 0, bytes: own.bytes }));
    const answers = await Promise.all(all);
    // The newest goes on, and the others are told so: none of it is a fault of the receiver.
    expect(answers.map(({ status }) => status).filter((status) => ![204, 409, 423].includes(status))).toEqual([]);
    expect(answers.map(({ status }) => status)).toContain(204);
    expect(await offsetOf(own)).toBe(own.bytes.length);
    await carry(own.line);
  });

  test("and break off are kept up to where they came, and no further", async () => {
    const own = await awaited();
    const came = own.bytes.length >> 1;
    const socket = await openPatch(own, { offset: 0, length: own.bytes.length });
    socket.write(own.bytes.subarray(0, came));
    await expect.poll(() => offsetOf(own), { timeout: 60_000 }).toBe(came);
    socket.destroy();
    await expect.poll(() => offsetOf(own), { timeout: 60_000 }).toBe(came);
    await carry(own.line);
  });

  test("while another one stalls take the upload over", async () => {
    const own = await awaited();
    const socket = await openPatch(own, { offset: 0, length: own.bytes.length });
    socket.write(own.bytes.subarray(0, 10));
    await expect.poll(() => offsetOf(own), { timeout: 60_000 }).toBe(10);
    await carry(own.line);
    socket.destroy();
  });
});

describe("a bit that flips on the way", { timeout: 300_000 }, () => {
  test("is refused where the request has a checksum, and nothing of it counts", async () => {
    const own = await awaited();
    const wrong = { offset: 0, bytes: flipped(own.bytes, 3), headers: checksumOf(own.bytes) };
    expect((await patch(own.line, own.upload, wrong)).status).toBe(460);
    expect(await offsetOf(own)).toBe(0);
    await carry(own.line);
  });

  test("is found before anything is receipted where it has none, and the piece is mended", async () => {
    const own = await awaited();
    await patch(own.line, own.upload, { offset: 0, bytes: flipped(own.bytes, 100) });
    await ask(own.line, "sender", `/v1/deliveries/${own.id}/submit`, { method: "POST" });
    await expect.poll(async () => (await readDelivery(own.line, own.id)).state, { timeout: 60_000 }).toBe("open");
    const delivery = await readDelivery(own.line, own.id);
    expect(delivery).toMatchObject({ blobs: { corrupt: 1 }, receipts: [] });
    expect(delivery.deadline).toBeDefined();
    const mend = { offset: 0, bytes: own.bytes, headers: checksumOf(own.bytes) };
    expect((await patch(own.line, own.upload, mend)).status).toBe(204);
    await carry(own.line);
  });

  test("is mended by whoever comes next, where the one who mends it stalls", async () => {
    const own = await awaited();
    await patch(own.line, own.upload, { offset: 0, bytes: flipped(own.bytes, 100) });
    await ask(own.line, "sender", `/v1/deliveries/${own.id}/submit`, { method: "POST" });
    await expect.poll(async () => (await readDelivery(own.line, own.id)).state, { timeout: 60_000 }).toBe("open");
    const socket = await openPatch(own, { offset: 0, length: own.bytes.length });
    socket.write(own.bytes.subarray(0, 10));
    const held = async () =>
      (await (await fetch(`${own.line.url}/metrics`)).text()).includes("rafskil_uploads_active 1\n");
    await expect.poll(held, { timeout: 60_000 }).toBe(true);
    const mend = { offset: 0, bytes: own.bytes, headers: checksumOf(own.bytes) };
    expect((await patch(own.line, own.upload, mend)).status).toBe(204);
    socket.destroy();
    await carry(own.line);
  });

  test("at every hundredth byte of a line harms nothing in the end", async () => {
    const own = await awaited();
    const { port } = new URL(own.line.url);
    let seen = 0;
    let flips = 0;
    const proxy = createServer((client) => {
      const server = connect(Number(port), "127.0.0.1");
      client.on("error", () => server.destroy()).on("close", () => server.destroy());
      server.on("error", () => client.destroy()).on("close", () => client.destroy());
      server.pipe(client);
      let isBody = false;
      client.on("data", (part: Buffer) => {
        const copy = Buffer.from(part);
        const from = copy.indexOf("\r\n\r\n");
        const isUpload = copy.subarray(0, 6).toString("latin1") === "PATCH ";
        for (let at = isUpload ? from + 4 : 0; (isUpload || isBody) && flips < 20 && at < copy.length; at++) {
          seen += 1;
          if (seen % 400 !== 0) continue;
          copy[at] = (copy[at] ?? 0) ^ 1;
          flips += 1;
        }
        isBody = isUpload;
        server.write(copy);
      });
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const address = proxy.address();
    const through = { ...own.line, url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}` };
    for (let offset = 0, tries = 0; offset < own.bytes.length; tries++) {
      expect(tries).toBeLessThan(200);
      const bytes = own.bytes.subarray(offset, offset + 500);
      const answer = await patch(through, own.upload, { offset, bytes, headers: checksumOf(bytes) });
      await answer.arrayBuffer();
      expect([204, 460]).toContain(answer.status);
      if (answer.status === 204) offset += bytes.length;
    }
    proxy.close();
    expect(flips).toBeGreaterThan(0);
    await carry(own.line);
  });
});

test("after all this the receiver has what was sent, once, and nothing else", { timeout: 300_000 }, async () => {
  expect(await receiver.faults()).toEqual([]);
});
