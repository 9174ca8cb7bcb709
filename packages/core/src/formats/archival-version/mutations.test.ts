import { beforeAll, describe, expect, it } from "vitest";
import { memorySource } from "../../read/memory.ts";
import {
  all,
  CALM,
  drop,
  edit,
  FILE_INDEX,
  FIRST_DOCUMENT,
  folder,
  type Mutation,
  move,
  type Parts,
  put,
  rulesThatSpeak,
  soundParts,
  spokenOf,
} from "./mutations.suite.ts";
import { judge } from "./verify.suite.ts";
import { PACKAGE_NAME } from "./write.suite.ts";

const ARCHIVE = "Indices/archiveIndex.xml";
const CONTEXT = "Indices/contextDocumentationIndex.xml";
const TABLES = "Indices/tableIndex.xml";
const DOCS = "Indices/docIndex.xml";
/** Tables: 1 classes, 2 cases, 3 documents, 4 files, 5 parties. */
const table = (number: number): string => `Tables/table${number}/table${number}.xml`;
const CASE = /(<row><c1>)([^<]*)(<\/c1>)/;
const DECLARATION = /<\?xml[^>]*>\n?/;
const LATIN = /encoding="UTF-8"/;
const view = (name: string, query: string, description = "<description>Yfirlit</description>"): string =>
  `<view><name>${name}</name><queryOriginal>${query}</queryOriginal>${description}</view>`;
const views = (...items: readonly string[]): Mutation =>
  edit(TABLES, "</siardDiark>", `<views>${items.join("")}</views></siardDiark>`);

/** Each id, with a change that makes it speak. The file index follows the change, but for the changes in `ASTRAY`. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "archival-version/foreign-object": put("lesmig.txt"),
  "4.B.2_1": drop("Indices/"),
  "4.B.2_2": drop("Schemas/"),
  "4.B.2_3": drop("ContextDocumentation/"),
  "4.B.2_4": drop("Tables/"),
  "4.C_1": drop(FILE_INDEX),
  "4.C_2": drop(ARCHIVE),
  "4.C_3": drop(CONTEXT),
  "4.C_4": drop(TABLES),
  "4.C_5": drop(DOCS),
  "4.C.1_3": edit(ARCHIVE, "</archiveIndex>", ""),
  "4.C.1_4": edit(ARCHIVE, /<systemName>.*<\/systemName>/, ""),
  "4.C.1_5": edit(CONTEXT, "</contextDocumentationIndex>", ""),
  "4.C.1_6": edit(CONTEXT, "<documentID>1<", "<documentID>01<"),
  "4.C.1_7": edit(TABLES, "</siardDiark>", ""),
  "4.C.1_8": edit(TABLES, "<type>INTEGER<", "<type>BIGINT<"),
  "4.C.1_9": edit(DOCS, "</docIndex>", ""),
  "4.C.1_10": edit(DOCS, "<aFt>tif<", "<aFt>pdf<"),
  "4.C.1_11": edit(ARCHIVE, LATIN, 'encoding="US-ASCII"'),
  "4.C.1_12": edit(TABLES, DECLARATION, ""),
  "4.C.4_1": edit(CONTEXT, "<systemPurpose>true<", "<systemPurpose>false<"),
  "4.C.5_1": edit(TABLES, /<foreignKeys><foreignKey><name>FK_Party_[\s\S]*?<\/foreignKeys>/, ""),
  "4.C.5_2": edit(TABLES, "<nullable>false<", "<nullable>true<"),
  "4.C.5_3": edit(TABLES, "<name>Party<", "<name>CaseFile<"),
  "4.C.6_1": edit(DOCS, "<dID>2</dID>", "<dID>2</dID><pID>1</pID>"),
  "4.C.6_2": edit(DOCS, "</aFt>", "</aFt><gmlXsd>1.xsd</gmlXsd>"),
  "4.C.6_3": edit(DOCS, "<dID>2</dID>", "<dID>2</dID><pID>9999</pID>"),
  "4.C.6_4": edit(DOCS, "<dID>2</dID>", "<dID>2</dID><pID>2</pID>"),
  "4.C.6_5": all(edit(table(4), /<row><c1>1<[\s\S]*?<\/row>/, ""), edit(TABLES, "<rows>150<", "<rows>149<")),
  "4.C.6_6": edit(table(4), "<row><c1>1<", "<row><c1>9999<"),
  "4.C.6_7": edit(DOCS, "<dID>2<", "<dID>1<"),
  "4.C.6_8": all(
    edit(table(4), /<row><c1>2<[\s\S]*?<\/row>/, ""),
    edit(TABLES, "<rows>150<", "<rows>149<"),
    edit(DOCS, "<dID>2</dID>", "<dID>2</dID><pID>1</pID>"),
  ),
  "archival-version/document-place": edit(DOCS, "<mID>1<", "<mID>2<"),
  "archival-version/original-name": edit(DOCS, /<oFn>.*?<\/oFn>/, "<oFn>skjal</oFn>"),
  "4.D_1": put("Tables/table99/table99.xml", "<table/>"),
  "4.D_2": drop("Tables/table5/"),
  "4.D_3": edit(TABLES, "<folder>table3<", "<folder>table9<"),
  "4.D_4": edit(TABLES, "<folder>table1<", "<folder>table9<"),
  "4.D_5": move("Tables/table3/table3", "Tables/table7/table7"),
  "4.D_6": all(drop("Tables/table5/"), folder("Tables/table5")),
  "4.D_7": move("Tables/table5/table5.xml", "Tables/table5/tafla.xml"),
  "4.D_8": edit(table(1), "</table>", ""),
  "4.D_9": edit(table(4), "<row><c1>1<", "<row><c1>eitt<"),
  "4.D_12": edit(table(2), /<c2>/, "<c2> "),
  "4.D_13": edit(table(1), "table1.xsd", "table9.xsd"),
  "4.D_14": edit(table(4), LATIN, 'encoding="utf8"'),
  "4.E_1": put("ContextDocumentation/lesmig.txt"),
  "4.E_2": folder("ContextDocumentation/docCollection2"),
  "4.E_3": all(drop("ContextDocumentation/"), folder("ContextDocumentation/docCollection1")),
  "4.E_4": move("ContextDocumentation/docCollection1", "ContextDocumentation/docCollection2"),
  "4.E_6": edit(CONTEXT, "<documentID>1<", "<documentID>2<"),
  "4.E_7": put("ContextDocumentation/docCollection1/2/1.tif"),
  "4.E_9": put("ContextDocumentation/docCollection1/1/2.pdf"),
  "4.E_10": ({ folders }) => {
    for (let id = 2; id <= 10_001; id++) folders.add(`ContextDocumentation/docCollection1/${id}`);
  },
  "4.E_11": put("ContextDocumentation/docCollection1/1/2.jp2"),
  "4.E_12": put("ContextDocumentation/docCollection2/1/1.tif"),
  "4.E_13": put("ContextDocumentation/docCollection1/1/3.tif"),
  "4.E_14": folder("ContextDocumentation/docCollection1/2"),
  "4.F_1": drop("Schemas/localShared"),
  "4.F_2": put("Schemas/standard/annad.xsd"),
  "4.F_3": put("Schemas/standard/archiveIndex.xsd"),
  "4.F_4": put("Schemas/standard/contextDocumentationIndex.xsd"),
  "4.F_5": put("Schemas/standard/tableIndex.xsd"),
  "4.F_6": put("Schemas/standard/fileIndex.xsd"),
  "4.F_7": drop("Schemas/standard/docIndex.xsd"),
  "4.F_8": drop("Schemas/standard/XMLSchema.xsd"),
  "4.G_1": put("Documents/docCollection1/lesmig.txt"),
  "4.G_2": folder("Documents/docCollection2"),
  "4.G_3": all(drop("Documents/"), folder("Documents/docCollection1")),
  "4.G_4": move("Documents/docCollection1", "Documents/docCollection3"),
  "4.G_6": drop("Documents/docCollection1/7/"),
  "4.G_7": put("Documents/docCollection1/999/1.tif"),
  "4.G_9": move(FIRST_DOCUMENT, "Documents/docCollection1/1/1.pdf"),
  "4.G_11": ({ folders }) => {
    for (let id = 1000; id <= 11_000; id++) folders.add(`Documents/docCollection1/${id}`);
  },
  "4.G_12": put("Documents/docCollection1/1/2.jp2"),
  "4.G_13": put("Documents/docCollection2/1/1.tif"),
  "4.G_14": put("Documents/docCollection1/1/3.tif"),
  "4.A_1_1": edit(table(4), "<row><c1>2<", "<row><c1>1<"),
  "4.A_1_2": edit(table(4), "<c1>2</c1>", '<c1 xsi:nil="true"/>'),
  "4.A_1_3": edit(table(2), CASE, "$1 $2$3"),
  "4.A_1_5": edit(table(3), /<c2>[^<]*<\/c2>/, "<c2>ekkert mál</c2>"),
  "4.A_1_6": edit(
    TABLES,
    "<column>CaseNumber</column></primaryKey>",
    "<column>CaseNumber</column><column>CaseTitle</column></primaryKey>",
  ),
  "4.A_1_7": edit(TABLES, "<referenced>CaseNumber<", "<referenced>CaseTitle<"),
  "4.A_1_8": edit(TABLES, /(<name>FK_CaseDocument_CaseNumber[\s\S]*?<column>)CaseNumber</, "$1DocumentDate<"),
  "4.A_1_10": edit(table(3), /<c2>/, "<c2> "),
  "6.A_1": edit(ARCHIVE, "AVID.TI.1<", "AVID.TI.2<"),
  "6.A_2": edit(ARCHIVE, /<archivePeriodEnd>.*?</, "<archivePeriodEnd>1990<"),
  "6.A_3": edit(ARCHIVE, /<creationPeriodEnd>.*?</, "<creationPeriodEnd>1990<"),
  "6.A_6": edit(TABLES, "<functionalDescription>Dokumenttitel</functionalDescription>", ""),
  "6.A_7": edit(TABLES, /<functionalDescription>Sags\w+<\/functionalDescription>/g, ""),
  "6.A_8": edit(ARCHIVE, "<systemFileConcept>", "<relatedRecordsName>a</relatedRecordsName><systemFileConcept>"),
  "6.A_8_1": edit(ARCHIVE, "OtherRecords>false<", "OtherRecords>true<"),
  "6.A_9": edit(ARCHIVE, "<systemFileConcept>", "<relatedRecordsName>Bréf</relatedRecordsName><systemFileConcept>"),
  "6.C_1": edit(TABLES, /<description>.*?</, "<description>x<"),
  "6.C_2": edit(TABLES, "<name>CaseTitle<", "<name>CaseNumber<"),
  "6.C_3": edit(TABLES, "<columnID>c2<", "<columnID>c1<"),
  "6.C_4": edit(TABLES, "<columnID>c2<", "<columnID>c20<"),
  "6.C_5": edit(TABLES, "<description>Heiti máls<", "<description>x<"),
  "6.C_6": edit(TABLES, "<name>PK_Party<", "<name>PK_CaseFile<"),
  "6.C_7": edit(TABLES, "<name>FK_Party_CaseNumber<", "<name>PK_CaseFile<"),
  "6.C_8": views(view("AV_mal", "SELECT 1", "")),
  "6.C_9": views(view("AV_mal", "SELECT 1")),
  "6.C_10": views(view("mal", "SELECT 1"), view("mal", "SELECT 2")),
  "6.C_13": edit(ARCHIVE, "<systemFileConcept>true<", "<systemFileConcept>false<"),
  "6.C_14": edit(ARCHIVE, "Documents>true<", "Documents>false<"),
  "6.C_14_1": edit(TABLES, "<functionalDescription>Dokumentidentifikation</functionalDescription>", ""),
  "6.C_16": edit(table(4), "<c7>1<", "<c7>4<"),
  "6.C_17": edit(TABLES, "<tables>", "<databaseProduct>x</databaseProduct><tables>"),
  "6.C_18": views(view("AV_mal", "DROP TABLE CaseFile")),
  "6.C_19": edit(TABLES, "<referencedTable>CaseFile<", "<referencedTable>Nowhere<"),
  "6.C_20": edit(TABLES, "<column>RowNumber</column></primaryKey>", "<column>Nowhere</column></primaryKey>"),
  "6.C_21": edit(TABLES, "<referenced>CaseNumber<", "<referenced>Nowhere<"),
  "6.C_22": edit(TABLES, /(<name>FK_Party_CaseNumber[\s\S]*?<column>)CaseNumber</, "$1Nowhere<"),
  "6.C_23": edit(TABLES, "<functionalDescription>Dokumentdato</functionalDescription>", ""),
  "6.C_25": edit(TABLES, /VARYING\([0-9]+\)/, "VARYING(1)"),
  "6.C_26": edit(TABLES, "<rows>150<", "<rows>151<"),
  "6.C_27": put("Tables/tafla/tafla.xml", "<table/>"),
  "6.C_28": edit(TABLES, "<name>CaseTitle<", "<name>SELECT<"),
  "archival-version/text-character": edit(table(2), /<c2>([^<]*)</, "<c2>$1\ue000<"),
};

/** Changes that the file index does not follow. */
const ASTRAY: Readonly<Record<string, Mutation>> = {
  "4.C.1_1": edit(FILE_INDEX, "</fileIndex>", ""),
  "4.C.1_2": edit(FILE_INDEX, "<md5>", "<md5>0"),
  "4.C.2_1": drop(FIRST_DOCUMENT),
  "4.C.2_2": put("Documents/docCollection1/1/2.tif"),
  "4.C.2_3": put(FIRST_DOCUMENT),
  "4.C.2_4": edit(FILE_INDEX, "<foN>AVID.TI.1.", "<foN>AVID.TI.2."),
  "4.C.2_5": edit(FILE_INDEX, /<f>[\s\S]*?<\/f>/, "$&$&"),
};

/** Changes to media that lie side by side. */
const MEDIA: Readonly<Record<string, Mutation>> = {
  "4.B.1_1": move("AVID.TI.1.1/", "AVID.TI.1.2/"),
  "4.B.1_2": put("AVID.TI.2.1/Tables/table99/table99.xml", "<table/>"),
  "4.B.1_3": put("AVID.TI.1.3/Tables/table99/table99.xml", "<table/>"),
  "4.B.2_5": put("AVID.TI.1.2/Indices/docIndex.xml"),
  "4.B.2_6": put("AVID.TI.1.2/Schemas/standard/docIndex.xsd"),
  "4.B.2_7": put("AVID.TI.1.2/ContextDocumentation/docCollection2/2/1.tif"),
};

let sound: Parts;

beforeAll(async () => {
  sound = await soundParts();
});

describe("a package that was in order", () => {
  it("says nothing of what is to be told below", async () => {
    const spoken = await rulesThatSpeak(sound, () => undefined);
    // Parties of the fixture belong to cases, and not to documents.
    expect([...spoken].sort()).toEqual([...CALM]);
  });

  it.each(Object.entries(MUTATIONS))("is found out by %s", async (id, mutate) => {
    const spoken = [...(await rulesThatSpeak(sound, mutate))];
    expect(spoken).toContain(id);
    expect(spoken.filter((rule) => !CALM.has(rule)).sort()).toMatchSnapshot();
  });

  it.each(Object.entries(ASTRAY))("whose file index is behind is found out by %s", async (id, mutate) => {
    const spoken = [...(await rulesThatSpeak(sound, mutate, { isFollowed: false }))];
    expect(spoken).toContain(id);
    expect(spoken.filter((rule) => !CALM.has(rule)).sort()).toMatchSnapshot();
  });

  it.each(Object.entries(MEDIA))("on media side by side is found out by %s", async (id, mutate) => {
    const parts: Parts = { files: new Map(), folders: new Set() };
    for (const [path, bytes] of sound.files) parts.files.set(`${PACKAGE_NAME}/${path}`, bytes);
    for (const path of sound.folders) parts.folders.add(`${PACKAGE_NAME}/${path}`);
    expect([...(await spokenOf("media", parts))].sort()).toEqual([...CALM]);
    mutate(parts);
    expect([...(await spokenOf("media", parts))]).toContain(id);
  });

  it("whose last medium is not there is found out by the documents that are listed on it", async () => {
    const spoken = await rulesThatSpeak(sound, all(edit(DOCS, /<mID>1</g, "<mID>2<"), drop("Documents/")));
    expect([...spoken]).toContain("4.B.1_3");
  });

  it("is found out by its name alone", async () => {
    expect([...(await spokenOf("pakki", sound))]).toContain("archival-version/medium-name");
  });

  it("is accepted at a quick look, which says what it did not do", async () => {
    const { files, folders } = sound;
    const source = memorySource({ name: PACKAGE_NAME, files, emptyDirectories: [...folders] });
    const { errors, outcomes } = await judge(source, { isQuick: true });
    expect(errors).toEqual([]);
    for (const rule of ["4.C.2_3", "4.A_1_1", "4.F_3"]) expect(outcomes.get(rule)?.outcome, rule).toBe("not-run");
  });
});
