import type { Party } from "../../model/party.ts";
import { type FieldTable, text } from "./field.ts";

/** Columns of parties. */
export const PARTY_FIELDS: FieldTable<Party> = {
  id: text(["aðilanúmer", "partID", "partsID", "party id"], (record, value) => (record.id = value)),
  name: text(["nafn", "heiti", "navn", "sakspartNavn", "name"], (record, value) => (record.name = value)),
  identifier: text(
    ["kennitala", "kt", "fødselsnummer", "organisasjonsnummer", "cpr", "cpr-nummer", "cvr", "cvr-nummer", "identifier"],
    (record, value) => (record.identifier = value.replace(/[\s-]/g, "")),
  ),
  role: text(["hlutverk", "sakspartRolle", "rolle", "role"], (record, value) => (record.role = value)),
  caseId: text(
    ["málsnúmer", "saksnummer", "mappeID", "sagsnummer", "sagsnr", "saksnr", "case number", "case id"],
    (record, value) => (record.caseId = value),
  ),
  documentId: text(
    ["málsgagnsnúmer", "skjalsnúmer", "registreringsID", "dokumentnummer", "document number", "document id"],
    (record, value) => (record.documentId = value),
  ),
  address: text(["heimilisfang", "postadresse", "adresse", "address"], (record, value) => (record.address = value)),
  postalCode: text(
    ["póstnúmer", "postnummer", "postnr", "postal code", "zip"],
    (record, value) => (record.postalCode = value),
  ),
  postalCity: text(
    ["póststöð", "staður", "poststed", "by", "postal city", "city"],
    (record, value) => (record.postalCity = value),
  ),
  country: text(["land", "country"], (record, value) => (record.country = value)),
  email: text(
    ["netfang", "tölvupóstur", "epostadresse", "e-post", "e-mail", "email"],
    (record, value) => (record.email = value),
  ),
  telephone: text(
    ["sími", "símanúmer", "telefonnummer", "telefon", "tlf", "telephone", "phone"],
    (record, value) => (record.telephone = value),
  ),
  contactPerson: text(
    ["tengiliður", "kontaktperson", "contact person"],
    (record, value) => (record.contactPerson = value),
  ),
};
