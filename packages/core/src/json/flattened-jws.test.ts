import { expect, it } from "vitest";
import { parseCompactJws } from "./compact-jws.ts";
import { flattenJws, readJwsText, stampedBytesOf } from "./flattened-jws.ts";

/** The example of RFC 8037, A.4. */
const JWS =
  "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
const TOKEN = Buffer.from([1, 2, 3]);

it("says the same as the compact form, with time stamps that were not signed", () => {
  expect(readJwsText(flattenJws(JWS, TOKEN))).toEqual({ compact: JWS, timestamps: [TOKEN] });
  expect(Buffer.from(stampedBytesOf(JWS)).toString()).toBe(JWS.split(".")[2]);
  expect(readJwsText(JWS)).toEqual({ compact: JWS, timestamps: [] });
});

it("takes the parts of etsiU as base64 too, as others write them", () => {
  const flattened = JSON.parse(flattenJws(JWS, TOKEN));
  const parts = flattened.header.etsiU.map((part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const text = JSON.stringify({ ...flattened, header: { etsiU: parts } });
  expect(readJwsText(text).timestamps).toEqual([TOKEN]);
});

it.each(["{", "{}", '{"payload":1,"protected":"a","signature":"b"}', "", "a.b", '["a.b.c"]'])(
  "gives what is no JWS back as it is: %s",
  (text) => {
    expect(readJwsText(text)).toEqual({ compact: text, timestamps: [] });
    expect(parseCompactJws(readJwsText(text).compact)).toBeUndefined();
  },
);
