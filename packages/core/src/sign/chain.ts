import { toSecond } from "../json/compact-jws.ts";
import { type CertificateFacts, readCertificate } from "./certificate.ts";
import { judgeRevocation, type Revocation, type RevocationFiles } from "./revocation.ts";

export interface ChainOptions extends RevocationFiles {
  /** Certificates that are trusted by themselves, in DER. */
  readonly anchors: readonly Uint8Array[];
  /** When the signature was made: as a time stamp proves, or else as the signer says. */
  readonly at: Date;
  /** What the first certificate is used for: to sign, or to give time stamps. */
  readonly purpose: "sign" | "timestamp";
}

/** What is wrong with a chain; each by itself, so that all of it can be told. `subject`: of the certificate at fault. */
export interface ChainFault {
  readonly kind:
    | "untrusted"
    | "not-valid-then"
    | "key-usage"
    | "not-authority"
    | "revoked"
    | "revoked-since"
    | "revocation-stale";
  readonly subject: string;
  /** From when the certificate was valid, or revoked. */
  readonly from?: string;
  /** Until when it was valid, or what is known of its revocation was up to date. */
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
    faults.push(...faultsOf(certificate, place, options));
    const issuer = path[place + 1];
    if (issuer === undefined) continue;
    const revocation = await judgeRevocation(certificate, issuer, { files: options, at: options.at });
    faults.push(...revocationFaults(nameOf(certificate), revocation, options.at));
    if (revocation.kind === "unknown" || revocation.kind === "stale") isRevocationKnown = false;
  }
  return { faults, isRevocationKnown: isRevocationKnown && path.length > 1 };
}

function revocationFaults(subject: string, revocation: Revocation, at: Date): readonly ChainFault[] {
  switch (revocation.kind) {
    case "revoked": {
      const kind = revocation.revokedAt <= at ? "revoked" : "revoked-since";
      return [{ kind, subject, from: toSecond(revocation.revokedAt) }];
    }
    case "stale":
      return [{ kind: "revocation-stale", subject, until: toSecond(revocation.until) }];
    case "good":
    case "unknown":
      return [];
  }
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

/** Time stamps are given with a certificate that is for nothing else (RFC 3161, 2.3). */
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

function isMeantFor(purpose: ChainOptions["purpose"], { keyUsage, extendedUse }: CertificateFacts): boolean {
  const { purposes = [], isCritical = false } = extendedUse ?? {};
  const isForIt = purpose === "sign" || (isCritical && purposes.length === 1 && purposes[0] === TIME_STAMPING);
  return isForIt && keyUsage?.canSign !== false;
}

function faultsOf(certificate: CertificateFacts, place: number, { at, purpose }: ChainOptions): readonly ChainFault[] {
  const { x509, keyUsage, isAuthority, pathLength = Number.POSITIVE_INFINITY } = certificate;
  const faults: ChainFault[] = [];
  const subject = nameOf(certificate);
  const [from, until] = [x509.validFromDate, x509.validToDate];
  if (at < from || at > until) {
    faults.push({ kind: "not-valid-then", subject, from: toSecond(from), until: toSecond(until) });
  }
  const mayDoThis = place === 0 ? isMeantFor(purpose, certificate) : keyUsage?.canIssue !== false;
  if (!mayDoThis) faults.push({ kind: "key-usage", subject });
  if (place > 0 && (!isAuthority || place - 1 > pathLength)) faults.push({ kind: "not-authority", subject });
  return faults;
}

function nameOf({ x509 }: CertificateFacts): string {
  return x509.subject.replaceAll("\n", ", ");
}
