import type { TextEncoding } from "../model/text-decoding.ts";
import type { XmlElement } from "./element.ts";
import type { XmlFault } from "./fault.ts";

/**
 * Where the parser is. One object for the whole document, which changes under the handler: keep numbers, not it.
 * `line` and `column` are those of the tag that is told of, of the `<!--` or `<?`, or of the end of a text.
 */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
  /** Open elements; an element that is just told of, at its start or its end, is among them. */
  readonly depth: number;
  /** XPath of the innermost open element: see `XmlPathTracker`. It costs something only when it is asked for. */
  path(): string;
  /** Ends the reading, after this call, without a fault. */
  stop(): void;
}

/**
 * What is told of a document while it is read. The calls are synchronous: a promise for each of a hundred million
 * events would take longer than the reading. What a handler throws comes out of the reader.
 */
export interface XmlHandler {
  declaration?(declaration: XmlDeclaration, place: XmlPlace): void;
  open?(element: XmlElement, place: XmlPlace): void;
  /** Text within the root, entities resolved. One text may come in several calls. */
  text?(text: string, place: XmlPlace): void;
  /** A CDATA section; without this, `text` is told. */
  cdata?(text: string, place: XmlPlace): void;
  /** The end of an element, by its local name. */
  close?(local: string, place: XmlPlace): void;
  comment?(text: string, place: XmlPlace): void;
  instruction?(target: string, body: string, place: XmlPlace): void;
}

/** `<?xml … ?>`, as it stands there. */
export interface XmlDeclaration {
  readonly version?: string;
  readonly encoding?: string;
  readonly standalone?: string;
}

/** What became of a document. Without a fault it was well-formed, unless the handler stopped the reading. */
export interface XmlOutcome {
  readonly fault?: XmlFault;
  readonly isStopped: boolean;
  /** `undefined` where the start could not be made out. */
  readonly encoding?: TextEncoding;
  readonly hasByteOrderMark: boolean;
  readonly declaration?: XmlDeclaration;
  readonly elements: number;
}
