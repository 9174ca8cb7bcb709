import type { DeliveryEvent } from "@rafskil/core";
import type { DatabaseReader } from "../store/database.ts";

/**
 * What happened to a delivery besides its receipts: fixity, malware, signatures, and what was said of findings. By the log,
 * and by the findings as they stand. No person is named.
 */
export async function deliveryEvents(reader: DatabaseReader, delivery: string): Promise<readonly DeliveryEvent[]> {
  const entries = await reader
    .selectFrom("log_entry")
    .select(["kind", "at", "entry"])
    .where("delivery", "=", delivery)
    .where("kind", "in", Object.keys(EVENTS_OF))
    .orderBy("log_index")
    .execute();
  const findings = await reader
    .selectFrom("finding")
    .select(["rule", "disposition", "disposed_at", "disposed_why"])
    .where("delivery", "=", delivery)
    .where("disposition", "!=", "open")
    .orderBy("disposed_at")
    .orderBy("package")
    .orderBy("position")
    .execute();
  return [
    ...entries.flatMap(({ kind, at, entry }) => EVENTS_OF[kind]?.(at, factsOf(entry)) ?? []),
    ...findings.map(({ rule, disposition, disposed_at, disposed_why }) => ({
      type: disposition === "explained" ? "finding explained" : "finding mended",
      at: disposed_at ?? "",
      detail: `${rule}: ${disposed_why ?? ""}`,
    })),
  ];
}

type Facts = ReadonlyMap<string, unknown>;

/** Event types are the Library of Congress's words where it has one. */
const EVENTS_OF: Readonly<Record<string, (at: string, facts: Facts) => readonly DeliveryEvent[]>> = {
  "delivery/receive": (at) => [
    {
      type: "fixity check",
      at,
      detail: "Every file was read again from the disk and has the SHA-256 that was announced.",
      outcome: "success",
    },
  ],
  "delivery/mismatch": (at) => [
    { type: "fixity check", at, detail: "A file had not the SHA-256 that was announced.", outcome: "fail" },
  ],
  "package/check": (at, facts) => [virusCheck(at, facts), ...signatureValidation(at, facts)],
};

function virusCheck(at: string, facts: Facts): DeliveryEvent {
  const [infected, notScanned] = ["infected", "notScanned"].map((name) => Number(facts.get(name) ?? 0));
  const made = facts.get("scannerSignaturesAt");
  const fresh = typeof made === "string" ? `, signatures of ${made}` : "";
  return {
    type: "virus check",
    at,
    detail: `Scanner: ${String(facts.get("scanner"))}${fresh}. ${infected} infected, ${notScanned} not scanned.`,
    outcome: infected !== 0 ? "fail" : notScanned !== 0 ? "not scanned" : "success",
  };
}

function signatureValidation(at: string, facts: Facts): readonly DeliveryEvent[] {
  const signature = facts.get("signature");
  if (typeof signature !== "string") return [];
  const detail = "The sender's signature was held against the package and against whom the archive trusts.";
  return [{ type: "digital signature validation", at, detail, outcome: signature === "proved" ? "success" : "fail" }];
}

function factsOf(entry: string): Facts {
  const parsed: unknown = JSON.parse(entry);
  const facts = typeof parsed === "object" && parsed !== null && "facts" in parsed ? parsed.facts : undefined;
  return new Map(typeof facts === "object" && facts !== null ? Object.entries(facts) : []);
}
