import { X509Certificate } from "node:crypto";
import { fromBER } from "asn1js";
import { BasicConstraints, Certificate, ExtKeyUsage } from "pkijs";
import { bufferOf } from "./cms-oid.ts";

/** What is known of one certificate (RFC 5280, 4). */
export interface CertificateFacts {
  readonly x509: X509Certificate;
  /** Absent: any use. */
  readonly keyUsage?: {
    readonly canSign: boolean;
    readonly canIssue: boolean;
    readonly canEncipher: boolean;
    readonly canAgree: boolean;
  };
  /** The object identifiers of what it is meant for, and whether nothing else is allowed. Absent: any purpose. */
  readonly extendedUse?: { readonly purposes: readonly string[]; readonly isCritical: boolean };
  readonly isAuthority: boolean;
  /** How many further authorities may stand below it. */
  readonly pathLength?: number;
}

const KEY_USAGE = "2.5.29.15";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const BASIC_CONSTRAINTS = "2.5.29.19";
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;
const KEY_ENCIPHERMENT = 0x20;
const KEY_AGREEMENT = 0x08;
const KEY_CERT_SIGN = 0x04;

/** Reads a certificate in DER; `undefined` where it is none. */
export function readCertificate(der: Uint8Array): CertificateFacts | undefined {
  try {
    const x509 = new X509Certificate(Buffer.from(der));
    const { extensions = [] } = Certificate.fromBER(bufferOf(der));
    const extensionOf = (id: string) =>
      extensions.find(({ extnID }) => extnID === id)?.extnValue.valueBlock.valueHexView;
    const usage = extensionOf(KEY_USAGE);
    // BIT STRING: tag, length, unused bits, then the bits (RFC 5280, 4.2.1.3).
    const bits = usage?.[3] ?? 0;
    const basic = extensionOf(BASIC_CONSTRAINTS);
    const constraints =
      basic === undefined ? undefined : new BasicConstraints({ schema: fromBER(bufferOf(basic)).result });
    const extended = extensionOf(EXTENDED_KEY_USAGE);
    const isCritical = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.critical === true;
    const { pathLenConstraint } = constraints ?? {};
    return {
      x509,
      isAuthority: constraints?.cA === true,
      ...(typeof pathLenConstraint === "number" ? { pathLength: pathLenConstraint } : {}),
      ...(extended === undefined
        ? {}
        : {
            extendedUse: {
              purposes: new ExtKeyUsage({ schema: fromBER(bufferOf(extended)).result }).keyPurposes,
              isCritical,
            },
          }),
      ...(usage === undefined
        ? {}
        : {
            keyUsage: {
              canSign: (bits & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0,
              canIssue: (bits & KEY_CERT_SIGN) !== 0,
              canEncipher: (bits & KEY_ENCIPHERMENT) !== 0,
              canAgree: (bits & KEY_AGREEMENT) !== 0,
            },
          }),
    };
  } catch {
    return undefined;
  }
}
