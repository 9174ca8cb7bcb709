/** The simple types of XML Schema that the indexes use: they say how blanks are taken. */
type TextBase = "string" | "token" | "boolean" | "nonNegativeInteger" | "positiveInteger";

/** What a text may be. `pattern` is a regular expression that XML Schema and JavaScript read alike. */
export interface TextType {
  readonly kind: "text";
  readonly base: TextBase;
  readonly pattern?: string;
  readonly minLength?: number;
}

/** An element's content: its own text, or elements in a fixed order. */
type Content = TextType | { readonly kind: "sequence"; readonly particles: readonly Particle[] };

export interface ElementSpec {
  readonly kind: "element";
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly content: Content;
  readonly isNillable?: boolean;
}

/** Elements that are repeated together, each of them once. */
interface GroupSpec {
  readonly kind: "group";
  readonly min: number;
  readonly max: number;
  readonly items: readonly ElementSpec[];
}

export type Particle = ElementSpec | GroupSpec;

/** An index's grammar: the validator reads by it, and our own XSDs are printed from it. */
export interface IndexGrammar {
  readonly root: ElementSpec;
  /** What may stand a million times: a document may be cut at it. */
  readonly record?: string;
}

type Shape = TextType | readonly Particle[];

function element(name: string, shape: Shape, min: number, max: number): ElementSpec {
  const content: Content = "kind" in shape ? shape : { kind: "sequence", particles: shape };
  return { kind: "element", name, min, max, content };
}

export const one = (name: string, shape: Shape): ElementSpec => element(name, shape, 1, 1);
export const maybe = (name: string, shape: Shape): ElementSpec => element(name, shape, 0, 1);
export const any = (name: string, shape: Shape): ElementSpec => element(name, shape, 0, Number.POSITIVE_INFINITY);
export const some = (name: string, shape: Shape): ElementSpec => element(name, shape, 1, Number.POSITIVE_INFINITY);

/** The items in turn, `min` to `max` times. */
export function group(min: number, max: number, items: readonly ElementSpec[]): GroupSpec {
  return { kind: "group", min, max, items };
}

export function textType(base: TextBase, pattern?: string): TextType {
  return { kind: "text", base, ...(pattern === undefined ? {} : { pattern }) };
}

const compiled = new WeakMap<TextType, (text: string) => boolean>();

/** Whether a text is of the type, by the rules of XML Schema for blanks. */
export function isOfType(text: string, type: TextType): boolean {
  let test = compiled.get(type);
  if (test === undefined) {
    test = compile(type);
    compiled.set(type, test);
  }
  return test(text);
}

const LEXICAL = {
  string: undefined,
  token: undefined,
  boolean: /^(?:true|false|0|1)$/,
  nonNegativeInteger: /^(?:\+?[0-9]+|-0+)$/,
  positiveInteger: /^\+?0*[1-9][0-9]*$/,
} as const satisfies Record<TextBase, RegExp | undefined>;

function compile({ base, pattern, minLength = 0 }: TextType): (text: string) => boolean {
  const lexical = LEXICAL[base];
  const facet = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, "u");
  return (text) => {
    const value = base === "string" ? text : text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
    return (
      value.length >= minLength &&
      (lexical === undefined || lexical.test(value)) &&
      (facet === undefined || facet.test(value))
    );
  };
}
