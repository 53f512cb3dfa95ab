import { suggest } from './catalogue/suggest.ts';
import { readCatalogue } from './config/catalogue.ts';
import { readConfig } from './config/config.ts';
import { rootOptions } from './config/root-options.ts';
import { UsageError } from './config/usage-error.ts';
import type { Catalogue } from './model/catalogue.ts';
import { type Check, SEVERITIES } from './model/check.ts';
import { CONTROL_CLASSES, type Control, type Framework } from './model/control.ts';

/**
 * Lines for a person: what each check or control asks, reads and bears on; without ids, what a release can show of each framework.
 * Throws UsageError for an id that nothing has.
 */
export async function explainIds(ids: readonly string[], root: string): Promise<string[]> {
  const { config, whereSet } = await readConfig(rootOptions(root), () => new Date(0));
  const catalogue = await readCatalogue(config, whereSet);
  if (ids.length === 0) return catalogue.frameworks.flatMap(frameworkLines);
  return ids.flatMap((id, index) => [...(index > 0 ? [''] : []), ...linesOf(id, catalogue)]);
}

function linesOf(id: string, catalogue: Catalogue): string[] {
  const check = catalogue.checks.find((one) => one.id === id);
  if (check !== undefined) return checkLines(check, catalogue);
  const controls = catalogue.frameworks.flatMap((framework) =>
    framework.controls.filter((control) => control.id === id).map((control) => ({ framework, control })),
  );
  if (controls.length > 0) return controls.flatMap((found) => controlLines(found, catalogue));
  const framework = catalogue.frameworks.find((one) => one.id === id);
  if (framework !== undefined) return [...frameworkLines(framework), ...framework.controls.map(controlLine)];
  const known = [
    ...catalogue.checks.map((one) => one.id),
    ...catalogue.frameworks.flatMap((one) => [one.id, ...one.controls.map((control) => control.id)]),
  ];
  throw new UsageError([
    `explain: there is no check, control or framework '${id}'.${suggest(id, known)} docs/checks.md lists the checks, docs/coverage.md the controls.`,
  ]);
}

function frameworkLines({ id, name, noun, controls }: Framework): string[] {
  const counts = CONTROL_CLASSES.map((kind) => `${controls.filter((one) => one.class === kind).length} ${kind}`);
  return [`${id}: ${name}, ${controls.length} entries, each a ${noun}: ${counts.join(', ')}`];
}

function controlLine({ id, title, class: kind }: Control): string {
  return `  ${id} ${title} (${kind})`;
}

function controlLines(found: { framework: Framework; control: Control }, { checks }: Catalogue): string[] {
  const { framework, control } = found;
  const listed = (head: string, ids: readonly string[]): string[] =>
    ids.length === 0
      ? []
      : [head, ...ids.map((id) => `  ${id}: ${checks.find((one) => one.id === id)?.statement ?? 'not there yet'}`)];
  return [
    `${control.id} (${framework.name}): ${control.title}`,
    `Class: ${control.class}. ${control.why}`,
    ...listed('Set its status:', control.primary),
    ...listed('Should set it too, and are not there yet:', control.pending),
    ...listed('Add context:', control.supporting),
  ];
}

function checkLines(check: Check, { frameworks }: Catalogue): string[] {
  const severities = SEVERITIES.filter((severity) => check.expect.some((clause) => clause.severity === severity));
  const bearing = frameworks.flatMap(({ name, controls }) =>
    controls.flatMap(({ id, title, primary, supporting }) =>
      primary.includes(check.id)
        ? [`  ${name} ${id}: ${title}`]
        : supporting.includes(check.id)
          ? [`  ${name} ${id}: ${title} (supporting)`]
          : [],
    ),
  );
  const block = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [head, ...lines]);
  return [
    `${check.id}: ${check.statement}`,
    `Why: ${check.why}`,
    `How to mend it: ${check.fix.trim()}`,
    `About ${check.about}; profile ${check.profile}; needs ${check.needs.join(', ') || 'nothing'}; severity ${severities.reverse().join(', ')}`,
    ...block(
      'Does not see:',
      check.limits.map((limit) => `  ${limit}`),
    ),
    ...block(
      'Parameters:',
      Object.entries(check.parameters).map(
        ([name, { description, value }]) => `  ${name} = ${JSON.stringify(value)}: ${description}`,
      ),
    ),
    ...block('Bears on:', bearing),
    ...block(
      'Rules of others that ask the same:',
      Object.entries(check.sameAs).map(([peer, rules]) => `  ${peer}: ${rules.join(', ')}`),
    ),
    `From ${check.path}`,
  ];
}
