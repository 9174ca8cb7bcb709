import { stopIfAborted } from "../../../model/error.ts";
import type { RecordStream } from "../../../model/record-stream.ts";
import { writeXml, xmlToString } from "../../../xml/writer.ts";
import type { RecordTablePlan } from "./record-tables.ts";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const XSD = "http://www.w3.org/2001/XMLSchema";
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

interface ColumnFacts {
  /** The type in SQL:1999, and in XML Schema. */
  readonly sql: string;
  readonly xml: "string" | "integer" | "date";
  readonly isNullable: boolean;
}

/** A table of the package. What is known only from its rows holds once its XML has been written to its end. */
export interface TableFile {
  readonly plan: RecordTablePlan;
  readonly folder: string;
  readonly xml: AsyncIterable<Uint8Array>;
  rowCount(): number;
  columns(): readonly ColumnFacts[];
  xsd(): string;
}

interface Measure {
  length: number;
  hasNull: boolean;
  isAllDays: boolean;
}

export function createTableFile(
  plan: RecordTablePlan,
  folder: string,
  { records, signal }: { readonly records: RecordStream; readonly signal?: AbortSignal | undefined },
): TableFile {
  const namespace = `http://www.sa.dk/xmlns/siard/1.0/schema0/${folder}.xsd`;
  const measures = plan.columns.map((): Measure => ({ length: 1, hasNull: false, isAllDays: true }));
  const names = plan.columns.map((_, place) => `c${place + 1}`);
  const nil = { "xsi:nil": "true" };
  let rows = 0;

  const columns = (): readonly ColumnFacts[] =>
    plan.columns.map(({ kind, name }, place) => {
      const { length = 1, hasNull = false, isAllDays = false } = measures[place] ?? {};
      const isNullable = name !== plan.key && hasNull;
      if (kind === "number") return { sql: "INTEGER", xml: "integer", isNullable };
      if (kind === "day" && isAllDays) return { sql: "DATE", xml: "date", isNullable };
      return { sql: `NATIONAL CHARACTER VARYING(${length})`, xml: "string", isNullable };
    });

  return {
    plan,
    folder,
    xml: writeXml(async function* (xml) {
      xml.open("table", {
        xmlns: namespace,
        "xmlns:xsi": XSI,
        "xsi:schemaLocation": `${namespace} ${folder}.xsd`,
      });
      for await (const batch of plan.rows(records)) {
        stopIfAborted(signal);
        for (const cells of batch) {
          rows += 1;
          xml.open("row");
          for (const [place, cell] of cells.entries()) {
            const measure = measures[place];
            const text = cell === undefined ? "" : String(cell).trim();
            if (measure === undefined) continue;
            if (text === "") {
              // 5.A.2: blanks at the ends are cut off, and what is left empty is nil.
              measure.hasNull = true;
              xml.element(names[place] ?? "", "", nil);
              continue;
            }
            if (text.length > measure.length) measure.length = Math.max(measure.length, [...text].length);
            if (measure.isAllDays && !DAY.test(text)) measure.isAllDays = false;
            xml.element(names[place] ?? "", text);
          }
          xml.close();
        }
        yield;
      }
      xml.close();
    }),
    rowCount: () => rows,
    columns,
    xsd: () =>
      xmlToString((xml) => {
        xml.open("xs:schema", {
          "xmlns:xs": XSD,
          xmlns: namespace,
          targetNamespace: namespace,
          elementFormDefault: "qualified",
          attributeFormDefault: "unqualified",
        });
        xml.open("xs:element", { name: "table" });
        xml.open("xs:complexType");
        xml.open("xs:sequence");
        xml.element("xs:element", "", { name: "row", type: "rowType", minOccurs: 0, maxOccurs: "unbounded" });
        for (let depth = 0; depth < 3; depth++) xml.close();
        xml.open("xs:complexType", { name: "rowType" });
        xml.open("xs:sequence");
        for (const [place, { xml: type, isNullable }] of columns().entries()) {
          const nillable = isNullable ? "true" : undefined;
          xml.element("xs:element", "", { name: names[place], type: `xs:${type}`, nillable });
        }
        for (let depth = 0; depth < 3; depth++) xml.close();
      }),
  };
}
