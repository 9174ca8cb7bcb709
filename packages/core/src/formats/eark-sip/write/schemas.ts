import { loadSchemaCatalog } from "../../../xml/schema-catalog.ts";
import { type DocumentKind, SCHEMAS_OF } from "../schema-files.ts";

/** A schema as it goes into the package. */
export interface PackedSchema {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The official schemas of the documents that a package holds, from the folder where they were installed; none where they
 * are not. A copy with other line ends is the same schema, and goes in with those of its keepers.
 */
export async function officialSchemas(
  directory: string | undefined,
  documents: readonly DocumentKind[],
): Promise<readonly PackedSchema[]> {
  if (directory === undefined) return [];
  const names = new Set(documents.flatMap((document) => SCHEMAS_OF[document]));
  const set = await (await loadSchemaCatalog(directory)).open("eark", [...names]);
  const files = (set?.files ?? []).filter(({ location }) => names.has(location));
  return files
    .map(({ location, bytes }) => ({ file: location, bytes: withLineFeeds(bytes) }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(bytes)
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .replaceAll("\r\n", "\n"),
  );
}
