import type { CompiledSchema } from "../json/ajv.ts";
import type { ReceiptKind } from "../model/delivery-state.ts";
import type { Language } from "../model/language.ts";
import { type AskOptions, askFor } from "./ask.ts";
import { baseOf } from "./base-address.ts";
import { PROTOCOL_SCHEMAS, parseMessage } from "./parse-protocol.ts";
import {
  type Announcement,
  type BlobResource,
  type BlobState,
  type DeliveryResource,
  HEADERS,
  JSON_MEDIA_TYPE,
  SERVICE_DOCUMENT_PATH,
  type ServiceDocument,
  type UploadCheckpoints,
} from "./protocol.ts";
import type { HttpAnswer, HttpRequest } from "./transport.ts";

/** The receiver as a sender sees it. Every call may throw what `askFor` throws, and `document-malformed`. */
export interface ReceiverClient {
  readonly ask: AskOptions;
  /** An address that the receiver gave, as this client reaches it: the token goes to no other host. */
  addressOf(given: string): URL;
  /** Headers for a request with the token. */
  headers(more?: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  readService(): Promise<ServiceDocument>;
  /** The archive's public keys, as it publishes them. */
  readKeys(service: ServiceDocument): Promise<string>;
  announce(announcement: Announcement, idempotencyKey: string): Promise<DeliveryResource>;
  /** Announces anew what a delivery that is open consists of: files that have changed are awaited again. */
  amend(delivery: DeliveryResource, packages: Announcement["packages"]): Promise<DeliveryResource>;
  readDelivery(id: string): Promise<DeliveryResource>;
  /** The delivery's files, a page after the other. */
  listBlobs(id: string, state?: BlobState): AsyncIterable<BlobResource>;
  submit(id: string): Promise<DeliveryResource>;
  withdraw(id: string, reason?: string): Promise<DeliveryResource>;
  readReceipt(id: string, receipt: { readonly kind: ReceiptKind; readonly sequence: number }): Promise<string>;
  readCheckpoints(upload: string): Promise<UploadCheckpoints>;
}

export interface ClientOptions {
  /** Where the receiver is: `https://skil.example.is/`. */
  readonly url: string;
  readonly token: string;
  readonly language: Language;
  readonly ask: AskOptions;
}

/** Speaks to a receiver. Throws `usage` for an address that is none, or that would send the token in the clear. */
export function receiverClient({ url, token, language, ask }: ClientOptions): ReceiverClient {
  const base = baseOf(url);
  const addressOf = (given: string): URL => {
    const { pathname, search } = new URL(given, base);
    return new URL(`${pathname}${search}`, base);
  };
  const headers = (more: Readonly<Record<string, string>> = {}) => ({
    authorization: `Bearer ${token}`,
    accept: JSON_MEDIA_TYPE,
    "accept-language": language,
    ...more,
  });
  const api = (path: string): URL => new URL(`v1/${path}`, base);

  async function call(
    what: string,
    request: Pick<HttpRequest, "method" | "url"> & {
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<HttpAnswer> {
    const { body, method, url: address } = request;
    const json = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const media = json === undefined ? {} : { "content-type": JSON_MEDIA_TYPE };
    const sent = { method, url: address, headers: headers({ ...media, ...request.headers }) };
    const whole = { ...sent, ...(json === undefined ? {} : { body: json }), ...(ask.signal && { signal: ask.signal }) };
    return await askFor(() => whole, what, ask);
  }

  async function callFor<T>(schema: CompiledSchema<T>, ...asked: Parameters<typeof call>): Promise<T> {
    return parseMessage(schema, (await call(...asked)).body);
  }

  const { delivery, service, blobPage, checkpoints } = PROTOCOL_SCHEMAS;
  return {
    ask,
    addressOf,
    headers,
    readService: () =>
      callFor(service, "The archive could not be asked what it takes.", {
        method: "GET",
        url: new URL(SERVICE_DOCUMENT_PATH.slice(1), base),
      }),
    readKeys: async ({ links }) =>
      (await call("The archive's keys could not be read.", { method: "GET", url: addressOf(links.keys) })).body,
    announce: (announcement, idempotencyKey) =>
      callFor(delivery, "The delivery was not taken.", {
        method: "POST",
        url: api("deliveries"),
        body: announcement,
        headers: { [HEADERS.idempotencyKey]: idempotencyKey },
      }),
    amend: ({ id, revision }, packages) =>
      callFor(delivery, "The delivery could not be announced anew.", {
        method: "PUT",
        url: api(`deliveries/${encodeURIComponent(id)}/packages`),
        body: { packages },
        headers: { "if-match": `"${revision}"` },
      }),
    readDelivery: (id) =>
      callFor(delivery, "The delivery could not be read.", {
        method: "GET",
        url: api(`deliveries/${encodeURIComponent(id)}`),
      }),
    async *listBlobs(id, state) {
      for (let after: string | undefined = ""; after !== undefined; ) {
        const address = api(`deliveries/${encodeURIComponent(id)}/blobs`);
        address.searchParams.set("limit", "1000");
        if (after !== "") address.searchParams.set("after", after);
        if (state !== undefined) address.searchParams.set("state", state);
        const page = await callFor(blobPage, "The list of files could not be read.", { method: "GET", url: address });
        yield* page.items;
        after = page.next;
      }
    },
    submit: (id) =>
      callFor(delivery, "The delivery could not be submitted.", {
        method: "POST",
        url: api(`deliveries/${encodeURIComponent(id)}/submit`),
      }),
    withdraw: (id, reason) =>
      callFor(delivery, "The delivery could not be withdrawn.", {
        method: "POST",
        url: api(`deliveries/${encodeURIComponent(id)}/withdraw`),
        body: reason === undefined ? {} : { reason },
      }),
    readReceipt: async (id, { kind, sequence }) =>
      (
        await call("The receipt could not be read.", {
          method: "GET",
          url: api(`deliveries/${encodeURIComponent(id)}/receipts/${kind}/${sequence}`),
          headers: { accept: "application/jose" },
        })
      ).body,
    readCheckpoints: (upload) =>
      callFor(checkpoints, "The digests of what has arrived could not be read.", {
        method: "GET",
        url: addressOf(`${addressOf(upload).pathname}/checkpoints`),
      }),
  };
}
