import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementsOf, parseBagInfo, parseOxum } from "./bag-info.ts";
import { oneLine, printBagInfo, printSize } from "./bag-info-text.ts";
import { parseDeclaration } from "./declaration.ts";
import { doubtOfUrl, isPrivateHost, parseFetchLine } from "./fetch-line.ts";
import { decodeManifestPath, encodeManifestPath, parseManifestName } from "./layout.ts";
import { parseListedPath, parseManifestLine } from "./manifest-line.ts";
import { BAGIT_VERSIONS, CURRENT_VERSION } from "./profiles/versions.ts";
import type { LineBatch } from "./tag-lines.ts";

const [OLD = CURRENT_VERSION] = BAGIT_VERSIONS;

function batchOf(text: string): readonly LineBatch[] {
  return [{ firstLine: 1, lines: text.split("\n").slice(0, -1) }];
}

describe("paths in manifests", () => {
  test("come back from their encoding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        const encoded = encodeManifestPath(path);
        expect(encoded).not.toMatch(/[\r\n]/);
        expect(decodeManifestPath(encoded, { isPercentEncoded: true })).toBe(path);
      }),
    );
  });

  test.each([
    ["data/%7Etest", "data/%7Etest"],
    ["data/a%0Ab%0dc", "data/a\nb\rc"],
    ["data/%2525", "data/%25"],
    ["data/%2e%2e%2f", "data/%2e%2e%2f"],
  ])("of %s only line ends and the percent sign are decoded", (encoded, path) => {
    expect(decodeManifestPath(encoded, { isPercentEncoded: true })).toBe(path);
  });

  test("before 1.0 a percent sign stands for itself", () => {
    expect(decodeManifestPath("data/%25%0A", { isPercentEncoded: false })).toBe("data/%25\n");
  });

  test.each([
    ["/etc/passwd", "absolute"],
    ["\\Windows", "absolute"],
    ["//server/share", "unc"],
    ["\\\\?\\C:\\x", "unc"],
    ["C:\\x", "drive"],
    ["c:x", "drive"],
    ["~root/x", "home"],
    ["~", "home"],
    ["%HomeDrive%\\x", "environment"],
    ["%USERPROFILE%/x", "environment"],
    ["%ProgramFiles(x86)%/x", "environment"],
    ["data/../../x", "parent"],
    ["data\\..\\x", "parent"],
    ["\\.\\./x", "absolute"],
    ["data/\\.\\./x", "parent"],
    [".//../x", "parent"],
    ["./../x", "parent"],
  ])("%s leads out: %s", (path, way) => {
    expect(parseListedPath(path, CURRENT_VERSION)).toEqual({ kind: "escape", escape: way });
  });

  test.each([
    ["data/a/", "folder"],
    ["data//a", "empty-segment"],
    ["data\\a", "backslash"],
    ["data/a%0Ab", "control-character"],
    [`data/${"x".repeat(5000)}`, "too-long"],
  ])("%.20s cannot be one: %s", (path, fault) => {
    expect(parseListedPath(path, CURRENT_VERSION)).toEqual({ kind: "malformed", fault });
  });

  test.each(["data/a..b", "data/..x/y", "data/~x", "data/%x", "data/C:", "...", "data/ x "])("%s is one", (path) => {
    expect(parseListedPath(path, OLD)).toMatchObject({ kind: "path", path, hasDotSlash: false });
  });

  test("a path that could be meant literally is kept beside its decoding", () => {
    expect(parseListedPath("data/a%25b", CURRENT_VERSION)).toMatchObject({ path: "data/a%b", literal: "data/a%25b" });
    expect(parseListedPath("data/a%b", CURRENT_VERSION)).toMatchObject({ path: "data/a%b", hasBarePercent: true });
  });
});

describe("lines of manifests", () => {
  test.each([
    ["aB09  data/x", { checksum: "aB09", rawPath: "data/x", hasBinaryMarker: false }],
    ["aB09 \t data/x  y ", { checksum: "aB09", rawPath: "data/x  y ", hasBinaryMarker: false }],
    ["ab *data/x", { checksum: "ab", rawPath: "data/x", hasBinaryMarker: true }],
    ["ab data/*x", { checksum: "ab", rawPath: "data/*x", hasBinaryMarker: false }],
  ])("%j is a checksum and a path", (text, line) => {
    expect(parseManifestLine(text)).toEqual(line);
  });

  test.each(["", "   ", "abc", "abc ", "xyz  data/x", " ab  data/x", "\\ab  data/x", "# ab data/x", "ab\u00a0data/x"])(
    "%j is not",
    (text) => {
      expect(parseManifestLine(text)).toBeUndefined();
    },
  );

  test.each([
    ["manifest-sha256.txt", { kind: "payload", algorithm: "sha256", isNormalized: true }],
    ["tagmanifest-md5.txt", { kind: "tag", algorithm: "md5", isNormalized: true }],
    ["Manifest-sha256.txt", { kind: "payload", algorithm: "sha256", isNormalized: false }],
    ["manifest-SHA-1.txt", { kind: "payload", algorithm: "SHA-1", isNormalized: false }],
    ["manifest.txt", undefined],
    ["a/manifest-md5.txt", undefined],
    ["manifest-md5.txt.bak", undefined],
  ])("the name %s is read", (name, expected) => {
    expect(parseManifestName(name)).toEqual(expected);
  });
});

describe("bag metadata", () => {
  const label = fc.stringMatching(/^[A-Za-zÞæ][A-Za-z0-9 _Þæ-]{0,20}[A-Za-z0-9]$/);
  const value = fc.string({ unit: "grapheme", maxLength: 300 });

  test("come back from print, but for line ends, which become blanks", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, value)), (statements) => {
        const { elements, faults } = parseBagInfo(batchOf(printBagInfo(statements)));
        expect(faults).toEqual([]);
        expect(elements.map((element) => [element.label, element.value])).toEqual(
          statements.map(([name, text]) => [name, oneLine(text)]),
        );
      }),
    );
  });

  test("are folded at 79 characters where there are blanks to fold at", () => {
    const text = printBagInfo([["External-Description", "skipulagsmál við höfnina ".repeat(20)]]);
    expect(parseBagInfo(batchOf(text)).longLines).toEqual([]);
    expect(text.split("\n").length).toBeGreaterThan(6);
    const whole = printBagInfo([["X", "x".repeat(100)]]);
    expect(parseBagInfo(batchOf(whole)).longLines).toEqual([1]);
  });

  test.each(["", "a:b", "a\nb", " a", "a "])("a label %j is refused", (bad) => {
    expect(() => printBagInfo([[bad, "x"]])).toThrow(expect.objectContaining({ code: "usage" }));
  });

  test("are read by labels of any letter case, in their order", () => {
    const info = parseBagInfo(batchOf("contact-name: a\nX: y\nContact-Name: b\n\tc\n  d\n"));
    expect(elementsOf(info, "Contact-Name")).toEqual([
      { label: "contact-name", value: "a", line: 1 },
      { label: "Contact-Name", value: "b c d", line: 3 },
    ]);
  });

  test.each([
    ["12.3", { octets: 12n, files: 3n }],
    ["9007199254740993.1", { octets: 9007199254740993n, files: 1n }],
    ["12", undefined],
    ["12.3.4", undefined],
    ["-1.2", undefined],
    ["1 .2", undefined],
    ["1".repeat(1000), undefined],
  ])("the sum %.20s is read", (text, oxum) => {
    expect(parseOxum(text)).toEqual(oxum);
  });

  test.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1000, "1.0 KB"],
    [42_600_000, "42.6 MB"],
    [999_960, "1.0 MB"],
    [3e17, "300.0 PB"],
    [5e18, "5000.0 PB"],
  ])("%d bytes are %s", (bytes, text) => {
    expect(printSize(bytes)).toBe(text);
  });
});

describe("the declaration", () => {
  test.each([
    ["BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n", []],
    ["BagIt-Version : 0.97\nTag-File-Character-Encoding: UTF-8\n", ["loose-form"]],
    ["BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n", ["blanks"]],
    ["BagIt-Version:1.0\nTag-File-Character-Encoding:  UTF-8\n", ["blanks", "blanks"]],
    ["BagIt-version: 1.0 \nTag-File-Character-Encoding: UTF-8\n", ["loose-form"]],
    ["BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n", ["version-line"]],
    ["BagIt-Version: 1.0\n", ["encoding-line"]],
    ["", ["version-line", "encoding-line"]],
    ["Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n", ["version-line", "encoding-line"]],
    ["BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n", ["extra-line"]],
  ])("%j has the faults %j", (text, problems) => {
    expect(parseDeclaration(batchOf(text)).faults.map(({ problem }) => problem)).toEqual(problems);
  });
});

describe("fetch.txt", () => {
  test.each([
    ["https://a.is/x 12 data/x y", { url: "https://a.is/x", sizeBytes: 12, rawPath: "data/x y" }],
    ["https://a.is/%20 \t- \t data/x", { url: "https://a.is/%20", rawPath: "data/x" }],
  ])("%j is a row", (text, line) => {
    expect(parseFetchLine(text)).toEqual({ ok: true, line });
  });

  test.each([
    ["https://a.is/x data/x", "fields"],
    ["https://a.is/x 1e3 data/x", "length"],
    ["https://a.is/x -1 data/x", "length"],
    ["a.is/x - data/x", "url"],
    ["https:// - data/x", "url"],
    ["https://a.is/a\\b - data/x", "url"],
  ])("%j is not: %s", (text, fault) => {
    expect(parseFetchLine(text)).toEqual({ ok: false, fault });
  });

  test.each([
    ["https://skjol.example/x", undefined],
    ["http://192.0.2.1/x", "private-host"],
    ["http://192.0.99.1/x", undefined],
    ["http://8.8.8.8/x", undefined],
    ["file:///etc/passwd", "scheme"],
    ["https://u@a.is/", "credentials"],
    ["http://127.1/", "private-host"],
    ["http://0x7f.0.0.1/", "private-host"],
    ["http://2130706433/", "private-host"],
    ["http://[::1]/", "private-host"],
    ["http://[::ffff:10.0.0.1]/", "private-host"],
    ["http://[fe80::1]/", "private-host"],
    ["http://[fd00::1]/", "private-host"],
    ["http://[2002:7f00:1::]/", "private-host"],
    ["http://[2001:db8::1]/", "private-host"],
    ["http://[2a00:1450::1]/", undefined],
    ["http://intranet/", "private-host"],
    ["http://nas.local./", "private-host"],
  ])("%s is doubted for %s", (url, doubt) => {
    expect(doubtOfUrl(url)).toBe(doubt);
  });

  test.each([
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.1.1",
    "100.64.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "0.0.0.0",
  ])("%s is private", (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });
  test.each(["172.32.0.1", "100.128.0.1", "11.0.0.1", "a.is"])("%s is not", (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
