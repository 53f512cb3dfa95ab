import { matcher } from '../../config/glob.ts';
import { cutText } from '../../mask/cut.ts';
import type { Config } from '../../model/config.ts';
import { bareName } from '../expand.ts';

/** What says whose lines a file holds: the first of the three rules that has something to say. */
export type LogOwner = { rule: 'configuration' | 'log-group' | 'event' | 'path'; name: string };

const MAX_NAME = 200;

/** A log group in a path, also with its slashes made into something that file systems take. */
const GROUP_IN_PATH = /(?:^|[/_.-])aws([/_-])lambda\1([A-Za-z0-9_-]+)/;

/** Names of files and folders that say nothing about whose lines they hold. */
const NOBODYS = new Set(
  (
    'log logs sample samples log-sample log-samples logsamples evidence cloudwatch lambda aws function functions app application ' +
    'output out stdout stderr console events export exports data artifacts artifact build dist tmp temp test tests report reports ' +
    'current latest all service main index json text exportedlogs messages results prod production staging stage dev development debug error errors info access'
  ).split(' '),
);

/** Dates, numbers, stream hashes and what else a name ends in. */
const TAIL =
  /(?:^|[-_.])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}[-_.]?\d\d[-_.]?\d\d.*|\d+|[0-9a-f]{16,}|logs?|samples?|output|exports?|events)$/i;

function ownName(name: string): string | null {
  let own = name;
  for (let before = ''; before !== own; ) {
    before = own;
    own = own.replace(TAIL, '');
  }
  return own === '' || NOBODYS.has(own.toLowerCase()) ? null : own;
}

/** The name without what says how it is written: `.log.json`, `.jsonl.gz`. */
function bareStem(path: string): string {
  const format = /\.(?:log|txt|json|jsonl|ndjson|csv)$/i;
  return bareName(path).replace(format, '').replace(format, '');
}

/** `logs/<function>/2026-01-15.log`, `logs/<function>.jsonl`, `services/<function>/logs.jsonl`. */
function ownerInPath(path: string): string | null {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const stem = ownName(bareStem(file));
  const collected = folders.findIndex((folder) => /^(?:log|cloudwatch)/i.test(folder));
  const below = collected === -1 ? [] : folders.slice(collected + 1);
  for (const folder of below) {
    const own = ownName(folder);
    if (own !== null) return own;
  }
  if (stem !== null) return stem;
  const parents = collected === -1 ? folders : folders.slice(0, collected);
  const own = parents.map(ownName).filter((name) => name !== null);
  return own.at(-1) ?? null;
}

/** Whose lines the file holds; `source` is the one that its events name, or null. */
export function ownerOf(path: string, source: string | null, config: Config): LogOwner | null {
  const configured = config.collect.logs.functions.find((rule) => matcher([rule.path])(path));
  if (configured !== undefined) return { rule: 'configuration', name: configured.function };
  if (source !== null) return { rule: source.startsWith('/') ? 'log-group' : 'event', name: cutText(source, MAX_NAME) };
  const group = GROUP_IN_PATH.exec(bareStem(path))?.[2];
  if (group !== undefined) return { rule: 'log-group', name: `/aws/lambda/${group}` };
  const name = ownerInPath(path);
  return name === null ? null : { rule: 'path', name };
}
