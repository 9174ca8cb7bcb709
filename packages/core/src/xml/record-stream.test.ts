import { describe, expect, it } from "vitest";
import type { XmlFault } from "./fault.ts";
import { isNamed, readXmlRecords, readXmlTree, type XmlRecordOptions } from "./record-stream.ts";
import type { XmlRecord } from "./tree.ts";

async function collect(
  text: string,
  options: XmlRecordOptions,
): Promise<{ records: XmlRecord[]; fault: XmlFault | undefined }> {
  const records: XmlRecord[] = [];
  let fault: XmlFault | undefined;
  for await (const batch of readXmlRecords([Buffer.from(text)], options)) {
    records.push(...batch.records);
    fault = batch.fault;
  }
  return { records, fault };
}

const TABLE =
  '<table xmlns="urn:t"><head/>\n<row><c1>1</c1><c2>Þór <![CDATA[& co]]></c2></row>\n<row><c1 n="x"/></row>\n</table>';

describe("readXmlRecords", () => {
  it("hands out the elements that are asked for, with all that is in them and where they stand", async () => {
    const { records, fault } = await collect(TABLE, { isRecord: isNamed("row", "urn:t") });
    expect(fault).toBeUndefined();
    expect(records.map(({ path, line, column }) => ({ path, line, column }))).toEqual([
      { path: "/table/row", line: 2, column: 1 },
      { path: "/table/row[2]", line: 3, column: 1 },
    ]);
    expect(records[0]?.children.map(({ local, text, line }) => [local, text, line])).toEqual([
      ["c1", "1", 2],
      ["c2", "Þór & co", 2],
    ]);
    expect(records[1]?.children[0]?.attributes).toEqual([{ local: "n", prefix: "", namespace: "", value: "x" }]);
  });

  it("picks by place too, and leaves what lies within a record in it", async () => {
    const { records } = await collect("<a><b><a><b/></a></b><b/></a>", {
      isRecord: (element, place) => element.local === "b" && place.depth === 2,
    });
    expect(records.map(({ path, children }) => [path, children.length])).toEqual([
      ["/a/b", 1],
      ["/a/b[2]", 0],
    ]);
  });

  it("tells of what is outside the records", async () => {
    const seen: string[] = [];
    await collect("<a>x<r><c/>y</r><d>z</d></a>", {
      isRecord: isNamed("r"),
      others: {
        open: ({ local }) => seen.push(`<${local}>`),
        text: (text) => seen.push(text),
        close: (local) => seen.push(`</${local}>`),
      },
    });
    expect(seen).toEqual(["<a>", "x", "<d>", "z", "</d>", "</a>"]);
  });

  it("hands out the records before a fault, and then the fault", async () => {
    const { records, fault } = await collect("<t><row>1</row>\n<row>&nbsp;</row></t>", { isRecord: isNamed("row") });
    expect(records.map(({ text }) => text)).toEqual(["1"]);
    expect(fault).toMatchObject({
      kind: "not-well-formed",
      line: 2,
      element: "/t/row[2]",
      detail: "undefined entity.",
    });
  });

  it("refuses a record that is too large to be held", async () => {
    const { records, fault } = await collect("<t><row/><row><a/><b/><c/></row><row/></t>", {
      isRecord: isNamed("row"),
      maxNodes: 3,
    });
    expect(records).toHaveLength(1);
    expect(fault).toMatchObject({ kind: "record-too-large", line: 1, column: 10, element: "/t/row[2]" });
  });
});

describe("readXmlTree", () => {
  it("gives a small document as a tree", async () => {
    const { root, outcome } = await readXmlTree([Buffer.from(TABLE)]);
    expect(outcome.fault).toBeUndefined();
    expect([root?.local, root?.children.map(({ local }) => local)]).toEqual(["table", ["head", "row", "row"]]);
  });

  it("gives no tree of a document with a fault", async () => {
    const { root, outcome } = await readXmlTree([Buffer.from("<a><b></a>")]);
    expect(root).toBeUndefined();
    expect(outcome.fault?.kind).toBe("not-well-formed");
  });
});
