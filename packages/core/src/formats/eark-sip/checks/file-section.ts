import type { Location } from "../../../model/location.ts";
import { extensionAttribute } from "../../../standards/mets/namespaces.ts";
import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import { hasFilesBelow } from "../files-below.ts";
import type { IdKind } from "../id-table.ts";
import type { Here, MetsCheck, MetsListener } from "../mets-check.ts";
import { checkBytes, checkFileAttributes, checkLocator, type Statement } from "./located-file.ts";
import { checkContentTypeValue } from "./root.ts";
import { folderOfUse } from "./use-folder.ts";
import { isBlank, tokensOf } from "./values.ts";

const FILE_RULES = {
  mimeType: "CSIP68",
  size: "CSIP69",
  created: "CSIP70",
  checksum: "CSIP71",
  checksumType: "CSIP72",
  locatorType: "CSIP77",
  linkType: "CSIP78",
  href: "CSIP79",
} as const;

const ADMINISTRATIVE: readonly IdKind[] = ["amdSec", "digiprovMD", "rightsMD", "techMD", "sourceMD"];
/** Uses that stand for content in a representation METS, whose folder need not be named so. */
const KNOWN_USES: ReadonlySet<string> = new Set(["documentation", "schemas", "representations", "data", "metadata"]);
/** Honest packages have a few; beyond these, hostile ones fill memory. */
const MAX_USES = 100_000;

/** SIP32–35: a file that says something of its format should say all. */
const FORMAT_ATTRIBUTES = [
  { rule: "SIP32", names: ["FILEFORMATNAME"] },
  { rule: "SIP33", names: ["FILEFORMATVERSION"] },
  { rule: "SIP34", names: ["FORMATREGISTRY", "FILEFORMATREGISTRY"] },
  { rule: "SIP35", names: ["FORMATREGISTRYKEY", "FILEFORMATKEY"] },
] as const;

/** The file section: CSIP58–79, CSIP113, CSIP114, SIP32–35. */
export function checkFileSection(check: MetsCheck): MetsListener {
  const { eark, mets, give } = check;
  const { contents } = eark;
  const uses = new Set<string>();
  const groupFiles: number[] = [];
  /** The USE of each open group. */
  const groupUses: string[] = [];
  let sections = 0;
  let statement: Statement = { size: undefined, checksum: undefined, checksumType: undefined };
  let locators = 0;
  let hasToldOfRegistry = false;

  function openGroup(element: XmlElement, here: Here): void {
    groupFiles.push(0);
    groupUses.push(attributeValue(element, "USE") ?? groupUses.at(-1) ?? "");
    check.seeId("CSIP65", attributeValue(element, "ID"), here.at);
    checkReferences("CSIP61", element, here, "ADMID", ADMINISTRATIVE);
    const use = attributeValue(element, "USE");
    if (use === undefined || isBlank(use)) {
      give("CSIP64", here.at(), use === undefined ? "missing" : "empty");
      return;
    }
    if (uses.size < MAX_USES) uses.add(use);
    if (!isKnownUse(use)) give("CSIP64", here.at(), "value", { found: use });
    if (use.startsWith("Representations")) checkGroupContentType(element, here, use);
  }

  /** USE names a folder of the package, or a division of the vocabulary. */
  function isKnownUse(use: string): boolean {
    const lower = use.toLowerCase().replace(/\/+$/, "");
    if (KNOWN_USES.has(lower)) return true;
    const name = /^representations\/([^/]+)/.exec(lower)?.[1];
    if (name !== undefined)
      return [...contents.representationFolders.keys()].some((known) => known.toLowerCase() === name);
    const [top = ""] = lower.split("/");
    const folders =
      mets.representation === undefined ? contents.topFolders : contents.representationFolders.get(mets.representation);
    return [...(folders ?? [])].some((known) => known.toLowerCase() === top);
  }

  function checkGroupContentType(element: XmlElement, here: Here, use: string): void {
    const found = extensionAttribute(element, "csip", "CONTENTINFORMATIONTYPE");
    if (found === undefined || isBlank(found)) {
      give("CSIP62", here.at(), found === undefined ? "missing" : "empty");
      return;
    }
    checkContentTypeValue("CSIP62", found, { here, give, eark });
    const name = /^Representations\/([^/]+)\/?$/.exec(use)?.[1];
    const own = eark.representations.find(({ representation }) => representation === name)?.contentType;
    if (mets.representation === undefined && own !== undefined && own !== found) {
      give("CSIP62", here.at(), "disagrees", { found, expected: own });
    }
    if (found !== "OTHER") return;
    const other = extensionAttribute(element, "csip", "OTHERCONTENTINFORMATIONTYPE");
    if (isBlank(other)) {
      give("CSIP63", here.at(), other === undefined ? "missing" : "empty", { severity: "warning" });
    }
  }

  function closeGroup(here: Here): void {
    const files = groupFiles.pop() ?? 0;
    groupUses.pop();
    if (files === 0) give("CSIP66", here.at(), "missing");
    if (groupFiles.length > 0) groupFiles.push((groupFiles.pop() ?? 0) + files);
  }

  function openFile(element: XmlElement, here: Here): void {
    groupFiles.push((groupFiles.pop() ?? 0) + 1);
    locators = 0;
    check.seeId("CSIP67", attributeValue(element, "ID"), here.at);
    statement = checkFileAttributes(FILE_RULES, element, here, check);
    checkReferences("CSIP74", element, here, "ADMID", ADMINISTRATIVE);
    checkReferences("CSIP75", element, here, "DMDID", ["dmdSec"]);
    checkFormat(element, here);
  }

  function checkFormat(element: XmlElement, here: Here): void {
    const given = FORMAT_ATTRIBUTES.map(({ names }) => {
      const name = names.find((each) => extensionAttribute(element, "sip", each) !== undefined);
      return name === undefined ? undefined : { name, value: extensionAttribute(element, "sip", name) };
    });
    if (given.every((each) => each === undefined)) return;
    for (const [order, { rule, names }] of FORMAT_ATTRIBUTES.entries()) {
      const found = given[order];
      if (found === undefined) give(rule, here.at(), "optional", { expected: `sip:${names[0]}` });
      else if (isBlank(found.value)) give(rule, here.at(), "empty", { severity: "warning" });
      // The profile names FILEFORMATREGISTRY and FILEFORMATKEY, the XSD declares the others.
      if (found === undefined || found.name === names[0] || hasToldOfRegistry) continue;
      hasToldOfRegistry = true;
      give("eark-sip/contradiction-format-registry", here.at(), "contradiction", {
        found: found.name,
        expected: names[0],
      });
    }
  }

  function checkReferences(
    rule: string,
    element: XmlElement,
    here: Here,
    name: string,
    kinds: readonly IdKind[],
  ): void {
    for (const id of tokensOf(attributeValue(element, name))) {
      const number = mets.ids.find(id);
      if (number < 0) give(rule, here.at(), "unresolved", { found: id, severity: "warning" });
      else if (!kinds.includes(mets.ids.kindOf(number))) {
        give(rule, here.at(), "wrong_kind", { found: id, expected: kinds.join(", "), severity: "warning" });
      }
    }
  }

  function openLocator(element: XmlElement, here: Here): void {
    locators += 1;
    const index = checkLocator(FILE_RULES, element, here, check);
    if (index < 0) return;
    checkBytes(FILE_RULES, statement, { index, here }, check);
    const { path } = contents.inventory.at(index);
    const folder = folderOfUse(groupUses.at(-1) ?? "", mets);
    if (folder === undefined || path.toLowerCase().startsWith(folder)) return;
    give("eark-sip/file-outside-group", here.at(), "disagrees", { found: path, expected: groupUses.at(-1) ?? "" });
  }

  function end(): void {
    const at: Location = { kind: "file", path: mets.path };
    const unit = mets.folder;
    const folders =
      mets.representation === undefined ? contents.topFolders : contents.representationFolders.get(mets.representation);
    const has = (use: string): boolean => [...uses].some((each) => each.toLowerCase().split("/").includes(use));
    if (sections === 0 && [...(folders ?? [])].some((folder) => folder !== "metadata")) give("CSIP58", at, "missing");
    if (!has("documentation") && hasFilesBelow(contents.inventory, `${unit}documentation/`)) {
      give("CSIP60", at, "missing", { found: `${unit}documentation` });
    }
    if (!has("schemas") && hasFilesBelow(contents.inventory, `${unit}schemas/`)) {
      give("CSIP113", at, "missing", { found: `${unit}schemas` });
    }
    if (mets.representation !== undefined) return;
    for (const name of contents.representationFolders.keys()) {
      const isNamed = [...uses].some((use) => use === "Representations" || use.startsWith("Representations/"));
      const hasOwn = [...uses].some((use) => use === "Representations" || use.split("/")[1] === name);
      if (!isNamed) give("CSIP114", at, "missing", { found: `representations/${name}` });
      else if (!hasOwn && eark.representations.some(({ representation }) => representation === name)) {
        give("CSIP114", at, "not_listed", { found: `representations/${name}`, severity: "warning" });
      }
    }
  }

  return {
    open: {
      "mets/fileSec"(element, here) {
        sections += 1;
        check.seeId("CSIP59", attributeValue(element, "ID"), here.at);
      },
      "fileSec/fileGrp": openGroup,
      "fileGrp/fileGrp": openGroup,
      "fileGrp/file": openFile,
      "file/FLocat": openLocator,
    },
    close: {
      "fileSec/fileGrp": closeGroup,
      "fileGrp/fileGrp": closeGroup,
      "fileGrp/file"(here) {
        if (locators !== 1) give("CSIP76", here.at(), locators === 0 ? "missing" : "repeated", { found: locators });
      },
    },
    end,
  };
}
