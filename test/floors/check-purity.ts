import { isNode, lineOf, parseSource, type SyntaxNode, walk } from "./read-imports.ts";

/** What core takes as an argument and never fetches for itself, by the name under which JavaScript offers it. */
const FORBIDDEN: readonly RegExp[] = [
  /^console\./,
  /^process\.(env|argv|stdout|stderr|stdin|cwd|exit|on)$/,
  /^(Date|performance)\.now$/,
  /^Math\.random$/,
  /^(crypto\.|webcrypto\.)?(randomUUID|randomBytes|randomInt|getRandomValues|randomFillSync)$/,
  /^(os\.)?(tmpdir|homedir|userInfo)$/,
];

/** Places where a source of core prints, or reads the environment, the arguments, the clock or randomness. */
export function checkPurity(path: string, text: string): readonly string[] {
  return [...walk(parseSource(path, text))].flatMap((node) => {
    const reach = reachOf(node);
    return reach === undefined ? [] : [`${path}:${lineOf(text, node.start)} reaches for ${reach}.`];
  });
}

function reachOf(node: SyntaxNode): string | undefined {
  if (node.type === "NewExpression" && dotted(node.callee) === "Date" && isEmpty(node.arguments)) return "new Date()";
  if (node.type === "ImportSpecifier") return forbidden(dotted(node.imported));
  return node.type === "MemberExpression" ? forbidden(dotted(node)) : undefined;
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function forbidden(name: string | undefined): string | undefined {
  return name !== undefined && FORBIDDEN.some((pattern) => pattern.test(name)) ? name : undefined;
}

/** `a.b` of a member expression or `a` of an identifier. */
function dotted(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier") return typeof node.name === "string" ? node.name : undefined;
  if (node.type !== "MemberExpression") return undefined;
  const [object, property] = [dotted(node.object), dotted(node.property)];
  return object === undefined || property === undefined
    ? undefined
    : `${object.replace(/^globalThis\./, "")}.${property}`;
}
