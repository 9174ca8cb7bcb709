import { checkAgain } from "../checks/check-again.ts";
import { type Command, required } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const checkAgainCommand: Command = {
  name: "delivery check-again",
  takes: ["DELIVERY"],
  summary:
    "Check a delivery once more that is stuck or under review: a limit was raised, the scanner is back, signers are named.",
  options: { by: { type: "string", help: "Who asks for it: initials." } },
  example: "rafskil-receiver delivery check-again D-2026-K3F9QX2M --by gj",
  async run(invocation) {
    const [delivery = ""] = invocation.words;
    const by = required(invocation, "by");
    await using registry = await openRegistry(invocation);
    const { state } = await checkAgain(registry, delivery, `command:${by}`);
    invocation.print(`${delivery} is ${state}.`);
    return 0;
  },
};
