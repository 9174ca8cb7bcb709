import type { Answer } from "./ask.ts";
import { PROTOCOL_SCHEMAS } from "./parse-protocol.ts";
import { refusalError } from "./problem-error.ts";
import { SERVICE_DOCUMENT_PATH } from "./protocol.ts";
import { type ClientOptions, receiverCalls } from "./receiver-calls.ts";

/** A body's register at the archive. Every call may throw what `askFor` throws. */
export interface RegisterClient {
  /** The register, as JSON by `system-register.schema.json`. */
  read(): Promise<string>;
  /** Has an event recorded, or is told why it is not. */
  record(event: object): Promise<Answer>;
  /** The signed receipt of an event; `undefined` where the archive has none. */
  readReceipt(event: string): Promise<string | undefined>;
  /** The archive's public keys, as it publishes them. */
  readKeys(): Promise<string>;
}

/** Speaks to a receiver of a body's register. Throws `usage` for an address that is none. */
export function registerClient(options: ClientOptions & { readonly organisation: string }): RegisterClient {
  const { api, addressOf, tryTo, call, callFor } = receiverCalls(options);
  const home = (path: string): URL => api(`v1/organisations/${encodeURIComponent(options.organisation)}/${path}`);
  return {
    read: async () =>
      (await call("The archive's register could not be read.", { method: "GET", url: home("register") })).body,
    record: (event) => tryTo({ method: "POST", url: home("events"), body: event }),
    async readReceipt(event) {
      const url = home(`events/${encodeURIComponent(event)}/receipt`);
      const asked = await tryTo({ method: "GET", url, headers: { accept: "application/jose" } });
      if (asked.ok) return asked.answer.body;
      if (asked.refusal.status === 404) return undefined;
      throw refusalError(asked.refusal, "The receipt could not be read.");
    },
    async readKeys() {
      const { links } = await callFor(PROTOCOL_SCHEMAS.service, "The archive could not be asked what it takes.", {
        method: "GET",
        url: api(SERVICE_DOCUMENT_PATH.slice(1)),
      });
      return (await call("The archive's keys could not be read.", { method: "GET", url: addressOf(links.keys) })).body;
    },
  };
}
