import { readFileSync } from "node:fs";

// To count shared pages takes milliseconds, in which the process stands still.
const EVERY_MS = 500;

/**
 * Watches the memory of a process and of those that it starts. `peaks` gives megabytes: of the process itself (as the system
 * counts its peak), of the largest that it started, and the most that all had together, where shared pages count once.
 */
export function watchMemory(pid) {
  const most = { receiver: 0, check: 0, tree: 0 };
  const look = () => {
    const children = childrenOf(pid);
    most.receiver = Math.max(most.receiver, field(`/proc/${pid}/status`, "VmHWM"));
    for (const child of children) most.check = Math.max(most.check, field(`/proc/${child}/status`, "VmHWM"));
    const sum = [pid, ...children].reduce((all, each) => all + field(`/proc/${each}/smaps_rollup`, "Pss"), 0);
    most.tree = Math.max(most.tree, sum);
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    peaks: () => ({ ...most }),
    stop() {
      look();
      clearInterval(timer);
    },
  };
}

function childrenOf(pid) {
  return read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean);
}

function field(file, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(read(file))?.[1] ?? 0) * (1024 / 1e6);
}

/** A process may be gone by now. */
function read(file) {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
