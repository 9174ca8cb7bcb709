import type { Progress, Translate } from "@rafskil/core";

/** One line on a terminal that says how far the work has come, how fast, and how long it will take. */
export interface ProgressBar {
  update(progress: Progress): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

export interface ProgressBarOptions {
  readonly write: (text: string) => void;
  readonly translate: Translate;
  readonly columns: () => number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

const REDRAW_MS = 100;
/** A guess of the time left is worth nothing before this. */
const SETTLED_MS = 2_000;
const BAR_CELLS = 20;

export function createProgressBar({ write, translate, columns, now }: ProgressBarOptions): ProgressBar {
  let phase: Progress["phase"] | undefined;
  let phaseBegan = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  let isShown = false;

  return {
    update(progress) {
      const time = now();
      if (progress.phase !== phase) {
        phase = progress.phase;
        phaseBegan = time;
      } else if (time - drawn < REDRAW_MS) return;
      drawn = time;
      const line = progressLine(progress, time - phaseBegan, translate);
      write(`\r\u001b[2K${[...line].slice(0, columns() - 1).join("")}`);
      isShown = true;
    },
    clear() {
      if (isShown) write("\r\u001b[2K");
      isShown = false;
    },
  };
}

/** The line for a state of the work, `elapsedMs` after its phase began. */
export function progressLine(progress: Progress, elapsedMs: number, translate: Translate): string {
  const { files, bytes, totalFiles, totalBytes } = progress;
  const parts = [translate(`progress/${progress.phase}`)];
  const share = shareDone(progress);
  if (share !== undefined) {
    const full = Math.floor(share * BAR_CELLS);
    parts.push(`${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)} ${Math.floor(share * 100)} %`);
  }
  const { rows } = progress;
  if (rows === undefined) parts.push(translate("progress/files", { files, total: totalFiles ?? 0 }));
  else parts.push(translate("progress/row-count", { rows }));
  if (bytes > 0) parts.push(`${sizeText(bytes)}${totalBytes === undefined ? "" : ` / ${sizeText(totalBytes)}`}`);
  if (rows !== undefined && elapsedMs > 0)
    parts.push(translate("progress/row-rate", { rate: Math.round((rows / elapsedMs) * 1000) }));
  else if (bytes > 0 && elapsedMs > 0) parts.push(`${sizeText((bytes / elapsedMs) * 1000)}/s`);
  if (share !== undefined && share > 0 && share < 1 && elapsedMs >= SETTLED_MS) {
    parts.push(translate("progress/left", { time: timeText((elapsedMs / share) * (1 - share)) }));
  }
  return parts.join("  ");
}

/** Many small files take time too: to open a file takes about as long as to read so many bytes. */
const BYTES_A_FILE = 20_000;

function shareDone({ files, bytes, totalFiles, totalBytes }: Progress): number | undefined {
  if (totalFiles === undefined && totalBytes === undefined) return undefined;
  const done = (totalBytes === undefined ? 0 : bytes) + (totalFiles === undefined ? 0 : files * BYTES_A_FILE);
  const total = (totalBytes ?? 0) + (totalFiles ?? 0) * BYTES_A_FILE;
  return total === 0 ? undefined : Math.min(1, done / total);
}

function sizeText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB", "PB"];
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value.toFixed(step === 0 || value >= 100 ? 0 : 1)} ${units[step]}`;
}

/** `45 s`, `3:20`, `2:05:00`. */
function timeText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const pad = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours === 0 ? `${minutes}:${pad(seconds % 60)}` : `${hours}:${pad(minutes)}:${pad(seconds % 60)}`;
}
