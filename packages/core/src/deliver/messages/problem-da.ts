import type { ProblemKey } from "./problem-en.ts";

export const problemDa: Readonly<Record<ProblemKey, string>> = {
  "problem/malformed-request": "Forespørgslen er forkert udformet",
  "problem/malformed-request/do":
    "Ret det, der er opregnet, og send igen. Fejlen ligger i det program, der sendte den.",
  "problem/bad-metadata": "Overførslen siger ikke, hvad den er",
  "problem/bad-metadata/do":
    "Angiv afleveringen, filen, dens længde og SHA-256, som de blev anmeldt (Upload-Metadata, Upload-Length).",
  "problem/no-credentials": "Ikke logget ind",
  "problem/no-credentials/do":
    "Send en gyldig adgangsnøgle. Er din udløbet eller tilbagekaldt, så bed arkivet om en ny.",
  "problem/not-allowed": "Ikke tilladt",
  "problem/not-allowed/do": "Din rolle omfatter ikke dette. Spørg arkivet, om den skal.",
  "problem/not-found": "Ikke fundet",
  "problem/not-found/do": "Det findes ikke, eller du har ikke adgang til det. Kontrollér adressen.",
  "problem/method-not-allowed": "Ikke muligt her",
  "problem/method-not-allowed/do": "Denne adresse tager ikke imod en sådan forespørgsel. Kontrollér adressen.",
  "problem/offset-mismatch": "Overførslen står et andet sted",
  "problem/offset-mismatch/do": "Spørg, hvor meget der er nået frem, og fortsæt derfra.",
  "problem/state-conflict": "Ikke muligt, som afleveringen står",
  "problem/state-conflict/do":
    "Afleveringens status er {state}. Se på den igen for at finde ud af, hvad der kan gøres nu.",
  "problem/duplicate-package": "Arkivet har allerede denne pakke",
  "problem/duplicate-package/do": "Den kom med en tidligere aflevering og skal ikke sendes igen.",
  "problem/idempotency-key-reused": "Nøglen hører til en anden forespørgsel",
  "problem/idempotency-key-reused/do": "Brug en ny Idempotency-Key til en ny anmeldelse.",
  "problem/upload-gone": "Overførslen findes ikke længere",
  "problem/upload-gone/do": "Hent listen over afleveringens filer igen, og send denne fra begyndelsen.",
  "problem/revision-mismatch": "Nogen ændrede den imens",
  "problem/revision-mismatch/do": "Se på afleveringen igen, og tag stilling på ny.",
  "problem/tus-version": "En anden version af overførselsprotokollen",
  "problem/tus-version/do": "Denne modtager bruger tus 1.0.0.",
  "problem/too-large": "For stort",
  "problem/too-large/do":
    "Det er større, end arkivet tager imod i ét stykke. Spørg arkivet, eller del afleveringen op.",
  "problem/media-type": "En anden slags indhold var ventet",
  "problem/media-type/do": "Send JSON som application/json og filer som application/offset+octet-stream.",
  "problem/announcement-refused": "Anmeldelsen følger ikke aftalen",
  "problem/announcement-refused/do":
    "Ret det, der er opregnet, eller bed arkivet om en anden aftale. Intet behøver at blive sendt endnu.",
  "problem/event-refused": "Hændelsen kan ikke være sket sådan",
  "problem/event-refused/do": "Gør først det, der er nævnt, eller registrer det anderledes. Intet blev registreret.",
  "problem/upload-busy": "En anden forespørgsel er ved at sende denne fil",
  "problem/upload-busy/do": "Den er bedt om at stoppe. Prøv igen om et øjeblik.",
  "problem/revision-required": "Sig, hvilken status du så",
  "problem/revision-required/do": "Send If-Match med afleveringens ETag, så intet afgøres om en status, der er ændret.",
  "problem/too-many-requests": "For mange forespørgsler",
  "problem/too-many-requests/do": "Vent et øjeblik, og fortsæt i et roligere tempo.",
  "problem/checksum-mismatch": "Indholdet blev ændret undervejs",
  "problem/checksum-mismatch/do": "Send denne del igen. Intet af den blev gemt.",
  "problem/internal": "Noget gik galt hos arkivet",
  "problem/internal/do": "Prøv igen senere. Hvis det bliver ved, så oplys forespørgslens nummer til arkivet.",
  "problem/unavailable": "Arkivet tager ikke imod noget lige nu",
  "problem/unavailable/do": "Prøv igen om et øjeblik. Det, der er nået frem, er i sikkerhed.",
  "problem/no-space": "Arkivet har ikke plads til dette",
  "problem/no-space/do":
    "{needed, number} byte er nødvendige, og {free, number} er ledige. Arkivet må skaffe plads: kontakt det, og anmeld igen.",
};
