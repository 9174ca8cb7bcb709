import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether OpenSSL 3 is here, which plays the authority in tests. */
export const hasOpenssl: boolean = (() => {
  try {
    return /OpenSSL 3/.test(String(execFileSync("openssl", ["version"], { stdio: "pipe" })));
  } catch {
    return false;
  }
})();

/** An authority that openssl plays in a folder of its own: a root, and what the root issues. */
export interface TestAuthority extends Disposable {
  readonly folder: string;
  /** Runs openssl with words between which there are blanks. */
  openssl(line: string, input?: Uint8Array): Buffer;
  /** A key and a certificate of the root: `NAME.key`, `NAME.crt`. */
  issue(name: string, extensions: string, how?: { readonly days?: number; readonly key?: string }): void;
  read(name: string): Buffer;
  write(name: string, content: string | Uint8Array): string;
}

export function openTestAuthority(): TestAuthority {
  const folder = mkdtempSync(join(tmpdir(), "rafskil-authority-"));
  const openssl = (line: string, input?: Uint8Array): Buffer =>
    execFileSync("openssl", line.split(" "), { cwd: folder, stdio: "pipe", ...(input === undefined ? {} : { input }) });
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  openssl(
    "req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.crt -days 3650 -subj /CN=Root -addext keyUsage=critical,keyCertSign,cRLSign",
  );
  write("ca.cnf", "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=30\n");
  write("index.txt", "");
  return {
    folder,
    openssl,
    write,
    read: (name) => readFileSync(join(folder, name)),
    issue(name, extensions, { days = 3650, key = "rsa:2048" } = {}) {
      write(`${name}.ext`, extensions);
      openssl(`req -newkey ${key} -nodes -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`);
      openssl(
        `x509 -req -in ${name}.csr -CA root.crt -CAkey root.key -CAcreateserial -out ${name}.crt -days ${days} -extfile ${name}.ext`,
      );
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes an openssl authority give time stamps with the certificate `NAME.crt`: of a request, an answer. */
export function timestampsOf(authority: TestAuthority, name: string): (request: Uint8Array) => Promise<Uint8Array> {
  authority.write(
    `${name}.cnf`,
    `[tsa]\ndefault_tsa=t\n[t]\nserial=${name}.serial\nsigner_cert=${name}.crt\ncerts=root.crt\nsigner_key=${name}.key\n` +
      "signer_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256\naccuracy=secs:1\ness_cert_id_alg=sha256\n",
  );
  authority.write(`${name}.serial`, "01\n");
  return async (request) => {
    authority.write(`${name}.tsq`, request);
    authority.openssl(`ts -reply -config ${name}.cnf -section t -queryfile ${name}.tsq -out ${name}.tsr`);
    return authority.read(`${name}.tsr`);
  };
}
