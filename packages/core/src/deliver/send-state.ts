import { TransferError } from "../model/error.ts";
import type { Announcement } from "./protocol.ts";

/** What a sender must remember of a delivery to go on with it after a reboot, or days. */
export interface SendState {
  readonly version: 1;
  readonly url: string;
  /** Absolute, so that it is found from any folder. */
  readonly path: string;
  readonly idempotencyKey: string;
  readonly announcement: Announcement;
  /** Of the file or folder when it was digested: where it is another now, it is digested anew. */
  readonly seen: string;
  /** Once the receiver has taken the announcement. */
  readonly delivery?: string;
  /** How many returns had come when it was last submitted: more of them mean that it waits to be mended. */
  readonly returnsSeen: number;
}

/** Where a `SendState` is kept, as text: one place for each package and receiver. */
export interface SendStateStore {
  load(): Promise<string | undefined>;
  /** Returns when it is durable. */
  save(text: string): Promise<void>;
}

export function printSendState(state: SendState): string {
  return `${JSON.stringify(state)}\n`;
}

/** Reads what `printSendState` wrote. Throws `document-malformed`. */
export function parseSendState(text: string): SendState {
  const value: unknown = parse(text);
  if (isSendState(value)) return value;
  const sentence =
    "What was remembered of this delivery cannot be read. Ask the archive how it stands before it is sent anew.";
  throw new TransferError("document-malformed", sentence, { facts: { detail: "send state" } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSendState(value: unknown): value is SendState {
  if (typeof value !== "object" || value === null) return false;
  const get = (key: string): unknown => Reflect.get(value, key);
  return (
    get("version") === 1 &&
    ["url", "path", "idempotencyKey", "seen"].every((key) => typeof get(key) === "string") &&
    typeof get("returnsSeen") === "number" &&
    typeof get("announcement") === "object" &&
    ["string", "undefined"].includes(typeof get("delivery"))
  );
}
