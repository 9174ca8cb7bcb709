import type { Clause } from "../model/clause.ts";
import type { Translate } from "../model/language.ts";
import type { FindingCounts, Report } from "../model/report.ts";
import { showHidden } from "./visible.ts";

const SIZE_UNITS = ["B", "kB", "MB", "GB", "TB", "PB"] as const;

/** A size as people say it: three digits of the decimal unit that fits. */
export function saySize(bytes: number, translate: Translate): string {
  let [value, step] = [bytes, 0];
  while (value >= 999.5 && step < SIZE_UNITS.length - 1) {
    value /= 1000;
    step++;
  }
  return translate("report/size", { value: Number(value.toPrecision(3)), unit: SIZE_UNITS[step] ?? "B" });
}

/** "2 errors, 1 warning, no remarks". */
export function sayCounts(counts: FindingCounts, translate: Translate): string {
  return translate("report/counts", { errors: counts.error, warnings: counts.warning, remarks: counts.info });
}

/** "bagit 1.0, 1,204 files, 3.4 MB". */
export function saySubject({ subject }: Report, translate: Translate): string {
  const format = [subject.format, subject.profile].filter((part) => part !== undefined).join(" ");
  const extent = translate("report/extent", { files: subject.files, size: saySize(subject.bytes, translate) });
  return format === "" ? extent : `${showHidden(format)}, ${extent}`;
}

/** "12 rules were met, 1 was not, 3 did not apply, 2 were not run." */
export function sayOutcomes({ rules }: Report, translate: Translate): string {
  const tally = { passed: 0, failed: 0, "not-applicable": 0, "not-run": 0 };
  for (const rule of rules) tally[rule.outcome]++;
  return translate("report/outcomes", {
    passed: tally.passed,
    failed: tally.failed,
    notApplicable: tally["not-applicable"],
    notRun: tally["not-run"],
  });
}

/** "RFC 8493 (2018), 2.1.3". */
export function sayClause({ standard, version, section }: Clause): string {
  return showHidden(version === undefined ? `${standard}, ${section}` : `${standard} (${version}), ${section}`);
}
