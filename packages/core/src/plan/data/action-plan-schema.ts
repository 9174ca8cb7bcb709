import type { AnySchemaObject } from "ajv/dist/2020.js";
import { DRAFT, date, ID, id, list, record, text } from "./schema-parts.ts";

const TEXTS = { $ref: "#/$defs/texts" };
const MARK: AnySchemaObject = {
  description:
    "`verified`: read in the source that the clause names. `inferred`: somebody's reading of it, or of practice.",
  enum: ["verified", "inferred"],
};
const CONDITION = record(
  "All that are given must hold of the system.",
  {
    hasDocuments: { description: "Whether documents are kept in it, or rows alone.", type: "boolean" },
    hasPersonalData: { description: "Whether it holds data on persons.", type: "boolean" },
  },
  [],
);

const CLAUSE = record(
  "Where the demand can be looked up.",
  {
    standard: text("The act, rules, order or standard.", "877/2020"),
    version: text("Its version or year."),
    section: text("Article or section.", "2. gr."),
    url: { description: "Its address.", type: "string", pattern: "^https?://\\S+$" },
  },
  ["standard", "section"],
);

const DEADLINE = record(
  "One rule for the latest day. Of the rules whose dates are known, the earliest holds; a date that the archive sets holds against all.",
  {
    from: {
      description:
        "The date that is counted from: the first of these that is known. `step:ID` is the day on which that step was last done.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: {
        type: "string",
        pattern: "^(in-use|end-of-use|planned-deletion|period-end|newest-record|step:[a-z0-9][a-z0-9.-]*)$",
      },
    },
    direction: { description: "Before that date or after it.", enum: ["before", "after"] },
    span: record(
      "Years and months are counted by the calendar: where the month has no such day, its last day counts.",
      {
        years: { type: "integer", minimum: 0, maximum: 200 },
        months: { type: "integer", minimum: 0, maximum: 2400 },
        days: { type: "integer", minimum: 0, maximum: 73_000 },
      },
      [],
    ),
    isFromYearEnd: { description: "Counted from the last day of the date's year.", type: "boolean" },
    notBefore: date("The rule did not bind before this day."),
    appliesTo: CONDITION,
    clause: CLAUSE,
    mark: MARK,
  },
  ["from", "direction", "span", "mark"],
);

const STEP = record(
  "One step.",
  {
    id: id("The step's name in registers.", "notify"),
    shortTitles: TEXTS,
    titles: TEXTS,
    explanations: TEXTS,
    role: id("Who does it: one of the plan's roles.", "records-manager"),
    per: { description: "Done once for a system, or for each of its periods.", enum: ["system", "period"] },
    after: {
      ...list("Steps that must stand first; each stands earlier in the plan.", { type: "string", pattern: ID }),
      uniqueItems: true,
    },
    appliesTo: CONDITION,
    deadlines: list("Rules for the latest day.", DEADLINE),
    clause: CLAUSE,
    mark: MARK,
    evidence: list(
      "What shows that it was done.",
      record(
        "One piece of evidence.",
        {
          id: id("Its name in registers.", "ruling"),
          titles: TEXTS,
          isRequired: { description: "Whether the step is incomplete without it.", type: "boolean" },
          appliesTo: CONDITION,
          outcomes: list("Asked for with these outcomes only.", { type: "string", pattern: ID }),
        },
        ["id", "titles", "isRequired"],
      ),
    ),
    outcomes: {
      ...list(
        "What the step may come to.",
        record(
          "One outcome.",
          {
            id: id("Its name in registers.", "returned"),
            titles: TEXTS,
            isEnd: { description: "Nothing that builds on the step has to be done any more.", type: "boolean" },
            reopens: list("The step does not stand by this outcome, and these must be done again.", {
              type: "string",
              pattern: ID,
            }),
          },
          ["id", "titles"],
        ),
      ),
      minItems: 1,
    },
    lapsesTo: id("A step that must be done again where this one comes too late.", "notify"),
    setsDeadlineOf: id("A step whose deadline is set where this one is done with a date.", "deliver"),
  },
  ["id", "shortTitles", "titles", "explanations", "role", "per", "after", "deadlines", "mark", "evidence"],
);

const EXAMPLE_TEXTS = { en: "Notify", is: "Tilkynna", nb: "Meld", da: "Anmeld" };

/** `schemas/action-plan.schema.json`: a test says that the two are one. */
export const ACTION_PLAN_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/action-plan.schema.json",
  title: "Action plan",
  ...record(
    "What a system must go through on its way into the archive, with who does it, by when, and by which clause. Archives may write their own.",
    {
      id: id("The plan's name in registers.", "is-877-2020"),
      version: text("A register says which version it follows.", "1"),
      titles: TEXTS,
      explanations: TEXTS,
      timeZone: text("Where it is decided which day it is.", "Atlantic/Reykjavik"),
      roles: {
        ...list(
          "Who does the steps.",
          record(
            "One role.",
            {
              id: id("The role's name.", "records-manager"),
              side: {
                description: "Of the body that delivers, or of the archive that receives.",
                enum: ["body", "archive"],
              },
              titles: TEXTS,
            },
            ["id", "side", "titles"],
          ),
        ),
        minItems: 1,
      },
      delivery: id(
        "The step by which records reach the archive: a receiver opens a delivery when all before it stand.",
        "deliver",
      ),
      steps: { ...list("In the order in which people do them.", STEP), minItems: 1, maxItems: 100 },
    },
    ["id", "version", "titles", "explanations", "timeZone", "roles", "delivery", "steps"],
  ),
  $defs: {
    texts: record(
      "One text in four languages.",
      { en: text("English."), is: text("Icelandic."), nb: text("Norwegian bokmål."), da: text("Danish.") },
      ["en", "is", "nb", "da"],
    ),
  },
  examples: [
    {
      id: "our-plan",
      version: "1",
      titles: EXAMPLE_TEXTS,
      explanations: EXAMPLE_TEXTS,
      timeZone: "Atlantic/Reykjavik",
      roles: [{ id: "records-manager", side: "body", titles: EXAMPLE_TEXTS }],
      delivery: "deliver",
      steps: [
        {
          id: "notify",
          shortTitles: EXAMPLE_TEXTS,
          titles: EXAMPLE_TEXTS,
          explanations: EXAMPLE_TEXTS,
          role: "records-manager",
          per: "system",
          after: [],
          deadlines: [{ from: ["in-use"], direction: "before", span: { months: 3 }, mark: "verified" }],
          mark: "verified",
          evidence: [{ id: "notification", titles: EXAMPLE_TEXTS, isRequired: true }],
        },
        {
          id: "deliver",
          shortTitles: EXAMPLE_TEXTS,
          titles: EXAMPLE_TEXTS,
          explanations: EXAMPLE_TEXTS,
          role: "records-manager",
          per: "period",
          after: ["notify"],
          deadlines: [
            { from: ["newest-record", "period-end"], direction: "after", span: { years: 5 }, mark: "inferred" },
          ],
          mark: "inferred",
          evidence: [],
        },
      ],
    },
  ],
};
