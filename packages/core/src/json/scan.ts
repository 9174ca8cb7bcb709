import type { DataFaultKind } from "./fault.ts";

/** What is wrong at an offset of a JSON text. */
export interface ScanFault {
  readonly kind: DataFaultKind;
  readonly offset: number;
  readonly pointer: string;
  readonly message: string;
}

/** Told of each value as it begins: the keys that lead to it, and its offset. The list changes afterwards. */
export type OnValue = (keys: readonly (string | number)[], offset: number) => void;

const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERAL = /true|false|null/y;

/**
 * Holds a text against RFC 8259, and more strictly where JSON.parse is silent: a key twice, a number that no double
 * holds, a key that could reach a prototype. Gives the first fault. It uses no recursion, so depth costs no stack.
 */
export function scanJson(
  text: string,
  options: { readonly maxDepth: number; readonly onValue?: OnValue },
): ScanFault | undefined {
  const { maxDepth, onValue } = options;
  /** For each open container: the keys met so far, or `null` for an array. */
  const open: (Set<string> | null)[] = [];
  const keys: (string | number)[] = [];
  let at = 0;

  /** Moves on over what the pattern matches here, and says whether it does. */
  function pass(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }

  /** Goes over a text in quotes, or stops at what cannot stand in it. A single pattern for it all would need a stack. */
  function takeString(): boolean {
    at += 1;
    for (;;) {
      pass(PLAIN);
      if (text[at] === '"') {
        at += 1;
        return true;
      }
      if (text[at] !== "\\" || !pass(ESCAPE)) return false;
    }
  }

  function skipBlanks(): void {
    for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13); code = text.charCodeAt(at)) {
      if (code === 11 || code === 12) return;
      at += 1;
    }
  }

  function fault(kind: DataFaultKind, message: string, offset = at): ScanFault {
    return { kind, offset, pointer: toPointer(keys), message };
  }

  function unexpected(expected: string): ScanFault {
    const found = at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : "the end";
    return fault("syntax", `${expected} was expected, ${found} was found`);
  }

  function key(): ScanFault | undefined {
    const from = at;
    if (text[at] !== '"') return unexpected("a key in double quotes");
    if (!takeString()) return brokenString();
    const token = text.slice(from, at);
    const name: string = JSON.parse(token);
    const known = open.at(-1);
    keys.push(name);
    if (name === "__proto__") return fault("forbidden-key", "the key __proto__ is not taken", from);
    if (known?.has(name)) return fault("duplicate-key", `the key ${token} stands twice`, from);
    known?.add(name);
    skipBlanks();
    if (text[at] !== ":") return unexpected("a colon");
    at += 1;
    return undefined;
  }

  function scalar(): ScanFault | undefined {
    const from = at;
    if (text[at] === '"') return takeString() ? undefined : brokenString();
    if (pass(LITERAL)) return undefined;
    if (!pass(NUMBER)) return unexpected("a value");
    const number = text.slice(from, at);
    return isExactNumber(number)
      ? undefined
      : fault(
          "number-not-exact",
          `the number ${number.slice(0, 40)} cannot be kept as it is: write it in quotes`,
          from,
        );
  }

  function brokenString(): ScanFault {
    if (at >= text.length) return fault("syntax", "the text in quotes is not closed");
    const what = text[at] === "\\" ? "a backslash that escapes nothing" : "a line break or control character";
    return fault("syntax", `${what} stands in a text in quotes`);
  }

  for (;;) {
    skipBlanks();
    onValue?.(keys, at);
    const opener = text[at];
    let isOpened = false;
    if (opener === "{" || opener === "[") {
      if (open.length >= maxDepth)
        return fault("too-deep", `more than ${maxDepth} lists and objects within each other`);
      open.push(opener === "{" ? new Set() : null);
      at += 1;
      skipBlanks();
      isOpened = text[at] !== (opener === "{" ? "}" : "]");
      if (isOpened) {
        if (opener === "[") keys.push(0);
        else {
          const wrong = key();
          if (wrong !== undefined) return wrong;
        }
      } else {
        at += 1;
        open.pop();
      }
    } else {
      const wrong = scalar();
      if (wrong !== undefined) return wrong;
    }
    if (isOpened) continue;
    // After a value: on to the next one, out through every container that ends here.
    for (;;) {
      skipBlanks();
      const container = open.at(-1);
      if (container === undefined) return at < text.length ? unexpected("the end of the text") : undefined;
      if (text[at] === ",") break;
      if (text[at] !== (container === null ? "]" : "}"))
        return unexpected(container === null ? "a comma or ]" : "a comma or }");
      at += 1;
      open.pop();
      keys.pop();
    }
    at += 1;
    skipBlanks();
    const last = keys.pop();
    if (typeof last === "number") keys.push(last + 1);
    else {
      const wrong = key();
      if (wrong !== undefined) return wrong;
    }
  }
}

/** Whether a double, when it is written again, gives the number that stood there. Fractions are rounded by everyone, and are let pass. */
export function isExactNumber(number: string): boolean {
  const value = Number(number);
  if (!Number.isFinite(value)) return false;
  if (number.length <= 15 || /[.eE]/.test(number)) return true;
  return Number.isSafeInteger(value) || String(value) === number;
}

/** RFC 6901: `~` and `/` within a key are escaped. */
export function toPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function fromPointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
