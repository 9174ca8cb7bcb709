import type { AcceptedFormatList } from "../../../model/accepted-formats.ts";

/**
 * Formats that the Norwegian archives take under § 5-17 of the regulation of the National Archivist, as published on
 * 1 March 2022. For Ogg the regulation's text says Vorbis, but its identifier is PRONOM's for FLAC in Ogg: both count.
 * Whether § 5-17 outlives the regulation on archives of 1 January 2026 is not settled.
 */
export const NO_RAF_2022: AcceptedFormatList = {
  id: "no-raf-2022",
  title: "Riksarkivarens forskrift § 5-17",
  source: "FOR-2017-12-19-2286 § 5-17 (RAF-220301)",
  validFrom: "2022-03-01",
  policy: "closed",
  formats: [
    {
      label: "Comma Separated Values",
      puids: ["x-fmt/18"],
    },
    {
      label: "JSON Data Interchange Format",
      puids: ["fmt/817"],
      validFrom: "2022-03-01",
      conditions: ["raf-5-17"],
    },
    {
      label: "JSON-LD",
      puids: ["fmt/880"],
      validFrom: "2022-03-01",
      conditions: ["raf-5-17"],
    },
    {
      label: "Extensible Markup Language",
      puids: ["fmt/101", "fmt/1776"],
      conditions: ["schema-enclosed"],
    },
    {
      label: "XML Schema Definition",
      puids: ["x-fmt/280"],
    },
    {
      label: "Standard Generalized Markup Language",
      puids: ["x-fmt/195"],
      validTo: "2007-12-31",
    },
    {
      label: "Structured Query Language Data",
      puids: ["fmt/206"],
      validFrom: "2018-01-01",
    },
    {
      label: "SIARD (Software-Independent Archiving of Relational Databases)",
      puids: ["fmt/161", "fmt/995", "fmt/1196", "fmt/1777"],
      validFrom: "2018-01-01",
    },
    {
      label: "Plain Text File",
      puids: ["x-fmt/111"],
      conditions: ["text-encoding"],
    },
    {
      label: "Unicode Text File",
      puids: ["x-fmt/16"],
      conditions: ["text-encoding"],
    },
    {
      label: "Tagged Image File Format",
      puids: ["fmt/353"],
      conditions: ["raf-5-17"],
    },
    {
      label: "Tagged Image File Format for Internet Fax (TIFF-FX)",
      puids: ["fmt/156"],
      conditions: ["raf-5-17"],
    },
    {
      label: "Geographic Tagged Image File Format (GeoTIFF)",
      puids: ["fmt/155"],
      conditions: ["raf-5-17"],
    },
    {
      label: "Tagged Image File Format for Image Technology (TIFF/IT)",
      puids: ["fmt/153"],
      validTo: "2007-12-31",
    },
    {
      label: "Acrobat PDF - Portable Document Format",
      puids: ["fmt/14", "fmt/15", "fmt/16", "fmt/17", "fmt/18", "fmt/19", "fmt/20", "fmt/276"],
      validTo: "2008-12-31",
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/95"],
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/354"],
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/476"],
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/477"],
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/478"],
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/479"],
      validFrom: "2018-01-01",
      conditions: ["on-application"],
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/480"],
      validFrom: "2018-01-01",
      conditions: ["on-application"],
    },
    {
      label: "Acrobat PDF/A - Portable Document Format",
      puids: ["fmt/481"],
      validFrom: "2018-01-01",
      conditions: ["on-application"],
    },
    {
      label: "JPEG File Interchange Format",
      puids: ["fmt/42", "fmt/43", "fmt/44"],
    },
    {
      label: "Raw JPEG Stream",
      puids: ["fmt/41"],
    },
    {
      label: "JP2 (JPEG 2000 part 1)",
      puids: ["x-fmt/392"],
      validFrom: "2018-01-01",
    },
    {
      label: "Portable Network Graphics",
      puids: ["fmt/11", "fmt/12", "fmt/13"],
      validFrom: "2018-01-01",
    },
    {
      label: "SOSI",
      puids: ["fmt/1246", "fmt/1247", "fmt/1248", "fmt/1249", "fmt/1250"],
    },
    {
      label: "Geography Markup Language",
      puids: ["x-fmt/227", "fmt/1047"],
      validFrom: "2018-01-01",
    },
    {
      label: "MPEG-2 Elementary Stream",
      puids: ["fmt/640"],
    },
    {
      label: "MPEG-4 Media File",
      puids: ["fmt/199"],
      validFrom: "2018-01-01",
    },
    {
      label: "MJ2 (Motion JPEG 2000)",
      puids: ["fmt/337"],
      validFrom: "2022-03-01",
    },
    {
      label: "Matroska",
      puids: ["fmt/569"],
      validFrom: "2022-03-01",
      conditions: ["ffv1-video"],
    },
    {
      label: "MPEG 1/2 Audio Layer 3",
      puids: ["fmt/134"],
    },
    {
      label: "Waveform Audio",
      puids: ["fmt/6", "fmt/141", "fmt/142"],
      conditions: ["linear-pcm"],
    },
    {
      label: "Broadcast WAVE",
      puids: ["fmt/1", "fmt/2", "fmt/527", "fmt/703", "fmt/704", "fmt/705"],
      validFrom: "2022-03-01",
      conditions: ["linear-pcm"],
    },
    {
      label: "FLAC (Free Lossless Audio Codec)",
      puids: ["fmt/279"],
      validFrom: "2022-03-01",
    },
    {
      label: "Ogg FLAC Compressed Multimedia File",
      puids: ["fmt/203", "fmt/947"],
      validFrom: "2022-03-01",
      conditions: ["vorbis-sound"],
    },
    {
      label: "Microsoft Word for Windows",
      puids: ["fmt/412"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Macro enabled Microsoft Word Document OOXML",
      puids: ["fmt/523"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Word Template",
      puids: ["fmt/597"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Word Macro-Enabled Document Template",
      puids: ["fmt/599"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Excel for Windows",
      puids: ["fmt/214"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Excel Macro-Enabled",
      puids: ["fmt/445"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Excel Template",
      puids: ["fmt/598"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Excel Macro-Enabled Template",
      puids: ["fmt/627"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Excel Macro-Enabled Add-In",
      puids: ["fmt/628"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft Powerpoint for Windows",
      puids: ["fmt/215"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Macro Enabled Microsoft Powerpoint",
      puids: ["fmt/487"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft PowerPoint Macro-Enabled Add-In",
      puids: ["fmt/633"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft PowerPoint Macro-Enabled Show",
      puids: ["fmt/630"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft PowerPoint Macro-Enabled Slide",
      puids: ["fmt/636"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft PowerPoint Macro-Enabled Template",
      puids: ["fmt/632"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft PowerPoint Show",
      puids: ["fmt/629"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "Microsoft PowerPoint Template",
      puids: ["fmt/631"],
      validFrom: "2018-01-01",
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "OpenDocument Text",
      puids: ["fmt/136", "fmt/290", "fmt/291", "fmt/1756"],
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "OpenDocument Spreadsheet",
      puids: ["fmt/137", "fmt/294", "fmt/295", "fmt/1755"],
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "OpenDocument Presentation",
      puids: ["fmt/138", "fmt/292", "fmt/293", "fmt/1754"],
      conditions: ["pdf-a-alongside"],
    },
    {
      label: "WARC",
      puids: ["fmt/289", "fmt/1355", "fmt/1281"],
      validFrom: "2018-01-01",
    },
    {
      label: "Hypertext Markup Language",
      puids: ["fmt/96", "fmt/97", "fmt/98", "fmt/99", "fmt/100", "fmt/471"],
    },
    {
      label: "Extensible Hypertext Markup Language",
      puids: ["fmt/102", "fmt/103"],
    },
    {
      label: "Industry Foundation Classes",
      puids: ["fmt/659", "fmt/699", "fmt/700"],
      validFrom: "2018-01-01",
    },
    {
      label: "Industry Foundation Classes XML",
      puids: ["fmt/663"],
      validFrom: "2018-01-01",
    },
    {
      label: "Tape Archive Format",
      puids: ["x-fmt/265"],
    },
    {
      label: "ZIP Format",
      puids: ["x-fmt/263"],
      validFrom: "2022-03-01",
      conditions: ["zip-iso-21320"],
    },
  ],
};
