import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { EXIT } from "../exit-code.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

export const completion: Command = {
  words: ["completion"],
  arguments: [{ name: "SHELL", completes: SHELLS }],
  options: [],
  examples: [
    { key: "completion-bash", line: "completion bash > ~/.local/share/bash-completion/completions/rafskil" },
    { key: "completion-zsh", line: "completion zsh > ~/.zfunc/_rafskil" },
    { key: "completion-fish", line: "completion fish > ~/.config/fish/completions/rafskil.fish" },
  ],
  async run(invocation, session) {
    const asked = argumentOf(invocation, 0);
    const shell = SHELLS.find((known) => known === asked) ?? "bash";
    const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
    await session.output.write(scripts[shell](session.commands, session.translate));
    return EXIT.accepted;
  },
};
