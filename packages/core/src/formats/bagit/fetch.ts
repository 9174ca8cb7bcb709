import { stopIfAborted } from "../../model/error.ts";
import type { RelativePath } from "../../model/path.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source } from "../../read/source.ts";
import type { RemoteAccess } from "../package-format.ts";
import { NO_DECLARATION, parseDeclaration } from "./declaration.ts";
import { doubtOfUrl, type UrlDoubt } from "./fetch-line.ts";
import { readFetchRows } from "./fetch-list.ts";
import { type FetchFailure, fetchOne } from "./fetch-one.ts";
import { DECLARATION_FILE, FETCH_FILE, PAYLOAD_PREFIX } from "./layout.ts";
import { UTF_8 } from "./tag-encoding.ts";
import { readWholeTagFile } from "./tag-text.ts";

/** Why a row of `fetch.txt` is left alone. */
export type FetchRefusal =
  /** The row is not in order, or its path leads out of the payload: verifying says more. */
  | "malformed"
  | "unsafe-path"
  | UrlDoubt
  | "host-not-allowed"
  /** Longer than one file may be. */
  | "too-large"
  /** The same path stands in an earlier row. */
  | "repeated";

/** One row of `fetch.txt`, and what would be done with it. */
export type FetchPlanRow =
  | { readonly kind: "present"; readonly line: number; readonly path: RelativePath }
  | {
      readonly kind: "fetch";
      readonly line: number;
      readonly path: RelativePath;
      readonly url: string;
      /** What the sender announced; more is never taken. */
      readonly sizeBytes?: number;
    }
  | { readonly kind: "refused"; readonly line: number; readonly url: string; readonly reason: FetchRefusal };

export interface FetchPlanOptions extends WorkOptions {
  /** Hosts that may be asked, as `host` or `host:port`. There is no way to allow all of them. */
  readonly allowedHosts: readonly string[];
  /** Most bytes of one file. */
  readonly maxFileBytes: number;
}

/**
 * Says what would be fetched from where, and asks for nothing. A bag without `fetch.txt` gives no rows.
 *
 * RFC 8493, 5.2: URLs in a bag are not under the control of its sender, still less of its receiver.
 *
 * @throws TransferError as the source does
 */
export async function* fetchPlan(
  source: Source,
  options: FetchPlanOptions,
): AsyncGenerator<FetchPlanRow, void, undefined> {
  const entry = await source.find(FETCH_FILE);
  if (entry === undefined) return;
  const { encoding, version } = await readDeclaration(source, options);
  const planned = new Set<string>();
  for await (const { line, result, place } of readFetchRows(source, entry, { ...options, encoding, version })) {
    stopIfAborted(options.signal);
    if (!result.ok) {
      yield { kind: "refused", line, url: "", reason: "malformed" };
      continue;
    }
    const { url, sizeBytes } = result.line;
    if (place?.kind !== "path" || !place.path.startsWith(PAYLOAD_PREFIX)) {
      yield { kind: "refused", line, url, reason: "unsafe-path" };
      continue;
    }
    const { path } = place;
    const isPresent = (await source.find(path)) !== undefined;
    const reason = isPresent ? undefined : refusalOf(url, sizeBytes, options);
    if (isPresent) yield { kind: "present", line, path };
    else if (reason !== undefined) yield { kind: "refused", line, url, reason };
    else if (planned.has(path)) yield { kind: "refused", line, url, reason: "repeated" };
    else {
      planned.add(path);
      yield sizeBytes === undefined
        ? { kind: "fetch", line, path, url }
        : { kind: "fetch", line, path, url, sizeBytes };
    }
  }
}

export interface FetchItemsOptions extends FetchPlanOptions, RemoteAccess {
  /**
   * Writes a file under a path that has been made safe, and throws where it stands already. It must read `bytes` to
   * their end, and leave nothing behind where they break off with an error.
   */
  readonly write: (path: RelativePath, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
}

/** What became of a row that was to be fetched. */
export type FetchOutcome =
  | { readonly kind: "fetched"; readonly path: RelativePath; readonly url: string; readonly sizeBytes: number }
  | { readonly kind: "failed"; readonly path: RelativePath; readonly url: string; readonly failure: FetchFailure };

/**
 * Fetches what a plan says, one file after another. One that fails does not stop the others. Nothing of what comes is
 * believed: verify the bag when it is complete.
 *
 * @throws TransferError `aborted`, and what `write` throws
 */
export async function* fetchItems(
  plan: AsyncIterable<FetchPlanRow>,
  options: FetchItemsOptions,
): AsyncGenerator<FetchOutcome, void, undefined> {
  for await (const row of plan) {
    if (row.kind !== "fetch") continue;
    const { path, url } = row;
    const result = await fetchOne(row, options);
    yield result.ok
      ? { kind: "fetched", path, url, sizeBytes: result.sizeBytes }
      : { kind: "failed", path, url, failure: result.failure };
  }
}

function refusalOf(url: string, sizeBytes: number | undefined, options: FetchPlanOptions): FetchRefusal | undefined {
  if (!options.allowedHosts.includes(new URL(url).host)) return doubtOfUrl(url) ?? "host-not-allowed";
  // A host that was named is allowed though it is private: whoever runs an archive's own store may say so.
  const doubt = doubtOfUrl(url);
  if (doubt === "scheme" || doubt === "credentials") return doubt;
  return sizeBytes !== undefined && sizeBytes > options.maxFileBytes ? "too-large" : undefined;
}

async function readDeclaration(source: Source, options: WorkOptions): Promise<ReturnType<typeof parseDeclaration>> {
  const entry = await source.find(DECLARATION_FILE);
  if (entry === undefined) return NO_DECLARATION;
  const { batches } = await readWholeTagFile(source, entry, { ...options, encoding: UTF_8, maxBytes: 1 << 20 });
  return parseDeclaration(batches);
}
