import { createPrivateKey, type KeyObject } from "node:crypto";
import forge from "node-forge";
import { keyUnusable } from "./key-error.ts";

/**
 * The first private key of a PKCS#12 file (RFC 7292), with all its certificates in DER. node-forge opens the safe bags;
 * the key itself goes to `node:crypto` as PKCS#8, so that keys of any kind come through.
 * Throws `key-unusable`.
 */
export function openPkcs12(
  bytes: Uint8Array,
  passphrase: string | undefined,
): { readonly key: KeyObject; readonly certificates: readonly Uint8Array[] } {
  const container = parseContainer(bytes);
  const opened = openBags(container, passphrase);
  const { pkcs8ShroudedKeyBag = "", keyBag = "", certBag = "" } = forge.pki.oids;
  const bagsOf = (type: string): readonly forge.pkcs12.Bag[] => opened.getBags({ bagType: type })[type] ?? [];
  const [first] = [...bagsOf(pkcs8ShroudedKeyBag), ...bagsOf(keyBag)];
  if (first === undefined) throw keyUnusable("no-key", "there is no private key in the PKCS#12 file");
  const keyInfo = first.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(first.key)) : first.asn1;
  const certificates = bagsOf(certBag).flatMap((bag) => {
    const asn1 = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
    return asn1 === undefined ? [] : [toDer(asn1)];
  });
  try {
    return { key: createPrivateKey({ key: toDer(keyInfo), format: "der", type: "pkcs8" }), certificates };
  } catch (cause) {
    throw keyUnusable("kind", "the private key in the PKCS#12 file is of a kind that is not known", cause);
  }
}

function parseContainer(bytes: Uint8Array): forge.asn1.Asn1 {
  try {
    return forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString("binary")));
  } catch (cause) {
    throw keyUnusable("no-key", "the file is neither PEM nor PKCS#12", cause);
  }
}

function openBags(container: forge.asn1.Asn1, passphrase: string | undefined): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(container, passphrase ?? "");
  } catch (cause) {
    const detail =
      passphrase === undefined ? "it needs a passphrase" : "the passphrase is wrong, or the file is damaged";
    throw keyUnusable("passphrase", detail, cause);
  }
}

function toDer(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), "binary");
}
