import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createIdentifyPool } from "../../describe/identify/identify-pool.ts";
import { judgeFile } from "./check-files.ts";
import { createContentTally } from "./content-tally.ts";
import { createFaultList, RULE_SLUGS, ruleIdOf } from "./rules.ts";

it("says of a file that cannot be opened that it is unreadable, and nothing of its format", async () => {
  const file = join(tmpdir(), "rafskil-no-such-folder", "a.pdf");
  await using pool = createIdentifyPool({ workers: 1 });
  const work = [{ id: 1, name: "a.pdf", extent: { kind: "file", file, sizeBytes: 12 } }] as const;
  const [outcome] = (await Array.fromAsync(pool.run(work))).flat();
  const faults = createFaultList(new Set(RULE_SLUGS.map(ruleIdOf)));
  const tally = createContentTally();
  if (outcome === undefined) throw new Error("nothing was said of the file");
  judgeFile({ path: "files/a.pdf", identification: outcome.identification, conditions: [] }, { faults, tally });
  expect(faults.take()).toEqual([
    { rule: "transfer/file-unreadable", fault: { at: { kind: "file", path: "files/a.pdf" } } },
  ]);
});
