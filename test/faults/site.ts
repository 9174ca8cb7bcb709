import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createToken } from "../../packages/receiver/src/access/tokens.ts";
import { putAgreement } from "../../packages/receiver/src/agreements/put-agreement.ts";
import { initCommand } from "../../packages/receiver/src/commands/init.ts";
import { systemClock } from "../../packages/receiver/src/store/clock.ts";
import { openSqliteDatabase } from "../../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";

const DAY_MS = 86_400_000;
const MEMORY = "/dev/shm";

const made: string[] = [];
// Said where the file is read: within a test it would come too late.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A receiver's folder with its configuration, and who may send to it and decide. */
export interface Site {
  readonly folder: string;
  readonly database: string;
  readonly sender: string;
  readonly archivist: string;
}

/**
 * A folder that goes with the tests of the file. In memory where the machine has that: a killed process loses nothing of
 * what it wrote, whatever lies under it, and nobody waits for a disk.
 */
export function faultFolder(): string {
  const folder = mkdtempSync(join(isWritable(MEMORY) ? MEMORY : tmpdir(), "rafskil-faults-"));
  made.push(folder);
  return folder;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What an archive does before its first delivery: configuration, keys, an organisation, an agreement, tokens. */
export async function prepareSite(folder: string): Promise<Site> {
  const tool = { name: "rafskil-receiver", version: "test" };
  const options = new Map([["archive", ["Héraðsskjalasafn Hraunabyggðar"]]]);
  const voice = { language: "en", translate: (key: string) => key, print: () => undefined } as const;
  await initCommand.run({ words: [folder], options, configFile: "", tool, environment: {}, ...voice });
  const path = join(folder, "data/receiver.sqlite");
  await using database = await openSqliteDatabase(path);
  const clock = systemClock();
  return await database.write(async (transaction) => {
    const now = clock.now();
    const id = "hraunabyggd";
    const organisation = {
      id,
      name: "Hraunabyggð",
      identifier: null,
      quota_bytes: null,
      created_at: now.toISOString(),
    };
    await transaction.insertInto("organisation").values(organisation).execute();
    const by = { by: "test", clock };
    await putAgreement(transaction, { id: "a1", title: "Málasafn", organisation: id, formats: ["bagit"] }, by);
    const expiresAt = new Date(now.getTime() + 3650 * DAY_MS);
    const sender = { name: "sender", roles: ["sender" as const], organisation: id, expiresAt };
    const archivist = { name: "archivist", roles: ["archivist" as const, "auditor" as const], expiresAt };
    return {
      folder,
      database: path,
      sender: (await createToken(transaction, sender, by)).token,
      archivist: (await createToken(transaction, archivist, by)).token,
    };
  });
}
