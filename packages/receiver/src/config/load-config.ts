import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseYaml, TransferError } from "@rafskil/core";
import type { ReceiverConfig } from "./config.ts";
import { CONFIG_DEFAULTS, CONFIG_SCHEMA } from "./config-schema.ts";

type Tree = Readonly<Record<string, unknown>>;

/**
 * `RAFSKIL_RECEIVER_LISTEN_PORT` is `listen.port`, `RAFSKIL_RECEIVER_LIMITS_BLOB_BYTES` is `limits.blobBytes`. What begins
 * with `RAFSKIL_` alone belongs to other programs of the project, on the same machine.
 */
const PREFIX = "RAFSKIL_RECEIVER_";

/**
 * Reads the configuration: the file, over it the environment, under both the defaults. Paths in it are relative to the
 * file. Throws `not-found`, and `document-malformed` with every fault, its line and what was expected.
 */
export async function loadConfig(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReceiverConfig> {
  const parsed = parseYaml(await readConfig(path));
  if (!parsed.ok)
    throw malformed(
      path,
      parsed.faults.map(({ line, message }) => `line ${line}: ${message}`),
    );
  const given = isTree(parsed.value) ? parsed.value : {};
  const merged = withEnvironment(merge(CONFIG_DEFAULTS, given), environment);
  const checked = CONFIG_SCHEMA.checkValue(merged);
  if (!checked.ok) {
    throw malformed(
      path,
      checked.faults.map(({ pointer, message }) => {
        const place = parsed.locate(pointer);
        return `${place === undefined ? "" : `line ${place.line}, `}${pointer.slice(1).replaceAll("/", ".")}: ${message}`;
      }),
    );
  }
  const { data, storage, keys, signers, ...rest } = checked.value;
  const absolute = (relative: string): string => resolve(dirname(path), relative);
  return {
    ...rest,
    data: absolute(data),
    storage: absolute(storage),
    signers: Object.fromEntries(Object.entries(signers).map(([name, paths]) => [name, paths.map(absolute)])),
    keys: { receipts: absolute(keys.receipts), log: absolute(keys.log), retired: absolute(keys.retired) },
  };
}

async function readConfig(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const text = `There is no configuration ${path}. Write one with: rafskil-receiver init FOLDER`;
    throw new TransferError("not-found", text, { cause, facts: { path } });
  }
}

function merge(defaults: Tree, given: Tree): Tree {
  const merged = new Map(Object.entries(defaults));
  for (const [name, value] of Object.entries(given)) {
    const under = merged.get(name);
    // A scanner is one thing or another, never half of both.
    merged.set(name, isTree(under) && isTree(value) && name !== "scanner" ? merge(under, value) : value);
  }
  return Object.fromEntries(merged);
}

function withEnvironment(config: Tree, environment: Readonly<Record<string, string | undefined>>): Tree {
  let result = config;
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || !name.startsWith(PREFIX)) continue;
    const [group = "", ...words] = name.slice(PREFIX.length).toLowerCase().split("_");
    const member = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
    const read = /^[0-9]+$/.test(value) ? Number(value) : value;
    result = merge(result, { [group]: member === "" ? read : { [member]: read } });
  }
  return result;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function malformed(path: string, faults: readonly string[]): TransferError {
  const detail = faults.slice(0, 20).join("\n  ");
  return new TransferError("document-malformed", `The configuration ${path} cannot be used:\n  ${detail}`, {
    facts: { path, detail },
  });
}
