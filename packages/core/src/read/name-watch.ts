import { portabilityFaults } from "../model/portable-name.ts";
import type { FaultList } from "./fault-list.ts";
import { collisionsAmong } from "./name-collisions.ts";

/**
 * Looks at the names of a tree whose paths arrive in code-point order: names that other systems lose or change, and
 * names of one folder that collide there. A folder's name is looked at once, not once for each file under it.
 */
export interface NameWatch {
  see(path: string): void;
  /** Closes the folders that are still open. */
  end(): void;
}

interface OpenFolder {
  /** Its path with a `/` at the end; empty for the top. */
  readonly prefix: string;
  readonly names: string[];
}

export function createNameWatch(faults: FaultList): NameWatch {
  let top: OpenFolder = { prefix: "", names: [] };
  const above: OpenFolder[] = [];

  function close(folder: OpenFolder): void {
    for (const { name, other } of collisionsAmong(folder.names)) {
      faults.add("name-collision", folder.prefix + name, folder.prefix + other);
    }
  }

  function add(name: string): void {
    top.names.push(name);
    const portability = portabilityFaults(name);
    if (portability.length > 0) faults.add("not-portable-name", top.prefix + name, portability.join(" "));
  }

  return {
    see(path) {
      while (!path.startsWith(top.prefix)) {
        close(top);
        top = above.pop() ?? { prefix: "", names: [] };
      }
      let from = top.prefix.length;
      for (let slash = path.indexOf("/", from); slash >= 0; slash = path.indexOf("/", from)) {
        add(path.slice(from, slash));
        above.push(top);
        from = slash + 1;
        top = { prefix: path.slice(0, from), names: [] };
      }
      add(path.slice(from));
    },
    end() {
      close(top);
      for (const folder of above.reverse()) close(folder);
      above.length = 0;
      top = { prefix: "", names: [] };
    },
  };
}
