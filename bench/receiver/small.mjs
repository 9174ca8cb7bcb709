import { runClient } from "./run-client.mjs";
import { agreementOf } from "./site.mjs";

const BLOBS = 4000;
/** As many as a sender may have at once. */
const CONNECTIONS = 32;

/** Small files of a delivery: announced, each created by a POST and completed by a PATCH. */
export async function measureSmall({ url, tokens }, { share }) {
  const count = Math.round(BLOBS * share);
  const rates = [];
  for (let round = 1; round <= 3; round++) {
    const agreement = agreementOf(round);
    const wish = { url, token: tokens[round - 1], agreement, count, connections: CONNECTIONS };
    const { seconds } = await runClient("small-client.mjs", wish).next();
    rates.push(Math.round(count / seconds));
  }
  const rate = Math.max(...rates);
  return [
    {
      work: `${count} blobs of 4 KiB created and completed over ${CONNECTIONS} connections, best of ${rates.join(", ")}`,
      figure: `${rate}/s`,
      goal: "≥ 200/s",
      isMet: rate >= 200,
    },
  ];
}
