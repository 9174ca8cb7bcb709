import { tmpdir } from "node:os";
import { verifyReceipt } from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBag, makeFolderBag, packageOf } from "./bags.suite.ts";
import {
  announcementOf,
  announceTo,
  blobsOf,
  decideOn,
  deliver,
  deliverFiles,
  sendBytes,
  sendFiles,
  startReceiver,
  type TestReceiver,
  waitFor,
} from "./receiver.suite.ts";

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

async function receiptOf(id: string, kind: string): Promise<string> {
  const answer = await receiver.ask("sender", `/v1/deliveries/${id}/receipts/${kind}`);
  expect(answer.headers.get("content-type")).toBe("application/jose");
  return await answer.text();
}

async function isProved(receipt: string, other?: string): Promise<boolean> {
  const keys = await (await receiver.ask("nobody", "/.well-known/jwks.json")).text();
  const verified = await verifyReceipt(receipt, {
    name: "receipt.jws",
    keys,
    ...(other === undefined ? {} : { other }),
    language: "en",
    tool: { name: "test", version: "1" },
    spoolDirectory: tmpdir(),
  });
  await using _report = verified.report;
  return verified.isProved;
}

// Each check is a process of its own: on a busy machine that takes its time.
describe("a delivery", { timeout: 300_000 }, () => {
  test("goes from its announcement to the receipt for its acceptance, which anyone can verify", async () => {
    const bag = await makeBag(receiver.folder);
    const id = await deliver(receiver, bag.bytes, announcementOf(bag.package));
    const waiting = await waitFor(receiver, id, ["review"]);
    expect(waiting.packages).toMatchObject([{ verdict: "accepted", counts: { error: 0 } }]);
    expect((await decideOn(receiver, waiting, { decision: "accept" })).status).toBe(200);
    const accepted = await waitFor(receiver, id, ["accepted"]);
    expect(accepted.receipts.map(({ kind }) => kind)).toEqual(["received", "accepted"]);
    const received = await receiptOf(id, "received");
    expect(await isProved(received)).toBe(true);
    expect(await isProved(await receiptOf(id, "accepted"), received)).toBe(true);
    expect(await receiptOf(id, "received")).toBe(received);
  });

  test("whose bytes are no package is received all the same, and refused by its report", async () => {
    const bytes = Buffer.from("no archive at all");
    const id = await deliver(receiver, bytes, announcementOf(packageOf("a.zip", bytes)));
    const waiting = await waitFor(receiver, id, ["review", "stuck"]);
    expect(waiting.state).toBe("review");
    expect(waiting.packages).toMatchObject([{ verdict: "refused", counts: { error: 1 } }]);
    expect(await isProved(await receiptOf(id, "received"))).toBe(true);
    await decideOn(receiver, waiting, { decision: "reject", reason: "Not a package." });
    const rejected = await waitFor(receiver, id, ["rejected"]);
    expect(rejected).toMatchObject({ reason: "Not a package.", actions: [] });
    expect(await isProved(await receiptOf(id, "rejected"))).toBe(true);
  });

  test("whose bytes are not those that were announced is open again, and is mended", async () => {
    const bag = await makeBag(receiver.folder, { "a.txt": "a" });
    const harmed = Buffer.from(bag.bytes);
    harmed[0] = (harmed[0] ?? 0) ^ 1;
    const id = await deliver(receiver, harmed, announcementOf(bag.package));
    const open = await waitFor(receiver, id, ["open", "review"]);
    expect(open).toMatchObject({ state: "open", blobs: { corrupt: 1 }, receipts: [] });
    const [blob] = await blobsOf(receiver, id);
    expect(blob).toMatchObject({ state: "corrupt" });
    const checksum = Buffer.from(bag.package.blobs[0]?.sha256 ?? "", "hex").toString("base64");
    const mended = await sendBytes(receiver, blob?.upload ?? "", bag.bytes, {
      headers: { "upload-checksum": `sha256 ${checksum}` },
    });
    expect(mended.status).toBe(204);
    await receiver.ask("sender", `/v1/deliveries/${id}/submit`, { method: "POST" });
    expect(await waitFor(receiver, id, ["review"])).toMatchObject({ packages: [{ verdict: "accepted" }] });
  });

  test("that is announced twice under one key is one delivery", async () => {
    const bag = await makeBag(receiver.folder, { "b.txt": "b" });
    const first = await announceTo(receiver, announcementOf(bag.package), "same");
    expect((await announceTo(receiver, announcementOf(bag.package), "same")).id).toBe(first.id);
    await expect(announceTo(receiver, announcementOf(packageOf("other.zip", bag.bytes)), "same")).rejects.toThrow(
      /idempotency-key-reused/,
    );
  });
});

describe("a package that is a folder", { timeout: 300_000 }, () => {
  test("comes file by file, and of one that was returned only what has changed comes again", async () => {
    const bag = await makeFolderBag(receiver.folder, { "a.txt": "a", "b.txt": "b" });
    const id = await deliverFiles(receiver, bag);
    const waiting = await waitFor(receiver, id, ["review"]);
    expect(waiting.packages).toMatchObject([{ form: "folder", verdict: "accepted", counts: { error: 0 } }]);
    const deadline = "2999-12-31T23:59:59.000Z";
    const items = [{ text: "b.txt is not legible.", path: "data/b.txt" }];
    await decideOn(receiver, waiting, { decision: "return", reason: "One file is not legible.", deadline, items });
    const returned = await waitFor(receiver, id, ["open"]);
    expect(returned).toMatchObject({
      returned: items,
      deadline,
      receipts: [{ kind: "received" }, { kind: "returned" }],
    });
    const mended = await makeFolderBag(receiver.folder, { "a.txt": "a", "b.txt": "b, legibly" });
    const answer = await receiver.ask("sender", `/v1/deliveries/${id}/packages`, {
      method: "PUT",
      headers: { "content-type": "application/json", "if-match": `"${returned.revision}"` },
      body: JSON.stringify({ packages: [mended.package] }),
    });
    expect(answer.status).toBe(200);
    const awaited = (await blobsOf(receiver, id)).filter(({ upload }) => upload !== undefined);
    expect(awaited.map(({ path }) => path).sort()).toEqual(
      ["data/b.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"].concat("bag-info.txt").sort(),
    );
    await sendFiles(receiver, id, mended);
    expect(await waitFor(receiver, id, ["review"])).toMatchObject({ packages: [{ verdict: "accepted" }] });
  });
});
