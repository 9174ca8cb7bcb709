import type { Location } from "../../../model/location.ts";
import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import type { Here, MetsCheck, MetsListener } from "../mets-check.ts";
import { DIVISIONS, type Division, type DivisionRules, divisionLabel } from "./divisions.ts";
import { checkMetadataLists } from "./metadata-lists.ts";
import { checkPointer } from "./representation-pointer.ts";

const MEANINGFUL: ReadonlySet<string> = new Set(["Metadata", ...DIVISIONS.map(({ label }) => label)]);

/** The structural map: CSIP80–112, CSIP116, CSIP118, CSIP119. */
export function checkStructMap(check: MetsCheck): MetsListener {
  const { mets, eark, give } = check;
  let firstMap:
    | { readonly label: string | undefined; readonly type: string | undefined; readonly at: Location }
    | undefined;
  /** How often each division is there whose label means something: others are not held, however many there are. */
  const counts = new Map<string, number>();
  const pointedGroups = new Uint8Array(mets.ids.size);
  const listed = checkMetadataLists(check);
  /** Divisions below the main one of a map that are open, with the depth of `div` elements. */
  let depth = 0;
  let mainDivisions = 0;
  let division: Division | undefined;
  let mapsWithLabel = 0;
  let isChecked = false;

  function openMap(element: XmlElement, here: Here): void {
    const label = attributeValue(element, "LABEL");
    firstMap ??= { label, type: attributeValue(element, "TYPE"), at: here.at() };
    depth = 0;
    isChecked = label === "CSIP";
    if (!isChecked) {
      const id = attributeValue(element, "ID");
      if (id !== undefined) check.seeId("CSIP83", id, here.at);
      return;
    }
    mapsWithLabel += 1;
    mainDivisions = 0;
    counts.clear();
    check.seeId("CSIP83", attributeValue(element, "ID"), here.at);
    if (mapsWithLabel > 1) {
      give("CSIP80", here.at(), "repeated", { found: mapsWithLabel });
      give("CSIP82", here.at(), "repeated", { found: mapsWithLabel });
    }
    const type = attributeValue(element, "TYPE");
    if (type === undefined) give("CSIP81", here.at(), "missing", { expected: "PHYSICAL" });
    else if (type !== "PHYSICAL") give("CSIP81", here.at(), "value", { found: type, expected: "PHYSICAL" });
  }

  function closeMap(here: Here): void {
    if (!isChecked) return;
    if (mainDivisions !== 1) {
      give("CSIP84", here.at(), mainDivisions === 0 ? "missing" : "repeated", { found: mainDivisions });
    }
    const metadata = counts.get("Metadata") ?? 0;
    if (metadata !== 1) {
      const problem = metadata === 0 ? "missing" : "repeated";
      give("CSIP88", here.at(), problem, { found: metadata, expected: "Metadata" });
      give("CSIP90", here.at(), problem, { found: metadata, expected: "Metadata" });
    }
    if (metadata > 0) listed.end();
    for (const rules of DIVISIONS) checkDivision(rules, here);
    for (const { representation, path } of mets.representation === undefined ? eark.representations : []) {
      if (counts.has(`pointer ${path}`)) continue;
      give("CSIP105", here.at(), "missing", { found: path, expected: `Representations/${representation}` });
    }
  }

  /** A division is needed where there are file groups for it, and it is to point to each of them. */
  function checkDivision(rules: DivisionRules, here: Here): void {
    const count = counts.get(rules.label) ?? 0;
    if (count > 1) give(rules.needed, here.at(), "repeated", { found: count, expected: rules.label });
    const hasOwnMets = mets.representation === undefined && eark.representations.length > 0;
    if (rules.label === "Representations" && (hasOwnMets || counts.has("Representations/"))) return;
    for (let number = 0; number < mets.ids.size; number++) {
      if (mets.ids.kindOf(number) !== "fileGrp" || !rules.isGroup(mets.ids.useOf(number) ?? "")) continue;
      if (count === 0) {
        give(rules.needed, here.at(), "missing", { expected: rules.label });
        return;
      }
      if (pointedGroups[number] === 0) give(rules.points, here.at(), "not_listed", { found: mets.ids.at(number) });
    }
  }

  function openDivision(element: XmlElement, here: Here): void {
    depth += 1;
    const id = attributeValue(element, "ID");
    const label = divisionLabel(attributeValue(element, "LABEL"), mets);
    if (!isChecked || depth > 2) {
      if (id !== undefined) check.seeId("CSIP85", id, here.at);
    } else if (depth === 1) {
      mainDivisions += 1;
      check.seeId("CSIP85", id, here.at);
      checkMainLabel(label, here);
    } else {
      division = { label: label ?? "", at: here.at, pointers: 0 };
      if (MEANINGFUL.has(division.label)) counts.set(division.label, (counts.get(division.label) ?? 0) + 1);
      if (division.label.startsWith("Representations/")) counts.set("Representations/", 1);
      const rules = DIVISIONS.find((known) => known.label === label);
      const rule = label === "Metadata" ? "CSIP89" : (rules?.id ?? "CSIP106");
      if (id !== undefined || rule !== "CSIP106" || division.label.startsWith("Representations/")) {
        check.seeId(rule, id, here.at);
      }
      if (label === "Metadata") listed.read(element, here);
      else if (DIVISIONS.some((known) => known.label.toLowerCase() === label?.toLowerCase()) && rules === undefined) {
        const near = DIVISIONS.find((known) => known.label.toLowerCase() === label?.toLowerCase());
        if (near !== undefined) give(near.exact, here.at(), "value", { found: label ?? "", expected: near.label });
      }
    }
  }

  /** CSIP86 was dropped in 2.1.0: by a profile without a version nobody can tell, and it is a remark. */
  function checkMainLabel(label: string | undefined, here: Here): void {
    const { version, isUnversioned } = eark.choice;
    if (version !== "2.0.4" && !isUnversioned) return;
    const severity = version === "2.0.4" ? "error" : "info";
    const expected = mets.objectId ?? "";
    if (label === undefined) give("CSIP86", here.at(), "missing", { expected, severity });
    else if (label !== expected) give("CSIP86", here.at(), "disagrees", { found: label, expected, severity });
  }

  return {
    open: {
      "mets/structMap": openMap,
      "structMap/div": openDivision,
      "div/div": openDivision,
      "div/fptr"(element, here) {
        const rules = depth === 2 && isChecked ? DIVISIONS.find(({ label }) => label === division?.label) : undefined;
        const id = attributeValue(element, "FILEID");
        const number = id === undefined ? -1 : mets.ids.find(id);
        if (number >= 0 && mets.ids.kindOf(number) === "fileGrp") pointedGroups[number] = 1;
        if (rules === undefined) return;
        if (id === undefined || id === "") give(rules.target, here.at(), id === undefined ? "missing" : "empty");
        else if (number < 0) give(rules.target, here.at(), "unresolved", { found: id });
        else if (mets.ids.kindOf(number) !== "fileGrp" || !rules.isGroup(mets.ids.useOf(number) ?? "")) {
          give(rules.target, here.at(), "wrong_kind", { found: id, expected: `fileGrp[@USE='${rules.label}']` });
        }
      },
      "div/mptr"(element, here) {
        if (!isChecked || depth !== 2 || division === undefined) return;
        division.pointers += 1;
        const path = checkPointer(element, { here, division, check });
        if (eark.representations.some((known) => known.path === path)) counts.set(`pointer ${path}`, 1);
      },
    },
    close: {
      "mets/structMap": closeMap,
      "structMap/div"() {
        depth -= 1;
      },
      "div/div"(here) {
        if (depth === 2 && isChecked && division !== undefined) {
          const name = /^Representations\/([^/]+)$/.exec(division.label)?.[1];
          const hasMets = eark.representations.some(({ representation }) => representation === name);
          if (mets.representation === undefined && hasMets && division.pointers !== 1) {
            const problem = division.pointers === 0 ? "missing" : "repeated";
            give("CSIP109", here.at(), problem, { found: division.pointers });
          }
          division = undefined;
        }
        depth -= 1;
      },
    },
    end() {
      if (mapsWithLabel > 0) return;
      const at: Location = firstMap?.at ?? { kind: "file", path: mets.path };
      give("CSIP80", at, "missing", { expected: "CSIP" });
      const label = firstMap?.label;
      if (label === undefined) give("CSIP82", at, "missing", { expected: "CSIP" });
      else give("CSIP82", at, "value", { found: label, expected: "CSIP" });
      const type = firstMap?.type;
      if (firstMap !== undefined && type !== "PHYSICAL") {
        give("CSIP81", at, type === undefined ? "missing" : "value", { found: type ?? "", expected: "PHYSICAL" });
      }
    },
  };
}
