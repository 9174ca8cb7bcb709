// Holds what we write for the fixture municipality against commons-ip's validator. Run it by hand: it needs Java 17, and
// Maven where the jars are not there yet.
//
//   node test/interop/commons-ip.mjs [--jars FOLDER] [--schemas FOLDER]
//
// --jars is the folder of the jars (else RAFSKIL_COMMONS_IP); it is filled by Maven where it is empty. --schemas is that of
// the official XSDs, ../shared/schemas/eark by default: commons-ip is also run with these in the place of its own copies.
// The exit code is 1 where it finds something that is not listed below with the reason why it is wrong.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";

const ARTIFACT = { groupId: "org.roda-community", artifactId: "commons-ip2", version: "2.10.0" };
const MAIN = "org.roda_project.commons_ip2.cli.Main";
const root = join(import.meta.dirname, "../..");

/** Where commons-ip 2.10.0 is wrong: by version of the standard, whose schemas it uses, and the rule. */
const KNOWN_WRONG = {
  "2.2.0 own CSIP0":
    "its copy of the CSIP extension is that of 2.1.0: it lacks citserms_v3_0, which CSIP 2.2.0 lists, and so it stops at once",
  "2.2.0 official CSIP4": "its copy of the vocabulary is that of 2.1.0, too: it lacks citserms_v3_0",
  "2.1.0 own SIP2": "it wants E-ARK-SIP-v2-1-0.xml, though SIP 2.1.0 (and its own message) names E-ARK-SIP.xml",
  "2.1.0 official SIP2": "the same",
};

const { values } = parseArgs({
  options: {
    jars: { type: "string", default: process.env.RAFSKIL_COMMONS_IP },
    schemas: { type: "string", default: join(root, "../shared/schemas/eark") },
  },
});
const workplace = mkdtempSync(join(tmpdir(), "rafskil-commons-ip-"));
process.on("exit", () => rmSync(workplace, { recursive: true, force: true }));
const jars = values.jars ?? join(workplace, "jars");
if (!existsSync(jars) || readdirSync(jars).length === 0) fetchJars();

// With the official schemas installed, they go into the package.
process.env.RAFSKIL_SCHEMAS = join(workplace, "installed");
if (existsSync(values.schemas)) rafskil("schemas", "add", values.schemas);

let isSurprised = false;
for (const version of ["2.2.0", "2.1.0", "2.0.4"]) {
  const folder = join(workplace, version);
  mkdirSync(folder);
  const path = join(folder, "skil.zip");
  rafskil("pack", "fixtures/municipality/transfer", "--as", `eark-sip@${version}`, "--to", path, "--quiet");
  rafskil("verify", path, "--quiet");
  judge({ version, path, whose: "own", classPath: join(jars, "*") });
  if (existsSync(values.schemas)) {
    judge({ version, path, whose: "official", classPath: [officialSchemas(), join(jars, "*")].join(delimiter) });
  } else process.stdout.write(`The official schemas are not in ${values.schemas}: only its own copies were used.\n`);
}
process.exitCode = isSurprised ? 1 : 0;

function judge({ version, path, whose, classPath }) {
  const output = mkdtempSync(join(workplace, "report-"));
  const words = ["validate", "-i", path, "-o", output, "--specification-version", version];
  // It leaves its log where it runs.
  execFileSync("java", ["-cp", classPath, MAIN, ...words], { cwd: workplace, stdio: ["ignore", "ignore", "inherit"] });
  const [name] = readdirSync(output);
  const { summary, validation } = JSON.parse(readFileSync(join(output, name), "utf8"));
  const { result, success, errors, warnings } = summary;
  process.stdout.write(
    `\nE-ARK SIP ${version}, ${whose} schemas: ${result} (${success} met, ${errors} errors, ${warnings} warnings)\n`,
  );
  for (const { id, testing } of validation) {
    if (testing.outcome !== "FAILED") continue;
    const reason = KNOWN_WRONG[`${version} ${whose} ${id}`];
    if (reason === undefined) isSurprised = true;
    const [message = ""] = [...testing.issues, ...testing.warnings];
    process.stdout.write(`  ${id}: ${reason === undefined ? `NOT EXPLAINED: ${message}` : `wrong here: ${reason}`}\n`);
  }
}

/** Its schemas have other names, and it looks for those that they import beside them. */
function officialSchemas() {
  const folder = join(workplace, "official");
  const target = join(folder, "schemas2");
  mkdirSync(target, { recursive: true });
  const mets = readFileSync(join(values.schemas, "mets-1.12.xsd"), "utf8");
  writeFileSync(
    join(target, "mets1_12.xsd"),
    mets.replace(/schemaLocation="[^"]*xlink\.xsd"/, 'schemaLocation="xlink.xsd"'),
  );
  for (const file of ["DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd"]) {
    writeFileSync(join(target, file), readFileSync(join(values.schemas, file)));
  }
  return folder;
}

function rafskil(...words) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "packages/cli/dist/main.js"), ...words], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`rafskil ${words.join(" ")} ended with ${status}: ${stderr}`);
}

function fetchJars() {
  const { groupId, artifactId, version } = ARTIFACT;
  const project = join(workplace, "project");
  mkdirSync(project);
  const tag = (name, text) => `<${name}>${text}</${name}>`;
  const dependency = tag("groupId", groupId) + tag("artifactId", artifactId) + tag("version", version);
  const own = tag("modelVersion", "4.0.0") + tag("groupId", "x") + tag("artifactId", "x") + tag("version", "1");
  writeFileSync(join(project, "pom.xml"), tag("project", own + tag("dependencies", tag("dependency", dependency))));
  const plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";
  execFileSync("mvn", ["-q", "-B", plugin, `-DoutputDirectory=${jars}`], { cwd: project, stdio: "inherit" });
}
