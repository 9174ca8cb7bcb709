import { describe, expect, it } from "vitest";
import { comparePaths, parseRelativePath } from "./path.ts";

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
    ["x".repeat(5000), "too-long"],
  ])("refuses %j as %s", (text, fault) => {
    expect(parseRelativePath(text)).toEqual({ ok: false, fault });
  });
});

describe("comparePaths", () => {
  it("orders as UTF-8 bytes do, above U+FFFF too", () => {
    const texts = ["\u{1F600}", "\uFF5E", "b", "a/b", "a-b", "a", "Þ"];
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect([...texts].sort(comparePaths)).toEqual(byBytes);
  });
});
