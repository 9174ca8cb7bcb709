import type { DigestPool } from "../model/digest-work.ts";

/** What every sink is given. The bytes that it writes depend on `modifiedAt` and the modes alone, not on `id`. */
export interface SinkOptions {
  /** Reads, digests and writes the entries. The sink does not dispose of it. */
  readonly pool: DigestPool;
  /** The time that all files and folders are given, to the second. */
  readonly modifiedAt: Date;
  /** Letters and digits that no other run on this machine has at this time: a part of temporary names. */
  readonly id: string;
  /** 0o644 where it is not given. */
  readonly fileMode?: number;
  /** 0o755 where it is not given. */
  readonly directoryMode?: number;
  /** For a zip: deflate, at this level from 1 to 9, what is not compressed already. Without it all is stored. */
  readonly deflateLevel?: number;
  /** At least so many bytes will be written: where the disk has fewer, the sink does not begin. */
  readonly expectedBytes?: number;
}

export const DEFAULT_FILE_MODE = 0o644;
export const DEFAULT_DIRECTORY_MODE = 0o755;
