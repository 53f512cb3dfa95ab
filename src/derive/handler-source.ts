import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';

/**
 * Where the source of a handler can stand. `files`: one of these, below the root; `classFiles`: a file whose path ends so, wherever its
 * folder of sources is; `folder`: the files of a folder. `unknown`: why that cannot be told.
 */
export type HandlerSource =
  | { kind: 'files'; paths: string[] }
  | { kind: 'classFiles'; paths: string[] }
  | { kind: 'folder'; path: string; extension: string }
  | { kind: 'unknown'; why: string };

/** Languages by how their runtimes are called, and the endings that files with a module of them have. */
const MODULES: readonly { runtime: RegExp; endings: readonly string[]; isDotted: boolean }[] = [
  {
    runtime: /^(?:nodejs|node\b)/i,
    endings: ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.jsx', '.tsx'],
    isDotted: false,
  },
  { runtime: /^python/i, endings: ['.py'], isDotted: true },
  { runtime: /^ruby/i, endings: ['.rb'], isDotted: false },
];
const CLASS_ENDINGS = ['.java', '.kt', '.groovy', '.scala'];
const ARCHIVE = /\.(?:zip|jar|war|tar|tgz|gz)$/i;
const SOURCE = /\.(?:[cm]?[jt]sx?|py|rb|cs|java|kt)$/i;

function unknown(why: string): HandlerSource {
  return { kind: 'unknown', why };
}

function below(folder: string, path: string): string {
  return folder === '.' || folder === '' ? path : `${folder}/${path}`;
}

/** The folder that its code is packed from, below the root; a text that says why it is not known. `stack`: the fact of its stack. */
function folderOf({ attributes, place }: Fact, stack: Fact | undefined): { folder: string } | { why: string } {
  const { codeForm = null, codeLocation = null } = attributes;
  if (codeForm === 'inline') return { why: 'its code stands in the manifest' };
  if (codeForm === 'image') return { why: 'its code is in an image, which does not name its source' };
  if (codeForm === 'local' && typeof codeLocation === 'string') {
    if (ARCHIVE.test(codeLocation))
      return { why: `its code is in ${codeLocation}, and what that was packed from is not stated` };
    return { folder: codeLocation };
  }
  // What Serverless Framework packs itself is the folder of the service.
  if (stack?.attributes.dialect === 'serverless' && codeForm === 's3' && isHole(codeLocation)) {
    return { folder: place.path.split('/').slice(0, -1).join('/') };
  }
  if (isHole(codeLocation)) return { why: `where its code is is not known: ${codeLocation.unresolved}` };
  return { why: `its code is at ${String(codeLocation)}, and what that was packed from is not stated` };
}

/** `orders/create.handler` as the module `orders/create`; null where it names no module of its own code. */
function moduleOf(handler: string, isDotted: boolean): string | null {
  const path = handler.replace(/^\.\//, '');
  const slash = path.lastIndexOf('/') + 1;
  const dot = isDotted ? path.lastIndexOf('.') : path.indexOf('.', slash);
  if (path.startsWith('/') || dot <= slash || path.split('/').includes('..')) return null;
  const module = path.slice(0, dot);
  return isDotted ? module.replaceAll('.', '/') : module;
}

/** `com.example.Create::handle` as the path of its class; a class within one stands in the same file. */
function classOf(handler: string): string | null {
  const name = handler.split('::', 1)[0] ?? '';
  return /^[\w$]+(?:\.[\w$]+)+$/.test(name) ? name.replace(/\$.*$/, '').replaceAll('.', '/') : null;
}

/** Where the source of a function's handler can stand, as its manifest says. Nothing is guessed: a build can put it elsewhere. */
export function handlerSource(fact: Fact, stack: Fact | undefined): HandlerSource {
  const { platform = null, runtime = null, handler = null, codeLocation = null }: Attributes = fact.attributes;
  const lacking = firstHole(runtime, handler);
  if (lacking !== null) return unknown(lacking);
  const code = folderOf(fact, stack);
  const isJava = typeof runtime === 'string' && /^java/i.test(runtime);
  if (isJava && typeof handler === 'string') {
    const path = classOf(handler);
    if (path === null) return unknown(`its handler ${handler} names no class with its package`);
    return { kind: 'classFiles', paths: CLASS_ENDINGS.map((ending) => `${path}${ending}`) };
  }
  if ('why' in code) return unknown(code.why);
  if (platform === 'azure' && typeof codeLocation === 'string' && SOURCE.test(codeLocation)) {
    return { kind: 'files', paths: [codeLocation] };
  }
  if (typeof runtime === 'string' && /^(?:go|provided)/i.test(runtime)) {
    return { kind: 'folder', path: code.folder, extension: '.go' };
  }
  if (typeof handler !== 'string') return unknown('its manifest names no handler');
  const language = MODULES.find((one) => typeof runtime === 'string' && one.runtime.test(runtime));
  if (language === undefined) return unknown(`a handler of ${String(runtime)} does not name its source file`);
  const module = moduleOf(handler, language.isDotted);
  if (module === null) return unknown(`its handler ${handler} names no file of its own code`);
  return { kind: 'files', paths: language.endings.map((ending) => below(code.folder, `${module}${ending}`)) };
}

function firstHole(...values: Json[]): string | null {
  for (const value of values) if (isHole(value)) return value.unresolved;
  return null;
}
