import { type DataFault, dataFaultFacts } from "../../json/fault.ts";
import type { Facts } from "../../model/finding.ts";
import type { Location } from "../../model/location.ts";
import type { Fault } from "../../rules/define-rule.ts";
import type { ActionPlan, PlanStep, Texts } from "../action-plan.ts";
import type { CalendarDate } from "../calendar-date.ts";
import type { EventLine } from "../parse-register.ts";
import type { RegisteredSystem, SystemRegister } from "../register.ts";
import type { PlanStanding } from "../standing.ts";

/** What the rules of a register look at. */
export interface RegisterContext {
  readonly today: CalendarDate;
  /** The names of the two files, for findings. */
  readonly paths: { readonly register: string; readonly events: string };
  readonly registerFaults: readonly DataFault[];
  readonly eventFaults: readonly DataFault[];
  readonly register?: SystemRegister;
  /** Why the plan that the register follows is not at hand, or its faults. */
  readonly planFaults: readonly PlanFault[];
  readonly plan?: ActionPlan;
  readonly lines: readonly EventLine[];
  readonly standing?: PlanStanding;
  /** Where the value with this JSON pointer stands in the register. */
  locate(pointer: string): number | undefined;
  /** Evidence that lies in files: its digest, or `undefined` where there is no such file. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** A text of the plan in the reader's language. */
  say(texts: Texts): string;
}

export interface PlanFault {
  readonly path: string;
  readonly fault: DataFault;
}

/** A register that could be read, with its plan. */
export interface ReadableContext extends RegisterContext {
  readonly register: SystemRegister;
  readonly plan: ActionPlan;
  readonly standing: PlanStanding;
}

export function isReadable(context: RegisterContext): context is ReadableContext {
  return context.register !== undefined && context.plan !== undefined && context.standing !== undefined;
}

export function atLine({ paths }: RegisterContext, line: number): Location {
  return { kind: "line", path: paths.events, line };
}

/** The place of a system in the register. */
export function atSystem(context: ReadableContext, system: RegisteredSystem): Location {
  const { register, paths } = context;
  const index = register.systems.indexOf(system);
  const line = context.locate(`/systems/${index}`);
  return line === undefined ? { kind: "file", path: paths.register } : { kind: "line", path: paths.register, line };
}

/** A fault of data, as a finding tells it. */
export function dataFault(path: string, fault: DataFault): Fault {
  const { line, column, pointer } = fault;
  const place = column === undefined ? {} : { column };
  const at: Location = line === undefined ? { kind: "file", path } : { kind: "line", path, line, ...place };
  return { at, facts: { pointer: pointer === "" ? "whole" : pointer, ...dataFaultFacts(fault) } };
}

export function findStep({ plan }: ReadableContext, id: string): PlanStep | undefined {
  return plan.steps.find((step) => step.id === id);
}

/** The names of a system (with its period) and a step, as facts of a message. */
export function namesOf(
  context: ReadableContext,
  place: { readonly system: RegisteredSystem; readonly period?: { readonly id: string }; readonly step: PlanStep },
): Facts {
  const { system, period, step } = place;
  const name = period === undefined ? system.name : `${system.name}, ${period.id}`;
  return { system: name, step: context.say(step.titles) };
}
