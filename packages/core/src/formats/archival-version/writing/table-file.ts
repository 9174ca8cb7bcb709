import { stopIfAborted } from "../../../model/error.ts";
import { xmlToString } from "../../../xml/writer.ts";
import { type ColumnMeasure, createColumnWriter } from "./column-writer.ts";
import type { TablePlan } from "./table-plan.ts";
import type { WrittenType } from "./written-type.ts";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const XSD = "http://www.w3.org/2001/XMLSchema";
const CHUNK_CHARACTERS = 1 << 17;

/** A table of the package. What is known only from its rows holds once its XML has been written to its end. */
export interface TableFile {
  readonly plan: TablePlan;
  /** `table<n>` */
  readonly folder: string;
  readonly xml: AsyncIterable<Uint8Array>;
  rowCount(): number;
  /** In the order of the columns. */
  measures(): readonly ColumnMeasure[];
}

export function createTableFile(
  plan: TablePlan,
  folder: string,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): TableFile {
  const writers = plan.columns.map(({ type }, place) => createColumnWriter(`c${place + 1}`, type));
  let rows = 0;

  async function* xml(): AsyncGenerator<Uint8Array> {
    const namespace = namespaceOf(folder);
    let out = `<?xml version="1.0" encoding="UTF-8"?>\n<table xmlns="${namespace}" xmlns:xsi="${XSI}" xsi:schemaLocation="${namespace} ${folder}.xsd">`;
    for await (const batch of plan.rows()) {
      stopIfAborted(signal);
      for (const cells of batch) {
        rows += 1;
        out += "<row>";
        let place = 0;
        for (const writer of writers) out += writer.write(cells[place++], rows);
        out += "</row>";
        if (out.length < CHUNK_CHARACTERS) continue;
        yield Buffer.from(out);
        out = "";
      }
    }
    yield Buffer.from(`${out}</table>\n`);
  }

  return {
    plan,
    folder,
    xml: xml(),
    rowCount: () => rows,
    measures: () => writers.map((writer) => writer.measure()),
  };
}

function namespaceOf(folder: string): string {
  return `http://www.sa.dk/xmlns/siard/1.0/schema0/${folder}.xsd`;
}

/** `table<n>.xsd`: it says of each column what the table index does. */
export function tableSchema(
  folder: string,
  columns: readonly { readonly type: WrittenType; readonly isNullable: boolean }[],
): string {
  return xmlToString((xml) => {
    xml.open("xs:schema", {
      "xmlns:xs": XSD,
      xmlns: namespaceOf(folder),
      targetNamespace: namespaceOf(folder),
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
    for (const [place, { type, isNullable }] of columns.entries()) {
      const nillable = isNullable ? "true" : undefined;
      xml.element("xs:element", "", { name: `c${place + 1}`, type: `xs:${type.xml}`, nillable });
    }
    for (let depth = 0; depth < 3; depth++) xml.close();
  });
}
