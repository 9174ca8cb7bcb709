import { rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createDigestPool } from "../digest/pool.ts";
import type { PackageRepair } from "../formats/package-format.ts";
import { TransferError } from "../model/error.ts";
import { DEFAULT_LIMITS } from "../read/limits.ts";
import { openSource } from "../read/open-source.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";
import { createSink } from "../write/create-sink.ts";
import { isInside } from "../write/output-place.ts";
import { countEntries } from "./count-entries.ts";
import { joinRuleSets } from "./join-rule-sets.ts";
import { sourceMessages } from "./messages/source-messages.ts";
import { detectFormat, parseFormatName } from "./registry.ts";
import type { RepairOptions, RepairResult } from "./repair.ts";
import { bindSourceRules, isError } from "./source-rules.ts";
import { workOptions } from "./work-options.ts";

/** The work of `repairPackage`. */
export async function runRepair(path: string, options: RepairOptions): Promise<RepairResult> {
  const work = workOptions(options);
  const { to, isInPlace = false, volumeSizeBytes, isJoined } = options;
  if (to !== undefined && isInPlace) refuse("A repair is written to a new place, or in the old one: not both.", path);
  if (to !== undefined && (await isInside(to, path))) {
    const facts = { output: to, input: path };
    throw new TransferError("output-inside-input", `${to} lies in ${path}: choose another place for it.`, { facts });
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  await using opened = await openSource(path, { ...work, spoolDirectory: options.spoolDirectory, limits });
  if (isInPlace && opened.kind !== "directory")
    refuse(`${path} is not a folder: write the repair to a new place.`, path);
  const { source, count } = countEntries(opened);
  const { format: registered, profile } =
    options.as === undefined ? await detectFormat(source) : parseFormatName(options.as);
  const format = await registered.load();
  if (format.repair === undefined)
    refuse(`There is nothing that can be recomputed in a package of ${format.id}.`, path);
  await using pool = createDigestPool({ workers: options.workers });
  const subject = { source, pool, limits, profile, isQuick: false, parameters: {} };
  const repair = await format.repair(subject, {
    ...work,
    ...(volumeSizeBytes === undefined ? {} : { volumeSizeBytes }),
    ...(isJoined === undefined ? {} : { isJoined }),
  });
  const extent = await count(work);
  const rules = joinRuleSets([bindSourceRules(source.faults()), repair.rules]);
  const events = rules.run({
    ...work,
    translate: createTranslator([format.messages, sourceMessages], options.language),
  });
  const report = await collectReport(events, {
    tool: options.tool,
    subject: { path, format: format.id, profile, files: extent.files, bytes: extent.bytes },
    spoolDirectory: options.spoolDirectory,
  });
  const { hasChanges } = repair;
  const result = { report, hasChanges };
  if (!hasChanges || (to === undefined && !isInPlace)) return result;
  try {
    // What the source did not give would be lost in the new generation.
    if (source.faults().some(isError)) refuse(`${path} has entries that cannot be taken over. See the report.`, path);
    if (to !== undefined) {
      await writeTo(to, repair, { pool, extent, options });
      return { ...result, written: to };
    }
    const kept = await replaceInPlace(path.replace(/[\\/]+$/, ""), repair, { pool, extent, options });
    return { ...result, written: path, kept };
  } catch (error) {
    await report[Symbol.asyncDispose]();
    throw error;
  }
}

interface Writing {
  readonly pool: ReturnType<typeof createDigestPool>;
  readonly extent: { readonly bytes: number };
  readonly options: RepairOptions;
}

async function writeTo(to: string, repair: PackageRepair, { pool, extent, options }: Writing): Promise<void> {
  const work = workOptions(options);
  await using sink = await createSink(/[\\/]$/.test(to) ? to : `${to}/`, {
    pool,
    modifiedAt: options.repairedAt,
    id: options.runId,
    expectedBytes: extent.bytes,
  });
  for await (const _ of repair.write(sink, work));
  await sink.commit(work);
}

/** Writes the new generation beside the old, and then changes their names; gives the place where the old one is kept. */
async function replaceInPlace(path: string, repair: PackageRepair, writing: Writing): Promise<string> {
  const beside = `${path}.mended-${writing.options.runId}`;
  await writeTo(`${beside}/`, repair, writing);
  const volume = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const inner = join(beside, volume);
  // The package is one volume itself, or a folder with its volumes.
  const isVolume = await isThere(inner);
  try {
    if (isVolume && (await isThere(join(beside, volume.replace(/1$/, "2"))))) {
      refuse("The package would have several media: write the repair to a new place.", path);
    }
    const kept = await freeName(`${path}.before`);
    await rename(path, kept);
    try {
      await rename(isVolume ? inner : beside, path);
    } catch (error) {
      await rename(kept, path);
      throw new TransferError("write-failed", `${path} could not be replaced; it is as it was.`, { cause: error });
    }
    return kept;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function freeName(stem: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${stem}-${number}`;
    if (!(await isThere(name))) return name;
  }
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

function refuse(message: string, path: string): never {
  throw new TransferError("usage", message, { facts: { path } });
}
