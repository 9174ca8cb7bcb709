import type { BlobResource, DeliveryResource, Page } from "../../packages/core/src/deliver/protocol.ts";
import type { Parcel } from "./parcel.ts";
import type { Site } from "./site.ts";

/** What the receiver has told its sender: all of it holds for ever, whatever happens to the receiver. */
export interface Told {
  delivery?: string;
  /** The greatest offset of each file. */
  readonly offsets: Map<string, number>;
  /** Each receipt, by its kind. */
  readonly receipts: Map<string, string>;
  /** Heads of the log: size and root. */
  readonly heads: Map<number, string>;
}

export function nothingTold(): Told {
  return { offsets: new Map(), receipts: new Map(), heads: new Map() };
}

export interface Line {
  readonly site: Pick<Site, "sender" | "archivist">;
  readonly url: string;
  readonly parcel: Parcel;
  readonly told: Told;
}

const TUS = { "tus-resumable": "1.0.0", "content-type": "application/offset+octet-stream" };
const JSON_BODY = { "content-type": "application/json" };
/** A file comes in so many requests. */
const PIECES = 2;

/** Asks as the sender or as the archivist. Throws where the line breaks, and for a 5xx. */
export async function ask(line: Line, as: "sender" | "archivist", path: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${line.site[as]}`);
  const answer = await fetch(`${line.url}${path}`, { ...init, headers });
  if (answer.status >= 500) throw new Error(`${init.method ?? "GET"} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/**
 * Does what a sender and an archivist do, from wherever the delivery stands, until it is accepted. Throws where the line
 * breaks: called again with the same `told`, against whatever receiver has the folder, it goes on.
 */
export async function carry(line: Line, until: readonly DeliveryResource["state"][] = ["accepted"]) {
  const { parcel, told } = line;
  const announced = await ask(line, "sender", "/v1/deliveries", {
    method: "POST",
    headers: { ...JSON_BODY, "idempotency-key": parcel.key },
    body: JSON.stringify(parcel.announcement),
  });
  if (!announced.ok) throw new Error(`Announced: ${announced.status} ${await announced.text()}`);
  const { id } = (await announced.json()) as DeliveryResource;
  told.delivery = id;
  for (;;) {
    const delivery = await readDelivery(line, id);
    if (until.includes(delivery.state)) return delivery;
    if (delivery.state === "open") {
      await sendAwaited(line, id);
      await ask(line, "sender", `/v1/deliveries/${id}/submit`, { method: "POST" });
    } else if (delivery.state === "review") {
      const headers = { ...JSON_BODY, "if-match": `"${delivery.revision}"` };
      const body = JSON.stringify({ decision: "accept" });
      await ask(line, "archivist", `/v1/deliveries/${id}/decision`, { method: "POST", headers, body });
    } else await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Reads how it stands, and keeps what is told with it: receipts, and the head of the log. */
export async function readDelivery(line: Line, id: string): Promise<DeliveryResource> {
  const delivery = (await (await ask(line, "archivist", `/v1/deliveries/${id}`)).json()) as DeliveryResource;
  for (const { kind, sequence } of delivery.receipts) {
    const path = `/v1/deliveries/${id}/receipts/${kind}/${sequence}`;
    const jws = await (await ask(line, "sender", path)).text();
    const before = line.told.receipts.get(kind);
    if (before !== undefined && before !== jws) throw new Error(`The receipt ${kind} of ${id} is another than before.`);
    line.told.receipts.set(kind, jws);
  }
  const [, size = "", root = ""] = (await (await ask(line, "sender", "/v1/audit/checkpoint")).text()).split("\n");
  line.told.heads.set(Number(size), root);
  return delivery;
}

export async function blobsOf(line: Line, id: string): Promise<readonly BlobResource[]> {
  return ((await (await ask(line, "sender", `/v1/deliveries/${id}/blobs?limit=1000`)).json()) as Page<BlobResource>)
    .items;
}

/** Sends whatever is awaited, in a few requests for each file. */
export async function sendAwaited(line: Line, id: string): Promise<void> {
  for (const { path, upload, bytes, state, offset } of await blobsOf(line, id)) {
    if (upload === undefined || state === "complete") continue;
    const all = line.parcel.files.get(path) ?? Buffer.alloc(0);
    const step = Math.ceil(bytes / PIECES);
    for (let at = offset; at < bytes || (bytes === 0 && at === 0); ) {
      const answer = await patch(line, upload, { offset: at, bytes: all.subarray(at, at + step) });
      const to = Number(answer.headers.get("upload-offset"));
      if (answer.status !== 204) throw new Error(`${path} at ${at}: ${answer.status} ${await answer.text()}`);
      line.told.offsets.set(path, Math.max(to, line.told.offsets.get(path) ?? 0));
      if (bytes === 0) break;
      at = to;
    }
  }
}

export interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One PATCH. */
export async function patch(line: Line, upload: string, { offset, bytes, headers = {} }: Piece): Promise<Response> {
  const all = { ...TUS, "upload-offset": String(offset), ...headers };
  return await ask(line, "sender", new URL(upload, line.url).pathname, {
    method: "PATCH",
    headers: all,
    body: new Uint8Array(bytes),
  });
}
