import { isRole, ROLES } from "../access/roles.ts";
import { createToken, revokeToken, tokenFault } from "../access/tokens.ts";
import { appendEvent } from "../audit/append-event.ts";
import { type Command, optional, required, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

const DAY_MS = 86_400_000;

export const tokenCreate: Command = {
  name: "token create",
  takes: [],
  summary: "Give out a token. It is shown this once.",
  options: {
    name: { type: "string", help: "Whose it is: a system, or a person's initials." },
    role: { type: "string", multiple: true, help: `What it may do: ${ROLES.join(", ")}.` },
    organisation: { type: "string", help: "Whose rows it sees; none for the archive's own people." },
    agreement: { type: "string", multiple: true, help: "Only under these agreements." },
    days: { type: "string", help: "How long it holds; 365 by default." },
  },
  example: "rafskil-receiver token create --name malakerfi --role sender --organisation hraunabyggd --days 90",
  async run(invocation) {
    const roles = (invocation.options.get("role") ?? []).map((text) => {
      if (isRole(text)) return text;
      throw new UsageError(`There is no role ${text}. There is: ${ROLES.join(", ")}.`);
    });
    const days = Number(optional(invocation, "days") ?? "365");
    if (!(days > 0 && days <= 3660)) throw new UsageError("--days is a number from 1 to 3660.");
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
    if (fault !== undefined) throw new UsageError(fault);
    const made = await registry.database.write(async (transaction) => {
      if (organisation !== undefined) {
        const known = await transaction
          .selectFrom("organisation")
          .select("id")
          .where("id", "=", organisation)
          .executeTakeFirst();
        if (known === undefined) throw new UsageError(`There is no organisation ${organisation}: add it first.`);
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
  summary: "Take a token out of use, at once.",
  options: {},
  example: "rafskil-receiver token revoke 3f2a9c…",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const [id = ""] = invocation.words;
    const isDone = await revokeToken(registry.database, id, { by: "command", clock: registry.clock });
    invocation.print(isDone ? `The token ${id} is no longer valid.` : `No token ${id} is in use.`);
    return isDone ? 0 : 1;
  },
};

export const tokenList: Command = {
  name: "token list",
  takes: [],
  summary: "Who holds tokens. The tokens themselves are not kept.",
  options: {},
  example: "rafskil-receiver token list",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const rows = await registry.database.read.selectFrom("access_token").selectAll().orderBy("created_at").execute();
    for (const { id, name, organisation, roles, expires_at, revoked_at } of rows) {
      const end = revoked_at === null ? `expires ${expires_at}` : `revoked ${revoked_at}`;
      invocation.print([id, name, organisation ?? "(archive)", JSON.parse(roles).join(","), end].join("  "));
    }
    return 0;
  },
};

export const organisationAdd: Command = {
  name: "organisation add",
  takes: ["ID"],
  summary: "Add an organisation that delivers.",
  options: {
    name: { type: "string", help: "Its full name." },
    identifier: { type: "string", help: "Its national identifier." },
    quota: { type: "string", help: "Most bytes that may wait for it at once." },
  },
  example: 'rafskil-receiver organisation add hraunabyggd --name "Hraunabyggð" --identifier 4101012340',
  async run(invocation) {
    const [id = ""] = invocation.words;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id)) throw new UsageError("An id is letters, digits, dots, dashes.");
    const quota = optional(invocation, "quota");
    if (quota !== undefined && !/^[1-9][0-9]{0,15}$/.test(quota)) throw new UsageError("--quota is a number of bytes.");
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
      if (known !== undefined) throw new UsageError(`There is an organisation ${id} already.`);
      await transaction.insertInto("organisation").values(row).execute();
      await appendEvent(transaction, { kind: "organisation/add", by: "command", at, facts: { organisation: id } });
    });
    invocation.print(`Added ${id}.`);
    return 0;
  },
};
