import type { CaseFile } from "../../model/case-file.ts";
import { choice, date, type FieldTable, text, wordsFor } from "./field.ts";
import { REGISTERED_FIELDS } from "./registered-fields.ts";

const CLOSED = wordsFor([
  [true, "já|ja|yes|true|1|lokið|lokað|avsluttet|afsluttet|closed"],
  [false, "nei|nej|no|false|0|opið|opinn|í vinnslu|under behandling|åpen|åben|open"],
]);

/** Columns of cases. */
export const CASE_FIELDS: FieldTable<CaseFile> = {
  id: text(
    ["málsnúmer", "númer máls", "saksnummer", "mappeID", "sagsnummer", "sagsnr", "saksnr", "case number", "case id"],
    (record, value) => (record.id = value),
  ),
  title: text(
    ["málsheiti", "heiti máls", "heiti", "titill", "tittel", "sakstittel", "titel", "sagstitel", "title", "case title"],
    (record, value) => (record.title = value),
  ),
  publicTitle: text(
    ["opinbert heiti", "offentlig tittel", "offentligTittel", "offentlig titel", "public title"],
    (record, value) => (record.publicTitle = value),
  ),
  description: text(["lýsing", "beskrivelse", "description"], (record, value) => (record.description = value)),
  classCode: text(
    [
      "málalykill",
      "lykill",
      "bréfalykill",
      "klasse",
      "klassering",
      "klasseID",
      "arkivnøkkel",
      "kle",
      "emnenummer",
    ].concat(["class", "class code", "classification"]),
    (record, value) => (record.classCode = value),
  ),
  parentId: text(
    ["yfirmál", "foreldremappe", "overordnet sag", "overordnet sak", "hovedsag", "parent", "parent case"],
    (record, value) => (record.parentId = value),
  ),
  createdAt: date(
    [
      "stofnað",
      "stofndagur",
      "stofnað dags",
      "opprettetDato",
      "saksdato",
      "opprettet",
      "oprettet",
      "oprettelsesdato",
    ].concat(["created", "opened"]),
    (record, value) => (record.createdAt = value),
  ),
  createdBy: text(
    ["stofnað af", "stofnandi", "opprettetAv", "oprettet af", "created by"],
    (record, value) => (record.createdBy = value),
  ),
  closedAt: date(
    ["lokað", "lokadagur", "lokað dags", "avsluttetDato", "avsluttet", "afsluttet", "afslutningsdato", "closed"],
    (record, value) => (record.closedAt = value),
  ),
  closedBy: text(
    ["lokað af", "avsluttetAv", "afsluttet af", "closed by"],
    (record, value) => (record.closedBy = value),
  ),
  status: text(
    ["staða", "málsstaða", "saksstatus", "sagsstatus", "status"],
    (record, value) => (record.status = value),
  ),
  isClosed: choice(["er lokið", "er avsluttet", "er afsluttet", "is closed"], CLOSED, (record, value) => {
    record.isClosed = value;
  }),
  unit: text(
    ["deild", "svið", "skipulagseining", "administrativEnhet", "enhed", "afdeling", "unit", "department"],
    (record, value) => (record.unit = value),
  ),
  responsible: text(
    ["ábyrgðarmaður", "ábyrgðaraðili", "saksansvarlig", "saksbehandler", "sagsbehandler", "sagsansvarlig"].concat([
      "responsible",
      "case officer",
    ]),
    (record, value) => (record.responsible = value),
  ),
  ...REGISTERED_FIELDS,
};
