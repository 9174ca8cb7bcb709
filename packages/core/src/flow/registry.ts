import { archivalVersionFacts } from "../formats/archival-version/facts.ts";
import { bagitFacts } from "../formats/bagit/facts.ts";
import { earkSipFacts } from "../formats/eark-sip/facts.ts";
import type { FormatFacts, PackageFormat } from "../formats/package-format.ts";
import { TransferError } from "../model/error.ts";
import type { Source } from "../read/source.ts";

/** A format as the registry knows it: its rules and its writer are loaded when they are needed, not at every start. */
export interface RegisteredFormat extends FormatFacts {
  load(): Promise<PackageFormat>;
}

/** Every package format, in the order in which they are tried. The one list of them. */
export const FORMATS: readonly RegisteredFormat[] = [
  { ...bagitFacts, load: async () => (await import("../formats/bagit/index.ts")).bagit },
  { ...earkSipFacts, load: async () => (await import("../formats/eark-sip/index.ts")).earkSip },
  {
    ...archivalVersionFacts,
    load: async () => (await import("../formats/archival-version/index.ts")).archivalVersion,
  },
];

/** A format, and one of its profiles. */
export interface FormatChoice {
  readonly format: RegisteredFormat;
  readonly profile: string;
}

/** The format with this id. Throws `format-unknown`; the facts are `format`, and `known`: all ids with blanks between. */
export function formatById(id: string): RegisteredFormat {
  const format = FORMATS.find((known) => known.id === id);
  if (format !== undefined) return format;
  const known = FORMATS.map((each) => each.id);
  throw new TransferError("format-unknown", `There is no format ${id}. There is: ${known.join(", ")}.`, {
    facts: { format: id, known: known.join(" ") },
  });
}

/**
 * Parses `FORMAT` or `FORMAT@PROFILE`; without a profile the format's first is meant.
 * Throws `format-unknown`, and `profile-unknown` with the facts `format`, `profile` and `known`.
 *
 * @example
 * const { format, profile } = parseFormatName("bagit@1.0");
 */
export function parseFormatName(name: string): FormatChoice {
  const at = name.indexOf("@");
  const format = formatById(at < 0 ? name : name.slice(0, at));
  const ids = format.profiles.map((each) => each.id);
  const profile = at < 0 ? (ids[0] ?? "") : name.slice(at + 1);
  if (at >= 0 && !ids.includes(profile)) {
    throw new TransferError(
      "profile-unknown",
      `The format ${format.id} has no profile ${profile}. It has: ${ids.join(", ")}.`,
      { facts: { format: format.id, profile, known: ids.join(" ") } },
    );
  }
  return { format, profile };
}

/**
 * Finds the format that a source is of: the one that is certain, else the first that is possible.
 * Throws `format-not-recognised`; the facts are `path` and `known`.
 */
export async function detectFormat(source: Source): Promise<FormatChoice> {
  let possible: RegisteredFormat | undefined;
  for (const format of FORMATS) {
    const detection = await format.detect(source);
    if (detection === "certain") return choiceOf(format);
    if (detection === "possible") possible ??= format;
  }
  if (possible !== undefined) return choiceOf(possible);
  const known = FORMATS.map((format) => format.id);
  throw new TransferError(
    "format-not-recognised",
    `${source.name} is not a package of a known format (${known.join(", ")}). Name the format if you know it.`,
    { facts: { path: source.name, known: known.join(" ") } },
  );
}

function choiceOf(format: RegisteredFormat): FormatChoice {
  return { format, profile: format.profiles[0]?.id ?? "" };
}

/**
 * Refuses a parameter that the format does not take: it would otherwise be passed over in silence.
 * Throws `usage` with the facts `format` and `parameter`.
 */
export function checkParameters(
  format: FormatFacts,
  step: "verify" | "pack",
  parameters: Readonly<Record<string, string>>,
): void {
  for (const parameter of Object.keys(parameters)) {
    if (format.parameters[step].includes(parameter)) continue;
    throw new TransferError("usage", `The format ${format.id} takes no ${parameter} here.`, {
      facts: { format: format.id, parameter },
    });
  }
}
