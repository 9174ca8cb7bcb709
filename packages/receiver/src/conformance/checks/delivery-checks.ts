import { createHash, randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { HEADERS, parseReceipt, verifyReceipt } from "@rafskil/core";
import { type ConformanceCheck, Deviation, expectHeader, expectSame, expectStatus, NotRunError } from "../check.ts";
import type { AwaitedFile, Session } from "../session.ts";

const SENT = { [HEADERS.uploadOffset]: "0" };
const WORKED_ON = ["submitted", "assembling"] as const;

function submit({ send }: Session, { delivery }: AwaitedFile) {
  return send("POST", `v1/deliveries/${delivery}/submit`);
}

function received({ kept }: Session): AwaitedFile {
  if (kept.received === undefined) throw new NotRunError("submit");
  return kept.received;
}

function receiptOf({ kept }: Session): string {
  if (kept.receipt === undefined) throw new NotRunError("receipt");
  return kept.receipt;
}

/** From the last byte to the receipt, and what stands in the place of what was withdrawn. */
export const DELIVERY_CHECKS: readonly ConformanceCheck[] = [
  {
    id: "submit-incomplete",
    async run(session) {
      const file = await session.awaitFile();
      await session.patch(file.upload, file.bytes.subarray(0, 10), SENT);
      expectStatus(await submit(session, file), 409);
    },
  },
  {
    id: "digest-mismatch",
    async run(session) {
      const file = await session.awaitFile();
      await session.patch(file.upload, randomBytes(file.bytes.length), SENT);
      await submit(session, file);
      const { state, blobs, receipts } = await session.leaves(file.delivery, WORKED_ON);
      expectSame("state", state, "open");
      expectSame("blobs.corrupt", blobs.corrupt, 1);
      expectSame("receipts", receipts.length, 0);
    },
  },
  {
    id: "digest-repair",
    async run(session) {
      const file = await session.awaitFile();
      await session.patch(file.upload, randomBytes(file.bytes.length), SENT);
      await submit(session, file);
      const { state } = await session.leaves(file.delivery, WORKED_ON);
      if (state !== "open") throw new NotRunError("digest-mismatch");
      const sum = `sha256 ${createHash("sha256").update(file.bytes).digest("base64")}`;
      expectStatus(await session.patch(file.upload, file.bytes, { ...SENT, [HEADERS.uploadChecksum]: sum }), 204);
    },
  },
  {
    id: "submit",
    async run(session) {
      const file = await session.awaitFile();
      await session.patch(file.upload, file.bytes, SENT);
      expectStatus(await submit(session, file), 202);
      const { receipts, state } = await session.leaves(file.delivery, WORKED_ON);
      if (!receipts.some(({ kind }) => kind === "received")) throw new Deviation("receipt received", `state ${state}`);
      session.kept.received = file;
    },
  },
  {
    id: "submit-again",
    async run(session) {
      expectStatus(await submit(session, received(session)), 409);
    },
  },
  {
    id: "receipt",
    async run(session) {
      const answer = await session.send("GET", `v1/deliveries/${received(session).delivery}/receipts/received`);
      expectStatus(answer, 200);
      session.kept.receipt = answer.text;
      expectHeader(answer, "content-type", /^application\/jose/);
    },
  },
  {
    id: "receipt-states",
    async run(session) {
      const { delivery, sha256 } = received(session);
      const parsed = parseReceipt(receiptOf(session));
      if (!parsed.ok) throw new Deviation("JWS", parsed.reason);
      const { receipt } = parsed;
      if (receipt.type !== "rafskil-receipt") throw new Deviation("type rafskil-receipt", `type ${receipt.type}`);
      expectSame("kind", receipt.kind, "received");
      expectSame("delivery", receipt.delivery, delivery);
      expectSame("packages[0].sha256", receipt.packages[0]?.sha256, sha256);
    },
  },
  {
    id: "receipt-proof",
    async run(session) {
      const receipt = receiptOf(session);
      const { text: keys } = await session.send("GET", ".well-known/jwks.json");
      const verified = await verifyReceipt(receipt, {
        name: "received.jws",
        keys,
        language: "en",
        tool: { name: "rafskil-receiver", version: "" },
        spoolDirectory: tmpdir(),
      });
      await using report = verified.report;
      const found: string[] = [];
      for await (const { rule } of report.findings) found.push(rule);
      if (!verified.isProved) throw new Deviation("EdDSA/ES256, RFC 9162", found.join(", "));
    },
  },
  {
    id: "receipt-same",
    async run(session) {
      const first = receiptOf(session);
      const again = await session.send("GET", `v1/deliveries/${received(session).delivery}/receipts/received`);
      if (again.text !== first) throw new Deviation("SHA-256 =", "SHA-256 ≠");
    },
  },
  {
    id: "withdraw",
    async run(session) {
      const file = received(session);
      const { state: before } = await session.leaves(file.delivery, ["received", "checking"]);
      if (before !== "review") throw new Deviation("state review", `state ${before}`);
      const answer = await session.send("POST", `v1/deliveries/${file.delivery}/withdraw`);
      expectStatus(answer, 200);
      session.kept.withdrawn = file;
      const { state } = await session.delivery(file.delivery);
      expectSame("state", state, "withdrawn");
    },
  },
  {
    id: "withdrawn-closed",
    async run(session) {
      const file = await session.awaitFile();
      await session.send("POST", `v1/deliveries/${file.delivery}/withdraw`);
      expectStatus(await session.patch(file.upload, file.bytes, SENT), 409, 410);
    },
  },
  {
    id: "resubmission",
    async run(session) {
      const { withdrawn } = session.kept;
      if (withdrawn === undefined) throw new NotRunError("withdraw");
      const { delivery } = await session.awaitFile({ bytes: withdrawn.bytes, previous: withdrawn.delivery });
      const [blob] = await session.blobs(delivery);
      expectSame("blobs[0].state", blob?.state, "verified");
      expectSame("mendedBy", (await session.delivery(withdrawn.delivery)).mendedBy, delivery);
    },
  },
];
