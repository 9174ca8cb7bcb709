import { createTextDecoding, type DecodedText, type TextDecoding, type TextEncoding } from "../model/text-decoding.ts";
import { detectXmlEncoding, needsMoreProlog } from "./encoding.ts";
import type { XmlFaultKind } from "./fault.ts";

/** Turns the bytes of a document into its characters, once the encoding is known. */
export interface XmlTextInput {
  readonly encoding: TextEncoding | undefined;
  readonly hasByteOrderMark: boolean;
  write(bytes: Uint8Array): void;
  end(): void;
}

/** Bytes that are decoded at a time, so that a source of huge runs needs no huge strings. */
const PIECE_BYTES = 1 << 16;

export function createXmlTextInput(target: {
  readonly text: (text: string) => void;
  readonly fault: (kind: XmlFaultKind, detail?: string) => void;
  readonly maxBytes: number;
}): XmlTextInput {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoding: TextDecoding | undefined;
  let encoding: TextEncoding | undefined;
  let hasByteOrderMark = false;
  let totalBytes = 0;

  function begin(bytes: Uint8Array): void {
    head = undefined;
    const found = detectXmlEncoding(bytes);
    if (found.kind !== "encoding") {
      target.fault(found.kind, found.detail);
      return;
    }
    encoding = found.encoding;
    hasByteOrderMark = found.byteOrderMarkLength > 0;
    decoding = createTextDecoding(encoding);
    pass(bytes.subarray(found.byteOrderMarkLength));
  }

  function pass(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      if (decoding !== undefined) take(decoding.decode(bytes.subarray(at, at + PIECE_BYTES)));
    }
  }

  function take({ text, malformed }: DecodedText): void {
    if (text !== "") target.text(text);
    if (malformed === undefined) return;
    const byte = malformed.byte.toString(16).toUpperCase().padStart(2, "0");
    target.fault("malformed-bytes", `byte ${byte} at offset ${malformed.offsetBytes} is not ${encoding}`);
  }

  return {
    get encoding() {
      return encoding;
    },
    get hasByteOrderMark() {
      return hasByteOrderMark;
    },
    write(bytes) {
      totalBytes += bytes.length;
      if (totalBytes > target.maxBytes) target.fault("too-large", `more than ${target.maxBytes} bytes`);
      if (head === undefined) {
        pass(bytes);
        return;
      }
      head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
      if (!needsMoreProlog(head)) begin(head);
      else head = head.slice();
    },
    end() {
      if (head !== undefined) begin(head);
      if (decoding !== undefined) take(decoding.end());
    },
  };
}
