import type { Finding } from "../../model/finding.ts";
import type { Language, Translate } from "../../model/language.ts";
import type { ActionPlan } from "../action-plan.ts";
import type { CalendarDate } from "../calendar-date.ts";
import type { RegisterEvent, SystemRegister } from "../register.ts";
import { standingOf } from "../standing.ts";
import { bindRegisterRules } from "./register-rules.ts";

export interface JudgedEvent {
  readonly event: RegisterEvent;
  readonly register: SystemRegister;
  readonly plan: ActionPlan;
  readonly today: CalendarDate;
  readonly language: Language;
  /** Knows `planMessages`. */
  readonly translate: Translate;
}

/** What speaks against adding an event to a register: the errors that a check would find of it. Files are not looked at. */
export async function judgeEvent(judged: JudgedEvent): Promise<readonly Finding[]> {
  const { event, plan, today, language, translate } = judged;
  const register = { ...judged.register, events: [...judged.register.events, event] };
  const lines = register.events.map((each, index) => ({ line: index + 1, event: each }));
  const own = lines.length;
  const rules = bindRegisterRules({
    today,
    paths: { register: "register", events: "events" },
    registerFaults: [],
    eventFaults: [],
    planFaults: [],
    register,
    plan,
    lines,
    standing: standingOf(plan, register, { today }),
    locate: () => undefined,
    files: new Map(),
    say: (texts) => texts[language],
  });
  const against: Finding[] = [];
  for await (const found of rules.run({ translate, skip: ["plan/evidence-absent"] })) {
    if (found.kind !== "finding" || found.finding.severity !== "error") continue;
    const { at } = found.finding;
    if (at.kind === "line" && at.path === "events" && at.line === own) against.push(found.finding);
  }
  return against;
}
