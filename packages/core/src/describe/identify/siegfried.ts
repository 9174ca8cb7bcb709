import { stopIfAborted, TransferError } from "../../model/error.ts";
import type { Identification, IdentificationBasis, IdentificationWarning } from "../../model/identification.ts";
import type { WorkOptions } from "../../model/progress.ts";
import { findFormat } from "./formats.ts";
import { unknown } from "./identify-window.ts";
import type { IdentifyOutcome, IdentifyWork } from "./identify-work.ts";
import { finish } from "./match.ts";
import type { RunSiegfried } from "./siegfried-call.ts";
import { parseSiegfried, type SiegfriedFile, type SiegfriedMatch } from "./siegfried-json.ts";

const BATCH_FILES = 500;
/** Command lines have an end: 128 KiB for one argument list on the narrowest system that we know of. */
const BATCH_PATH_BYTES = 24_000;

/**
 * Identifies files with Siegfried, in batches. Only whole files on a disk: an entry of an archive throws `usage`.
 * A file of which Siegfried says nothing has the warning `unreadable`. Throws `read-failed` where it cannot be run.
 */
export async function* identifyWithSiegfried(
  work: Iterable<IdentifyWork> | AsyncIterable<IdentifyWork>,
  options: WorkOptions & { readonly run: RunSiegfried },
): AsyncGenerator<readonly IdentifyOutcome[]> {
  let batch: IdentifyWork[] = [];
  let pathBytes = 0;
  let files = 0;
  let bytes = 0;
  for await (const each of work) {
    const file = fileOf(each);
    batch.push(each);
    pathBytes += file.length * 3;
    bytes += each.extent.kind === "file" ? each.extent.sizeBytes : 0;
    if (batch.length < BATCH_FILES && pathBytes < BATCH_PATH_BYTES) continue;
    yield await next();
  }
  if (batch.length > 0) yield await next();

  async function next(): Promise<readonly IdentifyOutcome[]> {
    stopIfAborted(options.signal);
    const outcomes = await identifyBatch(batch, options);
    files += batch.length;
    batch = [];
    pathBytes = 0;
    options.onProgress?.({ phase: "identify", files, bytes });
    return outcomes;
  }
}

function fileOf({ extent, name }: IdentifyWork): string {
  if (extent.kind === "file") return extent.file;
  throw new TransferError(
    "usage",
    "Siegfried reads files on a disk: unpack the archive first, or identify without it.",
    { facts: { path: name } },
  );
}

async function identifyBatch(
  batch: readonly IdentifyWork[],
  options: WorkOptions & { readonly run: RunSiegfried },
): Promise<readonly IdentifyOutcome[]> {
  const found = new Map<string, SiegfriedFile>();
  const { signal } = options;
  try {
    const output = options.run(batch.map(fileOf), signal === undefined ? {} : { signal });
    for await (const each of parseSiegfried(output)) found.set(each.filename, each);
  } catch (cause) {
    stopIfAborted(signal);
    if (cause instanceof TransferError) throw cause;
    throw new TransferError("read-failed", "Siegfried could not be run; see that `sf` works by itself.", { cause });
  }
  return batch.map((work) => {
    const file = found.get(fileOf(work));
    return {
      id: work.id,
      identification: file === undefined ? unknown([], ["unreadable"]) : toIdentification(file, work),
    };
  });
}

/** Where Siegfried gives several formats the first counts, as its own CSV has it. */
function toIdentification(file: SiegfriedFile, work: IdentifyWork): Identification {
  const match = file.matches.find((each) => each.ns === "pronom" || each.ns === "") ?? file.matches[0];
  if (file.filesize === 0) return unknown(["empty"]);
  if (match === undefined || match.id === "UNKNOWN") return unknown([], file.errors === "" ? [] : ["unreadable"]);
  const facts = findFormat(match.id);
  const basis = basisOf(match);
  const warnings: IdentificationWarning[] = [];
  if (match.warning.includes("extension mismatch")) warnings.push("extension-mismatch");
  if (basis === "extension") warnings.push("extension-only");
  if (facts !== undefined) return { ...finish({ format: facts.key, basis }, work.name), warnings };
  return {
    puid: match.id,
    name: match.format,
    ...(match.version === "" ? {} : { version: match.version }),
    mime: match.mime.split(",")[0]?.trim() || "application/octet-stream",
    category: "unknown",
    basis,
    traits: [],
    warnings,
  };
}

function basisOf(match: SiegfriedMatch): IdentificationBasis {
  if (match.basis.includes("container")) return "container";
  if (/byte match|xml match|riff match/.test(match.basis)) return "signature";
  return match.basis.includes("text match") ? "text" : "extension";
}
