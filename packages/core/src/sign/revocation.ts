import { Certificate, CertificateRevocationList, CryptoEngine } from "pkijs";
import type { CertificateFacts } from "./certificate.ts";
import { bufferOf, derOf } from "./cms-oid.ts";
import { ocspStatements } from "./ocsp.ts";

/** What an issuer said of one certificate, at one time. */
export interface RevocationStatement {
  readonly revokedAt?: Date;
  /** When it was said. */
  readonly thisUpdate: Date;
  /** When something newer was to be had. */
  readonly nextUpdate?: Date;
}

/** What the files that were given say of a certificate at one moment. */
export type Revocation =
  | { readonly kind: "good" | "unknown" }
  | { readonly kind: "revoked"; readonly revokedAt: Date }
  /** All that is known is older than that moment: `until` is when the newest ran out. */
  | { readonly kind: "stale"; readonly until: Date };

export interface RevocationFiles {
  /** Revocation lists (RFC 5280, 5), in DER or PEM. */
  readonly revocationLists: readonly Uint8Array[];
  /** Responses of the issuer's service (RFC 6960), in DER. */
  readonly ocspResponses?: readonly Uint8Array[];
}

/**
 * Judges a certificate by the files that were given; nothing is fetched. A revocation counts whenever it was written
 * down: `revokedAt` says from when. That a certificate was good is known only if the file was not out of date at `at`.
 */
export async function judgeRevocation(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  { files, at }: { readonly files: RevocationFiles; readonly at: Date },
): Promise<Revocation> {
  const found = [
    ...(await listStatements(certificate, issuer, files.revocationLists)),
    ...(await ocspStatements(certificate, issuer, files.ocspResponses ?? [])),
  ];
  const dates = found.flatMap(({ revokedAt }) => revokedAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const [revokedAt] = dates;
  if (revokedAt !== undefined) return { kind: "revoked", revokedAt };
  if (found.length === 0) return { kind: "unknown" };
  const until = Math.max(...found.map(({ thisUpdate, nextUpdate }) => (nextUpdate ?? thisUpdate).getTime()));
  return until >= at.getTime() ? { kind: "good" } : { kind: "stale", until: new Date(until) };
}

/** What the issuer's own lists say; a list that the issuer did not sign says nothing. */
async function listStatements(
  { x509 }: CertificateFacts,
  issuer: CertificateFacts,
  lists: readonly Uint8Array[],
): Promise<readonly RevocationStatement[]> {
  const engine = new CryptoEngine({ name: "node", crypto: globalThis.crypto });
  const issuerCertificate = Certificate.fromBER(bufferOf(issuer.x509.raw));
  const certificate = Certificate.fromBER(bufferOf(x509.raw));
  const found: RevocationStatement[] = [];
  for (const bytes of lists) {
    const list = readRevocationList(bytes);
    if (list === undefined || !list.issuer.isEqual(certificate.issuer)) continue;
    if (!(await list.verify({ issuerCertificate }, engine).catch(() => false))) continue;
    const entry = list.revokedCertificates?.find(({ userCertificate }) =>
      userCertificate.isEqual(certificate.serialNumber),
    );
    found.push({
      thisUpdate: list.thisUpdate.value,
      ...(list.nextUpdate === undefined ? {} : { nextUpdate: list.nextUpdate.value }),
      ...(entry === undefined ? {} : { revokedAt: entry.revocationDate.value }),
    });
  }
  return found;
}

function readRevocationList(bytes: Uint8Array): CertificateRevocationList | undefined {
  try {
    return CertificateRevocationList.fromBER(bufferOf(derOf(bytes)));
  } catch {
    return undefined;
  }
}
