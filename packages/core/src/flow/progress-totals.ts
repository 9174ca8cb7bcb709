import type { Progress, WorkOptions } from "../model/progress.ts";
import { workOptions } from "./work-options.ts";

/**
 * Options for work on a source that has been listed before: each report of progress says how much there is in all.
 * Listing it again, which goes on beside the reading, is no progress and is not told.
 */
export function withTotals(
  options: WorkOptions,
  extent: { readonly files: number; readonly bytes: number },
): WorkOptions {
  const { onProgress, ...rest } = workOptions(options);
  if (onProgress === undefined) return rest;
  return { ...rest, onProgress: (progress) => forward(progress) };

  function forward(progress: Progress): void {
    switch (progress.phase) {
      case "list":
        return;
      case "digest":
      case "identify":
      case "write":
        // What a format writes or reads besides the files that were listed counts too.
        onProgress?.({
          totalFiles: Math.max(extent.files, progress.files),
          totalBytes: Math.max(extent.bytes, progress.bytes),
          ...progress,
        });
        return;
      case "rows":
      case "sync":
      case "send":
        onProgress?.(progress);
        return;
    }
  }
}
