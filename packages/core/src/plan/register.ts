import type { Agent } from "../model/agent.ts";
import type { CalendarDate } from "./calendar-date.ts";

/** A body's systems, and what has happened to each: `system-register.schema.json`. */
export interface SystemRegister {
  readonly body: Agent;
  readonly archive: Agent;
  /** The plan that is followed; with a path where the archive has its own. */
  readonly plan: { readonly id: string; readonly version: string; readonly path?: string };
  /** Otherwise that of the plan. */
  readonly timeZone?: string;
  readonly systems: readonly RegisteredSystem[];
  /** In the order in which they were recorded. */
  readonly events: readonly RegisterEvent[];
}

export interface RegisteredSystem {
  readonly id: string;
  readonly name: string;
  readonly vendor?: Agent;
  readonly purpose: string;
  readonly personalData: "none" | "ordinary" | "sensitive";
  /** Whether documents are kept in it, or rows alone. */
  readonly hasDocuments: boolean;
  readonly inUse?: CalendarDate;
  readonly endOfUse?: CalendarDate;
  /** The day on which its data are to be deleted. */
  readonly plannedDeletion?: CalendarDate;
  /** The last entry, or the last letter in a closed case. */
  readonly newestRecord?: CalendarDate;
  readonly retention: "undecided" | "keep" | "part" | "destroy";
  /** What a delivery is thought to hold, in bytes. */
  readonly expectedBytes?: number;
  /** Those for which records are delivered by themselves. Without any the system is one. */
  readonly periods?: readonly SystemPeriod[];
}

export interface SystemPeriod {
  readonly id: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly newestRecord?: CalendarDate;
  readonly expectedBytes?: number;
}

/** What happened on a day. Events are only added; one that was wrong is taken back by another. */
export type RegisterEvent = DoneEvent | DeadlineEvent | WaivedEvent | VoidEvent;

interface EventFrame {
  /** Made of all the rest, so that the same event has the same id wherever it is written. */
  readonly id: string;
  /** The day it happened. */
  readonly on: CalendarDate;
  readonly system: string;
  readonly by: EventAuthor;
  readonly evidence?: readonly Evidence[];
  readonly note?: string;
}

export interface EventAuthor {
  /** A role of the plan. */
  readonly role: string;
  readonly name?: string;
}

export interface DoneEvent extends EventFrame {
  readonly kind: "done";
  readonly step: string;
  readonly period?: string;
  readonly outcome?: string;
  /** For a step that sets another's deadline. */
  readonly until?: CalendarDate;
}

/** The archive lengthens or shortens a deadline. */
export interface DeadlineEvent extends EventFrame {
  readonly kind: "deadline";
  readonly step: string;
  readonly period?: string;
  readonly until: CalendarDate;
}

/** The archive exempts from a step. */
export interface WaivedEvent extends EventFrame {
  readonly kind: "waived";
  readonly step: string;
  readonly period?: string;
}

/** Takes an earlier event back. */
export interface VoidEvent extends EventFrame {
  readonly kind: "void";
  readonly voids: string;
}

export interface Evidence {
  /** The plan's name for it. */
  readonly id: string;
  /** Where it can be looked up: a case number, an address, a folder. */
  readonly reference: string;
  /** A file beside the register, by its path from there. */
  readonly path?: string;
  readonly sha256?: string;
}
