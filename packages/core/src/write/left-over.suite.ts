import { parseArgs } from "node:util";
import { createDigestPool } from "../digest/pool.ts";
import { asRelativePath } from "../model/path.ts";
import { createSink } from "./create-sink.ts";
import type { SinkEntry } from "./sink.ts";

// A program that packs without end and says when it has begun: it is there to be killed.
const { positionals } = parseArgs({ allowPositionals: true });

async function* endless(): AsyncGenerator<SinkEntry> {
  for (let index = 0; ; index++) {
    yield { kind: "made", path: asRelativePath(`skjal-${index}`), bytes: Buffer.alloc(1_000) };
    if (index === 5_000) process.stdout.write("packing\n");
  }
}

const pool = createDigestPool({ workers: 2 });
const sink = await createSink(positionals[0] ?? "", { pool, modifiedAt: new Date(0), id: "killed" });
for await (const entry of sink.add(endless())) if (entry.sizeBytes === 0) break;
