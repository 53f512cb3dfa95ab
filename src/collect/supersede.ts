/** A compiled form next to its source, and which of the two is read. */
export type Superseded = { path: string; by: string };

/**
 * What a tool makes to be deployed, and what it makes it of. `compiled`: the end of its path; what comes before is the folder of its
 * sources. `source`: their paths from that folder on. `twin`: it is a compiled form only where a file of its name with this ending
 * lies beside it, and is that one's before any other's.
 */
type Rule = { tool: string; compiled: RegExp; source: RegExp; twin?: string };

/** The first rule that fits decides; of several compiled forms of one rule the first by name. docs/evidence.md has the same table. */
export const RULES: readonly Rule[] = [
  {
    tool: 'sam package',
    compiled: /(?:^|\/)packaged(?:[-.][^/]*)?\.(?:ya?ml|json|template)$/,
    source: /^(?:(?:template|sam)\.(?:ya?ml|json)|\.aws-sam\/build\/template\.ya?ml)$/,
  },
  {
    tool: 'sam build',
    compiled: /(?:^|\/)\.aws-sam\/build\/template\.ya?ml$/,
    source: /^(?:template|sam)\.(?:ya?ml|json)$/,
  },
  {
    tool: 'serverless package',
    compiled: /(?:^|\/)\.serverless\/cloudformation-template-update-stack\.json$/,
    source: /^(?:serverless\.(?:ya?ml|json|[cm]?[jt]s)|\.serverless\/cloudformation-template-create-stack\.json)$/,
  },
  {
    tool: 'bicep build',
    compiled: /(?:^|\/)[^/]+\.json$/,
    source: /\.bicep$/,
    twin: '.bicep',
  },
];

/** Whether a manifest is what a tool made to be deployed, by its name alone. */
export function isCompiled(path: string): boolean {
  return RULES.some(({ compiled, twin }) => twin === undefined && compiled.test(path));
}

/** Sources whose compiled form is there as well. What is deployed is read, so that each function counts once, there. */
export function findSuperseded(paths: readonly string[]): Superseded[] {
  const all = new Set(paths);
  const sorted = [...all].sort();
  const forms = RULES.map((rule) => ({ rule, byFolder: compiledByFolder(rule, sorted, all) }));
  return sorted.flatMap((path) => {
    for (const { rule, byFolder } of forms) {
      const by = compiledFormOf(path, rule, byFolder, all);
      if (by !== undefined) return [{ path, by }];
    }
    return [];
  });
}

/** Folders, with a slash at their end, with the compiled form that was made of what lies there. */
function compiledByFolder(rule: Rule, sorted: readonly string[], all: ReadonlySet<string>): Map<string, string> {
  const byFolder = new Map<string, string>();
  for (const path of sorted) {
    const match = rule.compiled.exec(path);
    if (match === null || (rule.twin !== undefined && !all.has(withEnding(path, rule.twin)))) continue;
    const folder = path.slice(0, match.index + (match[0].startsWith('/') ? 1 : 0));
    if (!byFolder.has(folder)) byFolder.set(folder, path);
  }
  return byFolder;
}

function withEnding(path: string, ending: string): string {
  return path.replace(/\.[^./]+$/, ending);
}

function compiledFormOf(
  path: string,
  { source, twin }: Rule,
  byFolder: ReadonlyMap<string, string>,
  all: ReadonlySet<string>,
): string | undefined {
  const own = twin !== undefined && path.endsWith(twin) ? withEnding(path, '.json') : undefined;
  if (own !== undefined && all.has(own)) return own;
  // The nearest folder first: what lies below belongs to what was compiled there.
  for (let end = path.lastIndexOf('/'); ; end = path.lastIndexOf('/', end - 1)) {
    const by = byFolder.get(path.slice(0, end + 1));
    if (by !== undefined && by !== path && source.test(path.slice(end + 1))) return by;
    if (end <= 0) return undefined;
  }
}
