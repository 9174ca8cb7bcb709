import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The programs of the newest PostgreSQL on this machine, as Debian lays them; `undefined` where there is none. */
function programs(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, "bin")).find((folder) => existsSync(join(folder, "initdb")));
}

export const hasPostgresql = (): boolean => programs() !== undefined;

/** A cluster of its own, reached by a socket in its folder and by no port. */
export interface Cluster extends Disposable {
  readonly connection: string;
  run(sql: string): void;
}

export function startCluster(): Cluster {
  const bin = programs() ?? "";
  const folder = mkdtempSync(join(tmpdir(), "rafskil-pg-"));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  const call = (program: string, args: readonly string[], input = ""): void => {
    const command = join(bin, program);
    const [file, list] = isRoot ? ["runuser", ["-u", "postgres", "--", command, ...args]] : [command, args];
    execFileSync(file, list, { cwd: folder, input, stdio: ["pipe", "ignore", "pipe"] });
  };
  if (isRoot) {
    const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    chownSync(folder, id("-u"), id("-g"));
  }
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  call("initdb", ["-D", data, "-U", "rafskil", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]);
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  call("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start"]);
  return {
    connection: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=rafskil`,
    run: (sql) => call("psql", ["-h", folder, "-U", "rafskil", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q"], sql),
    [Symbol.dispose]() {
      call("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
