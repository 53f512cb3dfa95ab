/** The parts of a package URL: https://github.com/package-url/purl-spec. `name` with its namespace, as it is compared. */
type Purl = { type: string; name: string; version: string | null; qualifiers: ReadonlyMap<string, string> };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parsed(purl: string): Purl | null {
  const match = /^pkg:\/{0,2}([a-z0-9.+-]+)\/([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i.exec(purl.trim());
  if (match === null) return null;
  const [, type = '', path = '', query = ''] = match;
  // An at sign in a name is written %40; one that is not comes before the version.
  const at = path.lastIndexOf('@');
  const hasVersion = at > path.lastIndexOf('/');
  const name = decoded(hasVersion ? path.slice(0, at) : path).replace(/^\/+|\/+$/g, '');
  const version = hasVersion ? decoded(path.slice(at + 1)) : null;
  const pairs = query.split('&').filter((pair) => pair.includes('='));
  const qualifiers = new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).toLowerCase(), decoded(pair.slice(pair.indexOf('=') + 1))]),
  );
  const lower = type.toLowerCase();
  return { type: lower, name: normal(lower, name), version: version === '' ? null : version, qualifiers };
}

/** Names as their registries compare them. */
function normal(type: string, name: string): string {
  if (type === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  return /^(?:github|bitbucket|composer|nuget|deb|rpm|apk|oci|docker)$/.test(type) ? name.toLowerCase() : name;
}

/**
 * Whether a package URL of a statement is that of a component: the same package, the same version where the statement names one (one
 * without is about all versions), and each qualifier that it names.
 */
export function isAboutPackage(stated: string, found: string): boolean {
  const [one, other] = [parsed(stated), parsed(found)];
  if (one === null || other === null || one.name === '') return false;
  if (one.type !== other.type || one.name !== other.name) return false;
  if (one.version !== null && one.version !== other.version) return false;
  return [...one.qualifiers].every(([name, value]) => other.qualifiers.get(name) === value);
}
