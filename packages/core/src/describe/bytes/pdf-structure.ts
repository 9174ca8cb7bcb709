import type { ByteWindow } from "./byte-window.ts";
import { numberAfter, type PdfPlace, readPdfSections, readPdfStream } from "./pdf-xref.ts";

/** What can be read of a PDF from its header, its trailers and its catalogue. */
export interface PdfStructure {
  readonly headerVersion: string;
  readonly headerOffset: number;
  readonly catalogVersion?: string;
  readonly isEncrypted: boolean;
  readonly isLinearized: boolean;
  /** Part and conformance, such as `2b` or `4`, from the XMP packet of the catalogue; else from one near either end. */
  readonly pdfA?: string;
  /** `GTS_PDFXVersion`, where it stands near either end. */
  readonly pdfX?: string;
  readonly hasEndMark: boolean;
  readonly stoppedBy?: "tail-not-read" | "no-xref" | "no-catalogue";
  /** An object's dictionary as text, for what else one would know; empty where it cannot be had. */
  object(reference: number): string;
  readonly catalog: string;
  readonly trailer: string;
}

const HEADER_SEARCH_BYTES = 1024;
const OBJECT_BYTES = 16 * 1024;
const XMP_BYTES = 64 * 1024;

/** Reads what identification and the checks need; `undefined` where no `%PDF-` stands in the first 1,024 bytes. */
export function readPdf(window: ByteWindow): PdfStructure | undefined {
  const head = window.head;
  const headerOffset = head.subarray(0, HEADER_SEARCH_BYTES).indexOf("%PDF-");
  if (headerOffset < 0) return undefined;
  const headerVersion = head.toString("latin1", headerOffset + 5, headerOffset + 8);
  const tail = window.tail();
  const sections = readPdfSections(window, headerOffset);
  const trailer = sections[0]?.trailer ?? "";

  function place(object: number): PdfPlace | undefined {
    for (const section of sections) {
      const found = section.find(object);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function object(reference: number): string {
    const found = reference < 0 ? undefined : place(reference);
    if (found === undefined) return "";
    if (found.kind === "in-stream") return objectInStream(found.stream, reference);
    const text = window.readAt(found.offset + headerOffset, OBJECT_BYTES).toString("latin1");
    const end = text.search(/endobj|stream[\r\n]/);
    return end < 0 ? text : text.slice(0, end);
  }

  /** An object stream begins with pairs of number and offset (7.5.7). */
  function objectInStream(stream: number, reference: number): string {
    const host = place(stream);
    if (host?.kind !== "offset") return "";
    const read = readPdfStream(window, host.offset + headerOffset);
    const first = numberAfter(read?.dictionary ?? "", /\/First\s+(\d{1,9})/);
    if (read === undefined || first < 0) return "";
    const pairs = read.content.toString("latin1", 0, Math.min(first, 0x10000)).trim().split(/\s+/);
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      if (Number(pairs[at]) !== reference) continue;
      const from = first + Number(pairs[at + 1]);
      const next = pairs[at + 3];
      const to = next === undefined ? from + OBJECT_BYTES : Math.min(first + Number(next), from + OBJECT_BYTES);
      return read.content.toString("latin1", from, to);
    }
    return "";
  }

  function xmpText(catalogue: string): string {
    const found = place(numberAfter(catalogue, /\/Metadata\s+(\d{1,10})\s+\d+\s+R/));
    if (found?.kind !== "offset") return "";
    return readPdfStream(window, found.offset + headerOffset)?.content.toString("latin1", 0, XMP_BYTES) ?? "";
  }

  const root = sections.map((each) => numberAfter(each.trailer, /\/Root\s+(\d{1,10})\s+\d+\s+R/)).find((n) => n >= 0);
  const catalog = object(root ?? -1);
  const catalogVersion = catalog.match(/\/Version\s*\/(\d\.\d)/)?.[1];
  const pdfA = pdfAClaim(xmpText(catalog)) ?? pdfAClaimIn(head) ?? pdfAClaimIn(tail);
  const pdfX = pdfXClaimIn(head) ?? pdfXClaimIn(tail);
  const stoppedBy = stopOf(window, sections.length, catalog);
  return {
    headerVersion,
    headerOffset,
    isEncrypted: sections.some((each) => /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(each.trailer)),
    isLinearized: head.subarray(0, HEADER_SEARCH_BYTES).includes("/Linearized"),
    hasEndMark: tail.subarray(-2048).includes("%%EOF"),
    ...(catalogVersion === undefined ? {} : { catalogVersion }),
    ...(pdfA === undefined ? {} : { pdfA }),
    ...(pdfX === undefined ? {} : { pdfX }),
    ...(stoppedBy === undefined ? {} : { stoppedBy }),
    object,
    catalog,
    trailer,
  };
}

function stopOf(window: ByteWindow, sections: number, catalog: string): PdfStructure["stoppedBy"] {
  if (!window.isWholeReachable) return "tail-not-read";
  if (sections === 0) return "no-xref";
  return catalog === "" ? "no-catalogue" : undefined;
}

/** ISO 19005: `pdfaid:part` and `pdfaid:conformance`, as elements or as attributes. */
function pdfAClaim(xmp: string): string | undefined {
  const part = xmp.match(/pdfaid:part(?:>|\s*=\s*["'])\s*([1-9])/)?.[1];
  if (part === undefined) return undefined;
  const conformance = xmp.match(/pdfaid:conformance(?:>|\s*=\s*["'])\s*([A-Za-z])/)?.[1] ?? "";
  return part + conformance.toLowerCase();
}

function pdfAClaimIn(bytes: Buffer): string | undefined {
  const at = bytes.indexOf("pdfaid:part");
  return at < 0 ? undefined : pdfAClaim(bytes.toString("latin1", Math.max(0, at - 4096), at + 4096));
}

function pdfXClaimIn(bytes: Buffer): string | undefined {
  const at = bytes.indexOf("/GTS_PDFXVersion");
  if (at < 0) return undefined;
  return bytes.toString("latin1", at, at + 80).match(/\/GTS_PDFXVersion\s*\(PDF\/X-([^)]{1,20})\)/)?.[1];
}
