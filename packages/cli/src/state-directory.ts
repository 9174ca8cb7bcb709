import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder in which this user's deliveries that are under way are remembered: where the system keeps the state of
 * programs, or where `RAFSKIL_STATE` says.
 */
export function stateDirectory(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const { RAFSKIL_STATE, XDG_STATE_HOME, LOCALAPPDATA } = environment;
  if (RAFSKIL_STATE) return RAFSKIL_STATE;
  if (platform === "win32") return join(LOCALAPPDATA || join(homedir(), "AppData", "Local"), "rafskil", "state");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "rafskil", "state");
  return join(XDG_STATE_HOME || join(homedir(), ".local", "state"), "rafskil");
}
