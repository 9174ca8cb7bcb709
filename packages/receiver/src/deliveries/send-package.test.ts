import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type HttpTransport,
  httpTransport,
  type ReceiptStore,
  type SendOptions,
  type SendStateStore,
  sendPackage,
} from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBag } from "../bags.suite.ts";
import { decideOn, startReceiver, type TestReceiver, temporaryFolder, waitFor } from "../receiver.suite.ts";

const folder = temporaryFolder();
let receiver: TestReceiver;
const transport = httpTransport();
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(async () => {
  transport[Symbol.dispose]();
  await receiver.stop();
});

function memory(): SendStateStore & { text?: string } {
  const store: SendStateStore & { text?: string } = {
    load: () => Promise.resolve(store.text),
    save: (text) => {
      store.text = text;
      return Promise.resolve();
    },
  };
  return store;
}

function receiptMemory(): ReceiptStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    load: ({ kind, sequence }) => Promise.resolve(kept.get(`${kind} ${sequence}`)),
    save: ({ kind, sequence }, jws) => Promise.resolve(void kept.set(`${kind} ${sequence}`, jws)),
    saveKeys: (jwks) => Promise.resolve(void kept.set("keys", jwks)),
  };
}

function optionsFor(more: Partial<SendOptions> = {}): SendOptions {
  return {
    url: receiver.url,
    token: receiver.tokens.sender,
    about: { agreement: "a1" },
    transport,
    state: memory(),
    receipts: receiptMemory(),
    idempotencyKey: randomUUID(),
    until: "received",
    language: "en",
    tool: { name: "test", version: "1" },
    spoolDirectory: folder,
    workers: 1,
    wait: async (_ms, signal) => {
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 10));
    },
    ...more,
  };
}

async function bagFile(text = "Góðan dag"): Promise<string> {
  const { bytes } = await makeBag(folder, { "bréf.txt": text });
  const path = join(folder, `${randomUUID()}.zip`);
  writeFileSync(path, bytes);
  return path;
}

/** Lets the first `count` requests of a kind fail on the way, before or after they have reached the receiver. */
function faulty(method: string, count: number, when: "before" | "after"): HttpTransport {
  let left = count;
  return {
    async send(request) {
      const fails = request.method === method && left > 0;
      if (fails) left -= 1;
      if (fails && when === "before") throw new Error("cut");
      const answer = await transport.send(request);
      if (fails) throw new Error("cut");
      return answer;
    },
  };
}

describe("sending a package", () => {
  test("it is announced, sent and submitted, and its receipt is proved", async () => {
    const receipts = receiptMemory();
    const result = await sendPackage(await bagFile(), optionsFor({ receipts }));
    expect(result.receipts).toMatchObject([{ kind: "received", isProved: true, faults: [] }]);
    expect([...receipts.kept.keys()].sort()).toEqual(["keys", "received 1"]);
  });

  test("waiting for the decision brings the receipt for it too", async () => {
    const sending = sendPackage(await bagFile("ákvörðun"), optionsFor({ until: "decided", onState: decide }));
    async function decide({ id, state }: { id: string; state: string }): Promise<void> {
      if (state !== "review") return;
      await decideOn(receiver, await waitFor(receiver, id, ["review"]), { decision: "accept" });
    }
    const { delivery, receipts } = await sending;
    expect(delivery.state).toMatch(/accepted|secured/);
    expect(receipts.map(({ kind, isProved }) => [kind, isProved]).slice(0, 2)).toEqual([
      ["received", true],
      ["accepted", true],
    ]);
  });

  test.each([
    ["POST", "before"],
    ["POST", "after"],
    ["PATCH", "before"],
    ["PATCH", "after"],
    ["GET", "before"],
    ["HEAD", "after"],
  ] as const)("a line that is cut at %s, %s the receiver got it, is mended by asking again", async (method, when) => {
    const path = await bagFile(`${method} ${when} ${"x".repeat(300_000)}`);
    const options = optionsFor({ transport: faulty(method, 3, when), pieceBytes: 65_536 });
    const { receipts } = await sendPackage(path, options);
    expect(receipts).toMatchObject([{ kind: "received", isProved: true }]);
  });

  test("what a line spoils is sent again", async () => {
    let spoiled = 0;
    const spoiling: HttpTransport = {
      async send(request) {
        if (request.method !== "PATCH" || request.body === undefined || spoiled >= 2)
          return await transport.send(request);
        spoiled += 1;
        const body = Buffer.from(request.body);
        body[0] = (body[0] ?? 0) ^ 1;
        return await transport.send({ ...request, body });
      },
    };
    const { receipts } = await sendPackage(await bagFile("bitar"), optionsFor({ transport: spoiling }));
    expect(receipts).toMatchObject([{ kind: "received", isProved: true }]);
    expect(spoiled).toBe(2);
  });

  test("a run that was killed goes on where the archive has it", async () => {
    const path = await bagFile("y".repeat(400_000));
    const state = memory();
    let sent = 0;
    const dying: HttpTransport = {
      send: (request) => {
        if (request.method === "PATCH") sent += 1;
        if (sent === 3) throw new Error("killed");
        return transport.send(request);
      },
    };
    const first = sendPackage(path, optionsFor({ state, transport: dying, tries: 1, pieceBytes: 65_536 }));
    await expect(first).rejects.toMatchObject({ code: "delivery-unreachable" });
    const offsets: string[] = [];
    const watching: HttpTransport = {
      send: (request) => {
        if (request.method === "PATCH") offsets.push(request.headers["upload-offset"] ?? "");
        return transport.send(request);
      },
    };
    const { receipts } = await sendPackage(path, optionsFor({ state, transport: watching, pieceBytes: 65_536 }));
    expect(offsets[0]).toBe("131072");
    expect(receipts).toMatchObject([{ kind: "received", isProved: true }]);
  });

  test("a package that was changed after it was announced is not sent", async () => {
    const path = await bagFile("fyrst");
    const state = memory();
    const dying: HttpTransport = {
      send: (request) => (request.method === "PATCH" ? Promise.reject(new Error("killed")) : transport.send(request)),
    };
    await expect(sendPackage(path, optionsFor({ state, transport: dying, tries: 1 }))).rejects.toThrow();
    const { bytes } = await makeBag(folder, { "annað.txt": "miklu lengri texti en áður" });
    writeFileSync(path, bytes);
    await expect(sendPackage(path, optionsFor({ state }))).rejects.toMatchObject({ code: "source-changed" });
  });

  test("a returned delivery waits until it is mended, and goes on as the same one", async () => {
    const path = await bagFile("gallað");
    const state = memory();
    const { delivery } = await sendPackage(path, optionsFor({ state }));
    const inReview = await waitFor(receiver, delivery.id, ["review"]);
    const items = [{ text: "Fundargerð vantar." }];
    const deadline = "2099-01-01T00:00:00.000Z";
    expect((await decideOn(receiver, inReview, { decision: "return", reason: "Vantar", deadline, items })).status).toBe(
      200,
    );
    const unmended = await sendPackage(path, optionsFor({ state }));
    expect(unmended).toMatchObject({ isReturned: true, delivery: { state: "open", returned: items } });
    const { bytes } = await makeBag(folder, { "bréf.txt": "gallað", "fundargerð.txt": "Fundur settur." });
    writeFileSync(path, bytes);
    const mended = await sendPackage(path, optionsFor({ state }));
    expect(mended.delivery.id).toBe(delivery.id);
    expect(mended.isReturned).toBe(false);
    expect(mended.receipts.map(({ kind, sequence, isProved }) => [kind, sequence, isProved])).toEqual([
      ["received", 1, true],
      ["returned", 1, true],
    ]);
  });

  test("a wrong token is told, and nothing is tried again", async () => {
    const sending = sendPackage(await bagFile("leynd"), optionsFor({ token: "wrong" }));
    await expect(sending).rejects.toMatchObject({ code: "delivery-not-allowed" });
  });

  test("an agreement that there is not is refused before a byte is sent", async () => {
    const sending = sendPackage(await bagFile("samningur"), optionsFor({ about: { agreement: "none" } }));
    await expect(sending).rejects.toMatchObject({ code: "delivery-refused" });
  });

  test.each(["ftp://a/", "http://example.is/", "https://user:secret@example.is/", "example.is"])(
    "the address %s is refused, since the token would go astray",
    async (url) => {
      await expect(sendPackage(await bagFile("veffang"), optionsFor({ url }))).rejects.toMatchObject({ code: "usage" });
    },
  );
});
