import { hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  type ErrorCode,
  type Finding,
  type Language,
  type Report,
  renderJson,
  TransferError,
  verifyPackage,
} from "@rafskil/core";
import type { CheckRequest } from "./check-message.ts";
import type { CheckOutcome } from "./package-checker.ts";
import { receiverFinding } from "./receiver-finding.ts";

/** Findings that are kept in the database, where each can be disposed of; the report has all. */
const KEPT_FINDINGS = 5000;

/** What no retry changes: it is the package's own fault that it cannot be read. */
const UNREADABLE: readonly ErrorCode[] = [
  "archive-damaged",
  "archive-encrypted",
  "archive-unsupported",
  "format-not-recognised",
  "limit-exceeded",
  "document-too-large",
  "path-unsafe",
];

/** Checks one package and writes its report. Throws what is not the package's own fault. */
export async function checkPackage({ target, tool, language, spoolDirectory }: CheckRequest): Promise<CheckOutcome> {
  const { format, profile, reportFile } = target;
  const [first] = target.blobs;
  const placed = target.blobs.map(({ path, file, bytes }) => ({ path, file, sizeBytes: bytes }));
  const bytes = placed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  try {
    await using report = await verifyPackage(first?.file ?? "", {
      name: target.name,
      ...(target.form === "folder" ? { placed } : {}),
      as: profile === undefined ? format : `${format}@${profile}`,
      language,
      tool,
      spoolDirectory,
      workers: 1,
    });
    await pipeline(Readable.from(renderJson(report)), createWriteStream(reportFile, { flags: "wx", mode: 0o600 }));
    const broken = report.rules.find(({ error }) => error !== undefined && !UNREADABLE.includes(error));
    if (broken?.error !== undefined) throw new TransferError(broken.error, `The rule ${broken.rule} could not be run.`);
    return await outcomeOf(report);
  } catch (error) {
    if (!(error instanceof TransferError) || !UNREADABLE.includes(error.code)) throw error;
    return unreadable(error, bytes, language);
  }
}

async function outcomeOf(report: Report): Promise<CheckOutcome> {
  const findings: Finding[] = [];
  for await (const finding of report.findings) {
    if (findings.length === KEPT_FINDINGS) break;
    findings.push(finding);
  }
  const { verdict, counts, subject, rules } = report;
  const names = rules.map(({ rule }) => rule).sort();
  return {
    verdict,
    counts,
    files: subject.files,
    bytes: subject.bytes,
    rulesDigest: hash("sha256", JSON.stringify(names), "hex"),
    findings,
  };
}

function unreadable({ code, facts }: TransferError, bytes: number, language: Language): CheckOutcome {
  return {
    verdict: "refused",
    counts: { error: 1, warning: 0, info: 0 },
    files: 0,
    bytes,
    findings: [receiverFinding("receiver/unreadable", { ...facts, code }, { language })],
  };
}
