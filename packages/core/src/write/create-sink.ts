import { TransferError } from "../model/error.ts";
import { createDirectorySink } from "./directory.ts";
import type { Sink } from "./sink.ts";
import type { SinkOptions } from "./sink-options.ts";
import { createTarSink } from "./tar.ts";
import { createZipSink } from "./zip.ts";

/**
 * A sink by the ending of its path: `/` a folder, `.zip`, `.tar`. Throws `usage` for any other ending, and then as
 * `openPart` does.
 */
export function createSink(path: string, options: SinkOptions): Promise<Sink> {
  if (/[/\\]$/.test(path)) return createDirectorySink(path, options);
  if (/\.zip$/i.test(path)) return createZipSink(path, options);
  if (/\.tar$/i.test(path)) return createTarSink(path, options);
  const text = `${path} must end in "/" for a folder, in ".zip" or in ".tar": the ending says what is written.`;
  return Promise.reject(new TransferError("usage", text, { facts: { path } }));
}
