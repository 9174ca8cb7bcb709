import { extensionAttribute, misspeltExtension, rightExtension } from "../../../standards/mets/namespaces.ts";
import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import {
  CONTENT_CATEGORIES,
  CONTENT_TYPES_OF_SCHEMA,
  CONTENT_TYPES_OF_VOCABULARY,
  VALUES_SINCE_2_2_0,
} from "../data/vocabularies.ts";
import type { Here, MetsCheck, MetsListener } from "../mets-check.ts";
import { sipProfiles } from "../versions.ts";
import { isBlank } from "./values.ts";

/** CITS ERMS says so, where the vocabulary has the plural. */
const ERMS_CATEGORY = "Dataset";

/** The document element: CSIP1–6, SIP1–2. */
export function checkRoot({ eark, mets, give }: MetsCheck): MetsListener {
  return {
    open: {
      "/mets"(element, here) {
        checkObjectId(element, here);
        checkCategory(element, here);
        checkContentType(element, here);
        checkProfile(element, here);
        const misspelt = misspeltExtension(element);
        if (misspelt !== undefined)
          give("eark-sip/extension-namespace", here.at(), "value", {
            found: misspelt,
            expected: rightExtension(misspelt),
          });
        if (mets.representation !== undefined) return;
        const label = attributeValue(element, "LABEL");
        if (label === undefined) give("SIP1", here.at(), "optional");
        else if (isBlank(label)) give("SIP1", here.at(), "empty", { severity: "warning" });
      },
    },
  };

  function checkObjectId(element: XmlElement, here: Here): void {
    const found = attributeValue(element, "OBJID");
    if (isBlank(found)) {
      give("CSIP1", here.at(), found === undefined ? "missing" : "empty");
      return;
    }
    const expected = mets.representation ?? eark.source.topFolder ?? nameOf(eark.source.name, eark.source.kind);
    if (found === undefined || isSameName(found, expected)) return;
    give("CSIP1", here.at(), "disagrees", { found, expected, severity: "warning" });
    if (mets.representation === undefined)
      give("CSIPSTR2", here.at(), "disagrees", { found: expected, expected: found });
  }

  function checkCategory(element: XmlElement, here: Here): void {
    const found = attributeValue(element, "TYPE");
    if (isBlank(found) || found === undefined) {
      give("CSIP2", here.at(), found === undefined ? "missing" : "empty");
      return;
    }
    // The prose of CSIP2 says OTHER, the vocabulary Other.
    const isOther = found.toUpperCase() === "OTHER";
    if (found === ERMS_CATEGORY) give("eark-sip/contradiction-erms-category", here.at(), "contradiction", { found });
    else if (!isOther && !CONTENT_CATEGORIES.has(found)) give("CSIP2", here.at(), "value", { found });
    else tellOfLater("CSIP2", found, { here, give, eark });
    if (!isOther) return;
    if (found === "OTHER") give("eark-sip/contradiction-other-category", here.at(), "contradiction", { found });
    const other = extensionAttribute(element, "csip", "OTHERTYPE");
    if (!isBlank(other)) return;
    give("CSIP2", here.at(), "unexplained", { found, expected: "csip:OTHERTYPE" });
    give("CSIP3", here.at(), other === undefined ? "missing" : "empty");
  }

  function checkContentType(element: XmlElement, here: Here): void {
    const found = extensionAttribute(element, "csip", "CONTENTINFORMATIONTYPE");
    if (found === undefined || isBlank(found)) {
      const severity = mets.representation === undefined ? "warning" : "error";
      give("CSIP4", here.at(), found === undefined ? "missing" : "empty", { severity });
      return;
    }
    checkContentTypeValue("CSIP4", found, { here, give, eark });
    const ofPackage = mets.representation === undefined ? undefined : eark.root?.contentType;
    if (ofPackage !== undefined && ofPackage !== "MIXED" && ofPackage !== found) {
      give("CSIP4", here.at(), "disagrees", { found, expected: ofPackage, severity: "warning" });
    }
    if (found !== "OTHER") return;
    const other = extensionAttribute(element, "csip", "OTHERCONTENTINFORMATIONTYPE");
    if (isBlank(other)) {
      give("CSIP5", here.at(), other === undefined ? "missing" : "empty", { severity: "warning" });
    }
  }

  function checkProfile(element: XmlElement, here: Here): void {
    const found = attributeValue(element, "PROFILE");
    if (found === undefined || isBlank(found)) {
      give("CSIP6", here.at(), found === undefined ? "missing" : "empty");
      give("SIP2", here.at(), found === undefined ? "missing" : "empty");
      return;
    }
    if (!/^https?:\/\/\S+$/.test(found)) give("CSIP6", here.at(), "value", { found });
    const profiles = sipProfiles(eark.choice.version);
    if (!profiles.includes(found)) give("SIP2", here.at(), "value", { found, expected: profiles[0] ?? "" });
  }
}

/** A content information type: the vocabulary and the XSD spell some differently, and either spelling is taken. */
export function checkContentTypeValue(rule: string, found: string, telling: Telling): void {
  const { here, give } = telling;
  const isInVocabulary = CONTENT_TYPES_OF_VOCABULARY.has(found);
  const isInSchema = CONTENT_TYPES_OF_SCHEMA.has(found);
  if (!isInVocabulary && !isInSchema) give(rule, here.at(), "value", { found, severity: "error" });
  else if (!isInVocabulary || !isInSchema)
    give("eark-sip/contradiction-content-type", here.at(), "contradiction", { found });
  tellOfLater(rule, found, telling);
}

type Telling = Pick<MetsCheck, "give" | "eark"> & { readonly here: Here };

/** Vocabularies grow: a value of a later one is understood, but the package names an earlier version. */
function tellOfLater(rule: string, found: string, { here, give, eark }: Telling): void {
  const { version, isUnversioned } = eark.choice;
  if (version === "2.2.0" || isUnversioned || !VALUES_SINCE_2_2_0.has(found)) return;
  give(rule, here.at(), "later", { found, expected: "2.2.0", severity: "warning" });
}

/** An archive without one folder at its top is named by its file. */
function nameOf(name: string, kind: string): string {
  return kind === "zip" || kind === "tar" ? name.replace(/\.(zip|tar(\.(gz|zst))?|tgz)$/i, "") : name;
}

/** A folder cannot bear every character of an identifier: those are not compared. */
function isSameName(objectId: string, folder: string): boolean {
  return objectId === folder || comparable(objectId) === comparable(folder);
}

function comparable(name: string): string {
  return name.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "_");
}
