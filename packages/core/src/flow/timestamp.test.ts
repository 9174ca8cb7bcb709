import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignatureTrust } from "../sign/examine-signature.ts";
import { openSigner, parseCertificates } from "../sign/keys.ts";
import { hasOpenssl, openTestAuthority, type TestAuthority, timestampsOf } from "../sign/openssl-authority.suite.ts";
import { type SignedPackage, signPackage, type TimestampOptions } from "./sign.ts";
import { verifySignature } from "./verify-signature.ts";

const tool = { name: "test", version: "1" };
const work = { spoolDirectory: tmpdir(), workers: 1, tool };
const nonce = (): Uint8Array => randomBytes(16);

describe.skipIf(!hasOpenssl)("a time stamp of an openssl authority", () => {
  let authority: TestAuthority;
  let path = "";
  let ask: TimestampOptions["ask"];
  let close = (): void => {};

  beforeAll(async () => {
    authority = openTestAuthority();
    authority.issue("signer", "keyUsage=digitalSignature");
    authority.issue("tsa", "keyUsage=digitalSignature\nextendedKeyUsage=critical,timeStamping");
    path = join(authority.folder, "package");
    mkdirSync(path);
    writeFileSync(join(path, "a.txt"), "first");
    const reply = timestampsOf(authority, "tsa");
    const server = createServer(async (request, response) => {
      const chunks = await request.toArray();
      response.end(await reply(Buffer.concat(chunks)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    close = () => server.close();
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    ask = async (request) => {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: "POST",
        body: new Blob([Buffer.from(request)]),
      });
      return Buffer.from(await response.arrayBuffer());
    };
  }, 60_000);
  afterAll(() => {
    close();
    authority[Symbol.dispose]();
  });

  const signer = () =>
    openSigner(Buffer.concat([authority.read("signer.key"), authority.read("signer.crt")]), { rsa: "RS256" });
  const sign = (more: Partial<Parameters<typeof signPackage>[1]> = {}): Promise<SignedPackage> =>
    signPackage(path, {
      ...work,
      signer: signer(),
      signedAt: new Date(),
      withCms: true,
      timestamp: { ask, nonce },
      ...more,
    });
  const root = () => parseCertificates(authority.read("root.crt"));
  const trust = (more: Partial<SignatureTrust> = {}): SignatureTrust => ({
    keys: [],
    anchors: root(),
    revocationLists: [],
    timestampAnchors: root(),
    ...more,
  });
  const verify = async (signature: Parameters<typeof verifySignature>[1]["signature"], given = trust()) => {
    const found = await verifySignature(path, { ...work, language: "en", signatureName: "s", signature, trust: given });
    const outcomes = new Map<string, string>(found.report.rules.map(({ rule, outcome }) => [rule, outcome]));
    const faults = [...outcomes].flatMap(([rule, outcome]) => (outcome === "failed" ? rule : []));
    return { ...found, outcomes, faults };
  };

  it.each(["jws", "cms"] as const)("proves when a signature was there, in a %s", async (kind) => {
    const { jws, detached } = await sign();
    if (detached === undefined) throw new Error("No CMS signature was made");
    const found = await verify(kind === "jws" ? jws : detached);
    expect(found.faults).toEqual([]);
    expect(Math.abs((found.provedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(found.isProved).toBe(true);
  });

  it("stands in the places that JAdES and CAdES give it, and is verified by openssl", async () => {
    const { jws, detached } = await sign();
    const { signature, header } = JSON.parse(jws);
    authority.write("token.der", Buffer.from(header.etsiU[0].sigTst.tstTokens[0].val, "base64"));
    authority.write("stamped", signature);
    const verified = String(authority.openssl("ts -verify -in token.der -token_in -data stamped -CAfile root.crt"));
    expect(verified).toMatch(/Verification: OK/);
    authority.write("ours.p7s", detached?.cms ?? "");
    authority.write("statement", detached?.statement ?? "");
    authority.openssl(
      "cms -verify -cades -binary -inform DER -in ours.p7s -content statement -CAfile root.crt -purpose any",
    );
    expect(String(authority.openssl("cms -cmsout -print -inform DER -in ours.p7s"))).toMatch(/timeStampToken/i);
  });

  it("proves nothing where nobody is trusted to give it, and is no fault then", async () => {
    const { outcomes, provedAt } = await verify((await sign()).jws, trust({ timestampAnchors: [] }));
    expect(provedAt).toBeUndefined();
    expect(outcomes.get("signature/timestamp-untrusted")).toBe("not-run");
  });

  it("is not looked for where there is none", async () => {
    const { jws } = await signPackage(path, { ...work, signer: signer(), signedAt: new Date() });
    const { outcomes, faults } = await verify(jws);
    expect(faults).toEqual([]);
    expect(outcomes.get("signature/timestamp-untrusted")).toBe("not-applicable");
  });

  it("of another signature is refused as that", async () => {
    const [one, other] = [JSON.parse((await sign()).jws), JSON.parse((await sign({ agreement: "2" })).jws)];
    expect((await verify(JSON.stringify({ ...one, header: other.header }))).faults).toEqual([
      "signature/timestamp-wrong",
    ]);
  });

  it("is refused where it was altered, cut off or is none", async () => {
    const signed = JSON.parse((await sign()).jws);
    const token = Buffer.from(signed.header.etsiU[0].sigTst.tstTokens[0].val, "base64");
    const flipped = Buffer.from(token);
    flipped[flipped.length - 9] = (flipped.at(-9) ?? 0) ^ 1;
    for (const harmed of [flipped, token.subarray(0, 900), Buffer.from("nothing")]) {
      const header = { etsiU: [{ sigTst: { tstTokens: [{ val: harmed.toString("base64") }] } }] };
      const { faults, provedAt } = await verify(JSON.stringify({ ...signed, header }));
      expect(faults).toEqual(["signature/timestamp-malformed"]);
      expect(provedAt).toBeUndefined();
    }
  });

  it("by an issuer who is not trusted is refused", async () => {
    const { jws } = await sign();
    const stranger = openTestAuthority();
    const strange = await verify(jws, trust({ timestampAnchors: parseCertificates(stranger.read("root.crt")) }));
    stranger[Symbol.dispose]();
    expect(strange.faults).toEqual(["signature/timestamp-untrusted"]);
    expect(strange.provedAt).toBeUndefined();
  });

  it("by a certificate that is not for time stamps is refused, though its issuer is trusted", async () => {
    const signed = JSON.parse((await sign()).jws);
    authority.write("real.der", Buffer.from(signed.header.etsiU[0].sigTst.tstTokens[0].val, "base64"));
    authority.openssl("cms -verify -noverify -binary -inform DER -in real.der -out tst.der");
    authority.openssl(
      "cms -sign -binary -nodetach -econtent_type 1.2.840.113549.1.9.16.1.4 -md sha256 -signer signer.crt -inkey signer.key -in tst.der -outform DER -out forged.der",
    );
    const header = { etsiU: [{ sigTst: { tstTokens: [{ val: authority.read("forged.der").toString("base64") }] } }] };
    const { faults, provedAt, report } = await verify(JSON.stringify({ ...signed, header }));
    expect(faults).toEqual(["signature/timestamp-untrusted"]);
    expect(provedAt).toBeUndefined();
    expect(await Array.fromAsync(report.findings)).toMatchObject([{ facts: { reason: "key_usage" } }]);
  });

  it("made long before the signature says is told as that", async () => {
    const { jws } = await sign({ signedAt: new Date(Date.now() + 3_600_000) });
    const { faults, report } = await verify(jws);
    expect(faults).toEqual(["signature/timestamp-before-signing"]);
    expect(report.verdict).toBe("accepted");
  });

  it.each([
    ["no answer at all", async () => Promise.reject(new Error("unreachable"))],
    ["an answer that is none", async () => Buffer.from("<html>")],
    [
      "an answer to another request",
      async () => {
        authority.openssl(
          "ts -query -digest 0000000000000000000000000000000000000000000000000000000000000000 -sha256 -cert -out other.tsq",
        );
        return await timestampsOf(authority, "tsa")(authority.read("other.tsq"));
      },
    ],
    [
      "a refusal",
      async () => {
        authority.openssl("ts -query -digest 0000000000000000000000000000000000000000 -sha1 -cert -out weak.tsq");
        return await timestampsOf(authority, "tsa")(authority.read("weak.tsq"));
      },
    ],
  ])("that is %s is refused, and nothing is signed", async (_, answer) => {
    await expect(sign({ timestamp: { ask: answer, nonce } })).rejects.toMatchObject({ code: "timestamp-refused" });
  });

  it("that answers with another nonce is refused", async () => {
    const replay = await (async () => {
      let first: Uint8Array | undefined;
      return async (request: Uint8Array) => {
        first ??= await ask(request);
        return first;
      };
    })();
    const same = {
      ...work,
      signer: signer(),
      signedAt: new Date("2026-11-22T10:00:00Z"),
      timestamp: { ask: replay, nonce },
    };
    await signPackage(path, same);
    await expect(signPackage(path, same)).rejects.toThrow(/another request/);
  });
});
