import type { en } from "./en.ts";

/** A key of the program's own texts. */
export type MessageKey = keyof typeof en;

/** The same keys in every language. */
export type CliMessages = Readonly<Record<MessageKey, string>>;
