import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** What the disk gives by itself: bytes in stretches of 16 MiB, each durable before the next, and one page after another. */
export function diskRates(folder, share) {
  const path = join(folder, "disk");
  const file = openSync(path, "w");
  try {
    const stretch = Buffer.alloc(16 * 2 ** 20, 1);
    const stretches = Math.max(4, Math.round(48 * share));
    let begun = performance.now();
    for (let at = 0; at < stretches; at++) {
      writeSync(file, stretch, 0, stretch.length, at * stretch.length);
      fdatasyncSync(file);
    }
    const megabytes = (stretches * stretch.length) / 1e6 / ((performance.now() - begun) / 1000);
    const pages = Math.max(100, Math.round(1000 * share));
    begun = performance.now();
    for (let at = 0; at < pages; at++) {
      writeSync(file, stretch, 0, 4096, (at % 1000) * 4096);
      fdatasyncSync(file);
    }
    const rate = pages / ((performance.now() - begun) / 1000);
    return `${Math.round(megabytes)} MB/s, ${Math.round(rate)} pages/s`;
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
