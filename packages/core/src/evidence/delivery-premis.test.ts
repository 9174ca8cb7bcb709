import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { RECEIPT_KINDS } from "../model/delivery-state.ts";
import type { ReceiptEntry } from "../model/receipt.ts";
import { createXsdValidator } from "../xml/validate.ts";
import { type DeliveryPremisOptions, deliveryPremis } from "./delivery-premis.ts";
import { testSigner } from "./ed25519-signer.suite.ts";
import { memoryHashStore } from "./memory-store.ts";
import { openMerkleLog } from "./merkle-log.ts";
import { issueReceipt, parseReceipt } from "./receipt.ts";

const SCHEMAS = fileURLToPath(new URL("../../../../../shared/schemas/eark/", import.meta.url));

/** A delivery that has met with everything: each kind of receipt, with as much in it as one can hold. */
async function receiptsOf(kinds: readonly ReceiptEntry["kind"][]): Promise<DeliveryPremisOptions["receipts"]> {
  const log = openMerkleLog(memoryHashStore());
  const receipts: { jws: string; receipt: DeliveryPremisOptions["receipts"][number]["receipt"] }[] = [];
  for (const [order, kind] of kinds.entries()) {
    const entry: ReceiptEntry = {
      type: "rafskil-receipt",
      version: 1,
      kind,
      delivery: "D-2026-0017",
      sequence: 1,
      issuedAt: `2026-11-2${order}T10:00:00Z`,
      archive: { name: "Skjalasafn & synir", identifier: "5501012340" },
      sender: { name: "Hraunabyggð" },
      packages: [
        {
          name: "a.zip",
          format: "bagit",
          profile: "1.0",
          sha256: "ab".repeat(32),
          inventoryDigest: "cd".repeat(32),
          files: 3,
          bytes: 17,
        },
        { name: "mappa", files: 1, bytes: 1 },
      ],
      check: {
        tool: { name: "rafskil", version: "1" },
        verdict: "accepted",
        counts: { error: 0, warning: 2, info: 1 },
      },
      ...(kind === "accepted" ? { preserved: [{ id: "urn:x:1", version: "v1", digest: "ef".repeat(32) }] } : {}),
      ...(kind === "rejected" ? { reason: "Röng ár \u0001 <2019>" } : {}),
    };
    const { jws } = await issueReceipt(entry, {
      log,
      origin: "archive.example/log",
      signer: testSigner(1),
      logSigner: testSigner(2),
    });
    const parsed = parseReceipt(jws);
    if (parsed.ok && parsed.receipt.type === "rafskil-receipt") receipts.push({ jws, receipt: parsed.receipt });
  }
  return receipts;
}

async function textOf(options: DeliveryPremisOptions): Promise<string> {
  return Buffer.concat(await Array.fromAsync(deliveryPremis(options))).toString();
}

describe("the events of a delivery", () => {
  it("are told in the order of their times, with a check and a receipt each, and those of the archive", async () => {
    const receipts = await receiptsOf(["received", "accepted", "secured"]);
    const events = [{ type: "virus check", at: "2026-11-20T11:00:00Z", detail: "nothing found", outcome: "success" }];
    const text = await textOf({ receipts, events });
    expect([...text.matchAll(/<premis:eventType>([^<]+)</g)].map(([, type]) => type)).toEqual([
      "validation",
      "transfer",
      "virus check",
      "validation",
      "accession",
      "validation",
      "replication",
    ]);
    expect(text).toContain("Entry 1 of the log archive.example/log.");
    expect(text.match(/<premis:agentName>/g)).toHaveLength(3);
    expect(await textOf({ receipts, events })).toBe(text);
  });

  it.skipIf(!existsSync(SCHEMAS))("are valid PREMIS 3, whatever happened", async () => {
    const names = ["premis-v3-0.xsd", "xlink.xsd"];
    const files = names.map((location) => ({ location, bytes: readFileSync(`${SCHEMAS}${location}`) }));
    await using validator = createXsdValidator({ files, entries: ["premis-v3-0.xsd"] }, { workers: 1 });
    for (const kinds of [RECEIPT_KINDS, ["rejected"]] as const) {
      const text = await textOf({ receipts: await receiptsOf(kinds) });
      expect(await validator.validate([Buffer.from(text)])).toMatchObject({ kind: "validated", faults: [] });
    }
    const broken = (await textOf({ receipts: await receiptsOf(["received"]) })).replace(
      "premis:eventType>",
      "premis:x>",
    );
    expect(await validator.validate([Buffer.from(broken)])).not.toMatchObject({ kind: "validated", faults: [] });
  });
});
