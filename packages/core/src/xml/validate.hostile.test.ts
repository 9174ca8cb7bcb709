import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createXsdValidator, type XsdValidator } from "./validate.ts";

const SCHEMA = Buffer.from(
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType mixed="true"><xs:sequence>' +
    '<xs:any minOccurs="0" maxOccurs="unbounded" processContents="lax"/></xs:sequence><xs:anyAttribute processContents="lax"/>' +
    "</xs:complexType></xs:element></xs:schema>",
);

let validator: XsdValidator;
beforeAll(() => {
  const schemas = { files: [{ location: "a.xsd", bytes: SCHEMA }], entries: ["a.xsd"] };
  validator = createXsdValidator(schemas, { maxWholeBytes: 2 ** 22, timeoutMs: 20_000 });
});
afterAll(async () => {
  await validator[Symbol.asyncDispose]();
});

const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join("")}]><a>&l30;</a>`;

// A judgement that takes some seconds on any machine.
const SLOW_SCHEMA = Buffer.from(
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence>' +
    '<xs:element name="r" type="xs:string" maxOccurs="unbounded"/></xs:sequence></xs:complexType>' +
    '<xs:unique name="u"><xs:selector xpath="r"/><xs:field xpath="."/></xs:unique></xs:element></xs:schema>',
);
const MANY_KEYS = Buffer.from(`<a>${Array.from({ length: 1_500_000 }, (_, i) => `<r>${i}</r>`).join("")}</a>`);

describe("createXsdValidator with hostile documents", () => {
  it.each<[string, string]>([
    ["a document type", "<!DOCTYPE a><a/>"],
    ["an outside entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["a billion laughs", LAUGHS],
    ["100,000 elements within each other", `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`],
    ["NUL", "<a>\u0000</a>"],
    ["nothing", ""],
    ["an unclosed tag", "<a><b></a>"],
  ])("calls %s not well-formed", async (_, text) => {
    const outcome = await validator.validate([Buffer.from(text)]);
    expect(outcome).toMatchObject({ kind: "validated", faults: [{ kind: "not-well-formed" }] });
  });

  it.each<[string, string]>([
    ["a record of endless size", "<a><r>"],
    ["a tag of endless size", '<a b="'],
    ["a comment of endless size", "<a><!--"],
    ["endless text around the records", "<a>"],
  ])("does not judge %s, in bounded memory", async (_, head) => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(head);
      const piece = Buffer.alloc(2 ** 20, "x");
      for (;;) yield piece;
    }
    const outcome = await validator.validate(endless(), { recordElements: ["r"] });
    expect(outcome).toMatchObject({ kind: "not-validated", because: "document-too-large" });
  });

  it("refuses a document type in one that is judged in parts", async () => {
    const text = `<!DOCTYPE a [<!ENTITY r "<r/>">]><a>${"<r>1</r>".repeat(600_000)}</a>`;
    const outcome = await validator.validate([Buffer.from(text)], { recordElements: ["r"] });
    expect(outcome).toMatchObject({ kind: "validated", faults: [{ kind: "not-well-formed", line: 1 }] });
  });

  it("gives up a document whose judgement takes too long, and judges the next", async () => {
    const files = [{ location: "a.xsd", bytes: SLOW_SCHEMA }];
    await using slow = createXsdValidator({ files, entries: ["a.xsd"] }, { timeoutMs: 1000 });
    expect(await slow.validate([MANY_KEYS])).toMatchObject({ kind: "not-validated", because: "time-out" });
    expect(await slow.validate([Buffer.from("<a><r>1</r></a>")])).toMatchObject({ kind: "validated", faultCount: 0 });
  });

  it("ends a judgement that is under way when the signal fires, and judges the next", async () => {
    const files = [{ location: "a.xsd", bytes: SLOW_SCHEMA }];
    await using slow = createXsdValidator({ files, entries: ["a.xsd"] });
    const signal = AbortSignal.timeout(1000);
    await expect(slow.validate([MANY_KEYS], { signal })).rejects.toMatchObject({ code: "aborted" });
    expect(await slow.validate([Buffer.from("<a><r>1</r></a>")])).toMatchObject({ kind: "validated", faultCount: 0 });
  });

  it("asks no network and no disk for what a document or a schema names", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    try {
      const url = `http://127.0.0.1:${port}/x.xsd`;
      const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import namespace="urn:x" schemaLocation="${url}"/>
        <xs:import namespace="urn:y" schemaLocation="file:///etc/passwd"/><xs:element name="a" type="xs:string"/></xs:schema>`;
      const files = [{ location: "a.xsd", bytes: Buffer.from(schema) }];
      await using curious = createXsdValidator({ files, entries: ["a.xsd"] });
      const text = `<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:z ${url}">x</a>`;
      expect(await curious.validate([Buffer.from(text)])).toMatchObject({ kind: "validated", faultCount: 0 });
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });
});
