import { parseCheckpoint, SERVICE_DOCUMENT_PATH } from "@rafskil/core";
import {
  type ConformanceCheck,
  Deviation,
  expectHeader,
  expectRefusal,
  expectSame,
  expectStatus,
  membersOf,
} from "../check.ts";

/** A token that nobody has. */
const UNKNOWN = `rafskil_${"A".repeat(43)}`;
const NOWHERE = "v1/deliveries/D-0000-AAAAAAAA";

/** What a receiver says of itself, how it refuses, and whom. */
export const SERVICE_CHECKS: readonly ConformanceCheck[] = [
  {
    id: "service-document",
    async run({ send }) {
      const answer = await send("GET", SERVICE_DOCUMENT_PATH.slice(1), { token: undefined });
      expectStatus(answer, 200);
      const members = membersOf(answer);
      expectSame("protocol", members.get("protocol"), "1");
      for (const name of ["software", "archive", "languages", "formats", "limits", "tus", "log", "links"])
        if (!members.has(name)) throw new Deviation(name, "–");
    },
  },
  {
    id: "signing-keys",
    async run({ send }) {
      const answer = await send("GET", ".well-known/jwks.json", { token: undefined });
      expectStatus(answer, 200);
      expectHeader(answer, "content-type", /^application\/(jwk-set\+)?json/);
      const keys = membersOf(answer).get("keys");
      if (!Array.isArray(keys) || keys.length === 0) throw new Deviation("keys […]", answer.text.slice(0, 60));
    },
  },
  {
    id: "openapi",
    async run({ send }) {
      const answer = await send("GET", "openapi.json", { token: undefined });
      expectStatus(answer, 200);
      const version = String(membersOf(answer).get("openapi"));
      if (!version.startsWith("3.1")) throw new Deviation("openapi 3.1", `openapi ${version}`);
    },
  },
  {
    id: "log-head",
    async run({ send }) {
      const answer = await send("GET", "v1/audit/checkpoint", { token: undefined });
      expectStatus(answer, 200);
      const checkpoint = parseCheckpoint(answer.text);
      if (checkpoint === undefined)
        throw new Deviation("C2SP tlog-checkpoint", JSON.stringify(answer.text.slice(0, 60)));
    },
  },
  {
    id: "problem-document",
    async run({ send }) {
      const answer = await send("GET", NOWHERE);
      expectHeader(answer, "content-type", /^application\/problem\+json/);
      const members = membersOf(answer);
      expectSame("status", members.get("status"), answer.status);
      for (const name of ["type", "title", "detail"])
        if (typeof members.get(name) !== "string") throw new Deviation(name, "–");
    },
  },
  {
    id: "problem-language",
    async run({ send }) {
      const [english, icelandic] = [
        await send("GET", NOWHERE, { headers: { "accept-language": "en" } }),
        await send("GET", NOWHERE, { headers: { "accept-language": "is, en;q=0.5" } }),
      ];
      expectHeader(english, "content-language", "en");
      expectHeader(icelandic, "content-language", "is");
    },
  },
  {
    id: "nothing-there",
    async run({ send }) {
      expectStatus(await send("GET", NOWHERE), 404);
    },
  },
  {
    id: "token-required",
    async run({ send }) {
      const answer = await send("GET", "v1/deliveries", { token: undefined });
      expectStatus(answer, 401);
      expectHeader(answer, "www-authenticate", /^Bearer/i);
    },
  },
  {
    id: "token-unknown",
    async run({ send }) {
      expectStatus(await send("GET", "v1/deliveries", { token: UNKNOWN }), 401);
    },
  },
  {
    id: "token-in-address",
    async run({ send }) {
      expectRefusal(await send("GET", `v1/deliveries?access_token=${UNKNOWN}`));
    },
  },
];
