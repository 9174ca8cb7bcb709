import { describe, expect, test } from "vitest";
import { describeScanner } from "../scanner.suite.ts";
import { noScanner } from "./no-scanner.ts";

describe("no scanner", () => {
  describeScanner(noScanner, { kind: "not-scanned", reason: "no-scanner" });

  test("it says that there is none", async () => {
    expect(await noScanner().describe()).toEqual({ kind: "none" });
  });
});
