import { stopIfAborted, TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { XmlFault } from "../xml/fault.ts";
import { DEFAULT_XML_LIMITS, type XmlLimits } from "../xml/limits.ts";
import { createXmlParser } from "../xml/parser.ts";
import type { Fault } from "./define-rule.ts";
import type { PassRule, RuleFault, RulePass } from "./rule-pass.ts";
import { createXmlDispatcher } from "./xml-dispatcher.ts";
import type { XmlListener } from "./xml-listener.ts";

/** A rule over XML that may be larger than any memory: it keeps what it must, and gives faults as it meets them. */
export interface XmlRule<C> extends PassRule<C> {
  listen(context: C, give: (fault: Fault) => void): XmlListener;
}

export interface XmlDocument {
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface XmlPassOptions<C> {
  readonly rules: readonly XmlRule<C>[];
  /** What is read, in this order. */
  documents(context: C, options: WorkOptions): AsyncIterable<XmlDocument> | Iterable<XmlDocument>;
  readonly limits?: Partial<XmlLimits>;
}

/**
 * One pass over documents that feeds every rule: reading a file of a terabyte once for each of sixty rules would take
 * days. An element costs one look-up and the calls of those rules that listen to its name.
 *
 * A document that cannot be read to its end stops the pass: its rules are `not-run` with `document-malformed`, or
 * `limit-exceeded`, and what they had found before stands. That it is malformed is another rule's finding.
 */
export function xmlPass<C>({ rules, documents, ...options }: XmlPassOptions<C>): RulePass<C> {
  const limits: XmlLimits = { ...DEFAULT_XML_LIMITS, ...options.limits };
  return {
    kind: "pass",
    rules,
    async *run(context, chosen, options) {
      const faults: RuleFault[] = [];
      const listeners = rules
        .filter(({ id }) => chosen.has(id))
        .map((rule) => rule.listen(context, (fault) => faults.push({ rule: rule.id, fault })));
      for await (const { path, bytes } of documents(context, options)) {
        for (const listener of listeners) listener.start?.(path);
        const parser = createXmlParser(createXmlDispatcher(listeners, limits), { limits });
        for await (const run of bytes) {
          stopIfAborted(options.signal);
          const isWanted = parser.write(run);
          if (faults.length > 0) yield faults.splice(0);
          if (!isWanted) break;
        }
        const { fault } = parser.end();
        if (faults.length > 0) yield faults.splice(0);
        if (fault !== undefined) throw documentError(path, fault);
      }
      for (const listener of listeners) listener.end?.();
      yield faults;
    },
  };
}

function documentError(path: string, fault: XmlFault): TransferError {
  const { kind, line, column } = fault;
  const code = kind.startsWith("too-") || kind.endsWith("-too-long") ? "limit-exceeded" : "document-malformed";
  const message = `${path} cannot be read beyond line ${line}, column ${column}: ${fault.detail ?? kind}.`;
  return new TransferError(code, message, { facts: { path, line, column, fault: kind } });
}
