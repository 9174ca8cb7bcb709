import { runClient } from "./run-client.mjs";
import { agreementOf, ORGANISATIONS } from "./site.mjs";

const UPLOADS = 500;
const SECONDS = 30;

/** How soon one is told how much has arrived, while many others send slowly. */
export async function measureHead({ url, tokens }, { share }) {
  const uploads = Math.round(UPLOADS * Math.max(share, 0.1));
  const senders = tokens.map((token, at) => ({ token, agreement: agreementOf(at + 1) }));
  const slow = runClient("slow-client.mjs", { url, senders, uploads, each: Math.ceil(uploads / ORGANISATIONS) });
  // It tells where its uploads are once all of them are under way.
  const { paths } = await slow.next();
  const head = runClient("head-client.mjs", { url, senders, paths, seconds: SECONDS * Math.max(share, 0.1) });
  const { times } = await head.next();
  slow.end();
  const { open } = await slow.next();
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
  return [
    {
      work: `${times.length} HEAD beside ${open} of ${uploads} slow uploads`,
      figure: `p99 ${at(0.99)} ms (median ${at(0.5)}, most ${at(1)})`,
      goal: "p99 ≤ 50 ms",
      isMet: at(0.99) <= 50 && open === uploads,
    },
  ];
}
