import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { parseJsonText } from "../json/parse.ts";
import type { ActionPlan } from "./action-plan.ts";
import { ACTION_PLAN_SCHEMA } from "./data/action-plan-schema.ts";
import { SYSTEM_REGISTER_SCHEMA } from "./data/system-register-schema.ts";
import { parseActionPlan, planFaults } from "./parse-plan.ts";
import { planOf } from "./plan-case.suite.ts";
import { ACTION_PLANS } from "./plans.ts";

test.each([
  ["action-plan", ACTION_PLAN_SCHEMA],
  ["system-register", SYSTEM_REGISTER_SCHEMA],
])("%s is published as it is used", (name, schema) => {
  const file = fileURLToPath(new URL(`../../../../schemas/${name}.schema.json`, import.meta.url));
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(schema);
});

describe.each(ACTION_PLANS.map((plan) => [plan.id, plan] as const))("the plan %s", (_, plan) => {
  it("is what its schema says, and names nothing that is not there", () => {
    expect(parseActionPlan(parseJsonText(JSON.stringify(plan)))).toMatchObject({ ok: true });
  });

  it("says of everything that it claims to have read where that stands", () => {
    const unsourced = plan.steps.filter(({ mark, clause }) => mark === "verified" && clause?.url === undefined);
    expect(unsourced.map(({ id }) => id)).toEqual([]);
  });

  it("has the archive's side and the body's", () => {
    expect(new Set(plan.roles.map(({ side }) => side))).toEqual(new Set(["body", "archive"]));
    const sides = new Set(plan.steps.map(({ role }) => plan.roles.find(({ id }) => id === role)?.side));
    expect(sides.size).toBe(2);
  });
});

const iceland = planOf("is");
const changed = (change: (steps: ActionPlan["steps"]) => ActionPlan["steps"]): ActionPlan => ({
  ...iceland,
  steps: change(iceland.steps),
});
const withStep = (id: string, more: Partial<ActionPlan["steps"][number]>): ActionPlan =>
  changed((steps) => steps.map((step) => (step.id === id ? { ...step, ...more } : step)));

test.each([
  ["a step twice", changed((steps) => [...steps, ...steps.slice(0, 1)]), "/steps"],
  ["no delivery", { ...iceland, delivery: "hand-over" }, "/delivery"],
  ["a role that nobody has", withStep("notify", { role: "mayor" }), "/steps/1/role"],
  ["a step that waits for a later one", withStep("register", { after: ["notify"] }), "/steps/0/after"],
  ["a step that waits for itself", withStep("register", { after: ["register"] }), "/steps/0/after"],
  [
    "a deadline from no step",
    withStep("attachments", { deadlines: [{ from: ["step:x"], direction: "after", span: {}, mark: "inferred" }] }),
    "/steps/3",
  ],
  ["a lapse to a step that it does not follow", withStep("attachments", { lapsesTo: "rule" }), "/steps/3/lapsesTo"],
  [
    "an outcome that opens nothing",
    withStep("accept", { outcomes: [{ id: "x", titles: iceland.titles, reopens: ["x"] }] }),
    "/steps/11",
  ],
  ["a whole system that waits for periods", withStep("accept", { per: "system" }), "/steps/11/after"],
  [
    "a head of a column that is too long",
    withStep("notify", { shortTitles: { ...iceland.titles, en: "Notify", nb: "Meld", da: "Meld" } }),
    "/steps/1/shortTitles/is",
  ],
])("a plan with %s is refused at its place", (_, plan, pointer) => {
  expect(planFaults(plan).map((fault) => fault.pointer)).toContain(pointer);
});

it("tells the line of a fault in an archive's own plan", () => {
  const text = JSON.stringify({ ...iceland, delivery: "hand-over" }, undefined, 2);
  const read = parseActionPlan(parseJsonText(text));
  const line = text.slice(0, text.indexOf('"delivery"')).split("\n").length;
  expect(read).toMatchObject({ ok: false, faults: [{ pointer: "/delivery", line }] });
});
