/** How far a long piece of work has come. Counts never fall within a phase; totals are given once they are known. */
export interface Progress {
  readonly phase: "list" | "digest" | "write" | "check" | "identify" | "sync" | "send";
  readonly files: number;
  readonly bytes: number;
  readonly totalFiles?: number;
  readonly totalBytes?: number;
}

export type OnProgress = (progress: Progress) => void;

/** What every long call takes. */
export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}
