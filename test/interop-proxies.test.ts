import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ClientRequest } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { DeliveryResource } from "../packages/core/src/deliver/protocol.ts";
import { REPOSITORY } from "./floors/repository.ts";
import { ask } from "./receiver/deliver.ts";
import { freePort, type ReceiverProgram, receiverCommand, runReceiver } from "./receiver/run-receiver.ts";

const EXAMPLES = join(REPOSITORY, "docs/operations/examples");
const workplace = mkdtempSync(join(tmpdir(), "rafskil-proxies-"));
const [certificate, key] = [join(workplace, "cert.pem"), join(workplace, "key.pem")];
const has = (program: string): boolean => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

/** How each proxy is run with the example of the documentation: only addresses and certificates are put in. */
const PROXIES = {
  nginx(port: number, target: string): ChildProcess {
    const example = readFileSync(join(EXAMPLES, "nginx.conf"), "utf8")
      .replace("listen 443", `listen 127.0.0.1:${port}`)
      .replace("http://127.0.0.1:8470", target)
      .replace("/etc/ssl/skil.example.is.pem", certificate)
      .replace("/etc/ssl/private/skil.example.is.key", key);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${join(workplace, name)};`,
    );
    const config = join(workplace, "nginx.conf");
    const user = process.getuid?.() === 0 ? "user root;" : "";
    writeFileSync(
      config,
      `${user} daemon off; pid ${join(workplace, "nginx.pid")}; error_log stderr;
      events {} http { access_log off; ${temporary.join(" ")} ${example} }`,
    );
    const words = ["-p", workplace, "-c", config];
    execFileSync("nginx", ["-t", ...words], { stdio: "pipe" });
    return spawn("nginx", words, { stdio: "ignore" });
  },
  caddy(port: number, target: string): ChildProcess {
    const example = readFileSync(join(EXAMPLES, "Caddyfile"), "utf8")
      .replace("skil.example.is {", `https://127.0.0.1:${port} {\n\ttls ${certificate} ${key}`)
      .replace("127.0.0.1:8470", target.replace("http://", ""));
    const config = join(workplace, "Caddyfile");
    writeFileSync(config, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${example}`);
    const env = { ...process.env, XDG_DATA_HOME: workplace, XDG_CONFIG_HOME: workplace };
    return spawn("caddy", ["run", "--config", config, "--adapter", "caddyfile"], { stdio: "ignore", env });
  },
} as const;

let receiver: ReceiverProgram;
let proxy: ChildProcess | undefined;
beforeAll(async () => {
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"].concat(
      ["-subj", "/CN=skil.example.is", "-addext", "subjectAltName=DNS:skil.example.is,IP:127.0.0.1"],
      ["-keyout", key, "-out", certificate],
    ),
    { stdio: "pipe" },
  );
  receiver = await runReceiver({ folder: join(workplace, "receiver") });
}, 900_000);
afterEach(async () => {
  const running = proxy;
  proxy = undefined;
  if (running === undefined || running.exitCode !== null) return;
  const gone = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGTERM");
  await gone;
});
afterAll(async () => {
  await receiver.stop();
  rmSync(workplace, { recursive: true, force: true });
});

/** Begins a PATCH of so many bytes through the proxy, sends the first half of them, and leaves the line open. */
async function halfPatch(port: number, upload: string, bytes: Buffer): Promise<ClientRequest> {
  const sending = request(new URL(new URL(upload).pathname, `https://127.0.0.1:${port}`), {
    method: "PATCH",
    ca: readFileSync(certificate),
    headers: {
      authorization: `Bearer ${receiver.tokens.sender}`,
      "tus-resumable": "1.0.0",
      "upload-offset": "0",
      "content-type": "application/offset+octet-stream",
      "content-length": bytes.length,
    },
  });
  sending.on("error", () => undefined);
  await new Promise<void>((resolve) => sending.write(bytes.subarray(0, bytes.length / 2), () => resolve()));
  return sending;
}

async function awaited(bytes: Buffer): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const blobs = [{ path: "a.zip", bytes: bytes.length, sha256 }];
  const answer = await ask(receiver, "/v1/deliveries", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ agreement: "a1", packages: [{ name: "a.zip", form: "archive", format: "bagit", blobs }] }),
  });
  const { id } = (await answer.json()) as DeliveryResource;
  const page = (await (await ask(receiver, `/v1/deliveries/${id}/blobs`)).json()) as {
    readonly items: readonly { readonly upload: string }[];
  };
  return page.items[0]?.upload ?? "";
}

async function offsetOf(upload: string): Promise<number> {
  const answer = await ask(receiver, upload, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } });
  return Number(answer.headers.get("upload-offset"));
}

async function statusThrough(port: number, path: string): Promise<number> {
  return await new Promise((resolve) => {
    const asking = request(`https://127.0.0.1:${port}${path}`, { ca: readFileSync(certificate) }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.once("error", () => resolve(0));
    asking.end();
  });
}

describe.each(["nginx", "caddy"] as const)("behind %s with the example of the documentation", (name) => {
  test.skipIf(!has(name))(
    "bytes stream through, a cut line keeps what has come, and the protocol holds",
    async () => {
      const port = await freePort();
      mkdirSync(join(workplace, "logs"), { recursive: true });
      proxy = PROXIES[name](port, receiver.url);
      await expect.poll(() => statusThrough(port, "/healthz"), { timeout: 60_000 }).toBe(200);
      expect(await statusThrough(port, "/metrics")).toBe(404);
      const bytes = Buffer.alloc(2_000_000, randomUUID());
      const upload = await awaited(bytes);
      const sending = await halfPatch(port, upload, bytes);
      // The request is not at its end, and what it has brought is safe already: nothing was collected on the way.
      await expect.poll(() => offsetOf(upload), { timeout: 60_000 }).toBe(bytes.length / 2);
      sending.destroy();
      const token = join(workplace, "token");
      writeFileSync(token, receiver.tokens.sender);
      const words = ["conformance", `https://127.0.0.1:${port}`, "--agreement", "a1", "--token-file", token];
      const said = await receiverCommand([...words, "--format", "json"], { NODE_EXTRA_CA_CERTS: certificate });
      expect(JSON.parse(said)).toMatchObject({ counts: { failed: 0, notRun: 0 } });
    },
    900_000,
  );
});
