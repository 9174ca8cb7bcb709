import type { Location } from "../../../model/location.ts";
import { extensionAttribute } from "../../../standards/mets/namespaces.ts";
import { attributeValue } from "../../../xml/element.ts";
import type { MetsCheck, MetsListener } from "../mets-check.ts";
import { type Agent, checkAgents } from "./agents.ts";
import { isBlank, isDateTime } from "./values.ts";

const PACKAGE_TYPES = ["SIP", "AIP", "DIP", "AIU", "AIC"];
const RECORD_STATUSES = ["NEW", "SUPPLEMENT", "REPLACEMENT", "TEST", "VERSION", "DELETE", "OTHER"];
/** A header with more agents is no header. */
const MAX_AGENTS = 1000;

const RECORD_IDS = [
  { rule: "SIP5", type: "SUBMISSIONAGREEMENT", isOnce: true },
  { rule: "SIP6", type: "PREVIOUSSUBMISSIONAGREEMENT", isOnce: false },
  { rule: "SIP7", type: "REFERENCECODE", isOnce: true },
  { rule: "SIP8", type: "PREVIOUSREFERENCECODE", isOnce: false },
] as const;

/** The header: CSIP7–16, CSIP117, SIP3–31. */
export function checkHeader(check: MetsCheck): MetsListener {
  const { mets, give } = check;
  const isPackage = mets.representation === undefined;
  const counts = new Map<string, number>();
  const agents: Agent[] = [];
  let headers = 0;
  let headerAt: Location = { kind: "file", path: mets.path };
  let noteType: string | undefined;
  let recordIdType: string | undefined;

  return {
    open: {
      "mets/metsHdr"(element, here) {
        headers += 1;
        if (headers > 1) give("CSIP117", here.at(), "repeated", { found: headers });
        headerAt = here.at();
        const created = attributeValue(element, "CREATEDATE");
        if (isBlank(created)) give("CSIP7", headerAt, created === undefined ? "missing" : "empty");
        else if (created !== undefined && !isDateTime(created)) give("CSIP7", headerAt, "date", { found: created });
        const changed = attributeValue(element, "LASTMODDATE");
        if (changed === undefined) give("CSIP8", headerAt, "missing");
        else if (!isDateTime(changed)) give("CSIP8", headerAt, "date", { found: changed });
        else if (created !== undefined && Date.parse(changed) < Date.parse(created)) {
          give("CSIP8", headerAt, "disagrees", { found: changed, expected: `>= ${created}` });
        }
        const type = extensionAttribute(element, "csip", "OAISPACKAGETYPE");
        const expected = PACKAGE_TYPES.join(", ");
        if (type === undefined || isBlank(type)) {
          const problem = type === undefined ? "missing" : "empty";
          give("CSIP9", headerAt, problem, { expected });
          if (isPackage) give("SIP4", headerAt, problem, { expected: "SIP" });
        } else {
          if (!PACKAGE_TYPES.includes(type)) give("CSIP9", headerAt, "value", { found: type, expected });
          if (isPackage && type !== "SIP") give("SIP4", headerAt, "value", { found: type, expected: "SIP" });
        }
        const status = attributeValue(element, "RECORDSTATUS");
        if (isPackage && status === undefined) give("SIP3", headerAt, "optional");
        else if (isPackage && status !== undefined && !RECORD_STATUSES.includes(status)) {
          give("SIP3", headerAt, "value", { found: status, expected: RECORD_STATUSES.join(", "), severity: "error" });
        }
      },
      "metsHdr/agent"(element, here) {
        if (agents.length >= MAX_AGENTS) return;
        agents.push({
          at: here.at(),
          role: attributeValue(element, "ROLE"),
          type: attributeValue(element, "TYPE"),
          otherType: attributeValue(element, "OTHERTYPE"),
          names: [],
          notes: [],
        });
      },
      "agent/note"(element) {
        noteType = extensionAttribute(element, "csip", "NOTETYPE");
      },
      "metsHdr/altRecordID"(element) {
        recordIdType = attributeValue(element, "TYPE");
      },
    },
    close: {
      "agent/name"(_here, text) {
        agents.at(-1)?.names.push(text.trim());
      },
      "agent/note"(_here, text) {
        agents.at(-1)?.notes.push({ type: noteType, text: text.trim() });
      },
      "metsHdr/altRecordID"(here, text) {
        const known = RECORD_IDS.find(({ type }) => type === recordIdType);
        if (known === undefined || !isPackage) return;
        const count = (counts.get(known.type) ?? 0) + 1;
        counts.set(known.type, count);
        if (text.trim() === "") give(known.rule, here.at(), "empty", { severity: "warning" });
        if (known.isOnce && count > 1) give(known.rule, here.at(), "repeated", { found: count, severity: "warning" });
      },
    },
    end() {
      if (headers === 0) {
        give("CSIP117", headerAt, "missing");
        return;
      }
      checkAgents(agents, headerAt, check);
      for (const { rule, type } of isPackage ? RECORD_IDS : []) {
        if (!counts.has(type)) give(rule, headerAt, "optional", { expected: type });
      }
    },
  };
}
