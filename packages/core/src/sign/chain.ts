import { type CertificateFacts, isRevoked, readCertificate } from "./certificate.ts";

export interface ChainOptions {
  /** Certificates that are trusted by themselves, in DER. */
  readonly anchors: readonly Uint8Array[];
  /** Revocation lists, in DER or PEM. Nothing is fetched. */
  readonly revocationLists: readonly Uint8Array[];
  /** When the signature was made, as the signer says. */
  readonly at: Date;
}

/** What is wrong with a chain; each by itself, so that all of it can be told. `subject`: of the certificate at fault. */
export interface ChainFault {
  readonly kind: "untrusted" | "not-valid-then" | "key-usage" | "not-authority" | "revoked";
  readonly subject: string;
  readonly from?: string;
  readonly until?: string;
}

export interface ChainResult {
  readonly faults: readonly ChainFault[];
  /** Whether a sound revocation list of each issuer was among those given. */
  readonly isRevocationKnown: boolean;
}

const MAX_LENGTH = 8;

/**
 * Builds the chain from a signer's certificate to a trusted one and checks every link (RFC 5280, 6): signature, names,
 * validity when it was signed, basic constraints, path length, key usage, revocation by the lists that were given.
 */
export async function checkChain(certificates: readonly Uint8Array[], options: ChainOptions): Promise<ChainResult> {
  const given = certificates.flatMap((der) => readCertificate(der) ?? []);
  const anchors = options.anchors.flatMap((der) => readCertificate(der) ?? []);
  const [own] = given;
  if (own === undefined) return { faults: [{ kind: "untrusted", subject: "" }], isRevocationKnown: false };
  const path = buildPath(own, { given, anchors });
  const faults: ChainFault[] = [];
  const last = path.at(-1) ?? own;
  if (!isAnchor(last, anchors)) faults.push({ kind: "untrusted", subject: nameOf(last) });
  let isRevocationKnown = true;
  for (const [place, certificate] of path.entries()) {
    faults.push(...faultsOf(certificate, place, options.at));
    const issuer = path[place + 1];
    if (issuer === undefined) continue;
    const revocation = await isRevoked(certificate, issuer, { lists: options.revocationLists, at: options.at });
    if (revocation === "revoked") faults.push({ kind: "revoked", subject: nameOf(certificate) });
    if (revocation === "unknown") isRevocationKnown = false;
  }
  return { faults, isRevocationKnown: isRevocationKnown && path.length > 1 };
}

/** A chain may be given in any order, and hold more than is needed; a trusted issuer is preferred. */
function buildPath(
  own: CertificateFacts,
  { given, anchors }: { readonly given: readonly CertificateFacts[]; readonly anchors: readonly CertificateFacts[] },
): readonly CertificateFacts[] {
  const path = [own];
  for (let top = own; path.length < MAX_LENGTH && !isAnchor(top, anchors); ) {
    const issuer = [...anchors, ...given].find((candidate) => isIssuedBy(top, candidate) && !path.includes(candidate));
    if (issuer === undefined) break;
    path.push(issuer);
    top = issuer;
  }
  return path;
}

function isIssuedBy({ x509 }: CertificateFacts, issuer: CertificateFacts): boolean {
  // `checkIssued` of OpenSSL also looks at key usage, which has a finding of its own here.
  return x509.issuer === issuer.x509.subject && x509.verify(issuer.x509.publicKey);
}

function isAnchor({ x509 }: CertificateFacts, anchors: readonly CertificateFacts[]): boolean {
  return anchors.some((anchor) => anchor.x509.raw.equals(x509.raw));
}

function faultsOf(certificate: CertificateFacts, place: number, at: Date): readonly ChainFault[] {
  const { x509, keyUsage, isAuthority, pathLength = Number.POSITIVE_INFINITY } = certificate;
  const faults: ChainFault[] = [];
  const subject = nameOf(certificate);
  const [from, until] = [x509.validFromDate, x509.validToDate];
  if (at < from || at > until) {
    faults.push({ kind: "not-valid-then", subject, from: from.toISOString(), until: until.toISOString() });
  }
  const mayDoThis = place === 0 ? keyUsage?.canSign : keyUsage?.canIssue;
  if (mayDoThis === false) faults.push({ kind: "key-usage", subject });
  if (place > 0 && (!isAuthority || place - 1 > pathLength)) faults.push({ kind: "not-authority", subject });
  return faults;
}

function nameOf({ x509 }: CertificateFacts): string {
  return x509.subject.replaceAll("\n", ", ");
}
