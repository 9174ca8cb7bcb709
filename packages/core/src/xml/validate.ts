import { stopIfAborted } from "../model/error.ts";
import type { RecordPart } from "./record-part.ts";
import { createRecordSplitter } from "./record-splitter.ts";
import { type Utf8Run, utf8Runs } from "./utf8-runs.ts";
import type { SchemaSet, XsdFault } from "./validate-job.ts";
import { createValidatePool, type Judgement, type ValidatePool } from "./validate-pool.ts";

/** What became of a document. "Could not look" is never "is wrong". */
export type XsdOutcome =
  | {
      readonly kind: "validated";
      /** By line; the first `maxFaults` of them. */
      readonly faults: readonly XsdFault[];
      readonly faultCount: number;
      /** Whether it was judged in parts: then xs:key, xs:unique and xs:keyref were not checked over the whole. */
      readonly isInParts: boolean;
    }
  | {
      readonly kind: "not-validated";
      readonly because: "schema-unusable" | "document-too-large" | "encoding" | "time-out" | "out-of-memory";
      readonly detail: string;
    };

export interface XsdValidatorOptions {
  /** Threads; 2 by default. Only a document in parts uses more than one. */
  readonly workers?: number;
  /** A larger document is judged in parts, or not at all; 48 MiB by default. One takes seven times its size in memory. */
  readonly maxWholeBytes?: number;
  /** Faults that are kept; 1,000 by default. */
  readonly maxFaults?: number;
  /** For a document or a part of one; two minutes by default. */
  readonly timeoutMs?: number;
}

export interface ValidateOptions {
  /**
   * Local names of the elements at which a large document may be cut. They must be such that each can be judged for
   * itself: rows of a table, files of a METS. What spans several of them (xs:key, xs:unique, xs:keyref, ids, an upper
   * bound of their number) is the caller's duty to check.
   */
  readonly recordElements?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Validates documents against one schema set by XSD 1.0. It holds threads: dispose of it. */
export interface XsdValidator extends AsyncDisposable {
  /** Takes one document at a time. Throws `aborted`, and what the source throws. */
  validate(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, options?: ValidateOptions): Promise<XsdOutcome>;
}

const PART_BYTES = 2 * 2 ** 20;

/**
 * Makes a validator by libxml2, in threads that reach no file and no network: the set is all that they see. The threads
 * start with the first document.
 *
 *     await using validator = createXsdValidator({ files, entries: ["mets.xsd", "DILCISExtensionMETS.xsd"] });
 *     const outcome = await validator.validate(source.open(mets), { recordElements: ["file"] });
 */
export function createXsdValidator(schemas: SchemaSet, options: XsdValidatorOptions = {}): XsdValidator {
  const { workers = 2, maxWholeBytes = 48 * 2 ** 20, maxFaults = 1000, timeoutMs = 120_000 } = options;
  let pool: ValidatePool | undefined;

  return {
    async validate(bytes, { recordElements = [], signal } = {}) {
      stopIfAborted(signal);
      if (pool?.isBroken) {
        await pool[Symbol.asyncDispose]();
        pool = undefined;
      }
      pool ??= createValidatePool(schemas, { workers, maxFaults, timeoutMs });
      const runs = utf8Runs(bytes, signal);
      // Only the end of its thread stops libxml2.
      const judge = pool;
      const end = (): void => void judge[Symbol.asyncDispose]();
      signal?.addEventListener("abort", end);
      try {
        const held: Buffer[] = [];
        let heldBytes = 0;
        for (let next = await runs.next(); !next.done; next = await runs.next()) {
          if (next.value.kind === "fault") return notValidated("encoding", next.value.detail);
          held.push(next.value.bytes);
          heldBytes += next.value.bytes.length;
          if (heldBytes <= maxWholeBytes) continue;
          if (recordElements.length > 0) break;
          return notValidated("document-too-large", `more than ${maxWholeBytes} bytes, and no records to cut it at`);
        }
        const limits = { maxWholeBytes, maxFaults };
        if (heldBytes > maxWholeBytes) {
          const outcome = await validateInParts(judge, held, runs, recordElements, limits);
          stopIfAborted(signal);
          return outcome;
        }
        const judged = await judge.judge(Buffer.concat(held), { withPaths: true });
        stopIfAborted(signal);
        if (judged.kind === "failed") return notValidated(judged.because, judged.detail);
        return { kind: "validated", faults: judged.faults, faultCount: judged.faultCount, isInParts: false };
      } finally {
        signal?.removeEventListener("abort", end);
        await runs.return(undefined);
      }
    },
    async [Symbol.asyncDispose]() {
      await pool?.[Symbol.asyncDispose]();
    },
  };
}

function notValidated(because: (XsdOutcome & { kind: "not-validated" })["because"], detail: string): XsdOutcome {
  return { kind: "not-validated", because, detail };
}

async function validateInParts(
  pool: ValidatePool,
  held: Buffer[],
  runs: AsyncIterable<Utf8Run>,
  recordElements: readonly string[],
  limits: { readonly maxWholeBytes: number; readonly maxFaults: number },
): Promise<XsdOutcome> {
  const list = createFaultList(limits.maxFaults);
  const atWork = new Set<Promise<void>>();
  let failed: (Judgement & { kind: "failed" }) | undefined;
  let parts: RecordPart[] = [];
  const splitter = createRecordSplitter({
    recordElements: new Set(recordElements),
    partBytes: PART_BYTES,
    maxBytes: limits.maxWholeBytes,
    part: (part) => parts.push(part),
  });

  async function judge(part: RecordPart, isRest: boolean): Promise<void> {
    // A fast source is held back here.
    await pool.whenRoom();
    const work = pool.judge(part.bytes, { withPaths: isRest }).then((judged) => {
      if (judged.kind === "failed") failed ??= judged;
      else {
        const untold = judged.faultCount - judged.faults.length;
        list.add(
          judged.faults.flatMap((fault) => inWhole(fault, part, isRest)),
          untold,
        );
      }
    });
    const tracked = work.finally(() => atWork.delete(tracked));
    atWork.add(tracked);
  }

  async function take(run: Buffer): Promise<XsdOutcome | undefined> {
    const fault = splitter.write(run);
    const ready = parts;
    parts = [];
    for (const part of ready) await judge(part, false);
    if (failed !== undefined) return notValidated(failed.because, failed.detail);
    if (fault?.kind === "too-large") return notValidated("document-too-large", `line ${fault.line}: ${fault.detail}`);
    return undefined;
  }

  for (let run = held.shift(); run !== undefined; run = held.shift()) {
    const end = await take(run);
    if (end !== undefined) return end;
  }
  for await (const run of runs) {
    if (run.kind === "fault") return notValidated("encoding", run.detail);
    const end = await take(run.bytes);
    if (end !== undefined) return end;
  }
  const end = splitter.end();
  for (const part of parts) await judge(part, false);
  if (end.kind === "rest") await judge(end.rest, true);
  await Promise.all(atWork);
  if (failed !== undefined) return notValidated(failed.because, failed.detail);
  const told = list.take();
  if (end.kind === "rest" || told.faults.some(({ kind }) => kind === "not-well-formed")) {
    return { kind: "validated", ...told, isInParts: true };
  }
  list.add([{ kind: "not-well-formed", line: end.line, element: "/", message: end.detail }]);
  return { kind: "validated", ...list.take(), isInParts: true };
}

/** A fault of a part as a fault of the whole, if it is one. */
function inWhole(fault: XsdFault, part: RecordPart, isRest: boolean): readonly XsdFault[] {
  const place = part.locate(fault.line);
  const { line } = place;
  if (fault.kind === "not-well-formed")
    return [{ ...fault, line, element: place.kind === "record" ? place.path : "/" }];
  // Of the records the parts tell, of what is around them the rest: there the other has gaps.
  if ((place.kind === "record") === isRest) return [];
  if (place.kind === "around") return [{ ...fault, line }];
  // What a key refers to may lie in another part.
  return fault.message.includes("keyref '") ? [] : [{ ...fault, line, element: place.path }];
}

/** Keeps the first faults by line, whatever order they come in. */
function createFaultList(maxFaults: number): {
  /** `untold`: more that were counted but not kept. */
  add(faults: readonly XsdFault[], untold?: number): void;
  take(): { readonly faults: readonly XsdFault[]; readonly faultCount: number };
} {
  let kept: XsdFault[] = [];
  let faultCount = 0;
  function cut(): void {
    kept = kept.sort((a, b) => a.line - b.line).slice(0, maxFaults);
  }
  return {
    add(faults, untold = 0) {
      faultCount += faults.length + untold;
      kept.push(...faults);
      if (kept.length > 4 * maxFaults) cut();
    },
    take() {
      cut();
      return { faults: kept, faultCount };
    },
  };
}
