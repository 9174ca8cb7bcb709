import type { Disposal, ElectronicSignature, Restriction } from "../../model/record-parts.ts";
import type { RegisteredRecord } from "../../model/registered-record.ts";
import { choice, date, type FieldTable, integer, list, text, type Unsealed, wordsFor } from "./field.ts";

const MEDIA = wordsFor([
  ["digital", "rafrænt|rafrænn|stafrænt|elektronisk arkiv|elektronisk|digital|digitalt|electronic"],
  ["physical", "á pappír|pappír|fysisk medium|fysisk arkiv|fysisk|papir|på papir|paper|physical"],
  ["mixed", "blandað|bæði|blandet fysisk og elektronisk arkiv|blandet|mixed|both"],
]);

const DISPOSALS = wordsFor([
  ["keep", "varðveita|varðveitt|varðveisla|bevares|bevaring|b|keep|preserve"],
  ["destroy", "grisja|grisjað|grisjun|kasseres|kassation|kassasjon|k|destroy|dispose"],
  ["review", "meta|metið síðar|vurderes|vurderes senere|v|review"],
]);

/** Columns that cases and documents have alike; of one record there is one restriction, disposal and signature. */
export const REGISTERED_FIELDS: FieldTable<RegisteredRecord> = {
  keywords: list(
    ["efnisorð", "nøkkelord", "noekkelord", "emneord", "keywords"],
    (record, value) => (record.keywords = value),
  ),
  restriction: text(
    ["takmörkun", "aðgangstakmörkun", "skjermingshjemmel", "begrænsning", "restriction"],
    (record, value) => restrict(record, { regulation: value }),
  ),
  restrictedUntil: date(
    ["takmörkun til", "takmörkun gildir til", "skjermingOpphoererDato", "begrænset til", "restricted until"],
    (record, value) => restrict(record, { until: value }),
  ),
  access: text(
    ["aðgangur", "tilgang", "tilgangskode", "tilgangsrestriksjon", "adgang", "access"],
    (record, value) => (record.access = value),
  ),
  notes: list(
    ["athugasemdir", "athugasemd", "merknad", "merknader", "merknadstekst", "bemærkninger", "notes"],
    (record, value) => (record.notes = value),
  ),
  disposalAction: choice(
    ["grisjun", "varðveisla", "kassasjonsvedtak", "kassation", "bevaring", "disposal"],
    DISPOSALS,
    (record, value) => dispose(record, { action: value }),
  ),
  disposalMandate: text(
    ["grisjunarheimild", "kassasjonshjemmel", "kassationshjemmel", "disposal mandate"],
    (record, value) => dispose(record, { mandate: value }),
  ),
  retentionYears: integer(
    ["varðveislutími", "varðveislutími í árum", "bevaringstid", "opbevaringstid", "retention years"],
    (record, value) => dispose(record, { retentionYears: value }),
  ),
  disposalDueAt: date(["grisjunardagur", "kassasjonsdato", "kassationsdato", "disposal date"], (record, value) =>
    dispose(record, { dueAt: value }),
  ),
  systemId: text(
    ["kerfisauðkenni", "kerfisnúmer", "systemID", "system-id", "system identifier"],
    (record, value) => (record.systemId = value),
  ),
  secondaryClassCodes: list(
    ["aukalykill", "aukalyklar", "referanseSekundaerKlassifikasjon", "sekundær klasse", "secondary class"],
    (record, value) => (record.secondaryClassCodes = value),
  ),
  modifiedAt: date(
    ["breytt", "breytt dags", "endretDato", "endret", "ændret", "ændringsdato", "modified"],
    (record, value) => (record.modifiedAt = value),
  ),
  modifiedBy: text(
    ["breytt af", "endretAv", "ændret af", "modified by"],
    (record, value) => (record.modifiedBy = value),
  ),
  medium: choice(["miðill", "geymsluform", "dokumentmedium", "medium", "lagringsform"], MEDIA, (record, value) => {
    record.medium = value;
  }),
  storagePlace: text(
    ["geymslustaður", "oppbevaringssted", "opbevaringssted", "storage place"],
    (record, value) => (record.storagePlace = value),
  ),
  securityClass: text(
    ["öryggisflokkun", "trúnaðarstig", "grad", "gradering", "sikkerhedsklassifikation", "security class"],
    (record, value) => (record.securityClass = value),
  ),
  relatedIds: list(
    ["tengd mál", "tengd skjöl", "tengist", "kryssreferanse", "referanseTilMappe", "krydshenvisning", "related"].concat(
      ["referanseTilRegistrering"],
    ),
    (record, value) => (record.relatedIds = value),
  ),
  signatureLevel: text(
    ["rafræn undirritun", "elektroniskSignaturSikkerhetsnivaa", "digital signatur", "signature"],
    (record, value) => sign(record, { level: value }),
  ),
  signatureVerification: text(
    ["undirritun staðfest", "elektroniskSignaturVerifisert", "signatur verificeret", "signature verified"],
    (record, value) => sign(record, { verification: value }),
  ),
  signatureVerifiedAt: date(
    ["undirritun staðfest dags", "verifisertDato", "verificeringsdato", "signature verified on"],
    (record, value) => sign(record, { verifiedAt: value }),
  ),
  signatureVerifiedBy: text(
    ["undirritun staðfest af", "verifisertAv", "verificeret af", "signature verified by"],
    (record, value) => sign(record, { verifiedBy: value }),
  ),
};

type Record = Unsealed<RegisteredRecord>;

/** Which rule it rests on may not be said: the columns of one restriction come in any order. */
function restrict(record: Record, part: Partial<Restriction>): void {
  record.restrictions = [{ kind: "other", regulation: "", ...record.restrictions?.[0], ...part }];
}

/** A time or a rule without a decision: somebody has yet to decide. */
function dispose(record: Record, part: Partial<Disposal>): void {
  record.disposal = { action: "review", ...record.disposal, ...part };
}

function sign(record: Record, part: ElectronicSignature): void {
  record.signature = { ...record.signature, ...part };
}
