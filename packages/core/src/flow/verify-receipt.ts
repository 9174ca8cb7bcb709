import { parseCheckpoint } from "../evidence/checkpoint.ts";
import { examineReceipt, isCheckpointSigned } from "../evidence/examine-receipt.ts";
import { parseKeySet } from "../evidence/key-set.ts";
import { receiptMessages } from "../evidence/messages/receipt-messages.ts";
import { type ReceiptReading, readReceipt } from "../evidence/receipt-page.ts";
import { bindReceiptRules, RECEIPT_RULES, type ReceiptContext } from "../evidence/receipt-rules.ts";
import type { Language, Translate } from "../model/language.ts";
import type { Report, Tool } from "../model/report.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";

export interface VerifyReceiptOptions {
  /** The receipt's name, for the report. */
  readonly name: string;
  /** The archive's published keys: a JWK Set, as text. Without it nothing can be said of signatures. */
  readonly keys?: string;
  /** Another receipt of the same archive. */
  readonly other?: string;
  /** A later head of the log: a signed checkpoint. */
  readonly checkpoint?: string;
  /** The archive's proof that the shorter of the two logs is the beginning of the longer: hashes in base64. */
  readonly proof?: readonly string[];
  /** The inventory digest of the package at hand. */
  readonly inventoryDigest?: string;
  /** The digests of the events in the register at hand, by their ids: see `eventDigestsOf`. */
  readonly eventDigests?: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly tool: Tool;
  readonly spoolDirectory: string;
}

/** What a receipt proves, and what it does not, in the reader's language. */
export interface ReceiptVerification {
  readonly report: Report & AsyncDisposable;
  /** What the receipt says; absent where it could not be read. */
  readonly reading?: ReceiptReading;
  readonly proved: readonly string[];
  /** Why something is not proved, where that is nobody's fault. */
  readonly unproved: readonly string[];
  /** Whether the archive's signature and the receipt's place in the log were looked at and found sound. */
  readonly isProved: boolean;
}

const CHAINED = ["not-run/needs-failed", "not-run/needs-not-run"];
const OF_THE_OTHER_KIND = ["not-proved/of-event", "not-proved/of-delivery"];
const SLUG = /^receipt\//;
const CORE = [
  "receipt/signature-wrong",
  "receipt/key-out-of-time",
  "receipt/checkpoint-signature",
  "receipt/not-in-log",
];

/**
 * Verifies a receipt offline: signature, place in the log, and, with a second receipt or a later head, that the log was
 * not rewritten between them. What could not be looked at is never said to be proved.
 *
 * Throws `document-malformed` for keys that are no JWK Set. The report may hold a temporary file: dispose of it.
 *
 * @example
 * const { isProved, proved } = await verifyReceipt(await readFile("received.jws", "utf8"), {
 *   name: "received.jws",
 *   keys: await readFile("jwks.json", "utf8"),
 *   language: "is",
 *   tool: { name: "my-system", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 * });
 */
export async function verifyReceipt(text: string, options: VerifyReceiptOptions): Promise<ReceiptVerification> {
  const { language, tool, spoolDirectory, name } = options;
  const translate = createTranslator([receiptMessages], language);
  const context = await contextOf(text, options);
  const report = await collectReport(bindReceiptRules(context).run({ translate }), {
    tool,
    subject: { path: name, files: 1, bytes: Buffer.byteLength(text) },
    spoolDirectory,
  });
  // That one rule waits for another says nothing to a reader: the other's own reason stands there.
  const chained = new Set([
    ...RECEIPT_RULES.flatMap(({ id }) => CHAINED.map((key) => translate(key, { rule: id }))),
    ...OF_THE_OTHER_KIND.map((key) => translate(key)),
  ]);
  const reading = readReceipt(text, { translate, language });
  const passed = new Set<string>(report.rules.flatMap(({ rule, outcome }) => (outcome === "passed" ? rule : [])));
  return {
    report,
    ...(reading === undefined ? {} : { reading }),
    proved: [...passed].map((rule) => translate(rule.replace(SLUG, "proved/"))),
    unproved: [...new Set(report.rules.flatMap(({ because }) => because ?? []))].filter((text) => !chained.has(text)),
    isProved: report.verdict === "accepted" && CORE.every((rule) => passed.has(rule)),
  };
}

async function contextOf(text: string, options: VerifyReceiptOptions): Promise<ReceiptContext> {
  const { name, checkpoint, proof, inventoryDigest, eventDigests } = options;
  const keys = options.keys === undefined ? undefined : parseKeySet(options.keys);
  const head = checkpoint === undefined ? undefined : parseCheckpoint(checkpoint);
  return {
    path: name,
    hasKeys: keys !== undefined,
    receipt: await examineReceipt(text, keys),
    ...(options.other === undefined ? {} : { other: await examineReceipt(options.other, keys) }),
    ...(checkpoint === undefined
      ? {}
      : { head: { checkpoint: head, isSigned: head !== undefined && isCheckpointSigned(head, keys ?? []) } }),
    ...(proof === undefined ? {} : { proof: proof.map((hash) => Buffer.from(hash, "base64")) }),
    ...(inventoryDigest === undefined ? {} : { inventoryDigest }),
    ...(eventDigests === undefined ? {} : { eventDigests }),
  };
}

/** The texts of receipts in a language, for `receiptHtml`. */
export function receiptTranslator(language: Language): Translate {
  return createTranslator([receiptMessages], language);
}
