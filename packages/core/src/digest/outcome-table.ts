import type { DigestOutcome, ReadFault } from "../model/digest-work.ts";

/** The outcomes of a batch, as few objects as can be, so that they cross from a worker without a cost for each. */
export interface OutcomeTable {
  readonly ids: Float64Array<ArrayBuffer>;
  readonly sizes: Float64Array<ArrayBuffer>;
  readonly crcs: Uint32Array<ArrayBuffer>;
  /** Bytes as they were stored, where that was asked for; else -1. */
  readonly stored: Float64Array<ArrayBuffer>;
  readonly width: number;
  readonly digests: Uint8Array<ArrayBuffer>;
  readonly faults: readonly TableFault[];
  /** What goes back to the caller, end to end, and where each ends; empty where no entry asked for it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly bytesEnds: Float64Array<ArrayBuffer>;
}

export interface TableFault {
  readonly index: number;
  readonly fault: ReadFault;
  readonly detail: string;
}

export interface TableBuilder {
  /** Where the digests of the entry at `index` begin at `index` times the width. */
  readonly digests: Buffer<ArrayBuffer>;
  set(index: number, outcome: TableRow): void;
  fail(index: number, id: number, fault: ReadFault, detail: string): void;
  build(): OutcomeTable;
}

export interface TableRow {
  readonly id: number;
  readonly sizeBytes: number;
  readonly crc32: number;
  readonly storedBytes: number;
  readonly bytes: Uint8Array | undefined;
}

const NOTHING = new Uint8Array(0);

export function createTableBuilder(count: number, width: number): TableBuilder {
  const ids = new Float64Array(count);
  const sizes = new Float64Array(count);
  const crcs = new Uint32Array(count);
  const stored = new Float64Array(count).fill(-1);
  const digests = Buffer.from(new ArrayBuffer(count * width));
  const faults: TableFault[] = [];
  const given: (Uint8Array | undefined)[] = [];
  return {
    digests,
    set(index, row) {
      ids[index] = row.id;
      sizes[index] = row.sizeBytes;
      crcs[index] = row.crc32;
      stored[index] = row.storedBytes;
      if (row.bytes !== undefined) given[index] = row.bytes;
    },
    fail(index, id, fault, detail) {
      ids[index] = id;
      faults.push({ index, fault, detail });
    },
    build() {
      const bytesEnds = new Float64Array(given.length === 0 ? 0 : count);
      let end = 0;
      for (const index of bytesEnds.keys()) {
        end += given[index]?.length ?? 0;
        bytesEnds[index] = end;
      }
      const bytes = new Uint8Array(end);
      for (const [index, to] of bytesEnds.entries()) {
        const one = given[index] ?? NOTHING;
        bytes.set(one, to - one.length);
      }
      // As it comes from a worker, also where this thread has done the work itself.
      return { ids, sizes, crcs, stored, width, digests: new Uint8Array(digests.buffer), faults, bytes, bytesEnds };
    },
  };
}

/** What a worker hands over without a copy. */
export function buffersOf(table: OutcomeTable): ArrayBuffer[] {
  const { ids, sizes, crcs, stored, digests, bytes, bytesEnds } = table;
  return [ids, sizes, crcs, stored, digests, bytes, bytesEnds].map((array) => array.buffer);
}

export function outcomesOf(table: OutcomeTable): readonly DigestOutcome[] {
  const { ids, sizes, crcs, stored, width, digests, bytes, bytesEnds } = table;
  const faults = new Map(table.faults.map((fault) => [fault.index, fault]));
  const outcomes: DigestOutcome[] = [];
  // Nearly all are plain: what is spread for the few others costs several times the object itself.
  const arePlain = faults.size === 0 && bytesEnds.length === 0;
  for (let index = 0; index < ids.length; index++) {
    if (arePlain && (stored[index] ?? -1) < 0) {
      const [id, sizeBytes, crc32] = [ids[index] ?? 0, sizes[index] ?? 0, crcs[index] ?? 0];
      outcomes.push({ id, sizeBytes, digests: digests.subarray(index * width, (index + 1) * width), crc32 });
      continue;
    }
    const fault = faults.get(index);
    const end = bytesEnds[index];
    const storedBytes = stored[index] ?? -1;
    outcomes.push({
      id: ids[index] ?? 0,
      sizeBytes: sizes[index] ?? 0,
      digests: fault === undefined ? digests.subarray(index * width, (index + 1) * width) : NOTHING,
      crc32: crcs[index] ?? 0,
      ...(storedBytes < 0 ? {} : { storedBytes }),
      ...(end === undefined ? {} : { bytes: bytes.subarray(bytesEnds[index - 1] ?? 0, end) }),
      ...(fault === undefined ? {} : { fault: fault.fault, detail: fault.detail }),
    });
  }
  return outcomes;
}
