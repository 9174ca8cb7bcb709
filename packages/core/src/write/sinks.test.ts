import { createDirectorySink } from "./directory.ts";
import { describeSink } from "./sink.suite.ts";
import { createTarSink } from "./tar.ts";
import { createZipSink } from "./zip.ts";

describeSink("A folder that is written", { make: createDirectorySink, ending: "/" });
describeSink("A zip that is written", { make: createZipSink, ending: ".zip" });
describeSink("A zip that is deflated", {
  make: (target, options) => createZipSink(target, { ...options, deflateLevel: 6 }),
  ending: ".zip",
});
describeSink("A tar that is written", { make: createTarSink, ending: ".tar" });
