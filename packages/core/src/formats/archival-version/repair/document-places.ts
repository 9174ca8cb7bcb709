import type { ArchivalPackage } from "../package.ts";
import type { Placement } from "./placement.ts";

/** What the document index should say of where a document lies, by the names of its elements. */
export type DocumentPlace = Readonly<Record<string, string>>;

/** Where each document will lie; `undefined` for one that has no folder. */
export function documentPlaces(
  { structure: { documents, media } }: ArchivalPackage,
  placement: Placement,
): (id: number) => DocumentPlace | undefined {
  return (id) => {
    const row = documents.rowOf(id);
    if (row < 0) return undefined;
    const collection = `docCollection${documents.collectionAt(row)}`;
    const prefix = media.find(({ number }) => number === documents.mediumAt(row))?.prefix ?? "";
    const extension = documents.extensionAt(row);
    return {
      mID: String(placement.mediumOf(`${prefix}Documents/${collection}/${id}/1`)),
      dCf: collection,
      ...(extension === "" ? {} : { aFt: extension }),
    };
  };
}

/** The fields of the index that are not so, for each document. */
export function* documentChanges(
  { documentIndex }: ArchivalPackage,
  placeOf: (id: number) => DocumentPlace | undefined,
): Iterable<{
  readonly row: number;
  readonly id: number;
  readonly field: string;
  readonly said: string;
  readonly found: string;
}> {
  for (let row = 0; row < (documentIndex?.size ?? 0); row++) {
    const id = documentIndex?.idAt(row) ?? 0;
    const place = placeOf(id);
    if (documentIndex === undefined || place === undefined) continue;
    const said: DocumentPlace = {
      mID: String(documentIndex.mediumAt(row)),
      dCf: documentIndex.collectionAt(row),
      aFt: documentIndex.extensionAt(row),
    };
    for (const [field, found] of Object.entries(place)) {
      if (said[field] !== found) yield { row, id, field, said: said[field] ?? "", found };
    }
  }
}
