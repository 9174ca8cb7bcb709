import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "./certificate.ts";
import { readEnvelope } from "./envelope.ts";
import { hasOpenssl, openTestAuthority, type TestAuthority, timestampsOf } from "./openssl-authority.suite.ts";
import { judgeRevocation } from "./revocation.ts";
import { examineTimestamp, readTimestampResponse, timestampRequest } from "./timestamp.ts";
import { verifyCms } from "./verify-cms.ts";

const STAMPED = Buffer.from("what is stamped");
const nonce = Buffer.alloc(16, 0xfe);

describe("bytes that are no ASN.1", () => {
  it("are neither an envelope, nor a signature, nor a time stamp, nor a certificate, and nothing is thrown", () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // Heads of sequences with lengths that lie.
      fc.uint8Array({ maxLength: 40 }).map((rest) => Buffer.concat([Buffer.of(0x30, 0x84, 0xff, 0xff, 0xff), rest])),
      fc.uint8Array({ maxLength: 40 }).map((rest) => Buffer.concat([Buffer.of(0x30, 0x80), rest])),
    );
    const property = fc.property(anything, (bytes) => {
      expect(readEnvelope(bytes)).toBeUndefined();
      expect(verifyCms(bytes, STAMPED)).toBeUndefined();
      expect(examineTimestamp(bytes, STAMPED)).toEqual({ kind: "malformed" });
      expect(readCertificate(bytes)).toBeUndefined();
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe.skipIf(!hasOpenssl)("of real ASN.1, altered in any place,", () => {
  let authority: TestAuthority;
  let token: Uint8Array = Buffer.of();
  beforeAll(async () => {
    authority = openTestAuthority();
    authority.issue("tsa", "keyUsage=digitalSignature\nextendedKeyUsage=critical,timeStamping");
    authority.openssl("ca -valid tsa.crt -config ca.cnf -cert root.crt -keyfile root.key");
    authority.openssl("ca -gencrl -config ca.cnf -cert root.crt -keyfile root.key -out list.crl");
    authority.openssl("ocsp -issuer root.crt -cert tsa.crt -reqout q -no_nonce");
    authority.openssl(
      "ocsp -index index.txt -CA root.crt -rsigner root.crt -rkey root.key -reqin q -respout answer.ocsp",
    );
    const response = await timestampsOf(authority, "tsa")(timestampRequest(STAMPED, nonce));
    token = readTimestampResponse(response, { bytes: STAMPED, nonce });
  }, 60_000);
  afterAll(() => authority[Symbol.dispose]());

  const altered = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
    fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean()).map(([at, mask, isCut]) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ mask;
      return isCut ? copy.subarray(0, at) : copy;
    });

  it("no time stamp says another time, and nothing is thrown", () => {
    const real = examineTimestamp(token, STAMPED);
    expect(real.kind).toBe("sound");
    const at = real.kind === "sound" ? real.at.getTime() : 0;
    const property = fc.property(altered(token), (bytes) => {
      const found = examineTimestamp(bytes, STAMPED);
      if (found.kind === "sound") expect(found.at.getTime()).toBe(at);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("no list and no answer of an issuer says that a certificate was revoked, and nothing is thrown", async () => {
    const [certificate, issuer] = ["tsa", "root"].map((name) =>
      readCertificate(authority.openssl(`x509 -in ${name}.crt -outform DER`)),
    );
    if (certificate === undefined || issuer === undefined) throw new Error("openssl made no certificates");
    const judge = async (list: Uint8Array, answer: Uint8Array): Promise<string> =>
      (
        await judgeRevocation(certificate, issuer, {
          files: { revocationLists: [list], ocspResponses: [answer] },
          at: new Date(),
        })
      ).kind;
    const list = authority.openssl("crl -in list.crl -outform DER");
    const answer = authority.read("answer.ocsp");
    const property = fc.asyncProperty(altered(list), altered(answer), async (one, other) => {
      expect(await judge(one, other)).not.toBe("revoked");
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
