import type { Clause } from "../../model/clause.ts";
import type { ActionPlan } from "../action-plan.ts";
import { texts } from "./plan-texts.ts";

const TRANSFER: Clause = {
  standard: "Nasjonalarkivet",
  section: "avlevering og deponering",
  url: "https://www.arkivverket.no/for-arkiveiere/arkivavslutning-og-innlevering2/arkivavslutning-og-innlevering2-copy",
};
const IKAH: Clause = {
  standard: "IKA Hordaland",
  section: "avlevering av elektroniske arkiv",
  url: "https://www.ikah.no/b-for-kommunane/b5-avlevering-av-arkiv/b5c-avlevering-av-elektroniske-arkiv/",
};
const GUIDELINES: Clause = {
  standard: "IKA Hordaland",
  section: "retningslinjer for elektronisk arkivmateriale",
  url: "https://eidfjord.arkivplan.no/content/view/full/261091",
};
const INNLANDET: Clause = {
  standard: "Innlandet fylkesarkiv",
  section: "levere digitale arkiv",
  url: "https://innlandetfylke.no/tjenester/fylkesarkivet/for-deg-som-jobber-i-arkiv/levere-arkiv/levere-digitale-arkiv/",
};
const RECEPTION: Clause = {
  standard: "Nasjonalarkivet",
  section: "mottak og testing",
  url: "http://www.arkivverket.no/arkivverket/Arkivbevaring/Elektronisk-arkivmateriale/Mottak-og-testing-av-arkivuttrekk",
};

/**
 * Norway: a municipality's deposit with an inter-municipal depot. How municipalities deliver to their own depots is for
 * each of them to say (Prop. 52 L (2024–2025) chapter 11); the regulation of 2026 was not read. Most days are our reading.
 */
export const NORWAY: ActionPlan = {
  id: "no-municipal-deposit",
  version: "1",
  titles: texts(
    "Deposit with an inter-municipal depot (Norway)",
    "Varsla hjá sameiginlegu skjalasafni sveitarfélaga (Noregur)",
    "Deponering i interkommunalt arkivdepot (Norge)",
    "Deponering i fælleskommunalt arkivdepot (Norge)",
  ),
  explanations: texts(
    "Each depot says how it takes deposits: ask yours, and set its days. The archive act and regulation of 2026 were not read for this plan.",
    "Hvert skjalasafn ákveður hvernig það tekur við: leitið til ykkar og setjið daga þess. Lög og reglugerð frá 2026 voru ekki lesin fyrir þessa áætlun.",
    "Hvert depot bestemmer hvordan det tar imot: spør deres, og sett dets datoer. Arkivlova og arkivforskriften fra 2026 er ikke lest for denne planen.",
    "Hvert depot bestemmer, hvordan det modtager: spørg jeres, og sæt dets datoer. Arkivloven og forskriften fra 2026 er ikke læst til denne plan.",
  ),
  timeZone: "Europe/Oslo",
  roles: [
    {
      id: "records-manager",
      side: "body",
      titles: texts("records manager", "skjalastjóri", "arkivleder", "arkivansvarlig"),
    },
    {
      id: "system-owner",
      side: "body",
      titles: texts("system owner", "ábyrgðaraðili kerfis", "systemeier", "systemejer"),
    },
    { id: "archive", side: "archive", titles: texts("depot", "skjalasafn", "depot", "depot") },
  ],
  delivery: "deliver",
  steps: [
    {
      id: "register",
      shortTitles: texts("Registered", "Skráð", "Registrert", "Registreret"),
      titles: texts(
        "Enter the system in the records plan",
        "Færa kerfið í skjalavistunaráætlun",
        "Før systemet inn i arkivplanen",
        "Før systemet ind i arkivplanen",
      ),
      explanations: texts(
        "The plan names every system that holds records, and the periods that are closed in it.",
        "Áætlunin nefnir sérhvert kerfi sem geymir skjöl og þau tímabil sem í því er lokið.",
        "Planen nevner hvert system som inneholder dokumentasjon, og periodene som er avsluttet i det.",
        "Planen nævner hvert system, der indeholder dokumentation, og de perioder, der er afsluttet i det.",
      ),
      role: "records-manager",
      per: "system",
      after: [],
      deadlines: [],
      mark: "inferred",
      evidence: [],
    },
    {
      id: "contact",
      shortTitles: texts("Depot told", "Tilkynnt", "Varslet", "Varslet"),
      titles: texts(
        "Tell the depot of the coming deposit",
        "Láta skjalasafnið vita af afhendingu",
        "Varsle depotet om deponeringen",
        "Underret depotet om deponeringen",
      ),
      explanations: texts(
        "In good time before the work begins: when the system goes out of use, or a period in it is closed.",
        "Með góðum fyrirvara: þegar kerfið fer úr notkun eða tímabili í því lýkur.",
        "I god tid før arbeidet tar til: når systemet går ut av bruk, eller en periode i det avsluttes.",
        "I god tid før arbejdet begynder: når systemet går ud af brug, eller en periode i det afsluttes.",
      ),
      role: "records-manager",
      per: "period",
      after: ["register"],
      deadlines: [
        { from: ["period-end", "end-of-use"], direction: "after", span: { days: 0 }, clause: IKAH, mark: "inferred" },
      ],
      clause: TRANSFER,
      mark: "verified",
      evidence: [],
    },
    {
      id: "agree",
      shortTitles: texts("Agreed", "Samið", "Avtalt", "Aftalt"),
      titles: texts("Agree on the deposit", "Semja um vörsluna", "Avtal deponeringen", "Aftal deponeringen"),
      explanations: texts(
        "What is deposited, in which form and when. The day that is agreed is the deadline of the deposit.",
        "Hvað er afhent, á hvaða formi og hvenær. Umsaminn dagur gildir sem frestur.",
        "Hva som deponeres, i hvilken form og når. Dagen som avtales, er fristen for deponeringen.",
        "Hvad der deponeres, i hvilken form og hvornår. Den aftalte dag er fristen for deponeringen.",
      ),
      role: "archive",
      per: "period",
      after: ["contact"],
      deadlines: [],
      setsDeadlineOf: "deliver",
      clause: INNLANDET,
      mark: "verified",
      evidence: [
        { id: "agreement", titles: texts("The agreement", "Samkomulagið", "Avtalen", "Aftalen"), isRequired: true },
      ],
    },
    {
      id: "extract",
      shortTitles: texts("Extracted", "Útdráttur", "Uttrekk", "Udtræk"),
      titles: texts(
        "Tidy the records and make the extract",
        "Ganga frá gögnum og gera útdrátt",
        "Rydd og lag uttrekket",
        "Ryd op og lav udtrækket",
      ),
      explanations: texts(
        'As soon as a period is closed. Three months for it are our reading of "as soon as"; agree on another day with the depot.',
        "Um leið og tímabili lýkur. Þrír mánuðir eru okkar túlkun á því; semjið um annan dag við skjalasafnið.",
        "Straks en periode er avsluttet. Tre måneder er vår lesning av «straks»; avtal en annen dag med depotet.",
        "Straks en periode er afsluttet. Tre måneder er vores læsning af »straks«; aftal en anden dag med depotet.",
      ),
      role: "system-owner",
      per: "period",
      after: ["agree"],
      deadlines: [
        {
          from: ["period-end", "end-of-use"],
          direction: "after",
          span: { months: 3 },
          clause: GUIDELINES,
          mark: "inferred",
        },
      ],
      clause: GUIDELINES,
      mark: "verified",
      evidence: [],
    },
    {
      id: "pack",
      shortTitles: texts("Packed", "Pakkað", "Pakket", "Pakket"),
      titles: texts(
        "Pack and test the extract",
        "Pakka útdrættinum og prófa hann",
        "Pakk og test uttrekket",
        "Pak og test udtrækket",
      ),
      explanations: texts(
        "Usually with Arkade 5; the number of cases in the extract is compared with that in the system.",
        "Jafnan með Arkade 5; fjöldi mála í útdrættinum er borinn saman við kerfið.",
        "Vanligvis med Arkade 5; antall saker i uttrekket sammenlignes med systemet.",
        "Som regel med Arkade 5; antallet af sager i udtrækket sammenlignes med systemet.",
      ),
      role: "system-owner",
      per: "period",
      after: ["extract"],
      deadlines: [],
      clause: INNLANDET,
      mark: "verified",
      evidence: [
        {
          id: "test-report",
          titles: texts("The test report", "Prófunarskýrslan", "Testrapporten", "Testrapporten"),
          isRequired: true,
        },
      ],
    },
    {
      id: "deliver",
      shortTitles: texts("Deposited", "Afhent", "Deponert", "Deponeret"),
      titles: texts(
        "Send the information file, and the package by itself",
        "Senda upplýsingaskrá og pakkann sér",
        "Send infofilen, og pakken for seg",
        "Send infofilen, og pakken for sig",
      ),
      explanations: texts(
        "The file with the checksum goes by another way than the package.",
        "Skráin með gátsummunni fer aðra leið en pakkinn.",
        "Filen med sjekksummen sendes en annen vei enn pakken.",
        "Filen med kontrolsummen sendes ad en anden vej end pakken.",
      ),
      role: "records-manager",
      per: "period",
      after: ["pack"],
      deadlines: [],
      clause: INNLANDET,
      mark: "verified",
      evidence: [
        {
          id: "package-digest",
          titles: texts("Checksum of the package", "Gátsumma pakkans", "Sjekksum for pakken", "Kontrolsum for pakken"),
          isRequired: true,
        },
      ],
    },
    {
      id: "receive",
      shortTitles: texts("Received", "Móttekið", "Mottatt", "Modtaget"),
      titles: texts(
        "Acknowledge that it has come whole",
        "Staðfesta að allt hafi borist",
        "Kvitter for at alt er kommet",
        "Kvittér for, at alt er kommet",
      ),
      explanations: texts(
        "The depot compares what has come with the agreement, and sends a receipt or refuses.",
        "Skjalasafnið ber það sem kom saman við samkomulagið og sendir kvittun eða hafnar.",
        "Depotet sammenligner det som er kommet, med avtalen, og sender kvittering eller avslår.",
        "Depotet sammenligner det modtagne med aftalen og sender kvittering eller afviser.",
      ),
      role: "archive",
      per: "period",
      after: ["deliver"],
      deadlines: [],
      clause: RECEPTION,
      mark: "verified",
      evidence: [
        {
          id: "receipt",
          titles: texts("The receipt", "Kvittunin", "Mottakskvitteringen", "Kvitteringen"),
          isRequired: true,
        },
      ],
    },
    {
      id: "approve",
      shortTitles: texts("Approved", "Samþykkt", "Godkjent", "Godkendt"),
      titles: texts("Test and approve", "Prófa og samþykkja", "Test og godkjenn", "Test og godkend"),
      explanations: texts(
        "The body may comment on the report: faults that were in the system are kept, those of the extraction are mended.",
        "Skjalamyndari má gera athugasemdir: villur úr kerfinu haldast, villur úr útdrættinum eru lagaðar.",
        "Organet kan kommentere rapporten: feil som var i systemet, beholdes, feil fra uttrekket rettes.",
        "Organet kan kommentere rapporten: fejl, der var i systemet, beholdes, fejl fra udtrækket rettes.",
      ),
      role: "archive",
      per: "period",
      after: ["receive"],
      deadlines: [],
      clause: RECEPTION,
      mark: "verified",
      evidence: [
        {
          id: "approval",
          titles: texts("The letter of approval", "Samþykkisbréfið", "Godkjenningsbrevet", "Godkendelsesbrevet"),
          isRequired: true,
          outcomes: ["accepted"],
        },
      ],
      outcomes: [
        { id: "accepted", titles: texts("approved", "samþykkt", "godkjent", "godkendt") },
        {
          id: "returned",
          titles: texts("rejected", "hafnað", "avvist", "afvist"),
          reopens: ["extract", "pack", "deliver", "receive"],
        },
      ],
    },
    {
      id: "transfer",
      shortTitles: texts("Handed over", "Yfirtaka", "Avlevert", "Overdraget"),
      titles: texts("Hand over for good", "Afhenda til fullnustu", "Avlever endelig", "Aflever endeligt"),
      explanations: texts(
        "A deposit is a copy: the body keeps the records, and may not delete them, until they are handed over at 25 to 30 years.",
        "Varslan er afrit: skjalamyndari heldur gögnunum og má ekki eyða þeim fyrr en þau eru afhent 25 til 30 ára.",
        "Deponering er en kopi: organet beholder dataene og kan ikke slette dem før de avleveres etter 25 til 30 år.",
        "Deponering er en kopi: organet beholder dataene og må ikke slette dem, før de afleveres efter 25 til 30 år.",
      ),
      role: "records-manager",
      per: "period",
      after: ["approve"],
      deadlines: [
        {
          from: ["newest-record", "period-end", "end-of-use"],
          direction: "after",
          span: { years: 30 },
          clause: GUIDELINES,
          mark: "inferred",
        },
      ],
      clause: GUIDELINES,
      mark: "verified",
      evidence: [],
    },
  ],
};
