/** An attribute that is not a namespace declaration. */
export interface XmlAttribute {
  readonly local: string;
  /** Empty where it has none. */
  readonly prefix: string;
  /** Empty for an attribute without a prefix: the default namespace is not for attributes (Namespaces in XML, 6.2). */
  readonly namespace: string;
  readonly value: string;
}

/** An element's start tag. */
export interface XmlElement {
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  /** In the order of the document. */
  readonly attributes: readonly XmlAttribute[];
  /** The namespaces that this tag binds, by prefix; the default one under the empty string. */
  readonly declarations: Readonly<Record<string, string>>;
}

/** The value of an attribute, or `undefined` where the element does not have it. */
export function attributeValue(
  element: Pick<XmlElement, "attributes">,
  local: string,
  namespace = "",
): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.local === local && attribute.namespace === namespace) return attribute.value;
  }
  return undefined;
}
