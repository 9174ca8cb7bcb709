import { isUtf8 } from "node:buffer";
import { type ArchiveTree, buildArchiveTree } from "./archive-tree.ts";
import type { FaultList } from "./fault-list.ts";
import { createListPace } from "./list-pace.ts";
import { createMemberTable } from "./member-table.ts";
import { parseArchivePath } from "./path-safety.ts";
import type { OpenFile } from "./read-at.ts";
import type { SourceFaultKind } from "./source.ts";
import { readTarMembers, type TarMember } from "./tar-members.ts";
import { createTopFolderWatch } from "./top-folder.ts";
import type { ListArchiveOptions } from "./zip-listing.ts";

/**
 * Lists a tar by its headers. Folders and plain files are taken; every other member is a fault.
 *
 * @throws TransferError `archive-damaged`, `archive-unsupported`, `limit-exceeded`, `read-failed`, `aborted`
 */
export async function listTar(open: OpenFile, faults: FaultList, options: ListArchiveOptions): Promise<ArchiveTree> {
  const pace = createListPace(options);
  const table = createMemberTable();
  const top = createTopFolderWatch();

  function take(member: TarMember): Promise<void> | undefined {
    const { type, sizeBytes, offsetBytes } = member;
    if (type === "V") return pace.breathe();
    const name = member.rawName.toString("utf8");
    // An old tar marks a folder by the `/` alone, and newer ones by the type alone.
    const text = type === "5" && !name.endsWith("/") ? `${name}/` : name;
    const parsed = parseArchivePath(text, options.limits);
    if (parsed.kind === "root") return pace.count(0);
    const refusal = isUtf8(member.rawName) ? refusalOf(member) : "name-not-unicode";
    if (parsed.kind === "unsafe") faults.add("unsafe-path", name, parsed.fault);
    else top.see(parsed.path, parsed.kind === "directory");
    if (refusal !== undefined) {
      const detail = refusal === "name-not-unicode" ? member.rawName.toString("hex") : detailOf(member);
      faults.add(refusal, parsed.kind === "unsafe" ? name : parsed.path, detail);
    }
    if (parsed.kind === "unsafe" || refusal !== undefined) return pace.count(0);
    const isFolder = parsed.kind === "directory";
    if (isFolder && sizeBytes > 0) faults.add("lying-size", parsed.path, `0 ≠ ${sizeBytes}`);
    table.add({
      ...{ path: parsed.path, isFolder, offsetBytes, storedBytes: sizeBytes, sizeBytes },
      ...{ rawName: undefined, crc32: 0, flags: 0, isDeflated: false },
    });
    return pace.count(sizeBytes);
  }

  const trailingBytes = await readTarMembers(open, take);
  pace.end();
  if (trailingBytes > 0) faults.add("trailing-data", "", `${trailingBytes} bytes after the end mark`);
  return buildArchiveTree({
    ...{ table, taken: table.taken(), faults },
    topFolder: options.showTopFolder ? undefined : top.topFolder,
    signal: options.signal,
    extentOf: (id) => ({
      kind: "range",
      file: open.file,
      offsetBytes: table.offsetAt(id),
      sizeBytes: table.sizeAt(id),
    }),
  });
}

/** Types by POSIX ustar and GNU tar; an unknown one is not taken for a file, though POSIX would. */
function refusalOf({ type, isSparse }: TarMember): SourceFaultKind | undefined {
  if (isSparse || type === "M") return "unsupported-method";
  if (type === "0" || type === "7" || type === "5") return undefined;
  return type === "1" || type === "2" ? "link" : "special-file";
}

function detailOf({ type, isSparse }: TarMember): string | undefined {
  if (isSparse) return "sparse";
  if (type === "1") return "hard-link";
  return type === "2" ? undefined : `type ${type}`;
}
