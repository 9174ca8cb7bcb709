import { describeSource } from "../describe/describe.ts";
import { createDigestPool } from "../digest/pool.ts";
import { openSource } from "../read/open-source.ts";
import { countEntries } from "./count-entries.ts";
import type { DescribePathOptions, PathDescription } from "./describe.ts";
import { withTotals } from "./progress-totals.ts";
import { reportOnSource } from "./report-on-source.ts";
import { workOptions } from "./work-options.ts";

/** The work of `describePath`. */
export async function runDescribe(path: string, options: DescribePathOptions): Promise<PathDescription> {
  const work = workOptions(options);
  await using source = await openSource(path, {
    ...work,
    spoolDirectory: options.spoolDirectory,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  await using pool = createDigestPool({ workers: options.workers });
  const algorithms = options.algorithms ?? ["sha256"];
  const isCounted = options.onProgress !== undefined && algorithms.length > 0;
  // A source is listed twice only for somebody who wants to see how much is left.
  const told = isCounted ? withTotals(work, await countEntries(source).count(work)) : work;
  const { inventory, emptyDirectories, fileFaults } = await describeSource(source, { ...told, pool, algorithms });
  const report = await reportOnSource(source, fileFaults, {
    ...work,
    language: options.language,
    tool: options.tool,
    spoolDirectory: options.spoolDirectory,
    subject: { path, files: inventory.fileCount, bytes: inventory.totalBytes },
  });
  if (options.identify === undefined) return { inventory, emptyDirectories, report };
  try {
    const { identifyFiles } = await import("./identify-files.ts");
    const { identify, workers } = options;
    const identifications = await identifyFiles(source, inventory, { ...told, identify, workers });
    return { inventory, emptyDirectories, report, formatOf: (index) => identifications.at(index) };
  } catch (error) {
    await report[Symbol.asyncDispose]();
    throw error;
  }
}
