import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTranslator, verifyReceipt } from "@rafskil/core";
import { describe, expect, test } from "vitest";
import { verifyLog } from "../audit/verify-log.ts";
import { makeBag } from "../bags.suite.ts";
import { keysList, keysRoll } from "../commands/keys.ts";
import { receiverTexts } from "../messages/catalogue.ts";
import {
  announcementOf,
  decideOn,
  deliver,
  startReceiver,
  type TestReceiver,
  temporaryFolder,
  waitFor,
} from "../receiver.suite.ts";
import { newKeyPem } from "./new-key.ts";

const tool = { name: "test", version: "1" };

async function run(command: typeof keysRoll, folder: string, ...words: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const configFile = join(folder, "receiver.yaml");
  const print = (line: string): void => void lines.push(line);
  const translate = createTranslator([receiverTexts], "en");
  const voice = { language: "en", translate, print } as const;
  expect(await command.run({ words, options: new Map(), configFile, tool, environment: {}, ...voice })).toBe(0);
  return lines;
}

async function isProved(receipt: string, keys: string, other?: string): Promise<boolean> {
  const verified = await verifyReceipt(receipt, {
    name: "receipt.jws",
    keys,
    ...(other === undefined ? {} : { other }),
    language: "en",
    tool,
    spoolDirectory: tmpdir(),
  });
  await using _ = verified.report;
  return verified.isProved;
}

const receiptOf = async (receiver: TestReceiver, id: string, kind: string): Promise<string> =>
  await (await receiver.ask("sender", `/v1/deliveries/${id}/receipts/${kind}`)).text();

describe("a key that is rolled", { timeout: 300_000 }, () => {
  test("stays published with its validity, stands in the log, and its receipts verify offline with the new ones", async () => {
    const folder = temporaryFolder();
    const before = await startReceiver({ folder });
    const bag = await makeBag(folder);
    const id = await deliver(before, bag.bytes, announcementOf(bag.package));
    await waitFor(before, id, ["review"]);
    const received = await receiptOf(before, id, "received");
    const [oldKey, oldLogKey] = [before.receiver.keys.receipts.keyId, before.receiver.keys.log.keyId];
    // One that runs would go on signing with the key that is retired.
    await expect(run(keysRoll, folder, "receipts")).rejects.toMatchObject({ code: "output-exists" });
    await before.stop();

    await run(keysRoll, folder, "receipts");
    await run(keysRoll, folder, "log");
    expect(existsSync(join(folder, `keys/receipts.pem.${oldKey}`))).toBe(true);
    expect((await run(keysList, folder)).join("\n")).toMatch(
      /signs receipts[\s\S]*signs log[\s\S]*retired[\s\S]*retired/,
    );

    const after = await startReceiver({ folder });
    try {
      await decideOn(after, await waitFor(after, id, ["review"]), { decision: "accept" });
      await waitFor(after, id, ["accepted"]);
      const accepted = await receiptOf(after, id, "accepted");
      const keys = await (await after.ask("nobody", "/.well-known/jwks.json")).text();
      const published = (JSON.parse(keys) as { keys: { kid: string; nbf?: number; exp?: number }[] }).keys;
      expect(published).toHaveLength(4);
      const old = published.filter(({ kid }) => kid === oldKey || kid === oldLogKey);
      expect(old.map(({ exp }) => typeof exp)).toEqual(["number", "number"]);
      const current = published.filter(({ exp }) => exp === undefined);
      expect(current.map(({ nbf }) => typeof nbf)).toEqual(["number", "number"]);
      expect(await isProved(received, keys)).toBe(true);
      expect(await isProved(accepted, keys, received)).toBe(true);
      // Without the old keys nobody could tell.
      expect(await isProved(received, JSON.stringify({ keys: current }))).toBe(false);

      const log = (await (await after.ask("auditor", "/v1/audit/entries?limit=1000")).text()).replaceAll('\\"', '"');
      expect(log).toContain(`"action":"retired","keyId":"${oldKey}"`);
      expect(log).toContain(`"action":"published","keyId":"${after.receiver.keys.receipts.keyId}"`);
      expect(await verifyLog(after.receiver.database.read)).toMatchObject({ faults: [] });
    } finally {
      await after.stop();
    }
  });

  test("is rolled once, however often the command was cut off", async () => {
    const folder = temporaryFolder();
    await (await startReceiver({ folder })).stop();
    const coming = newKeyPem();
    writeFileSync(join(folder, "keys/receipts.pem.new"), coming);
    await run(keysRoll, folder, "receipts");
    expect(readFileSync(join(folder, "keys/receipts.pem"), "utf8")).toBe(coming);
    // Cut off before the last move: the old key stands where it stood, all else is done.
    const [kept = ""] = (await run(keysList, folder)).filter((line) => line.endsWith("retired"));
    const oldKey = kept.split(" ")[0] ?? "";
    writeFileSync(join(folder, "keys/receipts.pem"), readFileSync(join(folder, `keys/receipts.pem.${oldKey}`)));
    writeFileSync(join(folder, "keys/receipts.pem.new"), coming);
    await run(keysRoll, folder, "receipts");
    expect(readFileSync(join(folder, "keys/receipts.pem"), "utf8")).toBe(coming);
    const receiver = await startReceiver({ folder });
    try {
      const log = (await (await receiver.ask("auditor", "/v1/audit/entries?limit=1000")).text()).replaceAll('\\"', '"');
      expect(log.split('"action":"retired"')).toHaveLength(2);
    } finally {
      await receiver.stop();
    }
  });
});
