import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXIT, EXIT_OF_ERROR, exitCodeOf } from "./exit-code.ts";

describe("the exit code", () => {
  it("of each error is the one that docs/errors.md states", () => {
    const page = readFileSync(new URL("../../../docs/errors.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \|.*?\| (\d+) \|/gm)].map(([, code, exit]) => [code, Number(exit)]);
    expect(Object.fromEntries(rows)).toEqual(EXIT_OF_ERROR);
  });

  it("of an error is never that of an accepted or a refused package", () => {
    for (const exitCode of Object.values(EXIT_OF_ERROR)) expect([0, 1]).not.toContain(exitCode);
  });

  it.each([
    ["accepted", undefined, EXIT.accepted],
    ["accepted", "read-failed", EXIT.incomplete],
    ["refused", undefined, EXIT.refused],
    ["refused", "read-failed", EXIT.refused],
  ] as const)("of a report that is %s, with a rule stopped by %s, is %i", (verdict, error, expected) => {
    const stopped = error === undefined ? {} : { error };
    expect(exitCodeOf({ verdict, rules: [{ ...RULE, ...stopped }] })).toBe(expected);
  });
});

const RULE = { rule: "bagit/x" as never, outcome: "not-run" } as const;
