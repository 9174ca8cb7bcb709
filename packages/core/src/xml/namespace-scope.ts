/** Follows which prefixes are bound where a document is written, and refuses names that are none. */
export interface NamespaceScope {
  attribute(name: string, value: string | number): void;
  /** Enters an element; its attributes have been told before. */
  enter(name: string): void;
  leave(): void;
}

const NAME_START =
  "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
const NC_NAME = `[${NAME_START}][${NAME_START}.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040-]*`;
const QUALIFIED_NAME = new RegExp(`^(?:(${NC_NAME}):)?${NC_NAME}$`);

export function createNamespaceScope(): NamespaceScope {
  /** The prefix of each name that has been seen: a document repeats few names many times. */
  const prefixes = new Map<string, string>();
  /** How many open elements bind a prefix. */
  const bound = new Map<string, number>([
    ["", 1],
    ["xml", 1],
  ]);
  const bindings: (readonly string[])[] = [];
  const pending: string[] = [];
  let usedByAttributes: string[] = [];

  function prefixOf(name: string): string {
    const known = prefixes.get(name);
    if (known !== undefined) return known;
    const match = QUALIFIED_NAME.exec(name);
    if (match === null) throw new Error(`Not a name in XML: ${name}`);
    const prefix = match[1] ?? "";
    prefixes.set(name, prefix);
    return prefix;
  }

  function need(prefix: string, name: string): void {
    if ((bound.get(prefix) ?? 0) === 0) throw new Error(`The prefix of ${name} is bound to no namespace`);
  }

  return {
    attribute(name, value) {
      const prefix = prefixOf(name);
      if (prefix === "xmlns") {
        if (value === "") throw new Error(`${name} cannot be empty (Namespaces in XML 1.0, 2.2)`);
        pending.push(name.slice("xmlns:".length));
      } else if (prefix !== "") {
        usedByAttributes.push(name);
      }
    },
    enter(name) {
      const declared = pending.length === 0 ? NONE : pending.splice(0);
      for (const prefix of declared) bound.set(prefix, (bound.get(prefix) ?? 0) + 1);
      bindings.push(declared);
      const prefix = prefixOf(name);
      if (prefix !== "") need(prefix, name);
      if (usedByAttributes.length === 0) return;
      for (const used of usedByAttributes) need(prefixOf(used), used);
      usedByAttributes = [];
    },
    leave() {
      for (const prefix of bindings.pop() ?? NONE) bound.set(prefix, (bound.get(prefix) ?? 1) - 1);
    },
  };
}

const NONE: readonly string[] = [];
