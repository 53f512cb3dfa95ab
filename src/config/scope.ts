import type { Catalogue } from '../model/catalogue.ts';
import type { Config } from '../model/config.ts';
import type { Run } from './config.ts';
import { UsageError } from './usage-error.ts';

function known(given: readonly string[], all: readonly string[], setting: string): void {
  const strange = given.filter((id) => !all.includes(id));
  if (strange.length > 0) {
    throw new UsageError([`${setting}: ${strange.join(', ')} is not known. Choose from: ${all.join(', ')}.`]);
  }
}

/**
 * The scope with everything spelt out: where nothing was selected, all frameworks and all their groups. Throws UsageError for
 * names that the catalogue does not have.
 */
export function resolveScope(config: Config, catalogue: Catalogue, whereSet: Run['whereSet']): Config {
  const { scope } = config;
  const ids = catalogue.frameworks.map((framework) => framework.id);
  known(scope.frameworks, ids, `${whereSet('scope', 'frameworks')}scope.frameworks`);
  const categories: Record<string, string[]> = {};
  for (const framework of catalogue.frameworks) {
    const groups = framework.groups.map((group) => group.id);
    const chosen = scope.categories[framework.id];
    known(chosen ?? [], groups, `${whereSet('scope', 'categories')}scope.categories`);
    categories[framework.id] = groups.filter((group) => chosen?.includes(group) ?? true);
  }
  return {
    ...config,
    scope: { ...scope, frameworks: scope.frameworks.length > 0 ? scope.frameworks : ids, categories },
  };
}
