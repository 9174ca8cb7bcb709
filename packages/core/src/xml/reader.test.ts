import { describe, expect, it } from "vitest";
import { attributeValue } from "./element.ts";
import type { XmlHandler, XmlOutcome } from "./handler.ts";
import { readXml } from "./reader.ts";

/** Reads a document in runs of a few bytes, and gives what was told as lines. */
async function told(text: string | Uint8Array, runBytes = 7): Promise<{ lines: string[]; outcome: XmlOutcome }> {
  const lines: string[] = [];
  const handler: XmlHandler = {
    declaration: ({ version, encoding }) => lines.push(`declaration ${version} ${encoding}`),
    open: (element, place) => {
      const attributes = element.attributes.map(({ namespace, local, value }) => ` {${namespace}}${local}=${value}`);
      const { prefix, namespace, local } = element;
      lines.push(`open ${prefix}|${namespace}|${local}${attributes.join("")} ${place.line}:${place.column}`);
    },
    text: (more, place) => lines.push(`text ${JSON.stringify(more)} ${place.depth}`),
    cdata: (more) => lines.push(`cdata ${JSON.stringify(more)}`),
    close: (local, place) => lines.push(`close ${local} ${place.line}:${place.column} ${place.path()}`),
    comment: (more, place) => lines.push(`comment ${more} ${place.line}:${place.column}`),
    instruction: (target, body) => lines.push(`instruction ${target} ${body}`),
  };
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const runs: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += runBytes) runs.push(bytes.subarray(at, at + runBytes));
  const outcome = await readXml(runs, handler);
  return { lines, outcome };
}

describe("readXml", () => {
  it("tells of a document in its order, with places, namespaces and entities resolved", async () => {
    const { lines, outcome } = await told(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- note -->\n<?stíll blár?>\n' +
        '<mets\n  xmlns="urn:m" xmlns:x="urn:x" OBJID="Þ&amp;ð" x:type="t">\n' +
        "  <file/><x:file>a &lt; b</x:file>\n\t<file><![CDATA[<c>]]></file></mets>\n",
    );
    expect(lines).toEqual([
      "declaration 1.0 UTF-8",
      "comment  note  2:1",
      "instruction stíll blár",
      "open |urn:m|mets {}OBJID=Þ&ð {urn:x}type=t 4:1",
      'text "\\n  " 1',
      "open |urn:m|file 6:3",
      "close file 6:3 /mets/file",
      "open x|urn:x|file 6:10",
      'text "a < b" 2',
      "close file 6:26 /mets/file[2]",
      'text "\\n\\t" 1',
      "open |urn:m|file 7:2",
      'cdata "<c>"',
      "close file 7:23 /mets/file[3]",
      "close mets 7:30 /mets",
    ]);
    expect(outcome).toEqual({
      isStopped: false,
      encoding: "utf-8",
      hasByteOrderMark: false,
      declaration: { version: "1.0", encoding: "UTF-8" },
      elements: 4,
    });
  });

  it("tells of CDATA as text where no one asks for the difference", async () => {
    let text = "";
    await readXml([Buffer.from("<a>x<![CDATA[<y>]]>z</a>")], { text: (more) => (text += more) });
    expect(text).toBe("x<y>z");
  });

  it("counts siblings by name, anew under each parent", async () => {
    const paths: string[] = [];
    await readXml([Buffer.from("<a><b><c/><d/><c/></b><c/><b><d/><c/><d/></b></a>")], {
      open: (_, place) => paths.push(place.path()),
    });
    expect(paths).toEqual([
      "/a",
      "/a/b",
      "/a/b/c",
      "/a/b/d",
      "/a/b/c[2]",
      "/a/c",
      "/a/b[2]",
      "/a/b[2]/d",
      "/a/b[2]/c",
      "/a/b[2]/d[2]",
    ]);
  });

  it("finds an attribute by its name and namespace", async () => {
    const found: (string | undefined)[] = [];
    await readXml([Buffer.from('<a xmlns:x="urn:x" b="1" x:b="2"/>')], {
      open: (element) =>
        found.push(attributeValue(element, "b"), attributeValue(element, "b", "urn:x"), attributeValue(element, "c")),
    });
    expect(found).toEqual(["1", "2", undefined]);
  });

  it("stops where the handler wants no more, and takes no further bytes", async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("<a>");
      for (;;) {
        pulled += 1;
        yield Buffer.from("<b/>");
      }
    }
    const outcome = await readXml(endless(), { open: (element, place) => element.local === "b" && place.stop() });
    expect(outcome).toMatchObject({ isStopped: true, elements: 2 });
    expect(outcome.fault).toBeUndefined();
    expect(pulled).toBe(1);
  });

  it("throws aborted when the signal has fired", async () => {
    const controller = new AbortController();
    async function* runs(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("<a>");
      controller.abort();
      yield Buffer.from("</a>");
    }
    await expect(readXml(runs(), {}, { signal: controller.signal })).rejects.toMatchObject({ code: "aborted" });
  });

  it("lets out what the handler throws", async () => {
    const reading = readXml([Buffer.from("<a/>")], {
      open: () => {
        throw new RangeError("mine");
      },
    });
    await expect(reading).rejects.toThrow(RangeError);
  });

  it.each<[string, Uint8Array]>([
    ["UTF-8 with its mark", Buffer.from("\ufeff<?xml version='1.0' encoding='utf-8'?><a>Þór €</a>")],
    ["UTF-16LE with its mark", Buffer.from("\ufeff<?xml version='1.0' encoding='UTF-16'?><a>Þór €</a>", "utf16le")],
    ["UTF-16BE with its mark", Buffer.from("\ufeff<a>Þór €</a>", "utf16le").swap16()],
    [
      "ISO-8859-15",
      Buffer.concat([
        Buffer.from("<?xml version='1.0' encoding='ISO-8859-15'?><a>"),
        Buffer.from("\u00deór \u00a4</a>", "latin1"),
      ]),
    ],
    [
      "Windows-1252",
      Buffer.concat([
        Buffer.from("<?xml version='1.0' encoding='Windows-1252'?><a>"),
        Buffer.from("\u00deór \u0080</a>", "latin1"),
      ]),
    ],
  ])("reads %s", async (_, bytes) => {
    const { lines, outcome } = await told(bytes, 3);
    expect(outcome.fault).toBeUndefined();
    expect(lines).toContain('text "Þór €" 1');
  });

  it.each<[string, Uint8Array, string]>([
    [
      "a mark of UTF-8 and a declaration of another",
      Buffer.from("\ufeff<?xml version='1.0' encoding='latin1'?><a/>"),
      "encoding-mismatch",
    ],
    [
      "UTF-16 declared in bytes that are not",
      Buffer.from("<?xml version='1.0' encoding='UTF-16'?><a/>"),
      "encoding-mismatch",
    ],
    [
      "UTF-8 declared in UTF-16",
      Buffer.from("\ufeff<?xml version='1.0' encoding='UTF-8'?><a/>", "utf16le"),
      "encoding-mismatch",
    ],
    [
      "an encoding that nobody uses",
      Buffer.from("<?xml version='1.0' encoding='EBCDIC-IS'?><a/>"),
      "encoding-unsupported",
    ],
    ["UTF-7", Buffer.from("<?xml version='1.0' encoding='UTF-7'?><a>+ADw-b/+AD4-</a>"), "encoding-unsupported"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), "encoding-unsupported"],
    ["XML 1.1", Buffer.from("<?xml version='1.1'?><a>&#1;</a>"), "version-unsupported"],
  ])("refuses %s", async (_, bytes, kind) => {
    const { outcome } = await told(bytes);
    expect(outcome.fault?.kind).toBe(kind);
  });

  it("says where a malformed byte stands", async () => {
    const { outcome, lines } = await told(
      Buffer.concat([Buffer.from("<a>\n<b>Þ"), Buffer.from([0xf3]), Buffer.from("r</b></a>")]),
      64,
    );
    expect(lines).toContain("open ||b 2:1");
    expect(outcome.fault).toEqual({
      kind: "malformed-bytes",
      line: 2,
      column: 5,
      element: "/a/b",
      detail: "byte F3 at offset 9 is not utf-8",
    });
  });
});
