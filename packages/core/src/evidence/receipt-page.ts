import { renderSVG } from "uqr";
import type { Language, Translate } from "../model/language.ts";
import type { EventReceipt, NamedTexts, Receipt } from "../model/receipt.ts";
import { escapeMarkup } from "../report/markup.ts";
import { showHidden } from "../report/visible.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { parseReceipt, receiptDigest } from "./receipt.ts";

/** A receipt as people read it: it proves nothing by itself. `translate` knows `receiptMessages`. */
export interface ReceiptReading {
  readonly title: string;
  readonly meaning: string;
  /** Labels and values, in the order of reading. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What the QR code holds. */
  readonly verifyAt?: string;
}

/** The reader's language, and its texts. */
export interface ReceiptTexts {
  readonly translate: Translate;
  readonly language: Language;
}

/** Reads a receipt in a language; `undefined` for what is none. Nothing is verified. */
export function readReceipt(jws: string, texts: ReceiptTexts): ReceiptReading | undefined {
  const parsed = parseReceipt(jws);
  if (!parsed.ok) return undefined;
  const { receipt } = parsed;
  const { verifyAt } = receipt;
  const { translate } = texts;
  const { head, rows } = receipt.type === "rafskil-receipt" ? ofDelivery(receipt, texts) : ofEvent(receipt, texts);
  const { checkpoint, index } = receipt.log;
  const place = translate("page/log-place", { origin: parseCheckpoint(checkpoint)?.origin ?? "–", index });
  const facts = [...rows, ["page/log", place] as const, ["page/digest", receiptDigest(jws)] as const].flatMap(
    ([key, value]) => (value === undefined ? [] : [[translate(key), value] as const]),
  );
  return {
    ...head,
    facts: verifyAt === undefined ? facts : [...facts, [translate("page/verify-at"), verifyAt]],
    ...(verifyAt === undefined ? {} : { verifyAt }),
  };
}

/** The receipt as plain text, with hidden characters spelled out. */
export function receiptText({ title, meaning, facts }: ReceiptReading): string {
  const rows = facts.map(([label, value]) => `${label}: ${showHidden(value)}\n`);
  return `${showHidden(title)}\n${meaning}\n\n${rows.join("")}`;
}

/** The receipt as one page that needs nothing else, with a QR code of the address where it can be looked up. */
export function receiptHtml(
  { title, meaning, facts, verifyAt }: ReceiptReading,
  { translate, language }: ReceiptTexts,
): string {
  const rows = facts.map(([label, value]) => `<dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(value)}</dd>`);
  const name = escapeMarkup(verifyAt ?? "");
  const code =
    verifyAt === undefined ? "" : `<figure role="img" aria-label="${name}">${renderSVG(verifyAt)}</figure>\n`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 100%/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
dt { font-weight: 650; margin-top: .5rem; } dd { margin: 0; overflow-wrap: anywhere; }
figure { width: 12rem; margin: 1.5rem 0; background: #fff; }
</style>
</head>
<body>
<main>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(meaning)}</p>
<dl>
${rows.join("\n")}
</dl>
${code}<p>${escapeMarkup(translate("page/how"))}</p>
</main>
</body>
</html>
`;
}

/** What a kind of receipt says; rows without a value are left out. */
interface ReadParts {
  readonly head: Pick<ReceiptReading, "title" | "meaning">;
  readonly rows: readonly (readonly [key: string, value: string | undefined])[];
}

function ofDelivery(receipt: Receipt, { translate }: ReceiptTexts): ReadParts {
  const { kind, delivery, archive, sender, agreement, check, reason, deadline } = receipt;
  return {
    head: { title: translate("page/title", { kind, delivery }), meaning: translate("page/meaning", { kind }) },
    rows: [
      ["page/archive", nameOf(archive)],
      ["page/sender", nameOf(sender)],
      [
        "page/agreement",
        agreement === undefined ? undefined : [agreement.id, agreement.version].filter(Boolean).join(" "),
      ],
      ["page/issued", receipt.issuedAt],
      ...receipt.packages.flatMap((found): ReadParts["rows"] => [
        ["page/package", [found.name, found.format, found.profile].filter(Boolean).join(" · ")],
        ["page/package", translate("page/extent", { files: found.files, bytes: found.bytes })],
        ["page/inventory-digest", found.inventoryDigest],
        ["page/file-digest", found.sha256],
      ]),
      [
        "page/check",
        check === undefined ? undefined : `${check.tool.name} ${check.tool.version} – ${verdictOf(check, translate)}`,
      ],
      ...(receipt.preserved ?? []).map(({ id, version }): ReadParts["rows"][number] => [
        "page/preserved",
        `${id} ${version}`,
      ]),
      ["page/reason", reason],
      ["page/deadline", deadline],
    ],
  };
}

function ofEvent(receipt: EventReceipt, { translate, language }: ReceiptTexts): ReadParts {
  const { archive, body, plan, system, event } = receipt;
  const { kind } = event;
  const say = (named: NamedTexts | undefined): string | undefined => named?.titles[language];
  const step = say(event.step) ?? event.voids ?? "";
  return {
    head: {
      title: translate("page/event-title", { kind, step, system: system.name }),
      meaning: translate("page/event-meaning", { kind }),
    },
    rows: [
      ["page/archive", nameOf(archive)],
      ["page/body", nameOf(body)],
      ["page/plan", `${plan.id} ${plan.version}`],
      ["page/system", `${system.name} (${system.id})`],
      ["page/step", say(event.step)],
      ["page/outcome", say(event.outcome)],
      ["page/period", event.period],
      ["page/on", event.on],
      ["page/until", event.until],
      ["page/role", say(event.role)],
      ["page/event", event.id],
      ["page/voids", event.voids],
      ["page/event-digest", event.sha256],
      ["page/issued", receipt.issuedAt],
    ],
  };
}

function nameOf({ name, identifier }: Receipt["archive"]): string {
  return [name, identifier].filter(Boolean).join(", ");
}

function verdictOf({ verdict, counts }: NonNullable<Receipt["check"]>, translate: Translate): string {
  return translate("page/verdict", { verdict, errors: counts.error, warnings: counts.warning });
}
