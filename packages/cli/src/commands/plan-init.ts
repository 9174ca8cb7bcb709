import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { EXIT } from "../exit-code.ts";

const PLANS = ["is-877-2020", "dk-128-2020", "no-municipal-deposit"];

/** What stands where nobody said anything: a person writes over it. */
const OPEN = "…";

export const planInit: Command = {
  words: ["plan", "init"],
  arguments: [{ name: "FOLDER", completes: "folder" }],
  options: [
    { name: "plan", value: "PLAN", choices: PLANS, completes: PLANS },
    { name: "producer", value: "NAME" },
    { name: "archive", value: "NAME" },
  ],
  examples: [{ key: "plan-init", line: "plan init systems/ --plan is-877-2020 --producer Hraunabyggð" }],
  async run(invocation, session) {
    const { initRegister } = await import("@rafskil/core");
    const path = await initRegister(argumentOf(invocation, 0), {
      plan: invocation.text("plan") ?? "is-877-2020",
      body: invocation.text("producer") ?? OPEN,
      archive: invocation.text("archive") ?? OPEN,
      language: session.language,
    });
    await session.output.write(`${session.translate("init/done", { path })}\n`);
    session.hint(session.translate("hint/register-begun", { path }));
    return EXIT.accepted;
  },
};
