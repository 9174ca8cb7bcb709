import type { OcflVersion } from "../inventory.ts";
import { readDigestMap } from "./check-digest-map.ts";
import { checkPaths, LOGICAL_PATH_CODES } from "./check-paths.ts";
import type { InventoryFault } from "./fault.ts";
import { isJsonObject, type JsonObject, showValue } from "./json-shape.ts";

const RFC3339 =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const KEYS = ["created", "state", "message", "user"];

/** One version as an inventory describes it (3.5.3.1). */
export function readVersionBlock(
  value: unknown,
  { name, algorithm }: { readonly name: string; readonly algorithm: string },
): { readonly version?: OcflVersion; readonly faults: readonly InventoryFault[] } {
  if (!isJsonObject(value)) return { faults: [{ code: "E047", facts: { name, found: showValue(value) } }] };
  const faults: InventoryFault[] = [
    ...checkKeys(value, name),
    ...checkCreated(value, name),
    ...checkAbout(value, name),
  ];
  const codes = { notAnObject: "E048", notAList: "E051", twice: "E050" } as const;
  const { created, message, state, user } = value;
  if (state === undefined) return { faults };
  const { paths, faults: stateFaults } = readDigestMap(state, {
    block: `versions/${name}/state`,
    algorithm,
    codes,
  });
  faults.push(...stateFaults, ...checkPaths(Object.values(paths).flat(), LOGICAL_PATH_CODES));
  const version: OcflVersion = {
    created: typeof created === "string" ? created : "",
    ...(typeof message === "string" ? { message } : {}),
    ...userOf(user),
    state: paths,
  };
  return { version, faults };
}

function* checkKeys(block: JsonObject, name: string): Generator<InventoryFault> {
  for (const key of ["created", "state"]) if (block[key] === undefined) yield { code: "E048", facts: { name, key } };
  for (const key of Object.keys(block)) {
    if (!KEYS.includes(key)) yield { code: "E102", facts: { block: `versions/${name}`, key } };
  }
}

function* checkCreated({ created }: JsonObject, name: string): Generator<InventoryFault> {
  if (created === undefined || (typeof created === "string" && RFC3339.test(created))) return;
  yield { code: "E049", facts: { name, found: showValue(created) } };
}

function* checkAbout({ message, user }: JsonObject, name: string): Generator<InventoryFault> {
  if (message === undefined) yield { code: "W007", facts: { name, key: "message" } };
  else if (typeof message !== "string") yield { code: "E094", facts: { name, found: showValue(message) } };
  if (user === undefined) {
    yield { code: "W007", facts: { name, key: "user" } };
    return;
  }
  const { name: userName, address } = isJsonObject(user) ? user : {};
  if (!isJsonObject(user) || typeof userName !== "string" || userName === "") {
    yield { code: "E054", facts: { name, found: showValue(user) } };
    return;
  }
  for (const key of Object.keys(user)) {
    if (key !== "name" && key !== "address") yield { code: "E102", facts: { block: `versions/${name}/user`, key } };
  }
  if (address === undefined) yield { code: "W008", facts: { name } };
  else if (typeof address !== "string" || !/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(address))
    yield { code: "W009", facts: { name, found: showValue(address) } };
}

function userOf(user: unknown): Pick<OcflVersion, "user"> {
  const { name, address } = isJsonObject(user) ? user : {};
  if (typeof name !== "string") return {};
  return { user: { name, ...(typeof address === "string" ? { address } : {}) } };
}
