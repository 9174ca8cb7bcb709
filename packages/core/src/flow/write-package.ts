import { createDigestPool } from "../digest/pool.ts";
import type { PackageFormat } from "../formats/package-format.ts";
import { TransferError } from "../model/error.ts";
import { parseRelativePath } from "../model/path.ts";
import type { Source } from "../read/source.ts";
import type { OpenTransfer } from "../records/open-transfer.ts";
import { createSink } from "../write/create-sink.ts";
import { inTopFolder } from "./in-top-folder.ts";
import { createInventoryDigest } from "./inventory-digest.ts";
import type { PackedPackage, PackOptions } from "./pack-options.ts";
import { withTotals } from "./progress-totals.ts";
import { isError } from "./source-rules.ts";

/** What zip programs use when they are not told otherwise. */
const DEFLATE_LEVEL = 6;

/** All that is known when the writing begins. */
export interface WritePlan extends PackOptions {
  readonly format: PackageFormat;
  readonly profile: string;
  readonly extent: Extent;
  /** Absent for a plain folder. */
  readonly transfer?: OpenTransfer;
}

/** How much there is to be packed. */
interface Extent {
  readonly files: number;
  readonly bytes: number;
}

/** Writes a source as a package, under a temporary name until all of it stands. */
export async function writePackage(source: Source, output: string, plan: WritePlan): Promise<PackedPackage> {
  const { format, profile } = plan;
  const work = withTotals(plan, plan.extent);
  const algorithms = plan.algorithms ?? format.defaultAlgorithms;
  await using pool = createDigestPool({ workers: plan.workers });
  const name = packageName(output);
  await using opened = await createSink(output, {
    pool,
    modifiedAt: plan.packedAt,
    id: plan.runId,
    // How much smaller it becomes is not known before.
    ...(plan.isCompressed === true ? { deflateLevel: DEFLATE_LEVEL } : { expectedBytes: plan.extent.bytes }),
  });
  const sink = opened.kind === "directory" ? opened : inTopFolder(opened, name);
  const contents = {
    source,
    statements: plan.statements ?? [],
    ...(plan.producer === undefined ? {} : { producer: plan.producer }),
    ...(plan.transfer === undefined ? {} : { transfer: plan.transfer.description, records: plan.transfer.records }),
  };
  const digest = createInventoryDigest(algorithms);
  const written = format.write(contents, sink, {
    ...work,
    profile,
    algorithms,
    packedAt: plan.packedAt,
    tool: `${plan.tool.name} ${plan.tool.version}`,
    name,
    parameters: plan.parameters ?? {},
    ...(plan.schemasDirectory === undefined ? {} : { schemasDirectory: plan.schemasDirectory }),
  });
  let [files, bytes] = [0, 0];
  for await (const entry of written) {
    files += 1;
    bytes += entry.sizeBytes;
    digest.add(entry);
  }
  if (format.isSelective !== true) stopOnChange(source, { files, bytes }, plan.extent);
  const { bytes: packageBytes } = await sink.commit(work);
  const inventoryDigest = digest.end();
  return { path: output, format: format.id, profile, files, bytes, packageBytes, algorithms, inventoryDigest };
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
function packageName(output: string): string {
  const trimmed = output.replace(/[\\/]+$/, "");
  const last = trimmed.slice(Math.max(trimmed.lastIndexOf("/"), trimmed.lastIndexOf("\\")) + 1);
  const name = last.replace(/\.(zip|tar)$/i, "");
  if (parseRelativePath(name).ok) return name;
  throw new TransferError("usage", `${output} gives the package no name.`, { facts: { path: output } });
}
