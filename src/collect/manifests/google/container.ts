import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { boolean, pick, readAs, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import type { Manifest, Written } from './draft.ts';
import { type Setting, settingFact } from './setting.ts';

/** Containers of one service, as Kubernetes and Cloud Run write them: `containers`, `volumes` and the pod's own `securityContext`. */
export type Pod = {
  written: Written;
  /** Where the containers' list stands. */
  at: readonly string[];
  containers: Json | undefined;
  initContainers: Json | undefined;
  volumes: Json | undefined;
  securityContext: Json | undefined;
  /** The platform isolates them whatever is stated. */
  sandbox: boolean;
};

/** Items of a list; one that is not known counts as one item. */
export function itemsOf(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [hole(value.unresolved)] : [];
}

/** The container that takes the calls: the one with a port, else the first. */
export function mainContainer(containers: Json | undefined): Json | undefined {
  const list = itemsOf(containers);
  return list.find((container) => itemsOf(pick(container, ['ports'])).length > 0) ?? list[0];
}

/** What the containers may do: of several the worst; a setting that a container leaves out is its pod's. */
export function containerRights({ containers, initContainers, volumes, securityContext, sandbox }: Pod): JsonObject {
  const all = [...itemsOf(containers), ...itemsOf(initContainers)];
  const stated = (name: string): (Json | undefined)[] =>
    all.map((container) => {
      if (isHole(container)) return hole(container.unresolved);
      const own = pick(container, ['securityContext', name]);
      return own === undefined && (name === 'runAsNonRoot' || name === 'runAsUser')
        ? pick(securityContext, [name])
        : own;
    });
  return {
    runAsNonRoot: worst(nonRoot(stated('runAsNonRoot'), stated('runAsUser')), false),
    readOnlyRootFilesystem: worst(stated('readOnlyRootFilesystem'), false),
    privileged: worst(stated('privileged'), true),
    allowPrivilegeEscalation: worst(stated('allowPrivilegeEscalation'), true),
    dropped: inAll(stated('capabilities').map((rights) => listOf(pick(rights, ['drop'])))),
    added: [...new Set(stated('capabilities').flatMap((rights) => listOf(pick(rights, ['add']))))],
    hostPaths: itemsOf(volumes).flatMap((volume) => {
      if (isHole(volume)) return [hole(volume.unresolved)];
      const path = pick(volume, ['hostPath', 'path']);
      return path === undefined ? [] : [isHole(path) ? path : wordOf(path)];
    }),
    sandbox,
  };
}

/** A number of a user other than root says as much as `runAsNonRoot`. */
function nonRoot(said: (Json | undefined)[], users: (Json | undefined)[]): (Json | undefined)[] {
  return said.map((value, index) => {
    const user = users[index];
    if (value !== undefined || user === undefined || isHole(user)) return value;
    return wordOf(user) !== '0';
  });
}

/** One that has `bad` decides, then one that is not known, then one that does not say. */
function worst(values: (Json | undefined)[], bad: boolean): Json {
  const read = values.map((value) => readAs(value, boolean, null));
  if (read.includes(bad)) return bad;
  const unknown = read.find((value) => isHole(value));
  if (unknown !== undefined) return unknown;
  return read.length === 0 || read.includes(null) ? null : !bad;
}

function listOf(value: Json | undefined): Json[] {
  const list = readAs(value, texts, []);
  return Array.isArray(list) ? list : [list];
}

/** What stands in each of several lists. */
function inAll(lists: Json[][]): Json[] {
  const [first = [], ...rest] = lists;
  return [...new Set(first)].filter((item) => isHole(item) || rest.every((list) => list.includes(item)));
}

/** The environment of all containers: names, forms and findings. */
export function environment(manifest: Manifest, owner: string, key: string, pod: Pod): Draft[] {
  return itemsOf(pod.containers).flatMap((container, index) => {
    const at = [...pod.at, String(index)];
    const place = (steps: string[]) => pod.written.placeOf([...at, ...steps]);
    const named = itemsOf(pick(container, ['env'])).flatMap((variable, position): Setting[] => {
      const name = member(variable, 'name');
      if (typeof name !== 'string') return [];
      return [
        {
          owner,
          surface: 'environment',
          name,
          value: member(variable, 'value'),
          form: referenceForm(variable) ?? 'written',
          key: `${key}/${name}`,
          place: place(['env', String(position), 'name']),
        },
      ];
    });
    const whole = itemsOf(pick(container, ['envFrom'])).flatMap((source, position): Setting[] => {
      const secret = member(member(source, 'secretRef'), 'name');
      const name = secret ?? member(member(source, 'configMapRef'), 'name');
      if (typeof name !== 'string') return [];
      return [
        {
          owner,
          surface: 'environment',
          name,
          value: undefined,
          form: secret === undefined ? 'reference' : 'secret-reference',
          key: `${key}/all of ${name}`,
          place: place(['envFrom', String(position)]),
        },
      ];
    });
    return [...named, ...whole].map((setting) => settingFact(manifest, setting));
  });
}

/** Of a variable that is fetched from elsewhere: Kubernetes and Cloud Run's first API say `valueFrom`, its second `valueSource`. */
function referenceForm(variable: Json): 'secret-reference' | 'reference' | null {
  const source = member(variable, 'valueFrom') ?? member(variable, 'valueSource');
  if (!isObject(source)) return null;
  return member(source, 'secretKeyRef') === undefined ? 'reference' : 'secret-reference';
}
