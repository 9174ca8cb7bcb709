import { createRequire } from "node:module";
import type { Document, YAMLError } from "yaml";
import type { DataFault, DataFaultKind } from "./fault.ts";
import { type DataLimits, oversize, type ParsedText } from "./parse.ts";
import { fromPointer, isExactNumber, toPointer } from "./scan.ts";

/** People write YAML by hand: a mebibyte is ten thousand lines and more. */
const DEFAULT_YAML_LIMITS: DataLimits = { maxBytes: 2 ** 20, maxDepth: 100 };

/** Values that aliases may make of one, before it is called an attack. */
const MAX_ALIASES = 100;

/**
 * Parses one YAML 1.2 document by the core schema: no other tags, no merge keys, keys are texts and stand once, dates
 * stay texts. Aliases are taken up to a limit. A JSON text is YAML too, and gives the same value.
 */
export function parseYaml(text: string, limits: Partial<DataLimits> = {}): ParsedText {
  const { maxBytes, maxDepth } = { ...DEFAULT_YAML_LIMITS, ...limits };
  const tooLarge = oversize(text, maxBytes);
  if (tooLarge !== undefined) return { ok: false, faults: [tooLarge] };
  const { isNode, LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const fault = (kind: DataFaultKind, offset: number, pointer: string, message: string): DataFault => {
    const { line, col } = lines.linePos(offset);
    return { kind, line: Math.max(line, 1), column: Math.max(col, 1), pointer, message };
  };
  let document: Document;
  try {
    document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      resolveKnownTags: false,
      merge: false,
      stringKeys: true,
      strict: true,
      prettyErrors: false,
      // Its own check compares each key with all before it: quadratic. Ours is below.
      uniqueKeys: false,
      lineCounter: lines,
      // Under "silent" a second document would be dropped without a word.
      logLevel: "error",
    });
  } catch (error) {
    // The parser is recursive: what nests deep enough ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [{ kind: "too-deep", line: 1, column: 1, pointer: "", message: tooDeep(maxDepth) }] };
  }
  const errors = [...document.errors, ...document.warnings];
  const exhausted = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  const told = (exhausted === undefined ? errors : [exhausted]).map((error) =>
    fault(kindOf(error), error.pos[0], "", wordsOf(error, maxDepth)),
  );
  if (told.length > 0) return { ok: false, faults: told.slice(0, 100) };
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== "1.2") {
    return { ok: false, faults: [fault("not-allowed", 0, "", "only YAML 1.2 is taken: remove the %YAML line")] };
  }
  const faults = faultsOfNodes(document, maxDepth, fault);
  if (faults.length > 0) return { ok: false, faults };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return {
      ok: true,
      value,
      locate(pointer) {
        const node: unknown = document.getIn(fromPointer(pointer), true);
        const offset = isNode(node) ? node.range?.[0] : undefined;
        if (offset === undefined) return undefined;
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
      },
    };
  } catch (error) {
    // A ReferenceError is its word for aliases that make too much of little.
    if (!(error instanceof ReferenceError)) throw error;
    return {
      ok: false,
      faults: [fault("not-allowed", 0, "", "aliases (*name) repeat too much: write the values out")],
    };
  }
}

let loaded: typeof import("yaml") | undefined;

/** yaml is 72 files: they are loaded when a text is first read, not at every start. */
function loadYaml(): typeof import("yaml") {
  loaded ??= createRequire(import.meta.url)("yaml") as typeof import("yaml");
  return loaded;
}

type MakeFault = (kind: DataFaultKind, offset: number, pointer: string, message: string) => DataFault;

/** Depth, keys, numbers and aliases, in one walk that uses no stack. */
function faultsOfNodes(document: Document, maxDepth: number, fault: MakeFault): DataFault[] {
  const { isMap, isNode, isScalar, isSeq } = loadYaml();
  const faults: DataFault[] = [];
  const waiting: { readonly node: unknown; readonly keys: readonly (string | number)[] }[] = [
    { node: document.contents, keys: [] },
  ];
  for (let next = waiting.pop(); next !== undefined && faults.length < 100; next = waiting.pop()) {
    const { node, keys } = next;
    if (!isMap(node) && !isSeq(node)) {
      const wrong = faultOfLeaf(node, document);
      if (wrong !== undefined) faults.push(fault(wrong.kind, wrong.offset, toPointer(keys), wrong.message));
      continue;
    }
    if (keys.length >= maxDepth) {
      return [fault("too-deep", node.range?.[0] ?? 0, toPointer(keys), tooDeep(maxDepth))];
    }
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) waiting.push({ node: item, keys: [...keys, index] });
      continue;
    }
    const names = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : "";
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      const here = [...keys, name];
      if (name === "__proto__")
        faults.push(fault("forbidden-key", offset, toPointer(here), "the key __proto__ is not taken"));
      if (names.has(name))
        faults.push(fault("duplicate-key", offset, toPointer(here), `the key ${JSON.stringify(name)} stands twice`));
      names.add(name);
      waiting.push({ node: value, keys: here });
    }
  }
  return faults;
}

function faultOfLeaf(
  node: unknown,
  document: Document,
): { readonly kind: DataFaultKind; readonly offset: number; readonly message: string } | undefined {
  const { isAlias, isScalar } = loadYaml();
  if (isAlias(node)) {
    const offset = node.range?.[0] ?? 0;
    const target = node.resolve(document);
    if (target === undefined) return { kind: "syntax", offset, message: `the alias *${node.source} names nothing` };
    const [from, , to] = target.range ?? [0, 0, 0];
    if (from <= offset && offset < to) {
      return { kind: "not-allowed", offset, message: `the alias *${node.source} stands within what it names` };
    }
  }
  if (!isScalar(node) || typeof node.value !== "number" || node.source === undefined) return undefined;
  // A kennitala or a case number that begins with 0 would lose it.
  if (isExactNumber(node.source) && !/^[+-]?0[0-9]/.test(node.source)) return undefined;
  const message = `the number ${node.source.slice(0, 40)} cannot be kept as it is: write it in quotes`;
  return { kind: "number-not-exact", offset: node.range?.[0] ?? 0, message };
}

function kindOf({ code }: YAMLError): DataFaultKind {
  if (code === "RESOURCE_EXHAUSTION") return "too-deep";
  return code === "TAG_RESOLVE_FAILED" || code === "MULTIPLE_DOCS" || code === "NON_STRING_KEY"
    ? "not-allowed"
    : "syntax";
}

function wordsOf({ code, message }: YAMLError, maxDepth: number): string {
  if (code === "RESOURCE_EXHAUSTION") return tooDeep(maxDepth);
  if (code === "TAG_RESOLVE_FAILED") return `tags (!name) are not taken: ${message}`;
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function tooDeep(maxDepth: number): string {
  return `more than ${maxDepth} lists and objects within each other`;
}
