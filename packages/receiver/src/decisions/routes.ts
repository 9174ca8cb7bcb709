import type { Decision } from "@rafskil/core";
import type { FastifyInstance } from "fastify";
import { actorsOf } from "../access/caller.ts";
import { visibleDelivery } from "../access/rows.ts";
import { checkAgain } from "../checks/check-again.ts";
import { answerWithDelivery } from "../deliveries/answer-with-delivery.ts";
import { changeState } from "../deliveries/change-state.ts";
import { callerFrom } from "../http/authenticate.ts";
import { revisionOf } from "../http/revision.ts";
import { answers, MESSAGES, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { decide } from "./decide.ts";

const DECIDES = { roles: ["archivist", "approver"] } as const;
const BY_ID = { id: "The delivery's id." } as const;
const DELIVERY = { 200: ["The delivery.", MESSAGES.delivery] } as const;

type ById = { Params: { id: string } };

/** What the archive does with a delivery: it opens it, checks it again, decides on it. */
export function decisionRoutes(app: FastifyInstance, receiver: Receiver): void {
  const { database } = receiver;
  const answer = answerWithDelivery(receiver);

  app.post<ById & { Body: Decision }>(
    "/v1/deliveries/:id/decision",
    {
      schema: routeSchema("Decide on it: accept, return to be mended, or reject.", {
        params: BY_ID,
        headers: { "if-match": "The ETag that you saw." },
        body: MESSAGES.decision,
        answers: answers(DELIVERY),
      }),
      config: DECIDES,
    },
    async (request, reply) => {
      const caller = callerFrom(request);
      const { id } = await visibleDelivery(database.read, caller, request.params.id);
      const revision = revisionOf(request);
      const row = await decide(receiver, id, {
        decision: request.body,
        actors: actorsOf(caller),
        by: caller.id,
        revision,
      });
      return await answer(reply, row, caller);
    },
  );

  for (const action of ["open", "retry"] as const) {
    app.post<ById>(
      `/v1/deliveries/:id/${action}`,
      {
        schema: routeSchema(action === "open" ? "Let its bytes come." : "Check again what is stuck, or under review.", {
          params: BY_ID,
          answers: answers(DELIVERY),
        }),
        config: DECIDES,
      },
      async (request, reply) => {
        const caller = callerFrom(request);
        const { id } = await visibleDelivery(database.read, caller, request.params.id);
        const open = { delivery: id, action: "open", actor: "archivist", by: caller.id } as const;
        const row =
          action === "retry"
            ? await checkAgain(receiver, id, caller.id)
            : await database.write((transaction) => changeState(transaction, receiver, open));
        return await answer(reply, row, caller);
      },
    );
  }
}
