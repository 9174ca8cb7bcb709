import { stopIfAborted } from "../model/error.ts";
import type { XmlElement } from "./element.ts";
import type { XmlFault } from "./fault.ts";
import type { XmlOutcome, XmlPlace } from "./handler.ts";
import { createXmlParser } from "./parser.ts";
import { readXml, type XmlReadOptions } from "./reader.ts";
import { createRecordCollector, type RecordCollectorOptions, type XmlNode, type XmlRecord } from "./tree.ts";

export interface XmlRecordOptions extends XmlReadOptions, Pick<RecordCollectorOptions, "isRecord" | "others"> {
  /** Elements of one record; 100,000 by default. */
  readonly maxNodes?: number;
}

/** Records that follow each other; the last batch has the fault, if there is one. */
export interface XmlRecordBatch {
  readonly records: readonly XmlRecord[];
  readonly fault?: XmlFault;
}

const PIECE_BYTES = 1 << 16;
const DEFAULT_MAX_NODES = 100_000;

/**
 * Hands out the records of a huge document as small trees, in batches as they are met. The records before a fault come
 * first. Throws `aborted`, and what the source throws.
 *
 *     for await (const { records, fault } of readXmlRecords(bytes, { isRecord: isNamed("row") })) …
 */
export async function* readXmlRecords(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: XmlRecordOptions,
): AsyncGenerator<XmlRecordBatch> {
  let records: XmlRecord[] = [];
  const collector = createRecordCollector({
    maxNodes: DEFAULT_MAX_NODES,
    ...options,
    take: (record) => records.push(record),
  });
  const parser = createXmlParser(collector.handler, options);

  function batch(): XmlRecordBatch {
    const told = { records };
    records = [];
    return told;
  }

  reading: for await (const run of bytes) {
    for (let at = 0; at < run.length; at += PIECE_BYTES) {
      stopIfAborted(options.signal);
      if (!parser.write(run.subarray(at, at + PIECE_BYTES))) break reading;
      if (records.length > 0) yield batch();
    }
  }
  const fault = collector.fault ?? parser.end().fault;
  if (fault !== undefined) yield { ...batch(), fault };
  else if (records.length > 0) yield batch();
}

/** Picks elements by local name, and by namespace where one is given. */
export function isNamed(local: string, namespace?: string): (element: XmlElement, place: XmlPlace) => boolean {
  return (element) => element.local === local && (namespace === undefined || element.namespace === namespace);
}

/** A small document held whole. `root` is missing where it has a fault. */
export interface XmlTree {
  readonly root?: XmlNode;
  readonly outcome: XmlOutcome;
}

/** Reads a small document as one tree: up to `maxNodes` elements, 100,000 by default. Throws as `readXml` does. */
export async function readXmlTree(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: XmlReadOptions & { readonly maxNodes?: number } = {},
): Promise<XmlTree> {
  let root: XmlNode | undefined;
  const collector = createRecordCollector({
    maxNodes: DEFAULT_MAX_NODES,
    ...options,
    isRecord: () => true,
    take: ({ path: _, ...node }) => {
      root = node;
    },
  });
  const read = await readXml(bytes, collector.handler, options);
  const outcome = collector.fault === undefined ? read : { ...read, fault: collector.fault };
  return { outcome, ...(root === undefined || outcome.fault !== undefined ? {} : { root }) };
}
