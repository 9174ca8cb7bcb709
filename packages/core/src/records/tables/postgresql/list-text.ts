import type { ListItem, ListValue } from "../../../model/source-table.ts";

/**
 * Reads an array as PostgreSQL writes it: `{1,NULL,"a b"}`, nested for more dimensions, with its bounds before it where
 * they do not begin at 1: `[0:1]={a,b}`. The items come in their order, each with its subscripts.
 */
export function parseList(text: string, delimiter = ","): ListValue {
  const [bounds = ""] = /^(\[-?[0-9]+:-?[0-9]+\])+=/.exec(text) ?? [];
  const lower = [...bounds.matchAll(/\[(-?[0-9]+):/g)].map(([, first]) => Number(first));
  const items: ListItem[] = [];
  /** For each open brace, how many items or lists have ended in it. */
  const counts: number[] = [];
  let at = bounds.length;

  function add(value: string | null): void {
    const subscript = counts.map((count, depth) => `[${count + (lower[depth] ?? 1)}]`).join("");
    items.push({ subscript, value });
  }

  while (at < text.length) {
    const character = text[at];
    if (character === "{") {
      counts.push(0);
      at += 1;
    } else if (character === "}") {
      counts.pop();
      at += 1;
    } else if (character === delimiter) {
      counts.push((counts.pop() ?? 0) + 1);
      at += 1;
    } else if (character === '"') {
      let value = "";
      for (at += 1; at < text.length && text[at] !== '"'; at++) {
        if (text[at] === "\\") at += 1;
        value += text[at] ?? "";
      }
      add(value);
      at += 1;
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== "}") at += 1;
      const value = text.slice(start, at);
      add(/^null$/i.test(value) ? null : value);
    }
  }
  return { kind: "list", items };
}
