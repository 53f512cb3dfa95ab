import type { FactType } from '../model/catalogue.ts';
import type { Check, Clause, Example, Profile, Severity } from '../model/check.ts';
import type { Basis, EvidenceKind } from '../model/evidence.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { checkExamples } from './check-examples.ts';
import { digestOfCheck } from './digest.ts';
import { bindCheck } from './parameters.ts';
import { shapeProblems } from './shapes.ts';
import { isNamed, type Keys, refusal, type Source } from './source-text.ts';
import { spellOut } from './spell-out.ts';
import type { SpellOut } from './spot.ts';
import { suggest } from './suggest.ts';
import { plainFault, textFault } from './text-paths.ts';

/** controls/checks/<topic>/<id>.yml, as docs/schema/check.schema.json has it. */
type CheckFile = {
  id: string;
  statement: string;
  why: string;
  fix: string;
  severity: Severity;
  profile?: Profile;
  about: string;
  only?: JsonObject;
  skip?: { when: JsonObject; because: string }[];
  needs: EvidenceKind[];
  uses?: EvidenceKind[];
  basis?: Basis;
  empty?: Check['empty']['outcome'] | Check['empty'];
  'max-age-days'?: number;
  expect: {
    when?: JsonObject;
    that: JsonObject;
    outcome?: Clause['outcome'];
    severity?: Severity;
    else: string;
    'same-as'?: Record<string, string[]>;
  }[];
  limits?: string[];
  parameters?: Record<string, { description: string; default?: Json }>;
  'same-as'?: Record<string, string[]>;
  reads?: Check['reads'];
  examples: [{ like: JsonObject }, ...Partial<Example>[]];
};

function emptyOf({ empty, about }: CheckFile): Check['empty'] {
  if (typeof empty === 'object') return empty;
  return { outcome: empty ?? 'not-applicable', because: `There is no ${about} for it to be about.` };
}

function parametersOf({ parameters }: CheckFile): Check['parameters'] {
  const entries = Object.entries(parameters ?? {}).map(([name, parameter]) => {
    const value = parameter.default ?? null;
    return [name, { description: parameter.description, default: value, value }] as const;
  });
  return Object.fromEntries(entries);
}

function examplesOf([, ...examples]: CheckFile['examples']): Example[] {
  return examples.map(({ outcome, severity, fact, files, parameters, note }) => ({
    outcome: outcome ?? 'pass',
    severity: severity ?? null,
    fact: files === undefined ? (fact ?? {}) : null,
    files: files ?? null,
    parameters: parameters ?? null,
    note: note ?? null,
  }));
}

/** The rules that ask the same as the check, or as one of its clauses, by tool. */
function sameAsOf(file: CheckFile): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const named of [file['same-as'], ...file.expect.map((clause) => clause['same-as'])]) {
    for (const [tool, rules] of Object.entries(named ?? {})) all[tool] = [...new Set([...(all[tool] ?? []), ...rules])];
  }
  return all;
}

function checkTexts(file: CheckFile, type: JsonObject, refuse: SpellOut['refuse']): void {
  const note = (keys: Keys, fault: string | null): void => {
    if (fault !== null) refuse(keys, 'text-path', fault);
  };
  for (const key of ['statement', 'why', 'fix'] as const) note([key], plainFault(file[key]));
  if (typeof file.empty === 'object') note(['empty', 'because'], plainFault(file.empty.because));
  file.skip?.forEach(({ because }, index) => {
    note(['skip', index, 'because'], textFault(because, type));
  });
  file.expect.forEach((clause, index) => {
    note(['expect', index, 'else'], textFault(clause.else, type));
  });
}

/** A check as it judges: its schemas spelt out and held against its fact type, the defaults of its parameters put in. */
function build(file: CheckFile, path: string, type: JsonObject, found: SpellOut): Check {
  const spell = (written: JsonObject | undefined, keys: Keys) => spellOut(written ?? {}, type, keys, found);
  const expect = file.expect.map(
    (clause, index): Clause => ({
      when: spell(clause.when, ['expect', index, 'when']),
      that: spell(clause.that, ['expect', index, 'that']),
      outcome: clause.outcome ?? 'fail',
      severity: clause.severity ?? file.severity,
      else: clause.else,
      ...(clause['same-as'] === undefined ? {} : { sameAs: clause['same-as'] }),
    }),
  );
  const check = bindCheck({
    id: file.id,
    statement: file.statement,
    why: file.why,
    fix: file.fix,
    severity: file.severity,
    profile: file.profile ?? 'baseline',
    about: file.about,
    only: spell(file.only, ['only']),
    skip: (file.skip ?? []).map(({ when, because }, index) => ({
      when: spell(when, ['skip', index, 'when']),
      because,
    })),
    needs: file.needs,
    uses: file.uses ?? [],
    basis: file.basis ?? 'declared',
    empty: emptyOf(file),
    maxAgeDays: file['max-age-days'] ?? null,
    expect,
    limits: file.limits ?? [],
    parameters: found.parameters,
    sameAs: sameAsOf(file),
    like: file.examples[0].like,
    examples: examplesOf(file.examples),
    reads: file.reads ?? 'facts',
    own: false,
    path,
  });
  return { ...check, digest: digestOfCheck(check) };
}

/** A check from its file; null if anything about it is refused. */
export function loadCheck(
  source: Source,
  factTypes: readonly FactType[],
): { check: Check | null; problems: Problem[] } {
  const problems = shapeProblems('check', source);
  if (problems.length > 0) return { check: null, problems };
  const refuse: SpellOut['refuse'] = (keys, code, message) => {
    problems.push(refusal(code, message, source.placeOf(keys)));
  };
  const file = source.value as CheckFile;
  if (!isNamed(source.path, file.id)) {
    refuse(['id'], 'id-not-file-name', `The id is ${file.id} and the file is not called ${file.id}.yml: rename one.`);
  }
  const type = factTypes.find(({ name }) => name === file.about)?.schema;
  if (type === undefined) {
    const names = factTypes.map(({ name }) => name);
    refuse(['about'], 'fact-type-unknown', `There is no fact type ${file.about}.${suggest(file.about, names)}`);
    return { check: null, problems };
  }
  if ((file.reads === 'results') !== (file.about === 'exception')) {
    refuse(['about'], 'reads-results', 'Checks about exceptions read results, and only they do: set reads to fit.');
  }
  const found: SpellOut = { parameters: parametersOf(file), used: new Set(), lists: new Map(), refuse };
  const check = build(file, source.path, type, found);
  checkTexts(file, type, refuse);
  for (const name of Object.keys(found.parameters)) {
    if (found.used.has(name)) continue;
    refuse(['parameters', name], 'parameter-unused', `No schema takes the parameter ${name}: use it or remove it.`);
  }
  if (problems.length === 0) checkExamples(check, type, found.lists, refuse);
  return { check: problems.length === 0 ? check : null, problems };
}
