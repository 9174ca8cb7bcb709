import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createDigestPool } from "../digest/pool.ts";
import { asRelativePath } from "../model/path.ts";
import { createSink } from "./create-sink.ts";
import type { SinkEntry } from "./sink.ts";

/** A disk of four mebibytes. Mounting takes the system's leave: without it these tests are skipped. */
const disk = mkdtempSync(join(tmpdir(), "rafskil-disk-"));
const isMounted =
  process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]).status === 0;
afterAll(() => {
  if (isMounted) spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true });
});

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield Buffer.alloc(100_000);
}

function* small(): Generator<SinkEntry> {
  for (let index = 0; index < 20_000; index++) {
    yield { kind: "made", path: asRelativePath(`skjal-${index}`), bytes: Buffer.alloc(1_000) };
  }
}

const large = Buffer.alloc(20_000_000);
const LISTS: readonly [name: string, list: () => Iterable<SinkEntry>][] = [
  ["many small files", small],
  ["a large file", () => [{ kind: "made", path: asRelativePath("film"), bytes: large }]],
  ["a file that is made as it is written", () => [{ kind: "made", path: asRelativePath("skrá"), bytes: endless() }]],
];

describe.skipIf(!isMounted)("A disk that becomes full", () => {
  for (const ending of [".zip", ".tar", "/"]) {
    it.each(LISTS)(`under a ${ending} leaves nothing of %s, and is named`, async (_name, list) => {
      await using pool = createDigestPool({ workers: 2 });
      {
        await using sink = await createSink(join(disk, `pakki${ending}`), { pool, modifiedAt: new Date(0), id: "a" });
        const adding = Array.fromAsync(sink.add(list(), { algorithms: ["sha256"] }));
        await expect(adding).rejects.toMatchObject({ code: "insufficient-space", facts: { code: "ENOSPC" } });
      }
      expect(readdirSync(disk)).toEqual([]);
    });
  }

  it("is seen before anything is written, where the size is known", async () => {
    await using pool = createDigestPool();
    const options = { pool, modifiedAt: new Date(0), id: "a", expectedBytes: 5_000_000 };
    const opened = createSink(join(disk, "pakki.zip"), options);
    await expect(opened).rejects.toMatchObject({ code: "insufficient-space", facts: { neededBytes: 5_000_000 } });
    expect(readdirSync(disk)).toEqual([]);
  });
});
