import { X509Certificate } from "node:crypto";
import { fromBER } from "asn1js";
import { BasicConstraints, Certificate, CertificateRevocationList, CryptoEngine } from "pkijs";

/** What is known of one certificate (RFC 5280, 4). */
export interface CertificateFacts {
  readonly x509: X509Certificate;
  /** Absent: any use. */
  readonly keyUsage?: { readonly canSign: boolean; readonly canIssue: boolean };
  readonly isAuthority: boolean;
  /** How many further authorities may stand below it. */
  readonly pathLength?: number;
}

const KEY_USAGE = "2.5.29.15";
const BASIC_CONSTRAINTS = "2.5.29.19";
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;
const KEY_CERT_SIGN = 0x04;

/** Reads a certificate in DER; `undefined` where it is none. */
export function readCertificate(der: Uint8Array): CertificateFacts | undefined {
  try {
    const x509 = new X509Certificate(Buffer.from(der));
    const { extensions = [] } = Certificate.fromBER(Uint8Array.from(der).buffer);
    const extensionOf = (id: string) =>
      extensions.find(({ extnID }) => extnID === id)?.extnValue.valueBlock.valueHexView;
    const usage = extensionOf(KEY_USAGE);
    // BIT STRING: tag, length, unused bits, then the bits (RFC 5280, 4.2.1.3).
    const bits = usage?.[3] ?? 0;
    const basic = extensionOf(BASIC_CONSTRAINTS);
    const constraints =
      basic === undefined ? undefined : new BasicConstraints({ schema: fromBER(Uint8Array.from(basic).buffer).result });
    const { pathLenConstraint } = constraints ?? {};
    return {
      x509,
      isAuthority: constraints?.cA === true,
      ...(typeof pathLenConstraint === "number" ? { pathLength: pathLenConstraint } : {}),
      ...(usage === undefined
        ? {}
        : {
            keyUsage: {
              canSign: (bits & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0,
              canIssue: (bits & KEY_CERT_SIGN) !== 0,
            },
          }),
    };
  } catch {
    return undefined;
  }
}

/** Whether a revocation list, signed by the certificate's issuer, names the certificate as revoked by then. */
export async function isRevoked(
  { x509 }: CertificateFacts,
  issuer: CertificateFacts,
  { lists, at }: { readonly lists: readonly Uint8Array[]; readonly at: Date },
): Promise<"revoked" | "good" | "unknown"> {
  const engine = new CryptoEngine({ name: "node", crypto: globalThis.crypto });
  const issuerCertificate = Certificate.fromBER(Uint8Array.from(issuer.x509.raw).buffer);
  const certificate = Certificate.fromBER(Uint8Array.from(x509.raw).buffer);
  let found: "good" | "unknown" = "unknown";
  for (const bytes of lists) {
    const list = readRevocationList(bytes);
    if (list === undefined || !list.issuer.isEqual(certificate.issuer)) continue;
    if (!(await list.verify({ issuerCertificate }, engine).catch(() => false))) continue;
    found = "good";
    const entry = list.revokedCertificates?.find(({ userCertificate }) =>
      userCertificate.isEqual(certificate.serialNumber),
    );
    if (entry !== undefined && entry.revocationDate.value.getTime() <= at.getTime()) return "revoked";
  }
  return found;
}

function readRevocationList(bytes: Uint8Array): CertificateRevocationList | undefined {
  const text = Buffer.from(bytes).toString("latin1");
  const [, base64] = /-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/.exec(text) ?? [];
  try {
    const der = base64 === undefined ? bytes : Buffer.from(base64, "base64");
    return CertificateRevocationList.fromBER(Uint8Array.from(der).buffer);
  } catch {
    return undefined;
  }
}
