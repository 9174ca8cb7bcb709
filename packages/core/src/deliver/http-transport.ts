import type { Agent, IncomingMessage, request } from "node:http";
import { type HttpAnswer, type HttpRequest, type HttpTransport, MAX_ANSWER_BYTES } from "./transport.ts";

export interface HttpTransportOptions {
  /** How long the other end may be silent. */
  readonly timeoutMs?: number;
  /** Where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` stand: `process.env`, for the proxy of the network. */
  readonly proxyEnvironment?: Readonly<Record<string, string | undefined>>;
  /** Certificates of authorities, in PEM, beside those that Node trusts. */
  readonly authorities?: readonly string[];
}

/** Speaks HTTP by Node, over connections that are kept. Dispose of it to close them. */
export function httpTransport(options: HttpTransportOptions = {}): HttpTransport & Disposable {
  const { timeoutMs = 120_000, proxyEnvironment, authorities } = options;
  // Importing these two would load all of `fetch` beneath them, in every command: 60 ms (decision 0052).
  const [http, https] = [process.getBuiltinModule("node:http"), process.getBuiltinModule("node:https")];
  const common = { keepAlive: true, ...(proxyEnvironment === undefined ? {} : { proxyEnv: { ...proxyEnvironment } }) };
  const plain = new http.Agent(common);
  const secure = new https.Agent({ ...common, ...(authorities === undefined ? {} : { ca: [...authorities] }) });
  return {
    send: (asked) => {
      const isSecure = asked.url.protocol === "https:";
      const [ask, agent] = isSecure ? [https.request, secure] : [http.request, plain];
      return send(asked, { ask, agent, timeoutMs });
    },
    [Symbol.dispose]() {
      plain.destroy();
      secure.destroy();
    },
  };
}

function send(
  { method, url, headers, body, signal }: HttpRequest,
  { ask, agent, timeoutMs }: { readonly ask: typeof request; readonly agent: Agent; readonly timeoutMs: number },
): Promise<HttpAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const length = body === undefined ? {} : { "content-length": String(body.length) };
  const asking = ask(url, { method, agent, headers: { ...headers, ...length }, ...(signal && { signal }) });
  asking.setTimeout(timeoutMs, () => asking.destroy(new Error(`${url.host} was silent for ${timeoutMs / 1000} s.`)));
  asking.once("error", reject);
  asking.once("response", (answer) => {
    readBody(answer).then(
      (text) => resolve({ status: answer.statusCode ?? 0, headers: headersOf(answer), body: text }),
      reject,
    );
  });
  asking.end(body);
  return promise;
}

async function readBody(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of answer) {
    if (!Buffer.isBuffer(piece)) continue;
    bytes += piece.length;
    if (bytes > MAX_ANSWER_BYTES) throw new Error(`The answer is longer than ${MAX_ANSWER_BYTES} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function headersOf(answer: IncomingMessage): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(answer.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(", ") : value,
  ]);
  return Object.fromEntries(entries);
}
