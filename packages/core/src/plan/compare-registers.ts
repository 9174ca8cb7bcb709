import type { RegisterEvent, RegisteredSystem, SystemRegister } from "./register.ts";

/** What two copies of a register do not have in common. */
export interface RegisterDifferences {
  /** Systems that only one copy has. */
  readonly systemsHere: readonly RegisteredSystem[];
  readonly systemsThere: readonly RegisteredSystem[];
  /** Systems that both have and describe otherwise. */
  readonly systemsDiffer: readonly SystemDifference[];
  /** Events that only one copy has, by day. */
  readonly eventsHere: readonly RegisterEvent[];
  readonly eventsThere: readonly RegisterEvent[];
  /** The plans, where they are not the same. */
  readonly plans?: { readonly here: string; readonly there: string };
}

export interface SystemDifference {
  readonly id: string;
  readonly fields: readonly { readonly name: string; readonly here: string; readonly there: string }[];
}

/** Holds two copies of a register against each other. Events are the same when their ids are: the id is made of the rest. */
export function compareRegisters(here: SystemRegister, there: SystemRegister): RegisterDifferences {
  const planOf = ({ plan }: SystemRegister): string => `${plan.id} ${plan.version}`;
  const others = new Map(there.systems.map((system) => [system.id, system]));
  const own = new Set(here.systems.map(({ id }) => id));
  return {
    systemsHere: here.systems.filter(({ id }) => !others.has(id)),
    systemsThere: there.systems.filter(({ id }) => !own.has(id)),
    systemsDiffer: here.systems.flatMap((system) => {
      const other = others.get(system.id);
      const fields = other === undefined ? [] : fieldsThatDiffer(system, other);
      return fields.length === 0 ? [] : [{ id: system.id, fields }];
    }),
    eventsHere: eventsBeside(here, there),
    eventsThere: eventsBeside(there, here),
    ...(planOf(here) === planOf(there) ? {} : { plans: { here: planOf(here), there: planOf(there) } }),
  };
}

/** Whether the copies have everything in common. */
export function isSame(differences: RegisterDifferences): boolean {
  const { systemsHere, systemsThere, systemsDiffer, eventsHere, eventsThere, plans } = differences;
  const lists = [systemsHere, systemsThere, systemsDiffer, eventsHere, eventsThere];
  return plans === undefined && lists.every(({ length }) => length === 0);
}

function eventsBeside(one: SystemRegister, other: SystemRegister): readonly RegisterEvent[] {
  const known = new Set(other.events.map(({ id }) => id));
  return one.events.filter(({ id }) => !known.has(id)).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function fieldsThatDiffer(here: RegisteredSystem, there: RegisteredSystem): SystemDifference["fields"] {
  const [a, b] = [new Map(Object.entries(here)), new Map(Object.entries(there))];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((name) => {
    const [ours, theirs] = [plain(a.get(name)), plain(b.get(name))];
    return ours === theirs ? [] : [{ name, here: ours, there: theirs }];
  });
}

/** A value as one text, with the keys of its objects in order. */
function plain(value: unknown): string {
  if (value === undefined) return "–";
  if (Array.isArray(value)) return `[${value.map(plain).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}: ${plain(inner)}`).join(", ")}}`;
}
