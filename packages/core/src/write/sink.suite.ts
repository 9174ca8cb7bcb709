import { mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDigestPool } from "../digest/pool.ts";
import type { DigestPool } from "../model/digest-work.ts";
import { asRelativePath } from "../model/path.ts";
import type { Sink, SinkEntry, WrittenEntry } from "./sink.ts";
import type { SinkOptions } from "./sink-options.ts";
import { digest, entriesOf, fingerprint, readBack, TREE } from "./sink-tree.suite.ts";

export type MakeSink = (target: string, options: SinkOptions) => Promise<Sink>;

const MODIFIED_AT = new Date("2026-01-02T03:04:05.678Z");

/** What a sink of any kind must do. `endings` is what its targets' names end in. */
export function describeSink(
  name: string,
  { make, ending }: { readonly make: MakeSink; readonly ending: string },
): void {
  describe(name, () => {
    let folder: string;
    let pool: DigestPool;
    let targets = 0;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "rafskil-sink-"));
      pool = createDigestPool({ workers: 2 });
    });
    afterAll(async () => {
      await pool[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    });

    /** A folder of its own for each target, so that nothing else may stand in it. */
    async function place(): Promise<{ target: string; left: () => Promise<readonly string[]>; source: string }> {
      targets += 1;
      const own = await mkdtemp(join(folder, "target-"));
      const source = await mkdtemp(join(folder, "source-"));
      return { target: join(own, `pakki${ending}`), left: () => readdir(own), source };
    }

    const options = (): SinkOptions => ({ pool, modifiedAt: MODIFIED_AT, id: `run${targets}` });

    async function writeAll(target: string, list: readonly SinkEntry[], given: SinkOptions): Promise<WrittenEntry[]> {
      await using sink = await make(target, given);
      const written = await Array.fromAsync(sink.add(list, { algorithms: ["sha256", "md5"] }));
      const { path, files } = await sink.commit();
      expect(path).toBe(target);
      expect(files).toBe(written.length);
      return written;
    }

    it("writes what reads back the same, and gives the files back in their order", async () => {
      const { target, source, left } = await place();
      const list = await entriesOf(source);
      const written = await writeAll(target, list, options());
      expect(written.map((entry) => entry.path)).toEqual(
        list.filter((entry) => entry.kind !== "directory").map((entry) => entry.path),
      );
      const read = await readBack(target);
      const folders = list.filter((entry) => entry.kind === "directory").map((entry) => `${entry.path}/`);
      expect([...read.keys()].sort()).toEqual([...written.map((entry) => entry.path), ...folders].sort());
      for (const { path, sizeBytes, digests } of written) {
        const bytes = read.get(path) ?? Buffer.from("not there");
        expect([path, sizeBytes]).toEqual([path, bytes.length]);
        expect(digests).toEqual({ sha256: digest("sha256", bytes), md5: digest("md5", bytes) });
        if (TREE[path] !== undefined) expect(bytes.equals(TREE[path])).toBe(true);
      }
      expect((await left()).length).toBe(1);
    });

    it("writes the same bytes again, with another number of workers, at another time", async () => {
      const { source } = await place();
      const list = async (): Promise<SinkEntry[]> => [
        ...Array.from({ length: 1_100 }, (_, index): SinkEntry => {
          const bytes = Buffer.alloc((index * 37) % 5_000, String(index));
          const extent = { kind: "bytes" as const, bytes };
          return {
            kind: "copy",
            path: asRelativePath(`möppur/${index % 20}/${index}`),
            sizeBytes: bytes.length,
            extent,
          };
        }),
        ...(await entriesOf(source)),
      ];
      const prints: string[] = [];
      for (const workers of [1, 3]) {
        const { target } = await place();
        await using own = createDigestPool({ workers });
        await writeAll(target, await list(), { ...options(), pool: own });
        prints.push(await fingerprint(target));
      }
      expect(new Set(prints).size).toBe(1);
    });

    it("goes on where the call before ended", async () => {
      const { target } = await place();
      await using sink = await make(target, options());
      for (const path of ["b", "a/c", "a/d"]) {
        const bytes = Buffer.from(path);
        await Array.fromAsync(sink.add([{ kind: "made", path: asRelativePath(path), bytes }]));
      }
      const { files } = await sink.commit();
      expect(files).toBe(3);
      expect([...(await readBack(target)).keys()].sort()).toEqual(["a/c", "a/d", "b"]);
    });

    it("leaves nothing when it is disposed of without a commit", async () => {
      const { target, source, left } = await place();
      const sink = await make(target, options());
      await Array.fromAsync(sink.add(await entriesOf(source)));
      expect((await left()).some((found) => found.includes("rafskil"))).toBe(true);
      await sink[Symbol.asyncDispose]();
      expect(await left()).toEqual([]);
    });

    it("refuses a target that exists, and does not touch it", async () => {
      for (const existing of ["file", "link to nowhere"]) {
        const { target, left } = await place();
        const bare = target.replace(/\/$/, "");
        if (existing === "file") await writeFile(bare, "mine");
        else await symlink("nowhere", bare);
        await expect(make(target, options())).rejects.toMatchObject({ code: "output-exists", facts: { path: target } });
        expect((await left()).length).toBe(1);
      }
    });

    it("refuses a target that came into being while it wrote", async () => {
      const { target, left } = await place();
      await using sink = await make(target, options());
      await writeFile(target.replace(/\/$/, ""), "mine");
      await expect(sink.commit()).rejects.toMatchObject({ code: "output-exists" });
      await sink[Symbol.asyncDispose]();
      expect((await left()).length).toBe(1);
      expect(await readFile(target.replace(/\/$/, ""), "utf8")).toBe("mine");
    });

    it("refuses a folder that is missing", async () => {
      const target = join(folder, "no", `pakki${ending}`);
      await expect(make(target, options())).rejects.toMatchObject({ code: "not-found" });
    });

    it("does not begin where there is too little room", async () => {
      const { target, left } = await place();
      const opened = make(target, { ...options(), expectedBytes: 2 ** 60 });
      await expect(opened).rejects.toMatchObject({ code: "insufficient-space", facts: { neededBytes: 2 ** 60 } });
      expect(await left()).toEqual([]);
    });

    const changes: readonly [name: string, change: (file: string) => Promise<void>, code: string][] = [
      ["shrinks", (file) => truncate(file, 5), "source-changed"],
      ["grows", (file) => truncate(file, 5_000_000), "source-changed"],
      ["disappears", (file) => rm(file), "source-changed"],
      ["cannot be read", (file) => rm(file).then(() => symlink("elsewhere", file)), "read-failed"],
    ];
    it.each(changes)("leaves nothing when a file of the source %s", async (_name, change, code) => {
      const { target, source, left } = await place();
      const list = await entriesOf(source);
      await change(join(source, "9"));
      await using sink = await make(target, options());
      const adding = Array.fromAsync(sink.add(list, { algorithms: ["sha256"] }));
      await expect(adding).rejects.toMatchObject({ code, facts: { path: "film.bin" } });
      await expect(sink.commit()).rejects.toThrow("unfinished");
      await sink[Symbol.asyncDispose]();
      expect(await left()).toEqual([]);
    });

    it("leaves nothing when it is told to stop", async () => {
      const { target, left } = await place();
      const controller = new AbortController();
      await using sink = await make(target, options());
      async function* endless(): AsyncGenerator<SinkEntry> {
        for (let index = 0; ; index++) {
          if (index === 5_000) controller.abort();
          yield { kind: "made", path: asRelativePath(`skjal-${index}`), bytes: Buffer.from("x") };
        }
      }
      const adding = Array.fromAsync(sink.add(endless(), { signal: controller.signal }));
      await expect(adding).rejects.toMatchObject({ code: "aborted" });
      await sink[Symbol.asyncDispose]();
      expect(await left()).toEqual([]);
    });

    it("leaves nothing when what is made breaks, small or large", async () => {
      for (const sizeBytes of [10, 3_000_000]) {
        const { target, left } = await place();
        const fault = new Error("the records are broken");
        async function* broken(): AsyncGenerator<Uint8Array> {
          yield Buffer.alloc(sizeBytes);
          throw fault;
        }
        await using sink = await make(target, options());
        const list: SinkEntry[] = [{ kind: "made", path: asRelativePath("a"), bytes: broken() }];
        await expect(Array.fromAsync(sink.add(list))).rejects.toBe(fault);
        await sink[Symbol.asyncDispose]();
        expect(await left()).toEqual([]);
      }
    });

    it("is not whole when its reader breaks off", async () => {
      const { target, source } = await place();
      await using sink = await make(target, options());
      for await (const entry of sink.add(await entriesOf(source))) if (entry.sizeBytes > 0) break;
      await expect(sink.commit()).rejects.toThrow("unfinished");
    });

    it("takes no path twice", async () => {
      const { target } = await place();
      await using sink = await make(target, options());
      const entry: SinkEntry = { kind: "made", path: asRelativePath("a/b"), bytes: Buffer.from("x") };
      await expect(Array.fromAsync(sink.add([entry, entry]))).rejects.toThrow();
    });

    it("says how far it has come", async () => {
      const { target, source } = await place();
      await using sink = await make(target, options());
      const phases = new Set<string>();
      let bytes = 0;
      const onProgress = (progress: { phase: string; bytes: number }): void => {
        phases.add(progress.phase);
        if (progress.phase === "write") bytes = progress.bytes;
      };
      const written = await Array.fromAsync(sink.add(await entriesOf(source), { onProgress }));
      expect(bytes).toBe(written.reduce((sum, entry) => sum + entry.sizeBytes, 0));
      await sink.commit({ onProgress });
      expect([...phases]).toEqual(["write", "sync"]);
    });
  });
}
