import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { publicNames } from "./floors/public-names.ts";
import { REPOSITORY, readSources } from "./floors/repository.ts";

/** Inside the repository, so that packages are found as they are by the tests. */
const WORKPLACE = join(REPOSITORY, "node_modules/.cache/examples");
const INDEX = "packages/core/src/index.ts";
afterAll(() => rmSync(WORKPLACE, { recursive: true, force: true }));

interface Example {
  readonly from: string;
  readonly text: string;
}

/** The code of every `@example` in the docstrings of a source. */
function examplesOfDocstrings(path: string, text: string): readonly Example[] {
  return [...text.matchAll(/\/\*\*(.*?)\*\//gs)].flatMap(([, docstring = ""]) =>
    docstring
      .replace(/^ *\* ?/gm, "")
      .split(/^@/m)
      .filter((tag) => tag.startsWith("example"))
      .map((tag) => ({ from: path, text: tag.replace(/^example[^\n]*\n/, "").replace(/^```.*$/gm, "") })),
  );
}

/** Every fence of TypeScript in a page. */
function examplesOfPage(path: string, text: string): readonly Example[] {
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ""]) => ({ from: path, text: code }));
}

/** An example of a docstring may use what its file and core export, some names of Node, and `bytes`, without saying so. */
function asModule({ from, text }: Example): string {
  if (!from.endsWith(".ts") || /^import /m.test(text)) return `${text}\nexport {};\n`;
  const own = publicNames(from, readFileSync(join(REPOSITORY, from), "utf8"));
  const core = publicNames(INDEX, readFileSync(join(REPOSITORY, INDEX), "utf8")).filter((name) => !own.includes(name));
  return [
    `import { ${own.join(", ")} } from ${JSON.stringify(join(REPOSITORY, from))};`,
    `import { ${core.join(", ")} } from ${JSON.stringify(join(REPOSITORY, INDEX))};`,
    'import { randomUUID } from "node:crypto";',
    'import { readFile } from "node:fs/promises";',
    'import * as os from "node:os";',
    'import { tmpdir } from "node:os";',
    "declare const bytes: Uint8Array;",
    `async function example() {\n${text}\n}`,
    "export {};",
  ].join("\n");
}

function compile(examples: readonly Example[]): string {
  rmSync(WORKPLACE, { recursive: true, force: true });
  mkdirSync(join(WORKPLACE, "node_modules/@rafskil"), { recursive: true });
  const config = {
    extends: join(REPOSITORY, "tsconfig.base.json"),
    compilerOptions: {
      ...{ noEmit: true, composite: false, isolatedDeclarations: false, rewriteRelativeImportExtensions: false },
      ...{ noUnusedLocals: false, noUnusedParameters: false, verbatimModuleSyntax: false, isolatedModules: false },
      types: ["node"],
      typeRoots: [join(REPOSITORY, "node_modules/@types")],
      paths: { "@rafskil/core": [join(REPOSITORY, INDEX)] },
    },
    files: examples.map((_, index) => `example-${index}.ts`),
  };
  writeFileSync(join(WORKPLACE, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(WORKPLACE, "package.json"), '{ "type": "module" }');
  for (const [index, example] of examples.entries()) {
    writeFileSync(join(WORKPLACE, `example-${index}.ts`), `// ${example.from}\n${asModule(example)}`);
  }
  try {
    execFileSync(process.execPath, [join(REPOSITORY, "node_modules/typescript/bin/tsc"), "-p", WORKPLACE], {
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    return said.replaceAll(
      /example-(\d+)\.ts/g,
      (_, index: string) => `${examples[Number(index)]?.from} (example-${index}.ts)`,
    );
  }
}

function pages(): readonly string[] {
  const inDocs = readdirSync(join(REPOSITORY, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path}`);
  return ["README.md", ...inDocs];
}

test("the examples in docstrings and pages compile", () => {
  const inSources = [...readSources()].flatMap(([path, text]) => examplesOfDocstrings(path, text));
  const inPages = pages().flatMap((path) => examplesOfPage(path, readFileSync(join(REPOSITORY, path), "utf8")));
  expect(inSources.length).toBeGreaterThan(0);
  expect(inPages.length).toBeGreaterThan(0);
  expect(compile([...inSources, ...inPages])).toBe("");
}, 180_000);

test("an example that does not compile is told", () => {
  const wrong = { from: "packages/core/src/model/path.ts", text: 'const path: number = asRelativePath("a");' };
  expect(compile([wrong])).toMatch(/path\.ts.*not assignable to type 'number'/s);
});

test("examples are found in docstrings and fences alone", () => {
  const docstring =
    "/**\n * Gives a.\n *\n * @example\n * const a = 1;\n *\n * @throws b\n */\n// @example no\n/** None. */";
  expect(examplesOfDocstrings("a.ts", docstring).map(({ text }) => text.trim())).toEqual(["const a = 1;"]);
  expect(examplesOfPage("a.md", "```ts\nconst a = 1;\n```\n```sh\nls\n```\n").map(({ text }) => text.trim())).toEqual([
    "const a = 1;",
  ]);
});
