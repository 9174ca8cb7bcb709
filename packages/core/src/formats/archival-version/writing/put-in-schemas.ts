import { asRelativePath } from "../../../model/path.ts";
import type { SinkEntry } from "../../../write/sink.ts";
import { loadSchemaCatalog } from "../../../xml/schema-catalog.ts";
import { GML_SCHEMAS } from "../data/gml-schemas.ts";
import { RESEARCH_SCHEMA, STANDARD_SCHEMAS } from "../layout.ts";
import { ownSchemas } from "../own-schemas.ts";
import type { ArchivalProfile } from "../profiles.ts";

/** What lies under `Schemas`. */
export interface PutInSchemas {
  /** By file name. */
  readonly standard: ReadonlyMap<string, Uint8Array>;
  readonly gml: ReadonlyMap<string, Uint8Array>;
  /** The archive's own issue, as it was installed; else ours. */
  readonly isOfficial: boolean;
  readonly hasGml: boolean;
}

/** The official sets where they are installed, byte for byte; else what we write ourselves. GML's are never ours. */
export async function findSchemas(profile: ArchivalProfile, directory: string | undefined): Promise<PutInSchemas> {
  const catalog = directory === undefined ? undefined : await loadSchemaCatalog(directory);
  const official = await catalog?.open(`siarddk-${profile.edition}`, []);
  const gmlSet = await catalog?.open("gml-3.1.1", []);
  const gml = new Map((gmlSet?.files ?? []).map(({ location, bytes }) => [location, bytes]));
  for (const name of gml.keys()) if (!GML_SCHEMAS.includes(name)) gml.delete(name);
  const own = [...ownSchemas(profile)].map(([file, text]) => [file, Buffer.from(text)] as const);
  const issued = (official?.files ?? [])
    .filter(({ location }) => Object.hasOwn(STANDARD_SCHEMAS, location) || location === RESEARCH_SCHEMA)
    .map(({ location, bytes }) => [location, bytes] as const);
  return {
    standard: new Map<string, Uint8Array>(official === undefined ? own : issued),
    gml,
    isOfficial: official !== undefined,
    hasGml: gml.size > 0,
  };
}

/** `localShared` stands there even when it is empty (4.F.1). */
export function* schemaEntries(
  { standard, gml }: PutInSchemas,
  {
    hasDocuments,
    hasGeodata,
    hasResearch,
  }: { readonly hasDocuments: boolean; readonly hasGeodata: boolean; readonly hasResearch: boolean },
): Generator<SinkEntry> {
  for (const [file, bytes] of standard) {
    if (file === "docIndex.xsd" && !hasDocuments) continue;
    if (file === RESEARCH_SCHEMA && !hasResearch) continue;
    yield { kind: "made", path: asRelativePath(`Schemas/standard/${file}`), bytes };
  }
  if (!hasGeodata) yield { kind: "directory", path: asRelativePath("Schemas/localShared") };
  else
    for (const [file, bytes] of gml) yield { kind: "made", path: asRelativePath(`Schemas/localShared/${file}`), bytes };
}
