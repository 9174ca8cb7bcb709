import type { MessageKey } from "../messages/catalogue.ts";

/** The command line is wrong. The text for `key` says how to mend it; `command` is whose help may tell more. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly command: string | undefined;

  constructor(key: MessageKey, facts: Readonly<Record<string, string | number>> = {}, command?: string) {
    super(`${key} ${JSON.stringify(facts)}`);
    this.name = "UsageError";
    this.key = key;
    this.facts = facts;
    this.command = command;
  }
}
