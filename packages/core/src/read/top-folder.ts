/** Finds out whether an archive holds one folder at its top, and nothing beside it. */
export interface TopFolderWatch {
  /** A safe path in the archive, whether it is taken or left out for another reason. */
  see(path: string, isFolder: boolean): void;
  readonly topFolder: string | undefined;
}

export function createTopFolderWatch(): TopFolderWatch {
  let top: string | undefined;
  let prefix = "";
  let isSingle = true;
  return {
    see(path, isFolder) {
      if (!isSingle) return;
      if (top === undefined) {
        const slash = path.indexOf("/");
        top = slash < 0 ? path : path.slice(0, slash);
        prefix = `${top}/`;
      }
      isSingle = path.startsWith(prefix) || (isFolder && path === top);
    },
    get topFolder() {
      return isSingle ? top : undefined;
    },
  };
}
