import { digestsOf } from "../model/digest.ts";
import type { CopyTarget, DigestOutcome, DigestRunOptions, DigestWork } from "../model/digest-work.ts";
import { stopIfAborted } from "../model/error.ts";
import { type Extent, extentSize } from "../model/extent.ts";
import type { RelativePath } from "../model/path.ts";
import { openArchiveFile } from "./archive-file.ts";
import { isCompressedName } from "./compressed-name.ts";
import { measure } from "./measured-stream.ts";
import { type Piece, roundsOf } from "./rounds.ts";
import type { AddOptions, Sink, SinkEntry, WrittenEntry } from "./sink.ts";
import { DEFAULT_DIRECTORY_MODE, DEFAULT_FILE_MODE, type SinkOptions } from "./sink-options.ts";
import { createSinkState } from "./sink-state.ts";
import { sourceError } from "./source-error.ts";
import { createZipPacker, deflateStream, type PackedSizes } from "./zip-packer.ts";
import { dosTimeOf } from "./zip-record.ts";
import { createZipTable } from "./zip-table.ts";

/**
 * Writes a package as a zip whose entries are deflated where that makes them smaller, and stored where they are
 * compressed already. Workers deflate small entries a round ahead; large ones are deflated one after the other.
 */
export async function createDeflatedZipSink(target: string, deflateLevel: number, options: SinkOptions): Promise<Sink> {
  const { pool, fileMode = DEFAULT_FILE_MODE, directoryMode = DEFAULT_DIRECTORY_MODE } = options;
  const file = await openArchiveFile(target, options);
  const table = createZipTable({ dosTime: dosTimeOf(options.modifiedAt), fileMode, directoryMode });
  const packer = createZipPacker(file, table);
  const state = createSinkState();
  let files = 0;
  let bytes = 0;

  function levelOf(path: string): { readonly deflateLevel?: number } {
    return isCompressedName(path) ? {} : { deflateLevel };
  }

  async function packSmall(round: readonly Piece[], options: DigestRunOptions): Promise<Map<number, DigestOutcome>> {
    const work = round.flatMap((piece, id): DigestWork[] => {
      if (piece.kind !== "small") return [];
      return [{ id, extent: piece.extent, copyTo: { kind: "bytes", ...levelOf(piece.path) } }];
    });
    const outcomes = await Array.fromAsync(pool.run(work, options));
    return new Map(outcomes.flat().map((outcome) => [outcome.id, outcome]));
  }

  async function packLarge(path: RelativePath, extent: Extent, options: DigestRunOptions): Promise<DigestOutcome> {
    let found: DigestOutcome | undefined;
    const level = levelOf(path);
    const pack = async (offsetBytes: number): Promise<PackedSizes> => {
      const copyTo: CopyTarget = { kind: "range", file: file.path, offsetBytes, ...level };
      const [outcome] = (await Array.fromAsync(pool.run([{ id: 0, extent, copyTo }], options))).flat();
      if (outcome === undefined) throw new Error(`No outcome for ${path}`);
      if (outcome.fault !== undefined) throw sourceError(path, outcome.fault, outcome);
      found = outcome;
      return { ...outcome, storedBytes: outcome.storedBytes ?? outcome.sizeBytes };
    };
    const method = level.deflateLevel === undefined ? "stored" : "deflate";
    await packer.large(path, { method, sizeBytes: extentSize(extent), pack });
    if (found === undefined) throw new Error(`${path} was not packed`);
    return found;
  }

  async function packStream(
    { path, bytes: made }: Extract<Piece, { readonly kind: "stream" }>,
    { algorithms, signal }: DigestRunOptions,
  ): Promise<WrittenEntry> {
    const stream = measure(made, { algorithms, signal });
    const pack = async (offsetBytes: number): Promise<PackedSizes> => {
      const storedBytes = await deflateStream(stream, deflateLevel, { file, offsetBytes });
      return { sizeBytes: stream.sizeBytes, crc32: stream.crc32, storedBytes };
    };
    await packer.large(path, { method: "deflate", sizeBytes: undefined, pack });
    return { path, sizeBytes: stream.sizeBytes, digests: stream.digests() };
  }

  async function packPiece(
    piece: Piece,
    small: DigestOutcome | undefined,
    options: DigestRunOptions,
  ): Promise<WrittenEntry | undefined> {
    const { path } = piece;
    if (piece.kind === "directory") {
      packer.directory(path);
      return undefined;
    }
    if (piece.kind === "stream") return await packStream(piece, options);
    const outcome = small ?? (await packLarge(path, piece.extent, options));
    if (outcome.fault !== undefined) throw sourceError(path, outcome.fault, outcome);
    if (small !== undefined) packer.packed(path, small);
    return { path, sizeBytes: outcome.sizeBytes, digests: digestsOf(outcome.digests, options.algorithms) };
  }

  async function* add(
    entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
    { algorithms = [], signal, onProgress }: AddOptions = {},
  ): AsyncGenerator<WrittenEntry> {
    state.begin();
    const options: DigestRunOptions = { algorithms, withCrc32: true, ...(signal === undefined ? {} : { signal }) };
    const rounds = roundsOf(entries);
    const next = async (): Promise<{ round: readonly Piece[]; small: Map<number, DigestOutcome> } | undefined> => {
      const { value: round } = await rounds.next();
      return round === undefined ? undefined : { round, small: await packSmall(round, options) };
    };
    const begin = (): ReturnType<typeof next> => {
      const round = next();
      // Its error is thrown when its turn comes, and that may be never.
      round.catch(() => undefined);
      return round;
    };
    let ahead = begin();
    try {
      for (let ready = await ahead; ready !== undefined; ready = await ahead) {
        const { round, small } = ready;
        // What comes after a stream may only be asked for when the stream has been read.
        const mustWait = round.some((piece) => piece.kind === "stream");
        if (!mustWait) ahead = begin();
        for (const [index, piece] of round.entries()) {
          stopIfAborted(signal);
          const written = await packPiece(piece, small.get(index), options);
          if (written === undefined) continue;
          files += 1;
          bytes += written.sizeBytes;
          yield written;
        }
        await packer.flush();
        onProgress?.({ phase: "write", files, bytes });
        if (mustWait) ahead = begin();
      }
      state.end();
    } finally {
      await ahead.catch(() => undefined);
      await rounds.return(undefined);
    }
  }

  return {
    kind: "zip",
    add,
    async commit(commitOptions = {}) {
      state.close();
      return await file.commit(table.directory(file.endBytes), { ...commitOptions, files });
    },
    [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
  };
}
