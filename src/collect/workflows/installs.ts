import type { Json, JsonObject } from '../../model/json.ts';
import { type Install, installOf } from './install-commands.ts';
import { commandsIn, folderIn } from './shell-commands.ts';
import { type Job, mapField, textField } from './workflow-tree.ts';

type LineOf = (keys: readonly string[]) => number;

/** Variables that make a tool keep to the lockfile. Of no other is the value looked at. */
const SWITCHES = [
  'UV_LOCKED',
  'UV_FROZEN',
  'BUNDLE_DEPLOYMENT',
  'BUNDLE_FROZEN',
  'PIP_REQUIRE_HASHES',
  'YARN_ENABLE_IMMUTABLE_INSTALLS',
];

const UNKNOWN = { unresolved: 'the folder is only known when the workflow runs' };

function isOn(holder: JsonObject, name: string): boolean {
  const value = Object.hasOwn(holder, name) ? holder[name] : null;
  return value === true || value === 1 || /^(?:1|true|yes|on)$/i.test(typeof value === 'string' ? value : '');
}

function switchesOf(...holders: JsonObject[]): Set<string> {
  return new Set(SWITCHES.filter((name) => holders.some((holder) => isOn(mapField(holder, 'env'), name))));
}

/** `bundle config set deployment true` makes every later install of the job keep to the lockfile. */
function switchIn(words: readonly string[]): string | null {
  const text = words.join(' ');
  const setting = /^bundle config (?:set )?(?:--(?:local|global) )?(deployment|frozen) (?:true|1)$/.exec(text)?.[1];
  return setting === undefined ? null : `BUNDLE_${setting.toUpperCase()}`;
}

function startOf(workflow: JsonObject, job: Job, step: JsonObject): string | null {
  const written =
    textField(step, 'working-directory') ??
    textField(mapField(mapField(job.body, 'defaults'), 'run'), 'working-directory') ??
    textField(mapField(mapField(workflow, 'defaults'), 'run'), 'working-directory');
  return written === null ? '.' : folderIn(written, '.');
}

/** A file that a command names, from the root; null: none is named. */
function targetOf(target: string | null, folder: string | null): Json {
  if (target === null) return null;
  const path = folderIn(target, folder);
  return path ?? UNKNOWN;
}

/** The action that installs gems by itself keeps to the lockfile. */
function ofAction(step: JsonObject): Install | null {
  const uses = textField(step, 'uses') ?? '';
  if (!/^ruby\/setup-ruby@/.test(uses) || !isOn(mapField(step, 'with'), 'bundler-cache')) return null;
  const within = textField(mapField(step, 'with'), 'working-directory');
  return { tool: 'bundle', command: 'ruby/setup-ruby', keeps: 'kept', targets: [], within };
}

/** Commands that install what manifests ask for, and how each treats the lockfile. */
export function installsOf(workflow: JsonObject, jobs: readonly Job[], lineOf: LineOf): Json[] {
  return jobs.flatMap((job) => {
    const set = new Set<string>();
    return job.steps.flatMap(({ body, keys }): Json[] => {
      const switches = switchesOf(workflow, job.body, body);
      const told = ({ tool, command, keeps, targets, within }: Install, folder: string | null, key: string): Json[] => {
        const at = within === null ? folder : folderIn(within, folder);
        const line = lineOf([...keys, key]);
        return (targets.length === 0 ? [null] : targets).map((target) => {
          return { job: job.name, tool, command, keeps, folder: at ?? UNKNOWN, target: targetOf(target, at), line };
        });
      };
      const action = ofAction(body);
      const script = textField(body, 'run') ?? '';
      const commands = commandsIn(script, startOf(workflow, job, body)).flatMap(({ words, folder }): Json[] => {
        const turned = switchIn(words);
        if (turned !== null) set.add(turned);
        const install = installOf(words, new Set([...switches, ...set]));
        return install === null ? [] : told(install, folder, 'run');
      });
      return [...(action === null ? [] : told(action, '.', 'uses')), ...commands];
    });
  });
}
