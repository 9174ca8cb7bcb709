import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TransferError } from "../model/error.ts";
import { readXml } from "./reader.ts";
import { writeXml, type XmlWriteOptions, type XmlWriter, xmlToString } from "./writer.ts";

const bare: XmlWriteOptions = { hasDeclaration: false, lineEnd: "\n" };

async function collect(stream: AsyncIterable<Uint8Array>): Promise<{ text: string; runs: number[] }> {
  const runs: Uint8Array[] = [];
  for await (const run of stream) runs.push(run);
  return { text: Buffer.concat(runs).toString(), runs: runs.map((run) => run.length) };
}

describe("xmlToString", () => {
  it("writes declaration, namespaces, attributes in their order, and empty elements closed in themselves", () => {
    const text = xmlToString((xml) => {
      xml.open("mets:mets", { "xmlns:mets": "http://www.loc.gov/METS/", OBJID: "á", B: 2, A: undefined, Z: "z" });
      xml.element("mets:agent", "Hraunabyggð");
      xml.element("mets:note", "");
      xml.open("mets:structMap");
      xml.close();
      xml.close();
    });
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<mets:mets xmlns:mets="http://www.loc.gov/METS/" OBJID="á" B="2" Z="z">' +
        "<mets:agent>Hraunabyggð</mets:agent><mets:note/><mets:structMap/></mets:mets>\n",
    );
  });

  it("indents elements, and leaves text as it is", () => {
    const text = xmlToString(
      (xml) => {
        xml.open("a");
        xml.open("b");
        xml.element("c", 1);
        xml.close();
        xml.open("d");
        xml.text("x ");
        xml.element("e", "y");
        xml.close();
        xml.comment(" end ");
        xml.close();
      },
      { ...bare, indent: 2, lineEnd: "\r\n" },
    );
    expect(text).toBe("<a>\r\n  <b>\r\n    <c>1</c>\r\n  </b>\r\n  <d>x <e>y</e></d>\r\n  <!-- end -->\r\n</a>\r\n");
  });

  it("escapes what would be markup, and the blanks that a reader would change", () => {
    const value = `a & b < c > d ]]> "e" 'f'\t\n\r`;
    const text = xmlToString((xml) => xml.element("a", value, { b: value }), bare);
    expect(text).toBe(
      `<a b="a &amp; b &lt; c &gt; d ]]&gt; &quot;e&quot; 'f'&#9;&#10;&#13;">` +
        `a &amp; b &lt; c &gt; d ]]&gt; "e" 'f'\t\n&#13;</a>\n`,
    );
  });

  it.each(["\u0000", "\u0001", "\u000b", "\ud800", "\udfff", "\uffff"])("refuses %j in texts and attributes", (bad) => {
    for (const build of [
      (xml: XmlWriter): void => xml.element("a", `x${bad}y`),
      (xml: XmlWriter): void => xml.element("a", "", { b: bad }),
      (xml: XmlWriter): void => {
        xml.comment(bad);
        xml.element("a", "");
      },
    ]) {
      expect(() => xmlToString(build)).toThrow(TransferError);
      expect(() => xmlToString(build)).toThrow(expect.objectContaining({ code: "character-not-allowed" }));
    }
  });

  it("replaces and counts what XML cannot hold, when asked to", () => {
    let replaced = 0;
    const text = xmlToString(
      (xml) => {
        xml.element("a", "1\u00002\ud8003😀", { b: "\u0007" });
        replaced = xml.replaced;
      },
      { ...bare, unwritable: { kind: "replace", by: "?" } },
    );
    expect(text).toBe('<a b="?">1?2?3😀</a>\n');
    expect(replaced).toBe(3);
  });

  it.each<[string, (xml: XmlWriter) => void]>([
    ["an element left open", (xml) => xml.open("a")],
    ["no root", () => undefined],
    [
      "a second root",
      (xml) => {
        xml.element("a", "");
        xml.element("b", "");
      },
    ],
    [
      "text outside the root",
      (xml) => {
        xml.text("x");
        xml.element("a", "");
      },
    ],
    ["closing what is not open", (xml) => xml.close()],
    ["a name with a blank", (xml) => xml.element("a b", "")],
    ["a name that begins with a digit", (xml) => xml.element("1a", "")],
    ["markup in a name", (xml) => xml.element("a", "", { 'x="1" y': "" })],
    ["an unbound prefix", (xml) => xml.element("p:a", "")],
    ["an unbound prefix of an attribute", (xml) => xml.element("a", "", { "p:b": "" })],
    ["an empty namespace for a prefix", (xml) => xml.element("p:a", "", { "xmlns:p": "" })],
    [
      "a prefix whose element has been closed",
      (xml) => {
        xml.open("a");
        xml.element("p:b", "", { "xmlns:p": "urn:p" });
        xml.element("p:c", "");
        xml.close();
      },
    ],
    [
      "two hyphens in a comment",
      (xml) => {
        xml.comment("a--b");
        xml.element("a", "");
      },
    ],
  ])("refuses %s", (_, build) => {
    expect(() => xmlToString(build)).toThrow(Error);
  });

  it("writes what the reader gives back, for any texts", async () => {
    const characters = fc
      .string({ unit: "binary" })
      .filter((text) => text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text));
    await fc.assert(
      fc.asyncProperty(characters, characters, async (text, value) => {
        let readText = "";
        let readValue = "";
        const bytes = Buffer.from(xmlToString((xml) => xml.element("a", text, { b: value })));
        const outcome = await readXml([bytes], {
          open: (element) => {
            readValue = element.attributes[0]?.value ?? "";
          },
          text: (more) => {
            readText += more;
          },
        });
        expect(outcome.fault).toBeUndefined();
        expect([readText, readValue]).toEqual([text, value]);
      }),
    );
  });
});

describe("writeXml", () => {
  function* rows(xml: XmlWriter): Generator<undefined> {
    xml.open("table");
    for (let row = 0; row < 20_000; row++) {
      xml.open("row");
      xml.element("c1", row);
      xml.element("c2", "Þórður & félagar");
      xml.close();
      yield;
    }
    xml.close();
  }

  it("hands out runs of about 64 KiB that make up the document", async () => {
    const { text, runs } = await collect(writeXml(rows));
    expect(runs.slice(0, -1).every((bytes) => bytes >= 65_536 && bytes < 80_000)).toBe(true);
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<table><row><c1>0</c1>')).toBe(true);
    expect(text.endsWith("<c2>Þórður &amp; félagar</c2></row></table>\n")).toBe(true);
  });

  it("gives the same bytes for the same document", async () => {
    expect(await collect(writeXml(rows, { indent: 1 }))).toEqual(await collect(writeXml(rows, { indent: 1 })));
  });

  it("throws when elements are left open, so that no half document looks whole", async () => {
    const stream = writeXml(function* (xml) {
      xml.open("a");
      yield;
    });
    await expect(collect(stream)).rejects.toThrow("<a> was left open");
  });
});
