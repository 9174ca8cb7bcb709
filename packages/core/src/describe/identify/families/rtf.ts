import type { FormatKey } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

/** Control words by the version of RTF that brought them, the newest first. */
const SINCE: readonly (readonly [words: RegExp, format: FormatKey])[] = [
  [/\\(themedata|colorschememapping)\b/, "fmt/355"],
  [/\\(lsdstimax|latentstyles|xmlnstbl)/, "fmt/53"],
  [/\\stshf(dbch|loch|hich|bi)/, "fmt/52"],
  [/\\(ansicpg|uc[01]\b|listtable\b)/, "fmt/50"],
];

/** Rich text: its header says 1 whatever the version, so that the newest word used must tell. */
export const rtf: Family = (window) => {
  const start = window.head.toString("latin1");
  const version = start.match(/^\{\\rtf(\d?)/)?.[1];
  if (version === "0") return bySignature("fmt/969");
  // Word writes themes and latent styles behind the text.
  const end = window.sizeBytes > window.head.length ? window.tail().toString("latin1") : "";
  return bySignature(SINCE.find(([words]) => words.test(start) || words.test(end))?.[1] ?? "fmt/45");
};
