import type { FaultList } from "./fault-list.ts";
import type { MemberTable } from "./member-table.ts";
import type { ZipEnd } from "./zip-end.ts";

/** The most that may lie between two entries: extra fields that only the local header has, and a data descriptor. */
const MOST_BETWEEN_BYTES = 0xffff + 24;

/**
 * Holds the places of all entries against each other. Two that overlap are one stretch of bytes unpacked twice, which
 * is how a small zip unpacks to petabytes: the first stays, the rest are left out. Bytes that belong to no entry are a
 * fault of the archive.
 */
export function checkLayout(table: MemberTable, zip: ZipEnd, faults: FaultList): void {
  const { baseBytes, directoryOffsetBytes } = zip;
  let end = baseBytes;
  let owner = -1;
  for (const id of byOffset(table)) {
    const start = table.offsetAt(id);
    const own = table.leastEndAt(id);
    // It is told apart as a lying size, and says nothing of the others.
    if (own > directoryOffsetBytes) continue;
    if (start < end) {
      faults.add("overlapping-entries", table.pathAt(id), table.pathAt(owner));
      table.leaveOut(id);
    } else if (owner < 0 && start > baseBytes) {
      faults.add("trailing-data", "", `${start - baseBytes} bytes before the first entry`);
    } else if (start - end > MOST_BETWEEN_BYTES) {
      faults.add("trailing-data", "", `${start - end} bytes before ${table.pathAt(id)}`);
    }
    if (own > end) {
      end = own;
      owner = id;
    }
  }
  const gap = directoryOffsetBytes - end;
  if (owner >= 0 && gap > MOST_BETWEEN_BYTES) faults.add("trailing-data", "", `${gap} bytes before the directory`);
}

function byOffset(table: MemberTable): Uint32Array {
  const ids = new Uint32Array(table.size);
  let isInOrder = true;
  for (let id = 0; id < table.size; id++) {
    ids[id] = id;
    if (id > 0 && table.offsetAt(id) < table.offsetAt(id - 1)) isInOrder = false;
  }
  return isInOrder ? ids : ids.sort((a, b) => table.offsetAt(a) - table.offsetAt(b));
}
