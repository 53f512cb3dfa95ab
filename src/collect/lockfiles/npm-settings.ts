import { posix } from 'node:path';
import { type Files, oneOf, type Registries, type RegistryHost } from './ecosystem.ts';
import { flagAt, isObject, objectAt, parsed, textAt, textOf } from './parsed.ts';
import { hostOf } from './source-of.ts';

/** Bytes of a file of settings; they have some ten lines. */
const MAX_SETTINGS = 1 << 20;

/** Registries by what they are for: of all packages, and by scope. Null: a variable names it. Nothing else of the file is kept. */
type Settings = { registry: string | null | undefined; scopes: Map<string, string | null>; isImmutable: boolean };

function hostIn(value: string): string | null {
  return value.includes('${') ? null : hostOf(value.replace(/^["']|["']$/g, ''));
}

/** `registry=` and `@scope:registry=` of .npmrc and .yarnrc. */
function readRc(text: string, into: Settings): void {
  for (const line of text.split('\n')) {
    const [, scope, value = ''] =
      /^\s*"?(?:(@[\w.-]+):)?registry"?(?:\s*=\s*|\s+)(\S+)/.exec(line.slice(0, 2000)) ?? [];
    if (value === '') continue;
    if (scope === undefined) into.registry = hostIn(value);
    else into.scopes.set(scope, hostIn(value));
  }
}

async function readYarnrc(path: string, files: Files, into: Settings): Promise<void> {
  const file = files.get(path);
  const read = file && file.size <= MAX_SETTINGS ? await parsed(file, 'yaml') : null;
  if (read === null || 'unread' in read) return;
  const server = textAt(read.value, 'npmRegistryServer');
  if (server !== null) into.registry = hostIn(server);
  into.isImmutable ||= flagAt(read.value, 'enableImmutableInstalls');
  for (const [scope, settings] of Object.entries(objectAt(read.value, 'npmScopes'))) {
    const own = isObject(settings) ? textAt(settings, 'npmRegistryServer') : null;
    if (own !== null) into.scopes.set(`@${scope}`, hostIn(own));
  }
}

/** What .npmrc, .yarnrc and .yarnrc.yml in these folders say of registries; the first folder counts before the next. */
export async function npmSettings(
  folders: readonly string[],
  files: Files,
  fallback: string,
): Promise<Registries & { isImmutable: boolean }> {
  const settings: Settings = { registry: undefined, scopes: new Map(), isImmutable: false };
  for (const folder of [...new Set(folders)].toReversed()) {
    for (const name of ['.npmrc', '.yarnrc']) {
      const file = files.get(posix.join(folder, name));
      const read = file && textOf(file, MAX_SETTINGS);
      if (read && 'text' in read) readRc(read.text, settings);
    }
    await readYarnrc(posix.join(folder, '.yarnrc.yml'), files, settings);
  }
  const { registry, scopes, isImmutable } = settings;
  const general = oneOf(registry === undefined ? [] : [registry], fallback);
  const hostFor = (name: string): RegistryHost => {
    const host = scopes.get(name.split('/')[0] ?? '');
    return host === undefined ? general(name) : oneOf([host], fallback)(name);
  };
  const bound = [...scopes.keys()].sort().map((scope) => ({ scope, bound: true }));
  return { hostFor, scopes: bound, isImmutable };
}
