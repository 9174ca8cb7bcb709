import type { Location } from "../../../model/location.ts";
import { createPathTable, type PathTable } from "../../../model/path-table.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import { ERMS_OTHER_VALUES, ERMS_VALUES } from "../../../standards/erms/data/erms-values.ts";
import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import type { XmlHandler, XmlPlace } from "../../../xml/handler.ts";
import { DATA_DOCUMENT } from "../layout.ts";
import type { FaultFacts, Give, Problem } from "../mets-check.ts";
import type { EarkPackage, SurveyedMets } from "../package.ts";
import { resolveReference } from "../reference.ts";
import { readDocument } from "./read-document.ts";
import type { ReferenceMarks } from "./references.ts";

const ERMS_NAMESPACE = "https://dilcis.eu/xml/erms";

/** Whether a METS says that the content is records by ERMS. */
export function hasRecords(all: readonly SurveyedMets[]): boolean {
  return all.some(({ contentTypes }) => [...contentTypes].some((type) => /^(cits)?erms/i.test(type)));
}

/** The ids of one representation: aggregations and records each for themselves. */
type Seen = Readonly<Record<"aggregation" | "record", PathTable>>;

/** The ERMS documents in the `data` of each representation, as streams (CITS ERMS 3.0). */
export async function* checkErms(
  eark: EarkPackage,
  marks: ReferenceMarks,
  give: Give,
  options: Pick<WorkOptions, "signal">,
): AsyncGenerator<undefined> {
  if (!hasRecords(eark.root === undefined ? eark.representations : [eark.root, ...eark.representations])) return;
  const seen = new Map<string, Seen>();
  for (const { path } of eark.contents.inventory.files()) {
    const folder = DATA_DOCUMENT.exec(path)?.[1];
    if (folder === undefined) continue;
    const ids = seen.get(folder) ?? { aggregation: createPathTable(), record: createPathTable() };
    seen.set(folder, ids);
    const handler = ermsHandler({ path, folder, ids, eark, marks, give });
    yield* readDocument(path, { eark, handler, give, rule: "eark-sip/erms-unreadable", options });
  }
}

interface ErmsDocument {
  readonly path: string;
  readonly folder: string;
  readonly ids: Seen;
  readonly eark: EarkPackage;
  readonly marks: ReferenceMarks;
  readonly give: Give;
}

interface OpenRecord {
  readonly depth: number;
  readonly at: Location;
  hasTitle: boolean;
}

function ermsHandler(document: ErmsDocument): XmlHandler {
  const { path, ids, give } = document;
  const schemes = new Set<string>();
  const records: OpenRecord[] = [];
  let isErms = false;
  /** The place of an open `addressContactInformation` in which nothing has stood yet. */
  let emptyContact: Location | undefined;

  function tell(rule: string, problem: Problem, place: XmlPlace, facts: FaultFacts = {}): void {
    give(`eark-sip/${rule}`, { kind: "xml", path, line: place.line, element: place.path() }, problem, facts);
  }

  function openRecord(kind: "aggregation" | "record", element: XmlElement, place: XmlPlace): void {
    records.push({
      depth: place.depth,
      at: { kind: "xml", path, line: place.line, element: place.path() },
      hasTitle: false,
    });
    const id = attributeValue(element, "systemIdentifier");
    if (id === undefined || id === "") {
      tell("erms-identifier", id === undefined ? "missing" : "empty", place, { expected: "@systemIdentifier" });
    } else if (id.isWellFormed() && id.length < 1000) {
      const before = ids[kind].size;
      if (ids[kind].add(id) < before) tell("erms-identifier", "duplicate_id", place, { found: id });
    }
    const scheme = attributeValue(element, "classificationSchemaUsed");
    if (scheme !== undefined && !schemes.has(scheme)) {
      tell("erms-classification-schema", "unresolved", place, { found: scheme });
    }
  }

  function checkValues(element: XmlElement, place: XmlPlace): void {
    for (const { local, value } of element.attributes) {
      const listed = ERMS_VALUES[listOf(element.local, local)];
      if (listed !== undefined && !listed.includes(value)) tell("erms-value", "value", place, { found: value });
    }
    for (const [attribute, value, others] of ERMS_OTHER_VALUES) {
      if (attributeValue(element, attribute) !== value) continue;
      const isSaid = others.some((other) => (attributeValue(element, other) ?? "").trim() !== "");
      if (!isSaid) tell("erms-other-value", "unexplained", place, { found: value, expected: others[0] ?? "" });
    }
  }

  return {
    open(element, place) {
      if (place.depth === 1) {
        isErms = element.local === "erms" && element.namespace.toLowerCase() === ERMS_NAMESPACE;
        if (!isErms) place.stop();
        return;
      }
      checkValues(element, place);
      const { local } = element;
      emptyContact =
        local === "addressContactInformation"
          ? { kind: "xml", path, line: place.line, element: place.path() }
          : undefined;
      if (local === "classificationSchema") schemes.add(attributeValue(element, "classificationSchemaId") ?? "");
      else if (local === "aggregation" || local === "record") openRecord(local, element, place);
      else if (local === "appendix") checkAppendix(element, place, { ...document, tell });
    },
    text(text, place) {
      const record = records.at(-1);
      if (record === undefined || record.hasTitle || place.depth !== record.depth + 1 || text.trim() === "") return;
      record.hasTitle = /\/(title|description)(\[\d+\])?$/.test(place.path());
    },
    close(local) {
      if (emptyContact !== undefined) {
        give("eark-sip/erms-contact-information", emptyContact, "missing", { expected: "addressLine, contactLine" });
        emptyContact = undefined;
      }
      if (local !== "aggregation" && local !== "record") return;
      const record = records.pop();
      if (record !== undefined && !record.hasTitle) {
        give("eark-sip/erms-description", record.at, "missing", { expected: "title, description" });
      }
    },
  };
}

/** The list that an attribute's values are of: two names stand for different lists on different elements. */
function listOf(element: string, attribute: string): string {
  if (attribute === "value") return element === "status" ? "status" : "";
  return element === "disposalDate" && attribute === "dateType" ? "disposalDateType" : attribute;
}

/** An appendix names a file from the root of the package, of the representation, or of its data: the standard is silent. */
function checkAppendix(
  element: XmlElement,
  place: XmlPlace,
  {
    folder,
    eark,
    marks,
    tell,
  }: ErmsDocument & { tell(rule: string, problem: Problem, place: XmlPlace, facts?: FaultFacts): void },
): void {
  const found = attributeValue(element, "path");
  if (found === undefined || found.trim() === "") {
    tell("erms-appendix-file", found === undefined ? "missing" : "empty", place, { expected: "@path" });
    return;
  }
  const { inventory } = eark.contents;
  for (const base of ["", folder, `${folder}data/`]) {
    const reference = resolveReference(found, base);
    if (reference.kind !== "path") {
      tell("erms-appendix-file", reference.kind, place, { found });
      return;
    }
    const index = inventory.indexOf(reference.path);
    if (index < 0) continue;
    if (!marks.isMarked(index)) tell("erms-appendix-reference", "unreferenced", place, { found: reference.path });
    return;
  }
  tell("erms-appendix-file", "not_found", place, { found, expected: found.replace(/^file:\/*/, "") });
}
