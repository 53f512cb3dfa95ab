// AWS's rules for CloudFormation Guard: templates inside of test files, each with what every rule says of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { casesOf, foldersOf } from './folders.mjs';
import { checksByRule, judge, overall } from './judge.mjs';
import { resourcesIn } from './subject.mjs';

const WANTED = { PASS: 'pass', FAIL: 'fail', SKIP: 'not-applicable' };

export async function* guardCases(corpusDir) {
  const rules = checksByRule('guard');
  const scratch = mkdtempSync(join(tmpdir(), 'corpus-guard-'));
  const absolute = join(scratch, 'template.yaml');
  try {
    for (const folder of foldersOf(corpusDir, 'aws-cloudformation+aws-guard-rules-registry')) {
      for (const { file, index, name, expect } of casesOf(folder)) {
        for (const [rule, status] of Object.entries(expect)) {
          if (!rules.has(rule)) continue;
          const template = templateIn(join(folder, file), index);
          // Whether a rule that somebody suppressed would have been broken is not told.
          if (status === 'SKIP' && /SuppressedRules|rules_to_suppress/.test(template)) continue;
          writeFileSync(absolute, template);
          const judged = await judge([{ absolute, path: 'template.yaml' }]);
          const short = `${file.split('/').at(-1).replace('_tests.yml', '')} ${index} ${name}`;
          const subject = resourcesIn(absolute);
          yield { rule, name: short, wanted: WANTED[status], ...overall(judged, rules.get(rule)), judged, subject };
        }
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const documents = new Map();

/** The template of one test, with its tags, as a file of its own. */
function templateIn(path, index) {
  if (!documents.has(path)) documents.set(path, parseDocument(readFileSync(path, 'utf8'), { logLevel: 'silent' }));
  const template = new Document(null);
  template.contents = documents.get(path).getIn([index, 'input'], true);
  return template.toString({ lineWidth: 0 });
}
