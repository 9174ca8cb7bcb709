/** A number that only grows. */
export interface Counter {
  add(by: number): void;
}

/** How long things take: a sum and a count. */
export interface Timing {
  observe(seconds: number): void;
}

export interface Metrics {
  readonly uploadBytes: Counter;
  readonly checksumMismatches: Counter;
  readonly corruptBlobs: Counter;
  readonly faultyObjects: Counter;
  readonly syncSeconds: Timing;
  readonly jobFailures: Counter;
  readonly requests: Counter;
  /** The text that Prometheus reads (exposition format 0.0.4), with what was measured just now. */
  render(gauges: readonly Gauge[]): string;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  /** With labels, one line each. */
  readonly values: readonly { readonly value: number; readonly labels?: Readonly<Record<string, string>> }[];
}

interface Series {
  readonly name: string;
  readonly help: string;
  readonly kind: "counter" | "summary";
  sum: number;
  count: number;
}

export function createMetrics(): Metrics {
  const all: Series[] = [];
  function make(name: string, kind: Series["kind"], help: string): Series {
    const series: Series = { name: `rafskil_${name}`, help, kind, sum: 0, count: 0 };
    all.push(series);
    return series;
  }
  function counter(name: string, help: string): Counter {
    const series = make(name, "counter", help);
    return {
      add(by) {
        series.sum += by;
      },
    };
  }
  const sync = make(
    "checkpoint_sync_seconds",
    "summary",
    "Time for which a checkpoint of an upload waited for the disk.",
  );
  return {
    uploadBytes: counter("upload_bytes_total", "Bytes of uploads that arrived."),
    checksumMismatches: counter("checksum_mismatch_total", "Upload requests whose bytes were changed on their way."),
    corruptBlobs: counter("corrupt_blob_total", "Blobs whose bytes were not those that were announced."),
    faultyObjects: counter("faulty_object_total", "Objects of the storage that a re-hash found not to be sound."),
    jobFailures: counter("job_failures_total", "Jobs that could not be done, and were put off or given up."),
    requests: counter("requests_total", "Requests that were answered."),
    syncSeconds: {
      observe(seconds) {
        sync.sum += seconds;
        sync.count += 1;
      },
    },
    render: (gauges) =>
      [...all.flatMap(seriesLines), ...gauges.flatMap(gaugeLines)].map((line) => `${line}\n`).join(""),
  };
}

function seriesLines({ name, help, kind, sum, count }: Series): readonly string[] {
  const head = [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`];
  return kind === "counter" ? [...head, `${name} ${sum}`] : [...head, `${name}_sum ${sum}`, `${name}_count ${count}`];
}

function gaugeLines({ name, help, values }: Gauge): readonly string[] {
  const full = `rafskil_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} gauge`,
    ...values.map(({ value, labels = {} }) => {
      const said = Object.entries(labels).map(([label, text]) => `${label}="${text.replaceAll(/["\\\n]/g, "_")}"`);
      return `${full}${said.length === 0 ? "" : `{${said.join(",")}}`} ${value}`;
    }),
  ];
}
