import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import type { Found } from './findings.ts';
import { PLAIN } from './findings.ts';
import type { Path } from './json-records.ts';
import { createSarifFaults } from './sarif-faults.ts';
import { createSarifGroups, isFinding, resultOf, type SarifGroup, type SarifResult } from './sarif-result.ts';
import { advisoryIds, createRuleBook, type Level, levelOf, type Rule, taxaOf } from './sarif-rules.ts';
import { createScan, type Scan, targetPath, timeOf, untold } from './scan.ts';
import { type Rated, severityOfScore } from './severity.ts';
import { type Category, categoryOfTags, categoryOfTool, hasOwnDatabase } from './tool-category.ts';
import { weaknessesIn } from './weaknesses.ts';

/** Files of one run that are held. */
const MAX_ARTIFACTS = 200_000;

/** Lists of a run that can be as long as they like, below `runs/?/`. What stands here and is not read below is passed over. */
export const RUN_LISTS = [
  'results',
  'artifacts',
  'tool/driver/rules',
  'tool/driver/taxa',
  'tool/driver/notifications',
  'tool/extensions/?/rules',
  'tool/extensions/?/taxa',
  'tool/extensions/?/notifications',
  'taxonomies/?/taxa',
  'invocations/?/toolExecutionNotifications',
  'invocations/?/toolConfigurationNotifications',
  ...['logicalLocations', 'threadFlowLocations', 'graphs', 'addresses', 'webRequests', 'webResponses'],
];

/** One run, as its lists come, and what it comes to at the end, when the rest of it is known. */
export type SarifRun = {
  take: (record: Json, path: Path) => void;
  /** `name` is unique within the file. */
  scans: (run: Json, root: string) => Scan[];
};

type Artifact = { uri: string | null; base: string | null; isTarget: boolean };

/** How a rule is set in a run: `invocations[].ruleConfigurationOverrides`. */
type Override = { id: string | null; index: number | null; level: Level };

export function createSarifRun(): SarifRun {
  const results = createSarifGroups();
  const artifacts: Artifact[] = [];
  const targets: Json[] = [];
  const counts = { errors: 0, rules: 0 };
  const faults = createSarifFaults();
  let run: Json = null;
  const book = createRuleBook(
    (name) => componentNamed(run, name),
    (index) => textOf(own(objectsOf(own(run, 'taxonomies'))[index], 'name')),
  );

  const takeNotification = (record: Json) => {
    if (own(record, 'level') === 'error') counts.errors++;
    // How CodeQL tells which files it has read.
    if (!/successfully-extracted-files$/.test(textOf(own(own(record, 'descriptor'), 'id')) ?? '')) return;
    const uris = objectsOf(own(record, 'locations')).map((one) =>
      textOf(own(own(own(one, 'physicalLocation'), 'artifactLocation'), 'uri')),
    );
    targets.push(...uris.filter((uri) => uri !== null));
  };

  return {
    take: (record, path) => {
      const [, , first, second, third] = path;
      if (first === 'results') {
        if (!isObject(record)) return;
        faults.result(record);
        results.add(resultOf(record));
      } else if (first === 'artifacts') {
        if (artifacts.length >= MAX_ARTIFACTS) return;
        faults.artifact(record);
        artifacts.push(artifactOf(record));
      } else if (first === 'tool' && path.includes('rules')) {
        faults.rule(record);
        if (second === 'driver') counts.rules++;
        book.add(second === 'extensions' && typeof third === 'number' ? third : -1, record);
      } else if (first === 'invocations') takeNotification(record);
    },
    scans: (whole, root) => {
      run = whole;
      const driver = own(own(run, 'tool'), 'driver');
      const tool = textOf(own(driver, 'name')) ?? 'a tool without a name';
      const base = createScan(tool, 'other');
      describe(base, run, driver);
      base.errors += counts.errors;
      const rules = book.all();
      base.rules = rules.length === 0 && own(driver, 'rules') === undefined ? null : rules.length;
      base.weaknesses = rules.flatMap((rule) => rule.weaknesses);
      if (rules.length === 0) base.weaknesses.push(untold(tool, 'which rules it has'));
      if (book.isCapped()) base.weaknesses.push({ unresolved: 'it has more rules than are read' });
      faults.run(run, { rules: counts.rules, artifacts: artifacts.length });
      base.faults = faults.list();
      const path = pathOf(run, root);
      setTargets(base, artifacts, targets, path);
      if (results.isCapped()) base.unread.push({ unresolved: 'it has more kinds of results than are told apart' });
      const external = own(run, 'externalPropertyFileReferences');
      if (objectsOf(own(external, 'results')).length > 0)
        base.unread.push({ unresolved: 'some of its results stand in files of their own, which are not read' });

      const fallback = categoryOfTool(tool) ?? majority(rules);
      const overrides = overridesOf(run);
      const scans = new Map<Category, Scan>();
      const scanOf = (category: Category): Scan => {
        const known = scans.get(category);
        if (known !== undefined) return known;
        const scan: Scan = { ...base, category, findings: createScan(tool, category).findings };
        if (category === 'dependencies') {
          scan.databaseAt = hasOwnDatabase(tool) ? untold(tool, 'how old its advisories are') : null;
        }
        scans.set(category, scan);
        return scan;
      };
      if (categoryOfTool(tool) !== null || results.all().length === 0) scanOf(fallback);
      for (const group of results.all()) {
        const rule = book.find(group.first.rule);
        const category = categoryOfTool(tool) ?? categoryOfTags(rule?.tags ?? []) ?? fallback;
        const scan = scanOf(category);
        if (isFinding(group.first))
          scan.findings.add(foundOf(group, rule, { tool, category, overrides, artifacts, path, run }));
      }
      return [...scans.values()];
    },
  };
}

function artifactOf(record: Json): Artifact {
  const location = own(record, 'location');
  const roles = textsOf(own(record, 'roles'));
  return {
    uri: textOf(own(location, 'uri')),
    base: textOf(own(location, 'uriBaseId')),
    isTarget: roles.includes('analysisTarget'),
  };
}

function componentNamed(run: Json, name: string): number | null {
  const extensions = objectsOf(own(own(run, 'tool'), 'extensions'));
  const at = extensions.findIndex((one) => own(one, 'guid') === name || own(one, 'name') === name);
  return at < 0 ? -1 : at;
}

/** What the run says of itself and of what it looked at. */
function describe(scan: Scan, run: Json, driver: Json | undefined): void {
  const tool = own(run, 'tool');
  scan.version = textOf(own(driver, 'semanticVersion')) ?? textOf(own(driver, 'version'));
  scan.extensions = objectsOf(own(tool, 'extensions')).map((one) => ({
    name: textOf(own(one, 'name')) ?? 'without a name',
    version: textOf(own(one, 'semanticVersion')) ?? textOf(own(one, 'version')),
  }));
  for (const one of objectsOf(own(run, 'versionControlProvenance'))) {
    const [commit, tag] = [textOf(own(one, 'revisionId')), textOf(own(one, 'revisionTag'))];
    if (commit !== null) scan.commits.push(commit);
    if (tag !== null) scan.tags.push(tag);
  }
  const properties = own(run, 'properties');
  for (const digest of [...textsOf(own(properties, 'repoDigests')), textOf(own(properties, 'imageID'))]) {
    const sha256 = /sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    if (digest !== null && sha256 !== undefined) scan.subjects.push({ name: digest.split('@')[0] ?? digest, sha256 });
  }
  const invocations = objectsOf(own(run, 'invocations'));
  const outcomes = invocations.map((one) => own(one, 'executionSuccessful'));
  scan.execution = outcomes.includes(false) ? 'failed' : outcomes.includes(true) ? 'succeeded' : null;
  const times = ['endTimeUtc', 'startTimeUtc'].map((name) =>
    invocations.map((one) => timeOf(own(one, name))).filter((time) => time !== null),
  );
  scan.scannedAt = times.map((all) => all.sort().at(-1)).find((time) => time !== undefined) ?? null;
}

/** Files that the run says it looked at. Where it names those with results alone, there are others. */
function setTargets(
  scan: Scan,
  artifacts: readonly Artifact[],
  extracted: readonly Json[],
  path: (uri: string, base: string | null) => string,
): void {
  const marked = artifacts.filter(({ isTarget }) => isTarget);
  const files = marked.flatMap(({ uri, base }) => (uri === null ? [] : [path(uri, base)]));
  const read = extracted.flatMap((uri) => (typeof uri === 'string' ? [path(uri, null)] : []));
  scan.targets = [...files, ...read];
  const isTold = scan.targets.length > 0;
  scan.examined = isTold ? new Set(scan.targets).size : null;
  if (!isTold || artifacts.length >= MAX_ARTIFACTS) {
    const named = artifacts.flatMap(({ uri, base }) => (uri === null ? [] : [path(uri, base)]));
    scan.targets = [...scan.targets, ...named, untold(scan.tool, 'which other files it looked at')];
  }
}

/** Paths below the root, whichever base they are given from. */
function pathOf(run: Json, root: string): (uri: string, base: string | null) => string {
  const bases = own(run, 'originalUriBaseIds');
  const prefixOf = (id: string | null, depth = 0): string => {
    const base = id === null ? undefined : own(bases, id);
    const uri = textOf(own(base, 'uri'));
    if (uri === null || depth > 5) return '';
    // An absolute base is where the checkout was; a relative one is below its own.
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(uri)) {
      const within = targetPath(uri, root);
      return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(within) ? '' : within;
    }
    return `${prefixOf(textOf(own(base, 'uriBaseId')), depth + 1)}${uri}`;
  };
  const known = new Map<string, string>();
  return (uri, base) => {
    const key = `${base ?? ''} ${uri}`;
    let path = known.get(key);
    if (path === undefined) {
      path = targetPath(`${/^[a-z][a-z0-9+.-]*:/i.test(uri) ? '' : prefixOf(base)}${uri}`, root);
      known.set(key, path);
    }
    return path;
  };
}

function overridesOf(run: Json): Override[] {
  return objectsOf(own(run, 'invocations')).flatMap((invocation) =>
    objectsOf(own(invocation, 'ruleConfigurationOverrides')).flatMap((one): Override[] => {
      const level = levelOf(own(own(one, 'configuration'), 'level'));
      const index = own(own(one, 'descriptor'), 'index');
      if (level === null) return [];
      return [
        { id: textOf(own(own(one, 'descriptor'), 'id')), index: typeof index === 'number' ? index : null, level },
      ];
    }),
  );
}

/** What most of the rules that tell look for. */
function majority(rules: readonly Rule[]): Category {
  const counts = new Map<Category, number>();
  for (const { tags } of rules) {
    const category = categoryOfTags(tags);
    if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? 'other';
}

type Surroundings = {
  tool: string;
  category: Category;
  overrides: readonly Override[];
  artifacts: readonly Artifact[];
  path: (uri: string, base: string | null) => string;
  run: Json;
};

const OF_LEVEL = { error: 'high', warning: 'medium', note: 'low', none: 'low' } as const;

/** By its score where the tool gives one, else by its level: its own, as the run was set, or as the rule is by default. */
function ratedBy(result: SarifResult, rule: Rule | null, { overrides, category }: Surroundings): Rated {
  const score = result.score ?? rule?.score ?? null;
  // A secret is what it is, whichever level the tool has for its rules.
  if (category === 'secrets') return { severity: 'critical', severitySource: 'a secret' };
  if (score !== null) return { severity: severityOfScore(score), severitySource: 'security-severity' };
  const { id, index } = result.rule;
  const override = overrides.find((one) =>
    one.id !== null ? one.id === (rule?.id ?? id) : one.index !== null && one.index === index,
  );
  const level = result.level ?? override?.level ?? rule?.level ?? 'warning';
  return { severity: OF_LEVEL[level], severitySource: 'level' };
}

function foundOf(
  { first: result, count, introduced, prints }: SarifGroup,
  rule: Rule | null,
  surroundings: Surroundings,
): Found {
  const { artifacts, path, run, category } = surroundings;
  const artifact = result.artifact === null ? undefined : artifacts[result.artifact];
  const uri = result.uri ?? artifact?.uri ?? null;
  const id = result.rule.id ?? rule?.id ?? '';
  const taxonomyName = (index: number) => textOf(own(objectsOf(own(run, 'taxonomies'))[index], 'name'));
  const taxa = result.taxa.length === 0 ? [] : weaknessesIn(taxaOf(result.taxa, taxonomyName));
  const { component } = result;
  const isComponent = category === 'dependencies';
  return {
    ...PLAIN,
    ...ratedBy(result, rule, surroundings),
    rule: id === '' ? 'a rule without an id' : id,
    aliases: isComponent ? [...advisoryIds([id]), ...(rule?.aliases ?? [])] : [],
    state: result.state,
    weaknesses: category === 'secrets' ? ['CWE-798'] : [...(rule?.weaknesses ?? []), ...taxa],
    where:
      uri === null
        ? 'a place that the tool does not tell'
        : path(uri, result.uri === null ? (artifact?.base ?? null) : result.base),
    package: isComponent ? (component?.name ?? null) : null,
    version: isComponent ? (component?.version ?? null) : null,
    purl: isComponent && rule?.purls.length === 1 ? (rule.purls[0] ?? null) : null,
    fixedIn: isComponent ? (component?.fixedIn ?? untold(surroundings.tool, 'in which version it is mended')) : null,
    because: result.because,
    by: result.by,
    closed: result.closed,
    count,
    introduced,
    prints: category === 'secrets' ? [] : prints.map((print) => `${id} ${print}`),
  };
}
