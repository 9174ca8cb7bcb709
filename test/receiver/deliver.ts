import { createHash, randomUUID } from "node:crypto";
import type { DeliveryResource } from "../../packages/core/src/deliver/protocol.ts";
import type { ReceiverProgram } from "./run-receiver.ts";

/** Asks a receiver by its own address, whatever it is called outside. */
export async function ask(
  { url, tokens }: Pick<ReceiverProgram, "url" | "tokens">,
  path: string,
  init: RequestInit & { readonly as?: "sender" | "archivist" } = {},
): Promise<Response> {
  const { as = "sender", ...request } = init;
  const headers = new Headers(request.headers);
  headers.set("authorization", `Bearer ${tokens[as]}`);
  return await fetch(new URL(new URL(path, url).pathname, url), { ...request, headers });
}

/** Announces, sends and submits an archive file; gives the delivery's id. */
export async function deliverArchive(
  receiver: Pick<ReceiverProgram, "url" | "tokens">,
  { name, bytes, format = "bagit" }: { readonly name: string; readonly bytes: Uint8Array; readonly format?: string },
): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const blobs = [{ path: name, bytes: bytes.length, sha256 }];
  const announced = await ask(receiver, "/v1/deliveries", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ agreement: "a1", packages: [{ name, form: "archive", format, blobs }] }),
  });
  if (announced.status !== 201) throw new Error(`${announced.status} ${await announced.text()}`);
  const { id } = (await announced.json()) as DeliveryResource;
  const page = (await (await ask(receiver, `/v1/deliveries/${id}/blobs`)).json()) as {
    readonly items: readonly { readonly upload: string }[];
  };
  const sent = await ask(receiver, page.items[0]?.upload ?? "", {
    method: "PATCH",
    headers: { "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream" },
    body: Buffer.from(bytes),
  });
  if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`);
  const submitted = await ask(receiver, `/v1/deliveries/${id}/submit`, { method: "POST" });
  if (submitted.status !== 202) throw new Error(`${submitted.status} ${await submitted.text()}`);
  return id;
}

/** The delivery once its checks have come to an end. */
export async function judged(receiver: Pick<ReceiverProgram, "url" | "tokens">, id: string): Promise<DeliveryResource> {
  for (;;) {
    const delivery = (await (await ask(receiver, `/v1/deliveries/${id}`)).json()) as DeliveryResource;
    if (!["submitted", "assembling", "received", "checking"].includes(delivery.state)) return delivery;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
