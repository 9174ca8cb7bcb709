import { rm } from "node:fs/promises";
import type { OpenVolume } from "../formats/package-format.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Sink } from "../write/sink.ts";

/** The volumes of one package. Disposed of before they are committed, none of them stands. */
interface Volumes extends AsyncDisposable {
  first(): Promise<Sink>;
  readonly open: OpenVolume;
  /** The paths are in the order in which the volumes were opened. */
  commit(options: WorkOptions | undefined): Promise<{ readonly bytes: number; readonly paths: readonly string[] }>;
}

/** Volumes beside each other: further ones have the first one's ending, and names of their own. */
export function createVolumes(output: string, openSink: (path: string) => Promise<Sink>): Volumes {
  const volumes: { readonly path: string; readonly sink: Sink }[] = [];
  const [, before = "", end = ""] = /^(.*?)[^\\/]+?(\.zip|\.tar|[\\/]+)$/i.exec(output) ?? [];

  async function add(path: string): Promise<Sink> {
    const sink = await openSink(path);
    volumes.push({ path, sink });
    return sink;
  }

  return {
    first: () => add(output),
    open: (name) => add(before + name + end),
    async commit(options) {
      const done: string[] = [];
      let bytes = 0;
      try {
        // The first is named last: without it, nobody takes the rest for a whole package.
        for (const { path, sink } of [...volumes].reverse()) {
          bytes += (await sink.commit(options)).bytes;
          done.push(path);
        }
      } catch (error) {
        // They were ours alone: a place where something stood had been refused.
        for (const path of done) await rm(path, { recursive: true, force: true });
        throw error;
      }
      return { bytes, paths: volumes.map(({ path }) => path) };
    },
    async [Symbol.asyncDispose]() {
      for (const { sink } of volumes) await sink[Symbol.asyncDispose]();
    },
  };
}
