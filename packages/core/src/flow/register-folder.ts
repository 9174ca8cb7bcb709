import type { DataFault, ToldProblem } from "../json/fault.ts";
import { type ParsedText, parseJsonText } from "../json/parse.ts";
import { readDocumentText } from "../json/read-text.ts";
import { parseYaml } from "../json/yaml.ts";
import { TransferError } from "../model/error.ts";
import { parseRelativePath } from "../model/path.ts";
import type { ActionPlan } from "../plan/action-plan.ts";
import { parseActionPlan } from "../plan/parse-plan.ts";
import { type EventLine, parseRegister, readEventLines } from "../plan/parse-register.ts";
import { ACTION_PLANS } from "../plan/plans.ts";
import type { SystemRegister } from "../plan/register.ts";
import { openSource } from "../read/open-source.ts";
import type { Source } from "../read/source.ts";

/** The two files of a register. People edit the first; the program adds to the second. */
export const REGISTER_FILE = "register.yaml";
export const EVENTS_FILE = "events.jsonl";

export interface RegisterFolderOptions {
  readonly spoolDirectory: string;
  readonly signal?: AbortSignal;
}

/** A register as it lies in a folder, with what is wrong with it. */
export interface RegisterReading {
  readonly register?: SystemRegister;
  readonly plan?: ActionPlan;
  readonly lines: readonly EventLine[];
  readonly registerFaults: readonly DataFault[];
  readonly eventFaults: readonly DataFault[];
  readonly planFaults: readonly { readonly path: string; readonly fault: DataFault }[];
  readonly parsed: ParsedText;
  /** What was read: files and their bytes. */
  readonly extent: { readonly files: number; readonly bytes: number };
}

/** Opens a register's folder. Throws `not-found` where there is no register, and what `openSource` throws. */
export async function openRegisterFolder(folder: string, options: RegisterFolderOptions): Promise<Source> {
  const source = await openSource(folder, options);
  if ((await source.find(REGISTER_FILE))?.kind === "file") return source;
  await source[Symbol.asyncDispose]();
  const text = `${folder} holds no ${REGISTER_FILE}: "rafskil plan init" writes one.`;
  throw new TransferError("not-found", text, { facts: { path: folder } });
}

/** Reads a register, its events and its plan. Faults are told, not thrown. Throws `aborted`, and what the source throws. */
export async function readRegister(
  source: Source,
  options: { readonly signal?: AbortSignal } = {},
): Promise<RegisterReading> {
  const parsed = await parseFile(source, REGISTER_FILE, options);
  const checked = parseRegister(parsed);
  const entry = await source.find(EVENTS_FILE);
  const { events: lines, faults: eventFaults } =
    entry === undefined ? { events: [], faults: [] } : await readEventLines(source.open(entry, options), options);
  const sizes = [(await source.find(REGISTER_FILE))?.sizeBytes, entry?.sizeBytes].filter((size) => size !== undefined);
  const extent = { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  if (!checked.ok) return { lines, registerFaults: checked.faults, eventFaults, planFaults: [], parsed, extent };
  const register = { ...checked.value, events: [...checked.value.events, ...lines.map(({ event }) => event)] };
  const found = await planOf(register.plan, source, options);
  return { register, lines, registerFaults: [], eventFaults, parsed, extent, ...found };
}

/** The register and its plan, or the first fault as an error: `document-malformed`. */
export function requireReadable({ register, plan, registerFaults, planFaults, eventFaults }: RegisterReading): {
  readonly register: SystemRegister;
  readonly plan: ActionPlan;
} {
  const faults = [
    ...registerFaults.map((fault) => ({ path: REGISTER_FILE, fault })),
    ...planFaults,
    ...eventFaults.map((fault) => ({ path: EVENTS_FILE, fault })),
  ];
  const [first] = faults;
  if (first === undefined && register !== undefined && plan !== undefined) return { register, plan };
  const { path = REGISTER_FILE, fault } = first ?? {};
  const line = fault?.line ?? 1;
  const text = `${path}, line ${line}: ${fault?.message ?? "it cannot be read"}. "rafskil plan check" lists all faults.`;
  throw new TransferError("document-malformed", text, { facts: { path, line } });
}

async function planOf(
  { id, version, path }: SystemRegister["plan"],
  source: Source,
  options: { readonly signal?: AbortSignal },
): Promise<Pick<RegisterReading, "plan" | "planFaults">> {
  const wrong = (where: string, message: string, told: ToldProblem): Pick<RegisterReading, "planFaults"> => ({
    planFaults: [{ path: where, fault: { kind: "schema", pointer: "/plan", message, told } }],
  });
  let plan = ACTION_PLANS.find((known) => known.id === id);
  if (path !== undefined) {
    const checked = parseActionPlan(await parseFile(source, path, options));
    if (!checked.ok) return { planFaults: checked.faults.map((fault) => ({ path, fault })) };
    plan = checked.value;
  }
  const known = ACTION_PLANS.map((each) => each.id).join(", ");
  if (plan === undefined)
    return wrong(REGISTER_FILE, `there is no plan ${id} here; there are ${known}`, {
      problem: "plan_unknown",
      facts: { found: id, expected: known },
    });
  if (plan.id !== id)
    return wrong(path ?? REGISTER_FILE, `the plan there is ${plan.id}, not ${id}`, {
      problem: "plan_other",
      facts: { found: plan.id, expected: id },
    });
  if (plan.version === version) return { plan, planFaults: [] };
  return wrong(REGISTER_FILE, `the plan ${id} is of version ${plan.version} here, not ${version}`, {
    problem: "plan_version",
    facts: { key: id, found: plan.version, expected: version },
  });
}

async function parseFile(
  source: Source,
  path: string,
  options: { readonly signal?: AbortSignal },
): Promise<ParsedText> {
  const entry = parseRelativePath(path).ok ? await source.find(path) : undefined;
  if (entry?.kind !== "file") {
    const told: ToldProblem = { problem: "no_file", facts: { found: path } };
    return { ok: false, faults: [{ kind: "schema", pointer: "", message: `there is no file ${path}`, told }] };
  }
  const text = await readDocumentText(source.open(entry, options), { ...options, maxBytes: 4 * 2 ** 20 });
  if (!text.ok) return text;
  return path.endsWith(".json") ? parseJsonText(text.text) : parseYaml(text.text, { maxBytes: 4 * 2 ** 20 });
}
