import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { memorySource } from "./memory.ts";
import { openSource } from "./open-source.ts";
import { describeSource, type Opened, TREE, type Tree } from "./source.suite.ts";
import { paxPart, type TarPart, tarBytes } from "./tar-bytes.suite.ts";
import { zipBytes } from "./zip-bytes.suite.ts";

async function opened(make: (folder: string) => Promise<string>): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "rafskil-read-"));
  const source = await openSource(await make(folder), { spoolDirectory: join(folder, "spool") });
  return {
    source,
    async [Symbol.asyncDispose]() {
      await source[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

async function writeTree(tree: Tree, folder: string): Promise<string> {
  const root = join(folder, "skil");
  await mkdir(root);
  for (const [path, text] of Object.entries(tree)) {
    await mkdir(join(root, path.endsWith("/") ? path : dirname(path)), { recursive: true });
    if (!path.endsWith("/")) await writeFile(join(root, path), text);
  }
  return root;
}

/** The tree in no order, with folders of its own for some of the files, as archivers write it. */
function zipOf(tree: Tree, prefix: string): Buffer {
  const names = Object.keys(tree).toReversed();
  const folders = ["", "mál/", "deep/", "deep/a/"].map((name) => prefix + name).filter((name) => name !== "");
  return zipBytes([
    ...names.map((path, index) => ({ name: prefix + path, data: tree[path] ?? "", isDeflated: index % 2 === 0 })),
    ...(tree === TREE ? folders.map((name) => ({ name })) : []),
  ]);
}

function tarOf(tree: Tree, prefix: string): Buffer {
  const parts = Object.entries(tree).flatMap(([path, data]): TarPart[] => {
    const type = path.endsWith("/") ? "5" : "0";
    return [paxPart({ path: prefix + path }), { name: "short", type, data }];
  });
  return tarBytes([...(prefix === "" ? [] : [{ name: prefix, type: "5" }]), ...parts]);
}

describeSource("A folder", (tree) => opened((folder) => writeTree(tree, folder)));

describeSource("A zip", (tree) => archived("skil.zip", zipOf(tree, "skil/")));
describeSource("A zip without a top folder", (tree) => archived("skil.zip", zipOf(tree, "")));
describeSource("A tar", (tree) => archived("skil.tar", tarOf(tree, "skil/")));
describeSource("A tar of a folder's inside", (tree) => archived("skil.tar", tarOf(tree, "./")));
describeSource("A gzip tar", (tree) => archived("skil.tar.gz", gzipSync(tarOf(tree, "skil/"))));
describeSource("A zstd tar", (tree) => archived("skil.tar.zst", zstdCompressSync(tarOf(tree, "skil/"))));
describeSource("A tar under the name of a zip", (tree) => archived("skil.zip", tarOf(tree, "skil/")));

describeSource("A tree in memory", async (tree) => {
  const files = Object.entries(tree).filter(([path]) => !path.endsWith("/"));
  const folders = Object.keys(tree).filter((path) => path.endsWith("/"));
  const source = memorySource({
    name: "skil",
    files: new Map(files),
    emptyDirectories: folders.map((path) => path.slice(0, -1)),
  });
  return { source, [Symbol.asyncDispose]: () => source[Symbol.asyncDispose]() };
});

function archived(name: string, bytes: Uint8Array): Promise<Opened> {
  return opened(async (folder) => {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  });
}

describe("A source's name", () => {
  it.each([
    ["skil.zip", zipOf(TREE, "skil/")],
    ["skil.ZIP", zipOf(TREE, "skil/")],
    ["skil.tar", tarOf(TREE, "skil/")],
    ["skil.tar.gz", gzipSync(tarOf(TREE, "skil/"))],
    ["skil.tgz", gzipSync(tarOf(TREE, "skil/"))],
    ["skil.tar.zst", zstdCompressSync(tarOf(TREE, "skil/"))],
  ])("is that of %s without its ending, and can be held against its top folder", async (name, bytes) => {
    await using archive = await archived(name, bytes);
    expect(archive.source.name).toBe("skil");
    expect(archive.source.topFolder).toBe("skil");
  });

  it("is that of the folder", async () => {
    await using folder = await opened((root) => writeTree(TREE, root));
    expect(folder.source.name).toBe("skil");
    expect(folder.source.topFolder).toBeUndefined();
  });
});
