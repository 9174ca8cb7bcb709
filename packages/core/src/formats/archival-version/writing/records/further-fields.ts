import type { ClassificationClass } from "../../../../model/classification-class.ts";
import type { Document } from "../../../../model/document.ts";
import type { Party } from "../../../../model/party.ts";
import { extensionTexts } from "../../../../model/record-extension.ts";
import type { RecordFile } from "../../../../model/record-file.ts";
import type { RegisteredRecord } from "../../../../model/registered-record.ts";

/** Values by the names of their columns. */
export type FurtherFields = Readonly<Record<string, string>>;

/** Fields that few systems have: they get a column by our own name only where some row has a value. */
export function furtherFieldsOf(row: RegisteredRecord): FurtherFields {
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
    ...Object.fromEntries(extensionTexts(row.extension)),
  });
}

export function furtherFieldsOfClass({ extension }: ClassificationClass): FurtherFields {
  return Object.fromEntries(extensionTexts(extension));
}

export function furtherFieldsOfDocument(row: Document): FurtherFields {
  const { archivedAt, archivedBy } = row;
  return { ...textsOf({ archivedAt, archivedBy }), ...furtherFieldsOf(row) };
}

export function furtherFieldsOfParty(row: Party): FurtherFields {
  const { postalCode, postalCity, country, telephone, contactPerson } = row;
  return textsOf({
    postalCode,
    postalCity,
    country,
    telephone,
    contactPerson,
    ...Object.fromEntries(extensionTexts(row.extension)),
  });
}

export function furtherFieldsOfFile(row: RecordFile): FurtherFields {
  const { format, originalFormat } = row;
  return textsOf({ format, originalFormat, ...Object.fromEntries(extensionTexts(row.extension)) });
}

function textsOf(values: Readonly<Record<string, string | undefined>>): FurtherFields {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
