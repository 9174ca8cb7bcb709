import type { AnySchemaObject } from "ajv/dist/2020.js";
import { DRAFT, date, id, list, record, text } from "./schema-parts.ts";

const AGENT = (description: string): AnySchemaObject =>
  record(
    description,
    {
      name: text("Full name.", "Hraunabyggð"),
      identifier: text("National identifier: kennitala, organisasjonsnummer, CVR. Write it in quotes."),
    },
    ["name"],
  );

const BYTES = { description: "What a delivery is thought to hold, in bytes.", type: "integer", minimum: 0 };

const PERIOD = record(
  "A period whose records are delivered by themselves.",
  {
    id: id("Its name in events.", "2015-2019"),
    from: date("Its first day."),
    to: date("Its last day."),
    newestRecord: date("The last entry, or the last letter in a closed case."),
    expectedBytes: BYTES,
  },
  ["id", "from", "to"],
);

const SYSTEM = record(
  "A system that holds records.",
  {
    id: id("Its name in events; it never changes.", "malakerfi"),
    name: text("What people call it.", "Málakerfi sveitarfélagsins"),
    vendor: AGENT("Who made it or runs it."),
    purpose: text("What it is used for."),
    personalData: { description: "What it holds of persons.", enum: ["none", "ordinary", "sensitive"] },
    hasDocuments: { description: "Whether documents are kept in it, or rows alone.", type: "boolean" },
    inUse: date("The day it was or will be taken into use."),
    endOfUse: date("The day it was or will be taken out of use."),
    plannedDeletion: date("The day on which its data are to be deleted."),
    newestRecord: date("The last entry, or the last letter in a closed case. With periods it stands in each of them."),
    retention: {
      description: "What is kept of it, as far as it is decided.",
      enum: ["undecided", "keep", "part", "destroy"],
    },
    expectedBytes: BYTES,
    periods: list("Those whose records are delivered by themselves. Without any the system is one.", PERIOD),
  },
  ["id", "name", "purpose", "personalData", "hasDocuments", "retention"],
);

const EVIDENCE = record(
  "Where it can be looked up.",
  {
    id: id("The plan's name for it.", "ruling"),
    reference: text("A case number, an address, a folder.", "2026-0412"),
    path: text("A file beside the register, by its path from there.", "fylgiskjol/tilkynning.pdf"),
    sha256: { description: "Digest of that file.", type: "string", pattern: "^[0-9a-f]{64}$" },
  },
  ["id", "reference"],
);

const FRAME = {
  id: {
    description: "Made of all the rest: the first 16 digits of its SHA-256.",
    type: "string",
    pattern: "^[0-9a-f]{16}$",
  },
  on: date("The day it happened."),
  system: id("Whose it is.", "malakerfi"),
  by: record("Who did it.", { role: id("A role of the plan.", "records-manager"), name: text("A name.") }, ["role"]),
  evidence: list("What shows it.", EVIDENCE),
  note: text("What others should know."),
};
const STEP = id("A step of the plan.", "notify");
const PERIOD_ID = id("For a step that is done for each period.", "2015-2019");
const NEEDED = ["id", "on", "system", "by", "kind"];

const eventOf = (
  kind: string,
  description: string,
  more: Readonly<Record<string, AnySchemaObject>>,
  required: readonly string[],
) => record(description, { ...FRAME, kind: { const: kind }, ...more }, [...NEEDED, ...required]);

const EVENT = {
  description: "What happened on a day. Events are only added; one that was wrong is taken back by another.",
  type: "object",
  required: ["kind"],
  oneOf: [
    eventOf(
      "done",
      "A step was done.",
      {
        step: STEP,
        period: PERIOD_ID,
        outcome: id("What it came to.", "deliver"),
        until: date("For a step that sets another's deadline."),
      },
      ["step"],
    ),
    eventOf(
      "deadline",
      "The archive sets another deadline.",
      { step: STEP, period: PERIOD_ID, until: date("The new one.") },
      ["step", "until"],
    ),
    eventOf("waived", "The archive exempts from a step.", { step: STEP, period: PERIOD_ID }, ["step"]),
    eventOf("void", "An earlier event is taken back.", { voids: FRAME.id }, ["voids"]),
  ],
};

/** `schemas/system-register.schema.json`: a test says that the two are one. */
export const SYSTEM_REGISTER_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/system-register.schema.json",
  title: "Register of systems",
  ...record(
    "A body's systems, and what has happened to each. On disk the events are a file of their own, one a line.",
    {
      body: AGENT("Whose systems they are."),
      archive: AGENT("Where their records go."),
      plan: record(
        "The plan that is followed.",
        {
          id: id("Its id.", "is-877-2020"),
          version: text("Its version.", "1"),
          path: text("For an archive's own plan: its file, by its path from the register."),
        },
        ["id", "version"],
      ),
      timeZone: text("Where it is decided which day it is; otherwise that of the plan.", "Atlantic/Reykjavik"),
      systems: list("In the order in which they are shown.", SYSTEM),
      events: list("In the order in which they were recorded.", { $ref: "#/$defs/event" }),
    },
    ["body", "archive", "plan", "systems"],
  ),
  $defs: { event: EVENT },
  examples: [
    {
      body: { name: "Hraunabyggð", identifier: "4101012340" },
      archive: { name: "Héraðsskjalasafn Hraunabyggðar" },
      plan: { id: "is-877-2020", version: "1" },
      systems: [
        {
          id: "malakerfi",
          name: "Málakerfi",
          purpose: "Mál og málsgögn sveitarfélagsins",
          personalData: "ordinary",
          hasDocuments: true,
          inUse: "2015-01-01",
          retention: "keep",
          periods: [{ id: "2015-2019", from: "2015-01-01", to: "2019-12-31" }],
        },
      ],
      events: [
        {
          on: "2020-11-02",
          system: "malakerfi",
          kind: "done",
          step: "notify",
          by: { role: "records-manager" },
          evidence: [{ id: "notification", reference: "2020-0311" }],
          id: "0123456789abcdef",
        },
      ],
    },
  ],
};

/** One line of the file of events. */
export const EVENT_SCHEMA: AnySchemaObject = { $schema: DRAFT, ...EVENT };

/** One system by itself. */
export const SYSTEM_SCHEMA: AnySchemaObject = { $schema: DRAFT, ...SYSTEM };
