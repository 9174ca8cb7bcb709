import { writeXml, type XmlAttributes, type XmlWriter } from "../../../xml/writer.ts";
import { referenceTo } from "../reference.ts";
import { openMets, type PackageFacts } from "./header.ts";

/** A file as METS tells of it. `path` is relative to the METS. */
export interface MetsFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly checksum: string;
  readonly mimeType: string;
}

export interface MetsMetadata extends MetsFile {
  readonly kind: "descriptive" | "preservation";
  readonly type: string;
  readonly typeVersion?: string;
}

export interface MetsGroup {
  /** Also the label of its division. */
  readonly use: string;
  readonly label: string;
  readonly contentType?: string;
  readonly files: Iterable<MetsFile>;
  /** The path of a representation's METS, where the division points to it. */
  readonly pointer?: string;
}

export interface MetsContents {
  readonly objectId: string;
  /** Before every ID, so that no two in the package are alike. */
  readonly idPrefix: string;
  readonly facts: PackageFacts;
  readonly checksumType: string;
  readonly metadata: readonly MetsMetadata[];
  /** Groups with the same label share a division. */
  readonly groups: readonly MetsGroup[];
  /** From the METS to the folder of the official schemas, where these are in the package. */
  readonly schemaFolder?: string;
}

const FILES_AT_A_TIME = 100;

/** The METS of a package or of a representation, as a stream: its files are asked for as they are written. */
export function writeMets(contents: MetsContents): AsyncGenerator<Uint8Array> {
  const { objectId, idPrefix, facts, metadata, groups } = contents;
  const id = (name: string): string => `${idPrefix}${name}`;
  return writeXml(function* (xml) {
    openMets(xml, { objectId, facts, schemaFolder: contents.schemaFolder });
    const descriptive = metadata.filter(({ kind }) => kind === "descriptive");
    const preservation = metadata.filter(({ kind }) => kind === "preservation");
    for (const [order, file] of descriptive.entries()) {
      xml.open("dmdSec", { ID: id(`dmd-${order + 1}`), CREATED: facts.createdAt, STATUS: "CURRENT" });
      writeReference(xml, file, contents);
      xml.close();
    }
    if (preservation.length > 0) {
      xml.open("amdSec", { ID: id("amd") });
      for (const [order, file] of preservation.entries()) {
        xml.open("digiprovMD", { ID: id(`digiprov-${order + 1}`), STATUS: "CURRENT" });
        writeReference(xml, file, contents);
        xml.close();
      }
      xml.close();
    }
    if (groups.length > 0) {
      xml.open("fileSec", { ID: id("files") });
      for (const [order, group] of groups.entries()) {
        yield* writeGroup(xml, group, { contents, groupId: id(`group-${order + 1}`) });
      }
      xml.close();
    }
    xml.open("structMap", { ID: id("structure"), TYPE: "PHYSICAL", LABEL: "CSIP" });
    xml.open("div", { ID: id("main"), LABEL: objectId });
    writeEmpty(xml, "div", {
      ID: id("metadata"),
      LABEL: "Metadata",
      DMDID: descriptive.length === 0 ? undefined : descriptive.map((_, order) => id(`dmd-${order + 1}`)).join(" "),
      ADMID:
        preservation.length === 0 ? undefined : preservation.map((_, order) => id(`digiprov-${order + 1}`)).join(" "),
    });
    writeDivisions(xml, groups, id);
    xml.close();
    xml.close();
    xml.close();
  });
}

function writeDivisions(xml: XmlWriter, groups: readonly MetsGroup[], id: (name: string) => string): void {
  const labels = [...new Set(groups.map(({ label }) => label))];
  for (const [order, label] of labels.entries()) {
    xml.open("div", { ID: id(`div-${order + 1}`), LABEL: label });
    for (const [place, group] of groups.entries()) {
      if (group.label !== label) continue;
      const groupId = id(`group-${place + 1}`);
      if (group.pointer === undefined) writeEmpty(xml, "fptr", { FILEID: groupId });
      else writeEmpty(xml, "mptr", { ...locator(group.pointer), "xlink:title": groupId });
    }
    xml.close();
  }
}

function* writeGroup(
  xml: XmlWriter,
  group: MetsGroup,
  { contents, groupId }: { readonly contents: MetsContents; readonly groupId: string },
): Generator<undefined> {
  xml.open("fileGrp", { ID: groupId, USE: group.use, "csip:CONTENTINFORMATIONTYPE": group.contentType });
  let count = 0;
  for (const file of group.files) {
    count += 1;
    xml.open("file", { ID: `${groupId}-file-${count}`, ...fileAttributes(file, contents) });
    writeEmpty(xml, "FLocat", locator(file.path));
    xml.close();
    if (count % FILES_AT_A_TIME === 0) yield;
  }
  xml.close();
}

function writeReference(xml: XmlWriter, file: MetsMetadata, contents: MetsContents): void {
  writeEmpty(xml, "mdRef", {
    ...locator(file.path),
    MDTYPE: file.type,
    MDTYPEVERSION: file.typeVersion,
    ...fileAttributes(file, contents),
  });
}

function fileAttributes(file: MetsFile, { facts, checksumType }: MetsContents): XmlAttributes {
  return {
    MIMETYPE: file.mimeType,
    SIZE: file.sizeBytes,
    CREATED: facts.createdAt,
    CHECKSUM: file.checksum,
    CHECKSUMTYPE: checksumType,
  };
}

function locator(path: string): XmlAttributes {
  return { LOCTYPE: "URL", "xlink:type": "simple", "xlink:href": referenceTo(path) };
}

function writeEmpty(xml: XmlWriter, name: string, attributes: XmlAttributes): void {
  xml.open(name, attributes);
  xml.close();
}
