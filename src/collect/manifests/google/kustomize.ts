import { posix } from 'node:path';
import type { Json } from '../../../model/json.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { pick } from '../attribute.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { wordOf } from '../resource.ts';
import { yamlTree } from '../yaml-tree.ts';
import { itemsOf } from './container.ts';

const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

const MAX_BYTES = 1024 * 1024;

/** Folders above a file that are looked into. */
const MAX_FOLDERS = 16;

/** What changes the resources that it lists before they are deployed. */
const CHANGES = [
  ...['patches', 'patchesStrategicMerge', 'patchesJson6902', 'images', 'replacements', 'vars'],
  ...['namePrefix', 'nameSuffix', 'transformers'],
];

/** What Kustomize has to do with a file: it is a patch of another (`isPatch`), or is itself changed before it is deployed. */
export function kustomized(
  path: string,
  files: ReadonlyMap<string, SourceFile>,
): { isPatch: boolean; problems: Problem[] } {
  const whole = { path, line: null, column: null, pointer: null };
  for (const { folder, body } of kustomizations(path, files)) {
    const names = (value: Json | undefined): string[] =>
      itemsOf(value).map((item) => posix.normalize(posix.join(folder, wordOf(pick(item, ['path']) ?? item))));
    const patches = ['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((key) => names(pick(body, [key])));
    if (patches.includes(path)) {
      const message =
        'A patch of Kustomize says only what it changes; left out. Render it (kubectl kustomize) and keep what comes out.';
      return { isPatch: true, problems: [manifestProblem('kustomize-patch', message, whole)] };
    }
    const change = CHANGES.find((key) => pick(body, [key]) !== undefined);
    if (change !== undefined && names(pick(body, ['resources'])).includes(path)) {
      const message = `Kustomize changes it (${change}) before it is deployed, so that this is not all. Render it (kubectl kustomize) and keep what comes out.`;
      return { isPatch: false, problems: [manifestProblem('kustomize-not-rendered', message, whole)] };
    }
  }
  return { isPatch: false, problems: [] };
}

function* kustomizations(
  path: string,
  files: ReadonlyMap<string, SourceFile>,
): Generator<{ folder: string; body: Json | undefined }> {
  let folder = path;
  for (let depth = 0; depth < MAX_FOLDERS && folder !== '.'; depth++) {
    folder = posix.dirname(folder);
    for (const name of NAMES) {
      const file = files.get(posix.join(folder, name));
      if (!file || file.size > MAX_BYTES) continue;
      yield { folder, body: yamlTree(decodeText(readWhole(file))).value };
    }
  }
}
