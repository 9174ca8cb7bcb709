import type { ScanVerdict } from "../../scanner.ts";

/**
 * What clamd's answer means. clamd calls a file OK that it did not look at to its end unless `AlertExceedsMax` is set:
 * the self-test sees to it that it is, and then the limit is a finding of its own name, and never malware.
 */
export function readVerdict(reply: string): ScanVerdict {
  const signature = /: (.+) FOUND$/.exec(reply)?.[1];
  if (signature === undefined) {
    if (/: OK$/.test(reply)) return { kind: "clean" };
    const reason = /size limit exceeded/i.test(reply) ? "limit-exceeded" : "scanner-error";
    return { kind: "not-scanned", reason, detail: reply.slice(0, 500) };
  }
  if (/^Heuristics\.Limits\.Exceeded/.test(signature))
    return { kind: "not-scanned", reason: "limit-exceeded", detail: signature };
  if (/^Heuristics\.Encrypted/.test(signature)) return { kind: "not-scanned", reason: "encrypted", detail: signature };
  return { kind: "infected", signature };
}

/** What `VERSION` says: `ClamAV 1.4.6/27811/Tue Nov 24 09:27:00 2026`, or the engine alone where it has no dated signatures. */
export function readVersion(reply: string): { readonly engine: string; readonly signaturesAt?: Date } {
  const [engine = "", number, ...date] = reply.split("/");
  const madeAt = new Date(`${date.join("/")} UTC`);
  if (number === undefined || Number.isNaN(madeAt.getTime())) return { engine };
  return { engine: `${engine}/${number}`, signaturesAt: madeAt };
}
