import { isNode, parseSource, walk } from "./read-imports.ts";

/** The names that a file exports, sorted. A star would hide names and throws. */
export function publicNames(path: string, text: string): readonly string[] {
  const names: string[] = [];
  for (const node of walk(parseSource(path, text))) {
    if (node.type === "ExportAllDeclaration") throw new Error(`${path} exports a star`);
    if (node.type === "ExportSpecifier") names.push(nameOf(node.exported));
    if (node.type === "ExportNamedDeclaration") names.push(...declaredNames(node.declaration));
  }
  return names.sort();
}

function declaredNames(declaration: unknown): readonly string[] {
  if (!isNode(declaration)) return [];
  const declared = Array.isArray(declaration.declarations) ? declaration.declarations : [declaration];
  return declared.map((each) => (isNode(each) ? nameOf(each.id) : ""));
}

function nameOf(node: unknown): string {
  if (isNode(node) && typeof node.name === "string") return node.name;
  throw new Error("An export without a plain name");
}
