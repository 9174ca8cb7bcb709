import { attributeValue } from "../../../xml/element.ts";
import type { XmlHandler } from "../../../xml/handler.ts";

export const GML_NAMESPACE = "http://www.opengis.net/gml";
const XLINK_NAMESPACE = "http://www.w3.org/1999/xlink";
const XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";
const NEEDED: readonly string[] = [GML_NAMESPACE, XLINK_NAMESPACE, XSI_NAMESPACE];

/** What a GML file says of itself. */
export interface GmlFacts {
  root: string;
  /** Namespaces that the root should bind and does not. */
  missingNamespaces: readonly string[];
  schemaLocation: string;
  /** Of the envelope that holds for the whole file. */
  srsName: string;
  dimension: string;
  lower: readonly number[];
  upper: readonly number[];
  members: number;
  /** Collections named GEOMETRI, and those of them that hold a geometry. */
  collections: number;
  geometries: number;
  /** The area that the coordinates take up. */
  west: number;
  south: number;
  east: number;
  north: number;
}

const GEOMETRIES =
  /^(Multi)?(Point|LineString|Polygon|Curve|Surface|Geometry|LinearRing|Solid)$|^(CompositeCurve|CompositeSurface|OrientableCurve|OrientableSurface|PolyhedralSurface|TriangulatedSurface|Tin)$/;
const PLACES = /^(pos|posList|coordinates|coord)$/;

/** Reads a GML file of any size: what it holds at a time is one list of coordinates. */
export function createGmlReader(): { readonly handler: XmlHandler; readonly facts: GmlFacts } {
  const facts: GmlFacts = {
    root: "",
    missingNamespaces: [],
    schemaLocation: "",
    srsName: "",
    dimension: "",
    lower: [],
    upper: [],
    members: 0,
    collections: 0,
    geometries: 0,
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  let text = "";
  let isWanted = false;
  let collectionDepth = 0;
  let isInBounds = false;
  let dimension = 2;

  function extend(numbers: readonly number[]): void {
    for (let at = 0; at + 1 < numbers.length; at += dimension) {
      const [east = Number.NaN, north = Number.NaN] = [numbers[at], numbers[at + 1]];
      if (Number.isNaN(east) || Number.isNaN(north)) continue;
      facts.west = Math.min(facts.west, east);
      facts.east = Math.max(facts.east, east);
      facts.south = Math.min(facts.south, north);
      facts.north = Math.max(facts.north, north);
    }
  }

  const handler: XmlHandler = {
    open(element, place) {
      const isGml = element.namespace === GML_NAMESPACE;
      isWanted = false;
      if (place.depth === 1) {
        facts.root = `{${element.namespace}}${element.local}`;
        const bound = Object.entries(element.declarations).map(([, uri]) => uri);
        const own = bound.filter((uri) => !NEEDED.includes(uri));
        facts.missingNamespaces = NEEDED.filter((uri) => !bound.includes(uri)).concat(
          own.length === 0 ? ["xmlns:…"] : [],
        );
        facts.schemaLocation = attributeValue(element, "schemaLocation", XSI_NAMESPACE) ?? "";
      } else if (isGml && place.depth === 2 && element.local === "boundedBy") isInBounds = true;
      else if (isGml && isInBounds && element.local === "Envelope") {
        facts.srsName = attributeValue(element, "srsName") ?? "";
        facts.dimension = attributeValue(element, "srsDimension") ?? "";
        dimension = Math.max(2, Number(facts.dimension) || 2);
      } else if (isGml && /^featureMembers?$/.test(element.local)) facts.members += 1;
      else if (!isGml && element.local === "GEOMETRI") {
        facts.collections += 1;
        collectionDepth ||= place.depth;
      } else if (isGml && collectionDepth > 0 && GEOMETRIES.test(element.local)) facts.geometries += 1;
      else if (isGml && (PLACES.test(element.local) || /^(lower|upper)Corner$/.test(element.local))) {
        isWanted = true;
        text = "";
      }
    },
    text(part) {
      if (isWanted) text += part;
    },
    close(local, place) {
      if (place.depth === 2 && local === "boundedBy") isInBounds = false;
      if (place.depth === collectionDepth) collectionDepth = 0;
      if (!isWanted) return;
      isWanted = false;
      const numbers = text
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      if (!isInBounds) extend(numbers);
      else if (local === "lowerCorner") facts.lower = numbers;
      else if (local === "upperCorner") facts.upper = numbers;
    },
  };
  return { handler, facts };
}
