import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Scanner, ScanVerdict } from "./scanner.ts";

/** A file for one test, removed after it. */
export async function fileToScan(bytes: Uint8Array): Promise<{ readonly path: string; readonly bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "rafskil-scan-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "blob");
  await writeFile(path, bytes);
  return { path, bytes: bytes.length };
}

/** What every scanner promises. `plain`: its verdict on a file in which there is nothing. */
export function describeScanner(open: () => Scanner, plain: ScanVerdict): void {
  test("a plain file gets its verdict", async () => {
    expect(await open().scan(await fileToScan(Buffer.from("fundargerð")))).toMatchObject(plain);
  });

  test("an empty file gets its verdict", async () => {
    expect(await open().scan(await fileToScan(Buffer.alloc(0)))).toMatchObject(plain);
  });

  test("an abort is thrown, and nothing else", async () => {
    const file = await fileToScan(Buffer.from("x"));
    await expect(open().scan(file, { signal: AbortSignal.abort(new Error("called off")) })).rejects.toThrow(
      "called off",
    );
  });

  test("it tells what its verdicts rest on", async () => {
    expect((await open().describe()).kind).toMatch(/^(none|ready|unreachable|failed-self-test)$/);
  });
}
