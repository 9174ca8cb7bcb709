import { renderSVG } from "uqr";
import type { Language, Translate } from "../model/language.ts";
import type { Receipt } from "../model/receipt.ts";
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

/** Reads a receipt in a language; `undefined` for what is none. Nothing is verified. */
export function readReceipt(jws: string, translate: Translate): ReceiptReading | undefined {
  const parsed = parseReceipt(jws);
  if (!parsed.ok) return undefined;
  const { receipt } = parsed;
  const { kind, delivery, verifyAt } = receipt;
  const facts = [...factsOf(receipt, translate), [translate("page/digest"), receiptDigest(jws)] as const];
  return {
    title: translate("page/title", { kind, delivery }),
    meaning: translate("page/meaning", { kind }),
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
  { translate, language }: { readonly translate: Translate; readonly language: Language },
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

function factsOf(receipt: Receipt, translate: Translate): (readonly [string, string])[] {
  const { archive, sender, agreement, check, reason, deadline, log } = receipt;
  const nameOf = ({ name, identifier }: Receipt["archive"]): string => [name, identifier].filter(Boolean).join(", ");
  const rows: (readonly [string, string | undefined])[] = [
    ["page/archive", nameOf(archive)],
    ["page/sender", nameOf(sender)],
    [
      "page/agreement",
      agreement === undefined ? undefined : [agreement.id, agreement.version].filter(Boolean).join(" "),
    ],
    ["page/issued", receipt.issuedAt],
    ...receipt.packages.flatMap((found): (readonly [string, string | undefined])[] => [
      ["page/package", [found.name, found.format, found.profile].filter(Boolean).join(" · ")],
      ["page/package", translate("page/extent", { files: found.files, bytes: found.bytes })],
      ["page/inventory-digest", found.inventoryDigest],
      ["page/file-digest", found.sha256],
    ]),
    [
      "page/check",
      check === undefined ? undefined : `${check.tool.name} ${check.tool.version} – ${verdictOf(check, translate)}`,
    ],
    ...(receipt.preserved ?? []).map(({ id, version }): readonly [string, string] => [
      "page/preserved",
      `${id} ${version}`,
    ]),
    ["page/reason", reason],
    ["page/deadline", deadline],
    [
      "page/log",
      translate("page/log-place", { origin: parseCheckpoint(log.checkpoint)?.origin ?? "–", index: log.index }),
    ],
  ];
  return rows.flatMap(([key, value]) => (value === undefined ? [] : [[translate(key), value] as const]));
}

function verdictOf({ verdict, counts }: NonNullable<Receipt["check"]>, translate: Translate): string {
  return translate("page/verdict", { verdict, errors: counts.error, warnings: counts.warning });
}
