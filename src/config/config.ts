import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type Profile, SEVERITIES, type Severity } from '../model/check.ts';
import { type Collect, type Config, FORMATS, type Format, GITHUB_ISSUER } from '../model/config.ts';
import { COLLECTED_KINDS, type EvidenceKind } from '../model/evidence.ts';
import type { GitFacts } from './git.ts';
import { readDate, readGit } from './git.ts';
import { readMasking } from './masking.ts';
import type { Settings, SettingsFile } from './settings.ts';
import { readTime } from './time.ts';
import { UsageError } from './usage-error.ts';

const SETTINGS_NAMES = ['.evidence.yml', '.evidence.yaml'];
const DEFAULT_SAMPLE_SIZE = 25;
const OWN_CONTROLS = '.evidence';

/** What the command line or the inputs of the action said; null where they said nothing. */
export type Options = {
  /** How an option is called where it was given: `--at` on the command line, `at` among the inputs. */
  label: (option: 'at' | 'config' | 'fail-on' | 'fail-on-missing' | 'format' | 'root') => string;
  root: string;
  out: string;
  config: string | null;
  repository: string | null;
  tag: string | null;
  commit: string | null;
  author: string | null;
  at: string | null;
  previous: string[];
  formats: string[];
  failOn: string | null;
  failOnMissing: string[];
  sourceDateEpoch: string | null;
};

/** A config, and what git said on the way to it. */
export type Run = {
  config: Config;
  git: GitFacts;
  /** Where a setting stands, to begin a message with: `.evidence.yml:3:5: `; empty where there is no file. */
  whereSet: (...keys: (string | number)[]) => string;
};

function oneOf<T extends string>(known: readonly T[], given: string, setting: string): T {
  const found = known.find((name) => name === given);
  if (found === undefined)
    throw new UsageError([`${setting}: '${given}' is not known. Use one of: ${known.join(', ')}.`]);
  return found;
}

function settingsPath(root: string, { config: given, label }: Options): string | null {
  if (given !== null) {
    const path = resolve(root, given);
    if (!existsSync(path))
      throw new UsageError([`${label('config')}: there is no file ${given} below ${root}. Name one that is there.`]);
    return path;
  }
  // A link that leads nowhere is there as well: what was meant to count must not be passed over.
  const path = SETTINGS_NAMES.map((name) => join(root, name)).find((one) => lstatSync(one, { throwIfNoEntry: false }));
  if (path !== undefined && existsSync(path) && !realpathSync(path).startsWith(`${realpathSync(root)}${sep}`)) {
    throw new UsageError([
      `${basename(path)}: a link that leads out of ${root}. Put the file itself there, or name it with ${label('config')}.`,
    ]);
  }
  return path ?? null;
}

/** Everything a run is told, from options, settings, git and the clock, frozen. Throws UsageError. */
export async function readConfig(options: Options, clock: () => Date): Promise<Run> {
  const root = resolve(options.root);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UsageError([
      `${options.label('root')}: ${options.root} is not a folder. Name the folder of the checked-out repository.`,
    ]);
  }
  const absolute = settingsPath(root, options);
  let file: SettingsFile | null = null;
  if (absolute !== null) {
    const { readSettings } = await import('./settings.ts');
    file = await readSettings(absolute, relative(root, absolute).split(sep).join('/'));
  }
  const git = readGit(root);
  const whereSet: Run['whereSet'] = (...keys) => {
    if (file === null) return '';
    const { path, line, column } = file.placeOf(keys);
    return `${path}:${line}:${column}: `;
  };
  await checkTickets(file?.settings.collect?.changes?.tickets ?? [], whereSet);
  checkPeople(file?.settings.people ?? [], whereSet);
  const masking = await readMasking(file?.settings.masking, whereSet);
  return { config: freeze({ ...build(options, root, absolute, file, whereSet, git, clock), masking }), git, whereSet };
}

function build(
  options: Options,
  root: string,
  absolute: string | null,
  file: SettingsFile | null,
  whereSet: Run['whereSet'],
  git: GitFacts,
  clock: () => Date,
): Omit<Config, 'masking'> {
  const settings: Settings = file?.settings ?? {};
  const release = settings.release ?? {};
  const tag = options.tag ?? release.tag ?? git.tag;
  const commit = options.commit ?? release.commit ?? git.commit;
  const repository = options.repository ?? release.repository ?? git.repository;
  const wanted = options.formats.length > 0 ? options.formats : (settings.formats ?? [...FORMATS]);
  const formats: Format[] = wanted.map((name) => oneOf(FORMATS, name, options.label('format')));
  const failOn: Severity | null =
    options.failOn === null || options.failOn === 'never'
      ? null
      : oneOf(SEVERITIES, options.failOn, options.label('fail-on'));
  const failOnMissing: EvidenceKind[] = options.failOnMissing.map((kind) =>
    oneOf(COLLECTED_KINDS, kind, options.label('fail-on-missing')),
  );
  const profile: Profile = settings.scope?.profile ?? 'standard';
  return {
    root,
    out: resolve(options.out),
    path: absolute === null ? null : relative(root, absolute).split(sep).join('/'),
    release: {
      repository,
      tag,
      commit,
      author: release.author ?? options.author,
      ...readTime({
        at: options.at,
        atLabel: options.label('at'),
        configuration: release.at ?? null,
        configurationLabel: `${whereSet('release', 'at')}release.at`,
        sourceDateEpoch: options.sourceDateEpoch,
        tag: () => (tag === null ? null : readDate(root, 'tag', tag)),
        commit: () => (commit === null ? null : readDate(root, 'commit', commit)),
        clock,
      }),
    },
    scope: {
      system: settings.scope?.system ?? repository?.split('/').at(-1) ?? basename(root),
      environments: settings.scope?.environments ?? [],
      accounts: settings.scope?.accounts ?? [],
      frameworks: settings.scope?.frameworks ?? [],
      categories: settings.scope?.categories === undefined ? {} : { soc2: settings.scope.categories },
      profile,
    },
    collect: readCollect(settings),
    declarations: readDeclarations(settings),
    people: settings.people ?? [],
    parameters: settings.parameters ?? {},
    freshness: settings.freshness ?? {},
    controls: settings.controls ?? ownControls(root),
    ...readDecisions(settings, file),
    previous: [
      ...options.previous.map((path) => resolve(path)),
      ...(settings.previous ?? []).map((path) => resolve(root, path)),
    ],
    formats,
    exhibits: settings.exhibits ?? 'full',
    failOn,
    failOnMissing,
  };
}

function readCollect(settings: Settings): Config['collect'] {
  const globs = (kind: { include?: string[]; exclude?: string[] } | undefined) => ({
    include: kind?.include ?? [],
    exclude: kind?.exclude ?? [],
  });
  const { manifests, policies, signatures, tests, logs, documents, drift, packages, workflows, components, scans } =
    settings.collect ?? {};
  const { runs, deployed, changes } = settings.collect ?? {};
  const parameters = Object.entries(manifests?.parameters ?? {}).map(([name, value]) => [name, String(value)]);
  return {
    manifests: { ...globs(manifests), stage: manifests?.stage ?? null, parameters: Object.fromEntries(parameters) },
    policies: globs(policies),
    signatures: readSignatures(signatures, globs(signatures)),
    tests: globs(tests),
    logs: {
      ...globs(logs),
      functions: logs?.functions ?? [],
      sampleSize: logs?.['sample-size'] ?? DEFAULT_SAMPLE_SIZE,
      seed: logs?.seed ?? 'release-evidence',
    },
    documents: globs(documents),
    drift: globs(drift),
    packages: globs(packages),
    workflows: globs(workflows),
    components: globs(components),
    scans: globs(scans),
    runs: { ...globs(runs), workflows: runs?.workflows ?? [] },
    deployed: { query: deployed?.query ?? 'never', functions: deployed?.functions ?? [] },
    changes: {
      tags: changes?.tags ?? [],
      tickets: changes?.tickets ?? [],
      people: changes?.people ?? 'login',
      paths: changes?.paths ?? [],
      emergencyLabel: changes?.['emergency-label'] ?? null,
    },
  };
}

function readSignatures(
  signatures: NonNullable<Settings['collect']>['signatures'],
  globs: Collect,
): Config['collect']['signatures'] {
  return {
    ...globs,
    artifacts: signatures?.artifacts ?? [],
    trustedRoot: signatures?.['trusted-root'] ?? null,
    identity: signatures?.identity ?? null,
    identities: (signatures?.identities ?? []).map(
      ({ issuer = GITHUB_ISSUER, subject = null, repository = null, workflow = null, ref = null }) => ({
        issuer,
        subject,
        repository,
        workflow,
        ref,
      }),
    ),
    builders: signatures?.builders ?? [],
    keys: signatures?.keys ?? [],
    minimum: {
      logEntries: signatures?.minimum?.['log-entries'] ?? null,
      timestamps: signatures?.minimum?.timestamps ?? null,
    },
  };
}

/** Throws UsageError for a pattern that is none, or whose time is not bounded by the text's length. */
async function checkTickets(tickets: readonly string[], whereSet: Run['whereSet']): Promise<void> {
  if (tickets.length === 0) return;
  const { patternFault } = await import('../catalogue/patterns.ts');
  const faults = tickets.flatMap((pattern, index) => {
    const fault = patternFault(pattern);
    return fault === null ? [] : `${whereSet('collect', 'changes', 'tickets', index)}collect.changes.tickets: ${fault}`;
  });
  if (faults.length > 0) throw new UsageError(faults);
}

/** Throws UsageError where a login has two entries: one of them would count for nothing. */
function checkPeople(people: readonly { login: string }[], whereSet: Run['whereSet']): void {
  const logins = people.map(({ login }) => login.toLowerCase());
  const faults = logins.flatMap((login, index) =>
    logins.indexOf(login) === index
      ? []
      : `${whereSet('people', index, 'login')}people.${index}.login: it has an entry already. Put all roles into one.`,
  );
  if (faults.length > 0) throw new UsageError(faults);
}

/** The folder of the user's own checks and frameworks, where nothing else is said. */
function ownControls(root: string): string[] {
  const there = ['checks', 'frameworks'].some((name) => existsSync(join(root, OWN_CONTROLS, name)));
  return there ? [OWN_CONTROLS] : [];
}

function readDeclarations({ declarations }: Settings): Config['declarations'] {
  const functions = (declarations?.functions ?? []).map((entry) => ({
    fact: entry.fact,
    effects: entry.effects ?? null,
    tenants: entry.tenants ?? null,
    temporaryFiles: entry['temporary-files'] ?? null,
    reason: entry.reason,
    owner: entry.owner,
  }));
  const environments = (declarations?.environments ?? []).map(
    ({ production = null, accounts: own = null, ...entry }) => ({
      ...entry,
      production,
      accounts: own,
    }),
  );
  const { public: open = [], internal = [], accounts = null, pipeline = null } = declarations ?? {};
  return { public: open, internal, accounts, pipeline, environments, functions };
}

function readDecisions(
  settings: Settings,
  file: SettingsFile | null,
): Pick<Config, 'exceptions' | 'assertions' | 'applicability'> {
  const placeOf = (list: string, index: number) => {
    if (file === null) throw new Error('decisions without a settings file');
    return file.placeOf([list, index]);
  };
  return {
    exceptions: (settings.exceptions ?? []).map((exception, index) => ({
      id: exception.id ?? `exception-${index + 1}`,
      check: exception.check,
      fact: exception.fact ?? null,
      function: exception.function ?? null,
      reason: exception.reason ?? null,
      risk: exception.risk ?? null,
      owner: exception.owner ?? null,
      approver: exception.approver ?? null,
      created: exception.created ?? null,
      expires: exception.expires ?? null,
      compensating: exception.compensating ?? [],
      ticket: exception.ticket ?? null,
      place: placeOf('exceptions', index),
    })),
    assertions: (settings.assertions ?? []).map((assertion, index) => ({
      id: assertion.id ?? `assertion-${index + 1}`,
      check: assertion.check ?? null,
      control: assertion.control ?? null,
      statement: assertion.statement,
      owner: assertion.owner,
      document: assertion.document ?? null,
      issued: assertion.issued,
      validUntil: assertion['valid-until'],
      place: placeOf('assertions', index),
    })),
    applicability: (settings.applicability ?? []).map((entry, index) => ({
      ...entry,
      applicable: entry.applicable ?? false,
      place: placeOf('applicability', index),
    })),
  };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
