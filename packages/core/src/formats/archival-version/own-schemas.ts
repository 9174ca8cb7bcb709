import { createHash } from "node:crypto";
import { type XmlWriter, xmlToString } from "../../xml/writer.ts";
import { type IndexName, RESEARCH_INDEX } from "./data/index-grammars.ts";
import type { ElementSpec, IndexGrammar, Particle, TextType } from "./grammar.ts";
import { RESEARCH_SCHEMA } from "./layout.ts";
import type { ArchivalProfile } from "./profiles.ts";

const NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";
const XSD = "http://www.w3.org/2001/XMLSchema";

/** The schemas that we write ourselves where the archive's own issue is not at hand, by file name. */
export function ownSchemas({
  grammars,
  edition,
}: Pick<ArchivalProfile, "grammars" | "edition">): ReadonlyMap<string, string> {
  const schemas = new Map<string, string>();
  const names: readonly IndexName[] = [
    "archiveIndex",
    "contextDocumentationIndex",
    "docIndex",
    "fileIndex",
    "tableIndex",
  ];
  for (const name of names) schemas.set(`${name}.xsd`, printSchema(grammars[name]));
  if (edition === "128") schemas.set(RESEARCH_SCHEMA, printSchema({ root: RESEARCH_INDEX }));
  schemas.set("XMLSchema.xsd", SCHEMA_OF_SCHEMAS);
  return schemas;
}

/** Whether bytes with this MD5 are one of our own schemas. */
export function isOwnSchema(profile: ArchivalProfile, file: string, md5: string): boolean {
  const schema = ownSchemas(profile).get(file);
  return schema !== undefined && createHash("md5").update(schema).digest("hex").toUpperCase() === md5;
}

/** A schema of an index, printed from its grammar: the same grammar that the validator reads by. */
function printSchema({ root }: IndexGrammar): string {
  return xmlToString(
    (xml) => {
      xml.open("xs:schema", {
        "xmlns:xs": XSD,
        xmlns: NAMESPACE,
        targetNamespace: NAMESPACE,
        elementFormDefault: "qualified",
        attributeFormDefault: "unqualified",
      });
      printElement(xml, root, true);
      xml.close();
    },
    { indent: 2 },
  );
}

function occurrence({
  min,
  max,
}: Pick<Particle, "min" | "max">): Readonly<Record<string, string | number | undefined>> {
  const most = max === Number.POSITIVE_INFINITY ? "unbounded" : max;
  return { minOccurs: min === 1 ? undefined : min, maxOccurs: most === 1 ? undefined : most };
}

function printElement(xml: XmlWriter, spec: ElementSpec, isRoot = false): void {
  const nillable = spec.isNillable === true ? "true" : undefined;
  xml.open("xs:element", { name: spec.name, ...(isRoot ? {} : occurrence(spec)), nillable });
  if (spec.content.kind === "text") printType(xml, spec.content);
  else {
    xml.open("xs:complexType");
    xml.open("xs:sequence");
    for (const particle of spec.content.particles) printParticle(xml, particle);
    xml.close();
    xml.close();
  }
  xml.close();
}

function printParticle(xml: XmlWriter, particle: Particle): void {
  if (particle.kind === "element") {
    printElement(xml, particle);
    return;
  }
  xml.open("xs:sequence", occurrence(particle));
  for (const item of particle.items) printElement(xml, item);
  xml.close();
}

function printType(xml: XmlWriter, { base, pattern, minLength }: TextType): void {
  xml.open("xs:simpleType");
  xml.open("xs:restriction", { base: `xs:${base}` });
  if (minLength !== undefined) {
    xml.open("xs:minLength", { value: minLength });
    xml.close();
  }
  if (pattern !== undefined) {
    xml.open("xs:pattern", { value: pattern });
    xml.close();
  }
  xml.close();
  xml.close();
}

/** It says only that a schema is a schema. */
const SCHEMA_OF_SCHEMAS = xmlToString(
  (xml) => {
    xml.open("xs:schema", { "xmlns:xs": XSD, targetNamespace: XSD, elementFormDefault: "qualified" });
    xml.open("xs:element", { name: "schema" });
    xml.open("xs:complexType");
    xml.open("xs:sequence");
    xml.open("xs:any", { minOccurs: 0, maxOccurs: "unbounded", processContents: "skip" });
    xml.close();
    xml.close();
    xml.open("xs:anyAttribute", { processContents: "skip" });
    xml.close();
    xml.close();
    xml.close();
    xml.close();
  },
  { indent: 2 },
);
