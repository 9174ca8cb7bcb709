import type { XmlElement } from "../xml/element.ts";
import type { XmlPlace } from "../xml/handler.ts";

/** What a rule listens to, by local names of elements; `*` is every element. The calls are synchronous. */
export interface XmlListener {
  /** A document begins. */
  start?(path: string): void;
  readonly open?: Readonly<Record<string, (element: XmlElement, place: XmlPlace) => void>>;
  /** The element's own text, whole, at its end: not that of elements within it. */
  readonly text?: Readonly<Record<string, (text: string, place: XmlPlace) => void>>;
  readonly close?: Readonly<Record<string, (place: XmlPlace) => void>>;
  /** All documents have been read to their ends. */
  end?(): void;
}
