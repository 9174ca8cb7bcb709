import type { AnySchemaObject } from "ajv/dist/2020.js";
import { RECEIPT_KINDS } from "../../model/delivery-state.ts";
import { agent, count, logPlace, object, sha256, text, time } from "./receipt-schema-parts.ts";

/** The payload of a receipt's JWS. Its published form, `schemas/receipt.schema.json`, is made of this: a test says so. */
export const RECEIPT_SCHEMA: AnySchemaObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://rafskil.is/schemas/receipt.schema.json",
  title: "Rafskil receipt",
  description:
    "What an archive states of a delivery: the payload of a compact JWS. Written as compact JSON; without its last member, log, it is the entry in the archive's log, byte for byte.",
  ...object(
    "What an archive states of a delivery: the payload of a compact JWS. Written as compact JSON; without its last member, log, it is the entry in the archive's log, byte for byte.",
    ["type", "version", "kind", "delivery", "sequence", "issuedAt", "archive", "sender", "packages", "log"],
    {
      type: { const: "rafskil-receipt" },
      version: { const: 1 },
      kind: {
        description:
          "received: the bytes are durable and match. accepted: custody has passed. secured: the sender may delete.",
        enum: [...RECEIPT_KINDS],
      },
      delivery: text("The delivery's id at the archive."),
      sequence: { ...count("Which return this is, from 1; 1 for every other kind."), minimum: 1 },
      issuedAt: time("When it was issued."),
      archive: agent("The archive that issues it."),
      sender: agent("Who delivered."),
      agreement: object("The agreement under which it was delivered.", ["id"], {
        id: text("Its number."),
        version: text("Its version."),
      }),
      packages: {
        description: "What was received.",
        type: "array",
        maxItems: 10_000,
        items: object("One package.", ["name", "files", "bytes"], {
          name: text("Its name."),
          format: text("Its format, such as bagit."),
          profile: text("The format's profile."),
          sha256: sha256("SHA-256 of the archive file that was sent."),
          inventoryDigest: sha256("The digest of its whole inventory."),
          files: count("How many files it holds."),
          bytes: count("Their size together."),
        }),
      },
      check: object("How it was checked, and what came of it.", ["tool", "verdict", "counts"], {
        tool: object("The program.", ["name", "version"], { name: text("Its name."), version: text("Its version.") }),
        rulesDigest: sha256("SHA-256 of the list of rules that were run."),
        verdict: { enum: ["accepted", "refused"] },
        counts: object("Findings by severity.", ["error", "warning", "info"], {
          error: count("Errors."),
          warning: count("Warnings."),
          info: count("Remarks."),
        }),
      }),
      preserved: {
        description: "Where the archive keeps it.",
        type: "array",
        maxItems: 10_000,
        items: object("One object.", ["id", "version", "digest"], {
          id: text("The object's id."),
          version: text("Its version."),
          digest: sha256("SHA-256 of its inventory."),
        }),
      },
      reason: text("Why it was returned, rejected or withdrawn."),
      deadline: time("Until when a returned delivery is awaited."),
      previous: sha256("SHA-256 of the delivery's previous receipt, of its JWS as it was given out."),
      verifyAt: { ...text("Where anyone may look this receipt up."), format: "uri", pattern: "^https?://" },
      log: logPlace,
    },
  ),
  examples: [
    {
      type: "rafskil-receipt",
      version: 1,
      kind: "received",
      delivery: "D-2026-0017",
      sequence: 1,
      issuedAt: "2026-11-22T10:15:00Z",
      archive: { name: "Héraðsskjalasafn Hraunabyggðar" },
      sender: { name: "Hraunabyggð", identifier: "4101012340" },
      packages: [{ name: "malasafn-2018-2022.zip", format: "bagit", profile: "1.0", files: 1204, bytes: 734003200 }],
      log: {
        index: 0,
        proof: [],
        checkpoint:
          "archive.example/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— archive.example/log AAAAAAAA\n",
      },
    },
  ],
};
