import type { SurveyedMets } from "../package.ts";

/**
 * The folder that a group's files lie in by its USE, in lower case and with a slash at its end; `undefined` where USE names
 * none that we know. `Representations/<name>` starts from the root of the package, all else from the folder of the METS.
 */
export function folderOfUse(use: string, { folder, representation }: SurveyedMets): string | undefined {
  const [top = "", name = "", inner = ""] = use.toLowerCase().split("/");
  const unit = folder.toLowerCase();
  if (top === "documentation" || top === "schemas") return `${unit}${top}/`;
  if (top === "data" && representation !== undefined) return `${unit}data/`;
  if (top !== "representations") return undefined;
  if (name === "") return representation === undefined ? "representations/" : unit;
  return inner === "data" ? `representations/${name}/data/` : `representations/${name}/`;
}
