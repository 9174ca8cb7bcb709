/** What stands at the beginning of an XML document, as far as a format shows in it. */
export interface XmlStart {
  /** The version of the XML declaration, or `undefined` where there is none. */
  readonly declaredVersion?: string;
  readonly declaredEncoding?: string;
  readonly doctype?: string;
  readonly root?: {
    readonly name: string;
    readonly namespace: string;
    readonly attributes: ReadonlyMap<string, string>;
  };
}

/**
 * Reads the prolog and the root's start tag of a text that may be XML. It expands no entity and follows nothing; a
 * root that lies beyond the text given is left out. `undefined`: the text does not begin as XML does.
 */
export function readXmlStart(text: string): XmlStart | undefined {
  let at = skipBlanks(text, 0);
  if (text[at] !== "<") return undefined;
  let declaration: string | undefined;
  let doctype: string | undefined;
  for (let count = 0; count < 256; count++) {
    at = skipBlanks(text, at);
    if (text.startsWith("<?", at)) {
      const end = text.indexOf("?>", at);
      if (end < 0) break;
      if (/^<\?xml\s/.test(text.slice(at, at + 6))) declaration = text.slice(at, end);
      at = end + 2;
    } else if (text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at + 4);
      if (end < 0) break;
      at = end + 3;
    } else if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      const end = doctypeEnd(text, at);
      if (end < 0) break;
      doctype = text.slice(at, Math.min(end, at + 600));
      at = end;
    } else break;
  }
  const root = readRoot(text, at);
  const version = attributeOf(declaration, "version");
  const encoding = attributeOf(declaration, "encoding");
  if (root === undefined && declaration === undefined && doctype === undefined) return undefined;
  return {
    ...(version === undefined ? {} : { declaredVersion: version }),
    ...(encoding === undefined ? {} : { declaredEncoding: encoding }),
    ...(doctype === undefined ? {} : { doctype }),
    ...(root === undefined ? {} : { root }),
  };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

function attributeOf(declaration: string | undefined, name: string): string | undefined {
  const match = declaration?.slice(0, 300).match(new RegExp(`\\b${name}\\s*=\\s*["']([^"']{0,40})["']`));
  return match?.[1];
}

/** After the `>` that closes a document type, past the internal subset: the subset itself is not looked into. */
function doctypeEnd(text: string, from: number): number {
  const bracket = text.indexOf("[", from);
  const close = text.indexOf(">", from);
  if (bracket < 0 || (close >= 0 && close < bracket)) return close < 0 ? -1 : close + 1;
  const subsetEnd = text.indexOf("]", bracket);
  const end = subsetEnd < 0 ? -1 : text.indexOf(">", subsetEnd);
  return end < 0 ? -1 : end + 1;
}

const NAME = /[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*(?::[\w.\-\u0080-\uffff]+)?/y;
const ATTRIBUTE = /\s+([^\s=<>"'/]{1,200})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

function readRoot(text: string, at: number): XmlStart["root"] {
  if (text[at] !== "<") return undefined;
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = at + 1 + name.length;
  let end = ATTRIBUTE.lastIndex;
  for (let match = ATTRIBUTE.exec(text); match !== null && attributes.size < 200; match = ATTRIBUTE.exec(text)) {
    attributes.set(match[1] ?? "", match[2] ?? match[3] ?? "");
    end = ATTRIBUTE.lastIndex;
  }
  if (!/^\s*\/?>/.test(text.slice(end, end + 20)) && end + 20 < text.length) return undefined;
  const colon = name.indexOf(":");
  const namespace = attributes.get(colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`) ?? "";
  return { name: name.slice(colon + 1), namespace, attributes };
}
