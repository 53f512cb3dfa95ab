import type { Json } from '../../model/json.ts';

/** Ecosystems by the words of scanners and of package URLs; what lies in an image comes with the image that it is built on. */
const ECOSYSTEMS: Record<string, string[]> = {
  npm: ['npm', 'yarn', 'pnpm', 'bun', 'node-pkg', 'javascript', 'node', 'nodejs'],
  pypi: [
    'pypi',
    'pip',
    'pipenv',
    'poetry',
    'uv',
    'pylock',
    'python-pkg',
    'python',
    'setuptools',
    'pipfile',
    'wheel',
    'egg',
  ],
  go: ['go', 'golang', 'gomod', 'gobinary', 'go-module', 'gomodules', 'golangdep', 'govendor'],
  maven: [
    'maven',
    'jar',
    'pom',
    'gradle',
    'gradle-lockfile',
    'sbt',
    'sbt-lockfile',
    'java',
    'java-archive',
    'jenkins-plugin',
  ],
  nuget: ['nuget', 'dotnet', 'dotnet-core', 'dotnet-deps', 'packages-props', 'nuget-config', 'paket', 'msft'],
  cargo: ['cargo', 'crates.io', 'rust', 'rustbinary', 'rust-binary', 'rust-crate'],
  rubygems: ['rubygems', 'gem', 'bundler', 'gemspec', 'ruby'],
  composer: ['composer', 'packagist', 'composer-vendor', 'php', 'php-composer'],
  hex: ['hex', 'mix', 'mix-lock'],
  pub: ['pub', 'dart', 'dart-pub'],
  swift: ['swift', 'cocoapods', 'swifturl', 'cocoapod'],
  conda: ['conda', 'conda-pkg', 'conda-environment', 'pixi'],
  'github-actions': ['github actions', 'githubactions', 'github-action', 'github'],
  image: [
    ...[
      'apk',
      'deb',
      'rpm',
      'dpkg',
      'alpm',
      'os-pkgs',
      'alpine',
      'debian',
      'ubuntu',
      'redhat',
      'centos',
      'rocky',
      'alma',
      'amazon',
    ],
    ...[
      'oracle',
      'suse',
      'opensuse',
      'photon',
      'wolfi',
      'chainguard',
      'fedora',
      'mariner',
      'azurelinux',
      'linux',
      'portage',
      'binary',
    ],
  ],
};

const BY_WORD = new Map(
  Object.entries(ECOSYSTEMS).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

/** The ecosystem of a word of a scanner's; a word that is not known is the ecosystem's own. */
export function ecosystemOf(word: string | null): string | null {
  if (word === null) return null;
  const lower = word.trim().toLowerCase();
  return BY_WORD.get(lower) ?? BY_WORD.get(lower.split(':')[0] ?? '') ?? (lower === '' ? null : lower);
}

/** The ecosystem of a package URL. */
export function ecosystemOfPurl(purl: string | null): string | null {
  return ecosystemOf(/^pkg:([a-z0-9.+-]+)\//i.exec(purl ?? '')?.[1] ?? null);
}

/** Versions in one text, as scanners write several; ranges stay as they are. */
export function versionsIn(value: Json | undefined): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts
    .flatMap((text) => (typeof text === 'string' ? text.split(/\s*,\s*/) : []))
    .filter((text) => text !== '' && text !== 'None');
}

/** Types of package URLs for which a name and a version are all that there is to them. */
const PURL_TYPES: Record<string, string> = {
  npm: 'npm',
  pypi: 'pypi',
  go: 'golang',
  cargo: 'cargo',
  rubygems: 'gem',
  nuget: 'nuget',
  composer: 'composer',
  maven: 'maven',
};

/** The package URL of a package, for tools that give none; null where the ecosystem or the name is not known, or has more to it. */
export function purlOf(ecosystem: string | null, name: string | null, version: string | null): string | null {
  if (ecosystem === null || name === null || !Object.hasOwn(PURL_TYPES, ecosystem)) return null;
  const path = (ecosystem === 'maven' ? name.replace(':', '/') : name).split('/').map(encodeURIComponent).join('/');
  return `pkg:${PURL_TYPES[ecosystem]}/${path}${version === null ? '' : `@${encodeURIComponent(version)}`}`;
}
