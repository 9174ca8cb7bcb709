import type { XmlElement } from "../../xml/element.ts";

export const METS_NAMESPACE = "http://www.loc.gov/METS/";
export const XLINK_NAMESPACE = "http://www.w3.org/1999/xlink";
export const CSIP_NAMESPACE = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
export const SIP_NAMESPACE = "https://DILCIS.eu/XML/METS/SIPExtensionMETS";

const CSIP_IN_ANY_CASE = CSIP_NAMESPACE.toLowerCase();
const SIP_IN_ANY_CASE = SIP_NAMESPACE.toLowerCase();

/**
 * An attribute of the CSIP or SIP extension, its namespace in any letter case: some tools write it in lower case, and a
 * strict reader then sees nothing. That the case is wrong is a finding of its own.
 */
export function extensionAttribute(element: XmlElement, extension: "csip" | "sip", local: string): string | undefined {
  const namespace = extension === "csip" ? CSIP_NAMESPACE : SIP_NAMESPACE;
  const inAnyCase = extension === "csip" ? CSIP_IN_ANY_CASE : SIP_IN_ANY_CASE;
  for (const attribute of element.attributes) {
    if (attribute.local !== local) continue;
    if (attribute.namespace === namespace || attribute.namespace.toLowerCase() === inAnyCase) return attribute.value;
  }
  return undefined;
}

/** The namespace of an extension as it was declared, where its letter case is wrong. */
export function misspeltExtension(element: XmlElement): string | undefined {
  return Object.values(element.declarations).find((namespace) => {
    const lower = namespace.toLowerCase();
    const isExtension = lower === CSIP_IN_ANY_CASE || lower === SIP_IN_ANY_CASE;
    return isExtension && namespace !== CSIP_NAMESPACE && namespace !== SIP_NAMESPACE;
  });
}

/** The namespace that was meant by one whose letter case is wrong. */
export function rightExtension(misspelt: string): string {
  return misspelt.toLowerCase() === SIP_IN_ANY_CASE ? SIP_NAMESPACE : CSIP_NAMESPACE;
}
