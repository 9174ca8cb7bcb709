/** Whether a package is whole. A call that fails or is broken off leaves it unfinished, and it cannot be committed. */
export interface SinkState {
  begin(): void;
  end(): void;
  /** Nothing more will be added. Throws unless all that was begun came to its end. */
  close(): void;
}

export function createSinkState(): SinkState {
  let state: "whole" | "unfinished" | "closed" = "whole";
  function requireWhole(): void {
    if (state !== "whole") throw new Error(`The package is ${state}: nothing can be added or committed`);
  }
  return {
    begin() {
      requireWhole();
      state = "unfinished";
    },
    end() {
      state = "whole";
    },
    close() {
      requireWhole();
      state = "closed";
    },
  };
}
