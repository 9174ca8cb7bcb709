import type { DigestAlgorithm } from "../../../model/digest.ts";
import { createInventoryBuilder, type Inventory, type InventoryBuilder } from "../../../model/inventory.ts";
import type { WrittenEntry } from "../../../write/sink.ts";
import type { MetsFile } from "./mets.ts";
import type { MimeTypes } from "./mime-type.ts";
import { DOCUMENTATION_FOLDER, SCHEMAS_FOLDER } from "./placement.ts";

/** The files that stand in the package, by the folder of the package that they are told of in one group. */
export interface FileLists {
  add(entry: WrittenEntry): void;
  /** The files of a folder, their paths from that of the METS: those of a representation lie in `data`. */
  filesOf(folder: string, metsFolder?: string): Iterable<MetsFile>;
  has(folder: string, path?: string): boolean;
  /** As METS tells of an entry. */
  describe(entry: WrittenEntry, metsFolder: string): MetsFile;
}

/** Some eighty bytes a file, and its path. */
export function createFileLists(algorithm: DigestAlgorithm, mimeOf: MimeTypes): FileLists {
  const lists = new Map<string, { readonly builder: InventoryBuilder; readonly inventory: Inventory }>();

  function listOf(folder: string): { readonly builder: InventoryBuilder; readonly inventory: Inventory } {
    const known = lists.get(folder);
    if (known !== undefined) return known;
    const builder = createInventoryBuilder([algorithm]);
    const list = { builder, inventory: builder.build() };
    lists.set(folder, list);
    return list;
  }

  const describe: FileLists["describe"] = ({ path, sizeBytes, digests }, metsFolder) => ({
    path: path.slice(metsFolder.length),
    sizeBytes,
    checksum: digests[algorithm] ?? "",
    mimeType: mimeOf(path),
  });
  return {
    add(entry) {
      const { builder } = listOf(folderOf(entry.path));
      const number = builder.add(entry.path, entry.sizeBytes);
      builder.setDigests(number, Buffer.from(entry.digests[algorithm] ?? "", "hex"));
    },
    filesOf: (folder, metsFolder = "") => ({
      *[Symbol.iterator]() {
        for (const file of listOf(folder).inventory.files()) yield describe(file, metsFolder);
      },
    }),
    has(folder, path) {
      const { inventory } = listOf(folder);
      return path === undefined ? inventory.fileCount > 0 : inventory.indexOf(path) >= 0;
    },
    describe,
  };
}

function folderOf(path: string): string {
  for (const folder of [DOCUMENTATION_FOLDER, SCHEMAS_FOLDER]) if (path.startsWith(folder)) return folder;
  return /^representations\/[^/]+\/data\//.exec(path)?.[0] ?? "";
}
