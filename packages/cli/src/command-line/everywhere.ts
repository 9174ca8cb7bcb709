import { LANGUAGES } from "../language.ts";
import type { Option } from "./command.ts";

/** Options that every command takes. */
export const EVERYWHERE: readonly Option[] = [
  { name: "lang", value: "LANG", choices: LANGUAGES, completes: LANGUAGES },
  { name: "quiet", short: "q" },
  { name: "no-color" },
  { name: "help", short: "h" },
  { name: "version", short: "V" },
];
