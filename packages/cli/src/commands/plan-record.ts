import type { ActionPlan, CalendarDate, Evidence, NewEvent } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { argumentOf, type Invocation } from "../command-line/invocation.ts";
import { DAY_OPTIONS, planPlace } from "../command-line/plan-options.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { EXIT } from "../exit-code.ts";
import { runId } from "../workplace.ts";

export const planRecord: Command = {
  words: ["plan", "record"],
  arguments: [
    { name: "REGISTER", completes: "folder" },
    { name: "SYSTEM", completes: "file" },
    { name: "STEP", completes: "file" },
  ],
  options: [
    { name: "on", value: "DATE" },
    { name: "period", value: "PERIOD" },
    { name: "outcome", value: "OUTCOME" },
    { name: "evidence", value: "NAME=REFERENCE", isRepeatable: true },
    { name: "file", value: "NAME=PATH", isRepeatable: true },
    { name: "by", value: "ROLE" },
    { name: "person", value: "NAME" },
    { name: "note", value: "TEXT" },
    { name: "until", value: "DATE" },
    { name: "deadline", value: "DATE" },
    { name: "waive" },
    { name: "void", value: "EVENT" },
    ...DAY_OPTIONS,
  ],
  examples: [
    { key: "plan-record", line: "plan record systems/ case-system notify --evidence notification=2026-0311" },
    {
      key: "plan-record-outcome",
      line: "plan record systems/ case-system rule --outcome deliver --file ruling=rulings/2026-17.pdf",
    },
    { key: "plan-record-deadline", line: "plan record systems/ case-system deliver --deadline 2028-06-30" },
  ],
  async run(invocation, session) {
    const core = await import("@rafskil/core");
    const folder = argumentOf(invocation, 0);
    const place = planPlace(invocation, session);
    const { plan, today } = await core.planStatus(folder, place);
    const dateOf = (option: string): CalendarDate | undefined => {
      const text = invocation.text(option);
      return text === undefined ? undefined : core.requireDate(text);
    };
    const event = eventOf(invocation, { plan, on: dateOf("on") ?? today, dateOf });
    const { language, output, translate } = session;
    const result = await core.recordEvent(folder, event, { ...place, language, runId: runId() });
    if (result.kind === "refused") {
      const lines = result.findings.map(({ message, rule }) => `  ${core.showHidden(message)} (${rule})\n`);
      await output.write(`${translate("plan/not-recorded")}\n${lines.join("")}`);
      return EXIT.refused;
    }
    const key = result.isNew ? "plan/recorded" : "plan/recorded-before";
    await output.write(`${translate(key, { id: result.event.id, on: result.event.on })}\n`);
    return EXIT.accepted;
  },
};

function eventOf(
  invocation: Invocation,
  {
    plan,
    on,
    dateOf,
  }: {
    readonly plan: ActionPlan;
    readonly on: CalendarDate;
    readonly dateOf: (option: string) => CalendarDate | undefined;
  },
): NewEvent {
  const step = argumentOf(invocation, 2);
  const deadline = dateOf("deadline");
  const voids = invocation.text("void");
  const isArchives = deadline !== undefined || invocation.has("waive");
  const fitting = isArchives
    ? plan.roles.find(({ side }) => side === "archive")?.id
    : plan.steps.find(({ id }) => id === step)?.role;
  const period = invocation.text("period");
  const [outcome, person, note, until] = [
    invocation.text("outcome"),
    invocation.text("person"),
    invocation.text("note"),
    dateOf("until"),
  ];
  const evidence = evidenceOf(invocation);
  const frame = {
    on,
    system: argumentOf(invocation, 1),
    by: { role: invocation.text("by") ?? fitting ?? "", ...(person === undefined ? {} : { name: person }) },
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(note === undefined ? {} : { note }),
  };
  if (voids !== undefined) return { ...frame, kind: "void", voids };
  const place = { step, ...(period === undefined ? {} : { period }) };
  if (deadline !== undefined) return { ...frame, kind: "deadline", ...place, until: deadline };
  if (invocation.has("waive")) return { ...frame, kind: "waived", ...place };
  return {
    ...frame,
    kind: "done",
    ...place,
    ...(outcome === undefined ? {} : { outcome }),
    ...(until === undefined ? {} : { until }),
  };
}

function evidenceOf(invocation: Invocation): readonly Evidence[] {
  const pair = (given: string): readonly [string, string] => {
    const at = given.indexOf("=");
    if (at < 1 || at === given.length - 1) throw new UsageError("usage/bad-evidence", { given }, "plan record");
    return [given.slice(0, at), given.slice(at + 1)];
  };
  const named = invocation
    .all("evidence")
    .map(pair)
    .map(([id, reference]) => ({ id, reference }));
  const files = invocation
    .all("file")
    .map(pair)
    .map(([id, path]) => ({ id, reference: path, path }));
  return [...named, ...files];
}
