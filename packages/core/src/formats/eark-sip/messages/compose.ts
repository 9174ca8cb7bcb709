import type { Messages } from "../../../model/language.ts";
import { OWN_RULES } from "../data/own-rules.ts";
import type { Problem } from "../mets-check.ts";
import { ALL_REQUIREMENTS } from "../requirement.ts";

/** A problem, and how else it is said where a value is known. */
type Wording = Problem | "missing_named" | "missing_for" | "optional_named" | "value_unlisted";

/** What a language has to say: each requirement in its words, what may be wrong, and why a rule did not run. */
export interface LanguageTexts {
  /** What each rule asks for, by rule id: a whole sentence. */
  readonly requirements: Readonly<Record<string, string>>;
  /** What is wrong and how to mend it; `{found}` and `{expected}` stand for what the finding says. */
  readonly problems: Readonly<Record<Wording, string>>;
  readonly reasons: Messages;
}

/**
 * A message says what the requirement asks for, where, and then what is wrong: the second half is the same sentence for
 * all requirements, chosen by the finding's `problem`.
 */
export function composeMessages({ requirements, problems, reasons }: LanguageTexts): Messages {
  const cases = Object.entries(problems).map(([problem, text]) => `${problem} {${text}}`);
  const { value } = problems;
  const choice = `{problem, select, ${cases.join(" ")} other {${value}}}`;
  const messages: Record<string, string> = { ...reasons };
  for (const { id, location } of ALL_REQUIREMENTS) {
    messages[id] = `${literal(`${requirements[id] ?? ""} (${location})`)} ${choice}`;
  }
  for (const [id] of OWN_RULES) messages[id] = `${literal(requirements[id] ?? "")} ${choice}`;
  return messages;
}

/** Text as it stands: what ICU would read as an argument or a quote is quoted. */
function literal(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}]+/g, (braces) => `'${braces}'`);
}
