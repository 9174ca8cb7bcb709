import { XLINK_NAMESPACE } from "../../../standards/mets/namespaces.ts";
import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import { parseRepresentationMets } from "../layout.ts";
import type { Here, MetsCheck } from "../mets-check.ts";
import { resolveReference } from "../reference.ts";
import type { Division } from "./divisions.ts";

interface Pointer {
  readonly here: Here;
  readonly division: Division;
  readonly check: MetsCheck;
}

/** CSIP107, 108 and 110–112: how a division points to a representation's METS. Gives the path that is meant. */
export function checkPointer(element: XmlElement, { here, division, check }: Pointer): string | undefined {
  const { give, mets, eark } = check;
  const locatorType = attributeValue(element, "LOCTYPE");
  if (locatorType === undefined) give("CSIP112", here.at(), "missing", { expected: "URL" });
  else if (locatorType !== "URL") give("CSIP112", here.at(), "value", { found: locatorType, expected: "URL" });
  const linkType = attributeValue(element, "type", XLINK_NAMESPACE);
  if (linkType === undefined) give("CSIP111", here.at(), "missing", { expected: "simple" });
  else if (linkType !== "simple") give("CSIP111", here.at(), "value", { found: linkType, expected: "simple" });

  const title = attributeValue(element, "title", XLINK_NAMESPACE);
  const group = title === undefined ? -1 : mets.ids.find(title);
  if (title === undefined || title === "") give("CSIP108", here.at(), title === undefined ? "missing" : "empty");
  else if (group < 0) give("CSIP108", here.at(), "unresolved", { found: title });
  else if (mets.ids.kindOf(group) !== "fileGrp") {
    give("CSIP108", here.at(), "wrong_kind", { found: title, expected: "fileGrp" });
  } else if (mets.ids.useOf(group) !== division.label) {
    give("CSIP107", here.at(), "disagrees", { found: division.label, expected: mets.ids.useOf(group) ?? "" });
  }

  const href = attributeValue(element, "href", XLINK_NAMESPACE);
  if (href === undefined) {
    give("CSIP110", here.at(), "missing");
    return undefined;
  }
  const reference = resolveReference(href, mets.folder);
  if (reference.kind !== "path") {
    give("CSIP110", here.at(), reference.kind, { found: href });
    return undefined;
  }
  const { path } = reference;
  const name = parseRepresentationMets(path);
  if (eark.contents.inventory.indexOf(path) < 0)
    give("CSIP110", here.at(), "not_found", { found: href, expected: path });
  else if (name === undefined) {
    give("CSIP110", here.at(), "value", { found: href, expected: "representations/*/METS.xml" });
  }
  if (name !== undefined && division.label !== `Representations/${name}`) {
    give("CSIP107", division.at(), "disagrees", { found: division.label, expected: `Representations/${name}` });
  }
  return path;
}
