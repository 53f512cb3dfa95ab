import { describe, expect, it } from 'vitest';
import { installOf } from '../../../src/collect/workflows/install-commands.ts';
import { commandsIn } from '../../../src/collect/workflows/shell-commands.ts';
import type { Json } from '../../../src/model/json.ts';
import { INTEGRITY, json, lockfilesOf, SHA256 } from './projects.ts';

describe('a script', () => {
  it.each<[string, string[][], (string | null)[]]>([
    [
      'npm ci && npm test',
      [
        ['npm', 'ci'],
        ['npm', 'test'],
      ],
      ['.', '.'],
    ],
    ['cd src/orders\nnpm ci # not "npm i"', [['npm', 'ci', 'not', 'npm i']], ['src/orders']],
    [
      '(cd a && npm ci); npm ci',
      [
        ['npm', 'ci'],
        ['npm', 'ci'],
      ],
      ['a', '.'],
    ],
    ['if [ -f x ]; then npm ci; fi', [['[', '-f', 'x', ']'], ['npm', 'ci'], ['fi']], ['.', '.', '.']],
    ['CI=1 sudo npm \\\n  ci', [['npm', 'ci']], ['.']],
    ['cd "$DIR" && npm ci', [['npm', 'ci']], [null]],
    [
      'cd ${{ github.workspace }}/a || exit 1\nnpm ci',
      [
        ['exit', '1'],
        ['npm', 'ci'],
      ],
      ['a', 'a'],
    ],
    ["echo 'npm ci; npm i'", [['echo', 'npm ci; npm i']], ['.']],
  ])('%j', (script, words, folders) => {
    const found = commandsIn(script, '.');
    expect(found.map((one) => one.words)).toEqual(words);
    expect(found.map((one) => one.folder)).toEqual(folders);
  });
});

describe('a command', () => {
  it.each<[string, string | null]>([
    ['npm ci', 'kept'],
    ['npm clean-install --ignore-scripts', 'kept'],
    ['npm install', 'changed'],
    ['npm i --omit dev', 'changed'],
    ['npm i -g npm@11', null],
    ['npm install esbuild', null],
    ['npm test', null],
    ['npm run install', null],
    ['pnpm install', 'kept'],
    ['pnpm i --frozen-lockfile', 'kept'],
    ['pnpm install --no-frozen-lockfile', 'changed'],
    ['npx -y pnpm@9 install', 'kept'],
    ['corepack pnpm install --frozen-lockfile=false', 'changed'],
    ['pnpm add x', null],
    ['yarn', 'when-berry'],
    ['yarn install --frozen-lockfile', 'kept'],
    ['yarn --immutable', 'kept'],
    ['yarn install --no-immutable', 'changed'],
    ['yarn build', null],
    ['bun install', 'changed'],
    ['bun ci', 'kept'],
    ['pip install -r requirements.txt', 'when-hashed'],
    ['python3 -m pip install --require-hashes -r requirements.txt', 'kept'],
    ['pip install .', 'changed'],
    ['pip install awscli', null],
    ['uv pip sync requirements.txt', 'when-hashed'],
    ['pip-sync requirements.txt', 'when-hashed'],
    ['uv sync', 'changed'],
    ['uv sync --locked --no-dev', 'kept'],
    ['uv run pytest', null],
    ['poetry install --only main', 'kept'],
    ['poetry update', 'changed'],
    ['pipenv install --deploy', 'kept'],
    ['pipenv install', 'changed'],
    ['pipenv sync', 'kept'],
    ['go build ./...', 'kept'],
    ['go build -mod=mod ./...', 'changed'],
    ['go install example.com/tool@latest', null],
    ['go mod download', 'kept'],
    ['./mvnw -B package', 'when-set'],
    ['mvn io.github.chains-project:maven-lockfile:validate', 'kept'],
    ['./gradlew build', 'kept'],
    ['./gradlew build --write-locks', 'changed'],
    ['gradle build --dependency-verification lenient', 'changed'],
    ['dotnet restore --locked-mode', 'kept'],
    ['dotnet build -c Release', 'when-set'],
    ['dotnet test --no-restore', null],
    ['cargo build --release --locked', 'kept'],
    ['cargo lambda build --release', 'changed'],
    ['cargo install cargo-lambda', null],
    ['bundle install --jobs 4', 'when-set'],
    ['bundle install --deployment', 'kept'],
    ['bundle exec rake', null],
    ['toString', null],
  ])('%s: %s', (text, keeps) => {
    expect(installOf(text.split(' '), new Set())?.keeps ?? null).toBe(keeps);
  });

  it.each([
    ['uv sync', 'UV_LOCKED'],
    ['bundle install', 'BUNDLE_FROZEN'],
    ['yarn install', 'YARN_ENABLE_IMMUTABLE_INSTALLS'],
    ['pip install -r a.txt', 'PIP_REQUIRE_HASHES'],
  ])('%s keeps to the lockfile by %s', (text, name) => {
    expect(installOf(text.split(' '), new Set([name]))?.keeps).toBe('kept');
  });
});

const MANIFEST = json({ dependencies: { a: '1.0.0' } });
const LOCK = json({
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': {
      version: '1.0.0',
      resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
      integrity: INTEGRITY,
    },
  },
});

function workflow(...steps: object[]): Record<string, string> {
  return {
    '.github/workflows/release.yml': json({ on: 'push', jobs: { build: { 'runs-on': 'ubuntu-24.04', steps } } }),
  };
}

/** Names of the commands by manifest, with whether each keeps to the lockfile. */
async function installsOf(tree: Record<string, string>): Promise<Record<string, Json[]>> {
  const facts = await lockfilesOf(tree);
  return Object.fromEntries(
    Object.entries(facts).map(([manifest, { installs }]) => [
      manifest,
      (Array.isArray(installs) ? installs : []).map((one) => {
        const { command, frozen, unresolved } = one as { command?: string; frozen?: Json; unresolved?: string };
        return unresolved === undefined ? `${command} ${JSON.stringify(frozen)}` : 'not known';
      }),
    ]),
  );
}

describe('what a workflow installs', () => {
  const two = {
    'package.json': MANIFEST,
    'package-lock.json': LOCK,
    'src/a/package.json': MANIFEST,
    'src/a/package-lock.json': LOCK,
  };

  it.each<[string, object[], string[], string[]]>([
    ['in its folder', [{ run: 'npm ci' }], ['npm ci true'], []],
    ['in the folder of the step', [{ run: 'npm install', 'working-directory': './src/a/' }], [], ['npm install false']],
    ['in the folder of an option', [{ run: 'npm --prefix src/a ci' }], [], ['npm ci true']],
    ['from a folder inside', [{ run: 'cd src/a/lib && npm ci' }], [], ['npm ci true']],
    [
      'in a folder that is not known',
      [{ run: 'npm install', 'working-directory': '${{ matrix.dir }}' }],
      ['not known'],
      ['not known'],
    ],
    ['safely in a folder that is not known', [{ run: 'cd $DIR && npm ci' }], [], []],
  ])('%s', async (_, steps, root, inner) => {
    expect(await installsOf({ ...two, ...workflow(...steps) })).toEqual({
      'package.json': root,
      'src/a/package.json': inner,
    });
  });

  it('is told with its place', async () => {
    const facts = await lockfilesOf({
      'package.json': MANIFEST,
      'package-lock.json': LOCK,
      ...workflow({ run: 'npm ci' }),
    });
    expect(facts['package.json']?.installs).toEqual([
      { command: 'npm ci', frozen: true, path: '.github/workflows/release.yml', line: expect.any(Number) },
    ]);
  });

  it('is told of all manifests of a workspace', async () => {
    const lock = json({
      lockfileVersion: 3,
      packages: { '': { workspaces: ['a'] }, a: { dependencies: {} }, 'node_modules/a': { resolved: 'a', link: true } },
    });
    const tree = { 'package.json': json({ workspaces: ['a'] }), 'a/package.json': '{}', 'package-lock.json': lock };
    expect(await installsOf({ ...tree, ...workflow({ run: 'npm ci' }) })).toEqual({
      'package.json': ['npm ci true'],
      'a/package.json': ['npm ci true'],
    });
  });

  it('of Python hangs on the hashes of the list that is named', async () => {
    const tree = {
      'requirements.txt': `boto3==1.0 --hash=sha256:${SHA256}\n`,
      'dev/requirements.txt': 'pytest==9.0\n',
      'pyproject.toml': '[project]\nname = "shop"\ndependencies = []\n',
    };
    const steps = [
      { run: 'pip install -r requirements.txt -r other.txt' },
      { run: 'cd dev; pip install -r requirements.txt' },
    ];
    expect(await installsOf({ ...tree, ...workflow(...steps) })).toEqual({
      'requirements.txt': ['pip install true'],
      'dev/requirements.txt': ['pip install false'],
      'pyproject.toml': [],
    });
  });

  it('of .NET is that of all projects below the solution, by a setting or by none', async () => {
    const lock = json({ version: 1, dependencies: { net9: {} } });
    const set = '<Project><PropertyGroup><RestoreLockedMode>true</RestoreLockedMode></PropertyGroup></Project>';
    const tree = {
      'src/a/A.csproj': set,
      'src/a/packages.lock.json': lock,
      'src/b/B.csproj': '<Project/>',
      'src/b/packages.lock.json': lock,
    };
    expect(
      await installsOf({
        ...tree,
        ...workflow({ run: 'dotnet build src/Shop.sln' }, { run: 'dotnet restore src/b/B.csproj' }),
      }),
    ).toEqual({
      'src/a/A.csproj': ['dotnet build true'],
      'src/b/B.csproj': ['dotnet build false', 'dotnet restore false'],
    });
  });

  it('of Ruby is kept by a setting in the job, or by the action', async () => {
    const lock = 'GEM\n  remote: https://rubygems.org/\n  specs:\n\nDEPENDENCIES\n';
    const tree = { Gemfile: 'source "https://rubygems.org"\n', 'Gemfile.lock': lock };
    const steps = [
      { uses: 'ruby/setup-ruby@v1', with: { 'bundler-cache': true } },
      { run: 'bundle install' },
      { run: 'bundle config set --local deployment true\nbundle install' },
    ];
    expect(await installsOf({ ...tree, ...workflow(...steps) })).toEqual({
      Gemfile: ['ruby/setup-ruby true', 'bundle install false', 'bundle install true'],
    });
  });

  it('without a lockfile keeps to none', async () => {
    expect(await installsOf({ 'package.json': MANIFEST, ...workflow({ run: 'pnpm install' }) })).toEqual({
      'package.json': ['pnpm install false'],
    });
  });
});
