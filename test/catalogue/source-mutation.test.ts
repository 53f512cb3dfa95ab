import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import { derive } from '../../src/derive/derive.ts';
import type { Check } from '../../src/model/check.ts';
import { type Files, type Release, withFiles } from './mutation/release.ts';
import { edited, editsOf, inWords, isNamed, wordsOfSources } from './mutation/source-edits.ts';
import { judgeFacts } from './mutation/verdict.ts';

// What a pass example is written in is changed where `x-source` says that the check's attributes are read, and goes the whole way.

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);

const NOT_TURNED: Record<string, string> = {
  'evd-integrity': 'it judges the files themselves, whatever stands in them',
  'iam-role-evidence': 'it never fails',
};

type Collected = (files: Files) => Promise<Release>;

function examplesOf({ examples, reads }: Check, isPass: boolean): Files[] {
  return examples.flatMap(({ outcome, files }) =>
    files !== null && (outcome === 'pass') === isPass && reads === 'facts' ? [files] : [],
  );
}

function isFailing({ check, facts, context }: Release): boolean {
  return judgeFacts(check, derive(facts, context)).outcome === 'fail';
}

function isStructured(path: string): boolean {
  return path !== '.evidence.yml' && /\.(ya?ml|json)$/.test(path);
}

/** What the check's other examples have at a path, or, of texts that are no YAML, at any. */
function othersAt(check: Check, path: string, text: string): string[] {
  const others = examplesOf(check, false).flatMap((files) => {
    const free = Object.entries(files).filter(([name]) => !isStructured(name) && name !== '.evidence.yml');
    return isStructured(path) || path === '.evidence.yml' ? (files[path] ?? []) : free.map(([, other]) => other);
  });
  return [...new Set(others)].filter((other) => other !== text);
}

/** The edit of a YAML or JSON file, where `x-source` names it, that makes the check fail, in words. */
async function turnedByEdit(check: Check, files: Files, collected: Collected): Promise<string | null> {
  const words = wordsOfSources(await collected(files), catalogue.factTypes);
  for (const [path, text] of Object.entries(files)) {
    if (!isStructured(path)) continue;
    for (const edit of editsOf(text, othersAt(check, path, text))) {
      if (!isNamed(edit, words)) continue;
      if (isFailing(await collected({ ...files, [path]: edited(text, edit) }))) return `${path} ${inWords(edit)}`;
    }
  }
  return null;
}

/** The file of another kind, or of settings, which makes the check fail as the check's other examples have it. */
async function turnedByFile(check: Check, files: Files): Promise<string | null> {
  for (const [path, text] of Object.entries(files)) {
    if (isStructured(path)) continue;
    for (const other of othersAt(check, path, text)) {
      const changed = { ...files, [path]: other };
      if (isFailing(await withFiles(catalogue, check, changed, (collected) => collected(changed)))) return path;
    }
  }
  return null;
}

const cases = catalogue.checks
  .map((check) => ({ id: check.id, check, passing: examplesOf(check, true) }))
  .filter(({ id, passing }) => passing.length > 0 && !Object.hasOwn(NOT_TURNED, id));

describe('the source of a pass example', () => {
  it.each(cases)('$id', async ({ check, passing }) => {
    let turned: string | null = null;
    for (const files of passing) {
      turned ??= await turnedByFile(check, files);
      turned ??= await withFiles(catalogue, check, files, (collected) => turnedByEdit(check, files, collected));
      if (turned !== null) break;
    }
    expect(turned).not.toBeNull();
  });
});
