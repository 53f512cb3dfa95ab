import { dirname } from 'node:path/posix';

/** A compiled form next to its source, and which of the two is read. */
export type Superseded = { path: string; by: string };

const BUILT = /^(?:(.*)\/)?\.aws-sam\/build\/template\.ya?ml$/;
const PACKAGED = /(?:^|\/)packaged(?:[-.][^/]*)?\.(?:ya?ml|json|template)$/;
const SERVERLESS = /^(?:(.*)\/)?\.serverless\/cloudformation-template-update-stack\.json$/;
const SERVERLESS_SOURCE = /(?:^|\/)serverless\.(?:ya?ml|json|[cm]?[jt]s)$/;
const SOURCE = /(?:^|\/)(?:template|sam)\.(?:ya?ml|json)$/;

/** Whether a manifest is what a tool made to be deployed. */
export function isCompiled(path: string): boolean {
  return BUILT.test(path) || PACKAGED.test(path) || SERVERLESS.test(path);
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

/**
 * Source templates whose compiled form is there as well: `sam build` leaves `.aws-sam/build/template.yaml` below the source's
 * folder, `sam package` a `packaged*.yaml` beside it, `serverless package` a template in `.serverless`. The compiled form is what is deployed, so each function counts once, there.
 */
export function findSuperseded(paths: readonly string[]): Superseded[] {
  const compiled = new Map<string, string>();
  for (const path of paths) {
    const built = BUILT.exec(path);
    if (built !== null && !compiled.has(built[1] ?? '')) compiled.set(built[1] ?? '', path);
  }
  for (const path of paths) {
    if (PACKAGED.test(path)) compiled.set(folderOf(path), path);
  }
  const superseded: Superseded[] = [];
  for (const path of paths) {
    const by = SOURCE.test(path) && !BUILT.test(path) ? compiled.get(folderOf(path)) : undefined;
    if (by !== undefined && by !== path) superseded.push({ path, by });
    const built = BUILT.exec(path);
    const packaged = built === null ? undefined : compiled.get(built[1] ?? '');
    if (packaged !== undefined && packaged !== path) superseded.push({ path, by: packaged });
  }
  return [...superseded, ...servicesSuperseded(paths), ...bicepSuperseded(paths)];
}

/** Services whose packaged template is there as well. */
function servicesSuperseded(paths: readonly string[]): Superseded[] {
  const packages = new Map<string, string>();
  for (const path of paths) {
    const folder = SERVERLESS.exec(path);
    if (folder !== null) packages.set(folder[1] ?? '', path);
  }
  return paths.flatMap((path) => {
    const by = SERVERLESS_SOURCE.test(path) ? packages.get(folderOf(path)) : undefined;
    return by === undefined ? [] : [{ path, by }];
  });
}

/** Bicep whose compiled template lies beside it under its name, and the modules in and below that folder: they are compiled with it. */
function bicepSuperseded(paths: readonly string[]): Superseded[] {
  const sources = paths.filter((path) => path.endsWith('.bicep'));
  const all = new Set(paths);
  const compiledOf = (path: string): string => path.replace(/\.bicep$/, '.json');
  const folders = new Map<string, string>();
  for (const path of sources) {
    const by = compiledOf(path);
    if (all.has(by) && !folders.has(folderOf(path))) folders.set(folderOf(path), by);
  }
  const above = (folder: string): string | undefined => {
    const found = folders.get(folder);
    return found !== undefined || folder === '' ? found : above(folderOf(folder));
  };
  return sources.flatMap((path) => {
    const by = all.has(compiledOf(path)) ? compiledOf(path) : above(folderOf(path));
    return by === undefined ? [] : [{ path, by }];
  });
}
