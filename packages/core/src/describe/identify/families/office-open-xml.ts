import type { FormatClaim } from "../../../model/identification.ts";
import type { FormatKey } from "../formats.ts";
import type { Match } from "../match.ts";
import type { ZipContent } from "./zip-content.ts";

/** Main parts by their content type (ISO 29500-1 annex A; macro-enabled ones by [MS-OFFMACRO2]). */
const BY_CONTENT_TYPE: readonly (readonly [contentType: string, format: FormatKey])[] = [
  ["openxmlformats-officedocument.wordprocessingml.document.main+xml", "fmt/412"],
  ["openxmlformats-officedocument.wordprocessingml.template.main+xml", "fmt/597"],
  ["ms-word.document.macroEnabled.main+xml", "fmt/523"],
  ["ms-word.template.macroEnabledTemplate.main+xml", "fmt/599"],
  ["openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "fmt/214"],
  ["openxmlformats-officedocument.spreadsheetml.template.main+xml", "fmt/598"],
  ["ms-excel.sheet.macroEnabled.main+xml", "fmt/445"],
  ["ms-excel.template.macroEnabled.main+xml", "fmt/627"],
  ["ms-excel.addin.macroEnabled.main+xml", "fmt/628"],
  ["ms-excel.sheet.binary.macroEnabled.main", "fmt/595"],
  ["openxmlformats-officedocument.presentationml.presentation.main+xml", "fmt/215"],
  ["openxmlformats-officedocument.presentationml.slideshow.main+xml", "fmt/629"],
  ["openxmlformats-officedocument.presentationml.template.main+xml", "fmt/631"],
  ["ms-powerpoint.presentation.macroEnabled.main+xml", "fmt/487"],
  ["ms-powerpoint.slideshow.macroEnabled.main+xml", "fmt/630"],
  ["ms-powerpoint.template.macroEnabled.main+xml", "fmt/632"],
  ["ms-powerpoint.addin.macroEnabled.main+xml", "fmt/633"],
  ["ms-powerpoint.slide.macroEnabled.main+xml", "fmt/636"],
  ["ms-visio.drawing.main+xml", "fmt/924"],
  ["ms-visio.stencil.main+xml", "fmt/925"],
  ["ms-visio.template.main+xml", "fmt/926"],
  ["ms-visio.drawing.macroEnabled.main+xml", "fmt/927"],
  ["ms-visio.stencil.macroEnabled.main+xml", "fmt/928"],
  ["ms-visio.template.macroEnabled.main+xml", "fmt/929"],
];

/** The namespace of relationships in the strict form of ISO 29500. */
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const TYPES_BYTES = 0x10000;

/** Office documents of 2007 and later, by the content type of their main part. */
export function officeOpenXml(content: ZipContent): Match | undefined {
  if (!content.names.has("[Content_Types].xml")) return undefined;
  // The part may be in UTF-16: without its zero bytes it reads alike.
  const types = content.text("[Content_Types].xml", TYPES_BYTES).replaceAll("\0", "");
  const known = BY_CONTENT_TYPE.find(([contentType]) => types.includes(`application/vnd.${contentType}`));
  if (known === undefined) return { format: "fmt/189", basis: "container", warnings: ["container-unclear"] };
  const relations = content.text("_rels/.rels");
  const claim: FormatClaim = { kind: "ooxml", value: relations.includes(STRICT) ? "strict" : "transitional" };
  const hasMacros = [...content.names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name));
  return {
    format: known[1],
    basis: "container",
    claims: relations === "" ? [] : [claim],
    traits: hasMacros ? ["macros"] : [],
  };
}
