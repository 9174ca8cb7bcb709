import type { ByteWindow } from "../../../describe/bytes/byte-window.ts";
import { mp3Details, waveDetails } from "../../../describe/file-details/sound-details.ts";
import type { ContentFault } from "./content-fault.ts";

/** Sound as MP3 (5.F.1): by its mark, and the first frame. */
export function lookIntoMp3(window: ByteWindow): readonly ContentFault[] {
  const { head } = window;
  const isFrame = head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0;
  if (head.toString("latin1", 0, 3) !== "ID3" && !isFrame) return [{ rule: "5.F_4", facts: { extension: "mp3" } }];
  const details = mp3Details(window);
  const coding = details?.kind === "sound" ? details.coding : "";
  return coding === "mp3" ? [] : [{ rule: "5.F_1", facts: { found: coding } }];
}

/** Sound as WAVE with linear PCM, of whole bytes for a sample (5.F.2). */
export function lookIntoWave(window: ByteWindow): readonly ContentFault[] {
  const mark = window.head.toString("latin1", 0, 12);
  if (!/^(RIFF|RF64)[\s\S]{4}WAVE$/.test(mark)) return [{ rule: "5.F_4", facts: { extension: "wav" } }];
  const details = waveDetails(window);
  if (details?.kind !== "sound" || details.coding !== "pcm") {
    return [{ rule: "5.F_2", facts: { problem: "coding", found: details?.kind === "sound" ? details.coding : "" } }];
  }
  const bits = details.bitsPerSample ?? 0;
  return bits > 0 && bits % 8 === 0 ? [] : [{ rule: "5.F_2", facts: { problem: "depth", found: String(bits) } }];
}
