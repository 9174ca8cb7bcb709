import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** Every TypeScript source of every package, by its path in the repository. */
export function readSources(): ReadonlyMap<string, string> {
  const paths = readdirSync(join(REPOSITORY, "packages")).flatMap((name) =>
    readdirSync(join(REPOSITORY, "packages", name, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `packages/${name}/src/${path}`),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(REPOSITORY, path), "utf8")]));
}
