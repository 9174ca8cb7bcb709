/** Every place where a cut leaves something different behind. A fault run stops the process at each, and looks. */
export const CRASH_POINTS = [
  "blob/create",
  "blob/write",
  "blob/sync",
  "blob/synced",
  "blob/remove",
  "database/begin",
  "database/commit",
  "database/committed",
  "check/begin",
  "check/answered",
  "archive/stage",
  "archive/create",
  "archive/write",
  "archive/sync",
  "archive/rename",
  "archive/renamed",
  "archive/publish",
  "archive/recover",
] as const;

export type CrashPointName = (typeof CRASH_POINTS)[number];

/**
 * Is told of each place as the work passes it: just before what it names, or just after for `synced`, `committed` and
 * `renamed`. An adapter takes one and calls it; it must expect that the call never returns, or throws.
 */
export type CrashPoint = (name: CrashPointName) => void;

/** What runs everywhere but in fault runs. */
export const NO_CRASH_POINT: CrashPoint = () => undefined;
