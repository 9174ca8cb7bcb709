import { createHash, randomBytes, randomUUID } from "node:crypto";
import {
  type AnnouncedPackage,
  type BlobResource,
  type DeliveryResource,
  HEADERS,
  httpTransport,
  receiverClient,
  TUS_MEDIA_TYPE,
  TUS_VERSION,
  waitByTimer,
} from "@rafskil/core";
import { type Answer, Deviation } from "./check.ts";
import { type AgreementTerms, announcementUnder } from "./terms.ts";

/** How long an answer may take. */
const ANSWER_MS = 60_000;
/** How often a delivery is looked at that the receiver works on, and for how long in all. */
const LOOK_MS = 250;
const LOOKS = 1200;

export interface SendInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Another token than the one that was given, or none. */
  readonly token?: string | undefined;
}

/** A delivery of one small file that is awaited. */
export interface AwaitedFile {
  readonly delivery: string;
  /** Where its bytes go, as the receiver is reached from here. */
  readonly upload: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly key: string;
  readonly body: string;
}

/** What one check leaves for the next. */
export interface Kept {
  announced?: AwaitedFile;
  /** The one that was submitted, and its receipt. */
  received?: AwaitedFile;
  receipt?: string;
  withdrawn?: AwaitedFile;
}

export interface Session {
  readonly kept: Kept;
  readonly terms: AgreementTerms;
  readonly url: string;
  readonly token: string;
  /** Every delivery that was announced: what is left of them is withdrawn in the end. */
  readonly made: readonly string[];
  /** Asks under the receiver's address, whatever host the address names: the token goes to no other. */
  send(method: string, address: string, init?: SendInit): Promise<Answer>;
  /** A request of the upload protocol. */
  tus(method: string, address: string, init?: SendInit): Promise<Answer>;
  patch(address: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Promise<Answer>;
  /** Announces a file of these bytes, or of some that nobody has sent before. */
  awaitFile(more?: { readonly bytes?: Buffer; readonly previous?: string }): Promise<AwaitedFile>;
  announce(body: string, key: string | undefined): Promise<Answer>;
  delivery(id: string): Promise<DeliveryResource>;
  blobs(id: string): Promise<readonly BlobResource[]>;
  /** Looks until the delivery is in none of these states. */
  leaves(id: string, states: readonly DeliveryResource["state"][]): Promise<DeliveryResource>;
}

/** Throws `usage` for an address that is none, or over which the token would go in the clear. */
export function openSession(options: {
  readonly url: string;
  readonly token: string;
  readonly terms: AgreementTerms;
}): Session & Disposable {
  const { token, terms } = options;
  const transport = httpTransport({ timeoutMs: ANSWER_MS });
  const ask = { transport, wait: waitByTimer, tries: 1 };
  const client = receiverClient({ url: options.url, token, language: "en", ask });
  const url = client.addressOf("").href;
  const made: string[] = [];

  async function send(method: string, address: string, init: SendInit = {}): Promise<Answer> {
    const { headers = {}, body } = init;
    const who = "token" in init ? init.token : token;
    const answer = await fetch(client.addressOf(address), {
      method,
      headers: { ...(who === undefined ? {} : { authorization: `Bearer ${who}` }), ...headers },
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : Buffer.from(body) }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  const tus: Session["tus"] = (method, address, init = {}) =>
    send(method, address, { ...init, headers: { [HEADERS.tusResumable]: TUS_VERSION, ...init.headers } });

  const announce: Session["announce"] = async (body, key) => {
    const keyed = key === undefined ? {} : { [HEADERS.idempotencyKey]: key };
    const answer = await send("POST", "v1/deliveries", {
      headers: { "content-type": "application/json", ...keyed },
      body,
    });
    const id: unknown = answer.status < 300 ? JSON.parse(answer.text).id : undefined;
    if (typeof id === "string" && !made.includes(id)) made.push(id);
    return answer;
  };

  async function blobs(id: string): Promise<readonly BlobResource[]> {
    return await Array.fromAsync(client.listBlobs(id));
  }

  return {
    kept: {},
    terms,
    url,
    token,
    made,
    send,
    tus,
    patch: (address, bytes, headers) =>
      tus("PATCH", address, { headers: { "content-type": TUS_MEDIA_TYPE, ...headers }, body: bytes }),
    announce,
    async awaitFile({ bytes = randomBytes(1000), previous } = {}) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const key = randomUUID();
      const body = JSON.stringify({
        ...announcementUnder(terms, [packageOf(terms, { bytes, sha256 })]),
        ...(previous === undefined ? {} : { previous }),
      });
      const answer = await announce(body, key);
      if (answer.status >= 300)
        throw new Deviation("status 201", `status ${answer.status}: ${answer.text.slice(0, 500)}`);
      const delivery = made.at(-1) ?? "";
      const [blob] = await blobs(delivery);
      const upload = blob?.upload === undefined ? "" : client.addressOf(blob.upload).pathname;
      return { delivery, upload, bytes, sha256, key, body };
    },
    delivery: (id) => client.readDelivery(id),
    blobs,
    async leaves(id, states) {
      for (let look = 0; look < LOOKS; look++) {
        const delivery = await client.readDelivery(id);
        if (!states.includes(delivery.state)) return delivery;
        await waitByTimer(LOOK_MS);
      }
      throw new Deviation(`not ${states.join("/")}`, `${(LOOKS * LOOK_MS) / 60_000} min: ${states.join("/")}`);
    },
    [Symbol.dispose]: () => transport[Symbol.dispose](),
  };
}

function packageOf(
  { format, profile }: AgreementTerms,
  { bytes, sha256 }: { readonly bytes: Uint8Array; readonly sha256: string },
): AnnouncedPackage {
  const blob = { path: "conformance.zip", bytes: bytes.length, sha256 };
  const chosen = profile === undefined ? {} : { profile };
  return { name: "conformance.zip", form: "archive", format, ...chosen, blobs: [blob] };
}
