/** Tools whose suppressions are read, as `same-as` of checks names them. */
export type SuppressingTool = 'checkov' | 'cfn-nag' | 'cdk-nag' | 'guard' | 'cfn-lint' | 'trivy' | 'tfsec' | 'kics';

/** What a comment tells another tool to leave out. No rules: all that it has. `wholeFile`: wherever in the file it stands. */
export type CommentSuppression = {
  tool: SuppressingTool;
  rules: string[];
  reason: string | null;
  wholeFile: boolean;
};

const CHECKOV = /\b(?:checkov|bridgecrew|cortex):skip=[ \t]*(\w+(?:,\w+)*)(?::([^\r\n]*))?/g;
const TRIVY = /\b(trivy|tfsec):ignore:([\w-]+|\*)(?:\[[^\]\r\n]*\])?(?::(?:exp|ws):[\w*-]+)*([^\r\n]*)/;
const KICS = /^(?:#+|\/\/+|\/\*+)[ \t]*kics-scan[ \t]+(?:(ignore(?:-line|-block)?)(?![\w=-])|disable=([\w,-]+))/;

/**
 * The suppressions in a comment, marks and all: `checkov:skip=CKV_AWS_20:reason`, `trivy:ignore:AWS-0132`, `kics-scan ignore-block`.
 * Sources: https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html,
 * https://trivy.dev/latest/docs/configuration/filtering/, https://docs.kics.io/latest/running-kics/.
 */
export function suppressionsIn(comment: string): CommentSuppression[] {
  return comment.split(/\r?\n/).flatMap((line) => [...checkov(line), ...trivy(line), ...kics(line)]);
}

function checkov(line: string): CommentSuppression[] {
  return [...line.matchAll(CHECKOV)].map(([, rules = '', reason]) => ({
    tool: 'checkov',
    rules: rules.split(','),
    reason: reasonOf(reason),
    wholeFile: false,
  }));
}

/** One line may name several; what stands behind the last is said of all of them. */
function trivy(line: string): CommentSuppression[] {
  const found: { tool: 'trivy' | 'tfsec'; rules: string[] }[] = [];
  let rest = line;
  for (let match = TRIVY.exec(rest); match !== null; match = TRIVY.exec(rest)) {
    const [, tool, rule = '*', behind = ''] = match;
    found.push({ tool: tool === 'tfsec' ? 'tfsec' : 'trivy', rules: rule === '*' ? [] : [rule] });
    rest = behind;
  }
  return found.map((one) => ({ ...one, reason: reasonOf(rest), wholeFile: false }));
}

function kics(line: string): CommentSuppression[] {
  const match = KICS.exec(line.trim());
  if (match === null) return [];
  const [, command, queries] = match;
  const rules = queries?.split(',').filter((query) => query !== '') ?? [];
  return [{ tool: 'kics', rules, reason: null, wholeFile: command === undefined || command === 'ignore' }];
}

function reasonOf(text: string | undefined): string | null {
  const reason = (text ?? '')
    .replace(/\*\/\s*$/, '')
    .replace(/^[\s:,;-]+/, '')
    .trim();
  return reason === '' ? null : reason;
}
