import { resolve } from 'node:path';
import { bindCatalogue } from '../catalogue/bind.ts';
import { readShippedCatalogue } from '../catalogue/shipped-catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { Run } from './config.ts';
import { UsageError } from './usage-error.ts';

function line({ place, message }: Problem, whereSet: Run['whereSet']): string {
  if (place === null) return message;
  if (place.line !== null) return `${place.path}:${place.line}:${place.column ?? 1}: ${message}`;
  if (place.pointer === null) return `${place.path}: ${message}`;
  const keys = place.pointer.split('/').slice(1);
  return `${whereSet(...keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')))}${message}`;
}

/** The catalogue of a run: what ships, with the user's own checks, frameworks and parameters. Throws UsageError. */
export async function readCatalogue(config: Config, whereSet: Run['whereSet']): Promise<Catalogue> {
  const shipped = readShippedCatalogue();
  const problems: string[] = [];
  const own = [];
  if (config.controls.length > 0) {
    const { readControls } = await import('../catalogue/read-controls.ts');
    for (const [index, folder] of config.controls.entries()) {
      const read = readControls(resolve(config.root, folder), folder);
      own.push(...read.files);
      const at = `${whereSet('controls', index)}controls: `;
      problems.push(...read.problems.map((problem) => `${at}${line(problem, whereSet)}`));
    }
  }
  const bound = await bindCatalogue(shipped, { own, parameters: config.parameters, freshness: config.freshness });
  problems.push(...bound.problems.map((problem) => line(problem, whereSet)));
  if (problems.length > 0) throw new UsageError(problems);
  return bound.catalogue;
}
