// `npm run check`: all that must be green before a change is proposed. Every check runs, also after one has failed.
import { spawnSync } from "node:child_process";

const CHECKS = [
  { what: "types", words: ["tsc", "-b"] },
  { what: "lint and format", words: ["biome", "check", "--error-on-warnings", "."] },
  { what: "unused files, exports and dependencies", words: ["knip"] },
  { what: "tests", words: ["vitest", "run", "--coverage"] },
  { what: "core as a package", words: ["publint", "--strict", "packages/core"] },
  { what: "core for those who import it", words: ["attw", "--pack", "packages/core", "--profile", "esm-only"] },
  { what: "the CLI as a package", words: ["publint", "--strict", "packages/cli"] },
  { what: "the receiver as a package", words: ["publint", "--strict", "packages/receiver"] },
];

const failed = CHECKS.filter(({ what, words: [program, ...parameters] }) => {
  process.stdout.write(`\n== ${what}\n`);
  const { status, error } = spawnSync(program, parameters, { stdio: "inherit", shell: process.platform === "win32" });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status !== 0;
});
process.stdout.write(
  failed.length === 0 ? "\nAll is well.\n" : `\nNot well: ${failed.map(({ what }) => what).join(", ")}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
