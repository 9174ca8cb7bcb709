import type { FileDetails } from "../../model/file-details.ts";
import type { Identification } from "../../model/identification.ts";
import { detailsOf } from "../file-details/file-details.ts";
import { createExtentReader } from "./extent-window.ts";
import { identifyWindow, unknown } from "./identify-window.ts";
import type { IdentifyBatch, IdentifyReply } from "./identify-work.ts";

/** A TIFF of many pages may be read through when its details are asked for. */
const DETAIL_READS = 20_000;
/** Distinct identifications that a worker remembers; beyond them it sends each anew. */
const MAX_REMEMBERED = 50_000;

/** Identifies batches one after another. It remembers what it has sent, so that each identification travels once. */
export function createBatchIdentifier(): (batch: IdentifyBatch) => IdentifyReply {
  const reader = createExtentReader();
  const numbers = new Map<string, number>();
  let sent = 0;

  return ({ works, withDetails }) => {
    const refs = new Uint32Array(works.length);
    const fresh: Identification[] = [];
    const details: [number, FileDetails][] = [];
    for (const [order, work] of works.entries()) {
      const window = reader.open(work.extent, withDetails ? { maxReads: DETAIL_READS } : {});
      const identification =
        window === undefined ? unknown([], ["unreadable"]) : identifyWindow(window, work.name.slice(-260));
      const text = JSON.stringify(identification);
      let number = numbers.get(text);
      if (number === undefined) {
        number = sent++;
        fresh.push(identification);
        if (numbers.size < MAX_REMEMBERED) numbers.set(text, number);
      }
      refs[order] = number;
      const found = withDetails && window !== undefined ? detailsOf(window, identification) : undefined;
      if (found !== undefined) details.push([order, found]);
    }
    // No file stays open between batches.
    reader[Symbol.dispose]();
    return { refs, fresh, details };
  };
}
