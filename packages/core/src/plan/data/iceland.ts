import type { Clause } from "../../model/clause.ts";
import type { ActionPlan } from "../action-plan.ts";
import type { CalendarDate } from "../calendar-date.ts";
import { texts } from "./plan-texts.ts";

const RULES_877 = "https://www.stjornartidindi.is/Advert.aspx?RecordID=ea3f3808-932f-4a98-9ffc-97e79b457197";
const RULES_100 = "https://www.stjornartidindi.is/Advert.aspx?RecordID=f8f22fe4-ead1-4d39-9e7d-bc0c8ebc73ea";
const NOTIFICATION = "https://island.is/tilkynning-rafraenna-gagnasafna";
const DELIVERY = "https://island.is/s/thjodskjalasafn/afhending-a-rafraenum-gognum-opinber-gogn";
const SCHEDULE = "https://island.is/s/thjodskjalasafn/afhendingaraaetlun-a-voersluutgafum";
const ARTICLE_15 = "https://radgjof.skjalasafn.is/afhending-skjala/";

const notificationPage = (section: string): Clause => ({ standard: "877/2020", section, url: NOTIFICATION });
const act77 = (section: string): Clause => ({ standard: "77/2014", section, url: ARTICLE_15 });

/** Rules 877/2020 were in force from this day; what was in use before is due "as soon as possible". */
const IN_FORCE = "2020-10-01" as CalendarDate;

/**
 * Iceland: from a system's registration to the archival version that the archive has secured. The plan that the
 * municipalities' association published in June 2023 could not be read; these are the steps of the law that any such plan
 * must follow.
 */
export const ICELAND: ActionPlan = {
  id: "is-877-2020",
  version: "1",
  titles: texts(
    "Electronic delivery by rules 877/2020 and 100/2014 (Iceland)",
    "Rafræn skil samkvæmt reglum nr. 877/2020 og 100/2014 (Ísland)",
    "Elektronisk avlevering etter regler 877/2020 og 100/2014 (Island)",
    "Elektronisk aflevering efter regler 877/2020 og 100/2014 (Island)",
  ),
  explanations: texts(
    "The steps of the law. The action plan of the municipalities' association (June 2023) could not be read; where it says more, write a plan of your own.",
    "Skref laga og reglna. Aðgerðaáætlun Sambands íslenskra sveitarfélaga (júní 2023) var ekki aðgengileg; segi hún meira má skrifa eigin áætlun.",
    "Lovens steg. Handlingsplanen fra kommunenes forbund (juni 2023) kunne ikke leses; sier den mer, kan dere skrive deres egen plan.",
    "Lovens trin. Handlingsplanen fra kommunernes forbund (juni 2023) kunne ikke læses; siger den mere, kan I skrive jeres egen plan.",
  ),
  timeZone: "Atlantic/Reykjavik",
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
    { id: "archive", side: "archive", titles: texts("archive", "opinbert skjalasafn", "arkiv", "arkiv") },
    {
      id: "national-archives",
      side: "archive",
      titles: texts("National Archives", "Þjóðskjalasafn Íslands", "Islands nasjonalarkiv", "Islands nationalarkiv"),
    },
  ],
  delivery: "deliver",
  steps: [
    {
      id: "register",
      shortTitles: texts("Registered", "Skráð", "Registrert", "Registreret"),
      titles: texts(
        "Register and delimit the system",
        "Skrá og afmarka gagnasafnið",
        "Registrer og avgrens systemet",
        "Registrer og afgræns systemet",
      ),
      explanations: texts(
        "Every electronic data set is listed, with what it is used for and where its use ends. A set with documents draws a clear line between paper and electronic keeping, and links every document to a case.",
        "Öll rafræn gagnasöfn eru skráð, til hvers þau eru notuð og hvar notkun þeirra lýkur. Í gagnasafni með skjölum eru skýr skil milli pappírs og rafrænnar vörslu og sérhvert skjal tengt máli.",
        "Alle elektroniske datasett føres opp, med hva de brukes til og hvor bruken slutter. Et datasett med dokumenter har et klart skille mellom papir og elektronisk oppbevaring, og hvert dokument knyttes til en sak.",
        "Alle elektroniske datasæt opføres, med hvad de bruges til, og hvor brugen ender. Et datasæt med dokumenter har et klart skel mellem papir og elektronisk opbevaring, og hvert dokument knyttes til en sag.",
      ),
      role: "records-manager",
      per: "system",
      after: [],
      deadlines: [],
      clause: { standard: "877/2020", section: "2. gr.", url: RULES_877 },
      mark: "verified",
      evidence: [],
    },
    {
      id: "notify",
      shortTitles: texts("Notified", "Tilkynnt", "Meldt", "Anmeldt"),
      titles: texts(
        "Notify the archive of the system",
        "Tilkynna rafræna gagnasafnið",
        "Meld systemet til arkivet",
        "Anmeld systemet til arkivet",
      ),
      explanations: texts(
        "At least three months before the system is taken into use. A system that is in use already is notified as soon as possible.",
        "Að minnsta kosti þremur mánuðum áður en gagnasafnið er tekið í notkun. Sé það þegar í notkun er það tilkynnt eins fljótt og auðið er.",
        "Minst tre måneder før systemet tas i bruk. Et system som er i bruk, meldes så snart som mulig.",
        "Mindst tre måneder før systemet tages i brug. Et system, der er i brug, anmeldes så snart som muligt.",
      ),
      role: "records-manager",
      per: "system",
      after: ["register"],
      deadlines: [
        { from: ["in-use"], direction: "before", span: { months: 3 }, notBefore: IN_FORCE, mark: "verified" },
      ],
      clause: notificationPage("tilkynning"),
      mark: "verified",
      evidence: [
        {
          id: "notification",
          titles: texts(
            "The notification as it was sent",
            "Tilkynningin eins og hún var send",
            "Meldingen slik den ble sendt",
            "Anmeldelsen, som den blev sendt",
          ),
          isRequired: true,
        },
      ],
    },
    {
      id: "confirm",
      shortTitles: texts("Confirmed", "Staðfest", "Bekreftet", "Bekræftet"),
      titles: texts("Confirm the notification", "Staðfesta tilkynninguna", "Bekreft meldingen", "Bekræft anmeldelsen"),
      explanations: texts(
        "The archive says that the notification has come, and what is to be sent with it.",
        "Skjalasafnið staðfestir að tilkynningin hafi borist og hvað skuli fylgja henni.",
        "Arkivet sier at meldingen er kommet, og hva som skal følge med.",
        "Arkivet siger, at anmeldelsen er kommet, og hvad der skal følge med.",
      ),
      role: "archive",
      per: "system",
      after: ["notify"],
      deadlines: [],
      clause: notificationPage("tilkynning"),
      mark: "inferred",
      evidence: [],
    },
    {
      id: "attachments",
      shortTitles: texts("Attachments", "Fylgiskjöl", "Vedlegg", "Bilag"),
      titles: texts("Send the attachments", "Senda fylgiskjöl tilkynningar", "Send vedleggene", "Send bilagene"),
      explanations: texts(
        "Within a month of the notification; otherwise the system is notified again. Technical documentation shows tables, columns and their relations; a set with documents has its user manual.",
        "Innan mánaðar frá tilkynningu, annars þarf að tilkynna gagnasafnið að nýju. Tæknileg skjölun sýnir töflur, dálka og vensl þeirra; gagnasafni með skjölum fylgir notendahandbók.",
        "Innen en måned etter meldingen; ellers meldes systemet på nytt. Teknisk dokumentasjon viser tabeller, kolonner og relasjoner; et datasett med dokumenter har brukerhåndbok.",
        "Inden en måned efter anmeldelsen; ellers anmeldes systemet på ny. Teknisk dokumentation viser tabeller, kolonner og relationer; et datasæt med dokumenter har brugermanual.",
      ),
      role: "records-manager",
      per: "system",
      after: ["notify"],
      deadlines: [{ from: ["step:notify"], direction: "after", span: { months: 1 }, mark: "verified" }],
      lapsesTo: "notify",
      clause: notificationPage("fylgiskjöl"),
      mark: "verified",
      evidence: [
        {
          id: "technical-documentation",
          titles: texts(
            "Description of tables and columns, with a diagram of their relations",
            "Lýsing taflna og dálka ásamt venslariti",
            "Beskrivelse av tabeller og kolonner, med diagram over relasjonene",
            "Beskrivelse af tabeller og kolonner, med diagram over relationerne",
          ),
          isRequired: true,
        },
        {
          id: "manual",
          titles: texts("User manual", "Notendahandbók", "Brukerhåndbok", "Brugermanual"),
          isRequired: true,
          appliesTo: { hasDocuments: true },
        },
        {
          id: "relational-account",
          titles: texts(
            "How a relational archival version will be made, where the system is not relational",
            "Hvernig vensluð vörsluútgáfa verður gerð sé kerfið ekki venslað",
            "Hvordan en relasjonell arkivversjon lages der systemet ikke er relasjonelt",
            "Hvordan en relationel arkiveringsversion fremstilles, hvor systemet ikke er relationelt",
          ),
          isRequired: false,
        },
      ],
    },
    {
      id: "examine",
      shortTitles: texts("Examined", "Yfirfarið", "Vurdert", "Gennemgået"),
      titles: texts("Examine the notification", "Yfirfara tilkynninguna", "Vurder meldingen", "Gennemgå anmeldelsen"),
      explanations: texts(
        "The archive may ask for changes or for more within six months of the notification.",
        "Skjalasafnið getur krafist úrbóta eða frekari gagna innan sex mánaða frá tilkynningu.",
        "Arkivet kan kreve endringer eller mer materiale innen seks måneder etter meldingen.",
        "Arkivet kan kræve ændringer eller mere materiale inden seks måneder efter anmeldelsen.",
      ),
      role: "archive",
      per: "system",
      after: ["confirm", "attachments"],
      deadlines: [{ from: ["step:notify"], direction: "after", span: { months: 6 }, mark: "verified" }],
      clause: { standard: "877/2020", section: "3. gr.", url: RULES_877 },
      mark: "inferred",
      evidence: [],
      outcomes: [
        { id: "in-order", titles: texts("in order", "fullnægjandi", "i orden", "i orden") },
        {
          id: "more-asked-for",
          titles: texts("more is asked for", "frekari gagna óskað", "mer kreves", "mere kræves"),
          reopens: ["attachments"],
        },
      ],
    },
    {
      id: "rule",
      shortTitles: texts("Ruled", "Úrskurðað", "Avgjort", "Afgjort"),
      titles: texts(
        "Rule on electronic delivery",
        "Úrskurða um rafræn skil",
        "Avgjør om det skal avleveres elektronisk",
        "Afgør om der skal afleveres elektronisk",
      ),
      explanations: texts(
        "The National Archives decides whether and what is kept, and that it is delivered electronically.",
        "Þjóðskjalasafn ákveður hvort og hvað er varðveitt og að því sé skilað rafrænt.",
        "Nasjonalarkivet avgjør om og hva som bevares, og at det avleveres elektronisk.",
        "Nationalarkivet afgør, om og hvad der bevares, og at det afleveres elektronisk.",
      ),
      role: "national-archives",
      per: "system",
      after: ["examine"],
      deadlines: [],
      clause: { standard: "877/2020", section: "úrskurður", url: DELIVERY },
      mark: "verified",
      evidence: [
        {
          id: "ruling",
          titles: texts(
            "The ruling, with its number",
            "Úrskurðurinn og númer hans",
            "Avgjørelsen, med nummer",
            "Afgørelsen, med nummer",
          ),
          isRequired: true,
        },
      ],
      outcomes: [
        {
          id: "deliver",
          titles: texts("deliver electronically", "rafræn skil", "elektronisk avlevering", "elektronisk aflevering"),
        },
        {
          id: "not-kept",
          titles: texts("not to be kept", "ekki varðveitt", "bevares ikke", "bevares ikke"),
          isEnd: true,
        },
        {
          id: "on-paper",
          titles: texts("deliver on paper", "skil á pappír", "avleveres på papir", "afleveres på papir"),
          isEnd: true,
        },
      ],
    },
    {
      id: "schedule",
      shortTitles: texts("Scheduled", "Á áætlun", "Tidfestet", "Tidsfastsat"),
      titles: texts(
        "Put the delivery on the schedule",
        "Setja á afhendingaráætlun",
        "Sett avleveringen på planen",
        "Sæt afleveringen på planen",
      ),
      explanations: texts(
        "The National Archives publishes which bodies deliver, and when. The day that it sets is the deadline of the delivery.",
        "Þjóðskjalasafn birtir hverjir skila og hvenær. Sá dagur sem þar er settur er frestur til afhendingar.",
        "Nasjonalarkivet kunngjør hvem som avleverer, og når. Dagen som settes, er fristen for avleveringen.",
        "Nationalarkivet offentliggør, hvem der afleverer, og hvornår. Den dag, der sættes, er fristen for afleveringen.",
      ),
      role: "national-archives",
      per: "system",
      after: ["rule"],
      deadlines: [],
      setsDeadlineOf: "deliver",
      clause: { standard: "877/2020", section: "afhendingaráætlun", url: SCHEDULE },
      mark: "verified",
      evidence: [],
    },
    {
      id: "delimit",
      shortTitles: texts("Delimited", "Afmarkað", "Avgrenset", "Afgrænset"),
      titles: texts(
        "Choose what the delivery holds",
        "Velja afmörkun afhendingar",
        "Velg hva avleveringen omfatter",
        "Vælg hvad afleveringen omfatter",
      ),
      explanations: texts(
        "A closed period, a snapshot, or closed cases. The last two need the archive's permission after an inspection.",
        "Lokað skjalatímabil, staða á skiladegi eða lokuð mál. Tvö hin síðari þarfnast heimildar skjalasafnsins að undangenginni skoðun.",
        "En avsluttet periode, et øyeblikksbilde eller avsluttede saker. De to siste krever arkivets tillatelse etter inspeksjon.",
        "En afsluttet periode, et øjebliksbillede eller afsluttede sager. De to sidste kræver arkivets tilladelse efter inspektion.",
      ),
      role: "records-manager",
      per: "period",
      after: ["schedule"],
      deadlines: [],
      clause: { standard: "877/2020", section: "11. og 19. gr.", url: DELIVERY },
      mark: "verified",
      evidence: [
        {
          id: "permission",
          titles: texts(
            "The archive's permission after inspection",
            "Heimild skjalasafns að lokinni skoðun",
            "Arkivets tillatelse etter inspeksjon",
            "Arkivets tilladelse efter inspektion",
          ),
          isRequired: true,
          outcomes: ["snapshot", "closed-cases"],
        },
      ],
      outcomes: [
        {
          id: "closed-period",
          titles: texts("closed period", "lokað skjalatímabil", "avsluttet periode", "afsluttet periode"),
        },
        { id: "snapshot", titles: texts("snapshot", "staða á skiladegi", "øyeblikksbilde", "øjebliksbillede") },
        { id: "closed-cases", titles: texts("closed cases", "lokuð mál", "avsluttede saker", "afsluttede sager") },
      ],
    },
    {
      id: "terms",
      shortTitles: texts("Terms agreed", "Skilmálar", "Vilkår", "Vilkår"),
      titles: texts(
        "Agree on the terms of delivery",
        "Ganga frá afhendingarskilmálum",
        "Avtal vilkårene for avleveringen",
        "Aftal vilkårene for afleveringen",
      ),
      explanations: texts(
        "The terms are filled in by the body and agreed by the archive before anything is delivered.",
        "Skilaaðili fyllir skilmálana út og skjalasafnið samþykkir þá áður en afhent er.",
        "Vilkårene fylles ut av organet og godkjennes av arkivet før noe avleveres.",
        "Vilkårene udfyldes af myndigheden og godkendes af arkivet, før noget afleveres.",
      ),
      role: "archive",
      per: "period",
      after: ["delimit"],
      deadlines: [],
      clause: { standard: "877/2020", section: "afhendingarskilmálar", url: DELIVERY },
      mark: "verified",
      evidence: [
        {
          id: "terms",
          titles: texts("The agreed terms", "Samþykktir skilmálar", "De avtalte vilkårene", "De aftalte vilkår"),
          isRequired: true,
        },
      ],
    },
    {
      id: "pack",
      shortTitles: texts("Packed", "Vörsluútgáfa", "Pakket", "Pakket"),
      titles: texts(
        "Make the archival version and test it",
        "Gera vörsluútgáfu og prófa hana",
        "Lag arkivversjonen og test den",
        "Fremstil arkiveringsversionen og test den",
      ),
      explanations: texts(
        "The body answers for it; the operator or the vendor usually makes it. It is tested before it is sent.",
        "Skilaaðili ber ábyrgð; rekstraraðili eða hugbúnaðarhús gerir hana jafnan. Hún er prófuð áður en hún er send.",
        "Organet har ansvaret; driftsleverandøren eller leverandøren lager den vanligvis. Den testes før den sendes.",
        "Myndigheden har ansvaret; driftsleverandøren eller leverandøren fremstiller den som regel. Den testes, før den sendes.",
      ),
      role: "system-owner",
      per: "period",
      after: ["terms"],
      deadlines: [],
      clause: { standard: "100/2014", section: "1.–3. gr.", url: RULES_100 },
      mark: "verified",
      evidence: [
        {
          id: "test-report",
          titles: texts("The report of the test", "Niðurstöður prófunar", "Testrapporten", "Testrapporten"),
          isRequired: true,
        },
      ],
    },
    {
      id: "deliver",
      shortTitles: texts("Delivered", "Afhent", "Avlevert", "Afleveret"),
      titles: texts("Deliver to the archive", "Afhenda skjalasafninu", "Avlever til arkivet", "Aflever til arkivet"),
      explanations: texts(
        "As a rule no later than when the data are five years old, counted from the last entry or the last letter of a closed case; for registers from the end of the year of the last entry.",
        "Að jafnaði eigi síðar en þegar gögnin eru fimm ára, talið frá síðustu innfærslu eða síðasta bréfi afgreidds máls; í skrám frá lokum þess árs þegar síðast var fært inn.",
        "Som regel senest når dataene er fem år gamle, regnet fra siste innføring eller siste brev i en avsluttet sak; for registre fra slutten av året for siste innføring.",
        "Som regel senest når dataene er fem år gamle, regnet fra seneste indførsel eller seneste brev i en afsluttet sag; for registre fra udgangen af året for seneste indførsel.",
      ),
      role: "records-manager",
      per: "period",
      after: ["pack"],
      deadlines: [
        {
          from: ["newest-record"],
          direction: "after",
          span: { years: 5 },
          appliesTo: { hasDocuments: true },
          clause: act77("15. gr. 1. mgr."),
          mark: "verified",
        },
        {
          from: ["newest-record"],
          direction: "after",
          span: { years: 5 },
          isFromYearEnd: true,
          appliesTo: { hasDocuments: false },
          clause: act77("15. gr. 1. mgr."),
          mark: "verified",
        },
        // A period's last day stands for its newest record, where nobody has looked that up.
        {
          from: ["newest-record", "period-end", "end-of-use"],
          direction: "after",
          span: { years: 5 },
          isFromYearEnd: true,
          clause: act77("15. gr. 1. mgr."),
          mark: "inferred",
        },
      ],
      clause: act77("15. gr. 1. mgr."),
      mark: "verified",
      evidence: [
        {
          id: "package-digest",
          titles: texts(
            "Digest of what was delivered",
            "Gátsumma þess sem afhent var",
            "Sjekksum for det som ble avlevert",
            "Kontrolsum for det afleverede",
          ),
          isRequired: true,
        },
      ],
    },
    {
      id: "accept",
      shortTitles: texts("Accepted", "Samþykkt", "Godkjent", "Godkendt"),
      titles: texts(
        "Test and accept the delivery",
        "Prófa og samþykkja afhendinguna",
        "Test og godkjenn avleveringen",
        "Test og godkend afleveringen",
      ),
      explanations: texts(
        "The archive tests what has come. What has faults is returned, and made and delivered anew.",
        "Skjalasafnið prófar það sem borist hefur. Gölluðu er skilað og gert og afhent að nýju.",
        "Arkivet tester det som er kommet. Det som har feil, returneres, lages og avleveres på nytt.",
        "Arkivet tester det modtagne. Det, der har fejl, returneres, fremstilles og afleveres på ny.",
      ),
      role: "archive",
      per: "period",
      after: ["deliver"],
      deadlines: [],
      clause: { standard: "100/2014", section: "viðtaka", url: DELIVERY },
      mark: "inferred",
      evidence: [
        {
          id: "receipt",
          titles: texts(
            "The archive's receipt",
            "Viðtökuvottorð skjalasafns",
            "Arkivets kvittering",
            "Arkivets kvittering",
          ),
          isRequired: true,
          outcomes: ["accepted"],
        },
      ],
      outcomes: [
        { id: "accepted", titles: texts("accepted", "samþykkt", "godkjent", "godkendt") },
        {
          id: "returned",
          titles: texts("returned", "skilað til baka", "returnert", "returneret"),
          reopens: ["pack", "deliver"],
        },
      ],
    },
    {
      id: "secure",
      shortTitles: texts("Secured", "Tryggt", "Sikret", "Sikret"),
      titles: texts(
        "Secure a second copy",
        "Tryggja annað eintak",
        "Sikre et andre eksemplar",
        "Sikr et andet eksemplar",
      ),
      explanations: texts(
        "The archive has verified two copies, and says that the body may delete.",
        "Skjalasafnið hefur sannprófað tvö eintök og tilkynnir að eyða megi frumgögnum.",
        "Arkivet har verifisert to eksemplarer og sier at organet kan slette.",
        "Arkivet har verificeret to eksemplarer og meddeler, at myndigheden må slette.",
      ),
      role: "archive",
      per: "period",
      after: ["accept"],
      deadlines: [],
      mark: "inferred",
      evidence: [
        {
          id: "receipt",
          titles: texts(
            "The archive's receipt",
            "Viðtökuvottorð skjalasafns",
            "Arkivets kvittering",
            "Arkivets kvittering",
          ),
          isRequired: true,
        },
      ],
    },
    {
      id: "delete",
      shortTitles: texts("Deleted", "Eytt", "Slettet", "Slettet"),
      titles: texts(
        "Delete or keep the originals",
        "Eyða frumgögnum eða halda þeim",
        "Slett eller behold originalene",
        "Slet eller behold originalerne",
      ),
      explanations: texts(
        "Never before the archive has secured the records. The body answers requests from them until they are 30 years old, and may keep a copy for that.",
        "Aldrei fyrr en skjalasafnið hefur tryggt gögnin. Skilaaðili afgreiðir úr gögnunum þar til þau eru 30 ára og má eiga afrit til þess.",
        "Aldri før arkivet har sikret dokumentene. Organet svarer på innsyn til de er 30 år, og kan beholde en kopi til det.",
        "Aldrig før arkivet har sikret dokumenterne. Myndigheden besvarer henvendelser, til de er 30 år, og må beholde en kopi til det.",
      ),
      role: "records-manager",
      per: "period",
      after: ["secure"],
      deadlines: [],
      clause: act77("15. gr. 1. mgr."),
      mark: "inferred",
      evidence: [],
      outcomes: [
        { id: "deleted", titles: texts("deleted", "eytt", "slettet", "slettet") },
        { id: "copy-kept", titles: texts("a copy is kept", "afrit geymt", "kopi beholdes", "kopi beholdes") },
      ],
    },
  ],
};
