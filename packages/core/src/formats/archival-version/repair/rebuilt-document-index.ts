import type { WorkOptions } from "../../../model/progress.ts";
import type { SourceEntry } from "../../../read/source.ts";
import type { RuleFault } from "../../../rules/rule-pass.ts";
import { readXmlRecords } from "../../../xml/record-stream.ts";
import { writeXml } from "../../../xml/writer.ts";
import { XSI_NAMESPACE } from "../check-grammar.ts";
import { INDEX_FOLDER } from "../layout.ts";
import type { ArchivalPackage } from "../package.ts";
import type { DocumentPlace } from "./document-places.ts";
import { mend } from "./mend-rules.ts";

const NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";
/** Runs of numbers that a finding names. */
const MOST_RUNS = 20;

/** What the old index said of a document, as far as it could be read. */
interface OldDocument {
  readonly parent: number;
  readonly name: string;
  readonly schema: string;
  /** Where it says that the document lies. */
  readonly place: DocumentPlace;
}

interface RebuiltIndex {
  readonly path: string;
  readonly faults: readonly RuleFault[];
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/**
 * The document index made anew from the folders, where the old one is not there, cannot be read, or does not list what
 * there is. Names, parents and schemas are those of the old one as far as it goes; what is not known any more is said. A
 * document on a medium that is not here stays as it was listed.
 */
export async function rebuildDocumentIndex(
  found: ArchivalPackage,
  placeOf: (id: number) => DocumentPlace | undefined,
  options: WorkOptions,
): Promise<RebuiltIndex> {
  const { structure, documentIndex } = found;
  const entry = structure.indexes.docIndex;
  const path = entry?.path ?? `${structure.media[0]?.prefix ?? ""}${INDEX_FOLDER}/docIndex.xml`;
  const old = entry === undefined ? new Map<number, OldDocument>() : await readOld(found, entry, options);
  const here = new Set<number>();
  for (let row = 0; row < structure.documents.size; row++) {
    if (structure.documents.extensionAt(row) !== "") here.add(structure.documents.idAt(row));
  }
  const media = new Set(structure.media.map(({ number }) => String(number)));
  const elsewhere = [...old].flatMap(([id, { place }]) => (here.has(id) || media.has(place["mID"] ?? "") ? [] : [id]));
  const kept = new Set([...here, ...elsewhere]);
  const ids = [...kept].sort((a, b) => a - b);

  const whole = { kind: "file", path } as const;
  const faults: RuleFault[] = [];
  const tell = (problem: string, list: readonly number[]): void => {
    if (list.length > 0) faults.push(mend("document-list", whole, { problem, count: list.length, ids: shown(list) }));
  };
  if (entry === undefined) faults.push(mend("document-list", whole, { problem: "missing", count: 0, ids: "" }));
  else if (documentIndex === undefined) {
    faults.push(mend("document-list", whole, { problem: "malformed", count: 0, ids: "" }));
  } else
    tell(
      "unlisted",
      ids.filter((id) => !old.has(id)),
    );
  tell(
    "absent",
    [...old.keys()].filter((id) => !kept.has(id)).sort((a, b) => a - b),
  );
  tell(
    "name",
    ids.filter((id) => (old.get(id)?.name ?? "") === ""),
  );
  tell(
    "parent",
    ids.filter((id) => !isParentKept(id)),
  );

  function isParentKept(id: number): boolean {
    const parent = old.get(id)?.parent ?? 0;
    return parent === 0 || kept.has(parent);
  }

  function schemaOf(id: number, place: DocumentPlace): string {
    if (place["aFt"] !== "gml") return "";
    const medium = structure.media.find(
      ({ number }) => number === structure.documents.mediumAt(structure.documents.rowOf(id)),
    );
    const own = `${medium?.prefix ?? ""}Documents/${place["dCf"]}/${id}/1.xsd`;
    return found.inventory.indexOf(own) >= 0 ? "1.xsd" : (old.get(id)?.schema ?? "");
  }

  return {
    path,
    faults,
    bytes: () =>
      writeXml(function* (xml) {
        xml.open("docIndex", {
          xmlns: NAMESPACE,
          "xmlns:xsi": XSI_NAMESPACE,
          "xsi:schemaLocation": `${NAMESPACE} ../Schemas/standard/docIndex.xsd`,
        });
        for (const id of ids) {
          const known = old.get(id);
          const place = here.has(id) ? placeOf(id) : known?.place;
          if (place === undefined) continue;
          const schema = here.has(id) ? schemaOf(id, place) : (known?.schema ?? "");
          xml.open("doc");
          xml.element("dID", id);
          if (known !== undefined && known.parent > 0 && isParentKept(id)) xml.element("pID", known.parent);
          xml.element("mID", place["mID"] ?? "");
          xml.element("dCf", place["dCf"] ?? "");
          xml.element("oFn", (known?.name ?? "") === "" ? `${id}.${place["aFt"]}` : (known?.name ?? ""));
          xml.element("aFt", place["aFt"] ?? "");
          if (schema !== "") xml.element("gmlXsd", schema);
          xml.close();
          yield;
        }
        xml.close();
      }),
  };
}

/** The documents of the old index up to where it can be read; of two with one id the first. */
async function readOld(
  { source }: ArchivalPackage,
  entry: SourceEntry,
  options: WorkOptions,
): Promise<Map<number, OldDocument>> {
  const old = new Map<number, OldDocument>();
  const isRecord = (_: unknown, { depth }: { readonly depth: number }): boolean => depth === 2;
  for await (const { records } of readXmlRecords(source.open(entry, options), { ...options, isRecord })) {
    for (const record of records) {
      // What is cut out of the document would keep all of it in memory.
      const textOf = (name: string): string =>
        Buffer.from(record.children.find(({ local }) => local === name)?.text.trim() ?? "").toString();
      const id = numberOf(textOf("dID"));
      if (id === 0 || old.has(id)) continue;
      const place = { mID: textOf("mID"), dCf: textOf("dCf"), aFt: textOf("aFt") };
      old.set(id, { parent: numberOf(textOf("pID")), name: textOf("oFn"), schema: textOf("gmlXsd"), place });
    }
  }
  return old;
}

function numberOf(text: string): number {
  return /^[1-9][0-9]{0,11}$/.test(text) ? Number(text) : 0;
}

/** Numbers in rising order as runs: `1–3, 7`. */
function shown(ids: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run?.last === id - 1) run.last = id;
    else runs.push({ first: id, last: id });
  }
  const texts = runs.slice(0, MOST_RUNS).map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return `${texts.join(", ")}${runs.length > MOST_RUNS ? ", …" : ""}`;
}
