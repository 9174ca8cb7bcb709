import type { NewEvent, RegisterEvent, SystemRegister } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { DAY_OPTIONS, planPlace } from "../command-line/plan-options.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { EXIT } from "../exit-code.ts";
import { askReceiver, type ReceiverAddress, receiverOf } from "../receiver-request.ts";
import { differencesText } from "../render/register-differences.ts";
import type { Session } from "../session.ts";
import { tokenOption } from "../token.ts";
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
    const core = await import("@rafskil/core");
    const folder = argumentOf(invocation, 0);
    const receiver = await receiverOf(invocation);
    const organisation = invocation.text("organisation");
    if (organisation === undefined)
      throw new UsageError("usage/missing-option", { option: "--organisation" }, "plan sync");
    const home = `/v1/organisations/${encodeURIComponent(organisation)}`;
    const place = planPlace(invocation, session);
    const here = async (): Promise<SystemRegister> => (await core.planStatus(folder, place)).register;
    const there = () => fetchRegister(receiver, `${home}/register`, session);
    const before = core.compareRegisters(await here(), await there());
    const { output, translate, language } = session;
    if (invocation.has("take")) {
      for (const event of before.eventsThere) {
        const options = { ...place, language, runId: runId(), isFromElsewhere: true };
        const result = await core.recordEvent(folder, withoutId(event), options);
        if (result.kind === "recorded") continue;
        const why = result.findings.map(({ message }) => core.showHidden(message)).join(" ");
        await output.write(`${translate("sync/not-taken", { id: event.id, why })}\n`);
      }
    }
    if (invocation.has("give")) {
      for (const event of before.eventsHere) {
        const answer = await askReceiver(receiver, `${home}/events`, {
          signal: session.signal,
          body: withoutId(event),
        });
        if (answer.status === 200 || answer.status === 201) continue;
        await output.write(
          `${translate("sync/not-given", { id: event.id, why: core.showHidden(reasonOf(answer.text)) })}\n`,
        );
      }
    }
    const after = core.compareRegisters(await here(), await there());
    if (core.isSame(after)) {
      await output.write(`${translate("sync/same")}\n`);
      return EXIT.accepted;
    }
    for (const line of differencesText(after, { translate, showHidden: core.showHidden }))
      await output.write(`${line}\n`);
    return EXIT.refused;
  },
};

async function fetchRegister(receiver: ReceiverAddress, path: string, { signal }: Session): Promise<SystemRegister> {
  const { parseJsonText, parseRegister } = await import("@rafskil/core");
  const { status, text } = await askReceiver(receiver, path, { signal });
  if (status !== 200) {
    throw new UsageError(
      "usage/bad-address",
      { address: `${receiver.url}${path}`, reason: reasonOf(text) },
      "plan sync",
    );
  }
  const parsed = parseRegister(parseJsonText(text));
  if (parsed.ok) return parsed.value;
  const reason = parsed.faults[0]?.message ?? "";
  throw new UsageError("usage/bad-address", { address: `${receiver.url}${path}`, reason }, "plan sync");
}

function withoutId({ id: _, ...event }: RegisterEvent): NewEvent {
  return event;
}

/** What a problem (RFC 9457) says, its reasons first. */
function reasonOf(text: string): string {
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem !== "object" || problem === null) return text.slice(0, 200);
    const faults = "faults" in problem && Array.isArray(problem.faults) ? problem.faults : [];
    const details = faults.flatMap((fault: unknown) =>
      typeof fault === "object" && fault !== null && "detail" in fault ? [String(fault.detail)] : [],
    );
    const title = "title" in problem ? String(problem.title) : "";
    return details.length > 0 ? details.join(" ") : title;
  } catch {
    return text.slice(0, 200);
  }
}
