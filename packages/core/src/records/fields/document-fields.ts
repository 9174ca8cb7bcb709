import type { Document } from "../../model/document.ts";
import { choice, date, type FieldTable, integer, list, text, wordsFor } from "./field.ts";
import { REGISTERED_FIELDS } from "./registered-fields.ts";

const DIRECTIONS = wordsFor([
  ["incoming", "innkomið|innsent|inn|inngående|inngående dokument|i|indgående|ind|incoming|in"],
  ["outgoing", "útsent|út|utgående|utgående dokument|u|udgående|ud|outgoing|out"],
  ["internal", "innanhúss|innra|intern|internt|internt notat|n|x|internal"],
]);

/** Columns of documents. */
export const DOCUMENT_FIELDS: FieldTable<Document> = {
  id: text(
    [
      "málsgagnsnúmer",
      "skjalsnúmer",
      "skjalanúmer",
      "registreringsID",
      "dokumentnummer",
      "dokumentnr",
      "dokumentID",
    ].concat(["journalpostnummer", "document number", "document id"]),
    (record, value) => (record.id = value),
  ),
  caseId: text(
    ["málsnúmer", "saksnummer", "mappeID", "sagsnummer", "sagsnr", "saksnr", "case number", "case id"],
    (record, value) => (record.caseId = value),
  ),
  title: text(
    [
      "heiti",
      "titill",
      "efni",
      "heiti skjals",
      "tittel",
      "titel",
      "dokumenttittel",
      "dokumenttitel",
      "title",
      "subject",
    ],
    (record, value) => (record.title = value),
  ),
  publicTitle: text(
    ["opinbert heiti", "offentlig tittel", "offentligTittel", "offentlig titel", "public title"],
    (record, value) => (record.publicTitle = value),
  ),
  description: text(["lýsing", "beskrivelse", "description"], (record, value) => (record.description = value)),
  documentType: text(
    ["tegund", "skjalategund", "tegund skjals", "dokumenttype", "journalposttype", "document type", "type"],
    (record, value) => (record.documentType = value),
  ),
  direction: choice(["stefna", "átt", "retning", "direction"], DIRECTIONS, (record, value) => {
    record.direction = value;
  }),
  documentDate: date(
    ["dagsetning", "dagsetning skjals", "dags", "dokumentetsDato", "dokumentdato", "brevdato", "dato"].concat([
      "document date",
      "date",
    ]),
    (record, value) => (record.documentDate = value),
  ),
  receivedAt: date(
    ["móttekið", "móttökudagur", "mottattDato", "mottatt", "modtaget", "modtagelsesdato", "received"],
    (record, value) => (record.receivedAt = value),
  ),
  sentAt: date(
    ["sent", "sendingardagur", "sendtDato", "sendt", "afsendelsesdato", "date sent"],
    (record, value) => (record.sentAt = value),
  ),
  registeredAt: date(
    ["skráð", "skráningardagur", "journaldato", "opprettetDato", "registreret", "registreringsdato", "registered"],
    (record, value) => (record.registeredAt = value),
  ),
  registeredBy: text(
    ["skráningaraðili", "skráð af", "skrásetjari", "opprettetAv", "registreretAf", "registrert av", "registered by"],
    (record, value) => (record.registeredBy = value),
  ),
  classCode: text(
    ["málalykill", "lykill", "klasse", "klasseID", "kle", "class", "class code"],
    (record, value) => (record.classCode = value),
  ),
  senders: list(["sendandi", "frá", "avsender", "afsender", "sender", "from"], (record, value) => {
    record.senders = value;
  }),
  recipients: list(["viðtakandi", "til", "mottaker", "modtager", "recipient", "to"], (record, value) => {
    record.recipients = value;
  }),
  sequenceNumber: integer(
    ["raðnúmer", "röð", "journalsekvensnummer", "løbenummer", "løpenummer", "sequence number"],
    (record, value) => (record.sequenceNumber = value),
  ),
  status: text(["staða", "journalstatus", "dokumentstatus", "status"], (record, value) => (record.status = value)),
  author: text(["höfundur", "forfatter", "author"], (record, value) => (record.author = value)),
  responsible: text(
    ["ábyrgðarmaður", "saksbehandler", "sagsbehandler", "responsible"],
    (record, value) => (record.responsible = value),
  ),
  unit: text(
    ["deild", "svið", "administrativEnhet", "enhed", "afdeling", "unit", "department"],
    (record, value) => (record.unit = value),
  ),
  archivedAt: date(
    ["frágengið", "frágengið dags", "arkivertDato", "arkivert", "arkiveret", "arkiveringsdato", "archived"],
    (record, value) => (record.archivedAt = value),
  ),
  archivedBy: text(
    ["frágengið af", "arkivertAv", "arkiveret af", "archived by"],
    (record, value) => (record.archivedBy = value),
  ),
  ...REGISTERED_FIELDS,
};
