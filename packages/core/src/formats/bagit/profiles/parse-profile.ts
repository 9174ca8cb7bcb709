import { globCovers } from "./glob.ts";
import {
  type BagItProfile,
  LIST_FIELDS,
  type ListField,
  type ProfileFault,
  type ProfileReading,
  type TagDemand,
} from "./profile.ts";

const FLAGS = ["Allow-Fetch.txt", "Fetch.txt-Required", "Data-Empty"] as const;
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...LIST_FIELDS,
  ...FLAGS,
  "BagIt-Profile-Info",
  "Bag-Info",
  "Serialization",
]);
const INFO_REQUIRED = ["Source-Organization", "External-Description", "Version", "BagIt-Profile-Identifier"];
const PAIRS: readonly (readonly [required: ListField, allowed: ListField])[] = [
  ["Manifests-Required", "Manifests-Allowed"],
  ["Tag-Manifests-Required", "Tag-Manifests-Allowed"],
  ["Tag-Files-Required", "Tag-Files-Allowed"],
  ["Payload-Files-Required", "Payload-Files-Allowed"],
];

type Json = Readonly<Record<string, unknown>>;

const NOTHING: BagItProfile = {
  identifier: "",
  specification: "1.1.0",
  tags: [],
  isFetchAllowed: true,
  isFetchRequired: false,
  isDataEmpty: false,
  serialization: "optional",
  lists: {},
};

/** Parses a profile's JSON. It never throws: a profile that is not in order is a fault in the report. */
export function parseProfile(text: string): ProfileReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { profile: NOTHING, faults: [{ problem: "json", field: "", detail: String(error) }] };
  }
  const { profile, faults } = parseFields(json);
  return { profile: { ...NOTHING, ...profile }, faults };
}

/** Reads each field for itself, so that one bad field leaves the others standing. */
function parseFields(json: unknown): { profile: Partial<BagItProfile>; faults: readonly ProfileFault[] } {
  const faults: ProfileFault[] = [];
  const fault = (problem: ProfileFault["problem"], field: string, detail = ""): void => {
    faults.push({ problem, field, detail });
  };
  if (!isObject(json)) {
    fault("type", "", "object");
    return { profile: {}, faults };
  }
  for (const field of Object.keys(json)) if (!KNOWN_FIELDS.has(field)) fault("unknown", field);

  const info = isObject(json["BagIt-Profile-Info"]) ? json["BagIt-Profile-Info"] : undefined;
  if (info === undefined) fault("absent", "BagIt-Profile-Info");
  for (const tag of info === undefined ? [] : INFO_REQUIRED) {
    if (typeof info?.[tag] !== "string") fault("absent", `BagIt-Profile-Info/${tag}`);
  }

  const lists: Partial<Record<ListField, readonly string[]>> = {};
  for (const field of LIST_FIELDS) {
    const value = json[field];
    if (isTextList(value)) lists[field] = value;
    else if (value !== undefined) fault("type", field, "list");
  }
  const [allow, require, empty] = FLAGS.map((field) => {
    const value = json[field];
    const flag = value === "true" ? true : value === "false" ? false : value;
    if (flag !== undefined && typeof flag !== "boolean") fault("type", field, "boolean");
    return flag === true || flag === false ? flag : undefined;
  });
  const { Serialization: declared } = json;
  const serialization = declared ?? "optional";
  const isSerialization = serialization === "forbidden" || serialization === "required" || serialization === "optional";
  if (!isSerialization) fault("type", "Serialization", "forbidden | required | optional");

  if ((lists["Accept-BagIt-Version"] ?? []).length === 0) fault("absent", "Accept-BagIt-Version");
  const isSerialized = declared !== undefined && serialization !== "forbidden";
  if (isSerialized && (lists["Accept-Serialization"] ?? []).length === 0) fault("absent", "Accept-Serialization");
  if (allow === false && require === true) fault("contradiction", "Fetch.txt-Required", "Allow-Fetch.txt");
  for (const [required, allowed] of PAIRS) {
    const patterns = lists[allowed];
    if (patterns === undefined) continue;
    for (const entry of lists[required] ?? []) {
      if (!patterns.some((pattern) => globCovers(pattern, entry))) fault("not-allowed", required, entry);
    }
  }

  const identifier = info?.["BagIt-Profile-Identifier"];
  const specification = info?.["BagIt-Profile-Version"];
  return {
    faults,
    profile: {
      tags: parseTags(json["Bag-Info"], fault),
      lists,
      ...(typeof identifier === "string" ? { identifier } : {}),
      ...(typeof specification === "string" ? { specification } : {}),
      ...(allow === undefined ? {} : { isFetchAllowed: allow }),
      ...(require === undefined ? {} : { isFetchRequired: require }),
      ...(empty === undefined ? {} : { isDataEmpty: empty }),
      ...(isSerialization ? { serialization } : {}),
    },
  };
}

function parseTags(
  value: unknown,
  fault: (problem: ProfileFault["problem"], field: string, detail?: string) => void,
): readonly TagDemand[] {
  if (value === undefined) return [];
  if (!isObject(value)) {
    fault("type", "Bag-Info", "object");
    return [];
  }
  return Object.entries(value).flatMap(([label, demand]) => {
    if (!isObject(demand)) {
      fault("type", `Bag-Info/${label}`, "object");
      return [];
    }
    const { required = false, repeatable = true, values = [] } = demand;
    if (typeof required !== "boolean") fault("type", `Bag-Info/${label}/required`, "boolean");
    if (typeof repeatable !== "boolean") fault("type", `Bag-Info/${label}/repeatable`, "boolean");
    if (!isTextList(values)) fault("type", `Bag-Info/${label}/values`, "list");
    return [
      {
        label,
        isRequired: required === true,
        isRepeatable: repeatable !== false,
        values: isTextList(values) ? values : [],
      },
    ];
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
