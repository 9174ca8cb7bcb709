import { readFile } from "node:fs/promises";
import type { Translate } from "@rafskil/core";
import { ALL_CHECKS } from "../conformance/checks/all-checks.ts";
import { type CheckResult, runConformance } from "../conformance/run-conformance.ts";
import { openSession } from "../conformance/session.ts";
import { chooseTerms } from "../conformance/terms.ts";
import { type Command, type Invocation, optional, UsageError } from "./command.ts";

/** Of any receiver, not of this one alone: no configuration is read. */
export const conformanceCommand: Command = {
  name: "conformance",
  takes: ["URL"],
  options: {
    agreement: { type: "string" },
    system: { type: "string" },
    "token-file": { type: "string" },
    format: { type: "string" },
  },
  example: "rafskil-receiver conformance https://skil.example.is --agreement test --token-file token.txt",
  async run(invocation) {
    const { translate, print, words } = invocation;
    const [url = ""] = words;
    const format = optional(invocation, "format") ?? "text";
    if (format !== "text" && format !== "json")
      throw new UsageError("usage/choice", { option: "format", known: "text, json" });
    const token = await tokenOf(invocation);
    const terms = await readTerms(invocation, { url, token });
    using session = openSession({ url, token, terms });
    const results: CheckResult[] = [];
    for await (const result of runConformance(ALL_CHECKS, session)) {
      results.push(result);
      if (format === "text") print(lineOf(result, translate));
    }
    const counts = countsOf(results);
    if (format === "json")
      print(
        JSON.stringify({ tool: invocation.tool, url, agreement: terms.agreement, counts, checks: results }, null, 2),
      );
    else print(`\n${translate("say/conformance", counts)}`);
    return counts.passed === results.length ? 0 : 1;
  },
};

/** A token never stands on the command line, where every user of the machine can read it. */
async function tokenOf(invocation: Invocation): Promise<string> {
  const file = optional(invocation, "token-file");
  const { RAFSKIL_TOKEN } = invocation.environment;
  const text = file === undefined ? RAFSKIL_TOKEN : (await readFile(file, "utf8")).split(/\r?\n/, 1)[0];
  const token = text?.trim() ?? "";
  if (token === "") throw new UsageError("usage/missing-token");
  return token;
}

async function readTerms(invocation: Invocation, { url, token }: { readonly url: string; readonly token: string }) {
  const wanted = optional(invocation, "agreement");
  using session = openSession({ url, token, terms: { agreement: "", format: "" } });
  const answer = await session.send("GET", "v1/agreements");
  const terms = answer.status === 200 ? chooseTerms(JSON.parse(answer.text), wanted) : undefined;
  if (terms === undefined) {
    throw new UsageError("usage/no-agreement", { agreement: wanted ?? "–", status: answer.status });
  }
  const system = optional(invocation, "system");
  return { ...terms, ...(system === undefined ? {} : { system }) };
}

function countsOf(results: readonly CheckResult[]) {
  const count = (outcome: CheckResult["outcome"]): number => results.filter((each) => each.outcome === outcome).length;
  return { passed: count("passed"), failed: count("failed"), notRun: count("not-run") };
}

function lineOf(result: CheckResult, translate: Translate): string {
  const outcome = translate("say/outcome", { outcome: result.outcome }).padEnd(12);
  const line = `${outcome}  ${result.check.padEnd(27)}  ${translate(`conformance/${result.check}`)}`;
  if (result.outcome === "passed") return line;
  const why =
    "needs" in result
      ? translate("say/needs", { check: result.needs })
      : "fault" in result
        ? result.fault
        : translate("say/deviation", { expected: result.expected, found: result.found });
  return `${line}\n${" ".repeat(14)}${why}`;
}
