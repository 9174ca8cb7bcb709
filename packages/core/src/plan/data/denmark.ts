import type { Clause } from "../../model/clause.ts";
import type { ActionPlan } from "../action-plan.ts";
import { texts } from "./plan-texts.ts";

const order128 = (section: string): Clause => ({
  standard: "BEK 128/2020",
  section,
  url: "https://www.retsinformation.dk/eli/lta/2020/128",
});

const PRACTICE: Clause = {
  standard: "Rigsarkivet",
  section: "anmeldelse og godkendelse",
  url: "https://www.sa.dk/da/offentlig-forvaltning/statslige-myndigheder/anmeldelse-godkendelse-it-systemer/",
};

/** Denmark: what order 128/2020 asks of municipalities and regions, with the archives' practice around it. */
export const DENMARK: ActionPlan = {
  id: "dk-128-2020",
  version: "1",
  titles: texts(
    "Archival versions of municipal data by order 128/2020 (Denmark)",
    "Vörsluútgáfur gagna sveitarfélaga samkvæmt reglugerð 128/2020 (Danmörk)",
    "Arkivversjoner av kommunale data etter bekjentgjørelse 128/2020 (Danmark)",
    "Arkiveringsversioner af kommunale data efter bekendtgørelse 128/2020 (Danmark)",
  ),
  explanations: texts(
    "The order sets the deadlines; what lies between them is the archives' practice. Your own archive may ask for more.",
    "Reglugerðin setur frestina; það sem á milli er byggist á verklagi skjalasafnanna. Ykkar skjalasafn kann að gera frekari kröfur.",
    "Bekjentgjørelsen setter fristene; det som ligger mellom, er arkivenes praksis. Deres eget arkiv kan kreve mer.",
    "Bekendtgørelsen sætter fristerne; det, der ligger imellem, er arkivernes praksis. Jeres eget arkiv kan kræve mere.",
  ),
  timeZone: "Europe/Copenhagen",
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
    { id: "archive", side: "archive", titles: texts("archive", "skjalasafn", "arkiv", "arkiv") },
  ],
  delivery: "deliver",
  steps: [
    {
      id: "register",
      shortTitles: texts("Registered", "Skráð", "Registrert", "Registreret"),
      titles: texts("Register the system", "Skrá kerfið", "Registrer systemet", "Registrer systemet"),
      explanations: texts(
        "An overview of the systems and of what is in them is where all else begins.",
        "Yfirlit yfir kerfin og innihald þeirra er upphaf alls annars.",
        "En oversikt over systemene og hva de inneholder er utgangspunktet for alt annet.",
        "En oversigt over systemerne og deres indhold er udgangspunktet for alt andet.",
      ),
      role: "records-manager",
      per: "system",
      after: [],
      deadlines: [],
      mark: "inferred",
      evidence: [],
    },
    {
      id: "notify",
      shortTitles: texts("Notified", "Tilkynnt", "Meldt", "Anmeldt"),
      titles: texts(
        "Notify the archive of the system",
        "Tilkynna kerfið til skjalasafnsins",
        "Meld systemet til arkivet",
        "Anmeld systemet til arkivet",
      ),
      explanations: texts(
        "State bodies notify at least three months before use. That municipalities do the same is our reading; ask your archive.",
        "Ríkisstofnanir tilkynna að minnsta kosti þremur mánuðum fyrir notkun. Að sveitarfélög geri eins er ályktun; leitið til ykkar skjalasafns.",
        "Statlige organer melder minst tre måneder før bruk. At kommuner gjør det samme, er vår lesning; spør arkivet deres.",
        "Statslige myndigheder anmelder mindst tre måneder før ibrugtagning. At kommuner gør det samme, er vores læsning; spørg jeres arkiv.",
      ),
      role: "records-manager",
      per: "system",
      after: ["register"],
      deadlines: [{ from: ["in-use"], direction: "before", span: { months: 3 }, clause: PRACTICE, mark: "inferred" }],
      clause: PRACTICE,
      mark: "inferred",
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
      id: "decide",
      shortTitles: texts("Decided", "Ákveðið", "Bestemt", "Bestemt"),
      titles: texts("Decide on preservation", "Ákveða varðveislu", "Bestem bevaring", "Bestem bevaring"),
      explanations: texts(
        "The order binds for what is to be preserved; that has to be decided first.",
        "Reglugerðin gildir um það sem varðveita skal; það þarf að ákveða fyrst.",
        "Bekjentgjørelsen gjelder det som skal bevares; det må bestemmes først.",
        "Bekendtgørelsen gælder det, der skal bevares; det må bestemmes først.",
      ),
      role: "archive",
      per: "system",
      after: ["notify"],
      deadlines: [
        { from: ["step:notify"], direction: "after", span: { days: 60 }, clause: PRACTICE, mark: "inferred" },
      ],
      clause: order128("§ 1"),
      mark: "verified",
      evidence: [
        {
          id: "decision",
          titles: texts("The decision", "Ákvörðunin", "Bestemmelsen", "Bevaringsbestemmelsen"),
          isRequired: true,
        },
      ],
      outcomes: [
        { id: "keep", titles: texts("to be preserved", "varðveitt", "bevares", "bevares") },
        { id: "discard", titles: texts("may be discarded", "má grisja", "kan kasseres", "kan kasseres"), isEnd: true },
      ],
    },
    {
      id: "agree",
      shortTitles: texts("Agreed", "Samið", "Avtalt", "Aftalt"),
      titles: texts(
        "Agree on content and time of the delivery",
        "Semja um innihald og tíma afhendingar",
        "Avtal innhold og tid for avleveringen",
        "Aftal indhold og tid for afleveringen",
      ),
      explanations: texts(
        "The archive gives an order for the delivery: what it holds, and when. An earlier time may be agreed; the day that is set is the deadline.",
        "Skjalasafnið gefur út fyrirmæli um afhendingu: hvað hún geymir og hvenær. Semja má um fyrri tíma; dagurinn sem settur er gildir sem frestur.",
        "Arkivet gir en avleveringsbestemmelse: hva den omfatter, og når. Tidligere tid kan avtales; dagen som settes, er fristen.",
        "Arkivet giver en afleveringsbestemmelse: hvad den omfatter, og hvornår. Et tidligere tidspunkt kan aftales; den dag, der sættes, er fristen.",
      ),
      role: "archive",
      per: "period",
      after: ["decide"],
      deadlines: [],
      setsDeadlineOf: "deliver",
      clause: order128("§ 5, stk. 1"),
      mark: "inferred",
      evidence: [
        {
          id: "order",
          titles: texts(
            "The order for the delivery",
            "Fyrirmæli um afhendingu",
            "Avleveringsbestemmelsen",
            "Afleveringsbestemmelsen",
          ),
          isRequired: true,
        },
      ],
    },
    {
      id: "document",
      shortTitles: texts("Documented", "Skjalfest", "Dokumentert", "Dokumenteret"),
      titles: texts(
        "Have archive and context documentation approved",
        "Fá skýringargögn samþykkt",
        "Få kontekstdokumentasjonen godkjent",
        "Få kontekstdokumentationen godkendt",
      ),
      explanations: texts(
        "archiveIndex and contextDocumentationIndex are drafted first, and sent in; the archive approves them before the rest is produced.",
        "Drög að archiveIndex og contextDocumentationIndex eru gerð fyrst og send inn; skjalasafnið samþykkir þau áður en annað er framleitt.",
        "archiveIndex og contextDocumentationIndex lages først og sendes inn; arkivet godkjenner dem før resten produseres.",
        "archiveIndex og contextDocumentationIndex udarbejdes først og sendes ind; arkivet godkender dem, før resten produceres.",
      ),
      role: "archive",
      per: "period",
      after: ["agree"],
      deadlines: [],
      clause: order128("bilag 6"),
      mark: "inferred",
      evidence: [],
    },
    {
      id: "produce",
      shortTitles: texts("Produced", "Framleitt", "Produsert", "Produceret"),
      titles: texts(
        "Produce the archival version and test it",
        "Gera vörsluútgáfu og prófa hana",
        "Lag arkivversjonen og test den",
        "Fremstil arkiveringsversionen og test den",
      ),
      explanations: texts(
        "Before data are deleted; without personal data also when the system is taken out of use. Faults of the conversion are agreed with the archive before delivery.",
        "Áður en gögnum er eytt; án persónuupplýsinga einnig þegar kerfið er tekið úr notkun. Um galla í umbreytingu er samið við skjalasafnið fyrir afhendingu.",
        "Før data slettes; uten personopplysninger også når systemet tas ut av bruk. Feil i konverteringen avtales med arkivet før avlevering.",
        "Inden data slettes; uden personoplysninger også når systemet tages ud af brug. Fejl i konverteringen aftales med arkivet før aflevering.",
      ),
      role: "system-owner",
      per: "period",
      after: ["document"],
      deadlines: [
        {
          from: ["planned-deletion"],
          direction: "before",
          span: { days: 1 },
          appliesTo: { hasPersonalData: true },
          clause: order128("§ 5, stk. 1"),
          mark: "verified",
        },
        {
          from: ["planned-deletion"],
          direction: "before",
          span: { days: 1 },
          appliesTo: { hasPersonalData: false },
          clause: order128("§ 5, stk. 2"),
          mark: "verified",
        },
        {
          from: ["end-of-use"],
          direction: "after",
          span: { days: 0 },
          appliesTo: { hasPersonalData: false },
          clause: order128("§ 5, stk. 2"),
          mark: "verified",
        },
      ],
      clause: order128("§ 5"),
      mark: "verified",
      evidence: [
        {
          id: "test-report",
          titles: texts(
            "The report of ADA or of another test",
            "Niðurstöður ADA eða annarrar prófunar",
            "Rapporten fra ADA eller en annen test",
            "Rapporten fra ADA eller en anden test",
          ),
          isRequired: true,
        },
        {
          id: "remedy",
          titles: texts(
            "The agreement on faults of the conversion",
            "Samkomulag um galla í umbreytingu",
            "Avtalen om feil i konverteringen",
            "Aftalen om fejl i konverteringen",
          ),
          isRequired: false,
        },
      ],
    },
    {
      id: "deliver",
      shortTitles: texts("Delivered", "Afhent", "Avlevert", "Afleveret"),
      titles: texts("Deliver to the archive", "Afhenda skjalasafninu", "Avlever til arkivet", "Aflever til arkivet"),
      explanations: texts(
        "Data with personal information are delivered before they are deleted.",
        "Gögn með persónuupplýsingum eru afhent áður en þeim er eytt.",
        "Data med personopplysninger avleveres før de slettes.",
        "Data med personoplysninger afleveres, inden de slettes.",
      ),
      role: "records-manager",
      per: "period",
      after: ["produce"],
      deadlines: [
        {
          from: ["planned-deletion"],
          direction: "before",
          span: { days: 1 },
          appliesTo: { hasPersonalData: true },
          clause: order128("§ 5, stk. 1"),
          mark: "verified",
        },
      ],
      clause: order128("§ 5, stk. 1"),
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
      id: "approve",
      shortTitles: texts("Approved", "Samþykkt", "Godkjent", "Godkendt"),
      titles: texts(
        "Test and approve the archival version",
        "Prófa og samþykkja vörsluútgáfuna",
        "Test og godkjenn arkivversjonen",
        "Test og godkend arkiveringsversionen",
      ),
      explanations: texts(
        "The receiving archive approves. What has faults is returned and delivered anew.",
        "Viðtökusafnið samþykkir. Gölluðu er skilað og það afhent að nýju.",
        "Mottakende arkiv godkjenner. Det som har feil, returneres og avleveres på nytt.",
        "Det modtagende arkiv godkender. Det, der har fejl, returneres og afleveres på ny.",
      ),
      role: "archive",
      per: "period",
      after: ["deliver"],
      deadlines: [],
      clause: order128("§ 7, stk. 1"),
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
          titles: texts("returned", "skilað til baka", "returnert", "returneret"),
          reopens: ["produce", "deliver"],
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
        "Data that were brought over into an archival version may not be deleted before it is approved.",
        "Gögnum sem flutt voru í vörsluútgáfu má ekki eyða fyrr en hún er samþykkt.",
        "Data som er overført til en arkivversjon, må ikke slettes før den er godkjent.",
        "Data, som er overført til en arkiveringsversion, må ikke slettes, før den er godkendt.",
      ),
      role: "records-manager",
      per: "period",
      after: ["approve"],
      deadlines: [],
      clause: order128("§ 7, stk. 3"),
      mark: "verified",
      evidence: [],
      outcomes: [
        { id: "deleted", titles: texts("deleted", "eytt", "slettet", "slettet") },
        { id: "copy-kept", titles: texts("a copy is kept", "afrit geymt", "kopi beholdes", "kopi beholdes") },
      ],
    },
  ],
};
