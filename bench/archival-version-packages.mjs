// Makes archival versions of any size for the benchmark: sound by every rule, and made without our writer.
import { basename } from "node:path";
import { createPackage, NAMESPACE, tiff, XML, XSI } from "./archival-version-files.mjs";

const DOCUMENTS_A_FOLDER = 10_000;
const TITLES = [
  "Umsókn um byggingarleyfi",
  "Erindi til bæjarráðs",
  "Svar við fyrirspurn",
  "Fundargerð",
  "Samþykkt gjaldskrár",
];

/** Spreads numbers evenly, and each time alike. */
const scatter = (value, below) => Math.floor(((Math.imul(value + 1, 2654435761) >>> 0) / 2 ** 32) * below);
const day = (value) =>
  `20${10 + (value % 15)}-${String(1 + (value % 12)).padStart(2, "0")}-${String(1 + (value % 28)).padStart(2, "0")}`;
const caseNumber = (value) => `MAL-${2010 + (value % 15)}-${String(value).padStart(7, "0")}`;
const nil = (name) => `<${name} xsi:nil="true"/>`;

const TABLES = [
  {
    name: "Mal",
    columns: [
      "Malsnumer NCHAR VARYING(20)",
      "Heiti NCHAR VARYING(80)",
      "Stofnad DATE",
      "Lokad? DATE",
      "Deild INTEGER",
      "Stada NCHAR VARYING(10)",
      "Breytt TIMESTAMP",
      "Athugasemd? NCHAR VARYING(100)",
    ],
    key: ["Malsnumer"],
    foreign: [],
    row: (n) =>
      `<c1>${caseNumber(n)}</c1><c2>${TITLES[n % 5]} ${n}</c2><c3>${day(n)}</c3>${n % 3 ? `<c4>${day(n + 1)}</c4>` : nil("c4")}<c5>${n % 40}</c5><c6>${n % 2 ? "opið" : "lokað"}</c6><c7>${day(n)}T10:${10 + (n % 50)}:00</c7>${n % 4 ? nil("c8") : `<c8>Sjá einnig mál ${n % 1000} &amp; fylgiskjöl</c8>`}`,
  },
  {
    name: "Skjal",
    columns: [
      "SkjalId INTEGER",
      "Malsnumer NCHAR VARYING(20)",
      "Titill NCHAR VARYING(80)",
      "Dagsett DATE",
      "Sendandi? NCHAR VARYING(60)",
      "Stefna NCHAR VARYING(4)",
      "Trunadur BOOLEAN",
      "Staerd DECIMAL(12,2)",
    ],
    key: ["SkjalId"],
    foreign: [["Mal", ["Malsnumer"], ["Malsnumer"]]],
    row: (n, of) =>
      `<c1>${n + 1}</c1><c2>${caseNumber(scatter(n, of))}</c2><c3>${TITLES[n % 5]}</c3><c4>${day(n)}</c4>${n % 3 ? `<c5>Jón Jónsson nr. ${n % 9999}</c5>` : nil("c5")}<c6>inn</c6><c7>${n % 2 === 0}</c7><c8>${n % 977}.25</c8>`,
  },
  {
    name: "Adili",
    columns: [
      "Malsnumer NCHAR VARYING(20)",
      "Rod INTEGER",
      "Nafn NCHAR VARYING(60)",
      "Kennitala CHAR(10)",
      "Netfang? NCHAR VARYING(60)",
      "Hlutverk NCHAR VARYING(20)",
      "Fra DATE",
      "Til? DATE",
    ],
    key: ["Malsnumer", "Rod"],
    foreign: [["Mal", ["Malsnumer"], ["Malsnumer"]]],
    row: (n) =>
      `<c1>${caseNumber(n >> 1)}</c1><c2>${1 + (n & 1)}</c2><c3>Guðrún Guðmundsdóttir ${n % 7777}</c3><c4>${String(1_000_000_000 + n).slice(0, 10)}</c4>${n % 2 ? `<c5>netfang${n}@daemi.example</c5>` : nil("c5")}<c6>umsækjandi</c6><c7>${day(n)}</c7>${nil("c8")}`,
  },
  {
    name: "Skra",
    columns: [
      "SkraId INTEGER",
      "SkjalId INTEGER",
      "Heiti NCHAR VARYING(80)",
      "Ending CHAR(3)",
      "Baeti INTEGER",
      "Vistad TIMESTAMP",
      "Utgafa SMALLINT",
      "Lysing? NCHAR VARYING(80)",
    ],
    key: ["SkraId"],
    foreign: [["Skjal", ["SkjalId"], ["SkjalId"]]],
    row: (n, of) =>
      `<c1>${n + 1}</c1><c2>${1 + scatter(n, of)}</c2><c3>skjal-${n}.docx</c3><c4>tif</c4><c5>${10_000 + (n % 99_991)}</c5><c6>${day(n)}T09:00:${10 + (n % 50)}</c6><c7>1</c7>${nil("c8")}`,
  },
  {
    name: "Faersla",
    columns: [
      "FaerslaId INTEGER",
      "Malsnumer NCHAR VARYING(20)",
      "Rod INTEGER",
      "SkjalId? INTEGER",
      "Adgerd NCHAR VARYING(30)",
      "Notandi NCHAR VARYING(30)",
      "Timi TIMESTAMP",
      "Texti? NCHAR VARYING(120)",
    ],
    key: ["FaerslaId"],
    foreign: [
      ["Adili", ["Malsnumer", "Rod"], ["Malsnumer", "Rod"]],
      ["Skjal", ["SkjalId"], ["SkjalId"]],
    ],
    row: (n, of) => {
      const party = scatter(n, of);
      return `<c1>${n + 1}</c1><c2>${caseNumber(party >> 1)}</c2><c3>${1 + (party & 1)}</c3>${n % 5 ? `<c4>${1 + scatter(n + 7, of)}</c4>` : nil("c4")}<c5>skráð</c5><c6>notandi${n % 300}</c6><c7>${day(n)}T11:11:11</c7>${n % 6 ? nil("c8") : "<c8>Mál sent til umsagnar</c8>"}`;
    },
  },
];

/** Writes a package of this many rows into a folder that is there; gives the bytes of its tables. */
export function makeRowsPackage(folder, rows) {
  const each = Math.floor(rows / TABLES.length);
  const pack = createPackage(folder);
  let bytes = 0;
  for (const [place, table] of TABLES.entries()) bytes += writeTable(pack, table, place + 1, each);
  pack.put("Indices/tableIndex.xml", tableIndex(TABLES.map((table) => ({ ...table, rows: each }))));
  pack.finish({ hasDocuments: false, id: basename(folder).replace(/\.1$/, "") });
  return bytes;
}

const DOCUMENT_TABLE = {
  name: "Skjol",
  columns: [
    "SkjalId INTEGER Dokumentidentifikation",
    "Titill NCHAR VARYING(80) Dokumenttitel",
    "Dagsett DATE Dokumentdato",
  ],
  key: ["SkjalId"],
  foreign: [],
  row: (n) => `<c1>${n + 1}</c1><c2>${TITLES[n % 5]} ${n}</c2><c3>${day(n)}</c3>`,
};

/** Writes a package of this many documents, of one page each, into a folder that is there. */
export function makeDocumentsPackage(folder, count) {
  const pack = createPackage(folder);
  writeTable(pack, DOCUMENT_TABLE, 1, count);
  pack.put("Indices/tableIndex.xml", tableIndex([{ ...DOCUMENT_TABLE, rows: count }]));
  const index = [`${XML}<docIndex xmlns="${NAMESPACE}" xmlns:xsi="${XSI}">`];
  for (let id = 1; id <= count; id++) {
    const collection = `docCollection${Math.ceil(id / DOCUMENTS_A_FOLDER)}`;
    pack.put(`Documents/${collection}/${id}/1.tif`, tiff(id, 4000 + (id % 8000)));
    index.push(
      `<doc><dID>${id}</dID><mID>1</mID><dCf>${collection}</dCf><oFn>skjal-${id}.docx</oFn><aFt>tif</aFt></doc>`,
    );
  }
  pack.put("Indices/docIndex.xml", `${index.join("\n")}</docIndex>\n`);
  pack.finish({ hasDocuments: true, id: basename(folder).replace(/\.1$/, "") });
}

function writeTable(pack, { columns, row }, number, rows) {
  const name = `table${number}`;
  const namespace = `http://www.sa.dk/xmlns/siard/1.0/schema0/${name}.xsd`;
  const file = pack.open(`Tables/${name}/${name}.xml`);
  file.write(`${XML}<table xmlns="${namespace}" xmlns:xsi="${XSI}" xsi:schemaLocation="${namespace} ${name}.xsd">\n`);
  for (let n = 0; n < rows; n++) file.write(`<row>${row(n, rows)}</row>\n`);
  file.write("</table>\n");
  pack.put(`Tables/${name}/${name}.xsd`, tableSchema(namespace, columns));
  return file.close();
}

function parseColumn(text) {
  const [name, ...rest] = text.split(" ");
  const mark = rest.at(-1).startsWith("Dokument") ? rest.pop() : undefined;
  return { name: name.replace("?", ""), isNullable: name.endsWith("?"), type: rest.join(" "), mark };
}

const XSD_TYPES = [
  [/CHAR/, "string"],
  [/^(INTEGER|SMALLINT)/, "integer"],
  [/^DECIMAL/, "decimal"],
  [/^BOOLEAN/, "boolean"],
  [/^DATE/, "date"],
  [/^TIMESTAMP/, "dateTime"],
];

function tableSchema(namespace, columns) {
  const cells = columns.map((text, place) => {
    const { type, isNullable } = parseColumn(text);
    const [, kind] = XSD_TYPES.find(([pattern]) => pattern.test(type));
    return `<xs:element name="c${place + 1}" type="xs:${kind}" nillable="${isNullable}"/>`;
  });
  return `${XML}<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified" attributeFormDefault="unqualified">
<xs:element name="table"><xs:complexType><xs:sequence><xs:element minOccurs="0" maxOccurs="unbounded" name="row" type="rowType"/></xs:sequence></xs:complexType></xs:element>
<xs:complexType name="rowType"><xs:sequence>${cells.join("")}</xs:sequence></xs:complexType>
</xs:schema>
`;
}

function tableIndex(tables) {
  const described = tables.map(({ name, columns, key, foreign, rows }, place) => {
    const cells = columns.map((text, order) => {
      const { name: column, type, isNullable, mark } = parseColumn(text);
      return `<column><name>${column}</name><columnID>c${order + 1}</columnID><type>${type}</type><nullable>${isNullable}</nullable><description>Dálkurinn ${column}</description>${mark === undefined ? "" : `<functionalDescription>${mark}</functionalDescription>`}</column>`;
    });
    const keys = foreign.map(
      ([target, own, other], order) =>
        `<foreignKey><name>FK_${name}_${order + 1}</name><referencedTable>${target}</referencedTable>${own.map((column, at) => `<reference><column>${column}</column><referenced>${other[at]}</referenced></reference>`).join("")}</foreignKey>`,
    );
    return `<table><name>${name}</name><folder>table${place + 1}</folder><description>Taflan ${name}</description><columns>${cells.join("")}</columns><primaryKey><name>PK_${name}</name>${key.map((column) => `<column>${column}</column>`).join("")}</primaryKey>${keys.length === 0 ? "" : `<foreignKeys>${keys.join("")}</foreignKeys>`}<rows>${rows}</rows></table>`;
  });
  return `${XML}<siardDiark xmlns="${NAMESPACE}" xmlns:xsi="${XSI}"><version>1.0</version><dbName>malasafn</dbName><tables>${described.join("\n")}</tables></siardDiark>\n`;
}
