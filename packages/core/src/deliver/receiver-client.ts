import type { ReceiptKind } from "../model/delivery-state.ts";
import type { AskOptions } from "./ask.ts";
import { PROTOCOL_SCHEMAS } from "./parse-protocol.ts";
import {
  type Announcement,
  type BlobResource,
  type BlobState,
  type DeliveryResource,
  HEADERS,
  SERVICE_DOCUMENT_PATH,
  type ServiceDocument,
  type UploadCheckpoints,
} from "./protocol.ts";
import { type ClientOptions, receiverCalls } from "./receiver-calls.ts";

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

/** Speaks to a receiver. Throws `usage` for an address that is none, or that would send the token in the clear. */
export function receiverClient(options: ClientOptions): ReceiverClient {
  const { ask, addressOf, headers, api, call, callFor } = receiverCalls(options);
  const { delivery, service, blobPage, checkpoints } = PROTOCOL_SCHEMAS;
  return {
    ask,
    addressOf,
    headers,
    readService: () =>
      callFor(service, "The archive could not be asked what it takes.", {
        method: "GET",
        url: api(SERVICE_DOCUMENT_PATH.slice(1)),
      }),
    readKeys: async ({ links }) =>
      (await call("The archive's keys could not be read.", { method: "GET", url: addressOf(links.keys) })).body,
    announce: (announcement, idempotencyKey) =>
      callFor(delivery, "The delivery was not taken.", {
        method: "POST",
        url: api("v1/deliveries"),
        body: announcement,
        headers: { [HEADERS.idempotencyKey]: idempotencyKey },
      }),
    amend: ({ id, revision }, packages) =>
      callFor(delivery, "The delivery could not be announced anew.", {
        method: "PUT",
        url: api(`v1/deliveries/${encodeURIComponent(id)}/packages`),
        body: { packages },
        headers: { "if-match": `"${revision}"` },
      }),
    readDelivery: (id) =>
      callFor(delivery, "The delivery could not be read.", {
        method: "GET",
        url: api(`v1/deliveries/${encodeURIComponent(id)}`),
      }),
    async *listBlobs(id, state) {
      for (let after: string | undefined = ""; after !== undefined; ) {
        const address = api(`v1/deliveries/${encodeURIComponent(id)}/blobs`);
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
        url: api(`v1/deliveries/${encodeURIComponent(id)}/submit`),
      }),
    withdraw: (id, reason) =>
      callFor(delivery, "The delivery could not be withdrawn.", {
        method: "POST",
        url: api(`v1/deliveries/${encodeURIComponent(id)}/withdraw`),
        body: reason === undefined ? {} : { reason },
      }),
    readReceipt: async (id, { kind, sequence }) =>
      (
        await call("The receipt could not be read.", {
          method: "GET",
          url: api(`v1/deliveries/${encodeURIComponent(id)}/receipts/${kind}/${sequence}`),
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
