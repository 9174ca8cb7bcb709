import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describePath } from "./describe.ts";
import { createBench } from "./flow.suite.ts";

const MUNICIPALITY = fileURLToPath(new URL("../../../../fixtures/municipality/transfer", import.meta.url));

const { place } = createBench("identify");

describe("identifying while describing", () => {
  it("gives each file of the inventory its format", async () => {
    const identify = { kind: "signatures" } as const;
    const { inventory, formatOf, report } = await describePath(MUNICIPALITY, { ...place, algorithms: [], identify });
    await using _ = report;
    const puids = new Map([...inventory.files()].map(({ path }, at) => [path as string, formatOf?.(at)?.puid]));
    expect(puids.size).toBe(156);
    expect(puids.get("files/2018/2018-0007 Gatnagerð við Þórsgötu/02 Uppdráttur.tif")).toBe("fmt/353");
    expect(puids.get("records/cases.csv")).toBe("x-fmt/18");
    expect([...puids.values()]).not.toContain(undefined);
  });

  it("gives none where none was asked for", async () => {
    const { formatOf, report } = await describePath(MUNICIPALITY, { ...place, algorithms: [] });
    await using _ = report;
    expect(formatOf).toBeUndefined();
  });

  it("says why Siegfried could not be run", async () => {
    // biome-ignore lint/correctness/useYield: it fails before it gives anything.
    const run = async function* (): AsyncGenerator<Uint8Array> {
      throw new Error("spawn sf ENOENT");
    };
    const identify = { kind: "siegfried", run } as const;
    await expect(describePath(MUNICIPALITY, { ...place, algorithms: [], identify })).rejects.toMatchObject({
      code: "read-failed",
    });
  });
});
