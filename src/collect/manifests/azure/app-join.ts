import { basename } from 'node:path/posix';
import { readHead } from '../../discover.ts';
import type { ReadContext } from '../../reader.ts';
import { type App, functionApps } from './facts/app.ts';
import { type HostFolder, hostFolder } from './host-folder.ts';
import { isArmHead } from './parameter-file.ts';
import { type ArmStack, readArmStack } from './read-arm-stack.ts';

/** The app of a template and the folder with its functions. */
export type AppJoin = { template: string; read: ArmStack; app: App; host: HostFolder };

const known = new WeakMap<ReadContext['files'], AppJoin | null>();

/**
 * The one function app and the one folder of functions of a repository: only where there is one of each do they surely belong
 * together, because neither names the other. Null: there are none, or more than one of either.
 */
export function appJoin(context: Pick<ReadContext, 'config' | 'files'>): AppJoin | null {
  const before = known.get(context.files);
  if (before !== undefined) return before;
  const made = findJoin(context);
  known.set(context.files, made);
  return made;
}

function findJoin(context: Pick<ReadContext, 'config' | 'files'>): AppJoin | null {
  const hosts = [...context.files.keys()].filter((path) => basename(path) === 'host.json');
  const [only] = hosts;
  if (only === undefined || hosts.length !== 1) return null;
  const host = hostFolder(only, context).found;
  if (host === null) return null;
  const joins: AppJoin[] = [];
  for (const file of context.files.values()) {
    if (!file.path.endsWith('.json')) continue;
    const head = readHead(file.absolute);
    if (head === null || !isArmHead(head)) continue;
    const read = readArmStack(file, context).found;
    for (const app of read === null ? [] : functionApps(read.stack)) {
      const isSlot = app.resource.type.toLowerCase().endsWith('/slots');
      if (read !== null && !isSlot) joins.push({ template: file.path, read, app, host });
    }
  }
  const [join] = joins;
  return join !== undefined && joins.length === 1 ? join : null;
}
