import type { Draft } from "../sample-package.suite.ts";

type Edit = readonly [from: string | RegExp, to: string];

/** A package that breaks one requirement: the rule that must find it, and how it is broken. */
export type Broken = readonly [rule: string, how: string, draft: Draft];

const root = (rule: string, how: string, ...edits: readonly Edit[]): Broken => [
  rule,
  how,
  { hasOwnMets: true, editRoot: (text) => change(text, edits) },
];
const flat = (rule: string, how: string, ...edits: readonly Edit[]): Broken => [
  rule,
  how,
  { hasOwnMets: false, editRoot: (text) => change(text, edits) },
];
const inner = (rule: string, how: string, ...edits: readonly Edit[]): Broken => [
  rule,
  how,
  { hasOwnMets: true, editRepresentation: (text) => change(text, edits) },
];
const tree = (rule: string, how: string, edit: (files: Map<string, string>) => void): Broken => [
  rule,
  how,
  { hasOwnMets: false, edit },
];

const records = (rule: string, how: string, ...edits: readonly Edit[]): Broken => [
  rule,
  how,
  { hasOwnMets: false, editRecords: (text) => change(text, edits) },
];

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

function change(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`There is no ${String(from)} to change`);
    return after;
  }, text);
}

function move(from: string, to: string): (files: Map<string, string>) => void {
  return (files) => {
    for (const [path, text] of [...files]) {
      if (!path.startsWith(from)) continue;
      files.delete(path);
      files.set(`${to}${path.slice(from.length)}`, text);
    }
  };
}

/** The three kinds of metadata sections, each with the number of its STATUS. */
const SECTIONS: readonly (readonly [element: string, id: number, status: number])[] = [
  ["dmdSec", 18, 20],
  ["digiprovMD", 33, 34],
  ["rightsMD", 46, 47],
];

const SECTION_FAULTS = SECTIONS.flatMap(([element, id, status]): Broken[] => {
  const of = (from: string, to: string): Edit => [new RegExp(`(<${element} [^>]*>\\s*<mdRef[^>]*?)${from}`), `$1${to}`];
  const rule = (offset: number): string => `CSIP${status + offset}`;
  return [
    root(`CSIP${id}`, `${element} without ID`, [new RegExp(`<${element} ID="[^"]*"`), `<${element}`]),
    root(`CSIP${id}`, `${element} with an ID that begins with a digit`, [
      new RegExp(`<${element} ID="`),
      `<${element} ID="1`,
    ]),
    root(rule(0), `${element} without STATUS`, [new RegExp(`(<${element} [^>]*?) STATUS="CURRENT"`), "$1"]),
    root(rule(0), `${element} with a STATUS of no list`, [
      new RegExp(`(<${element} [^>]*?) STATUS="CURRENT"`),
      '$1 STATUS="OLD"',
    ]),
    root(rule(1), `${element} without mdRef`, [new RegExp(`(<${element} [^>]*>)<mdRef[^>]*/>`), "$1"]),
    root(rule(1), `${element} with wrapped metadata`, [new RegExp(`(<${element} [^>]*>)<mdRef[^>]*/>`), "$1<mdWrap/>"]),
    root(rule(2), `${element} located by PURL`, of('LOCTYPE="URL"', 'LOCTYPE="PURL"')),
    root(rule(3), `${element} without xlink:type`, of(' xlink:type="simple"', "")),
    root(rule(4), `${element} that refers to nothing there`, of('xlink:href="', 'xlink:href="x')),
    root(rule(4), `${element} that leads out`, of('xlink:href="', 'xlink:href="../')),
    root(rule(4), `${element} in other letter case`, of('xlink:href="m', 'xlink:href="M')),
    root(rule(5), `${element} with an MDTYPE of no list`, of('MDTYPE="', 'MDTYPE="X')),
    root(rule(6), `${element} without MIMETYPE`, of(' MIMETYPE="text/plain"', "")),
    root(rule(6), `${element} with a MIMETYPE of no kind`, of('MIMETYPE="text/', 'MIMETYPE="other/')),
    root(rule(7), `${element} with a wrong SIZE`, of(' SIZE="', ' SIZE="9')),
    root(rule(8), `${element} with a day for a time`, of("T10:00:00Z", "")),
    root(rule(9), `${element} with a wrong CHECKSUM`, of('CHECKSUM="', 'CHECKSUM="0')),
    root(rule(10), `${element} with a CHECKSUMTYPE of no list`, of('CHECKSUMTYPE="SHA-256"', 'CHECKSUMTYPE="SHA3"')),
  ];
});

const DIVISION_FAULTS = (
  [
    ["Documentation", "documentation", [93, 94, 95, 96, 116], "schemas"],
    ["Schemas", "schemas", [97, 98, 99, 100, 118], "documentation"],
    ["Representations", "representations", [101, 102, 103, 104, 119], "schemas"],
  ] as const
).flatMap(([label, id, [needed, ided, exact, points, target], other]): Broken[] => {
  const group = label === "Representations" ? "content" : id;
  const whole = new RegExp(`<div ID="div-${id}"[^>]*>.*?</div>`);
  return [
    flat(`CSIP${needed}`, `no division ${label}`, [whole, ""]),
    flat(`CSIP${needed}`, `two divisions ${label}`, [whole, `$&<div ID="again" LABEL="${label}"/>`]),
    flat(`CSIP${ided}`, `a division ${label} without ID`, [`<div ID="div-${id}"`, "<div"]),
    flat(`CSIP${exact}`, `a division ${label} in capitals`, [`LABEL="${label}"`, `LABEL="${label.toUpperCase()}"`]),
    flat(`CSIP${points}`, `a division ${label} that points to nothing`, [`<fptr FILEID="group-${group}"/>`, ""]),
    flat(`CSIP${target}`, `a division ${label} that points to another group`, [
      `FILEID="group-${group}"`,
      `FILEID="group-${other}"`,
    ]),
    flat(`CSIP${target}`, `a division ${label} with an fptr without FILEID`, [` FILEID="group-${group}"`, ""]),
  ];
});

const SOFTWARE = '<agent ROLE="CREATOR" TYPE="OTHER" OTHERTYPE="SOFTWARE">';
const HEADER_FAULTS: readonly Broken[] = [
  root("CSIP1", "no OBJID", [' OBJID="skil"', ""]),
  root("CSIP1", "another OBJID than the folder", ['OBJID="skil"', 'OBJID="annað"']),
  root("CSIPSTR2", "a folder that is not named as OBJID", ['OBJID="skil"', 'OBJID="annað"']),
  inner("CSIP1", "another OBJID than the representation's folder", ['OBJID="rep1"', 'OBJID="rep2"']),
  root("CSIP2", "a TYPE of no list", ['TYPE="Datasets"', 'TYPE="Things"']),
  root("CSIP3", "OTHER unexplained", ['TYPE="Datasets"', 'TYPE="Other"']),
  root("eark-sip/contradiction-other-category", "OTHER in capitals", [
    'TYPE="Datasets"',
    'TYPE="OTHER" csip:OTHERTYPE="x"',
  ]),
  root("eark-sip/contradiction-erms-category", "the category of CITS ERMS", ['TYPE="Datasets"', 'TYPE="Dataset"']),
  [
    "CSIP2",
    "a category of a later vocabulary",
    { hasOwnMets: true, version: "2.0.4", editRoot: (text) => change(text, [['TYPE="Datasets"', 'TYPE="Email"']]) },
  ],
  [
    "CSIP4",
    "a content information type of a later vocabulary",
    {
      hasOwnMets: true,
      version: "2.0.4",
      editRoot: (text) => change(text, [['TYPE="MIXED" P', 'TYPE="citserms_v3_0" P']]),
    },
  ],
  root("CSIP4", "another content information type than that of its representation", [
    'TYPE="MIXED" P',
    'TYPE="ERMS" P',
  ]),
  root("CSIP4", "no content information type", [' csip:CONTENTINFORMATIONTYPE="MIXED" P', " P"]),
  inner("CSIP4", "a content information type of no list", ['TYPE="MIXED" P', 'TYPE="THINGS" P']),
  root("eark-sip/contradiction-content-type", "a type that the XSD alone lists", [
    'TYPE="MIXED" P',
    'TYPE="SIARDDK" P',
  ]),
  root("CSIP5", "OTHER unexplained", ['TYPE="MIXED" P', 'TYPE="OTHER" P']),
  root("CSIP6", "a PROFILE that is no URL", ["https://earksip", "earksip"]),
  root("SIP2", "the PROFILE of another version", ["v2-2-0", "v9-9-9"]),
  root("SIP1", "no LABEL", [' LABEL="Mál"', ""]),
  root("CSIP117", "no header", [/<metsHdr[\s\S]*<\/metsHdr>/, ""]),
  root("CSIP7", "no CREATEDATE", [/ CREATEDATE="[^"]*"/, ""]),
  root("CSIP7", "a CREATEDATE that is no time", [/ CREATEDATE="[^"]*"/, ' CREATEDATE="yesterday"']),
  root("CSIP8", "no LASTMODDATE", [/ LASTMODDATE="[^"]*"/, ""]),
  root("CSIP8", "changed before it was made", [/ LASTMODDATE="[^"]*"/, ' LASTMODDATE="2025-01-01T00:00:00Z"']),
  root("CSIP9", "a package type of no list", ['TYPE="SIP"', 'TYPE="ZIP"']),
  root("SIP4", "an AIP", ['OAISPACKAGETYPE="SIP"', 'OAISPACKAGETYPE="AIP"']),
  root("SIP3", "a RECORDSTATUS of no list", ['STATUS="NEW"', 'STATUS="FRESH"']),
  root("CSIP10", "no agents", [/<agent[\s\S]*<\/agent>/, ""]),
  inner("CSIP11", "software that is an editor", [SOFTWARE, SOFTWARE.replace("CREATOR", "EDITOR")]),
  root("CSIP12", "software that is an individual", [SOFTWARE, SOFTWARE.replace('TYPE="OTHER"', 'TYPE="INDIVIDUAL"')]),
  root("CSIP13", "software without OTHERTYPE", [' OTHERTYPE="SOFTWARE"', ""]),
  root("CSIP14", "software without a name", ["<name>tool</name>", ""]),
  root("CSIP15", "software without a note", [/<note csip:NOTETYPE="SOFTWARE VERSION">1.0<\/note>/, ""]),
  root("CSIP16", "a note without its type", [' csip:NOTETYPE="SOFTWARE VERSION"', ""]),
  root("SIP5", "two agreements", ['TYPE="PREVIOUSSUBMISSIONAGREEMENT"', 'TYPE="SUBMISSIONAGREEMENT"']),
  root("SIP6", "no earlier agreement", [/<altRecordID TYPE="PREVIOUSSUBMISSIONAGREEMENT">.*?<\/altRecordID>/, ""]),
  root("SIP7", "an empty reference code", [">HH/4<", "><"]),
  root("SIP8", "an empty earlier reference code", [">HH/3<", "><"]),
  root("SIP9", "no archival creator", ['ROLE="ARCHIVIST"', 'ROLE="EDITOR"']),
  root("SIP11", "an archival creator of another type", [
    'ROLE="ARCHIVIST" TYPE="ORGANIZATION"',
    'ROLE="ARCHIVIST" TYPE="OTHER"',
  ]),
  root("SIP12", "an archival creator without a name", ["<name>Hraunahreppur</name>", ""]),
  root("SIP13", "an archival creator without an identifier", [/(Hraunahreppur<\/name>)<note.*?<\/note>/, "$1"]),
  root("SIP14", "an identifier without its type", [/(Hraunahreppur<\/name><note) [^>]*/, "$1"]),
  root("SIP15", "no submitter", [/<agent ROLE="CREATOR" TYPE="(ORGANIZATION|INDIVIDUAL)".*?<\/agent>/g, ""]),
  root("SIP18", "a submitter without a name", ["<name>Hraunabyggð</name>", ""]),
  root("SIP19", "a submitter without an identifier", [/(Hraunabyggð<\/name>)<note.*?<\/note>/, "$1"]),
  root("SIP20", "an identifier without its type", [/(Hraunabyggð<\/name><note) [^>]*/, "$1"]),
  root("SIP21", "no contact", [/<agent ROLE="CREATOR" TYPE="INDIVIDUAL".*?<\/agent>/, ""]),
  root("SIP24", "a contact without a name", ["<name>Álfrún</name>", ""]),
  root("SIP26", "no preserving body", [/<agent ROLE="PRESERVATION".*?<\/agent>/, ""]),
  root("SIP28", "a preserving individual", [
    'ROLE="PRESERVATION" TYPE="ORGANIZATION"',
    'ROLE="PRESERVATION" TYPE="INDIVIDUAL"',
  ]),
  root("SIP29", "a preserving body without a name", ["<name>Héraðsskjalasafn</name>", "<name> </name>"]),
  root("SIP30", "a preserving body without an identifier", [/(Héraðsskjalasafn<\/name>)<note.*?<\/note>/, "$1"]),
  root("SIP31", "an identifier without its type", [/(Héraðsskjalasafn<\/name><note) [^>]*/, "$1"]),
  root("eark-sip/extension-namespace", "namespaces in lower case", [/https:\/\/DILCIS/g, "https://dilcis"]),
];

const FILE_FAULTS: readonly Broken[] = [
  root("CSIP19", "a description without CREATED", [/(<dmdSec ID="description") CREATED="[^"]*"/, "$1"]),
  root("CSIP31", "two amdSec", ["</amdSec>", '</amdSec><amdSec ID="second"/>']),
  root("CSIP17", "a description that no dmdSec has", [/<dmdSec[\s\S]*<\/dmdSec>/, ""]),
  root("CSIP32", "PREMIS that no digiprovMD has", [/<digiprovMD.*<\/digiprovMD>/, ""]),
  root("CSIP31", "PREMIS without an amdSec", [/<amdSec[\s\S]*<\/amdSec>/, ""]),
  root("CSIP58", "no fileSec", [/<fileSec[\s\S]*<\/fileSec>/, ""]),
  inner("CSIP59", "a fileSec without ID", [' ID="rep1-files"', ""]),
  root("CSIP60", "documentation without its group", [/<fileGrp ID="group-documentation".*<\/fileGrp>/, ""]),
  root("CSIP113", "schemas without their group", [/<fileGrp ID="group-schemas".*<\/fileGrp>/, ""]),
  root("CSIP114", "a representation without its group", [/<fileGrp ID="group-content".*<\/fileGrp>/, ""]),
  root("CSIP61", "ADMID that is nowhere", ['USE="Documentation" ADMID="provenance"', 'USE="Documentation" ADMID="x"']),
  root("CSIP61", "ADMID of a description", [
    'USE="Documentation" ADMID="provenance"',
    'USE="Documentation" ADMID="description"',
  ]),
  root("CSIP62", "another type than the representation says", [
    'rep1" csip:CONTENTINFORMATIONTYPE="MIXED"',
    'rep1" csip:CONTENTINFORMATIONTYPE="ERMS"',
  ]),
  root("CSIP62", "no content information type", ['rep1" csip:CONTENTINFORMATIONTYPE="MIXED"', 'rep1"']),
  root("CSIP63", "OTHER unexplained", [
    'rep1" csip:CONTENTINFORMATIONTYPE="MIXED"',
    'rep1" csip:CONTENTINFORMATIONTYPE="OTHER"',
  ]),
  root("CSIP64", "no USE", [' USE="Documentation"', ""]),
  root("CSIP64", "a USE of no folder", ['USE="Representations/rep1"', 'USE="Representations/rep9"']),
  root("CSIP65", "a group with an ID that another has", ['ID="group-schemas"', 'ID="group-documentation"']),
  root("CSIP65", "a group without ID", [' ID="group-schemas"', ""]),
  root("CSIP66", "an empty group", [/(<fileGrp ID="group-schemas"[^>]*>).*?(<\/fileGrp>)/, "$1$2"]),
  inner("CSIP67", "a file without ID", [' ID="rep1-file-1"', ""]),
  inner("CSIP68", "a file without MIMETYPE", [/(<file .*?) MIMETYPE="text\/plain"/, "$1"]),
  inner("CSIP69", "a file of another size", [/(<file .*?) SIZE="/, '$1 SIZE="9']),
  inner("CSIP70", "a file without CREATED", [/(<file .*?) CREATED="[^"]*"/, "$1"]),
  inner("CSIP71", "a file of another checksum", [/(<file .*?) CHECKSUM="/, '$1 CHECKSUM="0']),
  inner("CSIP72", "a file without CHECKSUMTYPE", [/(<file .*?) CHECKSUMTYPE="SHA-256"/, "$1"]),
  inner("CSIP74", "ADMID that is nowhere", ['ADMID=""', 'ADMID="x"']),
  inner("CSIP75", "DMDID that is nowhere", [/DMDID="rep1-description"><FLocat/, 'DMDID="x"><FLocat']),
  inner("CSIP76", "a file without a location", [/<FLocat[^>]*>/, ""]),
  inner("CSIP76", "a file in two places", [/<FLocat[^>]*>/, "$&$&"]),
  inner("CSIP77", "a location that is none", [/(<FLocat )LOCTYPE="URL"/, '$1LOCTYPE="OTHER"']),
  inner("CSIP78", "a link of another type", [/(<FLocat .*?)"simple"/, '$1"extended"']),
  inner("CSIP79", "a file that is not there", [/(<FLocat .*?href=")/, "$1x"]),
  inner("CSIP79", "a backslash", [/(<FLocat .*?href="data)\//, "$1\\"]),
  inner("CSIP79", "bad percent-encoding", [/(<FLocat .*?href="data\/)/, "$1%ff"]),
  root("SIP32", "no format name", [' sip:FILEFORMATNAME="Plain text"', ""]),
  root("SIP33", "an empty format version", ['sip:FILEFORMATVERSION="1"', 'sip:FILEFORMATVERSION=""']),
  root("SIP34", "no format registry", [' sip:FORMATREGISTRY="PRONOM"', ""]),
  root("SIP35", "no format key", [' sip:FORMATREGISTRYKEY="x-fmt/111"', ""]),
  root("eark-sip/contradiction-format-registry", "the profile's name", [
    "sip:FORMATREGISTRY=",
    "sip:FILEFORMATREGISTRY=",
  ]),
  root("eark-sip/id-repeated", "a reference with the ID of a file", ["<mdRef LOC", '<mdRef ID="file-1" LOC']),
  root("eark-sip/file-outside-group", "documentation among the schemas", [
    /(<fileGrp ID="group-documentation".*?)(<file ID="file-1".*?<\/file>)(<\/fileGrp>\s*<fileGrp ID="group-schemas"[^>]*>)/,
    "$1$3$2",
  ]),
  root("CSIP71", "a wrong CRC-32", [
    /CHECKSUM="[0-9a-f]{64}" CHECKSUMTYPE="SHA-256"(?=[^>]*><FLocat[^>]*own\.xsd)/,
    'CHECKSUM="0badcafe" CHECKSUMTYPE="CRC32"',
  ]),
  root("eark-sip/reference-repeated", "a file named twice", [
    /<file ID="file-1".*?<\/file>/,
    '$&<file ID="file-9"><FLocat LOCTYPE="URL" xlink:type="simple" xlink:href="documentation/lesi%C3%B0.txt"/></file>',
  ]),
  root("eark-sip/checksum-unchecked", "a checksum that Node lacks", ["SHA-256", "TIGER"]),
  root("eark-sip/file-misstated", "techMD of another size", [
    "</amdSec>",
    '<techMD ID="t"><mdRef LOCTYPE="URL" xlink:type="simple" xlink:href="schemas/own.xsd" SIZE="1"/></techMD></amdSec>',
  ]),
];

const MAP_FAULTS: readonly Broken[] = [
  root("CSIP80", "no structural map", [/<structMap[\s\S]*<\/structMap>/, ""]),
  root("CSIP80", "two structural maps of CSIP", [
    "</structMap>",
    '</structMap><structMap ID="two" LABEL="CSIP" TYPE="PHYSICAL"/>',
  ]),
  root("CSIP81", "a logical map", ['TYPE="PHYSICAL"', 'TYPE="LOGICAL"']),
  root("CSIP82", "a map of another label", ['LABEL="CSIP"', 'LABEL="csip"']),
  root("CSIP83", "a map without ID", [' ID="structure"', ""]),
  root("CSIP84", "two main divisions", ["</structMap>", '<div ID="main-2"/></structMap>']),
  root("CSIP85", "a main division without ID", [' ID="main"', ""]),
  root("CSIP88", "no division for metadata", [/<div ID="div-metadata".*?\/>/, ""]),
  root("CSIP89", "a division for metadata without ID", [' ID="div-metadata"', ""]),
  root("CSIP90", "a division for metadata in lower case", ['LABEL="Metadata"', 'LABEL="metadata"']),
  root("CSIP91", "administrative metadata that is not listed", ['ADMID="provenance rights"', 'ADMID="provenance"']),
  root("CSIP92", "descriptive metadata that is nowhere", ['DMDID="description" ADMID', 'DMDID="x" ADMID']),
  root("CSIP105", "a representation without its division", [/<div ID="div-representation".*?<\/div>/, ""]),
  root("CSIP106", "a representation's division without ID", [' ID="div-representation"', ""]),
  root("CSIP107", "a division that is not named as its folder", [
    'LABEL="Representations/rep1"',
    'LABEL="Representations/rep2"',
  ]),
  root("CSIP108", "a pointer without its group", [' xlink:title="group-content"', ""]),
  root("CSIP108", "a pointer with another's ID", ['xlink:title="group-content"', 'xlink:title="main"']),
  root("CSIP109", "a division without its pointer", [/<mptr[^>]*>/, ""]),
  root("CSIP109", "a division with two pointers", [/<mptr[^>]*>/, "$&$&"]),
  root("CSIP110", "a pointer to nothing", [/(<mptr .*?href=")/, "$1x"]),
  root("CSIP111", "a pointer of another type", [/(<mptr .*?)"simple"/, '$1"extended"']),
  root("CSIP112", "a pointer located by PURL", [/(<mptr )LOCTYPE="URL"/, '$1LOCTYPE="PURL"']),
  [
    "CSIP86",
    "another label of the main division",
    { hasOwnMets: true, version: "2.0.4", editRoot: (text) => change(text, [['LABEL="skil"', 'LABEL="annað"']]) },
  ],
];

const TREE_FAULTS: readonly Broken[] = [
  tree("CSIPSTR4", "no METS.xml", (files) => files.delete("METS.xml")),
  tree("CSIPSTR4", "METS.xml in lower case", move("METS.xml", "mets.xml")),
  tree("CSIPSTR4", "a METS that is cut", (files) => files.set("METS.xml", (files.get("METS.xml") ?? "").slice(0, 900))),
  tree("CSIPSTR4", "another document", (files) => files.set("METS.xml", "<dspace/>")),
  inner("eark-sip/representation-mets", "a representation's METS that is cut", ["</mets>", ""]),
  tree("CSIPSTR5", "no metadata", move("metadata/", "meta/")),
  tree("CSIPSTR6", "preservation metadata elsewhere", move("metadata/preservation/", "metadata/")),
  tree("CSIPSTR7", "descriptive metadata elsewhere", (files) => {
    for (const path of [...files.keys()])
      if (path.includes("/descriptive/") || path.includes("metadata/descriptive")) files.delete(path);
  }),
  tree("CSIPSTR9", "no representations", move("representations/", "content/")),
  tree("CSIPSTR10", "a loose file in representations", (files) => files.set("representations/loose.txt", "x")),
  tree("CSIPSTR10", "names that differ in letter case", (files) => files.set("representations/REP1/data/x", "x")),
  tree("CSIPSTR11", "no data", move("representations/rep1/data/", "representations/rep1/content/")),
  tree("CSIPSTR12", "no METS of the representation", (files) => files.delete("representations/rep1/METS.xml")),
  tree("CSIPSTR13", "no metadata of the representation", move("representations/rep1/metadata/", "other/")),
  tree("CSIPSTR15", "no schemas", move("schemas/", "xsd/")),
  tree("CSIPSTR16", "no documentation", move("documentation/", "docs/")),
  tree("eark-sip/file-not-referenced", "a file that no METS names", (files) =>
    files.set("representations/rep1/data/x.txt", "x"),
  ),
  tree("eark-sip/metadata-unreadable", "a description that is cut", (files) =>
    files.set("metadata/descriptive/dc.xml", "<record>\n"),
  ),
  tree("eark-sip/dublin-core", "an element that Dublin Core lacks", (files) =>
    files.set("metadata/descriptive/dc.xml", `<record xmlns:dc="${DUBLIN_CORE}"><dc:titel>x</dc:titel></record>`),
  ),
  tree("eark-sip/dublin-core", "an element within another", (files) =>
    files.set("metadata/descriptive/dc.xml", `<record xmlns:dc="${DUBLIN_CORE}"><dc:title><b/></dc:title></record>`),
  ),
  tree("eark-sip/line-ends-changed", "line ends of another system", (files) =>
    files.set("schemas/own.xsd", "<schema/>\r\n"),
  ),
];

const RECORD_FAULTS: readonly Broken[] = [
  records("eark-sip/erms-unreadable", "an ERMS document that is cut", ["</erms>", ""]),
  records("eark-sip/erms-identifier", "a record without its identifier", ['<record systemIdentifier="2"', "<record"]),
  records("eark-sip/erms-identifier", "two cases with one identifier", [
    "</aggregations>",
    '<aggregation systemIdentifier="1" aggregationType="file"><title>x</title></aggregation></aggregations>',
  ]),
  records("eark-sip/erms-classification-schema", "a scheme that is nowhere", ['Used="scheme"', 'Used="other"']),
  records("eark-sip/erms-description", "a record without title and description", ["<title>Bréf</title>", ""]),
  records("eark-sip/erms-value", "a case of no list", ['"caseFile"', '"case"']),
  records("eark-sip/erms-other-value", "a direction that is not explained", ['"incoming"', '"other"']),
  records("eark-sip/erms-contact-information", "contact information that is empty", [
    "<additionalInformation>",
    '<agents><agent agentType="sender"><name>A</name><addressContactInformation/></agent></agents><additionalInformation>',
  ]),
  records("eark-sip/erms-appendix-file", "an appendix that is not there", ["br%C3%A9f", "mynd"]),
  records("eark-sip/erms-appendix-file", "an appendix outside the package", ["file:///rep", "file:///../rep"]),
  records("eark-sip/erms-appendix-reference", "an appendix that no METS names", [
    "file:///representations/rep1/data/br%C3%A9f.txt",
    "METS.xml",
  ]),
];

export const BROKEN_PACKAGES: readonly Broken[] = [
  ...HEADER_FAULTS,
  ...SECTION_FAULTS,
  ...FILE_FAULTS,
  ...MAP_FAULTS,
  ...DIVISION_FAULTS,
  ...TREE_FAULTS,
  ...RECORD_FAULTS,
];
