import { conditionOutcome } from "../../../describe/accepted-formats/conditions.ts";
import { ARCHIVAL_VERSION_FORMATS } from "../../../describe/accepted-formats/data/is-100-2014.ts";
import { detailsOf } from "../../../describe/file-details/file-details.ts";
import { createExtentReader } from "../../../describe/identify/extent-window.ts";
import { identifyWindow } from "../../../describe/identify/identify-window.ts";
import type { Extent } from "../../../model/extent.ts";
import type { Facts } from "../../../model/finding.ts";
import type { FormatCategory } from "../../../model/identification.ts";
import type { RuleFault } from "../../../rules/rule-pass.ts";
import { packingFault } from "./packing-rules.ts";

/** A TIFF of many pages is read through to its last directory. */
const MOST_READS = 20_000;
/** ADA takes no GML of a gigabyte (5.G_16). */
const MOST_GML_BYTES = 1_000_000_000;

/** What a file is, as the order sees it. */
export interface JudgedFile {
  /** The ending that it has in the package; absent for a format that is not taken. */
  readonly extension?: string;
  readonly faults: readonly RuleFault[];
}

export interface FileJudge extends Disposable {
  /** Looks at the content: the name says nothing. `path` is for the findings. */
  judge(extent: Extent, path: string): JudgedFile;
}

/** Judges files one after another by their own bytes: formats by signature, TIFF and sound by what their headers say. */
export function createFileJudge(): FileJudge {
  const reader = createExtentReader();
  return {
    judge(extent, path) {
      const window = reader.open(extent, { maxReads: MOST_READS });
      const at = { kind: "file", path } as const;
      if (window === undefined) return { faults: [packingFault("file-missing", { at, facts: { path } })] };
      const identification = identifyWindow(window, path.slice(-260));
      const { puid } = identification;
      // By the name alone nothing is taken: an empty file, or one of another content, may be called anything.
      const isKnown = puid !== undefined && identification.basis !== "extension";
      const format = isKnown ? ARCHIVAL_VERSION_FORMATS.find(({ puids }) => puids.includes(puid)) : undefined;
      if (format?.extension === undefined) {
        const target = targetOf(identification.category);
        const name = identification.name === "" ? (/\.[^./]+$/.exec(path)?.[0] ?? "?") : identification.name;
        const facts = { path, format: name, puid: puid ?? "none", target };
        return { faults: [packingFault("file-to-convert", { at, facts })] };
      }
      const { extension } = format;
      const details = detailsOf(window, identification);
      const faults: RuleFault[] = [];
      for (const condition of format.conditions ?? []) {
        const outcome = conditionOutcome(condition, identification, details);
        if (outcome.kind === "broken") faults.push(broken(path, condition, outcome.facts));
        else if (outcome.kind === "unknown" && condition.startsWith("tiff-"))
          faults.push(broken(path, "tiff-unreadable", {}));
        else if (outcome.kind === "unknown" && REMARKED.has(condition)) {
          faults.push(packingFault("file-not-judged", { at, facts: { path, condition: keyOf(condition) } }));
        }
      }
      if (extension === "gml" && window.sizeBytes >= MOST_GML_BYTES) faults.push(broken(path, "gml-size", {}));
      // One page that is coded wrongly is told once, with the first condition that it breaks.
      const [first] = faults.filter(({ rule }) => rule.endsWith("file-content"));
      return { extension, faults: first === undefined ? faults : [first] };
    },
    [Symbol.dispose]: () => reader[Symbol.dispose](),
  };
}

/** What only a tool that decodes the file, or the archive, can tell. */
const REMARKED: ReadonlySet<string> = new Set(["h264-and-aac"]);

/** The key of a choice in a message has no hyphens. */
const keyOf = (slug: string): string => slug.replaceAll("-", "_");

function broken(path: string, condition: string, { page = 1, compression = 0, bitDepth = 0 }: Facts): RuleFault {
  const facts = { path, condition: keyOf(condition), page, compression, bitDepth };
  return packingFault("file-content", { at: { kind: "file", path }, facts });
}

/** What a file of a kind is converted to. */
function targetOf(category: FormatCategory): "mp3" | "mpg" | "gml" | "tif" | "table" | "unpack" | "unknown" {
  switch (category) {
    case "sound":
      return "mp3";
    case "video":
      return "mpg";
    case "geodata":
      return "gml";
    case "database":
      return "table";
    case "archive":
      return "unpack";
    case "program":
    case "unknown":
      return "unknown";
    case "document":
    case "spreadsheet":
    case "presentation":
    case "drawing":
    case "image":
    case "email":
    case "web":
    case "data":
    case "text":
      return "tif";
  }
}
