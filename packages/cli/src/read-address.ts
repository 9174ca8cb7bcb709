import { readFile } from "node:fs/promises";
import { UsageError } from "./command-line/usage-error.ts";

const MAX_BYTES = 4 * 2 ** 20;
const TIMEOUT_MS = 30_000;

/** The text at a path or, where it begins with `https://`, on the network: only what its user named. */
export async function readAddress(address: string, signal: AbortSignal): Promise<string> {
  if (!/^https?:\/\//i.test(address)) return await readFile(address, "utf8");
  const bytes = await fetchBytes(address, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new UsageError("usage/bad-address", { address, reason: reasonOf(error) });
  });
  return bytes.toString("utf8");
}

/** What an address answers, which its user named. Rejects with a reason in a few words. */
export async function fetchBytes(address: string, signal: AbortSignal, request: RequestInit = {}): Promise<Buffer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const response = await fetch(address, { ...request, signal: limit });
  if (!response.ok || response.body === null) throw new Error(String(response.status));
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error(`> ${MAX_BYTES}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
