import { hash, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../model/language.ts";
import type { EventReceiptEntry, ReceiptEntry } from "../model/receipt.ts";
import { catalogueSuite } from "../report/catalogue.suite.ts";
import { createTranslator } from "../report/translate.ts";
import { EVENT_RECEIPT_SCHEMA } from "./data/event-receipt-schema.ts";
import { RECEIPT_SCHEMA } from "./data/receipt-schema.ts";
import { testSigner } from "./ed25519-signer.suite.ts";
import { keyEntryBytes, parseKeySet } from "./key-set.ts";
import { memoryHashStore } from "./memory-store.ts";
import { openMerkleLog } from "./merkle-log.ts";
import { receiptMessages } from "./messages/receipt-messages.ts";
import { issueReceipt, parseReceipt } from "./receipt.ts";
import { readReceipt, receiptHtml, receiptText } from "./receipt-page.ts";
import { RECEIPT_RULES } from "./receipt-rules.ts";

const published = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../schemas/${name}`, import.meta.url)), "utf8"));
const signer = testSigner(1);
const logSigner = testSigner(2);

const ENTRY: ReceiptEntry = {
  type: "rafskil-receipt",
  version: 1,
  kind: "received",
  delivery: "D-1",
  sequence: 1,
  issuedAt: "2026-11-22T10:00:00Z",
  archive: { name: "Skjalasafnið" },
  sender: { name: "Hraunabyggð <script>", identifier: "4101012340" },
  packages: [{ name: "a.zip", format: "bagit", files: 3, bytes: 1234, inventoryDigest: "ab".repeat(32) }],
  verifyAt: "https://archive.example/receipts/D-1",
};

const options = () => ({ log: openMerkleLog(memoryHashStore()), origin: "archive.example/log", signer, logSigner });

catalogueSuite("of receipts", {
  catalogue: receiptMessages,
  keys: [
    ...RECEIPT_RULES.flatMap(({ id }) => [id, id.replace("receipt/", "proved/")]),
    ...Object.keys(receiptMessages.en).filter((key) => /^(page|not-proved)\//.test(key)),
  ],
});

describe("a receipt", () => {
  it("has the schema that is published", () => {
    expect(published("receipt.schema.json")).toEqual(RECEIPT_SCHEMA);
    expect(published("event-receipt.schema.json")).toEqual(EVENT_RECEIPT_SCHEMA);
  });

  it("is the same bytes each time, and comes back as it was stated", async () => {
    const { jws } = await issueReceipt(ENTRY, options());
    expect((await issueReceipt(ENTRY, options())).jws).toBe(jws);
    const parsed = parseReceipt(`${jws}\n`);
    expect(parsed).toMatchObject({ ok: true, receipt: ENTRY, jws: { algorithm: "EdDSA", keyId: "key-1" } });
  });

  it("is verified by plain Ed25519, without any JWS library", async () => {
    const { jws } = await issueReceipt(ENTRY, options());
    const [head, payload, signature = ""] = jws.split(".");
    expect(verify(null, Buffer.from(`${head}.${payload}`), signer.key, Buffer.from(signature, "base64url"))).toBe(true);
  });

  it("stands in the log byte for byte without its last member", async () => {
    const { log, ...rest } = options();
    const { jws } = await issueReceipt(ENTRY, { log, ...rest });
    const payload = Buffer.from(jws.split(".")[1] ?? "", "base64url").toString();
    const entry = `${payload.slice(0, payload.indexOf(',"log":'))}}`;
    const { root } = await log.head();
    expect(Buffer.from(root).toString("hex")).toBe(hash("sha256", Buffer.from(`\0${entry}`), "hex"));
  });

  it("names the delivery's previous receipt, and proves that its log is the beginning of this one", async () => {
    const shared = options();
    const first = await issueReceipt(ENTRY, shared);
    await shared.log.append([Buffer.from("something else")]);
    const second = await issueReceipt({ ...ENTRY, kind: "accepted" }, { ...shared, previous: first.jws });
    const parsed = parseReceipt(second.jws);
    expect(parsed).toMatchObject({ receipt: { previous: first.digest, log: { index: 2, since: { size: 1 } } } });
    const other = { ...ENTRY, delivery: "D-2" };
    await expect(issueReceipt(other, { ...shared, previous: first.jws })).rejects.toMatchObject({
      code: "document-malformed",
    });
  });

  it("that is not by the schema is refused before the log has grown", async () => {
    const { log, ...rest } = options();
    const wrong = { ...ENTRY, issuedAt: "yesterday" };
    await expect(issueReceipt(wrong, { log, ...rest })).rejects.toMatchObject({ code: "document-malformed" });
    expect(await log.size()).toBe(0);
  });

  it("is read as text and as a page, in which nothing of the records is markup", async () => {
    const { jws } = await issueReceipt(ENTRY, options());
    const translate = createTranslator([receiptMessages], "is", { onFault: (fault) => expect.fail(fault) });
    const reading = readReceipt(jws, { translate, language: "is" });
    if (reading === undefined) throw new Error("Not read");
    expect(receiptText(reading)).toContain("Afhendingaraðili: Hraunabyggð <script>, 4101012340");
    const page = receiptHtml(reading, { translate, language: "is" });
    expect(page).toContain("<svg");
    expect(page).toContain("ab".repeat(32));
    expect(page).not.toContain("<script");
  });
});

describe("a receipt of an event in a register", () => {
  const titles = { en: "Rule", is: "Úrskurða", nb: "Avgjøre", da: "Afgøre" };
  const event: EventReceiptEntry["event"] = {
    id: "0123456789abcdef",
    kind: "done",
    on: "2026-03-02",
    step: { id: "rule", titles },
    outcome: { id: "deliver", titles: { en: "Deliver", is: "Afhenda", nb: "Avlevere", da: "Aflevere" } },
    role: { id: "national-archives", titles: { en: "A", is: "Þ", nb: "R", da: "R" } },
    sha256: "cd".repeat(32),
  };
  const entry: EventReceiptEntry = {
    type: "rafskil-event-receipt",
    version: 1,
    issuedAt: "2026-03-02T10:00:00Z",
    archive: { name: "Skjalasafnið" },
    body: { name: "Hraunabyggð" },
    plan: { id: "is-877-2020", version: "1" },
    system: { id: "malakerfi", name: "Málakerfi <b>" },
    event,
  };

  it("is signed and read as those of deliveries are, and names the one before it", async () => {
    const shared = options();
    const first = await issueReceipt(entry, shared);
    const second = await issueReceipt(
      { ...entry, event: { ...event, id: "1".repeat(16) } },
      { ...shared, previous: first.jws },
    );
    expect(parseReceipt(second.jws)).toMatchObject({
      ok: true,
      receipt: { event: { id: "1".repeat(16) }, previous: first.digest, log: { index: 1, since: { size: 1 } } },
    });
    await expect(issueReceipt(ENTRY, { ...shared, previous: first.jws })).rejects.toMatchObject({
      code: "document-malformed",
    });
  });

  it.each(LANGUAGES)("is read in %s, with the words of the plan that it carries", async (language) => {
    const { jws } = await issueReceipt(entry, options());
    const translate = createTranslator([receiptMessages], language, { onFault: (fault) => expect.fail(fault) });
    const reading = readReceipt(jws, { translate, language });
    if (reading === undefined) throw new Error("Not read");
    expect(reading.title).toContain(`${titles[language]}, Málakerfi`);
    expect(receiptHtml(reading, { translate, language })).not.toContain("<b>");
  });

  it.each([
    ["a kind that there is not", { ...entry, event: { ...event, kind: "dreamt" } }],
    ["a person's name", { ...entry, event: { ...event, name: "Ketill" } }],
  ])("with %s is refused before the log has grown", async (_, wrong) => {
    const { log, ...rest } = options();
    await expect(issueReceipt(wrong as EventReceiptEntry, { log, ...rest })).rejects.toMatchObject({
      code: "document-malformed",
    });
    expect(await log.size()).toBe(0);
  });
});

describe("a set of keys", () => {
  it("keeps retired keys with their time, and passes over kinds that sign nothing", () => {
    const jwk = signer.key.export({ format: "jwk" });
    const text = JSON.stringify({
      keys: [{ ...jwk, kid: "old", nbf: 1, exp: 2 }, { ...jwk }, { kty: "oct", k: "AA", kid: "secret" }],
    });
    expect(parseKeySet(text)).toMatchObject([{ keyId: "old", notBefore: 1, notAfter: 2 }]);
    expect(() => parseKeySet("[]")).toThrow(/JWK Set/);
    expect(() => parseKeySet("{")).toThrow(/JWK Set/);
  });

  it("has its changes written in the log", () => {
    const entry = { action: "retired", keyId: "old", publicKey: "AA==", at: "2026-01-01T00:00:00Z" } as const;
    expect(JSON.parse(Buffer.from(keyEntryBytes(entry)).toString())).toEqual({
      type: "rafskil-key",
      version: 1,
      ...entry,
    });
  });
});
