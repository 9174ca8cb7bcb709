import {
  ACTION_PLANS,
  type ActionPlan,
  type CalendarDate,
  dayIn,
  type PlanStanding,
  parseActionPlan,
  parseEvent,
  parseJsonText,
  parseSystem,
  type RegisteredSystem,
  type SystemRegister,
  standingOf,
} from "@rafskil/core";
import type { ReceiverConfig } from "../config/config.ts";
import type { DatabaseReader } from "../store/database.ts";

/** An organisation's register as the archive has it, with the plan that it follows. */
export interface LoadedRegister {
  readonly register: SystemRegister;
  readonly plan: ActionPlan;
  /** The version of each system's description. */
  readonly versions: ReadonlyMap<string, number>;
}

/** Loads it; `undefined` for an organisation that follows no plan here. */
export async function loadRegister(
  reader: DatabaseReader,
  organisation: string,
  { archive }: Pick<ReceiverConfig, "archive">,
): Promise<LoadedRegister | undefined> {
  const row = await reader
    .selectFrom("register")
    .selectAll()
    .where("organisation", "=", organisation)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const body = await reader
    .selectFrom("organisation")
    .select(["name", "identifier"])
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  const described = await reader
    .selectFrom("registered_system")
    .select(["id", "version", "document"])
    .where("organisation", "=", organisation)
    .orderBy("id")
    .orderBy("version")
    .execute();
  const happened = await reader
    .selectFrom("register_event")
    .select("document")
    .where("organisation", "=", organisation)
    .orderBy("position")
    .execute();
  const newest = new Map<string, RegisteredSystem>(described.map(({ id, document }) => [id, systemOf(document)]));
  return {
    plan: planOf(row),
    versions: new Map(described.map(({ id, version }) => [id, Number(version)])),
    register: {
      body: { name: body.name, ...(body.identifier === null ? {} : { identifier: body.identifier }) },
      archive,
      plan: { id: row.plan, version: row.plan_version },
      systems: [...newest.values()],
      events: happened.map(({ document }) => {
        const checked = parseEvent(JSON.parse(document));
        if (!checked.ok) throw new Error("An event in the database is not one.");
        return checked.value;
      }),
    },
  };
}

/** The day that it is where the plan is followed. */
export function todayOf({ register, plan }: LoadedRegister, now: Date): CalendarDate {
  return dayIn(register.timeZone ?? plan.timeZone, now.getTime());
}

/** How the plan stands today: of all systems, or of one alone, which is much sooner computed. */
export function standingOn(
  loaded: LoadedRegister,
  now: Date,
  { system }: { readonly system?: string } = {},
): PlanStanding {
  const { plan, register } = loaded;
  const systems = system === undefined ? register.systems : register.systems.filter(({ id }) => id === system);
  return standingOf(plan, { ...register, systems }, { today: todayOf(loaded, now) });
}

function planOf(row: {
  readonly plan: string;
  readonly plan_version: string;
  readonly document: string | null;
}): ActionPlan {
  const plan =
    row.document === null
      ? ACTION_PLANS.find(({ id, version }) => id === row.plan && version === row.plan_version)
      : parsedPlan(row.document);
  if (plan === undefined) throw new Error(`The plan ${row.plan} of version ${row.plan_version} is not here.`);
  return plan;
}

function parsedPlan(document: string): ActionPlan | undefined {
  const checked = parseActionPlan(parseJsonText(document));
  return checked.ok ? checked.value : undefined;
}

function systemOf(document: string): RegisteredSystem {
  const checked = parseSystem(JSON.parse(document));
  if (!checked.ok) throw new Error("A system in the database is not one.");
  return checked.value;
}
