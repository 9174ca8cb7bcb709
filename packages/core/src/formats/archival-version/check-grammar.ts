import type { XmlHandler, XmlPlace } from "../../xml/handler.ts";
import type { XmlShortcut } from "../../xml/shortcut.ts";
import { type ElementSpec, isOfType, type Particle, type TextType } from "./grammar.ts";
import { createPlainRows } from "./plain-rows.ts";

/** The namespace of all indexes. */
const INDEX_NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";
export const XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";

type GrammarProblem = "root" | "unexpected" | "missing" | "value" | "text" | "attribute";

/** Where a document departs from its grammar. */
export interface GrammarFault {
  readonly problem: GrammarProblem;
  readonly line: number;
  readonly element: string;
  /** The element, value or attribute that stands there, or that is missing. */
  readonly found: string;
  /** The elements that may stand there, or the kind of value. */
  readonly expected: string;
}

interface Frame {
  readonly spec: ElementSpec;
  readonly line: number;
  /** The particle that is being filled, how often it has been begun, and the next item of a group. */
  at: number;
  count: number;
  item: number;
  text: string;
  readonly isNil: boolean;
}

/** Reads a document by a grammar, of any size: what it holds at a time are the open elements. */
export function createGrammarCheck(
  root: ElementSpec,
  take: (fault: GrammarFault) => void,
): XmlHandler & { readonly shortcut?: XmlShortcut } {
  const frames: Frame[] = [];
  let skipped = 0;
  let isPlainRoot = false;
  const shortcut = shortcutOf(root, () => isPlainRoot && skipped === 0);

  function tell(problem: GrammarProblem, place: XmlPlace, found: string, expected: string): void {
    take({ problem, line: place.line, element: place.path(), found: found.slice(0, 200), expected });
  }

  return {
    ...(shortcut === undefined ? {} : { shortcut }),
    open(element, place) {
      if (place.depth === 1) isPlainRoot = element.prefix === "";
      if (skipped > 0) {
        skipped += 1;
        return;
      }
      const parent = frames.at(-1);
      const isOurs = element.namespace === INDEX_NAMESPACE;
      if (parent === undefined) {
        if (!isOurs || element.local !== root.name) {
          tell("root", place, `{${element.namespace}}${element.local}`, `{${INDEX_NAMESPACE}}${root.name}`);
          skipped = 1;
          return;
        }
      }
      const step =
        parent === undefined ? { spec: root, missing: [] } : isOurs ? advance(parent, element.local) : undefined;
      if (step === undefined) {
        tell("unexpected", place, element.local, parent === undefined ? root.name : expectedIn(parent).join(", "));
        skipped = 1;
        return;
      }
      for (const missing of step.missing) tell("missing", place, missing, missing);
      let isNil = false;
      for (const { local, namespace, value } of element.attributes) {
        const isOfSchema =
          namespace === XSI_NAMESPACE && /^(schemaLocation|noNamespaceSchemaLocation|type)$/.test(local);
        const isNilMark = namespace === XSI_NAMESPACE && local === "nil" && step.spec.isNillable === true;
        if (isNilMark) isNil = value === "true" || value === "1";
        else if (!isOfSchema) tell("attribute", place, local, "");
      }
      frames.push({ spec: step.spec, line: place.line, at: 0, count: 0, item: 0, text: "", isNil });
    },
    text(text, place) {
      const frame = frames.at(-1);
      if (skipped > 0 || frame === undefined) return;
      if (frame.spec.content.kind === "text") frame.text += text;
      else if (/[^ \t\r\n]/.test(text)) tell("text", place, text.trim(), "");
    },
    close(_, place) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const frame = frames.pop();
      if (frame === undefined) return;
      const { content } = frame.spec;
      if (content.kind === "sequence") {
        for (const missing of unfilled(frame, content.particles.length)) tell("missing", place, missing, missing);
      } else if (frame.isNil ? frame.text !== "" : !isOfType(frame.text, content)) {
        tell("value", place, frame.text, content.pattern ?? content.base);
      }
    },
  };
}

/** Reads the records of an index that is one list of them, and takes those that are as the grammar has it. */
function shortcutOf(root: ElementSpec, isReady: () => boolean): XmlShortcut | undefined {
  const [record, more] = particlesOf(root);
  if (more !== undefined || record?.kind !== "element" || record.max !== Number.POSITIVE_INFINITY) return undefined;
  const fields = particlesOf(record).map((field) => (field.kind === "element" ? field : undefined));
  const types = fields.map((field): TextType | undefined =>
    field?.max === 1 && field.content.kind === "text" ? field.content : undefined,
  );
  if (types.length === 0 || types.includes(undefined)) return undefined;
  const names = fields.map((field) => field?.name ?? "");
  return createPlainRows(
    names,
    {
      isReady,
      row: (cells) =>
        types.every((type, place) => {
          const cell = cells[place];
          return cell === undefined || type === undefined || isOfType(cell, type);
        }),
    },
    { element: record.name, optional: names.filter((_, place) => fields[place]?.min === 0) },
  );
}

interface Step {
  readonly spec: ElementSpec;
  readonly missing: readonly string[];
}

/** Takes the next child, passing over what may be left out; `undefined` where it cannot stand here. */
function advance(frame: Frame, name: string): Step | undefined {
  const particles = particlesOf(frame.spec);
  for (let at = frame.at; at < particles.length; at++) {
    const particle = particles[at];
    if (particle === undefined) break;
    const [count, item] = at === frame.at ? [frame.count, frame.item] : [0, 0];
    const spec = particle.kind === "element" ? particle : particle.items[item];
    if (spec === undefined || spec.name !== name || (item === 0 && count >= particle.max)) continue;
    const missing = unfilled(frame, at);
    frame.at = at;
    frame.count = item === 0 ? count + 1 : count;
    frame.item = particle.kind === "element" ? 0 : (item + 1) % particle.items.length;
    return { spec, missing };
  }
  return undefined;
}

/** What lacks before the particle at `end`. */
function unfilled(frame: Frame, end: number): readonly string[] {
  const names: string[] = [];
  for (const [index, particle] of particlesOf(frame.spec).slice(frame.at, end).entries()) {
    const [count, item] = index === 0 ? [frame.count, frame.item] : [0, 0];
    if (particle.kind === "element") {
      if (count < particle.min) names.push(particle.name);
    } else if (count < particle.min || item > 0) {
      names.push(...particle.items.slice(item).map((each) => each.name));
    }
  }
  return names;
}

/** What may come next. */
function expectedIn(frame: Frame): readonly string[] {
  const names: string[] = [];
  for (const [index, particle] of particlesOf(frame.spec).slice(frame.at).entries()) {
    const [count, item] = index === 0 ? [frame.count, frame.item] : [0, 0];
    const next = particle.kind === "element" ? particle : particle.items[item];
    if (next !== undefined && (item > 0 || count < particle.max)) names.push(next.name);
    if (item > 0 || count < particle.min) break;
  }
  return names;
}

function particlesOf(spec: ElementSpec): readonly Particle[] {
  return spec.content.kind === "sequence" ? spec.content.particles : [];
}
