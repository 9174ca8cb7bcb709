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
  if (options.deflateLevel !== undefined && !/\.zip$/i.test(path)) {
    return refuse(path, `${path} cannot be compressed: only a package that ends in ".zip" can.`);
  }
  if (/[/\\]$/.test(path)) return createDirectorySink(path, options);
  if (/\.zip$/i.test(path)) return createZipSink(path, options);
  if (/\.tar$/i.test(path)) return createTarSink(path, options);
  return refuse(path, `${path} must end in "/" for a folder, in ".zip" or in ".tar": the ending says what is written.`);
}

function refuse(path: string, message: string): Promise<never> {
  return Promise.reject(new TransferError("usage", message, { facts: { path } }));
}
