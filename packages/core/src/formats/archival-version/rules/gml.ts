import { asRuleId } from "../../../model/finding.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import type { SourceEntry } from "../../../read/source.ts";
import type { RuleFault, RulePass } from "../../../rules/rule-pass.ts";
import type { XmlOutcome } from "../../../xml/handler.ts";
import { readXml } from "../../../xml/reader.ts";
import { datumOf } from "../content/gml-areas.ts";
import { createGmlReader, GML_NAMESPACE, type GmlFacts } from "../content/gml-reader.ts";
import { createGmlSchemaReader, SCHEMA_PARTS } from "../content/gml-schema.ts";
import { GML_SCHEMAS } from "../data/gml-schemas.ts";
import type { ArchivalPackage } from "../package.ts";
import { archivalPassRule, QUICK, type RuleConditions } from "../rule.ts";

/** A GML file is smaller than this (5.G.3). */
const MOST_BYTES = 1_000_000_000;
const ROOT = `{${GML_NAMESPACE}}FeatureCollection`;

export const GML_CONDITIONS: RuleConditions = {
  applies: ({ isQuick, structure }) => {
    if (isQuick) return QUICK;
    return structure.gmlFiles.length > 0
      ? "applies"
      : { outcome: "not-applicable", key: "archival-version/reason/no-geodata" };
  },
};

const SECTIONS: Readonly<Record<string, string>> = {
  "5.G_1": "5.G.2",
  "5.G_2": "5.G.5.a",
  "5.G_5": "5.G.5.b",
  "5.G_6": "5.G.5.c",
  "5.G_8": "5.G.5.f",
  "5.G_9": "5.G.5.j",
  "5.G_10": "5.G.5.j",
  "5.G_11": "5.G.5.g",
  "5.G_12": "5.G.5.k",
  "5.G_13": "5.G.5.h",
  "5.G_14": "5.G.5.l",
  "5.G_15": "5.G.5.h",
  "5.G_16": "5.G.3",
  "5.G_17": "5.G.6.a",
  "5.G_19": "5.G.6.f",
  "5.G_20": "5.G.6.b",
  "5.G_22": "5.G.6.d",
  "5.G_23": "5.G.6.e",
  "5.G_24": "5.G.6.g",
  "5.G_25": "5.G.6.j",
  "5.G_26": "5.G.6.h",
  "5.G_27": "5.G.6.k",
  "5.G_28": "5.G.6.k",
  "5.G_29": "5.G.6.i",
  "5.G_31": "5.G.6.b",
  "archival-version/gml-box": "5.G.6.i",
};

/** Geodata and their schemas (5.G). Each file is read once. */
export const GML_PASS: RulePass<ArchivalPackage> = {
  kind: "pass",
  rules: Object.entries(SECTIONS).map(([id, section]) =>
    archivalPassRule(id, id === "5.G_29" ? "warning" : "error", { ...GML_CONDITIONS, section }),
  ),
  async *run(subject, chosen, options) {
    for await (const faults of gmlFaults(subject, options)) yield faults.filter(({ rule }) => chosen.has(rule));
  },
};

type Facts = Readonly<Record<string, string | number>>;
type Tell = (id: string, facts?: Facts) => void;

async function* gmlFaults(subject: ArchivalPackage, options: WorkOptions): AsyncGenerator<readonly RuleFault[]> {
  const { structure, inventory, source } = subject;
  const shared = sharedSchemas(structure);
  const lacking = GML_SCHEMAS.filter((name) => inventory.indexOf(shared + name) < 0);
  if (lacking.length > 0) {
    const facts = { count: lacking.length, name: lacking[0] ?? "" };
    yield [{ rule: asRuleId("5.G_1"), fault: { at: { kind: "package" }, facts } }];
  }
  const schemas = new Set<string>();
  for (const entry of structure.gmlFiles) {
    const faults: RuleFault[] = [];
    const tell: Tell = (id, facts = {}) =>
      faults.push({ rule: asRuleId(id), fault: { at: { kind: "file", path: entry.path }, facts } });
    const facts = await readGml(entry, subject, tell, options);
    const schema = facts === undefined ? undefined : schemaOf(facts.schemaLocation, entry.path, shared);
    if (schema === undefined) tell("5.G_19", { found: facts?.schemaLocation ?? "" });
    else if (inventory.indexOf(schema) < 0) tell("5.G_2", { schema });
    else schemas.add(schema);
    yield faults;
  }
  for (const path of schemas) {
    const entry = await source.find(path);
    if (entry !== undefined) yield await schemaFaults(entry, subject, options);
  }
}

async function readGml(
  entry: SourceEntry,
  { source, gmlAreas }: ArchivalPackage,
  tell: Tell,
  options: WorkOptions,
): Promise<GmlFacts | undefined> {
  if (entry.sizeBytes >= MOST_BYTES) tell("5.G_16", { bytes: entry.sizeBytes });
  const { handler, facts } = createGmlReader();
  const outcome = await readXml(source.open(entry, options), handler, options);
  declarationFaults(outcome, tell, { undeclared: "5.G_31", encoding: "5.G_20" });
  if (outcome.fault !== undefined) {
    tell("5.G_17", { detail: outcome.fault.detail ?? outcome.fault.kind, line: outcome.fault.line });
    return facts;
  }
  if (facts.root !== ROOT) tell("5.G_22", { found: facts.root });
  if (facts.missingNamespaces.length > 0) tell("5.G_23", { missing: facts.missingNamespaces.join(", ") });
  const datum = datumOf(facts.srsName);
  const area = gmlAreas.find((each) => each.datum === datum);
  if (area === undefined) {
    tell("5.G_24", { found: facts.srsName, expected: gmlAreas.map((each) => `EPSG:${each.datum}`).join(", ") });
  }
  if (!/^[23]$/.test(facts.dimension)) tell("5.G_25", { found: facts.dimension });
  const bounds = boundsOf(facts);
  if (bounds === undefined) tell("5.G_26");
  if (facts.members === 0) tell("5.G_27");
  if (facts.geometries === 0) tell("5.G_28");
  if (
    bounds !== undefined &&
    facts.west < facts.east + 1 &&
    !isWithin([facts.west, facts.south, facts.east, facts.north], bounds)
  ) {
    tell("5.G_29", { found: [facts.west, facts.south, facts.east, facts.north].join(" "), expected: bounds.join(" ") });
  }
  if (bounds !== undefined && area?.box !== undefined && !isWithin(bounds, area.box)) {
    tell("archival-version/gml-box", { found: bounds.join(" "), expected: area.box.join(" "), datum: `EPSG:${datum}` });
  }
  return facts;
}

type Box = readonly [number, number, number, number];

function boundsOf({ lower, upper }: GmlFacts): Box | undefined {
  const [west = Number.NaN, south = Number.NaN] = lower;
  const [east = Number.NaN, north = Number.NaN] = upper;
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** Where schemas lie that several files have. */
export function sharedSchemas({ media }: ArchivalPackage["structure"]): string {
  const first = media.find(({ number }) => number === 1);
  return `${first?.prefix ?? ""}Schemas/localShared/`;
}

/** The file of the package that a schema location names; `undefined` where it names none that may be named. */
export function schemaOf(location: string, path: string, shared: string): string | undefined {
  const file = location.trim().split(/\s+/).at(-1) ?? "";
  if (/^(\.\/)?1\.xsd$/.test(file)) return `${path.slice(0, path.lastIndexOf("/"))}/1.xsd`;
  const [, name] = /(?:^|[\\/])localShared[\\/](localSchema[1-9][0-9]{0,11}\.xsd)$/.exec(file) ?? [];
  return name === undefined ? undefined : shared + name;
}

async function schemaFaults(
  entry: SourceEntry,
  { source }: ArchivalPackage,
  options: WorkOptions,
): Promise<readonly RuleFault[]> {
  const faults: RuleFault[] = [];
  const tell: Tell = (id, facts = {}) =>
    faults.push({ rule: asRuleId(id), fault: { at: { kind: "file", path: entry.path }, facts } });
  const { handler, found } = createGmlSchemaReader();
  const outcome = await readXml(source.open(entry, options), handler, options);
  declarationFaults(outcome, tell, { undeclared: "5.G_6", encoding: "5.G_6" });
  if (outcome.fault !== undefined) {
    tell("5.G_5", { detail: outcome.fault.detail ?? outcome.fault.kind, line: outcome.fault.line });
    return faults;
  }
  for (const [id, part] of Object.entries(SCHEMA_PARTS)) {
    // What is not there cannot be described, nor stand for anything.
    if (part === "gml:_Feature" && !found.has("GEOMETRI")) continue;
    if (part === "element/annotation" && !found.has("element")) continue;
    if (!found.has(part)) tell(id);
  }
  return faults;
}

function declarationFaults(
  { declaration }: XmlOutcome,
  tell: Tell,
  ids: { readonly undeclared: string; readonly encoding: string },
): void {
  if (declaration === undefined) tell(ids.undeclared, { found: "" });
  else if (declaration.encoding?.toLowerCase() !== "utf-8") tell(ids.encoding, { found: declaration.encoding ?? "" });
}
