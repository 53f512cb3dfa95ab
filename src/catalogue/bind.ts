import type { Catalogue } from '../model/catalogue.ts';
import type { Check } from '../model/check.ts';
import type { Config } from '../model/config.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { digestOfCatalogue, digestOfCheck } from './digest.ts';
import { limitedKinds, withFreshness } from './freshness.ts';
import { bindCheck, keywordsOf, valueFault } from './parameters.ts';
import type { ControlFile } from './read-controls.ts';
import { suggest } from './suggest.ts';

type Bound = { catalogue: Catalogue; problems: Problem[] };

/** `keys`: the names that lead to the setting. */
function refuse(code: string, keys: string[], says: string): Problem {
  const pointer = keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const place = { path: '.evidence.yml', line: null, column: null, pointer };
  return { code, message: `${keys.join('.')}: ${says}`, kinds: [], place };
}

function setParameters(check: Check, values: Record<string, Json>, problems: Problem[]): Check {
  const places = keywordsOf(check);
  const parameters = { ...check.parameters };
  for (const [name, value] of Object.entries(values)) {
    const setting = ['parameters', check.id, name];
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) {
      const hint = suggest(name, Object.keys(parameters));
      problems.push(refuse('parameter-unknown', setting, `the check has no parameter ${name}.${hint}`));
      continue;
    }
    const faults = (places.get(name) ?? []).map((keyword) => valueFault(keyword, value));
    const fault = value === null ? null : faults.find((each) => each !== null);
    if (fault) problems.push(refuse('parameter-value', setting, `it takes ${fault}.`));
    else parameters[name] = { ...parameter, value };
  }
  const bound = bindCheck({ ...check, parameters });
  return { ...bound, digest: digestOfCheck(bound) };
}

/**
 * The catalogue of a run: the one that comes with this tool, with the user's own checks and frameworks, and with the limits of
 * age and the values of parameters from the configuration, of which the latter win. `own` are files as `readControls` returns them. What reads and checks files is only
 * loaded where there are any. Problems with settings have no line, but their pointer.
 */
export async function bindCatalogue(
  shipped: Catalogue,
  options: { own: readonly ControlFile[] } & Pick<Config, 'parameters' | 'freshness'>,
): Promise<Bound> {
  const settings = Object.entries(options.parameters);
  const limits = Object.keys(options.freshness);
  if (options.own.length === 0 && settings.length === 0 && limits.length === 0) {
    return { catalogue: shipped, problems: [] };
  }
  const problems: Problem[] = [];
  let { checks, frameworks } = shipped;
  if (options.own.length > 0) {
    const { addOwn } = await import('./load.ts');
    const added = addOwn(shipped, options.own);
    problems.push(...added.problems);
    ({ checks, frameworks } = added);
  }
  const ids = checks.map(({ id }) => id);
  for (const [id] of settings) {
    if (ids.includes(id)) continue;
    problems.push(refuse('check-unknown', ['parameters', id], `there is no check ${id}.${suggest(id, ids)}`));
  }
  const values = new Map(settings);
  const limited = limitedKinds(checks);
  for (const kind of limits) {
    if (limited.some((known) => known === kind)) continue;
    const says = `no check limits the age of this kind. Those with a limit: ${limited.join(', ')}.`;
    problems.push(refuse('kind-without-limit', ['freshness', kind], says));
  }
  const bound = checks.map((check) => {
    const fresh = withFreshness(check, options.freshness);
    const own = values.get(check.id) ?? {};
    return fresh === check && Object.keys(own).length === 0 ? check : setParameters(fresh, own, problems);
  });
  const catalogue = { factTypes: shipped.factTypes, checks: bound, frameworks, tables: shipped.tables };
  return { catalogue: { ...catalogue, digest: digestOfCatalogue(catalogue) }, problems };
}
