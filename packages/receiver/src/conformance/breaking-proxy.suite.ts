import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came to the proxy. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What this proxy has seen so far: free to use. */
  readonly memory: Set<string>;
}

/** The answer as it goes on: changed in place. */
export interface Passed {
  status: number;
  readonly headers: Map<string, string>;
  body: string;
}

/** How one rule is broken: on the way to the receiver, or on the way back. */
export interface Breach {
  readonly before?: (seen: Seen) => { readonly headers?: Readonly<Record<string, string>>; readonly body?: string };
  readonly after?: (seen: Seen, passed: Passed) => void;
}

/** Passes requests on to a receiver, and breaks one rule. */
export async function breakingProxy(
  target: string,
  { before, after }: Breach,
): Promise<{ readonly url: string } & Disposable> {
  const memory = new Set<string>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const parts: Buffer[] = [];
    try {
      for await (const part of request) parts.push(part);
    } catch {
      // A line that is cut: what came is passed on, and cut there too.
      memory.add(path);
      await passOn(target, { request, body: Buffer.concat(parts), isCut: true });
      return;
    }
    const bytes = Buffer.concat(parts);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const seen: Seen = { method: request.method ?? "", path, headers, body: bytes.toString("latin1"), memory };
    const change = before?.({ ...seen, body: bytes.toString() }) ?? {};
    const body = change.body === undefined ? bytes : Buffer.from(change.body);
    const passed = await passOn(target, { request, body, headers: { ...headers, ...change.headers } });
    if (passed === undefined) return void response.destroy();
    after?.(seen, passed);
    for (const [name, value] of passed.headers)
      if (!/^(content-length|transfer-encoding|connection|keep-alive)$/.test(name)) response.setHeader(name, value);
    // A line that is used once is never closed under the next request.
    response.setHeader("connection", "close");
    response.writeHead(passed.status);
    response.end(request.method === "HEAD" ? undefined : passed.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(
  target: string,
  options: {
    readonly request: IncomingMessage;
    readonly body: Buffer;
    readonly headers?: Readonly<Record<string, string>>;
    readonly isCut?: boolean;
  },
): Promise<Passed | undefined> {
  const { request, body, isCut = false } = options;
  const headers = { ...(options.headers ?? request.headers) };
  if (!isCut && headers["content-length"] !== undefined) headers["content-length"] = String(body.length);
  return new Promise((resolve) => {
    const onward = httpRequest(new URL(request.url ?? "", target), { method: request.method ?? "GET", headers });
    onward.once("error", () => resolve(undefined));
    onward.once("response", async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      const given = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
      resolve({ status: answer.statusCode ?? 0, headers: new Map(given), body: Buffer.concat(parts).toString() });
    });
    if (isCut) onward.write(body, () => onward.destroy());
    else onward.end(body);
  });
}
