/** The header of an MPEG-1 or MPEG-2 audio frame (ISO 11172-3, 2.4.1.3). */
export interface MpegFrame {
  readonly layer: 1 | 2 | 3;
  readonly version: 1 | 2 | 2.5;
  readonly bitRateKbps: number;
  readonly sampleRateHz: number;
  readonly channels: 1 | 2;
  readonly frameBytes: number;
}

const RATES_V1 = {
  1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
} as const;
const RATES_V2_LAYER1 = [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256] as const;
const RATES_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;
const SAMPLE_RATES = { 1: [44100, 48000, 32000], 2: [22050, 24000, 16000], 2.5: [11025, 12000, 8000] } as const;
const VERSIONS = [2.5, undefined, 2, 1] as const;
const LAYERS = [undefined, 3, 2, 1] as const;

/** Reads a frame's header; `undefined` where the four bytes are none, or of free bit rate. */
export function mpegFrame(bytes: Uint8Array): MpegFrame | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (bytes.length < 4 || first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const version = VERSIONS[(second >> 3) & 3];
  const layer = LAYERS[(second >> 1) & 3];
  if (version === undefined || layer === undefined) return undefined;
  const rates = version === 1 ? RATES_V1[layer] : layer === 1 ? RATES_V2_LAYER1 : RATES_V2;
  const bitRateKbps = rates[third >> 4] ?? 0;
  const sampleRateHz = SAMPLE_RATES[version][(third >> 2) & 3] ?? 0;
  if (bitRateKbps === 0 || sampleRateHz === 0) return undefined;
  const padding = (third >> 1) & 1;
  const perFrame = layer === 3 && version !== 1 ? 72 : 144;
  const frameBytes =
    layer === 1
      ? (Math.floor((12000 * bitRateKbps) / sampleRateHz) + padding) * 4
      : Math.floor((perFrame * 1000 * bitRateKbps) / sampleRateHz) + padding;
  return { layer, version, bitRateKbps, sampleRateHz, channels: fourth >> 6 === 3 ? 1 : 2, frameBytes };
}
