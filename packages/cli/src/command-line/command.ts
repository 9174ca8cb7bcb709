import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import type { Invocation } from "./invocation.ts";

/** What a shell may offer to complete a word with. */
export type Completes = "file" | "folder" | readonly string[];

/** An option by its long name, which means the same in every command that does not say otherwise. */
export interface Option {
  readonly name: string;
  /** A meaning of its own in this command, where a contract gave two commands one name: its text is `option/<meaning>`. */
  readonly meaning?: string;
  readonly short?: string;
  /** What stands for its value in the help, such as `FILE`; without it the option is a switch. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  /** The values it takes; any other is refused. */
  readonly choices?: readonly string[];
  readonly completes?: Completes;
}

/** A word that the command takes; all are needed but those that say otherwise. Its text is `argument/<name>`. */
export interface Argument {
  readonly name: string;
  /** Only the last ones may be. */
  readonly isOptional?: boolean;
  readonly completes: Completes;
}

/**
 * One verb. Declaring it loads nothing heavy: `run` imports the library when it is called.
 * Its texts are `command/<id>` (one line), `command/<id>/about`, and `example/<key>` for each example.
 */
export interface Command {
  /** `formats list` is `["formats", "list"]`; its id is `formats-list`. */
  readonly words: readonly [string] | readonly [string, string];
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly examples: readonly { readonly key: string; readonly line: string }[];
  run(invocation: Invocation, session: Session): Promise<ExitCode>;
}

export function commandId(command: Pick<Command, "words">): string {
  return command.words.join("-");
}

/** The key of an option's text. */
export function optionTextKey({ name, meaning }: Pick<Option, "name" | "meaning">): string {
  return `option/${meaning ?? name}`;
}
