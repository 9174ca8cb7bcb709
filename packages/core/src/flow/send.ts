import { resolve } from "node:path";
import type { Retry } from "../deliver/ask.ts";
import type { AnnouncedPackage, AnnouncedSignature, Announcement, DeliveryResource } from "../deliver/protocol.ts";
import { type ReceiverClient, receiverClient } from "../deliver/receiver-client.ts";
import { parseSendState, printSendState, type SendState, type SendStateStore } from "../deliver/send-state.ts";
import type { HttpTransport } from "../deliver/transport.ts";
import { type UploadDeliveryOptions, uploadDelivery } from "../deliver/upload-delivery.ts";
import { type Wait, wait as waitByTimer } from "../deliver/wait.ts";
import { TransferError } from "../model/error.ts";
import type { Language } from "../model/language.ts";
import type { Tool } from "../model/report.ts";
import { withSignature } from "./announce-signature.ts";
import { collectReceipts, type KeptReceipt, type ReceiptStore } from "./collect-receipts.ts";
import { isAwaitingBytes, isReturned, returnsOf, waitForDelivery } from "./delivery-standing.ts";
import { type DescribedPackage, describeForDelivery, localPathOf, lookOf } from "./describe-delivery.ts";
import type { PackageDigestOptions } from "./package-digest.ts";
import { parseFormatName } from "./registry.ts";

export interface SendOptions
  extends PackageDigestOptions,
    Pick<UploadDeliveryOptions, "parallel" | "pieceBytes" | "bytesPerSecond" | "now"> {
  /** The receiver: `https://skil.example.is/`. */
  readonly url: string;
  readonly token: string;
  /** What the delivery is about; the packages are found by reading. */
  readonly about: Omit<Announcement, "packages">;
  /** `FORMAT` or `FORMAT@PROFILE`; without it the format is found by looking. */
  readonly as?: string;
  /** The signature over the package (`signPackage`), which is announced with it: an agreement may demand one. */
  readonly signature?: AnnouncedSignature;
  readonly transport: HttpTransport;
  readonly state: SendStateStore;
  readonly receipts: ReceiptStore;
  /** Letters and digits that no other delivery has: a new one is announced under it once, however often it is tried. */
  readonly idempotencyKey: string;
  /** When to be content: all was submitted, the receipt for it is here, or the archive has decided. */
  readonly until: "submitted" | "received" | "decided";
  readonly language: Language;
  readonly tool: Tool;
  /** How often each request is made that fails in passing; 12 by default, an hour and a quarter. */
  readonly tries?: number;
  readonly wait?: Wait;
  readonly onRetry?: (retry: Retry) => void;
  /** Told of each state in which the delivery is found. */
  readonly onState?: (delivery: DeliveryResource) => void;
}

export interface SendResult {
  readonly delivery: DeliveryResource;
  readonly receipts: readonly KeptReceipt[];
  /** The archive has returned it, and nothing of it was mended since: see `delivery.returned`. */
  readonly isReturned: boolean;
}

const DEFAULT_TRIES = 12;
/** Rounds of mending before somebody has to look: each sends only what arrived wrong. */
const MAX_ROUNDS = 5;

/**
 * Sends a package to an archive: announces it, sends its bytes, submits it, waits, and keeps the receipts, verified. It
 * can be cut off at any time, by a cut line, a reboot, days: called again with the same `state`, it goes on where the
 * archive says that it stands. A delivery that was returned is announced anew with what has changed.
 *
 * Throws `delivery-refused`, `delivery-not-allowed`, `delivery-unreachable`, `source-changed` (by a signature that is over
 * another package, too), `document-malformed`,
 * `usage`, `aborted`, and what `describeForDelivery` throws.
 *
 * @example
 * using transport = httpTransport();
 * const remembered = new Map<string, string>();
 * const { delivery, receipts } = await sendPackage("delivery.zip", {
 *   url: "https://skil.example.is/",
 *   token: "rafskil_…",
 *   about: { agreement: "2026-11" },
 *   transport,
 *   state: {
 *     load: async () => remembered.get("state"),
 *     save: async (text) => void remembered.set("state", text),
 *   },
 *   receipts: {
 *     load: async ({ kind }) => remembered.get(kind),
 *     save: async ({ kind }, jws) => void remembered.set(kind, jws),
 *     saveKeys: async (jwks) => void remembered.set("keys", jwks),
 *   },
 *   idempotencyKey: crypto.randomUUID(),
 *   until: "received",
 *   language: "is",
 *   tool: { name: "my-case-system", version: "4.2" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 * console.log(delivery.state, receipts.map(({ kind, isProved }) => [kind, isProved]));
 */
export async function sendPackage(path: string, options: SendOptions): Promise<SendResult> {
  const client = clientOf(options);
  let state = await begin(path, options);
  let delivery = await announce(client, state, options);
  state = { ...state, delivery: delivery.id };
  await options.state.save(printSendState(state));
  for (let round = 1; ; round += 1) {
    options.onState?.(delivery);
    if (isReturned(delivery, state)) {
      const mended = await announceMended(client, { path, state, delivery }, options);
      if (mended === undefined) return await resultOf(client, delivery, { options, isReturned: true });
      ({ state, delivery } = mended);
      await options.state.save(printSendState(state));
    }
    if (isAwaitingBytes(delivery)) {
      if (round > MAX_ROUNDS) throw neverRight(path);
      delivery = await bringOver(client, { path, state, delivery }, options);
    }
    if (options.until !== "submitted") delivery = await waitForDelivery(client, delivery, { ...options, state });
    // What arrived wrong, or was returned meanwhile, is seen to in the next round.
    if (!isAwaitingBytes(delivery)) return await resultOf(client, delivery, { options, isReturned: false });
  }
}

function clientOf(options: SendOptions): ReceiverClient {
  const { url, token, language, transport, wait = waitByTimer, tries = DEFAULT_TRIES, signal, onRetry } = options;
  const more = { ...(signal === undefined ? {} : { signal }), ...(onRetry === undefined ? {} : { onRetry }) };
  return receiverClient({ url, token, language, ask: { transport, wait, tries, ...more } });
}

/** What was remembered, or a new beginning. What was announced and not yet taken is read anew where it has changed. */
async function begin(path: string, options: SendOptions): Promise<SendState> {
  const text = await options.state.load();
  const known = text === undefined ? undefined : parseSendState(text);
  if (known?.delivery !== undefined) return known;
  if (known !== undefined && known.seen === (await lookOf(path))) {
    // It may have been signed since, because the archive asked for that.
    const packages = await Promise.all(
      known.announcement.packages.map((each) => withSignature(each, options.signature)),
    );
    return { ...known, announcement: { ...known.announcement, packages } };
  }
  const described = await describe(path, options);
  const state: SendState = {
    version: 1,
    url: options.url,
    path: resolve(path),
    idempotencyKey: options.idempotencyKey,
    announcement: { ...options.about, packages: [described.package] },
    seen: described.seen,
    returnsSeen: 0,
  };
  await options.state.save(printSendState(state));
  return state;
}

async function describe(path: string, options: SendOptions): Promise<DescribedPackage> {
  const { format, profile } = options.as === undefined ? {} : parseFormatName(options.as);
  const described = await describeForDelivery(path, {
    ...options,
    ...(format === undefined ? {} : { format: format.id }),
    ...(profile === undefined ? {} : { profile }),
  });
  return { ...described, package: await withSignature(described.package, options.signature) };
}

async function announce(client: ReceiverClient, state: SendState, { url }: SendOptions): Promise<DeliveryResource> {
  if (state.delivery === undefined) return await client.announce(state.announcement, state.idempotencyKey);
  if (state.url === url) return await client.readDelivery(state.delivery);
  const text = `This package is on its way to ${state.url} and not to ${url}.`;
  throw new TransferError("usage", text, { facts: { url: state.url } });
}

interface Standing {
  readonly path: string;
  readonly state: SendState;
  readonly delivery: DeliveryResource;
}

/** Announces a returned delivery as it is now; `undefined` where it is as it was. */
async function announceMended(
  client: ReceiverClient,
  { path, state, delivery }: Standing,
  options: SendOptions,
): Promise<Omit<Standing, "path"> | undefined> {
  const described = await describe(path, options);
  const [before] = state.announcement.packages;
  if (before !== undefined && isSame(before, described.package)) return undefined;
  const packages = [described.package];
  const announced = await client.amend(delivery, packages);
  return {
    delivery: announced,
    state: {
      ...state,
      announcement: { ...state.announcement, packages },
      seen: described.seen,
      returnsSeen: returnsOf(delivery),
    },
  };
}

function isSame(before: AnnouncedPackage, now: AnnouncedPackage): boolean {
  const isSameSignature = JSON.stringify(before.signature) === JSON.stringify(now.signature);
  return before.inventoryDigest === now.inventoryDigest && isSameSignature;
}

async function bringOver(
  client: ReceiverClient,
  { path, state, delivery }: Standing,
  options: SendOptions,
): Promise<DeliveryResource> {
  const { limits } = await client.readService();
  const [announced] = state.announcement.packages;
  await uploadDelivery(client, delivery, {
    limits,
    localPath: (blob) => localPathOf(path, announced?.form ?? "archive", blob),
    ...pick(options),
  });
  return await client.submit(delivery.id);
}

function pick(options: SendOptions): Omit<UploadDeliveryOptions, "localPath" | "limits"> {
  const { parallel, pieceBytes, bytesPerSecond, now, onProgress } = options;
  return {
    ...(parallel === undefined ? {} : { parallel }),
    ...(pieceBytes === undefined ? {} : { pieceBytes }),
    ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
    ...(now === undefined ? {} : { now }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}

async function resultOf(
  client: ReceiverClient,
  delivery: DeliveryResource,
  { options, isReturned: returned }: { readonly options: SendOptions; readonly isReturned: boolean },
): Promise<SendResult> {
  const { receipts: store, language, tool, spoolDirectory } = options;
  const receipts = await collectReceipts(client, delivery, { store, language, tool, spoolDirectory });
  return { delivery, receipts, isReturned: returned };
}

function neverRight(path: string): TransferError {
  const text = `${path} was sent ${MAX_ROUNDS} times and never arrived as it was announced. Ask the archive to look at its disk and its network.`;
  return new TransferError("delivery-refused", text, { facts: { path } });
}
