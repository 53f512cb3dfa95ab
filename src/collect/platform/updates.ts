import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { yamlTree } from '../manifests/yaml-tree.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { field, isMap } from '../workflows/workflow-tree.ts';

/** Where the two bots look, in this order; of each the first that is there counts. */
export const DEPENDABOT_PATHS = ['.github/dependabot.yml', '.github/dependabot.yaml'];
export const RENOVATE_PATHS = [
  ...['renovate.json', 'renovate.json5', '.github/renovate.json', '.github/renovate.json5'],
  ...['.renovaterc', '.renovaterc.json', '.renovaterc.json5'],
];
/** In bytes. */
const MAX_SIZE = 1 << 20;
const MAX_ENTRIES = 1_000;

/** `file` is null where there is none. */
export type Updates = { file: SourceFile | null; updates: Json[]; problems: Problem[] };

/** `parse` gives undefined for what is not in the form. */
type Bot = {
  paths: readonly string[];
  name: string;
  form: string;
  parse: (text: string) => Json | undefined;
  entriesOf: (value: Json) => Json[];
};

/** Every text of a list; a hole for what is none. */
function texts(value: Json): Json[] {
  const all = Array.isArray(value) ? value : value === null ? [] : [value];
  return all.map((one) => (typeof one === 'string' ? one : { unresolved: 'written in a form that is not known' }));
}

/** Entries with a limit of no pull requests ask for none but those of security. */
function dependabotEntries(value: Json): Json[] {
  const updates = isMap(value) ? field(value, 'updates') : null;
  return (Array.isArray(updates) ? updates : []).flatMap((entry): Json[] => {
    if (!isMap(entry) || field(entry, 'open-pull-requests-limit') === 0) return [];
    const directories = [...texts(field(entry, 'directory')), ...texts(field(entry, 'directories'))];
    const ecosystem = texts(field(entry, 'package-ecosystem'))[0] ?? { unresolved: 'it names no ecosystem' };
    return directories.map((directory) => ({ by: 'dependabot', ecosystem, directory }));
  });
}

/** Presets that the bot brings along have no host, owner or package in their names. */
function isOwnPreset(preset: Json): boolean {
  return typeof preset === 'string' && !/[>@/]/.test(preset.replace(/\(.*$/, ''));
}

/** Managers that are named, or `*` for all that the bot knows. */
function renovateEntries(value: Json): Json[] {
  if (!isMap(value) || field(value, 'enabled') === false) return [];
  const managers = field(value, 'enabledManagers');
  const entry = (ecosystem: Json): Json => ({ by: 'renovate', ecosystem, directory: '/' });
  if (managers !== null) return texts(managers).map(entry);
  const presets = field(value, 'extends');
  const isOwn = (Array.isArray(presets) ? presets : presets === null ? [] : [presets]).every(isOwnPreset);
  return [isOwn ? entry('*') : { unresolved: 'a preset from elsewhere says what is kept up to date' }];
}

function readUpdates(files: ReadonlyMap<string, SourceFile>, { paths, name, form, parse, entriesOf }: Bot): Updates {
  const file = paths.map((path) => files.get(path)).find((one) => one !== undefined);
  if (file === undefined) return { file: null, updates: [], problems: [] };
  const unread = (code: string, because: string): Updates => {
    const message = `The settings of ${name} could not be read: ${because}. What they keep up to date is not known.`;
    const place = { path: file.path, line: null, column: null, pointer: null };
    const updates = [{ unresolved: `the settings of ${name} could not be read` }];
    return { file, updates, problems: [{ code, message, kinds: [], place }] };
  };
  if (file.size > MAX_SIZE) return unread('cap-reached', `they have more than ${MAX_SIZE} bytes`);
  let text: string;
  try {
    text = decodeText(readWhole(file));
  } catch {
    return unread('file-unreadable', 'the job may not read the file');
  }
  const value = parse(text);
  if (value === undefined) return unread('not-as-expected', `they are no ${form}`);
  const updates = entriesOf(value);
  if (updates.length <= MAX_ENTRIES) return { file, updates, problems: [] };
  return unread('cap-reached', `they have more than ${MAX_ENTRIES} entries`);
}

/** What Dependabot keeps up to date by its settings in the checkout. */
export function readDependabot(files: ReadonlyMap<string, SourceFile>): Updates {
  return readUpdates(files, {
    paths: DEPENDABOT_PATHS,
    name: 'Dependabot',
    form: 'YAML',
    parse: (text) => {
      const tree = yamlTree(text);
      return 'offsetOf' in tree && tree.faults.length === 0 ? tree.value : undefined;
    },
    entriesOf: dependabotEntries,
  });
}

/** The same of Renovate. JSON5 is no JSON as soon as it makes use of it, and what it says is not known then. */
export function readRenovate(files: ReadonlyMap<string, SourceFile>): Updates {
  return readUpdates(files, {
    paths: RENOVATE_PATHS,
    name: 'Renovate',
    form: 'JSON without comments',
    parse: (text) => {
      try {
        return JSON.parse(text) as Json;
      } catch {
        return undefined;
      }
    },
    entriesOf: renovateEntries,
  });
}
