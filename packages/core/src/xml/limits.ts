/** What a reader of XML takes from a sender whom nobody trusts. The defaults of depth and text are libxml2's own. */
export interface XmlLimits {
  /** Elements within elements. */
  readonly maxDepth: number;
  /** Attributes and namespace declarations of one element. */
  readonly maxAttributes: number;
  /** Characters of a qualified name. */
  readonly maxNameLength: number;
  /** Characters of one text, attribute value, comment or instruction. */
  readonly maxTextLength: number;
  /** Different element names in the document; one that stands at several depths counts once for each. */
  readonly maxNames: number;
  readonly maxBytes: number;
}

export const DEFAULT_XML_LIMITS: XmlLimits = {
  maxDepth: 256,
  maxAttributes: 1_000,
  maxNameLength: 1_000,
  maxTextLength: 10_000_000,
  maxNames: 10_000,
  maxBytes: 64 * 2 ** 40,
};
