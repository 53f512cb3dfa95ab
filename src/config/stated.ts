import { suggest } from '../catalogue/suggest.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Config } from '../model/config.ts';
import type { Run } from './config.ts';
import { UsageError } from './usage-error.ts';

/**
 * Refuses statements about what there is not: an assertion about an unknown check or control, an entry of the Statement of
 * Applicability for an unknown control or for one that has an entry already. They would count for nothing, and nobody would see
 * why. Throws UsageError. Exceptions are held against the results instead, where one that covers nothing is a finding.
 */
export function checkStated(config: Config, catalogue: Catalogue, whereSet: Run['whereSet']): void {
  const checks = new Set(catalogue.checks.map(({ id }) => id));
  const controls = new Set(
    catalogue.frameworks.flatMap((framework) => framework.controls.flatMap(({ id }) => [id, `${framework.id}/${id}`])),
  );
  const faults: string[] = [];
  const refuse = (keys: (string | number)[], says: string): void => {
    faults.push(`${whereSet(...keys)}${keys.join('.')}: ${says}`);
  };
  const known = (what: string, name: string | null, all: ReadonlySet<string>, keys: (string | number)[]): void => {
    if (name === null || all.has(name)) return;
    refuse(keys, `there is no ${what} ${name}.${suggest(name, [...all])}`);
  };
  config.assertions.forEach(({ check, control }, index) => {
    known('check', check, checks, ['assertions', index, 'check']);
    known('control', control, controls, ['assertions', index, 'control']);
  });
  const seen = new Set<string>();
  config.applicability.forEach(({ control }, index) => {
    const keys = ['applicability', index, 'control'];
    known('control', control, controls, keys);
    if (seen.has(control)) refuse(keys, `${control} has an entry already. Keep one.`);
    seen.add(control);
  });
  if (faults.length > 0) throw new UsageError(faults);
}
