import { METADATA_TYPES } from "../../../standards/mets/metadata-type.ts";
import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import { hasFilesBelow } from "../files-below.ts";
import type { Here, MetsCheck, MetsListener } from "../mets-check.ts";
import { checkBytes, checkFileAttributes, checkLocator, type FileRules, type LocatorRules } from "./located-file.ts";
import { isBlank, isDateTime } from "./values.ts";

interface SectionRules extends FileRules, LocatorRules {
  readonly id: string;
  readonly created0?: string;
  readonly status: string;
  readonly reference: string;
  readonly metadataType: string;
  /** Where its files lie by CSIPSTR6 and 7. */
  readonly folder: "descriptive" | "preservation";
}

/** CSIP18–30, 33–44 and 46–57 say the same of three kinds of sections. */
const SECTIONS = {
  dmdSec: { ...rulesFrom(18, 20), created0: "CSIP19", folder: "descriptive" },
  digiprovMD: { ...rulesFrom(33, 34), folder: "preservation" },
  rightsMD: { ...rulesFrom(46, 47), folder: "preservation" },
} as const satisfies Record<string, SectionRules>;

function rulesFrom(id: number, status: number): Omit<SectionRules, "folder"> {
  const rule = (offset: number): string => `CSIP${status + offset}`;
  return {
    id: `CSIP${id}`,
    status: rule(0),
    reference: rule(1),
    locatorType: rule(2),
    linkType: rule(3),
    href: rule(4),
    metadataType: rule(5),
    mimeType: rule(6),
    size: rule(7),
    created: rule(8),
    checksum: rule(9),
    checksumType: rule(10),
  };
}

/** Descriptive and administrative metadata: CSIP18–57. */
export function checkMetadataSections(check: MetsCheck): MetsListener {
  const { eark, mets, give } = check;
  let references = 0;
  let wrapped = false;
  let administrative = 0;

  function open(rules: SectionRules): (element: XmlElement, here: Here) => void {
    return (element, here) => {
      references = 0;
      wrapped = false;
      check.seeId(rules.id, attributeValue(element, "ID"), here.at);
      const created = attributeValue(element, "CREATED");
      if (rules.created0 !== undefined && isBlank(created)) {
        give(rules.created0, here.at(), created === undefined ? "missing" : "empty");
      } else if (rules.created0 !== undefined && created !== undefined && !isDateTime(created)) {
        give(rules.created0, here.at(), "date", { found: created });
      }
      const status = attributeValue(element, "STATUS");
      const expected = "CURRENT, SUPERSEDED";
      if (isBlank(status)) give(rules.status, here.at(), status === undefined ? "missing" : "empty", { expected });
      else if (status !== undefined && status !== "CURRENT" && status !== "SUPERSEDED") {
        give(rules.status, here.at(), "value", { found: status, expected });
      }
    };
  }

  /** A section without a reference is at fault where there is something to refer to. */
  function close(rules: SectionRules): (here: Here) => void {
    return (here) => {
      if (references > 1) give(rules.reference, here.at(), "repeated", { found: references });
      if (references > 0) return;
      if (wrapped) give(rules.reference, here.at(), "value", { found: "mdWrap", expected: "mdRef" });
      else if (hasFilesBelow(eark.contents.inventory, `${mets.folder}metadata/${rules.folder}/`)) {
        give(rules.reference, here.at(), "missing", { expected: "mdRef" });
      }
    };
  }

  function refer(rules: SectionRules): (element: XmlElement, here: Here) => void {
    return (element, here) => {
      references += 1;
      const type = attributeValue(element, "MDTYPE");
      if (isBlank(type)) give(rules.metadataType, here.at(), type === undefined ? "missing" : "empty");
      else if (type !== undefined && !METADATA_TYPES.has(type))
        give(rules.metadataType, here.at(), "value", { found: type });
      else if (type === "OTHER" && isBlank(attributeValue(element, "OTHERMDTYPE"))) {
        give(rules.metadataType, here.at(), "unexplained", {
          found: "OTHER",
          expected: "OTHERMDTYPE",
          severity: "warning",
        });
      }
      const statement = checkFileAttributes(rules, element, here, check);
      const index = checkLocator(rules, element, here, check);
      if (index >= 0) checkBytes(rules, statement, { index, here }, check);
    };
  }

  /** Technical and source metadata has no requirements of its own, but its files are referred to all the same. */
  function referOnly(element: XmlElement, here: Here): void {
    const statement = checkFileAttributes(SILENT, element, here, { ...check, give: () => {} });
    const index = checkLocator(SILENT, element, here, { ...check, give: () => {} });
    if (index >= 0) checkBytes({ ...SILENT, ...MISSTATED }, statement, { index, here }, check);
  }

  const wrap = (): void => {
    wrapped = true;
  };
  return {
    open: {
      "mets/dmdSec": open(SECTIONS.dmdSec),
      "mets/amdSec"(element, here) {
        administrative += 1;
        if (administrative > 1) give("CSIP31", here.at(), "repeated", { found: administrative });
        const id = attributeValue(element, "ID");
        if (id !== undefined) check.seeId("CSIP31", id, here.at);
      },
      "amdSec/digiprovMD": open(SECTIONS.digiprovMD),
      "amdSec/rightsMD": open(SECTIONS.rightsMD),
      "dmdSec/mdRef": refer(SECTIONS.dmdSec),
      "digiprovMD/mdRef": refer(SECTIONS.digiprovMD),
      "rightsMD/mdRef": refer(SECTIONS.rightsMD),
      "techMD/mdRef": referOnly,
      "sourceMD/mdRef": referOnly,
      "dmdSec/mdWrap": wrap,
      "digiprovMD/mdWrap": wrap,
      "rightsMD/mdWrap": wrap,
    },
    close: {
      "mets/dmdSec": close(SECTIONS.dmdSec),
      "amdSec/digiprovMD": close(SECTIONS.digiprovMD),
      "amdSec/rightsMD": close(SECTIONS.rightsMD),
    },
  };
}

const SILENT: FileRules & LocatorRules = {
  mimeType: "",
  size: "",
  created: "",
  checksum: "",
  checksumType: "",
  locatorType: "",
  linkType: "",
  href: "",
};

const MISSTATED = { size: "eark-sip/file-misstated", checksum: "eark-sip/file-misstated" } as const;
