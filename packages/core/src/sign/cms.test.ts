import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signCms } from "./cms.ts";
import { openSigner } from "./keys.ts";
import { verifyCms } from "./verify-cms.ts";

const CONTENT = Buffer.from('{"type":"rafskil-statement"}');
const signedAt = new Date("2026-11-22T10:00:00Z");

const hasOpenssl = (() => {
  try {
    return /OpenSSL 3/.test(String(execFileSync("openssl", ["version"], { stdio: "pipe" })));
  } catch {
    return false;
  }
})();

describe.skipIf(!hasOpenssl).each(["rsa", "ec"])("a CMS signature by a key of the kind %s", (kind) => {
  let folder = "";
  const openssl = (...words: readonly string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const signer = () => {
    const parts = ["own.key", "own.crt"].map((name) => readFileSync(join(folder, name)));
    return openSigner(Buffer.concat(parts), { rsa: "RS256" });
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rafskil-cms-"));
    const algorithm = kind === "rsa" ? ["rsa:2048"] : ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
    openssl(
      "req",
      "-x509",
      "-newkey",
      ...algorithm,
      "-nodes",
      "-keyout",
      "own.key",
      "-out",
      "own.crt",
      "-days",
      "3650",
      "-subj",
      "/CN=Own",
    );
    writeFileSync(join(folder, "content"), CONTENT);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("that we make is verified by openssl, and refused for other content", async () => {
    writeFileSync(join(folder, "ours.p7s"), await signCms(CONTENT, signer(), signedAt));
    const words = [
      "cms",
      "-verify",
      "-cades",
      "-binary",
      "-inform",
      "DER",
      "-in",
      "ours.p7s",
      "-CAfile",
      "own.crt",
      "-purpose",
      "any",
    ];
    expect(openssl(...words, "-content", "content").equals(CONTENT)).toBe(true);
    writeFileSync(join(folder, "other"), "other");
    expect(() => openssl(...words, "-content", "other")).toThrow();
  });

  it("that openssl makes is verified by us, and refused for other content or a flipped bit", () => {
    openssl(
      "cms",
      "-sign",
      "-binary",
      "-md",
      "sha256",
      "-signer",
      "own.crt",
      "-inkey",
      "own.key",
      "-in",
      "content",
      "-outform",
      "DER",
      "-out",
      "theirs.p7s",
    );
    const theirs = readFileSync(join(folder, "theirs.p7s"));
    expect(verifyCms(theirs, CONTENT)?.certificates.length).toBe(1);
    expect(verifyCms(theirs, Buffer.from("other"))).toBeUndefined();
    const harmed = Buffer.from(theirs);
    harmed[harmed.length - 5] = (harmed.at(-5) ?? 0) ^ 1;
    expect(verifyCms(harmed, CONTENT)).toBeUndefined();
  });

  it("comes back with its time and certificate", async () => {
    expect(verifyCms(await signCms(CONTENT, signer(), signedAt), CONTENT)).toMatchObject({
      certificates: signer().certificates,
      signedAt,
    });
  });
});

it("is none where the bytes are not CMS", () => {
  for (const text of ["", "nothing", "0\u0080"]) expect(verifyCms(Buffer.from(text), CONTENT)).toBeUndefined();
});
