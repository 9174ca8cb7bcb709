import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits.ts";
import { openSource } from "./open-source.ts";
import type { Source, SourceEntry } from "./source.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rafskil-folder-"));
  writeFileSync(join(root, "good.txt"), "Góðan dag");
});
afterEach(() => rmSync(root, { recursive: true }));

async function list(
  limits: Partial<ReadLimits> = {},
): Promise<{ readonly paths: readonly string[]; readonly source: Source }> {
  const source = await openSource(root, { spoolDirectory: join(root, "no-spool"), limits });
  const entries = await Array.fromAsync(source.entries());
  return { source, paths: entries.map((entry) => entry.path) };
}

async function complaintsOf(limits: Partial<ReadLimits> = {}): Promise<readonly string[]> {
  const { source } = await list(limits);
  return source
    .faults()
    .map((fault) => `${fault.kind} ${fault.path}${fault.detail === undefined ? "" : ` ${fault.detail}`}`);
}

function makeFifo(path: string): void {
  execFileSync("sh", ["-c", 'mkfifo "$0"', path]);
}

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === "win32";
const isLinux = process.platform === "linux";

describe("A folder's hostile content is a fault, and the rest is read", () => {
  it.skipIf(isWindows)("links are not followed, wherever they lead", async () => {
    mkdirSync(join(root, "inside"));
    writeFileSync(join(root, "inside", "a"), "a");
    symlinkSync("/etc", join(root, "out"));
    symlinkSync("/etc/passwd", join(root, "passwd"));
    symlinkSync("inside", join(root, "again"));
    symlinkSync(".", join(root, "round"));
    symlinkSync("nowhere", join(root, "dangling"));
    const { paths, source } = await list();
    expect(paths).toEqual(["good.txt", "inside/a"]);
    const links = ["again", "dangling", "out", "passwd", "round"];
    expect(source.faults()).toEqual(links.map((path) => ({ kind: "link", path })));
    for (const path of ["again", "again/a", "out/passwd", "passwd", "round/good.txt"]) {
      expect(await source.find(path), path).toBeUndefined();
    }
  });

  it.skipIf(!isLinux)("sockets and FIFOs are not read", async () => {
    makeFifo(join(root, "fifo"));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, "socket"), resolve));
    try {
      expect(await complaintsOf()).toEqual(["special-file fifo", "special-file socket"]);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it.skipIf(!isLinux)(
    "names that are not UTF-8 are left out by their bytes, and their neighbours are read",
    async () => {
      const bytes = Buffer.concat([Buffer.from(`${root}/a`), Buffer.from([0xf0]), Buffer.from(".txt")]);
      writeFileSync(bytes, "latin-1");
      writeFileSync(join(root, "a\ufffd.txt"), "a name with U+FFFD is a name");
      mkdirSync(join(root, "b"));
      expect((await list()).paths).toEqual(["a\ufffd.txt", "b", "good.txt"]);
      expect(await complaintsOf()).toEqual(["name-not-unicode a\ufffd.txt 61f02e747874"]);
    },
  );

  it.skipIf(isWindows)("names with backslashes, line breaks and drives are unsafe", async () => {
    for (const name of ["a\\b", "line\nbreak", "C:x"]) writeFileSync(join(root, name), "");
    expect(await complaintsOf()).toEqual([
      "unsafe-path C:x drive",
      "unsafe-path a\\b backslash",
      "unsafe-path line\nbreak control-character",
    ]);
  });

  it("a folder too deep is not entered", async () => {
    mkdirSync(join(root, "a/b/c"), { recursive: true });
    writeFileSync(join(root, "a/b/c/d"), "");
    expect(await complaintsOf({ maxDepth: 2 })).toEqual(["unsafe-path a/b/c too-deep"]);
    expect((await list({ maxDepth: 2 })).paths).toEqual(["a/b", "good.txt"]);
  });

  it("a path too long is left out", async () => {
    writeFileSync(join(root, "x".repeat(60)), "");
    expect(await complaintsOf({ maxPathBytes: 50 })).toEqual([`unsafe-path ${"x".repeat(60)} too-long`]);
  });

  it.skipIf(isRoot || isWindows)("a folder that may not be read is a fault", async () => {
    mkdirSync(join(root, "closed"));
    chmodSync(join(root, "closed"), 0);
    expect(await complaintsOf()).toEqual(["unreadable closed EACCES"]);
    chmodSync(join(root, "closed"), 0o700);
  });

  it.skipIf(isWindows)("a folder whose path the system does not take is a fault", async () => {
    let folder = root;
    const name = "d".repeat(200);
    for (let depth = 0; depth < 18; depth++) {
      folder = join(folder, name);
      mkdirSync(folder);
    }
    // Two more by a way round, so that the whole path is longer than a system call takes.
    mkdirSync(join(root, "deep", name, "d".repeat(60)), { recursive: true });
    renameSync(join(root, "deep"), join(folder, name));
    const { source } = await list();
    expect(source.faults().map((fault) => fault.detail)).toEqual(["ENAMETOOLONG"]);
    execFileSync("rm", ["-r", join(root, name)]);
  });
});

describe("A folder that changes while it is read", () => {
  it("lists a file that has gone as unreadable", async () => {
    // Names are looked at a batch at a time: those of the last are looked at when the first has been given.
    const names = Array.from({ length: 300 }, (_, index) => `a${String(index).padStart(3, "0")}`);
    for (const name of [...names, "b", "c"]) writeFileSync(join(root, name), name);
    const source = await openSource(root, { spoolDirectory: root });
    const paths: string[] = [];
    for await (const { path } of source.entries()) {
      if (path === "a000") {
        unlinkSync(join(root, "b"));
        unlinkSync(join(root, "c"));
        mkdirSync(join(root, "c"));
      }
      paths.push(path);
    }
    expect(paths).toEqual([...names, "good.txt"]);
    expect(source.faults()).toEqual([
      { kind: "unreadable", path: "b", detail: "ENOENT" },
      { kind: "special-file", path: "c" },
    ]);
  });

  async function goodEntry(): Promise<{ readonly source: Source; readonly entry: SourceEntry }> {
    const source = await openSource(root, { spoolDirectory: root });
    const entry = await source.find("good.txt");
    if (entry === undefined) throw new Error("good.txt is missing");
    return { source, entry };
  }

  function replace(file: string, make: () => unknown): void {
    unlinkSync(file);
    make();
  }

  const changes: readonly [name: string, change: (file: string) => void, code: string][] = [
    ["has grown", (file) => appendFileSync(file, "x"), "source-changed"],
    ["has shrunk", (file) => truncateSync(file, 3), "source-changed"],
    ["has gone", (file) => unlinkSync(file), "not-found"],
    ["has become a folder", (file) => replace(file, () => mkdirSync(file)), "source-changed"],
    ["has become a link", (file) => replace(file, () => symlinkSync("/etc/passwd", file)), "read-failed"],
    ["has become a FIFO", (file) => replace(file, () => makeFifo(file)), "source-changed"],
  ];
  it.skipIf(isWindows).each(changes)("does not give the bytes of a file that %s", async (_name, change, code) => {
    const { source, entry } = await goodEntry();
    change(join(root, "good.txt"));
    await expect(Array.fromAsync(source.open(entry))).rejects.toMatchObject({ code });
  });

  it("does not end well where a file changes under its reader", async () => {
    const file = join(root, "good.txt");
    for (const [change, size] of [
      [() => appendFileSync(file, "x"), 3 << 20],
      [() => truncateSync(file, 1 << 20), 3 << 20],
    ] as const) {
      writeFileSync(file, Buffer.alloc(size));
      const { source, entry } = await goodEntry();
      const read = async (): Promise<void> => {
        let chunks = 0;
        for await (const _chunk of source.open(entry)) {
          chunks += 1;
          if (chunks === 1) change();
        }
      };
      await expect(read()).rejects.toMatchObject({ code: "source-changed" });
    }
  });

  it("stops reading when it is told to", async () => {
    writeFileSync(join(root, "good.txt"), Buffer.alloc(3 << 20));
    const { source, entry } = await goodEntry();
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      for await (const _chunk of source.open(entry, { signal: stop.signal })) stop.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("What lies at a path", () => {
  const refusals: readonly [name: string, make: (path: string) => void, code: string][] = [
    ["is nothing", () => {}, "not-found"],
    ["lies under a file", () => {}, "read-failed"],
    ["is an empty file", (path) => writeFileSync(path, ""), "archive-unsupported"],
    ["is a text", (path) => writeFileSync(path, "PKZIP"), "archive-unsupported"],
    ["is a 7z", (path) => writeFileSync(path, Buffer.from("377abcaf271c0004", "hex")), "archive-unsupported"],
    ["is a rar", (path) => writeFileSync(path, Buffer.from("526172211a0700", "hex")), "archive-unsupported"],
    ["is a FIFO", (path) => makeFifo(path), "read-failed"],
    ["is a device", () => {}, "read-failed"],
  ];
  it.skipIf(isWindows).each(refusals)("and %s is refused with a code", async (name, make, code) => {
    let path = join(root, "thing");
    if (name === "lies under a file") path = join(root, "good.txt", "thing");
    else if (name === "is a device") path = "/dev/null";
    else make(path);
    await expect(openSource(path, { spoolDirectory: root })).rejects.toMatchObject({ code, name: "TransferError" });
  });

  it.skipIf(isWindows)("may be reached by a link, which is its user's own", async () => {
    const link = join(root, "..", `${root.split("/").at(-1)}-link`);
    symlinkSync(root, link);
    try {
      await using source = await openSource(link, { spoolDirectory: root });
      expect(await source.find("good.txt")).toMatchObject({ sizeBytes: 11 });
      expect(source.name).toBe(link.split("/").at(-1));
    } finally {
      unlinkSync(link);
    }
  });

  it("is listed within the limits alone", async () => {
    writeFileSync(join(root, "b"), "");
    await expect(list({ maxEntries: 1 })).rejects.toMatchObject({
      code: "limit-exceeded",
      facts: { limit: "maxEntries" },
    });
    await expect(list({ maxTotalBytes: 5 })).rejects.toMatchObject({ facts: { limit: "maxTotalBytes", value: 5 } });
    expect(DEFAULT_LIMITS.maxEntries).toBeGreaterThan(1_000_000);
  });
});
