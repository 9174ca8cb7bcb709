import { describe, expect, it } from "vitest";
import type { XmlFaultKind } from "./fault.ts";
import type { XmlHandler, XmlOutcome } from "./handler.ts";
import { readXml } from "./reader.ts";
import { readXmlTree } from "./record-stream.ts";

async function read(text: string | Uint8Array, handler: XmlHandler = {}): Promise<XmlOutcome> {
  return readXml([typeof text === "string" ? Buffer.from(text) : text], handler);
}

/** A stream of `head`, then `count` times `piece`, then `tail`, which nobody holds whole. */
async function* repeated(head: string, piece: string, count: number, tail = ""): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  const bytes = Buffer.from(piece);
  for (let left = count; left > 0; left--) yield bytes;
  yield Buffer.from(tail);
}

const MIB = "x".repeat(2 ** 20);
const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join("")}]><a>&l30;</a>`;

describe("readXml with what is not well-formed", () => {
  it.each<[string, string]>([
    ["an unclosed tag", "<a><b></a>"],
    ["an undefined entity", "<a>&nbsp;</a>"],
    ["an attribute without quotes", "<a b=c/>"],
    ["two roots", "<a/><b/>"],
    ["the character U+0001", "<a>\u0001</a>"],
    ["an unbound prefix", "<x:a/>"],
    ["an unbound prefix of an attribute", '<a x:b=""/>'],
    ["an attribute twice", '<a b="" b=""/>'],
    ["an attribute twice by two prefixes", '<a xmlns:x="u" xmlns:y="u" x:b="" y:b=""/>'],
    ["a less-than sign in an attribute", '<a b="<"/>'],
    ["the end of a CDATA section in a text", "<a>]]></a>"],
    ["two hyphens in a comment", "<a><!-- -- --></a>"],
    ["text outside the root", "<a/>x"],
    ["no root", "<?xml version='1.0'?>"],
    ["nothing", ""],
    ["NUL", "<a>\u0000</a>"],
    ["a reference to NUL", "<a>&#0;</a>"],
    ["a reference to a surrogate", "<a>&#xD800;</a>"],
    ["a declaration that is not at the start", " <?xml version='1.0'?><a/>"],
    ["a prefix that is taken back", '<x:a xmlns:x="u"><b xmlns:x=""/></x:a>'],
    ["the prefix xmlns declared", '<a xmlns:xmlns="u"/>'],
    ["JSON", '{"a":1}'],
    ["HTML", "<!-- x --><p>a<br>b</p>"],
  ])("refuses %s", async (_, text) => {
    const outcome = await read(text);
    expect(["not-well-formed", "unclosed-element"]).toContain(outcome.fault?.kind);
  });

  it.each<[string, string]>([
    ["a document type", "<!DOCTYPE a><a/>"],
    ["an inner entity", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ["an outside entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["an outside document type", '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>'],
    ["a billion laughs", LAUGHS],
    ["a quadratic blow-up", `<!DOCTYPE a [<!ENTITY x "${"y".repeat(50_000)}">]><a>${"&x;".repeat(50_000)}</a>`],
  ])("refuses %s before anything else is told", async (_, text) => {
    let told = 0;
    const outcome = await read(text, { open: () => (told += 1), text: () => (told += 1) });
    expect(outcome.fault).toMatchObject({ kind: "doctype", line: 1 });
    expect(told).toBe(0);
  });

  it("gives one fault for a document that is cut off at any byte", async () => {
    const whole = Buffer.from(
      '\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- Þ --><a xmlns="u" b="&amp;ð"><b>€ <![CDATA[x]]>&#233;</b><?p i?></a>',
    );
    expect((await read(whole)).fault).toBeUndefined();
    for (let length = 0; length < whole.length; length++) {
      const outcome = await read(whole.subarray(0, length));
      expect(outcome.fault, `cut at byte ${length}`).toBeDefined();
      expect(outcome.fault?.line).toBe(1);
    }
  });

  it("gives an outcome, whatever byte is changed", async () => {
    const whole = Buffer.from('<?xml version="1.0"?><a xmlns="u" b="ð"><b>€ <![CDATA[x]]></b><!-- c --></a>');
    for (let at = 0; at < whole.length; at++) {
      for (const byte of [0x00, 0x3c, 0x26, 0x22, 0xff, 0xc3]) {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        await expect(read(changed)).resolves.toBeDefined();
      }
    }
  });

  it.each<[string, number[]]>([
    ["a byte that is never UTF-8", [0xff]],
    ["a lone continuation byte", [0x80]],
    ["an overlong less-than sign", [0xc0, 0xbc]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
  ])("refuses %s", async (_, bytes) => {
    const outcome = await read(Buffer.concat([Buffer.from("<a>\n<b>"), Buffer.from(bytes), Buffer.from("</b></a>")]));
    expect(outcome.fault).toMatchObject({ kind: "malformed-bytes", line: 2, column: 4, element: "/a/b" });
  });

  it("takes UTF-7 for the plain characters that it looks like", async () => {
    let text = "";
    await read("<a>+ADw-b+AD4-</a>", { text: (more) => (text += more) });
    expect(text).toBe("+ADw-b+AD4-");
  });
});

describe("readXml with what is too much", () => {
  it.each<[string, XmlFaultKind, AsyncIterable<Uint8Array>]>([
    ["100,000 elements within each other", "too-deep", repeated("", "<a>".repeat(1000), 100)],
    [
      "a million attributes",
      "too-many-attributes",
      repeated("<a", Array.from({ length: 10 }, (_, i) => ` b${i}="1"`).join(""), 100_000),
    ],
    ["a million namespaces", "too-many-attributes", repeated("<a", ' xmlns:x="u"', 1_000_000)],
    ["a name of a gibibyte", "text-too-long", repeated("<", MIB, 1024)],
    ["an attribute of a gibibyte", "text-too-long", repeated('<a b="', MIB, 1024)],
    ["a text of a gibibyte in one line", "text-too-long", repeated("<a>", MIB, 1024, "</a>")],
    ["a comment of a gibibyte", "text-too-long", repeated("<!--", MIB, 1024)],
    ["a CDATA section of a gibibyte", "text-too-long", repeated("<a><![CDATA[", MIB, 1024)],
    ["an instruction of a gibibyte", "text-too-long", repeated("<?a ", MIB, 1024)],
    ["a document type of a gibibyte", "text-too-long", repeated("<!DOCTYPE a [", MIB, 1024)],
    ["an entity name of a gibibyte", "text-too-long", repeated("<a>&", MIB, 1024)],
    ["a gibibyte of references", "text-too-long", repeated("<a>", "&amp;".repeat(2 ** 18), 1024)],
    ["an XML declaration of a gibibyte", "text-too-long", repeated("<?xml ", " ".repeat(2 ** 20), 1024)],
  ])("refuses %s, in bounded memory", async (_, kind, bytes) => {
    const before = process.memoryUsage().rss;
    const outcome = await readXml(bytes, { text: () => undefined });
    expect(outcome.fault?.kind).toBe(kind);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
  });

  it("refuses elements of ever new names", async () => {
    let next = 0;
    async function* names(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("<a>");
      for (; ; next += 100) yield Buffer.from(Array.from({ length: 100 }, (_, i) => `<n${next + i}/>`).join(""));
    }
    expect((await readXml(names(), {})).fault?.kind).toBe("too-many-names");
  });

  it("refuses a name that is too long, and more bytes than it may take", async () => {
    expect((await read(`<${"a".repeat(1001)}/>`)).fault?.kind).toBe("name-too-long");
    expect((await read(`<a ${"b".repeat(1001)}=""/>`)).fault?.kind).toBe("name-too-long");
    const outcome = await readXml(repeated("<a>", "<b/>", 1e9), {}, { limits: { maxBytes: 10_000 } });
    expect(outcome.fault?.kind).toBe("too-large");
  });

  it("reads blanks of a gibibyte outside the root only up to its limit", async () => {
    const outcome = await readXml(repeated("<a/>", "\n".repeat(2 ** 20), 1024), {});
    expect(outcome.fault?.kind).toBe("text-too-long");
  });

  it("holds no more of a document in a tree than it may", async () => {
    const { root, outcome } = await readXmlTree(repeated("<a>", "<b/>".repeat(1000), 1e6));
    expect(root).toBeUndefined();
    expect(outcome.fault?.kind).toBe("record-too-large");
  });

  it("takes a prototype's names for what they are", async () => {
    const seen: string[] = [];
    const outcome = await read('<__proto__ constructor="1" __proto__="2" xmlns:__proto__="u"><toString/></__proto__>', {
      open: (element) => seen.push(element.local, ...element.attributes.map(({ local, value }) => `${local}=${value}`)),
    });
    expect(outcome.fault).toBeUndefined();
    expect(seen).toEqual(["__proto__", "constructor=1", "__proto__=2", "toString"]);
  });
});
