import { digestStream } from "../../digest/digest-stream.ts";
import type { DigestAlgorithm } from "../../model/digest.ts";
import type { Location } from "../../model/location.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Give } from "./mets-check.ts";
import type { EarkPackage } from "./package.ts";

/** A file that is not what METS says of it, neither in size nor in checksum. */
export interface Doubt {
  readonly path: string;
  readonly size: number;
  readonly algorithm: DigestAlgorithm;
  readonly checksum: string;
  readonly at: Location;
  /** Tells of the size and the checksum, where its line ends are not the reason. */
  tell(): void;
}

/** Larger files are seldom text, and are not read again. */
export const MAX_TEXT_BYTES: number = 64 * 2 ** 20;
export const MAX_DOUBTS = 1000;

const CR = 0x0d;
const LF = 0x0a;

/**
 * Looks whether a file that fails both its size and its checksum would meet them with the line ends of another system:
 * version control and text-mode transfers change them. That is one fault with one cure, and it is told of as one.
 */
export async function settleDoubts(
  doubts: readonly Doubt[],
  { source }: EarkPackage,
  give: Give,
  options: Pick<WorkOptions, "signal">,
): Promise<void> {
  for (const { path, size, algorithm, checksum, at, tell } of doubts) {
    const entry = await source.find(path);
    if (entry === undefined) continue;
    const convert = size > entry.sizeBytes ? withCarriageReturns : withoutCarriageReturns;
    const other = await digestStream(convert(source.open(entry, options)), { algorithms: [algorithm], ...options });
    const isSame = other.sizeBytes === size && other.digests[algorithm] === checksum.trim().toLowerCase();
    if (!isSame) tell();
    else {
      const [found, expected] = size > entry.sizeBytes ? ["LF", "CRLF"] : ["CRLF", "LF"];
      give("eark-sip/line-ends-changed", at, "line_ends", { found, expected });
    }
  }
}

async function* withCarriageReturns(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last = 0;
  for await (const run of bytes) {
    const wider = Buffer.alloc(run.length * 2);
    let length = 0;
    for (const byte of run) {
      if (byte === LF && last !== CR) wider[length++] = CR;
      wider[length++] = byte;
      last = byte;
    }
    yield wider.subarray(0, length);
  }
}

async function* withoutCarriageReturns(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isHeld = false;
  for await (const run of bytes) {
    const kept = Buffer.alloc(run.length + 1);
    let length = 0;
    for (const byte of run) {
      if (isHeld && byte !== LF) kept[length++] = CR;
      isHeld = byte === CR;
      if (!isHeld) kept[length++] = byte;
    }
    yield kept.subarray(0, length);
  }
  if (isHeld) yield Buffer.of(CR);
}
