import type { Agent } from "./agent.ts";
import type { ReceiptKind } from "./delivery-state.ts";
import type { Language } from "./language.ts";
import type { FindingCounts, Tool, Verdict } from "./report.ts";

/** A package as it was received. */
export interface ReceiptPackage {
  readonly name: string;
  readonly format?: string;
  readonly profile?: string;
  /** SHA-256 of the archive file that was sent, where it is one file. */
  readonly sha256?: string;
  /** The digest of its whole inventory: see `digestOfInventory`. */
  readonly inventoryDigest?: string;
  readonly files: number;
  readonly bytes: number;
}

/** The rules by which a delivery was checked, and what came out of it. */
export interface ReceiptCheck {
  readonly tool: Tool;
  /** SHA-256 of the list of rules that were run. */
  readonly rulesDigest?: string;
  readonly verdict: Verdict;
  readonly counts: FindingCounts;
}

/** An accepted package where the archive keeps it. */
export interface PreservedObject {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of its inventory there. */
  readonly digest: string;
}

/**
 * What the archive states, and what stands in its log, byte for byte. All times are UTC in ISO 8601. A receipt says
 * nothing of persons: who decided is in the archive's own records.
 */
export interface ReceiptEntry {
  readonly type: "rafskil-receipt";
  readonly version: 1;
  readonly kind: ReceiptKind;
  readonly delivery: string;
  /** Which return this is, from 1; every other kind is given once for a delivery. */
  readonly sequence: number;
  readonly issuedAt: string;
  readonly archive: Agent;
  readonly sender: Agent;
  readonly agreement?: { readonly id: string; readonly version?: string };
  readonly packages: readonly ReceiptPackage[];
  readonly check?: ReceiptCheck;
  readonly preserved?: readonly PreservedObject[];
  /** Why it was returned, rejected or withdrawn, in the archivist's words. */
  readonly reason?: string;
  /** Until when a returned delivery is awaited again. */
  readonly deadline?: string;
  /** SHA-256, in hexadecimal, of the delivery's previous receipt: of the JWS as it was given out. */
  readonly previous?: string;
  /** Where anyone may look this receipt up. */
  readonly verifyAt?: string;
}

/** Where a receipt stands in the archive's log, and the proof of it. Hashes are in base64. */
export interface ReceiptLogPlace {
  readonly index: number;
  readonly proof: readonly string[];
  /** The log's head, signed: a C2SP checkpoint. */
  readonly checkpoint: string;
  /** The log as the previous receipt showed it, and the proof that it is the beginning of this one. */
  readonly since?: { readonly size: number; readonly proof: readonly string[] };
}

/** A receipt as it is signed: the entry, and then its place in the log, which is always last. */
export type Receipt = ReceiptEntry & { readonly log: ReceiptLogPlace };

/** A word of the plan with its text in each language: a receipt is read without the plan. */
export interface NamedTexts {
  readonly id: string;
  readonly titles: Readonly<Record<Language, string>>;
}

/** An event of a register as a receipt tells of it: what it was, not who did it or what was noted. */
export interface ReceiptEvent {
  /** The event's id in the register. */
  readonly id: string;
  readonly kind: "done" | "deadline" | "waived" | "void";
  /** The day it happened, YYYY-MM-DD. */
  readonly on: string;
  readonly step?: NamedTexts;
  readonly outcome?: NamedTexts;
  readonly period?: string;
  /** The day that it sets. */
  readonly until?: string;
  /** The id of the event that is taken back. */
  readonly voids?: string;
  /** A role of the plan. */
  readonly role: NamedTexts;
  /** SHA-256, in hexadecimal, of the event as one line of `events.jsonl`, without its end. */
  readonly sha256: string;
}

/** What the archive states of an event in a body's register of systems; it stands in the log, byte for byte. */
export interface EventReceiptEntry {
  readonly type: "rafskil-event-receipt";
  readonly version: 1;
  readonly issuedAt: string;
  readonly archive: Agent;
  /** Whose register it is. */
  readonly body: Agent;
  readonly plan: { readonly id: string; readonly version: string };
  readonly system: { readonly id: string; readonly name: string };
  readonly event: ReceiptEvent;
  /** SHA-256, in hexadecimal, of the receipt of the register's previous event: of the JWS as it was given out. */
  readonly previous?: string;
  /** Where anyone may look this receipt up. */
  readonly verifyAt?: string;
}

/** A receipt of an event as it is signed: the entry, and then its place in the log, which is always last. */
export type EventReceipt = EventReceiptEntry & { readonly log: ReceiptLogPlace };
