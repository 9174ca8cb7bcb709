import { bySignature, type Match } from "../match.ts";

/** Header fields of RFC 5322 and of the mail systems' traces with which a message begins. */
const FIELD =
  /^(return-path|received|delivered-to|from|to|cc|bcc|reply-to|sender|subject|date|message-id|mime-version|content-type|content-transfer-encoding|importance|thread-topic|thread-index|authentication-results|dkim-signature|arc-[a-z-]+|x-[a-z0-9-]+|resent-[a-z-]+|in-reply-to|references|user-agent|list-[a-z-]+)[ \t]*:/i;
const MAX_LINES = 200;

/** A mail message, a web archive in a message's clothes, or a mailbox of messages. */
export function email(text: string): Match | undefined {
  if (/^From [^\r\n]{1,200}\d{4}\r?\n/.test(text) && countFields(text.slice(text.indexOf("\n") + 1)) > 0) {
    return bySignature("fmt/720");
  }
  const fields = new Set<string>();
  if (countFields(text, fields) < 2) return undefined;
  if (!["from", "date", "message-id", "subject", "received"].some((field) => fields.has(field))) return undefined;
  if (!fields.has("mime-version")) return bySignature("fmt/278");
  const isWebArchive = /^content-type:\s*multipart\/related/im.test(text) && /^content-location:/im.test(text);
  return bySignature(isWebArchive ? "x-fmt/429" : "fmt/950");
}

/** How many known fields stand before the first empty line; 0 where a line is no field and no continuation. */
function countFields(text: string, names: Set<string> = new Set()): number {
  let count = 0;
  let at = 0;
  for (let lines = 0; lines < MAX_LINES && at < text.length; lines++) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? undefined : end).replace(/\r$/, "");
    if (line === "") break;
    if (end < 0) break;
    at = end + 1;
    const field = line.match(FIELD)?.[1];
    if (field !== undefined) {
      count += 1;
      names.add(field.toLowerCase());
    } else if (!/^[ \t]|^[!-9;-~]{1,80}:/.test(line)) return 0;
  }
  return count;
}
