import { createPublicKey, hash, type JsonWebKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isJwsSignedBy, parseCompactJws, signCompactJws } from "./compact-jws.ts";

const JOE = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

/** The examples of the standards. */
const VECTORS: readonly { readonly of: string; readonly jws: string; readonly jwk: JsonWebKey }[] = [
  {
    of: "RFC 7515, A.2 (RS256)",
    jws: `eyJhbGciOiJSUzI1NiJ9.${JOE}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`,
    jwk: {
      kty: "RSA",
      n: "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
      e: "AQAB",
    },
  },
  {
    of: "RFC 7515, A.3 (ES256)",
    jws: `eyJhbGciOiJFUzI1NiJ9.${JOE}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
    jwk: {
      kty: "EC",
      crv: "P-256",
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    },
  },
  {
    of: "RFC 8037, A.4 (EdDSA)",
    jws: "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
    jwk: { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
  },
];

const spkiOf = (jwk: JsonWebKey): Uint8Array =>
  createPublicKey({ key: jwk, format: "jwk" }).export({ format: "der", type: "spki" });

async function isSound(text: string, jwk: JsonWebKey): Promise<boolean> {
  const jws = parseCompactJws(text);
  return jws !== undefined && (await isJwsSignedBy(jws, spkiOf(jwk)));
}

describe("a compact JWS", () => {
  it.each(VECTORS)("of $of is verified", async ({ jws, jwk }) => {
    expect(await isSound(jws, jwk)).toBe(true);
  });

  it.each(VECTORS)("of $of is refused with another key, and once a letter is changed", async ({ jws, jwk }) => {
    for (const other of VECTORS) if (other.jwk !== jwk) expect(await isSound(jws, other.jwk)).toBe(false);
    const [head = "", payload = "", signature = ""] = jws.split(".");
    expect(await isSound(`${head}.${payload.replace("R", "S").replace("J", "K")}.${signature}`, jwk)).toBe(false);
    expect(await isSound(`${head}.${payload}.${signature.replace("C", "D").replace("h", "i")}`, jwk)).toBe(false);
  });

  it.each([
    ["no algorithm (RFC 7515, A.5)", `eyJhbGciOiJub25lIn0.${JOE}.`],
    ["the algorithm none with a signature", `${Buffer.from('{"alg":"none"}').toString("base64url")}.${JOE}.AAAA`],
    ["a shared secret", `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${JOE}.AAAA`],
    ["a key that stands twice", `${Buffer.from('{"alg":"none","alg":"ES256"}').toString("base64url")}.${JOE}.AAAA`],
    ["bits that no other spelling has", `eyJhbGciOiJFUzI1NiJ9.${JOE.slice(0, -1)}R.AAAA`],
    ["a certificate that is none", `${Buffer.from('{"alg":"ES256","x5c":[1]}').toString("base64url")}.${JOE}.AAAA`],
    ["two parts", `eyJhbGciOiJFUzI1NiJ9.${JOE}`],
  ])("with %s is none", (_, text) => {
    expect(parseCompactJws(text)).toBeUndefined();
  });

  it("that demands what is not understood (crit) is not verified", async () => {
    const [, payload, signature] = VECTORS[1]?.jws.split(".") ?? [];
    const head = Buffer.from('{"alg":"ES256","crit":["x-new"],"x-new":1}').toString("base64url");
    expect(await isSound(`${head}.${payload}.${signature}`, VECTORS[1]?.jwk ?? {})).toBe(false);
  });
});

describe("a JWS that we sign with a certificate", () => {
  const signedAt = new Date("2026-11-22T10:00:00.700Z");
  const signer = {
    algorithm: "EdDSA",
    keyId: "k",
    publicKey: Buffer.of(),
    certificates: [Buffer.from("certificate"), Buffer.from("issuer")],
    sign: async () => Buffer.alloc(64),
  } as const;
  const headOf = (text: string): unknown => JSON.parse(Buffer.from(text.split(".")[0] ?? "", "base64url").toString());

  it("has the header parameters of JAdES baseline B-B, and no others", async () => {
    expect(headOf(await signCompactJws(Buffer.from("{}"), signer, { type: "x+jws", signedAt }))).toEqual({
      alg: "EdDSA",
      kid: "k",
      typ: "x+jws",
      "x5t#S256": hash("sha256", "certificate", "base64url"),
      x5c: ["certificate", "issuer"].map((text) => Buffer.from(text).toString("base64")),
      iat: 1_795_341_600,
    });
  });

  it("says when it was signed, as one with the older sigT does", async () => {
    const text = await signCompactJws(Buffer.from("{}"), signer, { type: "x+jws", signedAt });
    expect(parseCompactJws(text)?.signedAt).toBe("2026-11-22T10:00:00Z");
    const older = { alg: "EdDSA", sigT: "2024-01-01T00:00:00Z", crit: ["sigT"] };
    const head = Buffer.from(JSON.stringify(older)).toString("base64url");
    expect(parseCompactJws(`${head}.e30.AAAA`)?.signedAt).toBe("2024-01-01T00:00:00Z");
    for (const iat of [-1, 1e12, "1", null]) {
      const wrong = Buffer.from(JSON.stringify({ alg: "EdDSA", iat })).toString("base64url");
      expect(parseCompactJws(`${wrong}.e30.AAAA`)?.signedAt).toBeUndefined();
    }
  });
});
