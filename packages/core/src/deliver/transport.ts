/** A request as the client makes it. Header names are in lower case. */
export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly signal?: AbortSignal;
}

/** An answer. Its body is at most `MAX_ANSWER_BYTES` long: a longer one is an error of the transport. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/**
 * Speaks HTTP for the client. Rejects with any error where no answer came: the client tries again. It follows no
 * redirect: a token must not reach another host.
 */
export interface HttpTransport {
  send(request: HttpRequest): Promise<HttpAnswer>;
}

/** A page of a thousand files with long names stays below this. */
export const MAX_ANSWER_BYTES: number = 32 * 2 ** 20;
