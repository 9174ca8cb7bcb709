import { verify } from "node:crypto";
import { type AsnType, Constructed, GeneralizedTime } from "asn1js";
import { BasicOCSPResponse, CertID, Certificate, CryptoEngine, OCSPResponse, type SingleResponse } from "pkijs";
import { type CertificateFacts, readCertificate } from "./certificate.ts";
import { bufferOf, derOf, OID, SIGNATURE_DIGESTS } from "./cms-oid.ts";
import type { RevocationStatement } from "./revocation.ts";

/**
 * What stored answers of an issuer's service (RFC 6960) say of a certificate. An answer counts where the issuer signed
 * it, or one to whom the issuer gave a certificate for that alone (4.2.2.2); any other says nothing, as does `unknown`.
 */
export async function ocspStatements(
  { x509 }: CertificateFacts,
  issuer: CertificateFacts,
  responses: readonly Uint8Array[],
): Promise<readonly RevocationStatement[]> {
  const [certificate, issuerCertificate] = [x509, issuer.x509].map(({ raw }) => Certificate.fromBER(bufferOf(raw)));
  if (certificate === undefined || issuerCertificate === undefined) return [];
  const found: RevocationStatement[] = [];
  for (const bytes of responses) {
    // What is malformed inside says nothing: the reader of ASN.1 throws when it meets it, here or there.
    const statements = await statementsOf(bytes, issuer, { certificate, issuerCertificate }).catch(() => []);
    found.push(...statements);
  }
  return found;
}

async function statementsOf(
  bytes: Uint8Array,
  issuer: CertificateFacts,
  { certificate, issuerCertificate }: { readonly certificate: Certificate; readonly issuerCertificate: Certificate },
): Promise<readonly RevocationStatement[]> {
  const engine = new CryptoEngine({ name: "node", crypto: globalThis.crypto });
  const basic = readResponse(bytes);
  if (basic === undefined || !isSignedForIssuer(basic, issuer)) return [];
  const found: RevocationStatement[] = [];
  for (const single of basic.tbsResponseData.responses) {
    const hashAlgorithm = nameOf(single.certID.hashAlgorithm.algorithmId);
    if (hashAlgorithm === undefined) continue;
    const id = new CertID();
    await id.createForCertificate(certificate, { hashAlgorithm, issuerCertificate }, engine);
    // The digests of the issuer's name and key, and the certificate's number.
    const statement = id.isEqual(single.certID) ? statementOf(single) : undefined;
    if (statement !== undefined) found.push(statement);
  }
  return found;
}

function readResponse(bytes: Uint8Array): BasicOCSPResponse | undefined {
  try {
    const { responseBytes } = OCSPResponse.fromBER(bufferOf(derOf(bytes)));
    if (responseBytes === undefined) return undefined;
    return BasicOCSPResponse.fromBER(bufferOf(responseBytes.response.valueBlock.valueHexView));
  } catch {
    return undefined;
  }
}

function isSignedForIssuer(basic: BasicOCSPResponse, issuer: CertificateFacts): boolean {
  const { tbsResponseData, signature, signatureAlgorithm, certs = [] } = basic;
  const digest = SIGNATURE_DIGESTS.get(signatureAlgorithm.algorithmId);
  if (digest === undefined) return false;
  const delegates = certs
    .flatMap((found) => readCertificate(Buffer.from(found.toSchema(true).toBER())) ?? [])
    .filter((found) => isDelegate(found, issuer, tbsResponseData.producedAt));
  return [issuer, ...delegates].some(({ x509 }) => {
    try {
      const signed = Buffer.from(tbsResponseData.tbsView);
      return verify(digest, signed, x509.publicKey, signature.valueBlock.valueHexView);
    } catch {
      return false;
    }
  });
}

function isDelegate({ x509, extendedUse }: CertificateFacts, issuer: CertificateFacts, producedAt: Date): boolean {
  const isMeantForIt = extendedUse?.purposes.includes("1.3.6.1.5.5.7.3.9") === true;
  const isValid = x509.validFromDate <= producedAt && producedAt <= x509.validToDate;
  return isMeantForIt && isValid && x509.issuer === issuer.x509.subject && x509.verify(issuer.x509.publicKey);
}

const GOOD = 0;
const REVOKED = 1;

function statementOf({ certStatus, thisUpdate, nextUpdate }: SingleResponse): RevocationStatement | undefined {
  const status: AsnType = certStatus;
  const times = { thisUpdate, ...(nextUpdate === undefined ? {} : { nextUpdate }) };
  if (status.idBlock.tagNumber === GOOD) return times;
  const [at] = status instanceof Constructed ? status.valueBlock.value : [];
  if (status.idBlock.tagNumber !== REVOKED || !(at instanceof GeneralizedTime)) return undefined;
  return { ...times, revokedAt: at.toDate() };
}

function nameOf(algorithm: string): string | undefined {
  if (algorithm === "1.3.14.3.2.26") return "SHA-1";
  return algorithm === OID.sha256 ? "SHA-256" : undefined;
}
