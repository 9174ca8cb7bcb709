/**
 * What an element holds. Of some there may be several: texts or dates a line each, or a list as fields have it, whose
 * texts stand between `;`, `|` or line breaks too.
 */
export type ElementKind = "text" | "lines" | "list" | "integer" | "date" | "dates" | "boolean";

/**
 * Noark 5, versions 3.1 to 5.x: the elements of the metadata catalogue (annex 1), for records that have no field for
 * them. With a dot: an element of a group whose names may be those of what it stands in.
 */
const NOARK5_ELEMENTS = {
  administrativEnhet: "text",
  antallVedlegg: "integer",
  arkivdelstatus: "text",
  arkivertAv: "text",
  arkivertDato: "date",
  arkivperiodeSluttDato: "date",
  arkivperiodeStartDato: "date",
  arkivskaperID: "lines",
  arkivskaperNavn: "lines",
  arkivstatus: "text",
  avskrevetAv: "lines",
  avskrivningsdato: "dates",
  avskrivningsmaate: "lines",
  avsluttetAv: "text",
  avsluttetDato: "date",
  beskrivelse: "text",
  bevaringstid: "integer",
  dokumentetsDato: "date",
  dokumentmedium: "text",
  dokumentnummer: "integer",
  dokumentstatus: "text",
  dokumenttype: "text",
  elektroniskSignaturSikkerhetsnivaa: "text",
  elektroniskSignaturVerifisert: "text",
  epostadresse: "text",
  filstoerrelse: "text",
  flytFra: "lines",
  flytMerknad: "lines",
  flytMottattDato: "dates",
  flytSendtDato: "dates",
  flytStatus: "lines",
  flytTil: "lines",
  forfallsdato: "date",
  forfatter: "lines",
  formatDetaljer: "text",
  grad: "text",
  gradering: "text",
  graderingsdato: "date",
  gradertAv: "text",
  journalaar: "integer",
  journaldato: "date",
  journalenhet: "text",
  journalpostnummer: "integer",
  journalposttype: "text",
  journalsekvensnummer: "integer",
  journalstatus: "text",
  kassasjonsdato: "date",
  kassasjonshjemmel: "text",
  kassasjonsvedtak: "text",
  kassertAv: "text",
  kassertDato: "date",
  klassifikasjonstype: "text",
  kontaktperson: "text",
  konverteringskommentar: "lines",
  konverteringsverktoey: "lines",
  konvertertAv: "lines",
  konvertertDato: "dates",
  konvertertFraFormat: "lines",
  konvertertTilFormat: "lines",
  korrespondansepartNavn: "text",
  korrespondanseparttype: "text",
  land: "text",
  merknadRegistrertAv: "lines",
  merknadsdato: "dates",
  merknadstekst: "lines",
  merknadstype: "lines",
  moetedato: "date",
  moetedeltakerFunksjon: "lines",
  moetedeltakerNavn: "lines",
  moetenummer: "text",
  moeteregistreringsstatus: "text",
  moeteregistreringstype: "text",
  moetesakstype: "text",
  moetested: "text",
  mottattDato: "date",
  nedgraderingsdato: "date",
  nedgradertAv: "text",
  noekkelord: "lines",
  offentligTittel: "text",
  offentlighetsvurdertDato: "date",
  oppbevaringssted: "lines",
  opprettetAv: "text",
  opprettetDato: "date",
  partID: "text",
  partNavn: "text",
  partRolle: "text",
  postadresse: "lines",
  postnummer: "text",
  poststed: "text",
  presedensDato: "dates",
  presedensGodkjentAv: "lines",
  presedensGodkjentDato: "dates",
  presedensHjemmel: "lines",
  presedensStatus: "lines",
  "presedens.avsluttetAv": "lines",
  "presedens.avsluttetDato": "dates",
  "presedens.beskrivelse": "lines",
  "presedens.opprettetAv": "lines",
  "presedens.opprettetDato": "dates",
  "presedens.tittel": "lines",
  referanseArkivdel: "lines",
  referanseArvtaker: "text",
  referanseAvskrivesAvJournalpost: "lines",
  referanseForloeper: "text",
  referanseForrigeMoete: "text",
  referanseFraMoeteregistrering: "lines",
  referanseNesteMoete: "text",
  referanseSekundaerKlassifikasjon: "lines",
  referanseTilKlasse: "lines",
  referanseTilMappe: "lines",
  referanseTilMoeteregistrering: "lines",
  referanseTilRegistrering: "lines",
  rettskildefaktor: "lines",
  saksaar: "integer",
  saksansvarlig: "text",
  saksbehandler: "text",
  saksdato: "date",
  sakspartID: "text",
  sakspartNavn: "text",
  sakspartRolle: "text",
  sakssekvensnummer: "integer",
  saksstatus: "text",
  sendtDato: "date",
  sjekksumAlgoritme: "text",
  skjermingDokument: "text",
  skjermingMetadata: "lines",
  skjermingOpphoererDato: "date",
  skjermingshjemmel: "text",
  skjermingsvarighet: "integer",
  slettetAv: "text",
  slettetDato: "date",
  slettingstype: "text",
  systemID: "text",
  telefonnummer: "lines",
  tilgangsrestriksjon: "text",
  tilknyttetAv: "text",
  tilknyttetDato: "date",
  utlaantDato: "date",
  utlaantTil: "text",
  utvalg: "text",
  verifisertAv: "text",
  verifisertDato: "date",
  virksomhetsspesifikkeMetadata: "lines",
  "xsi:type": "text",
} as const;

/** CITS ERMS 3.0: elements of `aggregation`, `record` and `agent` of which Noark 5 has no like. */
const ERMS_ELEMENTS = {
  extraId: "list",
  informationClass: "text",
  hierarchicalParentClassId: "text",
  maxLevelsOfAggregation: "integer",
  levelName: "text",
  otherTitle: "list",
  subject: "list",
  archivalHistory: "lines",
  dispatchMode: "text",
  organisation: "text",
  unitName: "text",
  protectedIdentity: "boolean",
} as const;

/** Rules 85/2018, art. 3: the parties of a case may stand in the register of cases itself. */
const RULES85_ELEMENTS = { málsaðili: "list" } as const;

/** Archival versions (annex 6, figures 6.4 to 6.6): what a column may be marked as, and no other standard has. */
const ARCHIVAL_VERSION_ELEMENTS = {
  Myndighedsidentifikation: "text",
  Afleveret: "integer",
  FORM: "text",
} as const;

/**
 * What of Noark 5 stands in the rows of others: the archive, its part and the scheme, in those that stand in them directly;
 * a description of a document, in its files, or in the document where it has none; the body's own metadata.
 */
export const NOARK5_OUTER = [
  "arkiv",
  "arkivdel",
  "klassifikasjonssystem",
  "dokumentbeskrivelse",
  "virksomhetsspesifikkeMetadata",
] as const;

/** The elements that a standard has and our records have no field for, by the standard. */
export const EXTENSION_ELEMENTS: {
  readonly noark5: typeof NOARK5_ELEMENTS;
  readonly erms: typeof ERMS_ELEMENTS;
  readonly rules85: typeof RULES85_ELEMENTS;
  readonly archivalVersion: typeof ARCHIVAL_VERSION_ELEMENTS;
} = {
  noark5: NOARK5_ELEMENTS,
  erms: ERMS_ELEMENTS,
  rules85: RULES85_ELEMENTS,
  archivalVersion: ARCHIVAL_VERSION_ELEMENTS,
};

/** Standards with elements of their own. */
export type Standard = keyof typeof EXTENSION_ELEMENTS;
