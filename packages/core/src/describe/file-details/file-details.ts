import type { FileDetails } from "../../model/file-details.ts";
import type { Identification } from "../../model/identification.ts";
import type { ByteWindow } from "../bytes/byte-window.ts";
import { readZipDirectory } from "../bytes/zip-directory.ts";
import { imageDetails } from "./image-details.ts";
import { pdfDetails } from "./pdf-details.ts";
import { mp3Details, waveDetails } from "./sound-details.ts";
import { tiffDetails } from "./tiff-details.ts";

/** What the header of an identified file says of it; `undefined` for formats of which we read none, and broken ones. */
export function detailsOf(window: ByteWindow, identification: Identification): FileDetails | undefined {
  switch (identification.mime) {
    case "application/pdf":
      return pdfDetails(window);
    case "image/tiff":
    case "image/dng":
      return tiffDetails(window);
    case "audio/x-wav":
      return waveDetails(window);
    case "audio/mpeg":
      return mp3Details(window);
    case "application/zip":
      return zipDetails(window);
    case "image/jpeg":
    case "image/png":
    case "image/vnd.mozilla.apng":
    case "image/gif":
    case "image/bmp":
    case "image/jp2":
    case "image/jpx":
    case "image/webp":
      return imageDetails(window, identification.mime);
    default:
      return undefined;
  }
}

function zipDetails(window: ByteWindow): FileDetails | undefined {
  const directory = readZipDirectory(window);
  if (directory === undefined) return undefined;
  return { kind: "zip", entries: directory.entries, encryptedEntries: directory.encryptedEntries };
}
