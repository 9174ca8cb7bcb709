import type { ProblemKey } from "./problem-en.ts";

export const problemNb: Readonly<Record<ProblemKey, string>> = {
  "problem/malformed-request": "Forespørselen er feil utformet",
  "problem/malformed-request/do":
    "Rett det som er listet opp, og send på nytt. Feilen ligger i programmet som sendte den.",
  "problem/bad-metadata": "Opplastingen sier ikke hva den er",
  "problem/bad-metadata/do":
    "Oppgi avleveringen, filen, lengden og SHA-256 slik de ble varslet (Upload-Metadata, Upload-Length).",
  "problem/no-credentials": "Ikke innlogget",
  "problem/no-credentials/do":
    "Send en gyldig tilgangsnøkkel. Er din utløpt eller trukket tilbake, be arkivet om en ny.",
  "problem/not-allowed": "Ikke tillatt",
  "problem/not-allowed/do": "Rollen din omfatter ikke dette. Spør arkivet om den skal det.",
  "problem/not-found": "Ikke funnet",
  "problem/not-found/do": "Dette finnes ikke, eller du har ikke tilgang til det. Kontroller adressen.",
  "problem/method-not-allowed": "Ikke mulig her",
  "problem/method-not-allowed/do": "Denne adressen tar ikke imot en slik forespørsel. Kontroller adressen.",
  "problem/offset-mismatch": "Opplastingen står et annet sted",
  "problem/offset-mismatch/do": "Spør hvor mye som er kommet fram, og fortsett derfra.",
  "problem/state-conflict": "Ikke mulig slik avleveringen står",
  "problem/state-conflict/do": "Avleveringens status er {state}. Se på den igjen for å finne ut hva som kan gjøres nå.",
  "problem/duplicate-package": "Arkivet har denne pakken fra før",
  "problem/duplicate-package/do": "Den kom med en tidligere avlevering og trenger ikke sendes igjen.",
  "problem/idempotency-key-reused": "Nøkkelen tilhører en annen forespørsel",
  "problem/idempotency-key-reused/do": "Bruk en ny Idempotency-Key for et nytt varsel.",
  "problem/upload-gone": "Opplastingen finnes ikke lenger",
  "problem/upload-gone/do": "Hent listen over avleveringens filer på nytt, og send denne fra begynnelsen.",
  "problem/revision-mismatch": "Noen endret den i mellomtiden",
  "problem/revision-mismatch/do": "Se på avleveringen igjen, og avgjør på nytt.",
  "problem/tus-version": "En annen versjon av opplastingsprotokollen",
  "problem/tus-version/do": "Denne mottakeren bruker tus 1.0.0.",
  "problem/too-large": "For stort",
  "problem/too-large/do":
    "Dette er større enn arkivet tar imot i ett stykke. Spør arkivet, eller del opp avleveringen.",
  "problem/media-type": "En annen type innhold var ventet",
  "problem/media-type/do": "Send JSON som application/json, og filer som application/offset+octet-stream.",
  "problem/announcement-refused": "Varselet følger ikke avtalen",
  "problem/announcement-refused/do":
    "Rett det som er listet opp, eller be arkivet om en annen avtale. Ingenting trenger å sendes ennå.",
  "problem/event-refused": "Hendelsen kan ikke ha skjedd slik",
  "problem/event-refused/do":
    "Gjør først det som er listet opp, eller registrer det annerledes. Ingenting ble registrert.",
  "problem/upload-busy": "En annen forespørsel sender denne filen",
  "problem/upload-busy/do": "Den er bedt om å stoppe. Prøv igjen om et øyeblikk.",
  "problem/revision-required": "Si hvilken status du så",
  "problem/revision-required/do":
    "Send If-Match med avleveringens ETag, så ingenting avgjøres om en status som er endret.",
  "problem/too-many-requests": "For mange forespørsler",
  "problem/too-many-requests/do": "Vent et øyeblikk, og fortsett i et roligere tempo.",
  "problem/checksum-mismatch": "Innholdet ble endret underveis",
  "problem/checksum-mismatch/do": "Send denne delen på nytt. Ingenting av den ble beholdt.",
  "problem/internal": "Noe gikk galt hos arkivet",
  "problem/internal/do": "Prøv igjen senere. Hvis det vedvarer, oppgi forespørselens nummer til arkivet.",
  "problem/unavailable": "Arkivet tar ikke imot noe akkurat nå",
  "problem/unavailable/do": "Prøv igjen om et øyeblikk. Det som er kommet fram, er trygt.",
  "problem/no-space": "Arkivet har ikke plass til dette",
  "problem/no-space/do":
    "{needed, number} byte trengs, og {free, number} er ledige. Arkivet må skaffe plass: ta kontakt, og varsle på nytt.",
};
