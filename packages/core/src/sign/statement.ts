import { compileSchema } from "../json/ajv.ts";
import { parseJsonText } from "../json/parse.ts";
import type { PackageStatement } from "../model/statement.ts";
import { STATEMENT_SCHEMA } from "./data/statement-schema.ts";

/** The type of the JWS of a statement. */
export const STATEMENT_TYPE = "rafskil-statement+jws";

const SCHEMA = compileSchema<PackageStatement>(STATEMENT_SCHEMA);

/** The bytes that are signed: compact JSON. There is one spelling, so that the same statement is the same bytes. */
export function statementBytes(statement: PackageStatement): Uint8Array {
  return Buffer.from(JSON.stringify(statement));
}

/** Reads signed bytes. A statement in any other spelling than its own is refused: `undefined`. */
export function parseStatement(bytes: Uint8Array): PackageStatement | undefined {
  const checked = SCHEMA.check(parseJsonText(Buffer.from(bytes).toString("utf8"), { maxDepth: 4 }));
  return checked.ok && Buffer.from(statementBytes(checked.value)).equals(bytes) ? checked.value : undefined;
}
