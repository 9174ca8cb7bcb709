import type { Invocation } from "./command-line/invocation.ts";
import { UsageError } from "./command-line/usage-error.ts";
import { tokenOf } from "./token.ts";

/** An archive's receiver, and who asks it. */
export interface ReceiverAddress {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string;
}

export interface ReceiverAnswer {
  readonly status: number;
  readonly text: string;
}

const TIMEOUT_MS = 60_000;
const MAX_TEXT = 64 * 2 ** 20;

/** Where to ask, by `--with`, and the token of `--token-file` or RAFSKIL_TOKEN: never from the command line. */
export async function receiverOf(invocation: Invocation): Promise<ReceiverAddress> {
  const url = invocation.text("with");
  if (url === undefined) throw new UsageError("usage/missing-option", { option: "--with" }, "plan sync");
  if (!/^https?:\/\/\S+$/.test(url))
    throw new UsageError("usage/bad-address", { address: url, reason: "URL" }, "plan sync");
  const token = await tokenOf(invocation, "plan sync");
  return { url: url.replace(/\/+$/, ""), token };
}

/** Asks a receiver. Throws `UsageError` where it is out of reach or answers too much; other answers are given as they are. */
export async function askReceiver(
  { url, token }: ReceiverAddress,
  path: string,
  { signal, body }: { readonly signal: AbortSignal; readonly body?: object },
): Promise<ReceiverAnswer> {
  const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
  try {
    const answer = await fetch(`${url}${path}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      // A token must not follow to another host.
      redirect: "error",
      headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    if (Number(answer.headers.get("content-length") ?? 0) > MAX_TEXT) throw new RangeError("too large");
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    signal.throwIfAborted();
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    throw new UsageError("usage/bad-address", { address: url, reason }, "plan sync");
  }
}
