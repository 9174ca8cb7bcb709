import type { Language, OnProgress, Tool, Translate } from "@rafskil/core";
import type { Command } from "./command-line/command.ts";
import type { TextOutput } from "./render/text-output.ts";

/** What a command may use of the world around it. */
export interface Session {
  readonly language: Language;
  /** The program's own texts. */
  readonly translate: Translate;
  readonly tool: Tool;
  /** Every command that there is. */
  readonly commands: readonly Command[];
  /** Results. */
  readonly output: TextOutput;
  /** Whether results may be coloured: only on a terminal, and unless it was refused. */
  readonly isColoured: boolean;
  /** Columns to fill. */
  readonly width: number;
  /** Fires at Ctrl-C. */
  readonly signal: AbortSignal;
  /** Absent where nobody looks: counting what there is costs a listing. */
  readonly onProgress?: OnProgress;
  /** Takes the progress bar away, before something else is written. */
  clearProgress(): void;
  /** Says something on the side, on stderr; nothing with `--quiet`. */
  hint(text: string): void;
}
