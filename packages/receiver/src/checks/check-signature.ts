import { type Finding, type Inventory, type Language, type Tool, verifySignature } from "@rafskil/core";
import type { SignatureToCheck } from "./package-checker.ts";
import { receiverFinding } from "./receiver-finding.ts";

/** Findings of a signature that are kept: one that is over another package would name all its files. */
const KEPT = 100;

/**
 * Holds the sender's signature against the package and against whom the archive trusts. What is wrong is told by the rules
 * that `rafskil verify-signature` has; that all is right is told too, with the signer and the time.
 */
export async function checkSignature(
  { given, isDemanded, trust }: SignatureToCheck,
  context: {
    readonly name: string;
    readonly inventory: Inventory;
    readonly language: Language;
    readonly tool: Tool;
    readonly spoolDirectory: string;
  },
): Promise<readonly Finding[]> {
  const { name, language } = context;
  const { report, statement, provedAt, signer, isProved } = await verifySignature(name, {
    ...context,
    signature: given,
    signatureName: `${name}.${typeof given === "string" ? "jws" : "p7s"}`,
    trust,
    workers: 1,
  });
  await using _ = report;
  const findings: Finding[] = [];
  for await (const finding of report.findings) if (findings.length < KEPT) findings.push(finding);
  if (isProved) {
    const facts = { signer: signer ?? "", at: provedAt?.toISOString() ?? statement?.madeAt ?? "" };
    return [...findings, receiverFinding("receiver/signature-proved", facts, { language })];
  }
  if (findings.some(({ severity }) => severity === "error")) return findings;
  // Whom it is from could not be judged: nobody is trusted to sign.
  const rule = isDemanded ? "receiver/signature-unproved" : "receiver/signature-not-judged";
  return [...findings, receiverFinding(rule, {}, { language })];
}
