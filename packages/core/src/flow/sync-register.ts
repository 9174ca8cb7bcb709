import type { ClientOptions } from "../deliver/receiver-calls.ts";
import { type RegisterClient, registerClient } from "../deliver/register-client.ts";
import { parseJsonText } from "../json/parse.ts";
import { TransferError } from "../model/error.ts";
import type { Tool } from "../model/report.ts";
import { compareRegisters, type RegisterDifferences } from "../plan/compare-registers.ts";
import type { NewEvent } from "../plan/event-id.ts";
import { parseRegister } from "../plan/parse-register.ts";
import type { RegisterEvent, SystemRegister } from "../plan/register.ts";
import { type EventReceiptStore, type KeptEventReceipt, keepEventReceipts } from "./event-receipts.ts";
import type { PlanDay } from "./plan-day.ts";
import { recordEvent } from "./record-event.ts";
import { openRegisterFolder, type RegisterFolderOptions, readRegister, requireReadable } from "./register-folder.ts";

export interface SyncRegisterOptions extends ClientOptions, RegisterFolderOptions, PlanDay {
  /** The body's id at the archive. */
  readonly organisation: string;
  /** Adds the archive's events to this register. */
  readonly take?: boolean;
  /** Has the archive record this register's events. */
  readonly give?: boolean;
  readonly receipts: EventReceiptStore;
  readonly tool: Tool;
  /** A name for temporary files that no other run has at the same time: letters and digits. */
  readonly runId: string;
}

/** An event that the other side would not have, and why, in the reader's language. */
export interface UntakenEvent {
  readonly id: string;
  readonly why: string;
}

export interface SyncResult {
  /** What the two still do not have in common. */
  readonly differences: RegisterDifferences;
  readonly notTaken: readonly UntakenEvent[];
  readonly notGiven: readonly UntakenEvent[];
  /** The archive's receipts of the events that both have, those that were kept before too. */
  readonly receipts: readonly KeptEventReceipt[];
}

/**
 * Holds the register in a folder against the archive's, and keeps the archive's receipts of what both have, verified.
 * Nothing is changed on either side unless `take` or `give` says so; descriptions of systems are never: people decide.
 *
 * Throws `not-found`, `document-malformed`, `usage`, `delivery-refused`, `delivery-not-allowed`, `delivery-unreachable`,
 * `read-failed`, `write-failed`, `aborted`.
 */
export async function syncRegister(folder: string, options: SyncRegisterOptions): Promise<SyncResult> {
  const client = registerClient(options);
  const here = (): Promise<SystemRegister> => readHere(folder, options);
  const there = (): Promise<SystemRegister> => readThere(client);
  const before = compareRegisters(await here(), await there());
  const notTaken = options.take === true ? await takeEvents(before.eventsThere, folder, options) : [];
  const notGiven = options.give === true ? await giveEvents(before.eventsHere, client) : [];
  const [ours, theirs] = [await here(), await there()];
  const known = new Set(ours.events.map(({ id }) => id));
  const common = theirs.events.filter(({ id }) => known.has(id));
  const receipts = await keepEventReceipts(client, common, { ...options, store: options.receipts });
  return { differences: compareRegisters(ours, theirs), notTaken, notGiven, receipts };
}

async function readHere(folder: string, options: RegisterFolderOptions): Promise<SystemRegister> {
  await using source = await openRegisterFolder(folder, options);
  return requireReadable(await readRegister(source, options)).register;
}

async function readThere(client: RegisterClient): Promise<SystemRegister> {
  const checked = parseRegister(parseJsonText(await client.read()));
  if (checked.ok) return checked.value;
  const [fault] = checked.faults;
  const detail = `${fault?.pointer ?? ""} ${fault?.message ?? ""}`.trim();
  throw new TransferError("document-malformed", `The archive's register is none: ${detail}.`, { facts: { detail } });
}

async function takeEvents(
  events: readonly RegisterEvent[],
  folder: string,
  options: SyncRegisterOptions,
): Promise<readonly UntakenEvent[]> {
  const untaken: UntakenEvent[] = [];
  for (const event of events) {
    const result = await recordEvent(folder, withoutId(event), { ...options, isFromElsewhere: true });
    if (result.kind === "recorded") continue;
    untaken.push({ id: event.id, why: result.findings.map(({ message }) => message).join(" ") });
  }
  return untaken;
}

async function giveEvents(events: readonly RegisterEvent[], client: RegisterClient): Promise<readonly UntakenEvent[]> {
  const untaken: UntakenEvent[] = [];
  for (const event of events) {
    const answer = await client.record(withoutId(event));
    if (answer.ok) continue;
    const { problem, status } = answer.refusal;
    const details = (problem?.faults ?? []).map(({ detail }) => detail);
    const said = [problem?.title, problem?.detail].filter((text) => text !== undefined).join(": ");
    const why = details.length > 0 ? details.join(" ") : said === "" ? String(status) : said;
    untaken.push({ id: event.id, why });
  }
  return untaken;
}

function withoutId({ id: _, ...event }: RegisterEvent): NewEvent {
  return event;
}
