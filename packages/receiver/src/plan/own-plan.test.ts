import { ACTION_PLANS, type ActionPlan } from "@rafskil/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../access/roles.ts";
import { startReceiver, type TestReceiver } from "../receiver.suite.ts";

const HOME = "/v1/organisations/hraunabyggd";

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

async function put(as: Role, path: string, body: object) {
  const headers = { "content-type": "application/json", "if-match": '"0"' };
  const answer = await receiver.ask(as, `${HOME}${path}`, { method: "PUT", headers, body: JSON.stringify(body) });
  const { faults = [] } = (await answer.json()) as { readonly faults?: readonly { readonly pointer: string }[] };
  return { status: answer.status, pointer: faults[0]?.pointer };
}

/** The archive's own: two steps, and the second is the delivery. */
function ownPlan(): ActionPlan {
  const plan = ACTION_PLANS.find(({ id }) => id === "is-877-2020");
  const [register, deliver] = ["register", "deliver"].map((id) => plan?.steps.find((step) => step.id === id));
  if (plan === undefined || register === undefined || deliver === undefined) throw new Error();
  const steps = [register, { ...deliver, after: ["register"], evidence: [], deadlines: [] }];
  return { ...plan, id: "our-plan", version: "2", steps };
}

test("a plan that the archive ships must be one, and of the id and version that are said", async () => {
  const document = ownPlan();
  const said = { id: "our-plan", version: "2" };
  for (const [wrong, pointer] of [
    [{ ...document, steps: [] }, "/document"],
    [{ ...document, delivery: "no-such-step" }, "/document"],
    [{ ...document, colour: "red" }, "/document/colour"],
  ] as const) {
    const refused = await put("archivist", "/plan", { ...said, document: wrong });
    expect(refused.status).toBe(400);
    expect(refused.pointer).toContain(pointer);
  }
  expect((await put("archivist", "/plan", { ...said, version: "1", document })).status).toBe(400);
  expect((await put("archivist", "/plan", said)).status).toBe(400);
  expect((await put("archivist", "/plan", { ...said, document })).status).toBe(200);
});

test("the register says which plan and version it follows, and is computed by it, also after a restart", async () => {
  const system = {
    id: "malakerfi",
    name: "Málakerfi",
    purpose: "Mál",
    personalData: "none",
    hasDocuments: true,
    retention: "keep",
  };
  expect((await put("records-manager", "/systems/malakerfi", system)).status).toBe(200);
  const look = async (path: string) => await (await receiver.ask("records-manager", `${HOME}${path}`)).json();
  const steps = [
    { system: "malakerfi", step: "register", state: "open" },
    { system: "malakerfi", step: "deliver", state: "blocked" },
  ];
  expect(await look("/register")).toMatchObject({ plan: { id: "our-plan", version: "2" } });
  expect(await look("/standing")).toMatchObject({ items: steps });
  await receiver.stop();
  receiver = await startReceiver({ folder: receiver.folder });
  expect(await look("/register")).toMatchObject({ plan: { id: "our-plan", version: "2" } });
  expect(await look("/standing")).toMatchObject({ items: steps });
});

test("another version of it is another plan, and does not take its place", async () => {
  const document = { ...ownPlan(), version: "3" };
  expect((await put("archivist", "/plan", { id: "our-plan", version: "3", document })).status).toBe(409);
});
