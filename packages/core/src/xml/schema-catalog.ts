import { join } from "node:path";
import { TransferError } from "../model/error.ts";
import { OFFICIAL_SCHEMA_SETS, type SchemaSetFacts } from "./data/official-schemas.ts";
import { contentSha256Of, readSchema } from "./schema-file.ts";
import type { SchemaSet } from "./validate-job.ts";

export interface InstalledSet extends SchemaSetFacts {
  readonly isComplete: boolean;
  /** Names of the files that are absent. */
  readonly missing: readonly string[];
  /** Names of files that are there, but are not what was issued. */
  readonly altered: readonly string[];
}

/** The schema sets of a folder, one folder in it for each set. */
export interface SchemaCatalog {
  readonly sets: readonly InstalledSet[];
  /**
   * A set as a validator takes it, held against the files named; `undefined` where it is not complete. What has been
   * changed since it was installed is not given: throws `source-changed`.
   */
  open(set: string, entries: readonly string[]): Promise<SchemaSet | undefined>;
}

/** The official sets that we know: what may be installed. */
export function officialSchemaSets(): readonly SchemaSetFacts[] {
  return OFFICIAL_SCHEMA_SETS;
}

/** Looks which sets lie in a folder, and whether they are whole. A folder that does not exist holds none. */
export async function loadSchemaCatalog(directory: string): Promise<SchemaCatalog> {
  const sets: InstalledSet[] = [];
  for (const facts of OFFICIAL_SCHEMA_SETS) {
    const missing: string[] = [];
    const altered: string[] = [];
    for (const schema of facts.files) {
      const bytes = await readSchema(join(directory, facts.id, schema.file));
      if (bytes === undefined) missing.push(schema.file);
      else if (contentSha256Of(bytes) !== schema.contentSha256) altered.push(schema.file);
    }
    sets.push({ ...facts, isComplete: missing.length + altered.length === 0, missing, altered });
  }
  return {
    sets,
    async open(id, entries) {
      const set = sets.find((candidate) => candidate.id === id);
      if (set === undefined || !set.isComplete) return undefined;
      const files = await Promise.all(
        set.files.map(async ({ file, contentSha256 }) => {
          const bytes = await readSchema(join(directory, id, file));
          if (bytes === undefined || contentSha256Of(bytes) !== contentSha256) {
            const message = `The schema ${file} of ${id} was changed while it was in use. Install the set again.`;
            throw new TransferError("source-changed", message, { facts: { path: join(directory, id, file) } });
          }
          return { location: file, bytes };
        }),
      );
      return { files, entries };
    },
  };
}
