import type { FileDetails } from "../../model/file-details.ts";
import type { ByteWindow } from "../bytes/byte-window.ts";
import { type PdfStructure, readPdf } from "../bytes/pdf-structure.ts";
import { numberAfter } from "../bytes/pdf-xref.ts";

type PdfDetails = Extract<FileDetails, { kind: "pdf" }>;

/** Version, encryption, pages, form and signatures of a PDF, as its trailer and catalogue say. */
export function pdfDetails(window: ByteWindow): FileDetails | undefined {
  const pdf = readPdf(window);
  if (pdf === undefined) return undefined;
  const encryption = pdf.isEncrypted ? encryptionOf(pdf) : undefined;
  const pages = pagesOf(pdf);
  const form = formOf(pdf);
  return {
    kind: "pdf",
    headerVersion: pdf.headerVersion,
    ...(pdf.catalogVersion === undefined ? {} : { catalogVersion: pdf.catalogVersion }),
    isEncrypted: pdf.isEncrypted,
    ...(encryption === undefined ? {} : { encryption }),
    isLinearized: pdf.isLinearized,
    ...(pages < 0 ? {} : { pages }),
    hasForm: form !== "",
    isSigned: (Math.max(0, numberAfter(form, /\/SigFlags\s+(\d{1,3})/)) & 1) === 1,
    ...(pdf.pdfA === undefined ? {} : { pdfA: pdf.pdfA }),
    ...(pdf.stoppedBy === undefined ? {} : { stoppedBy: pdf.stoppedBy }),
  };
}

function pagesOf(pdf: PdfStructure): number {
  const root = pdf.object(numberAfter(pdf.catalog, /\/Pages\s+(\d{1,10})\s+\d+\s+R/));
  return numberAfter(root, /\/Count\s+(\d{1,9})/);
}

function encryptionOf(pdf: PdfStructure): PdfDetails["encryption"] {
  const reference = numberAfter(pdf.trailer, /\/Encrypt\s+(\d{1,10})\s+\d+\s+R/);
  const dictionary = reference < 0 ? pdf.trailer.slice(pdf.trailer.indexOf("/Encrypt")) : pdf.object(reference);
  const filter = dictionary.match(/\/Filter\s*\/([A-Za-z0-9.]{1,40})/)?.[1];
  const version = numberAfter(dictionary, /\/V\s+(\d)/);
  const revision = numberAfter(dictionary, /\/R\s+(\d)/);
  return {
    ...(filter === undefined ? {} : { filter }),
    ...(version < 0 ? {} : { version }),
    ...(revision < 0 ? {} : { revision }),
  };
}

function formOf(pdf: PdfStructure): string {
  const reference = numberAfter(pdf.catalog, /\/AcroForm\s+(\d{1,10})\s+\d+\s+R/);
  if (reference >= 0) return pdf.object(reference);
  const inline = pdf.catalog.indexOf("/AcroForm");
  return inline < 0 ? "" : pdf.catalog.slice(inline);
}
