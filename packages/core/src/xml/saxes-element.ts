import type {
  AttributeHandler,
  CDataHandler,
  CloseTagHandler,
  CommentHandler,
  DoctypeHandler,
  ErrorHandler,
  OpenTagHandler,
  OpenTagStartHandler,
  PIHandler,
  SaxesAttributeNS,
  SaxesTagNS,
  TextHandler,
  XMLDeclHandler,
} from "saxes";
import type { XmlAttribute, XmlElement } from "./element.ts";

/**
 * Where saxes keeps its handlers. Its own `on` stores them by computed names, and the seventh turns the parser into
 * V8's slow kind of object: 5 MB/s instead of 80. Stores by plain names do not.
 */
export interface SaxesHandlers {
  errorHandler: ErrorHandler;
  xmldeclHandler: XMLDeclHandler;
  doctypeHandler: DoctypeHandler;
  openTagStartHandler: OpenTagStartHandler<{ xmlns: true }>;
  attributeHandler: AttributeHandler<{ xmlns: true }>;
  openTagHandler: OpenTagHandler<{ xmlns: true }>;
  closeTagHandler: CloseTagHandler<{ xmlns: true }>;
  textHandler: TextHandler;
  cdataHandler: CDataHandler;
  commentHandler: CommentHandler;
  piHandler: PIHandler;
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

/** An element as saxes tells of it, in our terms. `attributes`: how many it has, with its declarations. */
export function elementOf(tag: SaxesTagNS, local: string, attributes: number): XmlElement {
  return {
    local,
    prefix: tag.prefix,
    namespace: tag.uri,
    attributes: attributes === 0 ? NO_ATTRIBUTES : attributesOf(tag),
    declarations: tag.ns,
  };
}

function attributesOf(tag: SaxesTagNS): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const name in tag.attributes) {
    const attribute: SaxesAttributeNS | undefined = tag.attributes[name];
    if (attribute === undefined || attribute.uri === XMLNS_NAMESPACE) continue;
    const { local, prefix, uri, value } = attribute;
    attributes.push({ local, prefix, namespace: uri, value });
  }
  return attributes;
}
