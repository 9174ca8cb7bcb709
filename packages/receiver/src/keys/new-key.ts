import { generateKeyPairSync } from "node:crypto";

/** A new Ed25519 key, as PEM. */
export function newKeyPem(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}
