import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ReceiptVerification } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { EXIT } from "../exit-code.ts";
import { readAddress } from "../read-address.ts";
import { writeResult } from "../render/write-result.ts";
import type { Session } from "../session.ts";
import { workplaceOf } from "../workplace.ts";

const FORMATS = ["text", "json", "html"];

export const receiptVerify: Command = {
  words: ["receipt", "verify"],
  arguments: [{ name: "RECEIPT", completes: "file" }],
  options: [
    { name: "jwks", value: "FILE|URL", completes: "file" },
    { name: "with", value: "RECEIPT", completes: "file" },
    { name: "checkpoint", value: "FILE", completes: "file" },
    { name: "proof", value: "FILE", completes: "file" },
    { name: "package", value: "PACKAGE", completes: "file" },
    { name: "register", value: "REGISTER", completes: "folder" },
    { name: "format", short: "f", value: "FORMAT", choices: FORMATS, completes: FORMATS },
    { name: "output", short: "o", value: "FILE", completes: "file" },
  ],
  examples: [
    { key: "receipt-verify", line: "receipt verify received.jws --jwks archive-keys.json" },
    { key: "receipt-compare", line: "receipt verify received.jws --with accepted.jws --jwks archive-keys.json" },
    {
      key: "receipt-event",
      line: "receipt verify systems/receipts/5f1c.jws --jwks systems/receipts/archive-keys.json --register systems",
    },
    { key: "receipt-page", line: "receipt verify accepted.jws --format html --output receipt.html --lang is" },
  ],
  async run(invocation, session) {
    const path = argumentOf(invocation, 0);
    const core = await import("@rafskil/core");
    const [jwks, other, checkpoint, proof, subject, register] = [
      "jwks",
      "with",
      "checkpoint",
      "proof",
      "package",
      "register",
    ].map((name) => invocation.text(name));
    const place = workplaceOf(session);
    const verification = await core.verifyReceipt(await readFile(path, "utf8"), {
      ...place,
      name: basename(path),
      ...(jwks === undefined ? {} : { keys: await readAddress(jwks, session.signal) }),
      ...(other === undefined ? {} : { other: await readFile(other, "utf8") }),
      ...(checkpoint === undefined ? {} : { checkpoint: await readFile(checkpoint, "utf8") }),
      ...(proof === undefined ? {} : { proof: proofOf(await readFile(proof, "utf8"), proof) }),
      ...(subject === undefined ? {} : { inventoryDigest: await core.digestOfPackage(subject, place) }),
      ...(register === undefined ? {} : { eventDigests: await core.eventDigestsOf(register, place) }),
    });
    await using report = verification.report;
    const format = invocation.text("format") ?? "text";
    const { reading } = verification;
    const translate = core.receiptTranslator(session.language);
    const pieces =
      format === "json"
        ? core.renderJson(report)
        : format === "html" && reading !== undefined
          ? [core.receiptHtml(reading, { translate, language: session.language })]
          : await textOf(verification, session);
    await writeResult(pieces, { file: invocation.text("output"), subject: "" }, session);
    if (report.verdict === "refused") return EXIT.refused;
    // What could not be looked at is not proved.
    return verification.isProved ? EXIT.accepted : EXIT.incomplete;
  },
};

async function textOf(verification: ReceiptVerification, { translate }: Session): Promise<readonly string[]> {
  const { receiptText, showHidden } = await import("@rafskil/core");
  const { reading, proved, unproved, report } = verification;
  const wrong: string[] = [];
  for await (const { rule, message } of report.findings) wrong.push(`${showHidden(message)} (${rule})`);
  const block = (key: "receipt/wrong" | "receipt/proved" | "receipt/unproved", lines: readonly string[]): string =>
    lines.length === 0 ? "" : `\n${translate(key)}\n${lines.map((line) => `  - ${line}\n`).join("")}`;
  return [
    reading === undefined ? "" : receiptText(reading),
    block("receipt/wrong", wrong),
    block("receipt/proved", proved),
    block("receipt/unproved", unproved),
  ];
}

/** A list of hashes in base64, by itself or under `proof`, as the archive gives it. */
function proofOf(text: string, file: string): readonly string[] {
  const value = parse(text);
  const list = typeof value === "object" && value !== null && "proof" in value ? value.proof : value;
  if (Array.isArray(list) && list.every((item) => typeof item === "string")) return list;
  throw new UsageError("usage/bad-proof", { file }, "receipt verify");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
