import type { DigestAlgorithm } from "../../../model/digest.ts";
import { asRelativePath } from "../../../model/path.ts";
import type { RecordLinks } from "../../../standards/erms/record-links.ts";
import type { Sink, SinkEntry, WrittenEntry } from "../../../write/sink.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import type { Choices } from "./choices.ts";
import type { FileLists } from "./file-lists.ts";
import type { PackageFacts } from "./header.ts";
import type { IdentifiedFormats } from "./identified-formats.ts";
import type { Placement } from "./placement.ts";

/** What the parts of the writing share. */
export interface Desk {
  readonly contents: PackageContents;
  readonly options: WriteOptions;
  readonly choices: Choices;
  readonly facts: PackageFacts;
  /** The METS name of the checksum that stands in the package. */
  readonly checksumType: string;
  readonly placement: Placement;
  /** Only where there are records. */
  readonly links: RecordLinks | undefined;
  readonly lists: FileLists;
  /** Only where formats were asked for. */
  readonly formats: IdentifiedFormats | undefined;
  /** Writes a file that is made here. */
  add(path: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<WrittenEntry>;
}

/** Adds one file to the sink; the call before must have ended. */
export async function addMade(
  sink: Sink,
  { path, bytes }: { readonly path: string; readonly bytes: AsyncIterable<Uint8Array> | Uint8Array },
  { options, algorithm }: { readonly options: WriteOptions; readonly algorithm: DigestAlgorithm },
): Promise<WrittenEntry> {
  const made: SinkEntry = { kind: "made", path: asRelativePath(path), bytes };
  let written: WrittenEntry | undefined;
  for await (const entry of sink.add([made], { ...options, algorithms: [algorithm] })) written = entry;
  if (written === undefined) throw new Error(`The sink did not write ${path}`);
  return written;
}
