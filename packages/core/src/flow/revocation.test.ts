import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignatureTrust } from "../sign/examine-signature.ts";
import { openSigner, parseCertificates } from "../sign/keys.ts";
import { hasOpenssl, openTestAuthority, type TestAuthority } from "../sign/openssl-authority.suite.ts";
import { signPackage } from "./sign.ts";
import { verifySignature } from "./verify-signature.ts";

const work = { spoolDirectory: tmpdir(), workers: 1, tool: { name: "test", version: "1" } };
const HOUR_MS = 3_600_000;
const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR_MS);

describe.skipIf(!hasOpenssl)("a certificate whose revocation is judged by files", () => {
  let authority: TestAuthority;
  let path = "";

  /** An answer of the authority's service on one certificate, in a file. */
  function answerOn(name: string, file: string, signer = "root", more = ""): void {
    authority.openssl(`ocsp -issuer root.crt -cert ${name}.crt -reqout ${file}.req -no_nonce`);
    authority.openssl(
      `ocsp -index index.txt -CA root.crt -rsigner ${signer}.crt -rkey ${signer}.key -reqin ${file}.req -respout ${file} -ndays 2${more}`,
    );
  }

  beforeAll(() => {
    authority = openTestAuthority();
    authority.issue("good", "keyUsage=digitalSignature");
    authority.issue("lost", "keyUsage=digitalSignature");
    authority.issue("responder", "keyUsage=digitalSignature\nextendedKeyUsage=OCSPSigning");
    authority.issue("stranger", "keyUsage=digitalSignature");
    path = join(authority.folder, "package");
    mkdirSync(path);
    writeFileSync(join(path, "a.txt"), "first");
    const ca = "-config ca.cnf -cert root.crt -keyfile root.key";
    authority.openssl(`ca -valid good.crt ${ca}`);
    authority.openssl(`ca -gencrl ${ca} -out empty.crl`);
    authority.openssl(`ca -revoke lost.crt ${ca}`);
    authority.openssl(`ca -gencrl ${ca} -out lost.crl`);
    answerOn("good", "good.ocsp");
    answerOn("good", "delegate.ocsp", "responder");
    answerOn("good", "stranger.ocsp", "stranger");
    answerOn("lost", "lost.ocsp");
  }, 120_000);
  afterAll(() => authority[Symbol.dispose]());

  async function outcomesOf(name: string, given: { crl?: string; ocsp?: string; at?: Date }) {
    const signer = openSigner(Buffer.concat([authority.read(`${name}.key`), authority.read(`${name}.crt`)]));
    const { jws } = await signPackage(path, { ...work, signer, signedAt: given.at ?? inHours(1) });
    const trust: SignatureTrust = {
      keys: [],
      anchors: parseCertificates(authority.read("root.crt")),
      revocationLists: given.crl === undefined ? [] : [authority.read(given.crl)],
      ocspResponses: given.ocsp === undefined ? [] : [authority.read(given.ocsp)],
    };
    const how = { ...work, language: "en", signatureName: "s", signature: jws, trust } as const;
    const { report } = await verifySignature(path, how);
    return new Map<string, string>(report.rules.map(({ rule, outcome }) => [rule.replace("signature/", ""), outcome]));
  }

  it.each([
    ["is good by a list", "good", { crl: "empty.crl" }, "passed", "passed", "passed"],
    ["is good by an answer of the issuer", "good", { ocsp: "good.ocsp" }, "passed", "passed", "passed"],
    ["is good by an answer of the issuer's delegate", "good", { ocsp: "delegate.ocsp" }, "passed", "passed", "passed"],
    [
      "is not known by an answer that a stranger signed",
      "good",
      { ocsp: "stranger.ocsp" },
      "not-run",
      "passed",
      "passed",
    ],
    ["is not known by an answer on another certificate", "good", { ocsp: "lost.ocsp" }, "not-run", "passed", "passed"],
    ["is not known without a file", "good", {}, "not-run", "passed", "passed"],
    ["is not known by what is no answer", "good", { ocsp: "root.crt" }, "not-run", "passed", "passed"],
    ["is revoked by a list", "lost", { crl: "lost.crl" }, "failed", "passed", "passed"],
    ["is revoked by an answer", "lost", { ocsp: "lost.ocsp" }, "failed", "passed", "passed"],
    [
      "was revoked only later, by the signer's word",
      "lost",
      { crl: "lost.crl", at: inHours(-1) },
      "passed",
      "passed",
      "failed",
    ],
    [
      "was good by a list that had run out",
      "good",
      { crl: "empty.crl", at: inHours(40 * 24) },
      "not-run",
      "failed",
      "passed",
    ],
    [
      "was good by an answer that had run out",
      "good",
      { ocsp: "good.ocsp", at: inHours(72) },
      "not-run",
      "failed",
      "passed",
    ],
  ] as const)("%s", async (_, name, given, revoked, stale, since) => {
    const outcomes = await outcomesOf(name, given);
    expect(
      ["certificate-revoked", "revocation-stale", "certificate-revoked-since"].map((rule) => outcomes.get(rule)),
    ).toEqual([revoked, stale, since]);
  });
});
