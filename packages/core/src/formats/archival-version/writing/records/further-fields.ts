import type { Document } from "../../../../model/document.ts";
import type { Party } from "../../../../model/party.ts";
import type { RecordFile } from "../../../../model/record-file.ts";
import type { RecordExtension } from "../../../../model/record-parts.ts";
import type { RegisteredRecord } from "../../../../model/registered-record.ts";

/** Fields that few systems have: they get a column by our own name only where some row has a value. */
export function furtherFieldsOf(row: RegisteredRecord): RecordExtension {
  const { signature } = row;
  return textsOf({
    systemId: row.systemId,
    secondaryClassCodes: row.secondaryClassCodes?.join("; "),
    modifiedAt: row.modifiedAt,
    modifiedBy: row.modifiedBy,
    medium: row.medium,
    storagePlace: row.storagePlace,
    securityClass: row.securityClass,
    relatedIds: row.relatedIds?.join("; "),
    signatureLevel: signature?.level,
    signatureVerification: signature?.verification,
    signatureVerifiedAt: signature?.verifiedAt,
    signatureVerifiedBy: signature?.verifiedBy,
    ...row.extension,
  });
}

export function furtherFieldsOfDocument(row: Document): RecordExtension {
  const { archivedAt, archivedBy } = row;
  return { ...textsOf({ archivedAt, archivedBy }), ...furtherFieldsOf(row) };
}

export function furtherFieldsOfParty(row: Party): RecordExtension {
  const { postalCode, postalCity, country, telephone, contactPerson } = row;
  return textsOf({ postalCode, postalCity, country, telephone, contactPerson, ...row.extension });
}

export function furtherFieldsOfFile(row: RecordFile): RecordExtension {
  const { format, originalFormat } = row;
  return textsOf({ format, originalFormat, ...row.extension });
}

function textsOf(values: Readonly<Record<string, string | undefined>>): RecordExtension {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) texts[name] = value;
  return texts;
}
