// From the packages to the receipts: a receiver is started, two packages are delivered, one is returned and mended.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runRafskil } from "./run-rafskil.mjs";
import { runReceiver, startReceiver } from "./run-receiver.mjs";

const FIXTURES = fileURLToPath(new URL("../../../fixtures/municipality/", import.meta.url));
const TRANSFER = join(FIXTURES, "transfer/");
const SIP = "hraunabyggd-sip.zip";
const VERSION = "AVID.TI.1.1";
const CHANGED = "Documents/docCollection1/1/1.tif";

export const DELIVERY_STEPS = [
  { title: "packSip", run: packSip },
  { title: "packVersion", run: packVersion },
  { title: "start", run: start },
  { title: "sendSip", run: sendSip },
  { title: "sendVersion", run: sendVersion },
  { title: "accept", run: accept },
  { title: "returnVersion", run: returnVersion },
  { title: "mend", run: mend },
  { title: "prove", run: prove },
  { title: "stop", run: stop },
];

async function packSip({ workplace }) {
  await runRafskil(["pack", TRANSFER, "--as", "eark-sip", "--to", join(workplace, SIP)], { workplace, expect: 0 });
  return { outcome: SIP };
}

/** The documents as TIFF, as if somebody had converted them; one of them is spoiled after the package was made. */
async function packVersion({ workplace, texts }) {
  const converted = join(workplace, "converted");
  execFileSync(process.execPath, [join(FIXTURES, "make-converted.mjs"), converted]);
  const words = ["pack", converted, "--as", "archival-version@is-1007", "--to", join(workplace, `${VERSION}/`)];
  await runRafskil(words, { workplace, expect: 0 });
  flip(join(workplace, VERSION, CHANGED));
  return { outcome: VERSION, lines: [texts.changed({ path: CHANGED })] };
}

async function start(context) {
  const { workplace } = context;
  const archive = join(workplace, "archive");
  await runReceiver(["init", archive, "--archive", "Héraðsskjalasafn Hraunabyggðar"], archive);
  await runReceiver(["organisation", "add", "hraunabyggd", "--name", "Hraunabyggð"], archive);
  const agreement = join(workplace, "agreement.json");
  const formats = ["eark-sip", "archival-version"];
  writeFileSync(agreement, JSON.stringify({ id: "2026-1", title: "Málasafn", organisation: "hraunabyggd", formats }));
  await runReceiver(["agreement", "put", agreement], archive);
  const words = ["token", "create", "--name", "skjalastjóri", "--role", "sender", "--organisation", "hraunabyggd"];
  const [token = ""] = /rafskil_[\w-]+/.exec(await runReceiver(words, archive)) ?? [];
  writeFileSync(join(workplace, "token.txt"), token, { mode: 0o600 });
  context.receiver = await startReceiver(archive);
  context.archive = archive;
  return { outcome: context.receiver.url };
}

async function sendSip(context) {
  context.sip = await send(SIP, context, 0);
  return received(context.sip, context);
}

/** What arrived is what was sent: that its content is at fault does not hold the receipt back. */
async function sendVersion(context) {
  context.version = await send(VERSION, context, 0);
  return received(context.version, context);
}

async function accept(context) {
  return { outcome: await decideFor(context.sip.delivery.id, SIP, context) };
}

/** The archive's check found the spoiled document: the archivist gives the delivery back. */
async function returnVersion(context) {
  const { archive, texts, version } = context;
  const { id } = version.delivery;
  await stateOf(id, "review", context);
  const shown = await runReceiver(["delivery", "show", id], archive);
  if (!shown.includes("4.C.2_3")) throw new Error(texts.silent({ path: CHANGED }));
  const item = texts.mendThis({ path: CHANGED });
  const words = ["decide", "return", id, "--by", "gj", "--reason", item, "--item", item, "--deadline", "2099-12-31"];
  await runReceiver(words, archive);
  return { outcome: texts.returned, lines: [item] };
}

/** The same command again: only the mended file is sent. */
async function mend(context) {
  const { workplace, texts } = context;
  flip(join(workplace, VERSION, CHANGED));
  const { delivery } = await send(VERSION, context, 0);
  if (delivery.id !== context.version.delivery.id) throw new Error(texts.differ);
  return { outcome: await decideFor(delivery.id, VERSION, context) };
}

/** Offline: the archive could be gone by now. */
async function prove({ workplace, texts }) {
  const lines = [];
  for (const name of [SIP, VERSION]) {
    const at = (end) => join(workplace, `${name}.${end}`);
    const words = [
      "receipt",
      "verify",
      at("accepted.jws"),
      "--with",
      at("received.jws"),
      "--jwks",
      at("archive-keys.json"),
    ];
    await runRafskil([...words, "--package", join(workplace, name), "--lang", texts.language], {
      workplace,
      expect: 0,
    });
    lines.push(`${name}.accepted.jws`);
  }
  return { outcome: texts.proved({ receipts: lines.length }), lines };
}

async function stop({ receiver, archive, texts }) {
  await receiver.stop();
  const said = await runReceiver(["ocfl", "validate", join(archive, "storage", "ocfl")], archive);
  const [objects = "0"] = /\d+(?= objects, 0 errors)/.exec(said) ?? [];
  if (objects !== "2") throw new Error(said);
  return { outcome: texts.kept({ objects }) };
}

async function send(name, context, expect) {
  const { workplace, receiver } = context;
  const words = ["send", join(workplace, name), "--to", receiver.url, "--agreement", "2026-1", "--format", "json"];
  const { stdout } = await runRafskil([...words, "--token-file", join(workplace, "token.txt")], { workplace, expect });
  return JSON.parse(stdout);
}

function received({ delivery, receipts }, { texts }) {
  if (!receipts.some(({ kind, isProved }) => kind === "received" && isProved)) throw new Error(delivery.state);
  return { outcome: texts.received({ id: delivery.id }) };
}

/** An archivist accepts it once the checks are done; the sender's program then finds the receipt for it. */
async function decideFor(id, name, context) {
  const { archive, texts, workplace } = context;
  await stateOf(id, "review", context);
  await runReceiver(["decide", "accept", id, "--by", "gj"], archive);
  await stateOf(id, "accepted", context);
  const words = [
    "status",
    join(workplace, name),
    "--token-file",
    join(workplace, "token.txt"),
    "--lang",
    texts.language,
  ];
  await runRafskil(words, { workplace, expect: 0 });
  return texts.taken;
}

async function stateOf(id, wanted, { archive }) {
  for (let look = 0; look < 120; look += 1) {
    const shown = await runReceiver(["delivery", "show", id], archive);
    if (shown.includes(`  ${wanted}  `)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${id} never was ${wanted}.`);
}

function flip(path) {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(path, bytes);
}
