import { asRuleId, createTranslator, type Facts, type Finding, type Language } from "@rafskil/core";
import { receiverMessages } from "./messages/receiver-messages.ts";
import { RECEIVER_RULES, type ReceiverRule } from "./receiver-rules.ts";

/** A finding of the receiver's own, about the package or one of its files. */
export function receiverFinding(
  rule: ReceiverRule,
  facts: Facts,
  { language, path }: { readonly language: Language; readonly path?: string },
): Finding {
  const severity = RECEIVER_RULES.find(({ id }) => id === rule)?.severity ?? "error";
  return {
    rule: asRuleId(rule),
    severity,
    at: path === undefined ? { kind: "package" } : { kind: "file", path },
    message: createTranslator([receiverMessages], language)(rule, facts),
    facts,
  };
}
