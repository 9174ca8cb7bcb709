import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { TransferError } from "../model/error.ts";
import type { Finding, RuleId } from "../model/finding.ts";
import { systemCode, writeFailure } from "../model/write-failure.ts";

/** Findings set aside by rule: in memory up to a limit, then in a temporary file of JSON Lines. */
export interface FindingSpool extends AsyncDisposable {
  /** Takes a finding. `true`: memory is full, and `flush` must follow before the next. */
  add(finding: Finding): boolean;
  /** Moves what is in memory to the file. Throws `insufficient-space` or `write-failed`. */
  flush(): Promise<void>;
  /** The rules that have findings. */
  rules(): Iterable<RuleId>;
  /** The findings of a rule in the order in which they came. */
  read(rule: RuleId): AsyncGenerator<Finding, void, undefined>;
}

/** A run of one rule's findings in the file. */
interface Segment {
  readonly offsetBytes: number;
  readonly sizeBytes: number;
}

interface Shelf {
  readonly segments: Segment[];
  lines: string[];
}

const READ_BYTES = 1 << 18;
/** Once there is a file, memory holds no more than this: what dies young costs the garbage collector nothing. */
const WRITE_CHARS = 1 << 18;

export function createFindingSpool(directory: string, memoryLimitBytes: number): FindingSpool {
  const shelves = new Map<RuleId, Shelf>();
  let heldChars = 0;
  let fileBytes = 0;
  let file: SpoolFile | undefined;
  let isDisposed = false;

  async function flush(): Promise<void> {
    try {
      file ??= await createSpoolFile(directory);
      for (const shelf of shelves.values()) {
        if (shelf.lines.length === 0) continue;
        const bytes = Buffer.from(`${shelf.lines.join("\n")}\n`);
        await file.handle.appendFile(bytes);
        shelf.segments.push({ offsetBytes: fileBytes, sizeBytes: bytes.length });
        shelf.lines = [];
        fileBytes += bytes.length;
      }
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      throw writeFailure({ file: directory, code, message: String(error), cause: error });
    }
    heldChars = 0;
  }

  return {
    add(finding) {
      const line = JSON.stringify(finding);
      const shelf = shelves.get(finding.rule) ?? { segments: [], lines: [] };
      if (shelf.lines.push(line) === 1) shelves.set(finding.rule, shelf);
      heldChars += line.length;
      return heldChars > (file === undefined ? memoryLimitBytes : Math.min(memoryLimitBytes, WRITE_CHARS));
    },
    flush,
    rules: () => shelves.keys(),
    async *read(rule) {
      if (isDisposed) throw new Error("The findings of a report were read after it was disposed of");
      const shelf = shelves.get(rule);
      if (shelf === undefined) return;
      for (const segment of shelf.segments) {
        if (file !== undefined) yield* readSegment(file.handle, segment);
      }
      for (const line of shelf.lines) yield parseLine(line);
    },
    async [Symbol.asyncDispose]() {
      isDisposed = true;
      shelves.clear();
      const open = file;
      file = undefined;
      await open?.[Symbol.asyncDispose]();
    },
  };
}

async function* readSegment(handle: FileHandle, segment: Segment): AsyncGenerator<Finding, void, undefined> {
  const endBytes = segment.offsetBytes + segment.sizeBytes;
  let rest: Buffer = Buffer.alloc(0);
  for (let at = segment.offsetBytes; at < endBytes; ) {
    const chunk = Buffer.allocUnsafe(Math.min(READ_BYTES, endBytes - at));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) throw new TransferError("read-failed", "The temporary file of findings was cut short.");
    at += bytesRead;
    const block =
      rest.length === 0 ? chunk.subarray(0, bytesRead) : Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    const lastEnd = block.lastIndexOf(0x0a);
    for (const line of block.toString("utf8", 0, Math.max(lastEnd, 0)).split("\n")) {
      if (line !== "") yield parseLine(line);
    }
    rest = block.subarray(lastEnd + 1);
  }
}

/** Our own line, written by `add`: JSON has no newline inside, and is well-formed UTF-8 even where a name is not. */
function parseLine(line: string): Finding {
  return JSON.parse(line) as Finding;
}

interface SpoolFile extends AsyncDisposable {
  readonly handle: FileHandle;
}

/**
 * Opens a new file that nobody else sees. Where the system allows it, the name is taken away at once: then not even a
 * killed process leaves the file behind.
 */
async function createSpoolFile(directory: string): Promise<SpoolFile> {
  await mkdir(directory, { recursive: true });
  for (let number = 1; ; number++) {
    const path = join(directory, `findings-${number}.jsonl`);
    try {
      const handle = await open(path, "wx+", 0o600);
      await rm(path, { force: true }).catch(() => undefined);
      return {
        handle,
        async [Symbol.asyncDispose]() {
          await handle.close();
          await rm(path, { force: true });
        },
      };
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
}
