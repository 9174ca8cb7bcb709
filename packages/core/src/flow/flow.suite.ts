import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { Report, Tool } from "../model/report.ts";
import type { PackOptions } from "./pack-options.ts";

/** A temporary folder for the tests of one file, and what the flows want of a machine. */
export interface Bench {
  readonly root: string;
  readonly place: {
    readonly spoolDirectory: string;
    readonly workers: number;
    readonly language: Language;
    readonly tool: Tool;
  };
  readonly packing: PackOptions;
  path(...parts: string[]): string;
  /** Writes a tree; a name that ends in `/` is an empty folder. */
  tree(name: string, files: Readonly<Record<string, string | Uint8Array>>): string;
  /** Names in a folder, hidden ones too: what a run left behind. */
  names(folder: string): readonly string[];
}

export function createBench(name: string): Bench {
  const root = mkdtempSync(join(tmpdir(), `rafskil-${name}-`));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const path = (...parts: string[]): string => join(root, ...parts);
  const place = {
    spoolDirectory: path("spool"),
    workers: 1,
    language: "en",
    tool: { name: "test", version: "1" },
  } as const;
  const packing = { ...place, as: "bagit", packedAt: new Date("2026-03-01T12:00:00Z"), runId: "run1" };
  return {
    root,
    place,
    packing,
    path,
    tree(treeName, files) {
      for (const [file, content] of Object.entries(files)) {
        const target = path(treeName, file);
        mkdirSync(file.endsWith("/") ? target : dirname(target), { recursive: true });
        if (!file.endsWith("/")) writeFileSync(target, content);
        if (!file.endsWith("/")) chmodSync(target, 0o644);
      }
      return path(treeName);
    },
    names: (folder) => readdirSync(path(folder)).sort(),
  };
}

export async function findingsOf(report: Report): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of report.findings) findings.push(finding);
  return findings;
}

export const LETTERS: Readonly<Record<string, string>> = {
  "mál/2018-1/bréf Þórðar.txt": "Góðan dag",
  "mál/2018-1/svar.txt": "Takk",
  "empty.txt": "",
  "tóm mappa/": "",
  "z/🙂.txt": "above U+FFFF",
};
