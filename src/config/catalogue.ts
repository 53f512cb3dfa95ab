import { resolve } from 'node:path';
import { bindCatalogue } from '../catalogue/bind.ts';
import { readShippedCatalogue } from '../catalogue/shipped-catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { UsageError } from './usage-error.ts';

function line({ place, message }: Problem, settings: string | null): string {
  if (place === null) return `${settings ?? '.evidence.yml'}: ${message}`;
  const at = place.line === null ? place.path : `${place.path}:${place.line}:${place.column ?? 1}`;
  return `${at}: ${message}`;
}

/** The catalogue of a run: what ships, with the user's own checks, frameworks and parameters. Throws UsageError. */
export async function readCatalogue(config: Config): Promise<Catalogue> {
  const shipped = readShippedCatalogue();
  const problems: Problem[] = [];
  const own = [];
  if (config.controls.length > 0) {
    const { readControls } = await import('../catalogue/read-controls.ts');
    for (const folder of config.controls) {
      const read = readControls(resolve(config.root, folder), folder);
      own.push(...read.files);
      problems.push(...read.problems);
    }
  }
  const bound = await bindCatalogue(shipped, { own, parameters: config.parameters });
  problems.push(...bound.problems);
  if (problems.length > 0) throw new UsageError(problems.map((problem) => line(problem, config.path)));
  return bound.catalogue;
}
