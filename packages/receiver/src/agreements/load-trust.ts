import { readFile } from "node:fs/promises";
import { parseCertificates, parsePublicKeys, type SignatureTrust, TransferError } from "@rafskil/core";
import type { SignersConfig } from "../config/config.ts";
import type { Agreement } from "./agreement.ts";

/**
 * Whom the archive trusts to sign what is delivered under an agreement: its own signers, and those of the configuration.
 * Throws `not-found`, and `key-unusable` for what is no key or certificate.
 */
export async function loadTrust(
  { signers = {} }: Pick<Agreement, "signers">,
  config: SignersConfig,
): Promise<SignatureTrust> {
  const given = (texts: readonly string[] = []): readonly Uint8Array[] => texts.map((text) => Buffer.from(text));
  const keys = [...given(signers.keys), ...(await readAll(config.keys))];
  const anchors = [...given(signers.anchors), ...(await readAll(config.anchors))];
  return {
    keys: keys.flatMap(parsePublicKeys),
    anchors: anchors.flatMap(certificatesOf),
    revocationLists: await readAll(config.revocationLists),
    ocspResponses: await readAll(config.ocspResponses),
    timestampAnchors: (await readAll(config.timestampAnchors)).flatMap(certificatesOf),
  };
}

/** A file that holds no certificate would trust nobody without a word. */
function certificatesOf(pem: Uint8Array): readonly Uint8Array[] {
  const found = parseCertificates(pem);
  if (found.length > 0) return found;
  throw new TransferError("key-unusable", "Where a signer's anchor should be, there is no certificate in PEM.", {
    facts: { reason: "certificate" },
  });
}

function readAll(paths: readonly string[] = []): Promise<readonly Uint8Array[]> {
  return Promise.all(
    paths.map(async (path) => {
      try {
        return await readFile(path);
      } catch (cause) {
        throw new TransferError("not-found", `The file ${path} under signers: cannot be read.`, {
          cause,
          facts: { path },
        });
      }
    }),
  );
}
