import { parseSync } from "oxc-parser";

/** One way by which a file reaches another, as it is written there. `undefined`: computed, so nobody can say where it leads. */
export interface ImportSite {
  readonly specifier: string | undefined;
  readonly line: number;
}

/** A node of the syntax tree: ESTree with TypeScript, read by `type` alone. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly argument?: unknown;
  readonly arguments?: unknown;
  readonly callee?: unknown;
  readonly declaration?: unknown;
  readonly declarations?: unknown;
  readonly exported?: unknown;
  readonly expression?: unknown;
  readonly id?: unknown;
  readonly imported?: unknown;
  readonly name?: unknown;
  readonly object?: unknown;
  readonly property?: unknown;
  readonly source?: unknown;
  readonly value?: unknown;
}

/** Parses a TypeScript or JavaScript file; text that does not parse throws. */
export function parseSource(path: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  return program as unknown as SyntaxNode;
}

/**
 * Every import of a file: `import`, `import type`, `export … from`, `import()`, `import("…").Type`, `import x = require`,
 * `require`, `import.meta.resolve`, and the files that `new URL(…, import.meta.url)` names (workers).
 */
export function readImports(path: string, text: string): readonly ImportSite[] {
  const sites: ImportSite[] = [];
  for (const node of walk(parseSource(path, text))) {
    for (const source of sourcesOf(node)) {
      const specifier = isNode(source) && typeof source.value === "string" ? source.value : undefined;
      sites.push({ specifier, line: lineOf(text, node.start) });
    }
  }
  return sites;
}

/** The nodes that say where an import leads: one, several for a choice of worker files, none for other nodes. */
function sourcesOf(node: SyntaxNode): readonly unknown[] {
  switch (node.type) {
    case "ImportDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return [node.source ?? node.argument];
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return isNode(node.source) ? [node.source] : [];
    case "TSExternalModuleReference":
      return [node.expression];
    case "CallExpression":
      return isLoader(node.callee) ? listOf(node.arguments).slice(0, 1) : [];
    case "NewExpression":
      return workerFiles(node);
    default:
      return [];
  }
}

function workerFiles(node: SyntaxNode): readonly unknown[] {
  const [address, base] = listOf(node.arguments);
  const isOwnFile = isNode(base) && isMember(base, "url") && nameOf(node.callee) === "URL";
  if (!isOwnFile || !isNode(address)) return [];
  const named = [...walk(address)].filter(({ value }) => typeof value === "string" && /^\.\.?\//.test(value));
  return named.length > 0 ? named : [undefined];
}

function isLoader(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  return nameOf(callee) === "require" || (isMember(callee, "resolve") && isMetaProperty(callee.object));
}

function isMember(node: SyntaxNode, property: string): boolean {
  return node.type === "MemberExpression" && nameOf(node.property) === property;
}

function isMetaProperty(node: unknown): boolean {
  return isNode(node) && node.type === "MetaProperty";
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === "Identifier" && typeof node.name === "string" ? node.name : undefined;
}

/** A node and all below it, in the order of the text. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of listOf(value)) if (isNode(child)) yield* walk(child);
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
