import { createPrivateKey, type KeyObject } from "node:crypto";
import { createRequire } from "node:module";
import type Forge from "node-forge";
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
  const { pkcs8ShroudedKeyBag = "", keyBag = "", certBag = "" } = loadForge().pki.oids;
  const bagsOf = (type: string): readonly Forge.pkcs12.Bag[] => opened.getBags({ bagType: type })[type] ?? [];
  const [first] = [...bagsOf(pkcs8ShroudedKeyBag), ...bagsOf(keyBag)];
  if (first === undefined) throw keyUnusable("no-key", "there is no private key in the PKCS#12 file");
  const keyInfo = first.key
    ? loadForge().pki.wrapRsaPrivateKey(loadForge().pki.privateKeyToAsn1(first.key))
    : first.asn1;
  const certificates = bagsOf(certBag).flatMap((bag) => {
    const asn1 = bag.cert ? loadForge().pki.certificateToAsn1(bag.cert) : bag.asn1;
    return asn1 === undefined ? [] : [toDer(asn1)];
  });
  try {
    return { key: createPrivateKey({ key: toDer(keyInfo), format: "der", type: "pkcs8" }), certificates };
  } catch (cause) {
    throw keyUnusable("kind", "the private key in the PKCS#12 file is of a kind that is not known", cause);
  }
}

function parseContainer(bytes: Uint8Array): Forge.asn1.Asn1 {
  try {
    return loadForge().asn1.fromDer(loadForge().util.createBuffer(Buffer.from(bytes).toString("binary")));
  } catch (cause) {
    throw keyUnusable("no-key", "the file is neither PEM nor PKCS#12", cause);
  }
}

function openBags(container: Forge.asn1.Asn1, passphrase: string | undefined): Forge.pkcs12.Pkcs12Pfx {
  try {
    return loadForge().pkcs12.pkcs12FromAsn1(container, passphrase ?? "");
  } catch (cause) {
    const opened = openInUtf8(container, passphrase ?? "");
    if (opened !== undefined) return opened;
    const detail =
      passphrase === undefined ? "it needs a passphrase" : "the passphrase is wrong, or the file is damaged";
    throw keyUnusable("passphrase", detail, cause);
  }
}

/**
 * PBES2 takes the passphrase in UTF-8 (RFC 8018, 3), and node-forge gives it letters below 256 as bytes, so that one with
 * “á” in it fails. Given in UTF-8 it opens the bags and not the container's own digest, which is left out: a key that
 * does not fit its certificate is refused later.
 */
function openInUtf8(container: Forge.asn1.Asn1, passphrase: string): Forge.pkcs12.Pkcs12Pfx | undefined {
  const { value } = container;
  if (!Array.isArray(value) || /^[\x20-\x7e]*$/.test(passphrase)) return undefined;
  try {
    const bytes = Buffer.from(passphrase).toString("latin1");
    return loadForge().pkcs12.pkcs12FromAsn1({ ...container, value: value.slice(0, 2) }, bytes);
  } catch {
    return undefined;
  }
}

function toDer(asn1: Forge.asn1.Asn1): Buffer {
  return Buffer.from(loadForge().asn1.toDer(asn1).getBytes(), "binary");
}

/** node-forge is large and CommonJS: it is loaded when a PKCS#12 file is opened, not at every start. */
function loadForge(): typeof Forge {
  return createRequire(import.meta.url)("node-forge") as typeof Forge;
}
