import { hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  digestOfInventory,
  type ErrorCode,
  type Finding,
  type Language,
  type Report,
  readWholePackage,
  renderJson,
  TransferError,
  type VerifyOptions,
  verifyPackage,
  type WholePackage,
} from "@rafskil/core";
import type { CheckRequest } from "./check-message.ts";
import { checkSignature } from "./check-signature.ts";
import { failedOutcome } from "./failed-outcome.ts";
import type { CheckOutcome, PackageToCheck } from "./package-checker.ts";
import { receiverFinding } from "./receiver-finding.ts";
import { withFindings } from "./with-findings.ts";

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
export async function checkPackage(request: CheckRequest): Promise<CheckOutcome> {
  const { target, tool, language, spoolDirectory } = request;
  const { format, profile, reportFile } = target;
  const { path, ...place } = placeOf(target);
  try {
    await using report = await verifyPackage(path, {
      ...place,
      as: profile === undefined ? format : `${format}@${profile}`,
      language,
      tool,
      spoolDirectory,
      workers: 1,
    });
    await pipeline(
      Readable.from(renderJson(report)),
      createWriteStream(reportFile, { flags: "wx", mode: 0o600, flush: true }),
    );
    const broken = report.rules.find(({ error }) => error !== undefined && !UNREADABLE.includes(error));
    if (broken?.error !== undefined) throw new TransferError(broken.error, `The rule ${broken.rule} could not be run.`);
    const outcome = await outcomeOf(report);
    const whole = await readWhole(request, outcome);
    return whole === undefined ? outcome : await withWhole(outcome, whole, request);
  } catch (error) {
    if (!(error instanceof TransferError) || !UNREADABLE.includes(error.code)) throw error;
    return unreadable(error, target, language);
  }
}

/** A package's file, or the files that its folder consists of: they lie under names of ours. */
function placeOf({
  name,
  form,
  blobs,
}: PackageToCheck): Pick<VerifyOptions, "name" | "placed"> & { readonly path: string } {
  const placed = blobs.map(({ path, file, bytes }) => ({ path, file, sizeBytes: bytes }));
  return { path: blobs[0]?.file ?? "", name, ...(form === "folder" ? { placed } : {}) };
}

/** Every file once more, with its SHA-256; `undefined` where one cannot be read, which the report says already. */
async function readWhole(
  { target, spoolDirectory }: CheckRequest,
  { verdict }: CheckOutcome,
): Promise<WholePackage | undefined> {
  const { path, ...place } = placeOf(target);
  try {
    return await readWholePackage(path, { ...place, spoolDirectory, workers: 1 });
  } catch (error) {
    if (verdict === "refused" && error instanceof TransferError && error.code === "read-failed") return undefined;
    throw error;
  }
}

/** What can be said only of a package that was read whole: that it is the one that was signed. */
async function withWhole(
  outcome: CheckOutcome,
  { inventory }: WholePackage,
  { target, tool, language, spoolDirectory }: CheckRequest,
): Promise<CheckOutcome> {
  const { name, signature } = target;
  const context = { name, inventory, language, tool, spoolDirectory };
  const own = signature === undefined ? [] : await checkSignature(signature, context);
  return { ...withFindings(outcome, own), inventoryDigest: digestOfInventory(inventory.files()) };
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

function unreadable({ code, facts }: TransferError, target: PackageToCheck, language: Language): CheckOutcome {
  return failedOutcome(receiverFinding("receiver/unreadable", { ...facts, code }, { language }), target);
}
