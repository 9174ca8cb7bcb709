import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PROBLEM_IDS, PROBLEM_STATUS } from "@rafskil/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startReceiver, type TestReceiver } from "../receiver.suite.ts";

const KEPT = new URL("../../../../docs/operations/openapi.json", import.meta.url);

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

interface Operation {
  readonly summary?: string;
  readonly responses?: Readonly<Record<string, unknown>>;
}

describe("the OpenAPI document", () => {
  // A change here is a change for everybody who has written a client. RAFSKIL_WRITE=1 writes it anew.
  test("is the one that is kept in docs/operations/openapi.json", async () => {
    const document = await (await receiver.ask("nobody", "/openapi.json")).json();
    const { RAFSKIL_WRITE } = process.env;
    if (RAFSKIL_WRITE === "1") writeFileSync(KEPT, `${JSON.stringify(document, null, 2)}\n`);
    expect(document).toEqual(JSON.parse(readFileSync(KEPT, "utf8")));
  });

  test("says of every route what it is for, and that it may answer with a problem", async () => {
    const { paths } = (await (await receiver.ask("nobody", "/openapi.json")).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        expect(summary, `${method} ${path}`).toMatch(/\.$/);
        expect(Object.keys(responses ?? {}), `${method} ${path}`).toEqual(expect.arrayContaining(["4XX", "5XX"]));
      }
    }
  });
});

test.each(PROBLEM_IDS)("the problem %s has its page, with its status", (id) => {
  const page = fileURLToPath(new URL(`../../../../docs/problems/${id}.md`, import.meta.url));
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, "utf8")).toContain(`HTTP ${PROBLEM_STATUS[id]}`);
});
