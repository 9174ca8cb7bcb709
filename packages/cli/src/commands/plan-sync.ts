import type { SyncResult } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { DAY_OPTIONS, planPlace } from "../command-line/plan-options.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { differencesText } from "../render/register-differences.ts";
import type { Session } from "../session.ts";
import { tokenOf, tokenOption } from "../token.ts";
import { runId } from "../workplace.ts";

export const planSync: Command = {
  words: ["plan", "sync"],
  arguments: [{ name: "REGISTER", completes: "folder" }],
  options: [
    { name: "with", meaning: "with-receiver", value: "URL" },
    { name: "organisation", value: "ID" },
    tokenOption,
    { name: "take" },
    { name: "give" },
    ...DAY_OPTIONS,
  ],
  examples: [
    { key: "plan-sync", line: "plan sync systems/ --with https://skil.example.is --organisation hraunabyggd" },
    {
      key: "plan-sync-take",
      line: "plan sync systems/ --with https://skil.example.is --organisation hraunabyggd --take --give",
    },
  ],
  async run(invocation, session) {
    const folder = argumentOf(invocation, 0);
    const needed = (name: string): string => {
      const text = invocation.text(name);
      if (text === undefined) throw new UsageError("usage/missing-option", { option: `--${name}` }, "plan sync");
      return text;
    };
    const [url, organisation] = [needed("with"), needed("organisation")];
    const token = await tokenOf(invocation, "plan sync");
    const core = await import("@rafskil/core");
    const { eventReceiptFiles } = await import("../deliveries/receipt-files.ts");
    using transport = core.httpTransport({ proxyEnvironment: process.env });
    const { language, tool, signal } = session;
    const result = await core.syncRegister(folder, {
      ...planPlace(invocation, session),
      url,
      token,
      organisation,
      language,
      tool,
      ask: { transport, wait: core.waitByTimer, tries: 3, signal },
      take: invocation.has("take"),
      give: invocation.has("give"),
      receipts: eventReceiptFiles(folder),
      runId: runId(),
    });
    return await writeResult(result, session);
  },
};

async function writeResult(
  { differences, notTaken, notGiven, receipts }: SyncResult,
  { output, translate }: Session,
): Promise<ExitCode> {
  const { isSame, showHidden } = await import("@rafskil/core");
  const lines = [
    ...notTaken.map(({ id, why }) => translate("sync/not-taken", { id, why: showHidden(why) })),
    ...notGiven.map(({ id, why }) => translate("sync/not-given", { id, why: showHidden(why) })),
    ...receipts.flatMap(({ event, isProved, faults }) =>
      isProved ? [] : translate("sync/receipt-wrong", { id: event, why: showHidden(faults.join(" ")) }),
    ),
  ];
  const added = receipts.filter(({ isNew, isProved }) => isNew && isProved).length;
  if (added > 0) lines.push(translate("sync/receipts", { count: added }));
  if (isSame(differences)) lines.push(translate("sync/same"));
  else lines.push(...differencesText(differences, { translate, showHidden }));
  for (const line of lines) await output.write(`${line}\n`);
  return isSame(differences) && receipts.every(({ isProved }) => isProved) ? EXIT.accepted : EXIT.refused;
}
