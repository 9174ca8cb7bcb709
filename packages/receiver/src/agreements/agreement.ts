import { type CompiledSchema, compileSchema, type RecordsPeriod } from "@rafskil/core";
import type { DatabaseReader } from "../store/database.ts";

/** Under which terms an organisation delivers. What is not said is not bounded. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** `FORMAT` or `FORMAT@PROFILE`. */
  readonly formats: readonly string[];
  readonly series?: readonly string[];
  readonly period?: RecordsPeriod;
  readonly maxBytes?: number;
  readonly maxDeliveries?: number;
  /** The last day on which something may be announced. */
  readonly until?: string;
  /** Whether custody passes to the archive, or it keeps a copy. */
  readonly custody?: "transfer" | "deposit";
  /** `archivist`: deliveries wait, announced, until the archive opens them. */
  readonly opens?: "at-once" | "archivist";
  /** Who accepts: an approver alone, where the archive wants a second pair of eyes. */
  readonly accepts?: "archivist" | "approver";
  /** `demanded`: a package without its sender's signature is refused before a byte is sent. */
  readonly signatures?: "demanded" | "optional";
  /** Whose signatures hold, beside those that the configuration trusts. All are PEM texts. */
  readonly signers?: {
    readonly keys?: readonly string[];
    /** Certificates that are trusted to issue those of signers. */
    readonly anchors?: readonly string[];
  };
  /** Steps of the action plan that need not stand before a delivery. */
  readonly withoutSteps?: readonly string[];
}

const text = { type: "string", minLength: 1, maxLength: 500 } as const;
const id = { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" } as const;
const pem = {
  type: "array",
  minItems: 1,
  maxItems: 100,
  items: { type: "string", minLength: 1, maxLength: 20_000 },
} as const;
const day = { type: "string", format: "date" } as const;

export const AGREEMENT_SCHEMA_DATA: Readonly<Record<string, unknown>> & { readonly properties: object } = {
  description: "Under which terms an organisation delivers.",
  type: "object",
  required: ["id", "title", "organisation", "formats"],
  additionalProperties: false,
  properties: {
    id,
    title: text,
    organisation: id,
    formats: { type: "array", minItems: 1, maxItems: 100, items: text },
    series: { type: "array", minItems: 1, maxItems: 10_000, items: text },
    period: {
      type: "object",
      required: ["from", "to"],
      additionalProperties: false,
      properties: { from: day, to: day },
    },
    maxBytes: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    maxDeliveries: { type: "integer", minimum: 1, maximum: 1_000_000 },
    until: day,
    custody: { enum: ["transfer", "deposit"] },
    opens: { enum: ["at-once", "archivist"] },
    accepts: { enum: ["archivist", "approver"] },
    signatures: { enum: ["demanded", "optional"] },
    signers: {
      description: "Whose signatures hold: public keys, and certificates that may issue those of signers, in PEM.",
      type: "object",
      additionalProperties: false,
      properties: { keys: pem, anchors: pem },
    },
    withoutSteps: { type: "array", minItems: 1, maxItems: 100, items: id },
  },
};

export const AGREEMENT_SCHEMA: CompiledSchema<Agreement> = compileSchema<Agreement>({
  $id: "receiver-agreement",
  ...AGREEMENT_SCHEMA_DATA,
});

export interface VersionedAgreement extends Agreement {
  readonly version: number;
}

/** The newest version of an agreement, or the one that was asked for. */
export async function findAgreement(
  reader: DatabaseReader,
  id: string,
  version?: number,
): Promise<VersionedAgreement | undefined> {
  const all = reader.selectFrom("agreement").selectAll().where("id", "=", id);
  const one = version === undefined ? all : all.where("version", "=", version);
  const row = await one.orderBy("version", "desc").limit(1).executeTakeFirst();
  return row === undefined ? undefined : parseAgreement(row);
}

export function parseAgreement(row: { readonly document: string; readonly version: number }): VersionedAgreement {
  const checked = AGREEMENT_SCHEMA.checkValue(JSON.parse(row.document));
  if (!checked.ok) throw new Error("An agreement in the database is not one.");
  return { ...checked.value, version: row.version };
}
