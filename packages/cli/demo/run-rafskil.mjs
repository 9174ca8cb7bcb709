import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const MAX_OUTPUT_BYTES = 64 * 2 ** 20;

/** Runs the program as a user would, with its temporary files in `workplace`; another exit code than the expected one throws with what it said. */
export function runRafskil(words, { workplace, expect }) {
  return new Promise((resolve, reject) => {
    const options = {
      maxBuffer: MAX_OUTPUT_BYTES,
      env: { ...process.env, TMPDIR: workplace, RAFSKIL_STATE: join(workplace, "state") },
    };
    execFile(process.execPath, [CLI, ...words], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (status === expect) resolve({ stdout, stderr });
      else reject(new Error(`rafskil ${words.join(" ")}: ${status}, not ${expect}\n${stderr}${stdout}`));
    });
  });
}
