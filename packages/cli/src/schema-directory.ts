import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder in which this user's official XML schemas lie: where the system keeps the data of programs, or where
 * `RAFSKIL_SCHEMAS` says.
 */
export function schemaDirectory(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const { RAFSKIL_SCHEMAS, XDG_DATA_HOME, LOCALAPPDATA } = environment;
  if (RAFSKIL_SCHEMAS) return RAFSKIL_SCHEMAS;
  if (platform === "win32") return join(LOCALAPPDATA || join(homedir(), "AppData", "Local"), "rafskil", "schemas");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "rafskil", "schemas");
  return join(XDG_DATA_HOME || join(homedir(), ".local", "share"), "rafskil", "schemas");
}
