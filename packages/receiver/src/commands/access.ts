import { isRole, ROLES } from "../access/roles.ts";
import { createToken, revokeToken, tokenFault } from "../access/tokens.ts";
import { appendEvent } from "../audit/append-event.ts";
import { type Command, optional, required, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

const DAY_MS = 86_400_000;

export const tokenCreate: Command = {
  name: "token create",
  takes: [],
  options: {
    name: { type: "string" },
    role: { type: "string", multiple: true },
    organisation: { type: "string" },
    agreement: { type: "string", multiple: true },
    days: { type: "string" },
  },
  example: "rafskil-receiver token create --name malakerfi --role sender --organisation hraunabyggd --days 90",
  async run(invocation) {
    const roles = (invocation.options.get("role") ?? []).map((text) => {
      if (isRole(text)) return text;
      throw new UsageError("usage/unknown-role", { given: text, known: ROLES.join(", ") });
    });
    const days = Number(optional(invocation, "days") ?? "365");
    if (!(days > 0 && days <= 3660)) throw new UsageError("usage/days");
    const organisation = optional(invocation, "organisation");
    const agreements = invocation.options.get("agreement");
    await using registry = await openRegistry(invocation);
    const wish = {
      name: required(invocation, "name"),
      roles,
      expiresAt: new Date(registry.clock.now().getTime() + days * DAY_MS),
      ...(organisation === undefined ? {} : { organisation }),
      ...(agreements === undefined ? {} : { agreements }),
    };
    const fault = tokenFault(wish);
    if (fault !== undefined) throw new UsageError(fault.key, fault.facts);
    const made = await registry.database.write(async (transaction) => {
      if (organisation !== undefined) {
        const known = await transaction
          .selectFrom("organisation")
          .select("id")
          .where("id", "=", organisation)
          .executeTakeFirst();
        if (known === undefined) throw new UsageError("usage/unknown-organisation", { organisation });
      }
      return await createToken(transaction, wish, { by: "command", clock: registry.clock });
    });
    invocation.print(`id: ${made.id}\nexpires: ${wish.expiresAt.toISOString()}\ntoken: ${made.token}`);
    return 0;
  },
};

export const tokenRevoke: Command = {
  name: "token revoke",
  takes: ["ID"],
  options: {},
  example: "rafskil-receiver token revoke 3f2a9c…",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const [id = ""] = invocation.words;
    const isDone = await revokeToken(registry.database, id, { by: "command", clock: registry.clock });
    invocation.print(invocation.translate(isDone ? "say/token-revoked" : "say/token-unknown", { id }));
    return isDone ? 0 : 1;
  },
};

export const tokenList: Command = {
  name: "token list",
  takes: [],
  options: {},
  example: "rafskil-receiver token list",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const { translate } = invocation;
    const rows = await registry.database.read.selectFrom("access_token").selectAll().orderBy("created_at").execute();
    for (const { id, name, organisation, roles, expires_at, revoked_at } of rows) {
      const revoked = revoked_at === null ? "no" : "yes";
      const end = translate("say/token-end", { revoked, at: revoked_at ?? expires_at });
      invocation.print(
        [id, name, organisation ?? translate("say/archive"), JSON.parse(roles).join(","), end].join("  "),
      );
    }
    return 0;
  },
};

export const organisationAdd: Command = {
  name: "organisation add",
  takes: ["ID"],
  options: {
    name: { type: "string" },
    identifier: { type: "string" },
    quota: { type: "string" },
  },
  example: 'rafskil-receiver organisation add hraunabyggd --name "Hraunabyggð" --identifier 4101012340',
  async run(invocation) {
    const [id = ""] = invocation.words;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id)) throw new UsageError("usage/id");
    const quota = optional(invocation, "quota");
    if (quota !== undefined && !/^[1-9][0-9]{0,15}$/.test(quota)) throw new UsageError("usage/quota");
    await using registry = await openRegistry(invocation);
    const at = registry.clock.now();
    const row = {
      id,
      name: required(invocation, "name"),
      identifier: optional(invocation, "identifier") ?? null,
      quota_bytes: quota === undefined ? null : Number(quota),
      created_at: at.toISOString(),
    };
    await registry.database.write(async (transaction) => {
      const known = await transaction.selectFrom("organisation").select("id").where("id", "=", id).executeTakeFirst();
      if (known !== undefined) throw new UsageError("usage/known-organisation", { organisation: id });
      await transaction.insertInto("organisation").values(row).execute();
      await appendEvent(transaction, { kind: "organisation/add", by: "command", at, facts: { organisation: id } });
    });
    invocation.print(invocation.translate("say/organisation-added", { organisation: id }));
    return 0;
  },
};
