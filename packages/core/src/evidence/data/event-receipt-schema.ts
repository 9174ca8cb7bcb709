import type { AnySchemaObject } from "ajv/dist/2020.js";
import { LANGUAGES } from "../../model/language.ts";
import { agent, logPlace, object, sha256, text, time } from "./receipt-schema-parts.ts";

const DESCRIPTION =
  "What an archive states of an event in a body's register of systems: the payload of a compact JWS. Written as compact JSON; without its last member, log, it is the entry in the archive's log, byte for byte.";

const day = (description: string): AnySchemaObject => ({
  description: `${description} YYYY-MM-DD.`,
  type: "string",
  format: "date",
});

const named = (description: string): AnySchemaObject =>
  object(`${description} With its text in each language: a receipt is read without the plan.`, ["id", "titles"], {
    id: text("Its id in the plan."),
    titles: object(
      "Its texts.",
      LANGUAGES,
      Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])),
    ),
  });

/** The payload of an event's receipt. Its published form, `schemas/event-receipt.schema.json`, is made of this. */
export const EVENT_RECEIPT_SCHEMA: AnySchemaObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://rafskil.is/schemas/event-receipt.schema.json",
  title: "Rafskil receipt of an event",
  ...object(DESCRIPTION, ["type", "version", "issuedAt", "archive", "body", "plan", "system", "event", "log"], {
    type: { const: "rafskil-event-receipt" },
    version: { const: 1 },
    issuedAt: time("When it was issued."),
    archive: agent("The archive that issues it."),
    body: agent("Whose register it is."),
    plan: object("The plan that the register follows.", ["id", "version"], {
      id: text("Its id."),
      version: text("Its version."),
    }),
    system: object("The system that it happened to.", ["id", "name"], {
      id: text("Its id in the register."),
      name: text("Its name."),
    }),
    event: object("What happened. Nothing of persons, and no notes.", ["id", "kind", "on", "role", "sha256"], {
      id: text("The event's id in the register."),
      kind: {
        description:
          "done: a step was done. deadline: its deadline was set. waived: it was exempted from. void: an event was taken back.",
        enum: ["done", "deadline", "waived", "void"],
      },
      on: day("The day it happened."),
      step: named("The step."),
      outcome: named("What came of it."),
      period: text("The system's period, where the step is done for each."),
      until: day("The day that it sets."),
      voids: text("The id of the event that is taken back."),
      role: named("Whose step it was."),
      sha256: sha256("SHA-256 of the event as one line of events.jsonl, without its end."),
    }),
    previous: sha256("SHA-256 of the receipt of the register's previous event, of its JWS as it was given out."),
    verifyAt: { ...text("Where anyone may look this receipt up."), format: "uri", pattern: "^https?://" },
    log: logPlace,
  }),
  examples: [
    {
      type: "rafskil-event-receipt",
      version: 1,
      issuedAt: "2026-03-02T10:15:00Z",
      archive: { name: "Héraðsskjalasafn Hraunabyggðar" },
      body: { name: "Hraunabyggð", identifier: "4101002370" },
      plan: { id: "is-877-2020", version: "1" },
      system: { id: "malakerfi", name: "Málakerfi" },
      event: {
        id: "0123456789abcdef",
        kind: "done",
        on: "2026-03-02",
        step: {
          id: "confirm",
          titles: { en: "Confirm", is: "Staðfesta", nb: "Bekrefte", da: "Bekræfte" },
        },
        role: { id: "archive", titles: { en: "Archive", is: "Skjalasafn", nb: "Arkivdepot", da: "Arkiv" } },
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      },
      log: {
        index: 0,
        proof: [],
        checkpoint:
          "archive.example/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— archive.example/log AAAAAAAA\n",
      },
    },
  ],
};
