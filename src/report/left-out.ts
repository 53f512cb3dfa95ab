import type { Catalogue } from '../model/catalogue.ts';
import type { Config } from '../model/config.ts';
import type { Framework } from '../model/control.ts';

/** What the configuration leaves out by choice, one sentence each, in the order of the catalogue. */
export function leftOut(config: Pick<Config, 'scope' | 'collect'>, catalogue: Catalogue): string[] {
  const { scope } = config;
  return [
    ...catalogue.frameworks.flatMap((framework) =>
      scope.frameworks.includes(framework.id)
        ? groupsLeftOut(framework, scope.categories[framework.id] ?? [])
        : [`${framework.name} is not selected.`],
    ),
    ...profileLeftOut(scope.profile, catalogue),
    ...excluded(config.collect),
  ];
}

function groupsLeftOut(framework: Framework, selected: readonly string[]): string[] {
  return framework.groups
    .filter((group) => !group.always && !selected.includes(group.id))
    .map((group) => {
      const count = framework.controls.filter((control) => control.group === group.id).length;
      return `${framework.name}: ${group.title} is not selected (${count} of ${framework.controls.length} controls).`;
    });
}

function profileLeftOut(profile: Config['scope']['profile'], catalogue: Catalogue): string[] {
  const count = catalogue.checks.filter((check) => check.profile === 'standard').length;
  if (profile === 'standard' || count === 0) return [];
  return [`Profile baseline: ${count} of ${catalogue.checks.length} checks are shown, but no control rests on them.`];
}

function excluded(collect: Config['collect']): string[] {
  const kinds = [
    ['Manifests', collect.manifests],
    ['Policies', collect.policies],
    ['Signatures', collect.signatures],
    ['Test results', collect.tests],
    ['Logs', collect.logs],
  ] as const;
  return kinds.flatMap(([name, { exclude }]) =>
    exclude.map((pattern) => `${name}: files matching ${pattern} are excluded.`),
  );
}
