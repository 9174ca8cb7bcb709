import type { Location } from "../../../model/location.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import { DUBLIN_CORE_ELEMENTS, DUBLIN_CORE_NAMESPACE } from "../../../standards/dublin-core/elements.ts";
import type { XmlHandler } from "../../../xml/handler.ts";
import { METADATA_DOCUMENT } from "../layout.ts";
import type { Give } from "../mets-check.ts";
import type { EarkPackage } from "../package.ts";
import { readDocument } from "./read-document.ts";

/**
 * Metadata documents, as streams: they are well-formed, and what is Dublin Core in them is one of its elements and holds a
 * text. Dublin Core needs no schema of others for that; PREMIS and EAD have theirs.
 */
export async function* checkMetadataFiles(
  eark: EarkPackage,
  give: Give,
  options: Pick<WorkOptions, "signal">,
): AsyncGenerator<undefined> {
  for (const { path } of eark.contents.inventory.files()) {
    if (!METADATA_DOCUMENT.test(path)) continue;
    const handler = dublinCoreHandler(path, give);
    yield* readDocument(path, { eark, handler, give, rule: "eark-sip/metadata-unreadable", options });
  }
}

function dublinCoreHandler(path: string, give: Give): XmlHandler {
  /** The depth of the open element of Dublin Core, within which no other may stand. */
  let within = 0;
  return {
    open(element, place) {
      const isDublinCore = element.namespace === DUBLIN_CORE_NAMESPACE;
      const isWrong = within > 0 || (isDublinCore && !DUBLIN_CORE_ELEMENTS.has(element.local));
      // Only the wrapper around the elements may be of this namespace without being one: there is no standard name for it.
      if (isWrong && place.depth > 1) {
        const at: Location = { kind: "xml", path, line: place.line, element: place.path() };
        give("eark-sip/dublin-core", at, "value", { found: element.local });
      }
      if (within === 0 && isDublinCore && place.depth > 1) within = place.depth;
    },
    close(_local, place) {
      if (place.depth <= within) within = 0;
    },
  };
}
