import type { AnySchemaObject } from "ajv/dist/2020.js";
import { ENCODINGS } from "../../importers/csv.ts";

const date = (description: string): AnySchemaObject => ({
  description,
  type: "string",
  pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
  examples: ["2022-12-31"],
});

const text = (description: string, ...examples: readonly string[]): AnySchemaObject => ({
  description,
  type: "string",
  minLength: 1,
  pattern: "\\S",
  ...(examples.length === 0 ? {} : { examples }),
});

const names = (...examples: readonly string[]): AnySchemaObject => ({
  type: "array",
  minItems: 1,
  items: { type: "string", minLength: 1 },
  examples: [examples],
});

const agent = (description: string): AnySchemaObject => ({
  description,
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: text("Full name, as it is registered.", "Hraunabyggð"),
    identifier: text(
      "National identifier without its name: kennitala (is), organisasjonsnummer (no), CVR (dk). Write it in quotes.",
      "4101012340",
    ),
  },
});

const path = (description: string, ...examples: readonly string[]): AnySchemaObject => ({
  description: `${description} Relative to this description, with / between folders.`,
  type: "string",
  minLength: 1,
  pattern: "^(?!/)(?![A-Za-z]:)(?!\\.\\.?(/|$))(?!.*/\\.\\.?(/|$))[^\\\\]+$",
  examples: [...examples],
});

const table = (rows: string, example: string): AnySchemaObject => ({
  description: `The file that lists the ${rows}: its path, or its path with how it is written.`,
  anyOf: [{ type: "string", minLength: 1 }, { $ref: "#/$defs/table" }],
  examples: [example],
});

/** The schema of `transfer.yaml`. Its published form, `schemas/transfer.schema.json`, is made of this: a test says so. */
export const TRANSFER_SCHEMA: AnySchemaObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://rafskil.is/schemas/transfer.schema.json",
  title: "Rafskil transfer description",
  description: "Who delivers which records to which archive, under which agreement, and where the rows and files are.",
  type: "object",
  required: [
    "id",
    "title",
    "producer",
    "archive",
    "system",
    "period",
    "delimitation",
    "languages",
    "hasPersonalData",
    "country",
  ],
  anyOf: [{ required: ["records"] }, { required: ["tables"] }],
  examples: [
    {
      id: "hraunabyggd-malasafn-2018-2022",
      title: "Málasafn Hraunabyggðar 2018–2022",
      producer: { name: "Hraunabyggð" },
      archive: { name: "Héraðsskjalasafn Hrauna" },
      system: { name: "Málaskrá" },
      period: { from: "2018-01-01", to: "2022-12-31" },
      delimitation: "closed-period",
      languages: ["is"],
      hasPersonalData: true,
      country: "IS",
      records: { cases: "records/cases.csv", documents: "records/documents.csv", files: "records/files.csv" },
    },
  ],
  additionalProperties: false,
  properties: {
    id: {
      description: "An id of your own for this transfer: letters, digits, hyphens, dots and underscores.",
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$",
      examples: ["hraunabyggd-malakerfi-2018-2022"],
    },
    title: text("What the records are, in a line.", "Málasafn Hraunabyggðar 2018–2022"),
    description: text("What the records are, at greater length.", "Öll lokuð mál sveitarfélagsins frá 2018 til 2022."),
    producer: agent("The municipality or body whose records they are."),
    archive: agent("The archive that receives them."),
    contact: {
      description: "Whom the archive can ask.",
      type: "object",
      required: ["name"],
      additionalProperties: false,
      properties: {
        name: text("Name.", "Álfrún Prófsdóttir"),
        email: {
          description: "E-mail address.",
          type: "string",
          format: "email",
          examples: ["skjalastjori@hraunabyggd.example"],
        },
        telephone: text("Telephone number, in quotes.", "+354 555 0100"),
      },
    },
    system: {
      description: "The system in which the records were made.",
      type: "object",
      required: ["name"],
      additionalProperties: false,
      properties: {
        name: text("Its name.", "Málaskrá"),
        vendor: text("Who makes it.", "Prófhugbúnaður ehf."),
        version: text("Its version, in quotes.", "7.2"),
        purpose: text("What it is used for.", "Mála- og skjalaskrá sveitarfélagsins"),
        inUseFrom: date("The day from which it was in use."),
      },
    },
    period: {
      description: "The days between which the records were made.",
      type: "object",
      required: ["from", "to"],
      additionalProperties: false,
      properties: { from: date("First day."), to: date("Last day.") },
    },
    delimitation: {
      description:
        "closed-period: all cases are closed. snapshot: as the system stood on the last day. closed-cases: closed cases alone.",
      enum: ["closed-period", "snapshot", "closed-cases"],
    },
    agreement: {
      description: "The agreement with the archive, or the archive's ruling, under which the records are delivered.",
      type: "object",
      required: ["kind", "number"],
      additionalProperties: false,
      properties: {
        kind: { description: "Which of the two.", enum: ["agreement", "ruling"] },
        number: text("Its number at the archive, in quotes.", "2022-114"),
        date: date("Its date."),
      },
    },
    classificationScheme: {
      description: "The classification scheme of the cases (málalykill, arkivnøkkel, KLE).",
      type: "object",
      required: ["name"],
      additionalProperties: false,
      properties: {
        name: text("Its name.", "Málalykill Hraunabyggðar"),
        version: text("Its version, in quotes.", "2"),
      },
    },
    languages: {
      description: "Languages of the records by BCP 47, the main one first.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
      examples: [["is"], ["nb", "nn"]],
    },
    accessRestrictions: text(
      "Which records are not open to everybody, and by which law.",
      "Aðgangur að lokuðum málum fer eftir upplýsingalögum nr. 140/2012.",
    ),
    hasPersonalData: {
      description:
        "Whether the rows hold personal identifiers or other personal data. With no, the check looks for them.",
      type: "boolean",
    },
    retention: text(
      "Which records may be destroyed, when, and by which permission.",
      "Engin grisjun hefur verið heimiluð.",
    ),
    country: { description: "Whose rules and identifiers hold.", enum: ["IS", "NO", "DK"] },
    records: {
      description: "Where the rows are.",
      type: "object",
      minProperties: 1,
      additionalProperties: false,
      properties: {
        classes: table("classes of the classification scheme", "records/classes.csv"),
        cases: table("cases", "records/cases.csv"),
        documents: table("documents", "records/documents.csv"),
        files: table("files", "records/files.csv"),
        parties: table("parties", "records/parties.csv"),
        sidecar: table("files with their documents and cases, in place of three tables", "skrar.csv"),
        noark5: path("A Noark 5 arkivstruktur.xml, which holds them all.", "arkivstruktur.xml"),
      },
    },
    filesFolder: path("The folder of the files that the rows name; files by default.", "files"),
    archiveIndex: {
      description:
        "Elements of the archive index of an archival version by their names, where they do not follow from the rest.",
      type: "object",
      additionalProperties: {
        oneOf: [
          { type: ["string", "boolean", "number"] },
          { type: "array", minItems: 1, items: { type: ["string", "boolean", "number"] } },
        ],
      },
      examples: [{ cprNum: true, alternativeName: ["Málaskrá eldri"] }],
    },
    tables: {
      description: "Further tables, for systems that are databases.",
      type: "array",
      items: { $ref: "#/$defs/databaseTable" },
    },
  },
  $defs: {
    table: {
      type: "object",
      required: ["path"],
      additionalProperties: false,
      properties: {
        path: path("The file.", "records/cases.csv"),
        format: {
          description: "How it is written; by its ending if absent.",
          enum: ["csv", "jsonl", "xlsx", "noark5", "sidecar"],
        },
        encoding: { description: "Of a CSV; utf-8 if absent.", enum: [...ENCODINGS] },
        separator: { description: "Of a CSV; found on its first line if absent.", enum: [";", ",", "\t"] },
        dateForm: {
          description:
            "How dates are written where they are not 2021-02-28: D, DD, M, MM, YYYY, H, HH, mm, ss. Of several forms the first that fits counts.",
          type: ["string", "array"],
          items: { type: "string" },
          minItems: 1,
          examples: ["DD.MM.YYYY", "D/M/YYYY", ["DD.MM.YYYY", "DD.MM.YYYY HH:mm"]],
        },
        decimalComma: { description: "Whether numbers have a decimal comma.", type: "boolean" },
        columns: {
          description: "Our name of a field, and the header of its column, where the header is not known to us.",
          type: "object",
          additionalProperties: { type: "string", minLength: 1 },
          examples: [{ id: "Saksnr.", createdAt: "Opprettet" }],
        },
      },
    },
    databaseTable: {
      type: "object",
      required: ["source"],
      additionalProperties: false,
      properties: {
        name: text("Name of the table in the package; the one that it has in its database if absent.", "cases"),
        description: text("What it holds.", "Cases of the building committee"),
        source: {
          description: "Where its rows come from.",
          oneOf: [
            {
              type: "object",
              required: ["kind", "path"],
              additionalProperties: false,
              properties: {
                kind: { description: "A CSV beside the description.", const: "csv" },
                path: path("The CSV.", "tables/permits.csv"),
                separator: { description: "What stands between its columns.", enum: [";", ",", "\t"] },
                encoding: { description: "The encoding of its text; UTF-8 if absent.", enum: [...ENCODINGS] },
              },
            },
            {
              type: "object",
              required: ["kind", "path"],
              additionalProperties: false,
              properties: {
                kind: { description: "A database of SQLite.", const: "sqlite" },
                path: path("The database.", "building.sqlite"),
                table: text("Its table; all tables and views if absent.", "cases"),
              },
            },
            {
              type: "object",
              required: ["kind", "connection", "schema"],
              additionalProperties: false,
              properties: {
                kind: { description: "A database of PostgreSQL.", const: "postgresql" },
                connection: {
                  description:
                    "Name of the variable of the environment that holds the connection string. The string itself, with its password, does not stand here.",
                  type: "string",
                  pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
                  examples: ["RAFSKIL_MALASKRA"],
                },
                schema: text("Its schema.", "public"),
                table: text("Its table; all tables and views of the schema if absent.", "cases"),
              },
            },
          ],
        },
        primaryKey: {
          description: "Columns that tell its rows apart, where the database does not say so.",
          ...names("number"),
        },
        foreignKeys: {
          description:
            "References to the primary keys of other tables of this list, where the database does not say so.",
          type: "array",
          items: {
            type: "object",
            required: ["columns", "table"],
            additionalProperties: false,
            properties: {
              columns: { description: "Columns of this table.", ...names("case_number") },
              table: text("The table that they refer to, by its name in its database.", "cases"),
            },
          },
        },
        research: {
          description:
            "The table is a main table of research data (Danish order 128/2020, annex 9): it is listed in researchIndex.xml.",
          type: "object",
          required: ["source"],
          additionalProperties: false,
          properties: {
            source: text("Where its data come from.", "Spørgeskema til borgere 2023"),
            specialNumeric: text("How special numeric values are to be read.", "9999 is a refusal"),
          },
        },
        columns: {
          description: "What the database does not say of its columns, by their names.",
          type: "object",
          additionalProperties: {
            type: "object",
            additionalProperties: false,
            properties: {
              description: text("What the column holds.", "Day on which the permit was given"),
              type: {
                description: "What its values are; a value that is not of it makes the column a text.",
                enum: ["text", "integer", "decimal", "double", "boolean", "date", "time", "timestamp"],
              },
              functions: {
                description: "Functional descriptions of the archival version.",
                ...names("Sagstitel"),
              },
              bytes: {
                description: "What becomes of bytes: each value a document (if absent), or a text in hexadecimal.",
                enum: ["documents", "hex"],
              },
              codes: {
                description: "What each code means: the list becomes a table.",
                type: "object",
                additionalProperties: { type: "string", minLength: 1 },
                examples: [{ "1": "opið", "2": "lokað" }],
              },
              missingValues: {
                description: "Values that stand for no answer, in a table of research data.",
                ...names("-9"),
              },
            },
          },
        },
      },
    },
  },
};
