import { TransferError } from "../model/error.ts";

/**
 * The address of a receiver, with a slash at its end. Throws `usage` for what is no address, has a user or a query in it,
 * or would send the token in the clear over a network.
 */
export function baseOf(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (base === undefined || !["http:", "https:"].includes(base.protocol))
    throw usage(`${url} is not the address of a receiver: it begins with https://.`);
  if (base.username !== "" || base.password !== "" || base.search !== "" || base.hash !== "")
    throw usage(
      "A receiver's address holds no user, no password and nothing after ? or #: a token does not belong there.",
    );
  if (base.protocol === "http:" && !isLoopback(base.hostname))
    throw usage(`${base.origin} would be sent the token in the clear: use https://.`);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return base;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function usage(text: string): TransferError {
  return new TransferError("usage", text);
}
