import { describe, expect, it } from "vitest";
import { TransferError } from "../model/error.ts";
import { asRuleId } from "../model/finding.ts";
import type { Translate } from "../model/language.ts";
import type { RuleEvent, RuleOutcome } from "../model/report.ts";
import type { Severity } from "../model/severity.ts";
import { defineRule, type Fault, type Rule } from "./define-rule.ts";
import type { RuleFault, RuleStop } from "./rule-pass.ts";
import type { RuleRunOptions } from "./rule-set.ts";
import { bindRules } from "./run-rules.ts";

const AT = { kind: "package" } as const;
const translate: Translate = (key, facts) => [key, ...Object.values(facts ?? {})].join(" ");

interface Shape {
  readonly severity?: Severity;
  readonly faults?: readonly Fault[];
  readonly needs?: readonly string[];
  readonly error?: Error;
}

function rule(id: string, { severity = "error", faults = [], needs = [], error }: Shape = {}): Rule<unknown> {
  return defineRule({
    id: asRuleId(id),
    severity,
    needs: needs.map(asRuleId),
    *check() {
      yield* faults;
      if (error !== undefined) throw error;
    },
  });
}

async function run(rules: readonly Rule<unknown>[], options: Partial<RuleRunOptions> = {}): Promise<RuleEvent[]> {
  return Array.fromAsync(bindRules(rules, {}).run({ translate, ...options }));
}

async function outcomes(rules: readonly Rule<unknown>[], options: Partial<RuleRunOptions> = {}): Promise<string[]> {
  const events = await run(rules, options);
  return events.flatMap((event) => (event.kind === "outcome" ? [say(event.outcome)] : []));
}

function say({ rule: id, outcome, because }: RuleOutcome): string {
  return because === undefined ? `${id} ${outcome}` : `${id} ${outcome}: ${because}`;
}

const broken = (code: ConstructorParameters<typeof TransferError>[0]): TransferError =>
  new TransferError(code, "EACCES");

describe("running rules", () => {
  it("runs them all in order, and one fault never hides another", async () => {
    const rules = [rule("a", { faults: [{ at: AT }, { at: AT }] }), rule("b"), rule("c", { faults: [{ at: AT }] })];
    expect(
      (await run(rules)).map((event) => (event.kind === "finding" ? event.finding.rule : say(event.outcome))),
    ).toEqual(["a", "a", "a failed", "b passed", "c", "c failed"]);
  });

  it("gives a finding the rule's severity, clause and text, and the fault's own place and facts", async () => {
    const clause = { standard: "RFC 8493", section: "2.1" };
    const at = { kind: "line", path: "bagit.txt", line: 2 } as const;
    const [event] = await run([{ ...rule("a", { faults: [{ at, facts: { found: 3 } }] }), clause }]);
    const finding = { rule: "a", severity: "error", at, message: "a 3", facts: { found: 3 }, clause };
    expect(event).toEqual({ kind: "finding", finding });
  });

  it("lets a fault weigh otherwise than its rule", async () => {
    const [event] = await run([rule("a", { faults: [{ at: AT, severity: "info" }] })]);
    expect(event).toMatchObject({ finding: { severity: "info" } });
  });

  it.each([
    ["error", "failed", "not-run: not-run/needs-failed a"],
    ["warning", "failed", "passed"],
    ["info", "passed", "passed"],
  ] as const)("takes a rule with an %s for %s, and the one that needs it for %s", async (severity, first, second) => {
    const rules = [rule("a", { severity, faults: [{ at: AT }] }), rule("b", { needs: ["a"] })];
    expect(await outcomes(rules)).toEqual([`a ${first}`, `b ${second}`]);
  });

  it("does not run what stands upon a rule that was not run, however far up", async () => {
    const rules = [
      rule("a", { error: broken("read-failed") }),
      rule("b", { needs: ["a"] }),
      rule("c", { needs: ["b"] }),
    ];
    expect((await outcomes(rules)).slice(1)).toEqual([
      "b not-run: not-run/needs-not-run a",
      "c not-run: not-run/needs-not-run b",
    ]);
  });

  it.each([
    ["not-applicable", "b passed"],
    ["not-run", "b not-run: not-run/needs-not-run a"],
  ] as const)("says why a rule is %s", async (outcome, next) => {
    const applies = () => ({ outcome, key: "no-fetch", facts: { file: "fetch.txt" } });
    const rules = [{ ...rule("a", { faults: [{ at: AT }] }), applies }, rule("b", { needs: ["a"] })];
    expect(await outcomes(rules)).toEqual([`a ${outcome}: no-fetch fetch.txt`, next]);
  });
});

describe("a rule of a pass that could not look at all that it must", () => {
  const pass = (events: readonly (RuleFault | RuleStop)[]) => ({
    kind: "pass" as const,
    rules: [rule("a"), rule("b")],
    async *run() {
      yield events;
    },
  });
  const stop = (id: string, file: string): RuleStop => ({
    rule: asRuleId(id),
    stop: { key: "not-run/cut", facts: { file }, error: "document-malformed" },
  });

  it.each([
    ["is not run, and says why", [stop("a", "x.csv")], ["a not-run: not-run/cut x.csv", "b passed"]],
    [
      "has failed where it met a fault",
      [{ rule: asRuleId("a"), fault: { at: AT } }, stop("a", "x.csv")],
      ["a failed: not-run/cut x.csv", "b passed"],
    ],
    [
      "gives the first of its reasons",
      [stop("a", "x.csv"), stop("a", "y.csv")],
      ["a not-run: not-run/cut x.csv", "b passed"],
    ],
  ])("%s", async (_, events, expected) => {
    const given = await Array.fromAsync(bindRules([pass(events)], {}).run({ translate }));
    expect(given.flatMap((event) => (event.kind === "outcome" ? [say(event.outcome)] : []))).toEqual(expected);
  });
});

describe("a rule that cannot go on", () => {
  it("is not run, with its reason and its error", async () => {
    const [event] = await run([rule("a", { error: broken("read-failed") })]);
    const because = "not-run/stopped error/read-failed EACCES";
    expect(event).toEqual({
      kind: "outcome",
      outcome: { rule: "a", outcome: "not-run", because, error: "read-failed" },
    });
  });

  it("is failed when it had met a fault before, and still says that it stopped", async () => {
    const events = await run([rule("a", { faults: [{ at: AT }], error: broken("read-failed") }), rule("b")]);
    expect(events.map((event) => (event.kind === "finding" ? "finding" : event.outcome.outcome))).toEqual([
      "finding",
      "failed",
      "passed",
    ]);
    expect(events[1]).toMatchObject({ outcome: { error: "read-failed" } });
  });

  it.each(["aborted", "usage"] as const)("ends the run when the reason is %s", async (code) => {
    await expect(run([rule("a", { error: broken(code) })])).rejects.toMatchObject({ code });
  });

  it("ends the run when the program itself is at fault", async () => {
    await expect(run([rule("a", { error: new TypeError("x is undefined") })])).rejects.toThrow(TypeError);
  });
});

describe("a signal", () => {
  it("ends the run between two findings", async () => {
    const stop = new AbortController();
    const events = bindRules([rule("a", { faults: [{ at: AT }, { at: AT }] })], {}).run({
      translate,
      signal: stop.signal,
    });
    const seen: RuleEvent[] = [];
    const reading = (async () => {
      for await (const event of events) {
        seen.push(event);
        stop.abort();
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: "aborted" });
    expect(seen).toHaveLength(1);
  });

  it("turns the system's own error for it into ours", async () => {
    const stop = new AbortController();
    const check = function* (): Iterable<Fault> {
      stop.abort();
      yield* [];
      throw new DOMException("The operation was aborted", "AbortError");
    };
    const events = run([{ ...rule("a"), check }], { signal: stop.signal });
    await expect(events).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("choosing rules", () => {
  const rules = [
    rule("a", { faults: [{ at: AT }] }),
    rule("b"),
    rule("c", { needs: ["b"] }),
    rule("d", { needs: ["c"] }),
  ];

  it("runs what is asked for and what that needs, however deep, and says so of the others", async () => {
    expect(await outcomes(rules, { only: ["d"] })).toEqual([
      "a not-run: not-run/not-chosen",
      "b passed",
      "c passed",
      "d passed",
    ]);
  });

  it("leaves out what is skipped, and what needs it says why", async () => {
    expect(await outcomes(rules, { skip: ["a", "c"] })).toEqual([
      "a not-run: not-run/skipped",
      "b passed",
      "c not-run: not-run/skipped",
      "d not-run: not-run/needs-not-run c",
    ]);
  });

  it("lets skip win over only", async () => {
    expect((await outcomes(rules, { only: ["a"], skip: ["a"] }))[0]).toBe("a not-run: not-run/skipped");
  });

  it("reports what a needed rule finds, so that no error is passed over", async () => {
    const needing = [rule("a", { faults: [{ at: AT }] }), rule("b", { needs: ["a"] })];
    expect((await run(needing, { only: ["b"] })).map((event) => event.kind)).toEqual(["finding", "outcome", "outcome"]);
  });

  it.each(["only", "skip"])("refuses an id in %s that no rule has", async (choice) => {
    await expect(run(rules, { [choice]: ["bagit/tpyo"] })).rejects.toMatchObject({
      code: "usage",
      facts: { rule: "bagit/tpyo" },
    });
  });
});

describe("a set of rules that cannot be run", () => {
  it.each([
    ["two with one id", [rule("a"), rule("a")]],
    ["one that needs itself", [rule("a", { needs: ["a"] })]],
    ["one that needs a later one", [rule("a", { needs: ["b"] }), rule("b")]],
    ["one that needs none that there is", [rule("a", { needs: ["b"] })]],
  ])("is refused at once: %s", (_, rules) => {
    expect(() => bindRules(rules, {})).toThrow(Error);
  });
});
