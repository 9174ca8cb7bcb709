import { MESSAGES } from "./route-schema.ts";

/** The protocol's messages, which many routes share: each stands once in the document, and is referred to. */
export function withReferences(document: object): object {
  const known = new Map<string, string>(
    Object.entries(MESSAGES).flatMap(([name, schema]) => {
      // Of a body the examples stand beside its schema, and a constant becomes a choice of one.
      const { examples: _, ...bare } = schema;
      const text = JSON.stringify(bare);
      return [JSON.stringify(schema), text, text.replaceAll(/"const":("[^"]*")/g, '"enum":[$1]')].map(
        (each) => [each, name] as const,
      );
    }),
  );

  function refer(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(refer);
    if (typeof value !== "object" || value === null) return value;
    const name = known.get(JSON.stringify(value));
    if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, refer(member)]));
  }

  const components = "components" in document && typeof document.components === "object" ? document.components : {};
  const { components: _, ...rest } = { components: {}, ...document };
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, refer(member)])),
    components: { ...components, schemas: MESSAGES },
  };
}
