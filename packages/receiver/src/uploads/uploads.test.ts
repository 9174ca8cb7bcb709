import { hash } from "node:crypto";
import { connect, type Socket } from "node:net";
import { LEAF_BYTES, type Problem, problemIdOf, type UploadCheckpoints } from "@rafskil/core";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageOf } from "../bags.suite.ts";
import {
  announcementOf,
  announceTo,
  blobsOf,
  pathOf,
  sendBytes,
  startReceiver,
  type TestReceiver,
  TUS,
  waitFor,
} from "../receiver.suite.ts";

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

const BYTES = Buffer.from("Efni sem á að varðveita, bæti fyrir bæti.");

let made = 0;
/** Bytes that no other test sends. */
function fresh(): Buffer {
  made += 1;
  return Buffer.concat([BYTES, Buffer.from(String(made))]);
}

/** An announced blob, and where it goes. */
async function awaited(bytes: Uint8Array): Promise<{ readonly delivery: string; readonly upload: string }> {
  const { id } = await announceTo(receiver, announcementOf(packageOf("a.zip", bytes)));
  const [blob] = await blobsOf(receiver, id);
  return { delivery: id, upload: blob?.upload ?? "" };
}

async function offsetOf(upload: string): Promise<number> {
  const answer = await receiver.ask("sender", pathOf(upload), { method: "HEAD", headers: TUS });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return Number(answer.headers.get("upload-offset"));
}

async function problemOf(answer: Response): Promise<string | undefined> {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  return problemIdOf((await answer.json()) as Problem);
}

function checksumOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return { "upload-checksum": `sha256 ${hash("sha256", bytes, "base64")}` };
}

async function create(metadata: Readonly<Record<string, string>>, length: number): Promise<Response> {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`);
  return await receiver.ask("sender", "/v1/uploads", {
    method: "POST",
    headers: { ...TUS, "upload-length": String(length), "upload-metadata": pairs.join(",") },
  });
}

describe("an upload", () => {
  test("goes on from the offset that is safe, in as many requests as it takes", async () => {
    const bytes = fresh();
    const { upload } = await awaited(bytes);
    expect(await offsetOf(upload)).toBe(0);
    expect((await sendBytes(receiver, upload, bytes.subarray(0, 7))).headers.get("upload-offset")).toBe("7");
    expect(await offsetOf(upload)).toBe(7);
    expect((await sendBytes(receiver, upload, bytes.subarray(7), { offset: 7 })).status).toBe(204);
    expect(await offsetOf(upload)).toBe(bytes.length);
  });

  test("at another offset is refused, and is told where it stands", async () => {
    const bytes = fresh();
    const { upload } = await awaited(bytes);
    await sendBytes(receiver, upload, bytes.subarray(0, 7));
    const answer = await sendBytes(receiver, upload, bytes.subarray(3), { offset: 3 });
    expect(answer.status).toBe(409);
    expect(answer.headers.get("upload-offset")).toBe("7");
    expect(await answer.json()).toMatchObject({ expectedOffset: 7 });
    expect(await offsetOf(upload)).toBe(7);
  });

  test("whose bytes were changed on their way is 460, and nothing of them is kept", async () => {
    const bytes = fresh();
    const { upload } = await awaited(bytes);
    const answer = await sendBytes(receiver, upload, bytes, { headers: checksumOf(BYTES) });
    expect([answer.status, await problemOf(answer)]).toEqual([460, "checksum-mismatch"]);
    expect(await offsetOf(upload)).toBe(0);
    expect((await sendBytes(receiver, upload, bytes, { headers: checksumOf(bytes) })).status).toBe(204);
  });

  test("of more bytes than were announced is refused, and what is safe stays", async () => {
    const bytes = fresh();
    const { upload } = await awaited(bytes);
    const answer = await sendBytes(receiver, upload, Buffer.concat([bytes, Buffer.from("x")]));
    expect([answer.status, await problemOf(answer)]).toEqual([413, "too-large"]);
    expect(await offsetOf(upload)).toBeLessThanOrEqual(bytes.length);
  });

  test("that is thrown away is no longer there, and its file is awaited elsewhere", async () => {
    const bytes = fresh();
    const { upload, delivery } = await awaited(bytes);
    await sendBytes(receiver, upload, bytes.subarray(0, 7));
    const answer = await receiver.ask("sender", pathOf(upload), { method: "DELETE", headers: TUS });
    expect(answer.status).toBe(204);
    expect((await receiver.ask("sender", pathOf(upload), { method: "HEAD", headers: TUS })).status).toBe(404);
    const [blob] = await blobsOf(receiver, delivery);
    expect(blob).toMatchObject({ state: "waiting", offset: 0 });
    expect((await sendBytes(receiver, blob?.upload ?? "", bytes)).status).toBe(204);
  });

  test("without the protocol's version is refused", async () => {
    const { upload } = await awaited(fresh());
    const answer = await receiver.ask("sender", pathOf(upload), { method: "HEAD" });
    expect(answer.status).toBe(412);
  });

  test.each([["sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk="], ["sha256 short"], ["md5"]])(
    "with the checksum %s is refused, not trusted",
    async (said) => {
      const bytes = fresh();
      const { upload } = await awaited(bytes);
      const answer = await sendBytes(receiver, upload, bytes, { headers: { "upload-checksum": said } });
      expect([answer.status, await problemOf(answer)]).toEqual([400, "bad-metadata"]);
      expect(await offsetOf(upload)).toBe(0);
    },
  );

  test("whose line is cut keeps what has arrived", async () => {
    const bytes = fresh();
    const { upload } = await awaited(bytes);
    const cut = await sendPart(upload, bytes.subarray(0, 9), bytes.length);
    await expect.poll(() => offsetOf(upload), { timeout: 20_000 }).toBe(9);
    cut.destroy();
    expect((await sendBytes(receiver, upload, bytes.subarray(9), { offset: 9 })).status).toBe(204);
  });

  test("that stalls gives way to the next request", async () => {
    const bytes = fresh();
    const { upload } = await awaited(bytes);
    const stalled = await sendPart(upload, bytes.subarray(0, 9), bytes.length);
    await expect.poll(() => offsetOf(upload), { timeout: 20_000 }).toBe(9);
    expect((await sendBytes(receiver, upload, bytes.subarray(9), { offset: 9 })).status).toBe(204);
    stalled.destroy();
    expect(await offsetOf(upload)).toBe(bytes.length);
  });
});

/** Begins a request of `length` bytes, sends only some of them, and leaves the line open. */
async function sendPart(upload: string, part: Uint8Array, length: number): Promise<Socket> {
  const { hostname, port } = new URL(receiver.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  const head = [
    `PATCH ${pathOf(upload)} HTTP/1.1`,
    `host: ${hostname}`,
    `authorization: Bearer ${receiver.tokens.sender}`,
    "tus-resumable: 1.0.0",
    "upload-offset: 0",
    "content-type: application/offset+octet-stream",
    `content-length: ${length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  await new Promise<void>((resolve) => socket.write(part, () => resolve()));
  return socket;
}

describe("creation", () => {
  test("leads to the announced file, and says so again when it is asked again", async () => {
    const bytes = fresh();
    const { delivery, upload } = await awaited(bytes);
    const metadata = { delivery, package: "a.zip", path: "a.zip", sha256: hash("sha256", bytes, "hex") };
    const answer = await create(metadata, bytes.length);
    expect([answer.status, answer.headers.get("location")]).toEqual([201, upload]);
    expect((await create({ delivery, sha256: metadata.sha256 }, bytes.length)).headers.get("location")).toBe(upload);
  });

  test("of what was not announced is refused", async () => {
    const bytes = fresh();
    const { delivery } = await awaited(bytes);
    const sha256 = hash("sha256", bytes, "hex");
    for (const [metadata, length] of [
      [{ delivery, sha256 }, bytes.length + 1],
      [{ delivery, sha256: hash("sha256", BYTES, "hex") }, bytes.length],
      [{ delivery }, bytes.length],
      [{ sha256 }, bytes.length],
      [{ delivery, sha256, path: "other.zip" }, bytes.length],
    ] as const) {
      const answer = await create(metadata, length);
      expect([answer.status, await problemOf(answer)], JSON.stringify(metadata)).toEqual([400, "bad-metadata"]);
    }
    expect((await create({ delivery: "D-2026-AAAAAAAA", sha256 }, bytes.length)).status).toBe(404);
  });

  test("says what the protocol can do here", async () => {
    const answer = await receiver.ask("nobody", "/v1/uploads", { method: "OPTIONS" });
    expect(answer.headers.get("tus-extension")).toBe("creation,checksum,termination,expiration");
    expect(answer.headers.get("tus-checksum-algorithm")).toBe("sha256");
  });
});

describe("a blob of several leaves", { timeout: 300_000 }, () => {
  test("that came wrong is mended by its one wrong leaf", async () => {
    const bytes = Buffer.alloc(LEAF_BYTES + 1000, fresh());
    const { delivery, upload } = await awaited(bytes);
    const harmed = Buffer.from(bytes);
    harmed[LEAF_BYTES + 10] = (harmed[LEAF_BYTES + 10] ?? 0) ^ 1;
    await sendBytes(receiver, upload, harmed);
    await receiver.ask("sender", `/v1/deliveries/${delivery}/submit`, { method: "POST" });
    expect(await waitFor(receiver, delivery, ["open"])).toMatchObject({ blobs: { corrupt: 1 } });
    const answer = await receiver.ask("sender", `${pathOf(upload)}/checkpoints`);
    const { leaves } = (await answer.json()) as UploadCheckpoints;
    const own = [bytes.subarray(0, LEAF_BYTES), bytes.subarray(LEAF_BYTES)];
    const wrong = own.findIndex((leaf, at) => hash("sha256", leaf, "hex") !== leaves[at]);
    expect(wrong).toBe(1);
    const leaf = own[wrong] ?? Buffer.alloc(0);
    const offset = wrong * LEAF_BYTES;
    expect((await sendBytes(receiver, upload, leaf, { offset })).status).toBe(400);
    expect((await sendBytes(receiver, upload, leaf, { offset, headers: checksumOf(BYTES) })).status).toBe(460);
    expect((await sendBytes(receiver, upload, leaf, { offset, headers: checksumOf(leaf) })).status).toBe(204);
    await receiver.ask("sender", `/v1/deliveries/${delivery}/submit`, { method: "POST" });
    expect(await waitFor(receiver, delivery, ["review"])).toMatchObject({ receipts: [{ kind: "received" }] });
  });
});

test("an upload whose last answer was lost is told again that all is there, and takes nothing more", async () => {
  const { upload } = await awaited(BYTES);
  expect((await sendBytes(receiver, upload, BYTES)).status).toBe(204);
  const offset = BYTES.length;
  expect((await sendBytes(receiver, upload, Buffer.alloc(0), { offset })).status).toBe(204);
  expect((await sendBytes(receiver, upload, Buffer.from("x"), { offset })).status).toBe(413);
});

test("tus-js-client delivers, piece by piece, and goes on where it was cut", async () => {
  const bytes = Buffer.alloc(300_000, fresh());
  const { delivery, upload } = await awaited(bytes);
  const sha256 = hash("sha256", bytes, "hex");
  const options = {
    headers: { authorization: `Bearer ${receiver.tokens.sender}` },
    chunkSize: 100_000,
    retryDelays: [10],
  };
  const send = (further: object): Promise<void> =>
    new Promise((resolve, reject) => {
      const sending = new Upload(bytes as unknown as Blob, {
        ...options,
        ...further,
        onSuccess: () => resolve(),
        onError: reject,
      });
      sending.start();
    });
  // What it has is less than all: it finds out, and sends the rest.
  await sendBytes(receiver, upload, bytes.subarray(0, 50_000));
  await send({ uploadUrl: `${receiver.url}${pathOf(upload)}` });
  expect(await offsetOf(upload)).toBe(bytes.length);
  await receiver.ask("sender", `/v1/deliveries/${delivery}/submit`, { method: "POST" });
  expect((await waitFor(receiver, delivery, ["review"])).receipts).toMatchObject([{ kind: "received" }]);
  expect(sha256).toHaveLength(64);
});
