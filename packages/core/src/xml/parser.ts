import { SaxesParser } from "saxes";
import type { XmlFault, XmlFaultKind } from "./fault.ts";
import type { XmlDeclaration, XmlHandler, XmlOutcome, XmlPlace } from "./handler.ts";
import { DEFAULT_XML_LIMITS, type XmlLimits } from "./limits.ts";
import { createXmlPathTracker } from "./path.ts";
import { elementOf, type SaxesHandlers } from "./saxes-element.ts";
import { createShortcutInput, type XmlShortcut } from "./shortcut.ts";
import { createXmlTextInput } from "./text-input.ts";

export interface XmlParserOptions {
  readonly limits?: Partial<XmlLimits>;
  /** Takes plain records past the handler; `elements` does not count them, and columns behind them in one line are short. */
  readonly shortcut?: XmlShortcut;
}

/** Reads a document as its bytes are pushed. */
export interface XmlParser {
  /** Gives `false` once nothing more is wanted, for there is a fault or the handler has stopped. */
  write(bytes: Uint8Array): boolean;
  end(): XmlOutcome;
}

/** Thrown through saxes, which cannot be stopped from within otherwise. */
const STOP = Symbol("stop");

/**
 * A strict XML 1.0 parser with namespaces: no document type declaration, no entity but the five, everything limited.
 * What came before a fault has been told to the handler; after it nothing is.
 */
export function createXmlParser(handler: XmlHandler, options: XmlParserOptions = {}): XmlParser {
  const limits: XmlLimits = { ...DEFAULT_XML_LIMITS, ...options.limits };
  const saxes = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const on = saxes as unknown as SaxesHandlers;
  const tracker = createXmlPathTracker();
  const openLines: number[] = [];
  let fault: XmlFault | undefined;
  let isStopped = false;
  let declaration: XmlDeclaration | undefined;
  let elements = 0;
  let attributes = 0;
  // A token that goes on for longer than the limit is seen by the lack of events: each ends a token.
  let events = 0;
  let eventsBefore = 0;
  let pendingLength = 0;
  let line = 1;
  let column = 1;
  const lineNow = (): number => saxes.line + (divided?.skippedLines ?? 0);

  const place: XmlPlace = {
    get line() {
      return line;
    },
    get column() {
      return column;
    },
    get depth() {
      return tracker.depth;
    },
    path: tracker.path,
    stop() {
      isStopped = true;
    },
  };

  function fail(kind: XmlFaultKind, detail?: string, at = { line: lineNow(), column: saxes.column + 1 }): never {
    fault = { kind, ...at, element: tracker.path(), ...(detail === undefined ? {} : { detail }) };
    throw STOP;
  }

  function told(): void {
    if (isStopped) throw STOP;
  }

  /** The next tag begins `ahead` characters further on than the parser is. */
  function nextTag(ahead: number): void {
    events += 1;
    line = lineNow();
    column = saxes.column + ahead;
  }

  function checkLength(text: string): void {
    if (text.length > limits.maxTextLength) fail("text-too-long", `more than ${limits.maxTextLength} characters`);
  }

  on.errorHandler = (error) => {
    fail("not-well-formed", error.message.replace(/^\d+:\d+: /, ""), { line: lineNow(), column: saxes.column });
  };
  on.xmldeclHandler = (found) => {
    declaration = {
      ...(found.version === undefined ? {} : { version: found.version }),
      ...(found.encoding === undefined ? {} : { encoding: found.encoding }),
      ...(found.standalone === undefined ? {} : { standalone: found.standalone }),
    };
    if (found.version !== "1.0") fail("version-unsupported", found.version);
    handler.declaration?.(declaration, place);
    nextTag(1);
    told();
  };
  on.doctypeHandler = () => fail("doctype");
  on.openTagStartHandler = (tag) => {
    events += 1;
    attributes = 0;
    if (tag.name.length > limits.maxNameLength) fail("name-too-long", tag.name.slice(0, 100));
    if (tracker.depth >= limits.maxDepth) fail("too-deep", `more than ${limits.maxDepth} elements within each other`);
  };
  on.attributeHandler = (attribute) => {
    events += 1;
    attributes += 1;
    if (attributes > limits.maxAttributes) fail("too-many-attributes", `more than ${limits.maxAttributes}`);
    if (attribute.name.length > limits.maxNameLength) fail("name-too-long", attribute.name.slice(0, 100));
    checkLength(attribute.value);
  };
  on.openTagHandler = (tag) => {
    const local = tracker.enter(tag.local);
    if (tracker.nameCount > limits.maxNames) fail("too-many-names", `more than ${limits.maxNames} element names`);
    openLines[tracker.depth] = line;
    elements += 1;
    if (handler.open !== undefined) handler.open(elementOf(tag, local, attributes), place);
    // The end of an element that closes itself is where its start is.
    if (!tag.isSelfClosing) nextTag(1);
    told();
  };
  on.closeTagHandler = () => {
    if (handler.close !== undefined) handler.close(tracker.current, place);
    tracker.leave();
    nextTag(1);
    told();
  };
  on.textHandler = (text) => {
    checkLength(text);
    nextTag(0);
    if (tracker.depth === 0) return;
    handler.text?.(text, place);
    told();
  };
  on.cdataHandler = (text) => {
    checkLength(text);
    if (handler.cdata !== undefined) handler.cdata(text, place);
    else handler.text?.(text, place);
    nextTag(1);
    told();
  };
  on.commentHandler = (text) => {
    checkLength(text);
    handler.comment?.(text, place);
    // The parser tells of a comment before it has read the last `>`.
    nextTag(2);
    told();
  };
  on.piHandler = ({ target, body }) => {
    checkLength(body);
    handler.instruction?.(target, body, place);
    nextTag(1);
    told();
  };

  function guarded(work: () => void): boolean {
    if (fault !== undefined || isStopped) return false;
    try {
      work();
      return true;
    } catch (error) {
      if (error !== STOP) throw error;
      return false;
    }
  }

  function parse(text: string): void {
    saxes.write(text);
    pendingLength = events === eventsBefore ? pendingLength + text.length : text.length;
    eventsBefore = events;
    // A token that began in this piece may still end in the next: one piece more than the limit is let through.
    if (pendingLength - text.length > limits.maxTextLength)
      fail("text-too-long", `more than ${limits.maxTextLength} characters`);
  }

  const divided =
    options.shortcut &&
    createShortcutInput(options.shortcut, {
      write: parse,
      depth: () => tracker.depth,
      line: () => saxes.line,
    });

  const input = createXmlTextInput({
    text: divided?.write ?? parse,
    fault: fail,
    maxBytes: limits.maxBytes,
  });

  return {
    write: (bytes) => guarded(() => input.write(bytes)),
    end() {
      guarded(() => {
        input.end();
        divided?.end();
        if (tracker.depth > 0) {
          fail("unclosed-element", `<${tracker.current}> of line ${openLines[tracker.depth]} is not closed`);
        }
        saxes.close();
      });
      return {
        ...(fault === undefined ? {} : { fault }),
        isStopped,
        ...(input.encoding === undefined ? {} : { encoding: input.encoding }),
        hasByteOrderMark: input.hasByteOrderMark,
        ...(declaration === undefined ? {} : { declaration }),
        elements,
      };
    },
  };
}
