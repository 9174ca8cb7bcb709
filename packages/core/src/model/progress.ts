/** How far a long piece of work has come. Counts never fall within a phase; totals are given once they are known. */
export interface Progress {
  readonly phase: "list" | "rows" | "digest" | "write" | "identify" | "sync" | "send";
  readonly files: number;
  readonly bytes: number;
  /** Rows of tables that were read, where that is the work. */
  readonly rows?: number;
  readonly totalFiles?: number;
  readonly totalBytes?: number;
}

export type OnProgress = (progress: Progress) => void;

/** What every long call takes. */
export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}
