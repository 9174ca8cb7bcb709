import { pino } from "pino";
import { loadConfig } from "../config/load-config.ts";
import { serve } from "../serve.ts";
import { crashAt } from "../store/crash-at.ts";
import type { Command } from "./command.ts";

export const serveCommand: Command = {
  name: "serve",
  takes: [],
  options: {},
  example: "rafskil-receiver serve --config /srv/rafskil/receiver.yaml",
  async run({ configFile, environment, tool }) {
    const config = await loadConfig(configFile, environment);
    const log = pino({ level: config.logging.level });
    const { RAFSKIL_KEY_PASSPHRASE: passphrase, RAFSKIL_CRASH_AT } = environment;
    const crashPoint = crashAt(RAFSKIL_CRASH_AT);
    const running = await serve({
      config,
      tool,
      log,
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(crashPoint === undefined ? {} : { crashPoint }),
    });
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
    });
    log.info("receiver is stopping");
    await running.stop();
    return 0;
  },
};
