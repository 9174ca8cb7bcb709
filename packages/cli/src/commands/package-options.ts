import type { Option } from "../command-line/command.ts";
import type { Invocation } from "../command-line/invocation.ts";
import { UsageError } from "../command-line/usage-error.ts";

/** What a format takes by name when it packs: each option is the parameter of its name. A format refuses what it lacks. */
export const PACKAGE_OPTIONS: readonly Option[] = [
  { name: "package-id", value: "ID" },
  {
    name: "record-status",
    value: "STATUS",
    choices: ["NEW", "SUPPLEMENT", "REPLACEMENT", "TEST", "VERSION", "DELETE", "OTHER"],
  },
  { name: "agreement", value: "NUMBER" },
  { name: "previous-agreement", value: "NUMBER", isRepeatable: true },
  { name: "reference-code", value: "CODE" },
  { name: "previous-reference-code", value: "CODE", isRepeatable: true },
  { name: "representations", value: "HOW", choices: ["one", "by-variant"] },
  { name: "representation-mets", value: "HOW", choices: ["own", "none"] },
  { name: "description", value: "KIND", choices: ["ead", "dc"] },
  { name: "checksums", value: "HOW", choices: ["compute", "reuse"] },
  { name: "formats", value: "HOW", choices: ["extensions", "signatures"] },
];

/** When the package says that it was made: the same transfer and time give the same bytes. */
export const PACKED_AT: Option = { name: "packed-at", value: "TIME" };

/** The parameters that were given; several values of one stand each on a line. */
export function packageParametersOf(invocation: Invocation): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const { name } of PACKAGE_OPTIONS) if (invocation.has(name)) given[name] = invocation.all(name).join("\n");
  return given;
}

/** The time that was given: ISO 8601, a day or a time with its zone. Throws `UsageError`. */
export function packedAtOf(invocation: Invocation): Date {
  const given = invocation.text(PACKED_AT.name);
  if (given === undefined) return new Date();
  const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/.test(given);
  const time = new Date(given);
  if (!isTime || Number.isNaN(time.getTime())) throw new UsageError("usage/bad-time", { given }, "pack");
  return time;
}
