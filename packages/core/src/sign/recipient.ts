import { createPublicKey, type KeyObject } from "node:crypto";
import { Certificate } from "pkijs";
import type { TransferError } from "../model/error.ts";
import { readCertificate } from "./certificate.ts";
import { bufferOf } from "./cms-oid.ts";
import { der } from "./der.ts";
import type { Recipient } from "./envelope.ts";
import { keyUnusable } from "./key-error.ts";

const MIN_RSA_BITS = 2048;
const SEQUENCE = 0x30;

/**
 * A recipient by its certificate in DER. Throws `key-unusable` where the certificate cannot be read, is not for
 * encrypting, or its key is neither RSA of 2,048 bits or more nor on the curve P-256.
 */
export function recipientOf(certificate: Uint8Array): Recipient {
  const facts = readCertificate(certificate);
  if (facts === undefined) throw keyUnusable("certificate", "the recipient's certificate cannot be read");
  const publicKey = createPublicKey(facts.x509.publicKey.export({ format: "pem", type: "spki" }));
  if (isAgreementKey(publicKey)) {
    if (facts.keyUsage?.canAgree === false) throw notForEncrypting("key agreement");
  } else {
    if (publicKey.asymmetricKeyType !== "rsa") {
      throw keyUnusable("kind", "one encrypts to a certificate with an RSA or P-256 key; this one has another");
    }
    if ((publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_RSA_BITS) {
      throw keyUnusable("weak", `the recipient's RSA key is too weak: ${MIN_RSA_BITS} bits are needed`);
    }
    if (facts.keyUsage?.canEncipher === false) throw notForEncrypting("key encipherment");
  }
  const { issuer, serialNumber } = Certificate.fromBER(bufferOf(certificate));
  const id = der(SEQUENCE, Buffer.from(issuer.toSchema().toBER()), Buffer.from(serialNumber.toBER()));
  return { publicKey, id };
}

function isAgreementKey({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return asymmetricKeyType === "ec" && asymmetricKeyDetails?.namedCurve === "prime256v1";
}

function notForEncrypting(use: string): TransferError {
  return keyUnusable("certificate", `the recipient's certificate is not meant for encrypting (${use})`);
}
