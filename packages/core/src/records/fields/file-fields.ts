import type { DigestAlgorithm } from "../../model/digest.ts";
import type { RecordFile } from "../../model/record-file.ts";
import { choice, date, type FieldTable, integer, text, wordsFor } from "./field.ts";

const ROLES = wordsFor([
  ["main", "aðalskjal|hoveddokument|main|main document|h"],
  ["attachment", "fylgiskjal|vedlegg|bilag|attachment|v"],
  ["rendition", "afrit|varðveisluafrit|variant|rendition"],
]);

/** Digests tell themselves apart by the number of their hexadecimal digits. */
const ALGORITHM_BY_LENGTH: ReadonlyMap<number, DigestAlgorithm> = new Map([
  [32, "md5"],
  [40, "sha1"],
  [64, "sha256"],
  [96, "sha384"],
  [128, "sha512"],
]);

/** Columns of files. */
export const FILE_FIELDS: FieldTable<RecordFile> = {
  path: text(
    ["slóð", "skrá", "skráarnafn", "skráarslóð", "referanseDokumentfil", "filsti", "filnavn", "fil", "sti"].concat([
      "path",
      "file",
      "file name",
      "filename",
    ]),
    (record, value) => (record.path = value.replaceAll("\\", "/")),
  ),
  documentId: text(
    [
      "málsgagnsnúmer",
      "skjalsnúmer",
      "skjalanúmer",
      "registreringsID",
      "dokumentnummer",
      "dokumentnr",
      "dokumentID",
    ].concat(["document number", "document id"]),
    (record, value) => (record.documentId = value),
  ),
  role: choice(
    ["hlutverk", "tilknyttetRegistreringSom", "rolle", "role"],
    ROLES,
    (record, value) => {
      record.role = value;
    },
    (record, value) => {
      record.roleText = value;
    },
  ),
  order: integer(
    ["röð", "nr", "dokumentnummer i rekkefølge", "rekkefølge", "rækkefølge", "order"],
    (record, value) => (record.order = value),
  ),
  title: text(["heiti", "tittel", "titel", "title"], (record, value) => (record.title = value)),
  variant: text(["variantformat", "útgáfuform", "variant"], (record, value) => (record.variant = value)),
  version: integer(["útgáfa", "versjonsnummer", "version"], (record, value) => (record.version = value)),
  digest: {
    headers: ["gátsumma", "sjekksum", "kontrolsum", "checksum", "sha256", "md5"],
    kind: "text",
    set(record, value, cell) {
      const algorithm = /^[0-9a-f]*$/i.test(value) ? ALGORITHM_BY_LENGTH.get(value.length) : undefined;
      if (algorithm === undefined) cell.refuse("value-unknown", value);
      else record.digest = { algorithm, hex: value.toLowerCase() };
    },
  },
  sizeBytes: integer(
    ["stærð", "filstørrelse", "filstoerrelse", "størrelse", "size", "bytes"],
    (record, value) => (record.sizeBytes = value),
  ),
  createdAt: date(["stofnað", "opprettetDato", "oprettet", "created"], (record, value) => (record.createdAt = value)),
  format: text(
    ["snið", "skráarsnið", "format", "filformat", "file format"],
    (record, value) => (record.format = value),
  ),
  originalFormat: text(
    ["upphaflegt snið", "konvertertFraFormat", "oprindeligt format", "original format"],
    (record, value) => (record.originalFormat = value),
  ),
};
