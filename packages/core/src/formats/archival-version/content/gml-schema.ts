import { attributeValue } from "../../../xml/element.ts";
import type { XmlHandler } from "../../../xml/handler.ts";
import { GML_NAMESPACE } from "./gml-reader.ts";

const XSD_NAMESPACE = "http://www.w3.org/2001/XMLSchema";

/** What the archives ask of a local schema, by the rule that tells that it lacks (5.G.5). */
export const SCHEMA_PARTS = {
  "5.G_8": "import",
  "5.G_9": "GEOMETRI",
  "5.G_10": "gml:_Feature",
  "5.G_11": "annotation",
  "5.G_12": "gml:AbstractFeatureType",
  "5.G_13": "element",
  "5.G_14": "element/annotation",
  "5.G_15": "geometry",
} as const;

type SchemaPart = (typeof SCHEMA_PARTS)[keyof typeof SCHEMA_PARTS];

/** Marks the parts that a local schema has, while it is read. */
export function createGmlSchemaReader(): { readonly handler: XmlHandler; readonly found: ReadonlySet<SchemaPart> } {
  const found = new Set<SchemaPart>();
  const open: string[] = [];
  const handler: XmlHandler = {
    open(element, { depth }) {
      const isXsd = element.namespace === XSD_NAMESPACE;
      const name = attributeValue(element, "name") ?? "";
      const type = attributeValue(element, "type") ?? attributeValue(element, "ref") ?? "";
      open.length = depth - 1;
      open.push(isXsd ? element.local : "");
      if (!isXsd) return;
      if (element.local === "import" && attributeValue(element, "namespace") === GML_NAMESPACE) found.add("import");
      if (element.local === "annotation" && depth === 2) found.add("annotation");
      if (element.local === "element" && name === "GEOMETRI") {
        found.add("GEOMETRI");
        if (/(^|:)_Feature$/.test(attributeValue(element, "substitutionGroup") ?? "")) found.add("gml:_Feature");
      }
      if (element.local === "extension" && /(^|:)AbstractFeatureType$/.test(attributeValue(element, "base") ?? "")) {
        found.add("gml:AbstractFeatureType");
      }
      const isFeature = element.local === "element" && name !== "" && name !== "GEOMETRI" && open.includes("sequence");
      if (isFeature) found.add("element");
      if (element.local === "annotation" && open.includes("sequence") && open.at(-2) === "element") {
        found.add("element/annotation");
      }
      if (
        element.local === "element" &&
        /:.*(PropertyType|Property|Type)$/.test(type) &&
        /^gml:|:(Point|Curve|Surface|Line|Polygon|Multi|Geometr)/.test(type)
      ) {
        found.add("geometry");
      }
    },
  };
  return { handler, found };
}
