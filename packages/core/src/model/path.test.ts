import { posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asRelativePath, baseName, comparePaths, parseRelativePath } from "./path.ts";

describe("parseRelativePath", () => {
  it.each(["data/Þórður/ég.pdf", "a b/c.d", ".keep", "...", "a..b"])("takes %s", (text) => {
    expect(parseRelativePath(text)).toEqual({ ok: true, path: text });
  });

  it.each([
    ["", "empty"],
    ["/etc/passwd", "absolute"],
    ["C:/x", "drive"],
    ["c:x", "drive"],
    ["a\\b", "backslash"],
    ["\\\\server\\share", "backslash"],
    ["a/../b", "parent-segment"],
    ["..", "parent-segment"],
    ["a//b", "empty-segment"],
    ["a/./b", "empty-segment"],
    ["a/", "empty-segment"],
    ["a\u0000b", "control-character"],
    ["a\nb", "control-character"],
    ["\ud800", "not-unicode"],
    ["a/C:/..", "parent-segment"],
    ["á\u0085", "control-character"],
    ["á/\ud800", "not-unicode"],
    [".", "empty-segment"],
    ["./a", "empty-segment"],
    ["/", "absolute"],
    ["x".repeat(5000), "too-long"],
    ["ó".repeat(2049), "too-long"],
  ])("refuses %j as %s", (text, fault) => {
    expect(parseRelativePath(text)).toEqual({ ok: false, fault });
  });
});

describe("parseRelativePath, for any text", () => {
  const alphabet = ["a", "Þ", "e\u0301", "😀", ".", "..", "/", "\\", ":", " ", "%", "\u0000", "\u009f", "\ud800", "C"];
  const anyPath = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((parts) => parts.join(""));

  it("takes only what stays inside the folder that it is put into", () => {
    fc.assert(
      fc.property(anyPath, (text) => {
        if (!parseRelativePath(text).ok) return;
        expect(posix.resolve("/target", text)).toBe(`/target/${text}`);
        // Node puts `./` before what it takes for a stream of NTFS: the colon is `portabilityFaults`' business.
        if (!text.includes(":")) expect(win32.join("target", text).replaceAll("\\", "/")).toBe(`target/${text}`);
        expect(text).not.toMatch(/\\|^\/|\/$|\/\/|^[A-Za-z]:|(^|\/)\.{1,2}(\/|$)|[\u0000-\u001f\u007f-\u009f]/);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("says the same of a text by its short cut as by its long way", () => {
    fc.assert(
      fc.property(anyPath, (text) => {
        // Behind so long a folder the short cut is not taken.
        const folder = `${"f".repeat(1100)}/`;
        if (/^[A-Za-z]:|^\/|^$/.test(text)) return;
        expect(parseRelativePath(folder + text).ok).toBe(parseRelativePath(text).ok);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("asRelativePath", () => {
  it("takes a literal of the program, and throws for a bad one", () => {
    expect(asRelativePath("data/a")).toBe("data/a");
    expect(() => asRelativePath("../a")).toThrow("parent-segment");
  });
});

describe("baseName", () => {
  it.each([
    ["a/b/c.txt", "c.txt"],
    ["c", "c"],
  ])("of %s is %s", (path, name) => {
    expect(baseName(path)).toBe(name);
  });
});

describe("comparePaths", () => {
  it("orders any two texts as their UTF-8 bytes", () => {
    const unit = fc.constantFrom("a", "/", "-", "Þ", "\uffff", "\ue000", "😀", "\u{10ffff}");
    const path = fc.array(unit, { maxLength: 6 }).map((units) => units.join(""));
    fc.assert(
      fc.property(path, path, (a, b) => {
        expect(Math.sign(comparePaths(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
  });

  it("orders as UTF-8 bytes do, above U+FFFF too", () => {
    const texts = ["\u{1F600}", "\uFF5E", "b", "a/b", "a-b", "a", "Þ"];
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect([...texts].sort(comparePaths)).toEqual(byBytes);
  });
});
