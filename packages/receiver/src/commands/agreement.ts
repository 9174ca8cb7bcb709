import { readFile } from "node:fs/promises";
import { parseYaml, type SignatureTrust, TransferError } from "@rafskil/core";
import { AGREEMENT_SCHEMA } from "../agreements/agreement.ts";
import { loadTrust } from "../agreements/load-trust.ts";
import { putAgreement } from "../agreements/put-agreement.ts";
import { type Command, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const agreementPut: Command = {
  name: "agreement put",
  takes: ["FILE"],
  options: {},
  example: "rafskil-receiver agreement put hraunabyggd-2026.yaml",
  async run(invocation) {
    const [path = ""] = invocation.words;
    const checked = AGREEMENT_SCHEMA.check(parseYaml(await readText(path)));
    if (!checked.ok) {
      const detail = checked.faults
        .map(({ line, pointer, message }) => `line ${line}, ${pointer}: ${message}`)
        .join("\n  ");
      throw new TransferError("document-malformed", `${path} is not an agreement:\n  ${detail}`, { facts: { path } });
    }
    const agreement = checked.value;
    // What cannot be read as a key is found now, and not when the first delivery is checked.
    const trust = await loadTrust(agreement, {});
    await using registry = await openRegistry(invocation);
    const { keys, anchors } = await loadTrust({}, registry.config.signers);
    if (agreement.signatures === "demanded" && [trust, { keys, anchors }].every(isEmpty)) {
      throw new UsageError("usage/nobody-trusted");
    }
    const version = await registry.database.write(async (transaction) => {
      const known = await transaction
        .selectFrom("organisation")
        .select("id")
        .where("id", "=", agreement.organisation)
        .executeTakeFirst();
      if (known === undefined)
        throw new UsageError("usage/unknown-organisation", { organisation: agreement.organisation });
      return await putAgreement(transaction, agreement, { by: "command", clock: registry.clock });
    });
    invocation.print(invocation.translate("say/agreement-put", { agreement: agreement.id, version }));
    return 0;
  },
};

function isEmpty({ keys, anchors }: Pick<SignatureTrust, "keys" | "anchors">): boolean {
  return keys.length + anchors.length === 0;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new TransferError("not-found", `${path} cannot be read.`, { cause, facts: { path } });
  }
}
