/** Where a delivery stands, from its announcement to the archive's promise that two copies are safe. */
export const DELIVERY_STATES = [
  "announced",
  "open",
  "submitted",
  "assembling",
  "received",
  "checking",
  "stuck",
  "review",
  "ingesting",
  "accepted",
  "secured",
  "rejected",
  "withdrawn",
  "expired",
  "purged",
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Kinds of receipt: at most one of each for a delivery, but for `returned`, of which there is one for each return. */
export const RECEIPT_KINDS = [
  "received",
  "returned",
  "rejected",
  "accepted",
  "secured",
  "withdrawn",
  "expired",
] as const;

export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** Who may cause a transition. `system` is the receiver's own jobs; the others are roles of people and machines. */
export type DeliveryActor = "system" | "sender" | "archivist" | "approver";

export interface DeliveryTransition {
  readonly action: DeliveryAction;
  readonly from: DeliveryState;
  readonly to: DeliveryState;
  readonly by: readonly DeliveryActor[];
  /** The receipt that is written in the transaction of the transition. */
  readonly receipt?: ReceiptKind;
}

export type DeliveryAction =
  | "open"
  | "submit"
  | "assemble"
  | "mismatch"
  | "receive"
  | "check"
  | "stick"
  | "retry"
  | "pass"
  | "return"
  | "reject"
  | "accept"
  | "ingest"
  | "secure"
  | "withdraw"
  | "expire"
  | "purge";

/**
 * Every move that a delivery can make; any other is refused. `received` is never withheld for faults in the content,
 * and leave to delete at the source is the receipt `secured` alone.
 */
export const DELIVERY_TRANSITIONS: readonly DeliveryTransition[] = [
  { action: "open", from: "announced", to: "open", by: ["system", "sender", "archivist"] },
  { action: "submit", from: "open", to: "submitted", by: ["sender"] },
  { action: "assemble", from: "submitted", to: "assembling", by: ["system"] },
  { action: "mismatch", from: "assembling", to: "open", by: ["system"] },
  { action: "receive", from: "assembling", to: "received", by: ["system"], receipt: "received" },
  { action: "check", from: "received", to: "checking", by: ["system"] },
  { action: "stick", from: "checking", to: "stuck", by: ["system"] },
  { action: "retry", from: "stuck", to: "checking", by: ["archivist"] },
  { action: "retry", from: "review", to: "checking", by: ["archivist"] },
  { action: "pass", from: "checking", to: "review", by: ["system"] },
  { action: "return", from: "review", to: "open", by: ["archivist", "approver"], receipt: "returned" },
  { action: "reject", from: "review", to: "rejected", by: ["archivist", "approver"], receipt: "rejected" },
  { action: "accept", from: "review", to: "ingesting", by: ["archivist", "approver"] },
  { action: "ingest", from: "ingesting", to: "accepted", by: ["system"], receipt: "accepted" },
  { action: "secure", from: "accepted", to: "secured", by: ["system"], receipt: "secured" },
  { action: "withdraw", from: "announced", to: "withdrawn", by: ["sender"], receipt: "withdrawn" },
  { action: "withdraw", from: "open", to: "withdrawn", by: ["sender"], receipt: "withdrawn" },
  { action: "withdraw", from: "review", to: "withdrawn", by: ["sender"], receipt: "withdrawn" },
  { action: "expire", from: "announced", to: "expired", by: ["system"], receipt: "expired" },
  { action: "expire", from: "open", to: "expired", by: ["system"], receipt: "expired" },
  { action: "purge", from: "rejected", to: "purged", by: ["system"] },
  { action: "purge", from: "withdrawn", to: "purged", by: ["system"] },
  { action: "purge", from: "expired", to: "purged", by: ["system"] },
];

/** The transition for an action in a state, or `undefined` where the state does not allow it. */
export function findTransition(from: DeliveryState, action: DeliveryAction): DeliveryTransition | undefined {
  return DELIVERY_TRANSITIONS.find((transition) => transition.from === from && transition.action === action);
}
