/** An element of Noark 5 that holds others. */
export interface NoarkNode {
  readonly name: string;
  /** The simple elements in it. */
  readonly elements: readonly string[];
  readonly children?: readonly NoarkNode[];
  /** What stands after the children: up to version 4.0, all that a basisregistrering has beside a registrering. */
  readonly after?: readonly NoarkNode[];
}

function node(name: string, elements: string, children: readonly NoarkNode[] = [], after: readonly NoarkNode[] = []) {
  return { name, elements: elements.split(" "), children, after };
}

const MADE = "opprettetDato opprettetAv";
const CLOSED = "avsluttetDato avsluttetAv";
const disposal = node("kassasjon", "kassasjonsvedtak kassasjonshjemmel bevaringstid kassasjonsdato");
const restriction = node(
  "skjerming",
  "tilgangsrestriksjon skjermingshjemmel skjermingMetadata skjermingDokument skjermingsvarighet skjermingOpphoererDato",
);
const grade = node("gradering", "grad gradering graderingsdato gradertAv nedgraderingsdato nedgradertAv");
const deletion = node("sletting", "slettingstype slettetDato slettetAv");
const disposed = node("utfoertKassasjon", "kassertDato kassertAv");
const note = node("merknad", "merknadstekst merknadstype merknadsdato merknadRegistrertAv");
const references = node("kryssreferanse", "referanseTilKlasse referanseTilMappe referanseTilRegistrering");
const signature = node(
  "elektroniskSignatur",
  "elektroniskSignaturSikkerhetsnivaa elektroniskSignaturVerifisert verifisertDato verifisertAv",
);
const precedent = node(
  "presedens",
  `tittel beskrivelse ${MADE} ${CLOSED} presedensDato presedensHjemmel rettskildefaktor presedensGodkjentDato`.concat(
    " presedensGodkjentAv presedensStatus",
  ),
);
const own = node("virksomhetsspesifikkeMetadata", "eget tittel", [node("part", "navn mappeID")]);
const REACHED = "postadresse postnummer poststed land epostadresse telefonnummer kontaktperson";
const party = node("part", `partID partNavn partRolle ${REACHED}`, [own]);
const oldParty = node("sakspart", `sakspartID sakspartNavn sakspartRolle ${REACHED}`);
const correspondent = node(
  "korrespondansepart",
  `korrespondanseparttype korrespondansepartNavn ${REACHED} administrativEnhet saksbehandler`,
);
const writtenOff = node(
  "avskrivning",
  "avskrivningsdato avskrevetAv avskrivningsmaate referanseAvskrivesAvJournalpost",
);
const flow = node("dokumentflyt", "flytTil flytFra flytMottattDato flytSendtDato flytStatus flytMerknad");

const object = node(
  "dokumentobjekt",
  `systemID versjonsnummer variantformat format formatDetaljer ${MADE} referanseDokumentfil sjekksum sjekksumAlgoritme`.concat(
    " filstoerrelse",
  ),
  [
    signature,
    node(
      "konvertering",
      "konvertertDato konvertertAv konvertertFraFormat konvertertTilFormat konverteringsverktoey konverteringskommentar",
    ),
  ],
);
const DESCRIBED =
  `systemID dokumenttype dokumentstatus tittel beskrivelse forfatter ${MADE} dokumentmedium oppbevaringssted`.concat(
    " referanseArkivdel tilknyttetRegistreringSom dokumentnummer tilknyttetDato tilknyttetAv",
  );
const ABOUT_DESCRIPTION = [party, note, disposal, disposed, deletion, restriction, grade, signature];
const description = node("dokumentbeskrivelse", DESCRIBED, [...ABOUT_DESCRIPTION, object]);
const onPaper = node("dokumentbeskrivelse", DESCRIBED, [...ABOUT_DESCRIPTION]);

const ENTRY =
  "journalaar journalsekvensnummer journalpostnummer journalposttype journalstatus journaldato dokumentetsDato mottattDato"
    .concat(" sendtDato forfallsdato offentlighetsvurdertDato antallVedlegg utlaantDato utlaantTil journalenhet")
    .concat(" moeteregistreringstype moetesakstype moeteregistreringsstatus administrativEnhet saksbehandler")
    .concat(" referanseTilMoeteregistrering referanseFraMoeteregistrering");
const registration = node(
  "registrering",
  `systemID ${MADE} arkivertDato arkivertAv referanseArkivdel`,
  [disposal, restriction, grade, party, description, onPaper, correspondent],
  [
    node(
      "basis",
      "registreringsID tittel offentligTittel beskrivelse noekkelord forfatter dokumentmedium oppbevaringssted",
    ),
    node("felles", ENTRY, [note, references, signature, writtenOff, flow, precedent, own]),
  ],
);
const file = node(
  "mappe",
  `systemID mappeID tittel offentligTittel beskrivelse noekkelord dokumentmedium oppbevaringssted ${MADE} ${CLOSED}`
    .concat(
      " referanseArkivdel saksaar sakssekvensnummer saksdato administrativEnhet saksansvarlig journalenhet saksstatus",
    )
    .concat(" utlaantDato utlaantTil referanseSekundaerKlassifikasjon moetenummer utvalg moetedato moetested")
    .concat(" referanseForrigeMoete referanseNesteMoete"),
  [
    ...[party, oldParty, note, references, disposal, restriction, grade, precedent, own],
    node("moetedeltaker", "moetedeltakerNavn moetedeltakerFunksjon"),
    registration,
  ],
);

/** `arkivstruktur.xml` with each element of the versions 3.1 to 5.0 wherever it may stand. */
export const NOARK_TREE: NoarkNode = node(
  "arkiv",
  `systemID tittel beskrivelse arkivstatus dokumentmedium oppbevaringssted ${MADE} ${CLOSED}`,
  [
    node("arkivskaper", "arkivskaperID arkivskaperNavn beskrivelse"),
    node(
      "arkivdel",
      `systemID tittel beskrivelse arkivdelstatus dokumentmedium oppbevaringssted ${MADE} ${CLOSED}`.concat(
        " arkivperiodeStartDato arkivperiodeSluttDato referanseForloeper referanseArvtaker",
      ),
      [
        ...[disposal, disposed, deletion, restriction, grade],
        node("klassifikasjonssystem", `systemID klassifikasjonstype tittel beskrivelse ${MADE} ${CLOSED}`, [
          node("klasse", `systemID klasseID tittel beskrivelse noekkelord ${MADE} ${CLOSED}`, [
            ...[references, disposal, restriction, grade],
            file,
          ]),
        ]),
      ],
    ),
  ],
);
