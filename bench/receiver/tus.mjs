import { createHash, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

export const digestOf = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

/** One sender of the receiver at `url`, over so many connections. An answer that is no success is thrown. */
export function sender({ url, token, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (method, path, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { "content-length": body.length };
      const all = { authorization: `Bearer ${token}`, "tus-resumable": "1.0.0", ...length, ...headers };
      const asked = request(new URL(path, url), { method, agent, headers: all }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        answer.once("error", reject).once("end", () => {
          if (answer.statusCode < 300) resolve({ headers: answer.headers, text });
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
        });
      });
      asked.once("error", reject).end(body);
    });
  return {
    ask,
    close: () => agent.destroy(),
    /** Announces files of these bytes, and gives the delivery's id. */
    async announce(agreement, blobs) {
      const listed = blobs.map((bytes, at) => ({
        path: `${at}.bin`,
        bytes: bytes.length,
        sha256: digestOf(bytes, "hex"),
      }));
      const packages = [{ name: "safn", form: "folder", format: "bagit", blobs: listed }];
      const headers = { "content-type": "application/json", "idempotency-key": randomUUID() };
      const body = Buffer.from(JSON.stringify({ agreement, packages }));
      return JSON.parse((await ask("POST", "v1/deliveries", { headers, body })).text).id;
    },
    /** Creates the upload of an announced file, and gives its path. */
    async create(delivery, at, bytes) {
      const metadata = { delivery, path: `${at}.bin`, sha256: digestOf(bytes, "hex") };
      const pairs = Object.entries(metadata).map(([key, text]) => `${key} ${Buffer.from(text).toString("base64")}`);
      const headers = { "upload-length": bytes.length, "upload-metadata": pairs.join(",") };
      return new URL((await ask("POST", "v1/uploads", { headers })).headers.location).pathname;
    },
  };
}
