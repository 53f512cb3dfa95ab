/**
 * How a command treats the lockfile: `kept`: it fails where the lockfile would have to change, or does not look further than it;
 * `changed`: it may write another; the rest hangs on the project: on hashes in its list, on the version of yarn that wrote the lockfile,
 * or on a setting beside it.
 */
export type Keeping = 'kept' | 'changed' | 'when-hashed' | 'when-berry' | 'when-set';

/** A command that installs what a manifest asks for. `targets`: files or folders that it names; `within`: the folder that it moves to. */
export type Install = {
  tool: string;
  command: string;
  keeps: Keeping;
  targets: readonly string[];
  within: string | null;
};

/** Names of variables that make a tool keep to the lockfile, and are set. */
export type Switches = ReadonlySet<string>;

type Told = { keeps: Keeping; targets?: readonly string[] } | null;

/** What is written after a command: options, and what is none. */
class Words {
  readonly all: readonly string[];
  constructor(all: readonly string[]) {
    this.all = all;
  }

  has(...options: string[]): boolean {
    return this.all.some((word) => options.includes(word.replace(/=true$/, '')));
  }

  /** The values of an option, each after a blank or `=`. */
  values(...options: string[]): string[] {
    return this.all.flatMap((word, index) => {
      if (options.includes(word)) return this.all[index + 1] ?? [];
      const [name = '', ...rest] = word.split('=');
      return rest.length > 0 && options.includes(name) ? [rest.join('=')] : [];
    });
  }

  value(...options: string[]): string | null {
    return this.values(...options)[0] ?? null;
  }

  /** Words that are neither options nor values of these. */
  plain(...valued: string[]): string[] {
    return this.all.filter((word, index) => !word.startsWith('-') && !valued.includes(this.all[index - 1] ?? ''));
  }
}

const NPM_VALUED = [
  '--prefix',
  '-C',
  '-w',
  '--workspace',
  '--registry',
  '--omit',
  '--include',
  '--loglevel',
  '--cache',
];

function npm(words: Words): Told {
  const [sub = '', ...packages] = words.plain(...NPM_VALUED);
  if (words.has('-g', '--global', '--location=global') || packages.length > 0) return null;
  if (/^(?:ci|clean-install|install-clean|ic|cit|install-ci-test)$/.test(sub)) return { keeps: 'kept' };
  return /^(?:install|i|in|isntall|add|it|install-test|update|up)$/.test(sub) ? { keeps: 'changed' } : null;
}

function pnpm(words: Words): Told {
  const [sub = '', ...packages] = words.plain(
    '--filter',
    '-F',
    '-C',
    '--dir',
    '--registry',
    '--reporter',
    '--store-dir',
  );
  if (!/^(?:install|i|ci)$/.test(sub) || packages.length > 0 || words.has('-g', '--global')) return null;
  // On a runner it keeps to the lockfile unless it is told not to.
  const isLoose =
    words.has('--no-frozen-lockfile', '--no-lockfile', '--fix-lockfile') ||
    words.value('--frozen-lockfile') === 'false';
  return { keeps: isLoose ? 'changed' : 'kept' };
}

function yarn(words: Words, switches: Switches): Told {
  const [sub = 'install'] = words.plain(
    '--cwd',
    '--network-timeout',
    '--registry',
    '--cache-folder',
    '--mutex',
    '--mode',
  );
  if (sub !== 'install' || words.has('--version', '-v', '--help')) return null;
  if (words.has('--immutable', '--frozen-lockfile') || switches.has('YARN_ENABLE_IMMUTABLE_INSTALLS'))
    return { keeps: 'kept' };
  const isLoose = words.has('--no-immutable', '--no-lockfile') || words.value('--mode') === 'update-lockfile';
  return { keeps: isLoose || words.value('--immutable') === 'false' ? 'changed' : 'when-berry' };
}

function bun(words: Words): Told {
  const [sub = '', ...packages] = words.plain('--cwd');
  if (packages.length > 0 || words.has('-g', '--global')) return null;
  if (sub === 'ci') return { keeps: 'kept' };
  return sub === 'install' || sub === 'i' ? { keeps: words.has('--frozen-lockfile') ? 'kept' : 'changed' } : null;
}

function pip(words: Words, switches: Switches): Told {
  const [sub = '', first] = words.plain(
    '-r',
    '--requirement',
    '-c',
    '--constraint',
    '-t',
    '--target',
    '-i',
    '--index-url',
    '-e',
    '--editable',
  );
  const isHeld = words.has('--require-hashes') || switches.has('PIP_REQUIRE_HASHES');
  if (sub === 'sync' && first !== undefined)
    return { keeps: isHeld ? 'kept' : 'when-hashed', targets: words.plain().slice(1) };
  if (sub !== 'install') return null;
  const lists = words.values('-r', '--requirement');
  if (lists.length > 0) return { keeps: isHeld ? 'kept' : 'when-hashed', targets: lists };
  const folder = words.value('-e', '--editable') ?? first ?? '';
  // A project by its folder is installed by what it asks for, whatever a lockfile says.
  return /^\.{1,2}(?:$|[/[])/.test(folder)
    ? { keeps: 'changed', targets: [`${folder.replace(/\[.*$/, '')}/pyproject.toml`] }
    : null;
}

function pipenv(words: Words): Told {
  const [sub = '', ...packages] = words.plain();
  if (sub === 'sync') return { keeps: 'kept', targets: ['Pipfile'] };
  if (sub !== 'install' || packages.length > 0) return null;
  return { keeps: words.has('--deploy', '--ignore-pipfile') ? 'kept' : 'changed', targets: ['Pipfile'] };
}

function poetry(words: Words): Told {
  const [sub = ''] = words.plain('-C', '--directory', '--with', '--without', '--only', '-E', '--extras');
  if (/^(?:install|sync)$/.test(sub)) return { keeps: 'kept' };
  return /^(?:update|lock)$/.test(sub) && !words.has('--check') ? { keeps: 'changed' } : null;
}

function uv(words: Words, switches: Switches): Told {
  if (words.all[0] === 'pip') return pip(new Words(words.all.slice(1)), switches);
  if (words.plain('--directory', '--project', '--group', '--extra', '--package', '--python', '-p')[0] !== 'sync')
    return null;
  const isHeld = words.has('--locked', '--frozen', '--check') || switches.has('UV_LOCKED') || switches.has('UV_FROZEN');
  return { keeps: isHeld ? 'kept' : 'changed' };
}

function go(words: Words): Told {
  const [sub = '', first = ''] = words.plain('-o', '-C', '-run', '-tags', '-ldflags', '-timeout');
  const isBuilt = /^(?:build|test|run|vet|generate)$/.test(sub) || (sub === 'install' && !first.includes('@'));
  if (sub === 'get') return { keeps: 'changed' };
  if (!isBuilt && !(sub === 'mod' && /^(?:download|verify|vendor)$/.test(first))) return null;
  return { keeps: words.value('-mod', '--mod') === 'mod' ? 'changed' : 'kept' };
}

function maven(words: Words): Told {
  if (words.all.some((word) => /maven-lockfile(?::[^:]*)?:(?:validate|freeze)/.test(word)))
    return { keeps: 'kept', targets: words.values('-f', '--file') };
  const goals = words.plain('-f', '--file', '-pl', '--projects', '-P', '-s', '--settings');
  const builds = goals.some((goal) =>
    /^(?:compile|test|package|verify|install|deploy|dependency:(?:go-offline|resolve))$/.test(goal),
  );
  return builds ? { keeps: 'when-set', targets: words.values('-f', '--file') } : null;
}

function gradle(words: Words): Told {
  const verification = words.value('--dependency-verification', '-F') ?? '';
  if (words.has('--version', '-v', 'wrapper', '--stop', 'help', 'tasks')) return null;
  const isLoose =
    words.has('--write-locks', '-M') ||
    words.value('--update-locks', '--write-verification-metadata') !== null ||
    /^(?:off|lenient)$/.test(verification);
  return { keeps: isLoose ? 'changed' : 'kept' };
}

function dotnet(words: Words): Told {
  const [sub = '', target] = words.plain(
    '-c',
    '--configuration',
    '-o',
    '--output',
    '-r',
    '--runtime',
    '-f',
    '--framework',
    '-v',
    '--verbosity',
    '--logger',
    '-s',
    '--source',
    '--configfile',
  );
  if (!/^(?:restore|build|publish|test|pack|run)$/.test(sub) || words.has('--no-restore', '--no-build')) return null;
  const isHeld =
    words.has('--locked-mode', '-LockedMode') || words.all.some((word) => /RestoreLockedMode=true$/i.test(word));
  return { keeps: isHeld ? 'kept' : 'when-set', targets: target === undefined ? [] : [target] };
}

function cargo(words: Words): Told {
  const [sub = '', next = ''] = words
    .plain('--target', '-p', '--package', '--features', '--manifest-path', '-F')
    .filter((word) => !word.startsWith('+'));
  const isBuilt = /^(?:build|b|test|t|run|r|check|c|clippy|doc|bench|fetch|package|publish|nextest)$/.test(sub);
  if (!isBuilt && !(sub === 'lambda' && next === 'build') && !(sub === 'install' && words.value('--path') !== null))
    return null;
  return { keeps: words.has('--locked', '--frozen') ? 'kept' : 'changed', targets: words.values('--manifest-path') };
}

function bundle(words: Words, switches: Switches): Told {
  const [sub = 'install'] = words.plain('--jobs', '-j', '--retry', '--path', '--without', '--gemfile');
  if (sub !== 'install' || words.has('--version', '-v')) return null;
  const isHeld =
    words.has('--deployment', '--frozen') || switches.has('BUNDLE_DEPLOYMENT') || switches.has('BUNDLE_FROZEN');
  return { keeps: isHeld ? 'kept' : 'when-set', targets: words.values('--gemfile') };
}

/** Each tool that installs, how its commands are read, and the options by which it goes to another folder. */
const TOOLS: Readonly<Record<string, { tell: (words: Words, switches: Switches) => Told; folder: string[] }>> = {
  npm: { tell: npm, folder: ['--prefix', '-C'] },
  pnpm: { tell: pnpm, folder: ['-C', '--dir'] },
  yarn: { tell: yarn, folder: ['--cwd'] },
  bun: { tell: bun, folder: ['--cwd'] },
  pip: { tell: pip, folder: [] },
  pipenv: { tell: pipenv, folder: [] },
  poetry: { tell: poetry, folder: ['-C', '--directory'] },
  uv: { tell: uv, folder: ['--directory', '--project'] },
  go: { tell: go, folder: ['-C'] },
  mvn: { tell: maven, folder: [] },
  gradle: { tell: gradle, folder: ['-p', '--project-dir'] },
  dotnet: { tell: dotnet, folder: [] },
  nuget: { tell: dotnet, folder: [] },
  cargo: { tell: cargo, folder: ['-C'] },
  bundle: { tell: bundle, folder: [] },
};

/** The tool that a command is of, whatever calls it: `python -m pip`, `npx pnpm@9`, `./gradlew`. */
function toolOf(words: readonly string[]): { tool: string; rest: readonly string[] } {
  const [first = '', second = '', third = ''] = words;
  const name = first.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd|bat|sh)$/, '');
  if (/^(?:python|py)[\d.]*$/.test(name) && second === '-m') return { tool: third, rest: words.slice(3) };
  if (/^(?:npx|corepack|bunx|pipx|uvx)$/.test(name)) {
    const rest = words.slice(1).filter((word) => !/^(?:-y|--yes|run|--)$/.test(word));
    return { tool: (rest[0] ?? '').replace(/(?<=.)@.*$/, ''), rest: rest.slice(1) };
  }
  if (name === 'pip-sync') return { tool: 'pip', rest: ['sync', ...words.slice(1)] };
  const tool = name
    .replace(/^pip[\d.]+$/, 'pip')
    .replace(/^mvn[wd]$/, 'mvn')
    .replace(/^gradlew$/, 'gradle');
  return { tool, rest: words.slice(1) };
}

/** What a command installs; null where it installs nothing that a manifest asks for. */
export function installOf(words: readonly string[], switches: Switches): Install | null {
  const { tool, rest } = toolOf(words);
  const known = Object.hasOwn(TOOLS, tool) ? TOOLS[tool] : undefined;
  if (known === undefined) return null;
  const own = new Words(rest);
  const told = known.tell(own, switches);
  if (told === null) return null;
  const within = known.folder.length === 0 ? null : own.value(...known.folder);
  const sub = own.plain(...known.folder)[0];
  const command = sub === undefined ? tool : `${tool} ${tool === 'uv' && sub === 'pip' ? `pip ${rest[1] ?? ''}` : sub}`;
  return { tool, command: command.trim().slice(0, 60), keeps: told.keeps, targets: told.targets ?? [], within };
}
