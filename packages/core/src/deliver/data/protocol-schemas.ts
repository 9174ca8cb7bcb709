import type { AnySchemaObject } from "ajv/dist/2020.js";
import { DELIVERY_STATES, RECEIPT_KINDS } from "../../model/delivery-state.ts";
import { BLOB_STATES } from "../protocol.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

const text = (description: string, maxLength = 500): AnySchemaObject => ({
  description,
  type: "string",
  minLength: 1,
  maxLength,
});

const bytes = (description: string): AnySchemaObject => ({
  description,
  type: "integer",
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
});

const sha256 = (description: string): AnySchemaObject => ({ description, type: "string", pattern: "^[0-9a-f]{64}$" });

const time = (description: string): AnySchemaObject => ({
  description: `${description} UTC.`,
  type: "string",
  format: "date-time",
  pattern: "Z$",
});

const day = (description: string): AnySchemaObject => ({ description, type: "string", format: "date" });

const id = (description: string): AnySchemaObject => ({
  description,
  type: "string",
  pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
});

const object = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, AnySchemaObject>>,
): AnySchemaObject => ({ description, type: "object", required, additionalProperties: false, properties });

const list = (description: string, items: AnySchemaObject, limits: AnySchemaObject): AnySchemaObject => ({
  description,
  type: "array",
  items,
  ...limits,
});

const period = object("The period of the records; both days belong to it.", ["from", "to"], {
  from: day("Its first day."),
  to: day("Its last day."),
});

const blob: Readonly<Record<string, AnySchemaObject>> = {
  path: text("Within the package; for an archive file its name. A safe relative path.", 4096),
  bytes: bytes("How long it is."),
  sha256: sha256("SHA-256 of all its bytes."),
};

const packageFacts: Readonly<Record<string, AnySchemaObject>> = {
  name: text("Its name: once in a delivery.", 255),
  form: { description: "One zip or tar, or a folder whose files are sent one by one.", enum: ["archive", "folder"] },
  format: id("The format, such as bagit or eark-sip."),
  profile: id("The format's profile."),
  inventoryDigest: sha256("The digest of its whole inventory."),
  files: bytes("How many files it holds."),
};

const signature: AnySchemaObject = {
  description: "The sender's signature over the package: the statement that its inventory digest stands in.",
  oneOf: [
    text("A JWS: compact, or flattened with a time stamp (JAdES B-B, B-T).", 131_072),
    object("Detached CMS (CAdES).", ["cms", "statement"], {
      cms: { ...text("The CMS in base64 of its DER.", 131_072), pattern: "^[A-Za-z0-9+/]+={0,2}$" },
      statement: text("What was signed, byte for byte.", 16_384),
    }),
  ],
};

export const ANNOUNCEMENT_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/announcement.schema.json",
  title: "Announcement of a delivery",
  ...object("What a sender says before any byte is sent.", ["agreement", "packages"], {
    agreement: id("The agreement under which it is delivered."),
    series: text("The series within the agreement.", 200),
    period,
    system: id("The system that the records come from, by its id in the register."),
    contact: object("Whom the archive may ask.", ["name"], {
      name: text("Name."),
      email: { ...text("E-mail.", 254), format: "email" },
    }),
    previous: id("The delivery that this one mends."),
    packages: list(
      "What will be sent.",
      object("One package.", ["name", "form", "format", "blobs"], {
        ...packageFacts,
        signature,
        blobs: list("Its bytes, run by run.", object("One run of bytes.", ["path", "bytes", "sha256"], blob), {
          minItems: 1,
        }),
      }),
      { minItems: 1, maxItems: 1000 },
    ),
  }),
  examples: [
    {
      agreement: "hraunabyggd-2026",
      period: { from: "2018-01-01", to: "2022-12-31" },
      packages: [
        {
          name: "malasafn-2018-2022.zip",
          form: "archive",
          format: "bagit",
          blobs: [{ path: "malasafn-2018-2022.zip", bytes: 734003200, sha256: "ab".repeat(32) }],
        },
      ],
    },
  ],
};

const returnItem = object("One thing to mend.", ["text"], {
  text: text("What is wrong and what is expected, in the archivist's words.", 4000),
  rule: text("The rule that found it.", 200),
  package: text("In which package.", 255),
  path: text("In which file.", 4096),
});

export const DECISION_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/decision.schema.json",
  title: "Decision on a delivery",
  description: "What the archive decides of a delivery that waits for it.",
  oneOf: [
    object("Take it into the archive.", ["decision"], {
      decision: { const: "accept" },
      reason: text("Why.", 4000),
    }),
    object("Give it back to be mended.", ["decision", "reason", "deadline", "items"], {
      decision: { const: "return" },
      reason: text("Why.", 4000),
      deadline: time("Until when it is awaited."),
      items: list("What to mend.", returnItem, { minItems: 1, maxItems: 1000 }),
    }),
    object("Refuse it.", ["decision", "reason"], { decision: { const: "reject" }, reason: text("Why.", 4000) }),
  ],
  examples: [{ decision: "reject", reason: "Delivered under the wrong agreement." }],
};

const agent: Readonly<Record<string, AnySchemaObject>> = {
  name: text("Full name."),
  identifier: text("National identifier, such as a kennitala.", 50),
};

const counts = object("Findings by severity.", ["error", "warning", "info"], {
  error: bytes("Errors."),
  warning: bytes("Warnings."),
  info: bytes("Remarks."),
});

export const DELIVERY_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/delivery.schema.json",
  title: "Delivery",
  // A later version may say more: a reader passes over what it does not know.
  description: "Where a delivery stands.",
  type: "object",
  required: ["id", "revision", "state", "agreement", "organisation", "announcedAt", "changedAt", "packages"].concat([
    "blobs",
    "bytes",
    "actions",
    "receipts",
  ]),
  properties: {
    id: id("Its id."),
    revision: bytes("Counts every change; the ETag."),
    state: { description: "Where it stands.", enum: [...DELIVERY_STATES] },
    agreement: id("The agreement."),
    organisation: object("Who delivers.", ["id", "name"], { id: id("Its id."), ...agent }),
    series: text("The series.", 200),
    period,
    system: id("The system."),
    announcedAt: time("When it was announced."),
    changedAt: time("When it last changed."),
    deadline: time("When it expires if nothing more comes."),
    previous: id("The delivery that this one mends."),
    mendedBy: id("The delivery that mends this one."),
    packages: list(
      "Its packages.",
      object("One package.", ["name", "form", "format", "blobs", "bytes"], {
        ...packageFacts,
        blobs: bytes("How many blobs."),
        bytes: bytes("Their size together."),
        isSigned: { description: "Whether the sender's signature came with it.", type: "boolean" },
        verdict: { description: "What the checks gave.", enum: ["accepted", "refused"] },
        counts,
      }),
      {},
    ),
    blobs: object("Its blobs, counted.", ["total", "complete", "corrupt"], {
      total: bytes("All."),
      complete: bytes("Those whose bytes are all here."),
      corrupt: bytes("Those that must be mended."),
    }),
    bytes: object("Its bytes, counted.", ["total", "received"], { total: bytes("All."), received: bytes("Durable.") }),
    actions: list("What the caller may do now.", { type: "string" }, {}),
    reason: text("Why it was returned, rejected or withdrawn, or is stuck.", 4000),
    returned: list("What to mend.", returnItem, {}),
    receipts: list(
      "Its receipts.",
      object("One receipt.", ["kind", "sequence", "issuedAt", "url"], {
        kind: { description: "Its kind.", enum: [...RECEIPT_KINDS] },
        sequence: bytes("Which of its kind."),
        issuedAt: time("When."),
        url: text("Where it is.", 2000),
      }),
      {},
    ),
  },
  examples: [
    {
      id: "D-2026-K3F9QX2M",
      revision: 1,
      state: "open",
      agreement: "hraunabyggd-2026",
      organisation: { id: "hraunabyggd", name: "Hraunabyggð", identifier: "4101012340" },
      announcedAt: "2026-11-22T10:15:00Z",
      changedAt: "2026-11-22T10:15:00Z",
      packages: [{ name: "a.zip", form: "archive", format: "bagit", blobs: 1, bytes: 734003200 }],
      blobs: { total: 1, complete: 0, corrupt: 0 },
      bytes: { total: 734003200, received: 0 },
      actions: ["submit", "withdraw"],
      receipts: [],
    },
  ],
};

export const BLOB_PAGE_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/blob-page.schema.json",
  title: "Blobs of a delivery",
  description: "A page of the blobs of a delivery.",
  type: "object",
  required: ["items"],
  properties: {
    items: list(
      "Blobs, by package and path.",
      {
        description: "One blob.",
        type: "object",
        required: ["id", "package", "path", "bytes", "sha256", "offset", "state"],
        properties: {
          id: id("Its id."),
          package: text("Its package.", 255),
          ...blob,
          offset: bytes("So many bytes are durable."),
          state: { description: "Where it stands.", enum: [...BLOB_STATES] },
          upload: text("Where to send the bytes.", 2000),
        },
      },
      {},
    ),
    next: text("Ask for the next page with this.", 500),
  },
  examples: [{ items: [] }],
};
