import { describe, expect, it } from "vitest";
import type { Catalogue, Language } from "../model/language.ts";
import { createTranslator } from "./translate.ts";

/** The same text in every language, unless one has its own. */
function catalogue(text: string, others: Partial<Record<Language, string>> = {}): Catalogue {
  const say = (language: Language): Record<string, string> => ({ key: others[language] ?? text });
  return { en: say("en"), is: say("is"), nb: say("nb"), da: say("da") };
}

function say(text: string, language: Language, facts: Parameters<ReturnType<typeof createTranslator>>[1]): string {
  const onFault = (fault: string): never => {
    throw new Error(fault);
  };
  return createTranslator([catalogue(text)], language, { onFault })("key", facts).replaceAll(/[\u00a0\u202f]/g, " ");
}

describe("a translator", () => {
  it.each([
    ["en", "1,234,567.5"],
    ["is", "1.234.567,5"],
    ["nb", "1 234 567,5"],
    ["da", "1.234.567,5"],
  ] as const)("writes numbers as %s does", (language, text) => {
    expect(say("{n, number}", language, { n: 1234567.5 })).toBe(text);
  });

  it("prints a number that is a name as it stands", () => {
    expect(say("{year}", "is", { year: 2024 })).toBe("2024");
  });

  it.each([
    ["en", "1 March 2024"],
    ["is", "1. mars 2024"],
    ["nb", "1. mars 2024"],
    ["da", "1. marts 2024"],
  ] as const)("writes dates as %s does, in UTC", (language, text) => {
    expect(say("{day, date, long}", language, { day: "2024-03-01" })).toBe(text);
    expect(say("{day, date, long}", language, { day: "2024-03-01T23:59:59Z" })).toBe(text);
    expect(say("{day, date, long}", language, { day: Date.UTC(2024, 2, 1, 23) })).toBe(text);
  });

  it.each([
    ["en", "a, b and c"],
    ["is", "a, b og c"],
    ["nb", "a, b og c"],
    ["da", "a, b og c"],
  ] as const)("writes lists as %s does", (language, text) => {
    expect(say("{names}", language, { names: ["a", "b", "c"] })).toBe(text);
  });

  it.each([
    ["en", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 1,990 more"],
    ["is", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 og 1.990 til viðbótar"],
  ] as const)("counts the rest of a long list in %s", (language, text) => {
    const names = Array.from({ length: 2000 }, (_, index) => String(index + 1));
    expect(say("{names}", language, { names })).toBe(text);
  });

  it("chooses by a truth value", () => {
    expect(say("{isOpen, select, true {open} other {closed}}", "en", { isOpen: true })).toBe("open");
    expect(say("{isOpen, select, true {open} other {closed}}", "en", { isOpen: false })).toBe("closed");
  });

  it("takes angle brackets and facts for text, never for markup or for a message", () => {
    expect(say("<b>{name}</b>", "en", { name: "{n, number} <i> '{' " })).toBe("<b>{n, number} <i> '{' </b>");
  });

  it("knows the reports' own frame without being told", () => {
    expect(createTranslator([], "is")("report/refused")).toBe("Hafnað");
  });

  it("takes the earlier of two catalogues with one key", () => {
    expect(createTranslator([catalogue("first"), catalogue("second")], "en")("key")).toBe("first");
  });
});

describe("a translator that lacks something", () => {
  const empty: Catalogue = { en: {}, is: {}, nb: {}, da: {} };

  it.each([
    ["a key in this language", { ...catalogue("English {n}"), is: {} }, { n: 1 }, "English 1"],
    ["a key in any language", empty, { n: 1, path: "a.pdf" }, "key (n=1, path=a.pdf)"],
    ["a key without facts", empty, {}, "key"],
    ["an argument of this language", catalogue("English {n}", { is: "{x}" }), { n: 1 }, "English 1"],
    ["an argument", catalogue("{x}"), { n: 1 }, "key (n=1)"],
    ["a well-formed message", catalogue("{x", { en: "English {n}" }), { n: 1 }, "English 1"],
    ["a date that is one", catalogue("{n, date, long}"), { n: "yesterday" }, "key (n=yesterday)"],
    ["a key that is not the prototype's", empty, {}, "key"],
  ] as const)("goes on without %s, and tells of it", (_, source, facts, text) => {
    const faults: string[] = [];
    const translate = createTranslator([source], "is", { onFault: (fault) => faults.push(fault) });
    expect(translate("key", facts)).toBe(text);
    expect(faults).not.toEqual([]);
    expect(createTranslator([source], "is")("key", facts)).toBe(text);
  });

  it.each(["toString", "__proto__", "constructor"])("does not take %s of every object for a message", (key) => {
    expect(createTranslator([empty], "en")(key)).toBe(key);
  });
});
