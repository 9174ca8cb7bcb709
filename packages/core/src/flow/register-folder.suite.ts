import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventIdOf, eventLine, type NewEvent } from "../plan/event-id.ts";
import { EVENTS_FILE, REGISTER_FILE } from "./register-folder.ts";

/** How the tests of a register look at it: on the day of which the next sentence speaks. */
export const ON_THE_DAY = {
  today: "2026-03-02",
  now: new Date(0),
  tool: { name: "rafskil", version: "0" },
  spoolDirectory: tmpdir(),
  language: "en",
} as const;

/** A register of one system in which nothing is wrong on 2 March 2026. */
export const SOUND_REGISTER = `body: { name: Hraunabyggð }
archive: { name: Héraðsskjalasafn }
plan: { id: is-877-2020, version: "1" }
systems:
  - id: s
    name: Málakerfi
    purpose: Mál
    personalData: ordinary
    hasDocuments: true
    inUse: 2026-09-01
    newestRecord: 2026-09-30
    retention: keep
`;

const manager = { role: "records-manager" };
export const SOUND_EVENTS: readonly NewEvent[] = [
  { on: "2026-01-10", system: "s", kind: "done", step: "register", by: manager },
  {
    on: "2026-01-12",
    system: "s",
    kind: "done",
    step: "notify",
    by: manager,
    evidence: [
      {
        id: "notification",
        reference: "tilkynning.txt",
        path: "tilkynning.txt",
        sha256: "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
      },
    ],
  },
] as unknown as readonly NewEvent[];

export interface RegisterFolder extends AsyncDisposable {
  readonly path: string;
  events(): Promise<string>;
}

/** The line of an event, with its own id. */
export function lineOf(event: NewEvent | Readonly<Record<string, unknown>>): string {
  const given = event as NewEvent;
  return eventLine({ ...given, id: eventIdOf(given) });
}

/** Writes a register into a folder of its own, which is removed in the end. */
export async function registerFolder(
  given: {
    readonly register?: string;
    readonly lines?: readonly string[];
    readonly files?: Readonly<Record<string, string>>;
  } = {},
): Promise<RegisterFolder> {
  const path = await mkdtemp(join(tmpdir(), "rafskil-register-"));
  const lines = given.lines ?? SOUND_EVENTS.map(lineOf);
  await writeFile(join(path, REGISTER_FILE), given.register ?? SOUND_REGISTER);
  await writeFile(join(path, EVENTS_FILE), lines.map((line) => `${line}\n`).join(""));
  for (const [name, text] of Object.entries(given.files ?? { "tilkynning.txt": "0" })) {
    await mkdir(join(path, name, ".."), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return {
    path,
    events: () => readFile(join(path, EVENTS_FILE), "utf8"),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
