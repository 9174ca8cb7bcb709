import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { Signer } from "../model/signer.ts";

/** What stands before the seed in a PKCS#8 key of Ed25519 (RFC 8410, 7). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** A test key: the same for the same fill byte. */
export function testSigner(fill: number, keyId = `key-${fill}`): Signer & { readonly key: KeyObject } {
  const der = Buffer.concat([PKCS8, Buffer.alloc(32, fill)]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return {
    algorithm: "EdDSA",
    keyId,
    publicKey: createPublicKey(key).export({ format: "der", type: "spki" }),
    certificates: [],
    sign: async (bytes) => sign(null, bytes, key),
    key: createPublicKey(key),
  };
}
