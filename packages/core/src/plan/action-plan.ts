import type { Clause } from "../model/clause.ts";
import type { Language } from "../model/language.ts";
import type { CalendarDate, CalendarSpan } from "./calendar-date.ts";

/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>;

/**
 * What a system must go through on its way into the archive: `action-plan.schema.json`. A plan is data, so that an archive
 * can write its own.
 */
export interface ActionPlan {
  readonly id: string;
  readonly version: string;
  readonly titles: Texts;
  readonly explanations: Texts;
  /** Where it is decided which day it is, such as `Atlantic/Reykjavik`. */
  readonly timeZone: string;
  readonly roles: readonly PlanRole[];
  /** In the order in which people do them. */
  readonly steps: readonly PlanStep[];
  /** The step by which records reach the archive: a receiver opens a delivery when all before it stand. */
  readonly delivery: string;
}

export interface PlanRole {
  readonly id: string;
  /** Whether the role is the body's that delivers, or the archive's that receives. */
  readonly side: "body" | "archive";
  readonly titles: Texts;
}

export interface PlanStep {
  readonly id: string;
  /** Some words for the head of a column: at most 14 characters. */
  readonly shortTitles: Texts;
  readonly titles: Texts;
  readonly explanations: Texts;
  /** Who does it. */
  readonly role: string;
  /** Whether it is done once for a system, or for each of its periods. */
  readonly per: "system" | "period";
  /** Steps that must stand before this one is done; each stands earlier in the plan. */
  readonly after: readonly string[];
  readonly appliesTo?: StepCondition;
  /** Of those whose dates are known, the earliest holds. */
  readonly deadlines: readonly DeadlineRule[];
  readonly clause?: Clause;
  readonly mark: PlanMark;
  readonly evidence: readonly EvidenceDemand[];
  /** What the step may come to; then each doing of it says one of them. */
  readonly outcomes?: readonly StepOutcome[];
  /** A step that must be done again where this one comes too late. */
  readonly lapsesTo?: string;
  /** A step whose deadline is set where this one is done with a date. */
  readonly setsDeadlineOf?: string;
}

/** `verified`: read in the source that the clause names. `inferred`: our reading of it, or of practice. */
export type PlanMark = "verified" | "inferred";

/** All that are given must hold of the system. */
export interface StepCondition {
  readonly hasDocuments?: boolean;
  readonly hasPersonalData?: boolean;
}

export interface DeadlineRule {
  /** The date that is counted from: the first of these that is known. */
  readonly from: readonly DeadlineAnchor[];
  readonly direction: "before" | "after";
  readonly span: CalendarSpan;
  /** Counted from the last day of the date's year. */
  readonly isFromYearEnd?: boolean;
  /** The rule did not bind before this day: nothing is due earlier. */
  readonly notBefore?: CalendarDate;
  readonly appliesTo?: StepCondition;
  readonly clause?: Clause;
  readonly mark: PlanMark;
}

/** A date of the system or its period, or that on which a step was last done. */
export type DeadlineAnchor =
  | "in-use"
  | "end-of-use"
  | "planned-deletion"
  | "period-end"
  | "newest-record"
  | `step:${string}`;

export interface EvidenceDemand {
  readonly id: string;
  readonly titles: Texts;
  /** Whether the step is incomplete without it. */
  readonly isRequired: boolean;
  readonly appliesTo?: StepCondition;
  /** Asked for with these outcomes only. */
  readonly outcomes?: readonly string[];
}

export interface StepOutcome {
  readonly id: string;
  readonly titles: Texts;
  /** Nothing that builds on the step has to be done any more. */
  readonly isEnd?: boolean;
  /** The step does not stand by this outcome, and these must be done again. */
  readonly reopens?: readonly string[];
}

/** Whether a condition holds of a system; none always does. */
export function isMet(
  condition: StepCondition | undefined,
  system: { readonly hasDocuments: boolean; readonly personalData: "none" | "ordinary" | "sensitive" },
): boolean {
  const { hasDocuments, hasPersonalData } = condition ?? {};
  if (hasDocuments !== undefined && hasDocuments !== system.hasDocuments) return false;
  return hasPersonalData === undefined || hasPersonalData === (system.personalData !== "none");
}
