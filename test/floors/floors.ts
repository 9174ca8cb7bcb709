/** One room of a floor: a folder or a file below `packages/core/src`. Rooms of one floor do not know each other. */
export interface Room {
  readonly path: string;
  readonly floor: number;
}

/** The floors of core, as ARCHITECTURE.md draws them. Imports only go down. */
const FLOORS: readonly (readonly string[])[] = [
  ["model"],
  ["read", "write", "digest", "xml", "json"],
  [
    "describe",
    "records",
    "rules",
    "report",
    "standards/mets",
    "standards/premis",
    "standards/erms",
    "standards/addml",
    "standards/ead",
    "standards/dublin-core",
  ],
  ["formats/package-format.ts"],
  [
    "formats/bagit",
    "formats/eark-sip",
    "formats/archival-version",
    "formats/noark5-dias",
    "sign",
    "evidence",
    "deliver",
    "plan",
  ],
  ["flow"],
  ["index.ts"],
];

export const ROOMS: readonly Room[] = FLOORS.flatMap((paths, floor) => paths.map((path) => ({ path, floor })));

/** What may stand at the top of the repository, dot files and what git ignores aside. */
export const TOP_LEVEL: readonly string[] = [
  ..."packages fixtures schemas docs test bench".split(" "),
  ..."pnpm-workspace.yaml pnpm-lock.yaml package.json bootstrap.mjs bundle.mjs".split(" "),
  ..."tsconfig.json tsconfig.base.json biome.json vitest.config.ts knip.json".split(" "),
  ..."README.md ARCHITECTURE.md CONTRIBUTING.md STYLE.md SECURITY.md CHANGELOG.md LICENSE".split(" "),
];

/** The packages; none but core is imported by another. */
export const PACKAGES: readonly string[] = ["core", "cli", "receiver"];
