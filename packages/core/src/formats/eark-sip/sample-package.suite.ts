import { createHash } from "node:crypto";

/** A package made by hand, so that our writer has no part in it. */
export interface Draft {
  /** Whether the representation has a METS of its own, or is described in that of the package. */
  readonly hasOwnMets: boolean;
  readonly version?: "2.2.0" | "2.1.0" | "2.0.4";
  readonly editRepresentation?: (text: string) => string;
  readonly editRoot?: (text: string) => string;
  /** The content is records by ERMS, changed so. */
  readonly editRecords?: (text: string) => string;
  /** The last word, when all checksums stand. */
  readonly edit?: (files: Map<string, string>) => void;
}

const RECORDS_FILE = "representations/rep1/data/ERMS.xml";
const RECORDS = `<erms xmlns="https://DILCIS.eu/XML/ERMS"><control><classificationSchema classificationSchemaId="scheme"/></control>
<aggregations><aggregation systemIdentifier="1" aggregationType="caseFile" classificationSchemaUsed="scheme">
<objectId>1</objectId><title>Erindi um höfnina</title>
<record systemIdentifier="2"><objectId>2</objectId><title>Bréf</title><direction directionDefinition="incoming"/>
<additionalInformation><appendix name="Bréf" path="file:///representations/rep1/data/br%C3%A9f.txt"/></additionalInformation></record>
</aggregation></aggregations></erms>
`;
const TIME = "2026-01-15T10:00:00Z";
const SPACES = `xmlns="http://www.loc.gov/METS/" xmlns:csip="https://DILCIS.eu/XML/METS/CSIPExtensionMETS" xmlns:sip="https://DILCIS.eu/XML/METS/SIPExtensionMETS" xmlns:xlink="http://www.w3.org/1999/xlink"`;
const NOTE = (text: string): string => `<note csip:NOTETYPE="IDENTIFICATIONCODE">${text}</note>`;

/** Makes a package that is right in all, optional things too, but for what the draft says. */
export function makePackage(draft: Draft): ReadonlyMap<string, string> {
  const files = new Map([
    ["documentation/lesið.txt", "Um afhendinguna.\n"],
    ["schemas/own.xsd", "<schema/>\n"],
    ["metadata/descriptive/dc.xml", "<record/>\n"],
    ["metadata/preservation/premis.xml", "<premis/>\n"],
    ["metadata/preservation/rights.xml", "<rights/>\n"],
    ["representations/rep1/data/bréf.txt", "Erindi um höfnina.\n"],
    ["representations/rep1/metadata/descriptive/dc.xml", "<record/>\n"],
  ]);
  if (draft.editRecords !== undefined) files.set(RECORDS_FILE, draft.editRecords(RECORDS));
  if (draft.hasOwnMets)
    files.set("representations/rep1/METS.xml", edited(representationMets(files, draft), draft.editRepresentation));
  files.set("METS.xml", edited(rootMets(files, draft), draft.editRoot));
  draft.edit?.(files);
  return files;
}

function edited(text: string, edit: ((text: string) => string) | undefined): string {
  if (edit === undefined) return text;
  const changed = edit(text);
  if (changed === text) throw new Error("The edit changes nothing");
  return changed;
}

function start(objectId: string, { version = "2.2.0", editRecords }: Draft): string {
  const profile = version === "2.1.0" ? "E-ARK-SIP" : `E-ARK-SIP-v${version.replaceAll(".", "-")}`;
  return `<mets ${SPACES} OBJID="${objectId}" LABEL="Mál" TYPE="Datasets" csip:CONTENTINFORMATIONTYPE="${editRecords === undefined ? "MIXED" : "citserms_v3_0"}" PROFILE="https://earksip.dilcis.eu/profile/${profile}.xml">
<metsHdr CREATEDATE="${TIME}" LASTMODDATE="${TIME}" RECORDSTATUS="NEW" csip:OAISPACKAGETYPE="SIP">
<agent ROLE="CREATOR" TYPE="OTHER" OTHERTYPE="SOFTWARE"><name>tool</name><note csip:NOTETYPE="SOFTWARE VERSION">1.0</note></agent>
<agent ROLE="CREATOR" TYPE="ORGANIZATION"><name>Hraunabyggð</name>${NOTE("410100-2150")}</agent>
<agent ROLE="ARCHIVIST" TYPE="ORGANIZATION"><name>Hraunahreppur</name>${NOTE("1")}</agent>
<agent ROLE="CREATOR" TYPE="INDIVIDUAL"><name>Álfrún</name></agent>
<agent ROLE="PRESERVATION" TYPE="ORGANIZATION"><name>Héraðsskjalasafn</name>${NOTE("2")}</agent>
<altRecordID TYPE="SUBMISSIONAGREEMENT">2022-114</altRecordID><altRecordID TYPE="PREVIOUSSUBMISSIONAGREEMENT">2018-7</altRecordID>
<altRecordID TYPE="REFERENCECODE">HH/4</altRecordID><altRecordID TYPE="PREVIOUSREFERENCECODE">HH/3</altRecordID>
</metsHdr>
`;
}

type Texts = ReadonlyMap<string, string>;

function stated(files: Texts, path: string): string {
  const bytes = Buffer.from(files.get(path) ?? "");
  const sum = createHash("sha256").update(bytes).digest("hex");
  return `MIMETYPE="text/plain" SIZE="${bytes.length}" CREATED="${TIME}" CHECKSUM="${sum}" CHECKSUMTYPE="SHA-256"`;
}

function link(path: string, folder: string): string {
  return `LOCTYPE="URL" xlink:type="simple" xlink:href="${encodeURI(path.slice(folder.length))}"`;
}

function reference(files: Texts, path: string, type: string, folder = ""): string {
  return `<mdRef ${link(path, folder)} MDTYPE="${type}" ${stated(files, path)}/>`;
}

const FORMAT = `sip:FILEFORMATNAME="Plain text" sip:FILEFORMATVERSION="1" sip:FORMATREGISTRY="PRONOM" sip:FORMATREGISTRYKEY="x-fmt/111"`;

function file(files: Texts, id: string, path: string, folder = ""): string {
  return `<file ID="${id}" ${stated(files, path)} ${FORMAT} ADMID="${folder === "" ? "provenance" : ""}" DMDID="${folder === "" ? "description" : "rep1-description"}"><FLocat ${link(path, folder)}/></file>`;
}

function rootMets(files: Texts, draft: Draft): string {
  const use = draft.hasOwnMets ? "Representations/rep1" : "Representations/rep1/data";
  const content = draft.hasOwnMets ? "representations/rep1/METS.xml" : "representations/rep1/data/bréf.txt";
  const division = draft.hasOwnMets
    ? `<div ID="div-representation" LABEL="Representations/rep1"><mptr ${link("representations/rep1/METS.xml", "")} xlink:title="group-content"/></div>`
    : `<div ID="div-representations" LABEL="Representations"><fptr FILEID="group-content"/></div>`;
  const second = draft.hasOwnMets
    ? ""
    : `<dmdSec ID="description-2" CREATED="${TIME}" STATUS="CURRENT">${reference(files, "representations/rep1/metadata/descriptive/dc.xml", "DC")}</dmdSec>\n`;
  return `${start("skil", draft)}<dmdSec ID="description" CREATED="${TIME}" STATUS="CURRENT">${reference(files, "metadata/descriptive/dc.xml", "DC")}</dmdSec>
${second}<amdSec ID="administration">
<rightsMD ID="rights" STATUS="CURRENT">${reference(files, "metadata/preservation/rights.xml", "OTHER").replace("MIMETYPE", 'OTHERMDTYPE="X" MIMETYPE')}</rightsMD>
<digiprovMD ID="provenance" STATUS="CURRENT">${reference(files, "metadata/preservation/premis.xml", "PREMIS")}</digiprovMD>
</amdSec>
<fileSec ID="files">
<fileGrp ID="group-documentation" USE="Documentation" ADMID="provenance">${file(files, "file-1", "documentation/lesið.txt")}</fileGrp>
<fileGrp ID="group-schemas" USE="Schemas">${file(files, "file-2", "schemas/own.xsd")}</fileGrp>
<fileGrp ID="group-content" USE="${use}" csip:CONTENTINFORMATIONTYPE="MIXED">${file(files, "file-3", content)}${draft.editRecords === undefined ? "" : file(files, "file-4", RECORDS_FILE)}</fileGrp>
</fileSec>
<structMap ID="structure" TYPE="PHYSICAL" LABEL="CSIP"><div ID="main" LABEL="skil">
<div ID="div-metadata" LABEL="Metadata" DMDID="description${draft.hasOwnMets ? "" : " description-2"}" ADMID="provenance rights"/>
<div ID="div-documentation" LABEL="Documentation"><fptr FILEID="group-documentation"/></div>
<div ID="div-schemas" LABEL="Schemas"><fptr FILEID="group-schemas"/></div>
${division}
</div></structMap></mets>
`;
}

function representationMets(files: Texts, draft: Draft): string {
  const folder = "representations/rep1/";
  return `${start("rep1", draft)}<dmdSec ID="rep1-description" CREATED="${TIME}" STATUS="CURRENT">${reference(files, `${folder}metadata/descriptive/dc.xml`, "DC", folder)}</dmdSec>
<fileSec ID="rep1-files"><fileGrp ID="rep1-content" USE="Representations/rep1/data" csip:CONTENTINFORMATIONTYPE="MIXED">${file(files, "rep1-file-1", `${folder}data/bréf.txt`, folder)}</fileGrp></fileSec>
<structMap ID="rep1-structure" TYPE="PHYSICAL" LABEL="CSIP"><div ID="rep1-main" LABEL="rep1">
<div ID="rep1-metadata" LABEL="Metadata" DMDID="rep1-description"/>
<div ID="rep1-representations" LABEL="Representations"><fptr FILEID="rep1-content"/></div>
</div></structMap></mets>
`;
}
