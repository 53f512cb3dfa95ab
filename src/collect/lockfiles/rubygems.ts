import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, oneOf, type Project, unreadProject } from './ecosystem.ts';
import type { Asked } from './lock.ts';
import { foldersUp, lockAt } from './locks.ts';
import { textOf } from './parsed.ts';
import { hostOf } from './source-of.ts';

const GEMS = 'rubygems.org';

/** A Gemfile is a program; read are its lines of `gem` and `source`, as they are written everywhere. */
function linesIn(text: string): { asked: Asked[]; sources: (string | null)[]; isWhole: boolean } {
  const asked = new Map<string, Asked>();
  const sources: (string | null)[] = [];
  let isWhole = true;
  let isInPath = false;
  for (const line of text.split('\n')) {
    const content = line
      .slice(0, 2000)
      .replace(/(?:^|\s)#.*$/, '')
      .trim();
    if (/^path\b.*\bdo\b/.test(content)) isInPath = true;
    else if (content === 'end') isInPath = false;
    const [, name, rest = ''] = /^gem[\s(]+["']([\w.-]+)["'](.*)$/.exec(content) ?? [];
    const isOwn = isInPath || /(?:\bpath:|:path\s*=>)/.test(rest);
    if (name !== undefined && !isOwn) {
      const range = [...rest.matchAll(/,\s*["']([^"']{1,100})["']/g)].map(([, one]) => one).join(', ');
      asked.set(name, { name, range, isOptional: false });
    }
    const source = /^source[\s(]+["']([^"']+)["']\)?\s*(do\b.*)?$/.exec(content);
    if (source?.[2] === undefined && source?.[1] !== undefined)
      sources.push(source[1].includes('#{') ? null : hostOf(source[1]));
    if (/^(?:gemspec|eval_gemfile|instance_eval)\b/.test(content) || isOwn) isWhole = false;
  }
  return { asked: [...asked.values()], sources, isWhole };
}

/** Settings of Bundler that keep the lockfile as it is. */
function isFrozen(folder: string, files: Files): boolean {
  return [...foldersUp(folder)].some((at) => {
    const file = files.get(posix.join(at, '.bundle/config'));
    const read = file && textOf(file, 1 << 20);
    return read !== undefined && 'text' in read && /^BUNDLE_(?:FROZEN|DEPLOYMENT):\s*"?true"?\s*$/m.test(read.text);
  });
}

async function read(file: SourceFile, files: Files): Promise<Project | null> {
  const text = textOf(file);
  if ('unread' in text) return unreadProject(file.path, text.code, text.unread, text.line);
  const { asked, sources, isWhole } = linesIn(text.text);
  const path = file.path.endsWith('gems.rb') ? file.path.replace(/rb$/, 'locked') : `${file.path}.lock`;
  const lock = await lockAt(path, files);
  const noted = lock?.importers?.get('.')?.asks ?? new Map<string, string | null>();
  const names = new Set(asked.map(({ name }) => name));
  const missing = [...names].filter((name) => !noted.has(name));
  const left = isWhole ? [...noted.keys()].filter((name) => !names.has(name)) : [];
  const areHeld = lock?.held.every(({ hash }) => hash === 'strong' || hash === 'elsewhere') ?? false;
  return {
    asked,
    lock,
    outOfStep: lock === null || lock.unread !== null ? [] : [...missing, ...left].sort(),
    registries: {
      hostFor: oneOf(sources, GEMS),
      scopes: sources.length > 1 && !areHeld ? [{ scope: '*', bound: false }] : [],
    },
    enforced: isFrozen(posix.dirname(file.path), files),
    problems: [],
  };
}

export const rubygems: EcosystemReader = {
  ecosystem: 'rubygems',
  patterns: ['**/Gemfile', '**/gems.rb'],
  isManifest: (path) => /(?:^|\/)(?:Gemfile|gems\.rb)$/.test(path),
  read,
};
