import { constants, createPrivateKey, createPublicKey, hash, type KeyObject, sign, X509Certificate } from "node:crypto";
import { promisify } from "node:util";
import { TransferError } from "../model/error.ts";
import type { SignatureAlgorithm, Signer } from "../model/signer.ts";
import { keyUnusable } from "./key-error.ts";
import { openPkcs12 } from "./pkcs12.ts";

export interface OpenKeyOptions {
  readonly passphrase?: string;
  /** For RSA keys: `PS256` by default. */
  readonly rsa?: "RS256" | "PS256";
  /** Otherwise the first 16 digits of the SHA-256 of the public key. */
  readonly keyId?: string;
}

/** Longest key file that is read. */
const MAX_BYTES = 1 << 20;
const MIN_RSA_BITS = 2048;

const signAsync = promisify(sign);

/**
 * A signer of a key file: PEM (PKCS#8, encrypted or not, or an older kind, with certificates after it) or PKCS#12. A
 * PKCS#12 brings its certificates. Ed25519, P-256 and RSA from 2,048 bits.
 * Throws `key-unusable`; its fact `reason` is `passphrase`, `no-key`, `kind`, `weak` or `certificate`.
 */
export function openSigner(bytes: Uint8Array, options: OpenKeyOptions = {}): Signer {
  const { key, certificates } = openKeyFile(bytes, options);
  const algorithm = algorithmOf(key, options.rsa ?? "PS256");
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" });
  const chain = ownFirst(certificates, publicKey);
  return {
    algorithm,
    keyId: options.keyId ?? keyIdOf(publicKey),
    publicKey,
    certificates: chain,
    sign: (data) => signAsync(algorithm === "EdDSA" ? null : "sha256", data, { key, ...PARAMETERS[algorithm] }),
  };
}

/** The private key of a key file, to decrypt with. Throws as `openSigner`. */
export function openPrivateKey(bytes: Uint8Array, options: Pick<OpenKeyOptions, "passphrase"> = {}): KeyObject {
  return openKeyFile(bytes, options).key;
}

interface OpenedKey {
  readonly key: KeyObject;
  readonly certificates: readonly Uint8Array[];
}

function openKeyFile(bytes: Uint8Array, options: OpenKeyOptions): OpenedKey {
  if (bytes.length > MAX_BYTES) throw keyUnusable("no-key", "the file is too large for a key");
  const isPem = Buffer.from(bytes).includes("-----BEGIN ");
  return isPem ? openPem(Buffer.from(bytes), options) : openPkcs12(bytes, options.passphrase);
}

/** The name that a key has by itself: the first 16 digits of the SHA-256 of its public half. */
export function keyIdOf(publicKey: Uint8Array): string {
  return hash("sha256", publicKey, "hex").slice(0, 16);
}

const PARAMETERS = {
  EdDSA: {},
  ES256: { dsaEncoding: "ieee-p1363" },
  RS256: { padding: constants.RSA_PKCS1_PADDING },
  PS256: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
} as const satisfies Record<SignatureAlgorithm, object>;

function openPem(pem: Buffer, { passphrase }: OpenKeyOptions): OpenedKey {
  const text = pem.toString("latin1");
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw keyUnusable("no-key", "there is no private key in it");
  try {
    const key = createPrivateKey({ key: text, format: "pem", ...(passphrase === undefined ? {} : { passphrase }) });
    return { key, certificates: parseCertificates(pem) };
  } catch (cause) {
    if (cause instanceof TransferError) throw cause;
    const isEncrypted = /ENCRYPTED/.test(text);
    throw isEncrypted
      ? keyUnusable("passphrase", passphrase === undefined ? "it needs a passphrase" : "the passphrase is wrong", cause)
      : keyUnusable("no-key", "the private key cannot be read", cause);
  }
}

/** Every certificate of a PEM text, in DER. Throws `key-unusable` for one that cannot be read. */
export function parseCertificates(pem: Uint8Array): readonly Uint8Array[] {
  const blocks = Buffer.from(pem)
    .toString("latin1")
    .match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  return (blocks ?? []).map((block) => {
    try {
      return new X509Certificate(block).raw;
    } catch (cause) {
      throw keyUnusable("certificate", "a certificate in it cannot be read", cause);
    }
  });
}

/** Public keys of a PEM text, of certificates too: SubjectPublicKeyInfo in DER. Throws `key-unusable`. */
export function parsePublicKeys(pem: Uint8Array): readonly Uint8Array[] {
  const blocks = Buffer.from(pem)
    .toString("latin1")
    .match(/-----BEGIN (PUBLIC KEY|CERTIFICATE)-----[^-]+-----END \1-----/g);
  if (blocks === null) throw keyUnusable("no-key", "there is no public key in it");
  return blocks.map((block) => {
    try {
      return createPublicKey(block).export({ format: "der", type: "spki" });
    } catch (cause) {
      throw keyUnusable("no-key", "a public key in it cannot be read", cause);
    }
  });
}

function algorithmOf(key: KeyObject, rsa: "RS256" | "PS256"): SignatureAlgorithm {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === "ed25519") return "EdDSA";
  if (type === "ec" && details?.namedCurve === "prime256v1") return "ES256";
  if (type === "rsa") {
    if ((details?.modulusLength ?? 0) >= MIN_RSA_BITS) return rsa;
    throw keyUnusable("weak", `an RSA key of ${details?.modulusLength} bits is too weak: ${MIN_RSA_BITS} are needed`);
  }
  throw keyUnusable("kind", `a key of the kind ${type ?? "unknown"} cannot sign: Ed25519, P-256 and RSA can`);
}

/** The key's own certificate stands first; one that is there and for another key only is no use. */
function ownFirst(certificates: readonly Uint8Array[], publicKey: Uint8Array): readonly Uint8Array[] {
  const isOwn = (der: Uint8Array): boolean =>
    new X509Certificate(der).publicKey.export({ format: "der", type: "spki" }).equals(publicKey);
  const own = certificates.filter(isOwn);
  if (certificates.length > 0 && own.length === 0) {
    throw keyUnusable("certificate", "none of its certificates is for its private key");
  }
  return [...own.slice(0, 1), ...certificates.filter((der) => !isOwn(der))];
}
