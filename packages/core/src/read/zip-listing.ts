import { LOCAL_HEADER_FIXED_BYTES } from "../model/zip-local-header.ts";
import { archiveError } from "./archive-error.ts";
import { type ArchiveTree, buildArchiveTree } from "./archive-tree.ts";
import type { FaultList } from "./fault-list.ts";
import { RATIO_COUNTS_ABOVE_BYTES, type ReadLimits } from "./limits.ts";
import { createListPace, type ListOptions, limitExceeded } from "./list-pace.ts";
import { createMemberTable } from "./member-table.ts";
import { parseArchivePath } from "./path-safety.ts";
import type { OpenFile } from "./read-at.ts";
import type { SourceFaultKind } from "./source.ts";
import { createTopFolderWatch } from "./top-folder.ts";
import { readZipDirectory, type ZipRecord } from "./zip-directory.ts";
import { readZipEnd } from "./zip-end.ts";
import { checkLayout } from "./zip-layout.ts";

export interface ListArchiveOptions extends ListOptions {
  readonly showTopFolder: boolean;
}

/** Encrypted, strongly encrypted, or with its header masked (APPNOTE 4.4.4). */
const FLAGS_ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const STORED = 0;
const DEFLATE = 8;
/** A deflated nothing takes two bytes, and Java writes them for folders. */
const DEFLATED_NOTHING_BYTES = 2;
const MODE_TYPE = 0o170000;
const MODE_FILE = 0o100000;
const MODE_FOLDER = 0o040000;
const MODE_LINK = 0o120000;

/**
 * Lists a zip by its central directory. No entry is read: each that is unsafe or in doubt by what the directory says
 * is a fault, and the rest can be read.
 *
 * @throws TransferError `archive-damaged`, `archive-encrypted`, `archive-unsupported`, `limit-exceeded`, `read-failed`,
 * `aborted`
 */
export async function listZip(open: OpenFile, faults: FaultList, options: ListArchiveOptions): Promise<ArchiveTree> {
  const { limits } = options;
  const end = await readZipEnd(open, faults);
  if (end.entryCount > limits.maxEntries) {
    throw limitExceeded(limits, "maxEntries", `The zip counts ${end.entryCount} entries`);
  }
  const pace = createListPace(options);
  const table = createMemberTable();
  const top = createTopFolderWatch();
  let encrypted = 0;

  function take(record: ZipRecord): number {
    const text = record.name.kind === "text" ? record.name.text : record.rawName.toString("utf8");
    const parsed = parseArchivePath(text, limits);
    const isFolder = text.endsWith("/");
    const path = "path" in parsed ? parsed.path : "";
    const isDeflated = record.method === DEFLATE;
    const { rawName, storedBytes, sizeBytes, crc32, flags, headerOffsetBytes } = record;
    const offsetBytes = headerOffsetBytes;
    const id = table.add({ path, isFolder, rawName, offsetBytes, storedBytes, sizeBytes, crc32, flags, isDeflated });
    if ("path" in parsed) top.see(path, isFolder);
    if (parsed.kind === "root") {
      table.leaveOut(id);
      return 0;
    }
    const refusal = refusalOf(record, isFolder, limits) ?? placeRefusal(record, end.directoryOffsetBytes);
    if (refusal?.kind === "encrypted-entry") encrypted += 1;
    if (parsed.kind === "unsafe") faults.add("unsafe-path", text, parsed.fault);
    if (refusal !== undefined) faults.add(refusal.kind, path === "" ? text : path, refusal.detail);
    if (parsed.kind === "unsafe" || refusal !== undefined) {
      table.leaveOut(id);
      return 0;
    }
    if (record.name.kind === "text" && !record.name.isCertain) faults.add("name-not-unicode", path, "code-page-437");
    return sizeBytes;
  }

  const found = await readZipDirectory(open, end, { pace, onRecord: take });
  pace.end();
  if (found !== end.entryCount) faults.add("header-mismatch", "", `entries ${end.entryCount} ≠ ${found}`);
  checkLayout(table, end, faults);
  const taken = table.taken();
  if (encrypted > 0 && taken.every((id) => table.isFolder(id))) {
    throw archiveError("archive-encrypted", "all of its files are encrypted", {
      path: open.archive,
      entries: encrypted,
    });
  }
  return buildArchiveTree({
    ...{ table, taken, faults },
    topFolder: options.showTopFolder ? undefined : top.topFolder,
    signal: options.signal,
    extentOf(id) {
      const member = table.at(id);
      return {
        kind: "zip-entry",
        file: open.file,
        headerOffsetBytes: member.offsetBytes,
        storedBytes: member.storedBytes,
        sizeBytes: member.sizeBytes,
        method: member.isDeflated ? "deflate" : "stored",
        crc32: member.crc32,
        flags: member.flags,
        rawName: table.rawNameAt(id),
      };
    },
  });
}

interface Refusal {
  readonly kind: SourceFaultKind;
  readonly detail?: string;
}

/** Why an entry will not be read, by what the directory says of it alone. */
function refusalOf(record: ZipRecord, isFolder: boolean, limits: ReadLimits): Refusal | undefined {
  const { storedBytes, sizeBytes, method } = record;
  const type = record.mode & MODE_TYPE;
  if (record.name.kind === "not-unicode") return { kind: "name-not-unicode", detail: record.rawName.toString("hex") };
  if (type === MODE_LINK) return { kind: "link" };
  if (type !== 0 && type !== MODE_FILE && type !== MODE_FOLDER) return { kind: "special-file", detail: octal(type) };
  if (type === MODE_FOLDER && !isFolder) return { kind: "special-file", detail: octal(type) };
  if ((record.flags & FLAGS_ENCRYPTED) !== 0) return { kind: "encrypted-entry" };
  if (method !== STORED && method !== DEFLATE) return { kind: "unsupported-method", detail: String(method) };
  if (isFolder) {
    const isEmpty = sizeBytes === 0 && storedBytes <= DEFLATED_NOTHING_BYTES;
    return isEmpty ? undefined : { kind: "lying-size", detail: `0 ≠ ${sizeBytes}` };
  }
  if (method === STORED && storedBytes !== sizeBytes) {
    return { kind: "lying-size", detail: `${storedBytes} ≠ ${sizeBytes}` };
  }
  if (sizeBytes > RATIO_COUNTS_ABOVE_BYTES && sizeBytes > storedBytes * limits.maxRatio) {
    return { kind: "compression-ratio", detail: `${sizeBytes} : ${storedBytes}` };
  }
  return undefined;
}

function octal(type: number): string {
  return type.toString(8).padStart(6, "0");
}

/** An entry must end before the directory begins. */
function placeRefusal(record: ZipRecord, directoryOffsetBytes: number): Refusal | undefined {
  const end = record.headerOffsetBytes + LOCAL_HEADER_FIXED_BYTES + record.rawName.length + record.storedBytes;
  return end > directoryOffsetBytes ? { kind: "lying-size", detail: `${end} > ${directoryOffsetBytes}` } : undefined;
}
