import { isIP } from "node:net";
import { stopIfAborted, TransferError } from "../../model/error.ts";
import type { RelativePath } from "../../model/path.ts";
import type { RemoteAccess } from "../package-format.ts";
import { isPrivateHost } from "./fetch-line.ts";

/** Why a file did not come. */
export type FetchFailure =
  /** The answer was not 200. */
  | "status"
  /** A redirect to another host, to no URL, or one too many. */
  | "redirect"
  | "private-address"
  /** More than was announced or is allowed; it was cut off there. */
  | "too-long"
  | "too-short"
  /** No answer, or the connection broke. */
  | "unreachable";

interface FetchTarget {
  readonly path: RelativePath;
  readonly url: string;
  readonly sizeBytes?: number;
}

type FetchResult =
  | { readonly ok: true; readonly sizeBytes: number }
  | { readonly ok: false; readonly failure: FetchFailure };

/** Redirects of one file, all within its host: `http` to `https`, or a moved path. */
const MAX_REDIRECTS = 5;

/** Tells our own reasons to stop from those of `write`. */
class FetchStop extends Error {
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** Fetches one file and hands it to `write`. */
export async function fetchOne(target: FetchTarget, options: RemoteAccess): Promise<FetchResult> {
  stopIfAborted(options.signal);
  let received = 0;
  const most = Math.min(target.sizeBytes ?? options.maxFileBytes, options.maxFileBytes);

  async function* counted(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of body) {
        received += chunk.length;
        // RFC 8493, 5.3: the announced length may be wrong, and is no reason to take more.
        if (received > most) throw new FetchStop("too-long");
        yield chunk;
      }
    } catch (error) {
      throw error instanceof FetchStop ? error : new FetchStop("unreachable");
    }
    if (target.sizeBytes !== undefined && received < target.sizeBytes) throw new FetchStop("too-short");
  }

  try {
    const body = await ask(target.url, options);
    await options.write(target.path, counted(body));
    return { ok: true, sizeBytes: received };
  } catch (error) {
    stopIfAborted(options.signal);
    if (error instanceof FetchStop) return { ok: false, failure: error.failure };
    const { cause } = error instanceof TransferError ? error : {};
    if (cause instanceof FetchStop) return { ok: false, failure: cause.failure };
    throw error;
  }
}

async function ask(start: string, options: RemoteAccess): Promise<AsyncIterable<Uint8Array>> {
  let url = new URL(start);
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    await refusePrivate(url, options);
    const response = await request(url, options);
    const location = response.headers.get("location");
    if (response.status === 200) return response.body ?? empty();
    if (response.status < 300 || response.status > 399 || location === null) throw new FetchStop("status");
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    const isWeb = next?.protocol === "https:" || (next?.protocol === "http:" && url.protocol === "http:");
    if (next === undefined || !isWeb || next.hostname !== url.hostname || !options.allowedHosts.includes(next.host)) {
      throw new FetchStop("redirect");
    }
    url = next;
  }
  throw new FetchStop("redirect");
}

async function request(url: URL, options: RemoteAccess): ReturnType<RemoteAccess["fetch"]> {
  const { signal } = options;
  // Compressed bodies are not asked for: the length on the wire is the length of the file.
  const init = { redirect: "manual", headers: { "accept-encoding": "identity" } } as const;
  try {
    return await options.fetch(url.href, signal === undefined ? init : { ...init, signal });
  } catch {
    throw new FetchStop("unreachable");
  }
}

/** A host that the caller named by a private address or name is meant; any other must not lead to one. */
async function refusePrivate(url: URL, options: RemoteAccess): Promise<void> {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  if (isPrivateHost(url.hostname) || isIP(hostname) !== 0) return;
  let addresses: readonly string[];
  try {
    addresses = await options.lookUp(hostname);
  } catch {
    throw new FetchStop("unreachable");
  }
  if (addresses.length === 0) throw new FetchStop("unreachable");
  if (addresses.some(isPrivateAddress)) throw new FetchStop("private-address");
}

function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPrivateHost(mapped);
  return isPrivateHost(isIP(address) === 6 ? new URL(`http://[${address}]/`).hostname : address);
}

async function* empty(): AsyncGenerator<Uint8Array> {}
