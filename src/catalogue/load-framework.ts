import type { Control, Framework } from '../model/control.ts';
import type { Problem } from '../model/problem.ts';
import { shapeProblems } from './shapes.ts';
import { isNamed, type Keys, refusal, type Source } from './source-text.ts';
import { suggest } from './suggest.ts';

const ROLES = ['primary', 'pending', 'supporting'] as const;
type Role = (typeof ROLES)[number];

/** controls/frameworks/<id>.yml, as docs/schema/framework.schema.json has it. */
type FrameworkFile = Omit<Framework, 'exclusions' | 'groups' | 'controls' | 'path'> & {
  exclusions?: boolean;
  groups: { id: string; title: string; always?: boolean }[];
  controls: (Omit<Control, Role> & Partial<Pick<Control, Role>>)[];
};

type Refuse = (keys: Keys, code: string, message: string) => void;

function refuseTwice(ids: readonly string[], keysOf: (index: number) => Keys, what: string, refuse: Refuse): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      refuse(keysOf(index), 'duplicate-id', `The ${what} ${id} stands here twice: remove one.`);
  });
}

function checkControl(control: Control, keys: Keys, groups: string[], checks: readonly string[], refuse: Refuse): void {
  if (!groups.includes(control.group)) {
    refuse([...keys, 'group'], 'group-unknown', `There is no group ${control.group}.${suggest(control.group, groups)}`);
  }
  for (const role of ['primary', 'supporting'] as const) {
    control[role].forEach((id, index) => {
      if (checks.includes(id)) return;
      refuse([...keys, role, index], 'check-unknown', `There is no check ${id}.${suggest(id, checks)}`);
    });
  }
  control.pending.forEach((id, index) => {
    if (!checks.includes(id)) return;
    refuse([...keys, 'pending', index], 'check-not-pending', `There is a check ${id}: move it to primary.`);
  });
  const named = ROLES.flatMap((role) => control[role].map((id, index) => ({ id, keys: [...keys, role, index] })));
  const ids = named.map(({ id }) => id);
  refuseTwice(ids, (index) => named[index]?.keys ?? keys, 'check', refuse);
}

/** A framework from its file, held against the checks that there are. */
export function loadFramework(
  source: Source,
  checks: readonly string[],
): { framework: Framework | null; problems: Problem[] } {
  const problems = shapeProblems('framework', source);
  if (problems.length > 0) return { framework: null, problems };
  const refuse: Refuse = (keys, code, message) => problems.push(refusal(code, message, source.placeOf(keys)));
  const file = source.value as FrameworkFile;
  const framework: Framework = {
    id: file.id,
    name: file.name,
    noun: file.noun,
    exclusions: file.exclusions ?? false,
    groups: file.groups.map(({ id, title, always }) => ({ id, title, always: always ?? false })),
    controls: file.controls.map((control) => ({
      ...control,
      primary: control.primary ?? [],
      pending: control.pending ?? [],
      supporting: control.supporting ?? [],
    })),
    own: false,
    path: source.path,
  };
  if (!isNamed(source.path, file.id)) {
    refuse(['id'], 'id-not-file-name', `The id is ${file.id} and the file is not called ${file.id}.yml: rename one.`);
  }
  const groups = framework.groups.map(({ id }) => id);
  refuseTwice(groups, (index) => ['groups', index, 'id'], 'group', refuse);
  const ids = framework.controls.map(({ id }) => id);
  refuseTwice(ids, (index) => ['controls', index, 'id'], framework.noun, refuse);
  framework.controls.forEach((control, index) => {
    checkControl(control, ['controls', index], groups, checks, refuse);
  });
  return { framework: problems.length === 0 ? framework : null, problems };
}
