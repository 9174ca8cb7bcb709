import { describe, expect, it } from "vitest";
import { isDigestAlgorithm } from "./digest.ts";
import { ERROR_CODES, stopIfAborted, TransferError } from "./error.ts";
import { asRuleId } from "./finding.ts";

describe("TransferError", () => {
  it("carries its code, facts and cause", () => {
    const cause = new Error("EACCES");
    const error = new TransferError("read-failed", "Cannot read a.", { cause, facts: { path: "a" } });
    expect(error).toMatchObject({ name: "TransferError", code: "read-failed", facts: { path: "a" }, cause });
    expect(Object.hasOwn(new TransferError("usage", "x"), "cause")).toBe(false);
  });

  it("has each code once, in order", () => {
    expect([...new Set(ERROR_CODES)].sort()).toEqual([...ERROR_CODES]);
  });
});

describe("stopIfAborted", () => {
  it("throws the code with the reason, and only when it was told to stop", () => {
    stopIfAborted(undefined);
    stopIfAborted(new AbortController().signal);
    const reason = new Error("SIGINT");
    expect(() => stopIfAborted(AbortSignal.abort(reason))).toThrow(
      expect.objectContaining({ code: "aborted", cause: reason }),
    );
  });
});

describe("asRuleId", () => {
  it.each(["CSIP1", "N5.47", "4.C.2_3", "bagit/missing-file", "source/link"])("takes %s", (text) => {
    expect(asRuleId(text)).toBe(text);
  });

  it.each(["", "a/B", "a/b/c", "a b", "/a", "a/-b", "a/b-"])("refuses %j", (text) => {
    expect(() => asRuleId(text)).toThrow("Not a rule id");
  });
});

describe("isDigestAlgorithm", () => {
  it("knows the names of algorithms, and not those of every object's own", () => {
    expect(["sha256", "blake2b"].every(isDigestAlgorithm)).toBe(true);
    expect(["SHA256", "sha3", "toString", "__proto__", ""].some(isDigestAlgorithm)).toBe(false);
  });
});
