/** The texts of the rules `signature/<slug>` in English: the source of the other three languages. */
export const signatureEn = {
  "signature/malformed":
    "This is not a signature over a package: a compact JWS of the type “rafskil-statement+jws” was expected. Fetch the file again, without opening it in another program.",
  "signature/statement-malformed":
    "What was signed is not a statement on a package, or is not written in the one way in which such statements are. Have the package signed again.",
  "signature/time-missing":
    "The signature does not say when it was made, so that nobody can tell whether its certificate was valid then. Have the package signed again.",
  "signature/wrong":
    "The signature does not fit the statement: the statement was changed after it was signed, or another key than “{keyId}” signed it. Do not rely on it; ask the sender for the package and its signature again.",
  "signature/certificate-unbound":
    "The signature names another certificate than the one that comes with it. Have the package signed again.",
  "signature/signer-unknown":
    "The signer is not among those that you trust: none of the keys given made this signature (it names “{keyId}”). Give the sender's key with --key, or the certificates of its issuer with --trust.",
  "signature/chain-untrusted":
    "The chain of certificates ends at “{subject}”, which is not among those that you trust. Give the certificate of its issuer with --trust, if you trust it; an issuer in between may be missing in the signature.",
  "signature/certificate-out-of-time":
    "The certificate of “{subject}” was valid from {from} to {until}, and the signature was made at {at}. The package must be signed with a certificate that is valid.",
  "signature/key-usage":
    "The certificate of “{subject}” is not meant for this: its key usage forbids it (digital signature for the signer, certificate signing for an issuer). Use a certificate that is meant for signing.",
  "signature/issuer-not-authority":
    "“{subject}” issued a certificate in the chain and may not: its basic constraints do not make it an authority, or not so far up. Such a chain is forged; do not rely on it.",
  "signature/certificate-revoked":
    "The certificate of “{subject}” had been revoked before the signature was made at {at}. Do not rely on it; ask the sender.",
  "signature/revocation-stale":
    "What is known of the certificate of “{subject}” ran out at {until}, and the signature was made at {at}: it may have been revoked in between. Give a newer revocation list or response of its issuer (--crl, --ocsp).",
  "signature/certificate-revoked-since":
    "The certificate of “{subject}” was revoked at {from}. The signer says that the signature was made before that, at {at}, and no trusted time stamp proves it. Ask the sender why the certificate was revoked.",
  "signature/timestamp-malformed":
    "The time stamp of the signature cannot be read, or its own signature does not fit. Have the package signed again, or ask for the signature without the time stamp.",
  "signature/timestamp-wrong":
    "The time stamp is of another signature than this one. Somebody put it here: do not rely on it, and ask the sender for the signature again.",
  "signature/timestamp-untrusted":
    "The time stamp does not prove when the signature was made: {reason, select, untrusted {its authority “{subject}” is not among those that you trust; give the certificate of its issuer with --timestamp-trust, if you trust it} not_valid_then {the certificate of “{subject}” was not valid then} key_usage {the certificate of “{subject}” is not meant for time stamps} not_authority {“{subject}” issued a certificate in its chain and may not} other {the certificate of “{subject}” was revoked}}.",
  "signature/timestamp-before-signing":
    "The signature says that it was made at {stated}, and was there already at {at} by its time stamp. One of the two clocks is wrong; the time stamp counts.",
  "signature/package-differs":
    "This is not the package that was signed: its inventory digest is {found}, and {stated} was signed. If the list of files stands beside the signature, each file at fault is named.",
  "signature/list-differs":
    "The list of files beside the signature is not the one that was signed, and nothing is read from it. Fetch the list again.",
  "signature/file-changed":
    "This file was changed after the package was signed: {statedBytes, number} bytes with the SHA-256 {stated} were signed, and {foundBytes, number} bytes with {found} are here. Fetch the package again.",
  "signature/file-added": "This file was not in the package when it was signed. Fetch the package again.",
  "signature/file-missing": "This file was in the package when it was signed, and is gone. Fetch the package again.",
  "signature/file-renamed":
    "This file had the name “{from}” when the package was signed. Fetch the package again, or give the file its name back.",
  "signature/files-swapped":
    "This file has taken the place of “{other}”, and that one its place, since the package was signed. Fetch the package again.",
  "signature/file-foreign":
    "This is not the file that was signed: its content is that of “{as}” in another package, by the list {package}. Put the right file back, or fetch the package again.",
  "unsure/no-trust": "Nobody was named whom you trust (--key, --trust).",
  "unsure/trusted-key": "The signer's key is trusted by itself.",
  "unsure/no-revocation-list":
    "No sound revocation list or response of every issuer, from a time that counts, was given (--crl, --ocsp).",
  "unsure/no-list": "The list of files that was signed is not at hand.",
  "unsure/no-other-lists": "No lists of other packages were at hand to compare with.",
  "unsure/no-timestamp": "The signature has no time stamp.",
  "unsure/no-timestamp-trust": "No issuer of time-stamping authorities was named whom you trust (--timestamp-trust).",
  "unsure/time-proved": "A trusted time stamp proves when the signature was made.",
} as const;

export type SignatureKey = keyof typeof signatureEn;
