import type { XmlAttribute, XmlElement } from "./element.ts";
import type { XmlFault } from "./fault.ts";
import type { XmlHandler, XmlPlace } from "./handler.ts";

/** An element with all that is in it, held in memory. What it keeps, keeps the text around it too: copy what stays. */
export interface XmlNode {
  readonly local: string;
  /** Empty where it has none. */
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Its own text and CDATA, put together; that of its children is with them. */
  readonly text: string;
  /** Where its start tag begins. */
  readonly line: number;
  readonly column: number;
}

/** An element that was picked out of a document. */
export interface XmlRecord extends XmlNode {
  /** XPath of it: see `XmlPathTracker`. */
  readonly path: string;
}

export interface RecordCollectorOptions {
  /** Picks the elements that are wanted. What lies within one comes with it, and is not asked about. */
  readonly isRecord: (element: XmlElement, place: XmlPlace) => boolean;
  readonly take: (record: XmlRecord) => void;
  /** Told of all that is outside the records. */
  readonly others?: Pick<XmlHandler, "open" | "close" | "text">;
  /** Elements of one record, which is held in memory. */
  readonly maxNodes: number;
}

/** Builds trees of some elements while a document is read. */
export interface RecordCollector {
  readonly handler: XmlHandler;
  /** Why the collector stopped the reading, if it did. */
  readonly fault: XmlFault | undefined;
}

interface Growing extends XmlNode {
  text: string;
  readonly children: Growing[];
}

export function createRecordCollector(options: RecordCollectorOptions): RecordCollector {
  const { isRecord, take, others, maxNodes } = options;
  const open: Growing[] = [];
  let nodes = 0;
  let path = "";
  let fault: XmlFault | undefined;

  const handler: XmlHandler = {
    open(element, place) {
      if (open.length === 0) {
        if (!isRecord(element, place)) {
          others?.open?.(element, place);
          return;
        }
        nodes = 0;
        path = place.path();
      }
      nodes += 1;
      if (nodes > maxNodes) {
        const { line, column } = open[0] ?? place;
        fault = { kind: "record-too-large", line, column, element: path, detail: `more than ${maxNodes} elements` };
        place.stop();
        return;
      }
      const { local, prefix, namespace, attributes } = element;
      const { line, column } = place;
      const node: Growing = { local, prefix, namespace, attributes, children: [], text: "", line, column };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text(text, place) {
      const node = open.at(-1);
      if (node === undefined) others?.text?.(text, place);
      else node.text += text;
    },
    close(local, place) {
      const node = open.pop();
      if (node === undefined) others?.close?.(local, place);
      else if (open.length === 0) take({ ...node, path });
    },
  };

  return {
    handler,
    get fault() {
      return fault;
    },
  };
}
