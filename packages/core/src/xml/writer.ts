import { createXmlEscape, type UnwritableCharacters } from "./escape.ts";
import { createNamespaceScope } from "./namespace-scope.ts";

/** Attributes in the order in which they are written; one that is `undefined` is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes one document, element by element. Names are qualified names, such as `mets:file`, and a prefix must have been
 * declared by an `xmlns:…` attribute on the way. A wrong use (an unbound prefix, a second root, text outside the root)
 * is a fault of the program and throws a plain `Error`.
 */
export interface XmlWriter {
  open(name: string, attributes?: XmlAttributes): void;
  /** Closes the innermost open element. */
  close(): void;
  text(value: string | number): void;
  /** An element that holds only a text; an empty one closes itself. */
  element(name: string, value: string | number, attributes?: XmlAttributes): void;
  comment(text: string): void;
  /** How many characters that XML cannot hold have been replaced. */
  readonly replaced: number;
}

export interface XmlWriteOptions {
  /** Blanks for each depth; elements then begin on their own lines. No line breaks at all by default. */
  readonly indent?: number;
  /** `<?xml version="1.0" encoding="UTF-8"?>`; written by default. */
  readonly hasDeclaration?: boolean;
  readonly isStandalone?: boolean;
  /** Line end after the declaration, and where lines are indented; `\n` by default. */
  readonly lineEnd?: "\n" | "\r\n";
  /** Refused by default. */
  readonly unwritable?: UnwritableCharacters;
}

const CHUNK_CHARACTERS = 1 << 16;

/**
 * Writes a document as a stream of UTF-8, in runs of about 64 KiB. `produce` writes and yields now and then, once for
 * each hundred rows, say: what it writes between two yields is held in memory. A document that it leaves with open
 * elements throws. Throws `character-not-allowed` where an unwritable character is refused.
 *
 *     writeXml(async function* (xml) {
 *       xml.open("table", { xmlns: "http://www.sa.dk/xmlns/siard/1.0/schema0/table1.xsd" });
 *       for await (const rows of batches) {
 *         for (const row of rows) writeRow(xml, row);
 *         yield;
 *       }
 *       xml.close();
 *     })
 */
export async function* writeXml(
  produce: (xml: XmlWriter) => Iterable<unknown> | AsyncIterable<unknown>,
  options: XmlWriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const document = startDocument(options);
  for await (const _ of produce(document.writer)) {
    if (document.length() >= CHUNK_CHARACTERS) yield Buffer.from(document.take());
  }
  document.end();
  yield Buffer.from(document.take());
}

/** Writes a small document at once. */
export function xmlToString(build: (xml: XmlWriter) => void, options: XmlWriteOptions = {}): string {
  const document = startDocument(options);
  build(document.writer);
  document.end();
  return document.take();
}

interface Document {
  readonly writer: XmlWriter;
  length(): number;
  take(): string;
  end(): void;
}

function startDocument({
  indent = 0,
  hasDeclaration = true,
  isStandalone = false,
  lineEnd = "\n",
  unwritable = { kind: "refuse" },
}: XmlWriteOptions): Document {
  const escaped = createXmlEscape(unwritable);
  const scope = createNamespaceScope();
  const names: string[] = [];
  /** For each open element: what it holds so far. */
  const held: ("nothing" | "elements" | "text")[] = [];
  let isTagOpen = false;
  let hasRoot = false;
  let out = hasDeclaration
    ? `<?xml version="1.0" encoding="UTF-8"${isStandalone ? ' standalone="yes"' : ""}?>${lineEnd}`
    : "";

  function breakLine(depth: number): void {
    if (indent > 0) out += lineEnd + " ".repeat(indent * depth);
  }

  /** Ends a start tag that is still open, and makes place for what follows it in its element. */
  function into(kind: "elements" | "text"): void {
    if (isTagOpen) out += ">";
    isTagOpen = false;
    const depth = names.length;
    if (depth === 0) {
      if (kind === "text" || hasRoot) throw new Error("Text or a second element outside the root");
      return;
    }
    if (kind === "elements" && held[depth - 1] !== "text") breakLine(depth);
    if (held[depth - 1] !== "text") held[depth - 1] = kind;
  }

  function startTag(name: string, attributes: XmlAttributes | undefined): void {
    into("elements");
    hasRoot = true;
    let tag = `<${name}`;
    if (attributes !== undefined) {
      for (const attribute in attributes) {
        const value = attributes[attribute];
        if (value === undefined) continue;
        scope.attribute(attribute, value);
        tag += ` ${attribute}="${typeof value === "number" ? value : escaped.attribute(value)}"`;
      }
    }
    scope.enter(name);
    out += tag;
    isTagOpen = true;
  }

  const writer: XmlWriter = {
    open(name, attributes) {
      startTag(name, attributes);
      names.push(name);
      held.push("nothing");
    },
    close() {
      const name = names.pop();
      const content = held.pop();
      if (name === undefined) throw new Error("No element is open");
      if (content === "elements") breakLine(names.length);
      out += isTagOpen ? "/>" : `</${name}>`;
      isTagOpen = false;
      scope.leave();
    },
    text(value) {
      if (value === "") return;
      into("text");
      out += typeof value === "number" ? value : escaped.text(value);
    },
    element(name, value, attributes) {
      startTag(name, attributes);
      isTagOpen = false;
      out += value === "" ? "/>" : `>${typeof value === "number" ? value : escaped.text(value)}</${name}>`;
      scope.leave();
    },
    comment(text) {
      if (text.includes("--") || text.endsWith("-")) throw new Error("A comment holds no --");
      if (names.length > 0) into("elements");
      out += `<!--${escaped.comment(text)}-->`;
      if (names.length === 0) out += lineEnd;
    },
    get replaced() {
      return escaped.replaced;
    },
  };

  return {
    writer,
    length: () => out.length,
    take() {
      const taken = out;
      out = "";
      return taken;
    },
    end() {
      if (names.length > 0) throw new Error(`<${names.at(-1)}> was left open`);
      if (!hasRoot) throw new Error("The document has no root");
      out += lineEnd;
    },
  };
}
