import { describe, expect, it } from "vitest";
import type { RuleEvent } from "../model/report.ts";
import { catalogueSuite } from "../report/catalogue.suite.ts";
import { createTranslator } from "../report/translate.ts";
import { sourceMessages } from "./messages/source-messages.ts";
import { bindSourceRules, SOURCE_RULES, type TreeFault } from "./source-rules.ts";

catalogueSuite("of the source rules", { catalogue: sourceMessages, keys: SOURCE_RULES.map((rule) => rule.id) });

async function eventsOf(faults: readonly TreeFault[]): Promise<readonly RuleEvent[]> {
  const events: RuleEvent[] = [];
  const translate = createTranslator([sourceMessages], "en", {
    onFault: (fault) => {
      throw new Error(fault);
    },
  });
  for await (const event of bindSourceRules(faults).run({ translate })) events.push(event);
  return events;
}

describe("the source rules", () => {
  it("all pass for a tree without faults", async () => {
    const events = await eventsOf([]);
    expect(events.map((event) => event.kind === "outcome" && event.outcome.outcome)).toEqual(
      SOURCE_RULES.map(() => "passed"),
    );
  });

  it.each(SOURCE_RULES.map((rule) => [rule.id, rule.severity] as const))(
    "%s reports its fault as %s, with its path, and how many more there are",
    async (id, severity) => {
      const kind = [id.slice("source/".length)].find(isKind);
      const events = await eventsOf(kind === undefined ? [] : [{ kind, path: "a/b", detail: "why", more: 3 }]);
      const findings = events.flatMap((event) => (event.kind === "finding" ? [event.finding] : []));
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({
        rule: id,
        severity,
        at: { kind: "file", path: "a/b" },
        facts: { path: "a/b", detail: "why", more: 3 },
      });
      expect(findings[0]?.message).toContain("3 more");
    },
  );

  it("place a fault without a path at the package as a whole", async () => {
    const events = await eventsOf([{ kind: "trailing-data", path: "", detail: "3 bytes" }]);
    expect(events.find((event) => event.kind === "finding")).toMatchObject({ finding: { at: { kind: "package" } } });
  });

  it("keep the order of the faults of one kind", async () => {
    const events = await eventsOf([
      { kind: "link", path: "b" },
      { kind: "unreadable", path: "c" },
      { kind: "link", path: "a" },
    ]);
    const places = events.flatMap((event) => (event.kind === "finding" ? [event.finding.at] : []));
    expect(places).toEqual(["b", "a", "c"].map((path) => ({ kind: "file", path })));
  });
});

function isKind(text: string): text is TreeFault["kind"] {
  return SOURCE_RULES.some((rule) => rule.id === `source/${text}`);
}
