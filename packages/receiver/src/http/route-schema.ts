import { PROTOCOL_SCHEMA_DATA } from "@rafskil/core";

type Schema = Readonly<Record<string, unknown>>;

/** The protocol's messages for a route: without what a schema has as a file of its own. */
export const MESSAGES: Readonly<Record<keyof typeof PROTOCOL_SCHEMA_DATA, Schema>> = {
  announcement: bare(PROTOCOL_SCHEMA_DATA.announcement),
  decision: bare(PROTOCOL_SCHEMA_DATA.decision),
  delivery: bare(PROTOCOL_SCHEMA_DATA.delivery),
  blobPage: bare(PROTOCOL_SCHEMA_DATA.blobPage),
  checkpoints: bare(PROTOCOL_SCHEMA_DATA.checkpoints),
  problem: bare(PROTOCOL_SCHEMA_DATA.problem),
  service: bare(PROTOCOL_SCHEMA_DATA.service),
};

function bare(schema: Schema): Schema {
  const { $schema: _, $id: __, title: ___, ...rest } = schema;
  return rest;
}

/** The schema of one member of a message. */
export function propertyOf({ properties }: Schema, name: string): unknown {
  return new Map<string, unknown>(Object.entries(properties ?? {})).get(name);
}

export interface RouteFacts {
  /** Each with its description. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, Schema>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Schema;
  readonly consumes?: string;
  /** Headers that the handler judges itself, with problems of their own: for the document alone. */
  readonly tells?: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Schema>>;
}

/** A route's schema: what it takes is refused by it, and the OpenAPI document is made of it. */
export function routeSchema(summary: string, facts: RouteFacts): Schema {
  const { params, query, headers, body, consumes, tells, answers: response } = facts;
  return {
    summary,
    ...(params === undefined ? {} : { params: strings(params) }),
    ...(query === undefined ? {} : { querystring: { type: "object", additionalProperties: false, properties: query } }),
    ...(headers === undefined ? {} : { headers: headersOf(headers) }),
    ...(body === undefined ? {} : { body }),
    ...(consumes === undefined ? {} : { consumes: [consumes] }),
    ...(tells === undefined ? {} : { tells: { ...strings(tells), required: [] } }),
    response,
  };
}

/** A route's schema as the document shows it: with what its handler judges itself, and bytes where it takes them. */
export function documentedSchema({ tells, consumes, ...schema }: Schema): Schema {
  return {
    ...schema,
    ...(tells === undefined ? {} : { headers: tells }),
    ...(consumes === undefined ? {} : { consumes, body: { type: "string", format: "binary" } }),
  };
}

/** A request without `If-Match` is not malformed: `revisionOf` answers it with a problem of its own. */
function headersOf(described: Readonly<Record<string, string>>): Schema {
  const required = Object.keys(described).filter((name) => name !== "if-match");
  return { ...strings(described), required, additionalProperties: true };
}

function strings(described: Readonly<Record<string, string>>): Schema {
  return {
    type: "object",
    required: Object.keys(described),
    properties: Object.fromEntries(
      Object.entries(described).map(([name, description]) => [
        name,
        { type: "string", minLength: 1, maxLength: 200, description },
      ]),
    ),
  };
}

/** A description alone, or with what the body is, by status; every route may answer with a problem. */
export function answers(
  by: Readonly<Record<number, string | readonly [string, Schema]>>,
): Readonly<Record<string, Schema>> {
  const good = Object.entries(by).map(([status, said]) => {
    if (typeof said === "string") return [status, { description: said, type: "null" }] as const;
    const [description, schema] = said;
    return [status, { description, content: { [typeOf(schema)]: { schema } } }] as const;
  });
  const bad = {
    description: "A problem (RFC 9457).",
    content: { "application/problem+json": { schema: MESSAGES.problem } },
  };
  return { ...Object.fromEntries(good), "4xx": bad, "5xx": bad };
}

/** A text that is no JSON goes as it is. */
function typeOf({ type }: Schema): string {
  return type === "string" ? "text/plain" : "application/json";
}
