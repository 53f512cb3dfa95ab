import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Attributes, Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { environmentText, NOT_KNOWN, personText, wordFor } from '../change-wording.ts';
import type { PlaceLink } from '../place-link.ts';
import type { PlatformLinker } from '../platform-link.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { DEPLOYMENTS, type Source, sourcesOf } from './sources.ts';
import { namesText, type Unknowns, unknownsIn } from './unknowns.ts';
import { count, lackingOf, numberOf, objectsOf, stringOf, stringsOf } from './values.ts';

/** Where the release was deployed to, the newest first. */
export type DeploymentTable = Bounded<DeploymentRow> & {
  total: number;
  /** Why there can be more. */
  open: string | null;
  unknowns: Unknowns['all'];
  sources: Bounded<Source>;
};

export type DeploymentRow = {
  environment: string;
  state: Word;
  at: string;
  /** How long it waited, and what took its place when. */
  times: string[];
  by: string;
  /** Null: no run made it, or that is not known. */
  run: PlaceLink | null;
  runWords: string;
  approvals: string[];
  commit: PlaceLink;
  of: string;
  before: string;
  earlier: string;
};

/** Null: nobody asked for deployments. None: there are none on record. */
export function deploymentTable(report: Report, to: PlatformLinker, limits: Limits): DeploymentTable | null {
  const facts = report.facts.filter(({ type }) => type === 'deployment');
  const isSource = ({ source }: Evidence): boolean => source.path === DEPLOYMENTS;
  if (facts.length === 0 && !report.evidence.some(isSource)) return null;
  const unknowns = unknownsIn(facts, limits);
  const at = ({ attributes }: Fact): string => stringOf(attributes.at) ?? '';
  const seen = facts.filter(({ attributes }) => !isUnseen(attributes));
  const unseen = facts.find(({ attributes }) => isUnseen(attributes));
  const sorted = seen.sort((a, b) => byCodeUnit(at(b), at(a)) || byCodeUnit(a.id, b.id));
  return {
    ...bounded(sorted, limits, ({ attributes }) => rowOf(attributes, unknowns, to, limits)),
    total: seen.length,
    open: unknowns.in(unseen?.attributes.environment),
    unknowns: unknowns.all,
    sources: sourcesOf(report, isSource, limits),
  };
}

/** Stands for deployments that nobody could read. */
function isUnseen({ environment, commit }: Attributes): boolean {
  return isHole(environment) && isHole(commit);
}

function rowOf(attributes: Attributes, unknowns: Unknowns, to: PlatformLinker, limits: Limits): DeploymentRow {
  const { environment, production, state, at, by, run, commit, ref, of, before, earlier } = attributes;
  const text = (value: Json | undefined, none = ''): string =>
    unknowns.in(value) ?? clip(stringOf(value) ?? none, limits);
  const name = stringOf(state);
  const [ran] = objectsOf(run);
  const id = numberOf(ran?.id);
  const sha = stringOf(commit) ?? '';
  const [past] = objectsOf(before);
  return {
    environment: environmentText(text(environment), production),
    state:
      name === null ? { ...NOT_KNOWN, word: unknowns.in(state) ?? NOT_KNOWN.word } : wordFor('deployment.state', name),
    at: text(at),
    times: timesOf(attributes, unknowns),
    by: text(by),
    run: id === null ? null : { text: `run ${id}`, url: to.run(id) },
    runWords:
      ran === undefined
        ? (unknowns.in(run) ?? 'no run of this repository')
        : clip(
            `attempt ${numberOf(ran.attempt) ?? '?'} of ${text(ran.workflow)}, started by ${text(ran.event)}`,
            limits,
          ),
    approvals: approvalsOf(attributes, unknowns).map((line) => clip(line, limits)),
    commit: sha === '' ? { text: text(commit), url: null } : { text: sha.slice(0, 12), url: to.commit(sha) },
    of: `${unknowns.in(of) ?? wordFor('deployment.of', stringOf(of)).word}${stringOf(ref) === null ? '' : `, ${text(ref)}`}`,
    before:
      past === undefined
        ? (unknowns.in(before) ?? 'nothing')
        : [stringOf(past.ref) === null ? '' : text(past.ref), text(past.commit).slice(0, 12), text(past.at)]
            .filter((part) => part !== '')
            .join(', '),
    earlier: clip(namesText(earlier, unknowns, 'nowhere'), limits),
  };
}

function timesOf({ waitMinutes, replacedAt }: Attributes, unknowns: Unknowns): string[] {
  const minutes = numberOf(waitMinutes);
  const waited = minutes === null ? unknowns.in(waitMinutes) : count(minutes, 'minute', 'minutes');
  const replaced = unknowns.in(replacedAt) ?? stringOf(replacedAt);
  return [...(waited === null ? [] : [`waited ${waited}`]), ...(replaced === null ? [] : [`replaced ${replaced}`])];
}

/** Who approved it and what speaks against that, and who has to; nobody has to where neither persons nor apps are asked. */
function approvalsOf({ approvals, reviewers, gates }: Attributes, unknowns: Unknowns): string[] {
  const lines = objectsOf(approvals).map((one: JsonObject) => {
    const doubts = [
      ...(one.started === true ? ['started it'] : []),
      ...(one.wrote === true ? ['wrote some of the release'] : []),
    ];
    const open = doubts.length === 0 ? unknowns.in([one.started ?? null, one.wrote ?? null]) : null;
    const said = open === null ? doubts : [`whether it was their own: ${open}`];
    return `${personText(unknowns.in(one.by) ?? stringOf(one.by) ?? '', one.kind)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
  });
  const open = unknowns.in(lackingOf(approvals));
  const asked = [...objectsOf(reviewers).map(({ name }) => stringOf(name) ?? ''), ...stringsOf(gates)].filter(
    (name) => name !== '',
  );
  const askedOpen = unknowns.in([lackingOf(reviewers) ?? [], lackingOf(gates) ?? []]);
  const mustWords =
    asked.length > 0 ? `${asked.length > 1 ? 'one of ' : ''}${asked.join(', ')}` : (askedOpen ?? 'nobody');
  if (lines.length === 0 && open === null) lines.push('nobody');
  return [...lines, ...(open === null ? [] : [open]), `must be asked there now: ${mustWords}`];
}
