import type { CompiledSchema } from "../json/ajv.ts";
import type { Language } from "../model/language.ts";
import { type Answer, type AskOptions, ask as askUntilAnswered } from "./ask.ts";
import { baseOf } from "./base-address.ts";
import { parseMessage } from "./parse-protocol.ts";
import { refusalError } from "./problem-error.ts";
import { JSON_MEDIA_TYPE } from "./protocol.ts";
import type { HttpAnswer, HttpRequest } from "./transport.ts";

export interface ClientOptions {
  /** Where the receiver is: `https://skil.example.is/`. */
  readonly url: string;
  readonly token: string;
  readonly language: Language;
  readonly ask: AskOptions;
}

/** A request to a receiver, with a value that is sent as JSON. */
export interface Call extends Pick<HttpRequest, "method" | "url"> {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a receiver is called: with the token, at its own host alone, again and again until it answers. */
export interface ReceiverCalls {
  readonly ask: AskOptions;
  /** An address that the receiver gave, as this client reaches it: the token goes to no other host. */
  addressOf(given: string): URL;
  headers(more?: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  /** The address of a path below the receiver's own, such as `v1/deliveries`. */
  api(path: string): URL;
  /** The answer, or the refusal. */
  tryTo(request: Call): Promise<Answer>;
  /** The answer; every refusal is an error that begins with `what`. */
  call(what: string, request: Call): Promise<HttpAnswer>;
  callFor<T>(schema: CompiledSchema<T>, what: string, request: Call): Promise<T>;
}

/** Throws `usage` for an address that is none, or that would send the token in the clear. */
export function receiverCalls({ url, token, language, ask }: ClientOptions): ReceiverCalls {
  const base = baseOf(url);
  const headers = (more: Readonly<Record<string, string>> = {}) => ({
    authorization: `Bearer ${token}`,
    accept: JSON_MEDIA_TYPE,
    "accept-language": language,
    ...more,
  });

  async function tryTo({ body, method, url: address, headers: more }: Call): Promise<Answer> {
    const json = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const media = json === undefined ? {} : { "content-type": JSON_MEDIA_TYPE };
    const sent = { method, url: address, headers: headers({ ...media, ...more }) };
    const whole = { ...sent, ...(json === undefined ? {} : { body: json }), ...(ask.signal && { signal: ask.signal }) };
    return await askUntilAnswered(() => whole, ask);
  }

  async function call(what: string, request: Call): Promise<HttpAnswer> {
    const asked = await tryTo(request);
    if (asked.ok) return asked.answer;
    throw refusalError(asked.refusal, what);
  }

  return {
    ask,
    headers,
    tryTo,
    call,
    addressOf(given) {
      const { pathname, search } = new URL(given, base);
      return new URL(`${pathname}${search}`, base);
    },
    api: (path) => new URL(path, base),
    callFor: async (schema, what, request) => parseMessage(schema, (await call(what, request)).body),
  };
}
