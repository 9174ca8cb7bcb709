import { parentPort, workerData } from "node:worker_threads";
import {
  type ErrorDetail,
  ParseOption,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import type { ValidateJob, ValidateReply, ValidateSetup, XsdFault } from "./validate-job.ts";

// No network, no outside entity, and lines above 65,535.
const PARSE =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_BIG_LINES;

/** Of a part, faults of the elements around its records are left out later: more are needed than are kept. */
const MAX_PART_FAULTS = 20_000;

const { schemas, maxFaults } = workerData as ValidateSetup;
const missing = serveFromMemory();
const validator = compile();

if (parentPort !== null && validator !== undefined) {
  parentPort.on("message", (job: ValidateJob) => reply(run(validator, job)));
  reply({ kind: "ready" });
}

function reply(message: ValidateReply): void {
  parentPort?.postMessage(message);
}

/** Answers every request for a file, so that libxml2 looks nowhere else. Gives the list of what it did not have. */
function serveFromMemory(): string[] {
  const asked: string[] = [];
  const byName = new Map(schemas.files.map(({ location, bytes }) => [nameOf(location), bytes]));
  const open = new Map<number, { readonly bytes: Uint8Array; at: number }>();
  let next = 1;
  xmlRegisterInputProvider({
    match: () => true,
    open(address) {
      const bytes = byName.get(nameOf(address));
      if (bytes === undefined) {
        asked.push(address);
        return undefined;
      }
      open.set(next, { bytes, at: 0 });
      next += 1;
      return next - 1;
    },
    read(file, target) {
      const from = open.get(Number(file));
      if (from === undefined) return -1;
      const part = from.bytes.subarray(from.at, from.at + target.byteLength);
      target.set(part);
      from.at += part.length;
      return part.length;
    },
    close: (file) => open.delete(Number(file)),
  });
  return asked;
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

/** Loads all entries through one schema of our own, so that documents may mix their namespaces. */
function compile(): XsdValidator | undefined {
  const references = schemas.entries.map((entry) => {
    const bytes = schemas.files.find(({ location }) => location === entry)?.bytes ?? new Uint8Array(0);
    const namespace = targetNamespace(bytes);
    const location = nameOf(entry);
    return namespace === ""
      ? `<xs:include schemaLocation="${location}"/>`
      : `<xs:import namespace="${namespace}" schemaLocation="${location}"/>`;
  });
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${references.join("")}</xs:schema>`;
  try {
    using driver = XmlDocument.fromString(text, { url: "set:/driver.xsd", option: PARSE });
    const compiled = XsdValidator.fromDoc(driver);
    const lost = schemas.entries.filter((entry) => missing.some((address) => nameOf(address) === nameOf(entry)));
    if (lost.length === 0) return compiled;
    reply({ kind: "schema-unusable", detail: `not in the set: ${lost.join(", ")}` });
  } catch (error) {
    const first = error instanceof XmlLibError ? error.details[0]?.message : undefined;
    const lost = missing.length === 0 ? "" : `; not in the set: ${missing.join(", ")}`;
    reply({ kind: "schema-unusable", detail: plain(first ?? String(error)) + lost });
  }
  return undefined;
}

/** Empty where it has none. The bytes are those of a known set: a pattern is enough. */
function targetNamespace(bytes: Uint8Array): string {
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replaceAll(/<!--.*?-->/gs, "");
  return /<(?:[\w.-]+:)?schema\b[^>]*?\stargetNamespace\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? "";
}

function run(schema: XsdValidator, { id, bytes, withPaths }: ValidateJob): ValidateReply {
  try {
    using document = XmlDocument.fromBuffer(bytes, { encoding: "utf-8", option: PARSE });
    if (document.dtd !== null) {
      const message = "A document type declaration (DOCTYPE) is not taken";
      return done(id, [{ kind: "not-well-formed", line: 1, element: "/", message }], 1);
    }
    try {
      schema.validate(document);
      return done(id, [], 0);
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error;
      const found = error.details.slice(0, withPaths ? maxFaults : MAX_PART_FAULTS);
      const faults = found.map((detail) => faultOf("invalid", detail, withPaths ? pathIn(document, detail) : "/"));
      return done(id, faults, error.details.length);
    }
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const detail = error.details.find(({ level }) => level >= 2) ?? error.details[0];
    const place = detail ?? { message: error.message, line: 1, col: 1, level: 3 };
    return done(id, [faultOf("not-well-formed", place, "/")], 1);
  }
}

function done(id: number, faults: readonly XsdFault[], faultCount: number): ValidateReply {
  return { kind: "done", id, faults, faultCount };
}

function faultOf(kind: XsdFault["kind"], detail: ErrorDetail, element: string): XsdFault {
  return { kind, line: Math.max(detail.line, 1), element, message: plain(detail.message) };
}

/** Names without their namespaces, on one line. */
function plain(message: string): string {
  return message
    .replaceAll(/\{[^{}]*\}/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The path by local names and positions. libxml2's own path says `*` for what has a default namespace. */
function pathIn(document: XmlDocument, { xpath }: ErrorDetail): string {
  if (xpath === undefined) return "/";
  let path = "";
  try {
    // Each step by its position alone: prefixes need no bindings then.
    const steps = xpath.split("/").slice(1);
    for (let depth = 1; depth <= steps.length; depth++) {
      const at = `/${steps.slice(0, depth).map(anyName).join("/")}`;
      const local = document.eval(`local-name(${at})`);
      const before = document.eval(`count(${at}/preceding-sibling::*[local-name()="${String(local)}"])`);
      path += `/${String(local)}${Number(before) > 0 ? `[${Number(before) + 1}]` : ""}`;
    }
    return path;
  } catch {
    return xpath;
  }
}

/** `mets:file[3]` counts among its like, `*[3]` among all: only the first needs its name. */
function anyName(step: string): string {
  const [, name = "*", position = ""] = /^([^[]*)(\[\d+\])?$/.exec(step) ?? [];
  if (name === "*") return `*${position}`;
  return `*[name()="${name}"]${position}`;
}
