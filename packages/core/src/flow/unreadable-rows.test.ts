import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../model/language.ts";
import type { TableLocation } from "../model/transfer.ts";
import { checkTransfer } from "./check.ts";
import { createBench, findingsOf } from "./flow.suite.ts";

const { place, tree } = createBench("unreadable-rows");

const DESCRIPTION = `id: t1
title: Mál
producer: { name: Hraunabyggð }
archive: { name: Safn }
system: { name: Málaskrá }
period: { from: 2018-01-01, to: 2022-12-31 }
delimitation: snapshot
languages: [is]
hasPersonalData: true
country: IS
`;

const WRONG: readonly (readonly [name: string, format: TableLocation["format"], content: string | Buffer])[] = [
  ["a-row-length", "csv", "id;title\r\n1\r\n"],
  ["a-stray-quote", "csv", 'id;title\r\n1;a"b\r\n'],
  ["a-twin-column", "csv", "id;id\r\n1;2\r\n"],
  ["a-nameless-column", "csv", "id;\r\n1;2\r\n"],
  ["a-byte", "csv", Buffer.from("id;title\r\n1;Gatnager\xf0\r\n", "latin1")],
  ["a-mark", "csv", Buffer.from("\ufeffid;title\r\n1;a\r\n", "utf16le")],
  ["a-syntax", "jsonl", '{"id":\n'],
  ["a-twin-key", "jsonl", '{"id":"1","id":"2"}\n'],
  ["a-list", "jsonl", "[1]\n"],
  ["an-open-element", "noark5", "<arkiv><mappe>"],
  ["a-doctype", "noark5", "<!DOCTYPE a><arkiv/>"],
  ["a-bad-element", "noark5", "<arkiv><a></b></arkiv>"],
  ["a-broken-zip", "xlsx", "PK\u0003\u0004 and no more"],
  ["no-sheet", "xlsx", "plain text"],
];

/** What the check says of a table whose rows cannot be read. */
async function sayOf([name, format, content]: (typeof WRONG)[number], language: Language): Promise<readonly string[]> {
  const folder = tree(name, {
    "transfer.yaml": `${DESCRIPTION}records: { cases: { path: cases.${format}, format: ${format}${format === "csv" ? ", encoding: utf-8" : ""} } }\n`,
    [`cases.${format}`]: content,
  });
  const options = { ...place, language, checkedAt: new Date("2026-03-01T12:00:00Z"), runId: "run1", isQuick: true };
  await using report = await checkTransfer(folder, options);
  const findings = (await findingsOf(report)).filter(({ rule }) => rule === "transfer/row-unreadable");
  return findings.map(({ message }) => message);
}

describe.each(WRONG)("rows with %s", (...wrong) => {
  it("are told of in each language in words of its own", async () => {
    const texts: (readonly string[])[] = [];
    for (const language of LANGUAGES) texts.push(await sayOf(wrong, language));
    expect(texts.map((each) => each.length)).toEqual(LANGUAGES.map(() => 1));
    expect(new Set(texts.flat()).size).toBe(LANGUAGES.length);
    for (const text of texts.flat()) expect(text).not.toMatch(/[{}]|undefined|none/);
    const [english = "", ...others] = texts.flat();
    // Three words in a row of the English text are in none of the others.
    const words = english.split(/\s+/);
    const runs = words.slice(0, -2).map((_, at) => words.slice(at, at + 3).join(" "));
    for (const text of others) for (const run of runs) expect(text).not.toContain(run);
  });
});
