import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import { extensionAttribute, METS_NAMESPACE } from "../../standards/mets/namespaces.ts";
import { attributeValue, type XmlElement } from "../../xml/element.ts";
import { readXml } from "../../xml/reader.ts";
import { createIdTable, ID_KINDS, type IdKind } from "./id-table.ts";
import type { RepeatedId, SurveyedMets } from "./package.ts";

/** Types beyond these are hostile: METS knows eleven. */
const MAX_CHECKSUM_TYPES = 64;
const MAX_CONTENT_TYPES = 64;
const MAX_REPEATED = 1000;
const WITH_REQUIREMENTS: ReadonlySet<IdKind> = new Set<IdKind>([
  "dmdSec",
  "amdSec",
  "digiprovMD",
  "rightsMD",
  "fileSec",
  "fileGrp",
  "file",
  "structMap",
  "div",
]);

export interface MetsPlace {
  readonly entry: SourceEntry;
  readonly folder: string;
  readonly representation?: string;
}

/** Reads a METS for the first time: what its elements refer to each other by, and how its files are to be digested. */
export async function surveyMets(
  source: Source,
  place: MetsPlace,
  options: Pick<WorkOptions, "signal">,
): Promise<SurveyedMets> {
  const ids = createIdTable();
  const checksumTypes = new Map<string, number>();
  const contentTypes = new Set<string>();
  const repeatedIds: RepeatedId[] = [];
  const sections = { administrative: false, descriptive: false, dublinCore: false };
  let root: XmlElement | undefined;
  let packageType: string | undefined;
  const { fault } = await readXml(
    source.open(place.entry, options),
    {
      open(element, place) {
        root ??= element;
        if (element.namespace !== METS_NAMESPACE) return;
        const { local } = element;
        if (local === "metsHdr") packageType ??= extensionAttribute(element, "csip", "OAISPACKAGETYPE");
        const contentType = extensionAttribute(element, "csip", "CONTENTINFORMATIONTYPE");
        if (contentType !== undefined && contentTypes.size < MAX_CONTENT_TYPES) contentTypes.add(contentType);
        if (local === "amdSec") sections.administrative = true;
        if (local === "dmdSec") sections.descriptive = true;
        if (local === "mdRef" && attributeValue(element, "MDTYPE") === "DC") sections.dublinCore = true;
        if (local === "file" || local === "mdRef") countType(attributeValue(element, "CHECKSUMTYPE"));
        const id = attributeValue(element, "ID");
        if (id === undefined) return;
        const kind: IdKind = ID_KINDS.find((known) => known === local) ?? "other";
        const use = kind === "fileGrp" ? attributeValue(element, "USE") : undefined;
        const earlier = ids.add(id, {
          kind,
          isCurrent: attributeValue(element, "STATUS") === "CURRENT",
          ...(use === undefined ? {} : { use }),
        });
        // Where both are elements that requirements speak of, those tell of it.
        if (earlier === undefined || (WITH_REQUIREMENTS.has(earlier) && WITH_REQUIREMENTS.has(kind))) return;
        if (repeatedIds.length < MAX_REPEATED) repeatedIds.push({ id, line: place.line, element: place.path() });
      },
    },
    options,
  );

  function countType(type: string | undefined): void {
    if (type === undefined) return;
    const count = checksumTypes.get(type);
    if (count !== undefined || checksumTypes.size < MAX_CHECKSUM_TYPES) checksumTypes.set(type, (count ?? 0) + 1);
  }

  const isMets = root?.local === "mets" && root.namespace === METS_NAMESPACE;
  const element = isMets ? root : undefined;
  return {
    path: place.entry.path,
    ...place,
    ...(fault === undefined ? {} : { fault }),
    isMets,
    ...definedOnly({
      profile: element && attributeValue(element, "PROFILE"),
      objectId: element && attributeValue(element, "OBJID"),
      contentType: element && extensionAttribute(element, "csip", "CONTENTINFORMATIONTYPE"),
      packageType,
    }),
    ids,
    checksumTypes,
    contentTypes,
    repeatedIds,
    hasAdministrativeMetadata: sections.administrative,
    hasDescriptiveMetadata: sections.descriptive,
    hasDublinCore: sections.dublinCore,
  };
}

type Texts<K extends string> = { readonly [Key in K]?: string };

function definedOnly<K extends string>(texts: { readonly [Key in K]: string | undefined }): Texts<K> {
  const given: { [Key in K]?: string } = {};
  for (const key in texts) {
    const value = texts[key];
    if (value !== undefined) given[key] = value;
  }
  return given;
}
