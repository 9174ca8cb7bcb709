import { readXmlStart, type XmlStart } from "../../bytes/xml-start.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Match } from "../match.ts";

const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";
const GML = "http://www.opengis.net/gml";

/** Document types of HTML, by a part of their public identifier. */
const BY_DOCTYPE: readonly (readonly [part: RegExp, format: FormatKey])[] = [
  [/DTD XHTML 1\.0/i, "fmt/102"],
  [/DTD XHTML 1\.1/i, "fmt/103"],
  [/DTD HTML 4\.01/i, "fmt/100"],
  [/DTD HTML 4\.0/i, "fmt/99"],
  [/DTD (W3 )?HTML 3\.2/i, "fmt/98"],
  [/DTD HTML (2\.0|Strict|Level)?/i, "fmt/97"],
];

/** XML by its root, and HTML by its document type. */
export function markup(text: string): Match | undefined {
  const start = text.trimStart();
  if (!start.startsWith("<")) return undefined;
  const xml = readXmlStart(start);
  return html(start, xml) ?? (xml === undefined ? undefined : xmlDocument(xml));
}

function html(text: string, xml: XmlStart | undefined): Match | undefined {
  const doctype = xml?.doctype ?? text.match(/^<!doctype[^>]{0,600}>/i)?.[0];
  if (doctype !== undefined && /^<!doctype\s+html\b/i.test(doctype)) {
    const known = BY_DOCTYPE.find(([part]) => part.test(doctype));
    if (known !== undefined) return bySignature(known[1]);
    return bySignature(/public/i.test(doctype) ? "fmt/96" : "fmt/471");
  }
  if (xml?.root?.namespace === XHTML && xml.root.name === "html") {
    return bySignature("fmt/102", { basis: "text", ...rootOf(xml) });
  }
  if (xml?.declaredVersion !== undefined) return undefined;
  return /^(?:<!--[\s\S]{0,2000}?-->\s*)?<(html|head|body|title)[\s>]/i.test(text.slice(0, 3000))
    ? bySignature("fmt/96")
    : undefined;
}

/** A document with a declaration is XML by signature; one without by its root element. */
function xmlDocument(xml: XmlStart): Match | undefined {
  const root = xml.root;
  if (xml.declaredVersion === undefined && root === undefined) return undefined;
  const isDeclared = xml.declaredVersion !== undefined;
  const claims = xml.declaredEncoding === undefined ? [] : [encodingClaim(xml.declaredEncoding)];
  const special = root === undefined ? undefined : byRoot(root);
  // `<b>` alone may begin any text: without a declaration a namespace or a document type must speak for XML.
  if (!isDeclared && special === undefined && (root?.namespace ?? "") === "" && xml.doctype === undefined) {
    return undefined;
  }
  const format = special ?? (xml.declaredVersion === "1.1" ? "fmt/1776" : "fmt/101");
  return { format, basis: isDeclared ? "signature" : "text", claims, ...rootOf(xml) };
}

function encodingClaim(value: string): { kind: "xml-encoding"; value: string } {
  return { kind: "xml-encoding", value: value.toLowerCase() };
}

function rootOf(xml: XmlStart): Pick<Match, "root"> {
  return xml.root === undefined ? {} : { root: { namespace: xml.root.namespace, name: xml.root.name } };
}

function byRoot(root: NonNullable<XmlStart["root"]>): FormatKey | undefined {
  const { name, namespace, attributes } = root;
  if (name === "svg" && (namespace === SVG || namespace === "")) return svg(attributes.get("version"));
  if (namespace === "http://www.w3.org/2001/XMLSchema" && name === "schema") return "x-fmt/280";
  if (namespace === "http://www.w3.org/1999/XSL/Transform") return "x-fmt/281";
  if (name === "kml" && /opengis\.net\/kml|earth\.google\.com\/kml/.test(namespace)) return "fmt/244";
  if (/^ifcxml/i.test(name) || /ifcxml/i.test(namespace)) return "fmt/663";
  return gml(root);
}

function svg(version: string | undefined): FormatKey {
  if (version === "1.0") return "fmt/91";
  return version === "1.2" ? "fmt/413" : "fmt/92";
}

/** An application schema's root is GML where it is a collection of features and declares GML's namespace. */
function gml({ name, namespace, attributes }: NonNullable<XmlStart["root"]>): FormatKey | undefined {
  const isCollection = /FeatureCollection$/.test(name);
  const declared = [...attributes].find(([key, value]) => key.startsWith("xmlns") && value.startsWith(GML))?.[1];
  const own = namespace.startsWith(GML) ? namespace : isCollection ? declared : undefined;
  if (own === undefined) return undefined;
  return own.startsWith(`${GML}/3.2`) ? "fmt/1047" : "x-fmt/227";
}
