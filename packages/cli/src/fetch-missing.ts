import type { Invocation } from "./command-line/invocation.ts";
import { UsageError } from "./command-line/usage-error.ts";
import type { Session } from "./session.ts";
import { runId, workplaceOf } from "./workplace.ts";

/** No one file is longer than this, whatever was announced. */
const MAX_FILE_BYTES = 2 ** 40;

/**
 * Fetches what a package names by its address and lacks: only when it was asked for, and only from the hosts that were
 * named. Each file is told on stderr; one that did not come is missing when the package is verified.
 */
export async function fetchMissingFiles(subject: string, invocation: Invocation, session: Session): Promise<void> {
  const allowedHosts = invocation.list("allow-host");
  if (!invocation.has("fetch")) {
    if (allowedHosts.length > 0) throw new UsageError("usage/hosts-without-fetch", {}, "verify");
    return;
  }
  if (allowedHosts.length === 0) throw new UsageError("usage/fetch-without-hosts", {}, "verify");
  const { lookup } = await import("node:dns/promises");
  const { fetchMissing, showHidden } = await import("@rafskil/core");
  const as = invocation.text("as");
  const files = fetchMissing(subject, {
    ...workplaceOf(session),
    ...(as === undefined ? {} : { as }),
    allowedHosts,
    maxFileBytes: MAX_FILE_BYTES,
    runId: runId(),
    fetch,
    lookUp: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  });
  for await (const file of files) {
    switch (file.kind) {
      case "present":
        break;
      case "fetched":
        session.hint(session.translate("fetch/fetched", { path: showHidden(file.path) }));
        break;
      case "failed":
        session.hint(session.translate("fetch/failed", { path: showHidden(file.path), reason: file.reason }));
        break;
      case "refused":
        session.hint(session.translate("fetch/refused", { url: showHidden(file.url), reason: file.reason }));
        break;
    }
  }
}
