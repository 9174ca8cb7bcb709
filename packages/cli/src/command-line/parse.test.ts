import { describe, expect, it } from "vitest";
import { COMMANDS } from "../commands/commands.ts";
import { EVERYWHERE } from "./everywhere.ts";
import { parseCommandLine, type Request } from "./parse.ts";

function parse(line: string): Request {
  return parseCommandLine(line.split(" ").filter(Boolean), { commands: COMMANDS, everywhere: EVERYWHERE });
}

function invocationOf(line: string): Extract<Request, { kind: "run" }>["invocation"] {
  const request = parse(line);
  if (request.kind !== "run") throw new Error(`It is ${request.kind}`);
  return request.invocation;
}

describe("a command line", () => {
  it("may have its options anywhere", () => {
    for (const line of [
      "verify x.zip --lang is --quiet",
      "--lang is verify --quiet x.zip",
      "--lang=is -q verify -- x.zip",
    ]) {
      const invocation = invocationOf(line);
      expect(invocation.arguments).toEqual(["x.zip"]);
      expect(invocation.text("lang")).toBe("is");
      expect(invocation.has("quiet")).toBe(true);
    }
  });

  it("gives lists one by one, with commas, or both", () => {
    expect(invocationOf("verify x --only a/b,c --only d").list("only")).toEqual(["a/b", "c", "d"]);
  });

  it("takes a word that looks like an option after two dashes", () => {
    expect(invocationOf("verify -- --strange").arguments).toEqual(["--strange"]);
  });

  it.each([
    ["--help", []],
    ["help", []],
    ["-h", []],
    ["verify --help", ["verify"]],
    ["help verify", ["verify"]],
    ["verify x y z --help", ["verify"]],
    ["formats --help", ["formats"]],
    ["formats list -h", ["formats", "list"]],
  ])("%j asks for help on %j", (line, topic) => {
    expect(parse(line)).toEqual({ kind: "help", topic });
  });

  it.each(["--version", "-V", "verify --version"])("%j asks for the version", (line) => {
    expect(parse(line)).toEqual({ kind: "version" });
  });

  it.each([
    ["", "usage/no-command", {}],
    ["verfy x", "usage/unknown-command-near", { near: "verify" }],
    ["zzz", "usage/unknown-command", { given: "zzz" }],
    ["help verfy", "usage/unknown-command-near", { near: "verify" }],
    ["formats", "usage/incomplete-command", { known: "list" }],
    ["formats lst", "usage/unknown-command-near", { near: "formats list" }],
    ["verify", "usage/missing-argument", { argument: "PACKAGE" }],
    ["verify a b", "usage/extra-argument", { argument: "b" }],
    ["verify a --formt text", "usage/unknown-option-near", { near: "--format" }],
    ["verify a --to b", "usage/unknown-option", { given: "--to" }],
    ["verify a -x", "usage/unknown-option", { given: "-x" }],
    ["verify a --format", "usage/missing-value", { option: "--format" }],
    ["verify a --output --quiet", "usage/missing-value", { option: "--output" }],
    ["verify a --output=", "usage/missing-value", { option: "--output" }],
    ["verify a --quick=yes", "usage/no-value-taken", { option: "--quick" }],
    ["verify a --format jsn", "usage/bad-choice-near", { near: "json" }],
    ["verify a --format pdf", "usage/bad-choice", { given: "pdf" }],
    ["pack a --format html", "usage/bad-choice", { given: "html" }],
    ["verify a --lang xx", "usage/bad-choice", { given: "xx" }],
    ["completion csh", "usage/bad-choice-near", { near: "zsh" }],
  ])("%j is refused as %s", (line, key, facts) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ key, facts: expect.objectContaining(facts) }));
  });
});

describe("the commands", () => {
  it("give an option one meaning: it has the same shape in all of them", () => {
    const shapes = new Map<string, string>();
    for (const { name, meaning = name, short, value } of [
      ...EVERYWHERE,
      ...COMMANDS.flatMap((command) => command.options),
    ]) {
      const shape = JSON.stringify({ short, value });
      expect(shapes.get(meaning) ?? shape, name).toBe(shape);
      shapes.set(meaning, shape);
    }
    const shorts = [...shapes.values()].filter((shape) => shape.includes("short"));
    expect(new Set(shorts).size).toBe(shorts.length);
  });

  it("have examples that they themselves understand", () => {
    for (const command of COMMANDS) {
      expect(command.examples.length).toBeGreaterThan(0);
      for (const { line } of command.examples) {
        const words = (line.replace(/ > .*/, "").match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
        const request = parseCommandLine(words, { commands: COMMANDS, everywhere: EVERYWHERE });
        expect(request, line).toMatchObject({ kind: "run", command: { words: command.words } });
      }
    }
  });
});
