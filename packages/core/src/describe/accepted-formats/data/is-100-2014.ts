import type { AcceptedFormat, AcceptedFormatList } from "../../../model/accepted-formats.ts";

/** Documents of an archival version in the form that Iceland and Denmark share (annex 5 of the Danish orders). */
export const ARCHIVAL_VERSION_FORMATS: readonly AcceptedFormat[] = [
  {
    label: "TIFF 6.0 baseline",
    // A file with tags of GeoTIFF or Exif is a TIFF 6.0 all the same; ADA remarks on private tags (5.E_7).
    puids: ["fmt/353", "fmt/155", "x-fmt/387", "x-fmt/388", "x-fmt/399", "fmt/154"],
    extension: "tif",
    conditions: ["tiff-compression", "tiff-bit-depth", "tiff-resolution"],
  },
  { label: "JPEG 2000 part 1", puids: ["x-fmt/392"], extension: "jp2" },
  { label: "MP3", puids: ["fmt/134"], extension: "mp3" },
  {
    label: "WAVE LPCM",
    puids: ["fmt/6", "fmt/141", "fmt/142", "fmt/143", "fmt/703", "fmt/704", "fmt/705"],
    extension: "wav",
    conditions: ["archive-permits", "linear-pcm", "whole-byte-samples"],
  },
  { label: "MPEG-2", puids: ["x-fmt/386", "fmt/640"], extension: "mpg" },
  { label: "MPEG-4 AVC", puids: ["fmt/199"], extension: "mpg", conditions: ["h264-and-aac"] },
  { label: "GML", puids: ["x-fmt/227", "fmt/1047"], extension: "gml", conditions: ["geodata-only", "schema-enclosed"] },
];

/** Iceland's rules on archival versions, which took over the method of Danish order 1007/2010. */
export const IS_100_2014: AcceptedFormatList = {
  id: "is-100-2014",
  title: "Reglur um vörsluútgáfur nr. 100/2014",
  source: "Reglur nr. 100/2014",
  validFrom: "2014-02-01",
  policy: "closed",
  formats: ARCHIVAL_VERSION_FORMATS,
};
