import { createDigestPool } from "../digest/pool.ts";
import type { OpenVolume } from "../formats/package-format.ts";
import { batchesIn } from "../model/batched.ts";
import { TransferError } from "../model/error.ts";
import { parseRelativePath } from "../model/path.ts";
import type { Source } from "../read/source.ts";
import { createSink } from "../write/create-sink.ts";
import type { Sink, WrittenEntry } from "../write/sink.ts";
import { inTopFolder } from "./in-top-folder.ts";
import type { PackedPackage, PackOptions } from "./pack-options.ts";
import { isError } from "./source-rules.ts";
import { createVolumes } from "./volumes.ts";
import { writtenInventory } from "./written-inventory.ts";

/** What zip programs use when they are not told otherwise. */
const DEFLATE_LEVEL = 6;

/** All that is known when the writing begins. */
interface WritePlan {
  readonly options: PackOptions;
  readonly format: { readonly id: string; readonly isSelective?: boolean };
  readonly profile: string;
  readonly algorithms: PackedPackage["algorithms"];
  readonly extent: Extent;
  readonly work: Parameters<Sink["commit"]>[0];
  write(sink: Sink, openVolume: OpenVolume): AsyncIterable<WrittenEntry>;
}

/** How much there is to be packed. */
interface Extent {
  readonly files: number;
  readonly bytes: number;
}

/** Writes a source as a package, under a temporary name until all of it stands. */
export async function writePackage(source: Source, output: string, plan: WritePlan): Promise<PackedPackage> {
  const { options, format, profile, extent, algorithms, work } = plan;
  await using pool = createDigestPool({ workers: options.workers });
  const inventory = writtenInventory();
  const open = async (path: string): Promise<Sink> => {
    const opened = await createSink(path, {
      pool,
      modifiedAt: options.packedAt,
      id: options.runId,
      // How much smaller it becomes is not known before.
      ...(options.isCompressed === true ? { deflateLevel: DEFLATE_LEVEL } : { expectedBytes: extent.bytes }),
    });
    const name = packageName(path);
    return inventory.note(opened.kind === "directory" ? opened : inTopFolder(opened, name), name);
  };
  await using volumes = createVolumes(output, open);
  let [files, bytes] = [0, 0];
  for await (const batch of batchesIn(plan.write(await volumes.first(), volumes.open))) {
    for (const entry of batch) {
      files += 1;
      bytes += entry.sizeBytes;
    }
  }
  if (format.isSelective !== true) stopOnChange(source, { files, bytes }, extent);
  const { bytes: packageBytes, paths } = await volumes.commit(work);
  return {
    path: output,
    format: format.id,
    profile,
    ...(paths.length > 1 ? { volumes: paths } : {}),
    files,
    bytes,
    packageBytes,
    algorithms,
    inventoryDigest: inventory.digest(),
  };
}

/** What was counted before, and found sound, must be what was packed: a link may have appeared since. */
function stopOnChange(source: Source, after: Extent, before: Extent): void {
  if (after.files === before.files && after.bytes === before.bytes && !source.faults().some(isError)) return;
  const was = `${before.files} files of ${before.bytes} bytes`;
  throw new TransferError(
    "source-changed",
    `${source.name} held ${was}, and not when it was packed: let nobody work in it, and begin again.`,
    { facts: { path: source.name, filesBefore: before.files, filesAfter: after.files } },
  );
}

/**
 * The last segment of the output without its ending: `out/mal.zip` and `out/mal/` are both `mal`. It becomes the name of
 * a folder, and is held to what that may be.
 */
export function packageName(output: string): string {
  const trimmed = output.replace(/[\\/]+$/, "");
  const last = trimmed.slice(Math.max(trimmed.lastIndexOf("/"), trimmed.lastIndexOf("\\")) + 1);
  const name = last.replace(/\.(zip|tar)$/i, "");
  if (parseRelativePath(name).ok) return name;
  throw new TransferError("usage", `${output} gives the package no name.`, { facts: { path: output } });
}
