import { describe, expect, it } from 'vitest';
import { COMMIT, json, lockfileOf, lockfilesOf, SHA256 } from './projects.ts';

const POETRY = `[[package]]
name = "boto3"
version = "1.40.0"
files = [{file = "boto3-1.40.0.tar.gz", hash = "sha256:${SHA256}"}]

[[package]]
name = "Own.Money"
version = "2.0.0"
files = [{file = "own_money-2.0.0.tar.gz", hash = "sha256:${SHA256}"}]

[package.source]
type = "legacy"
url = "https://pypi.example.com/simple"
reference = "own"

[metadata]
lock-version = "2.1"
content-hash = "${SHA256}"
`;

const UV = `version = 1
revision = 3

[[package]]
name = "boto3"
version = "1.40.0"
source = { registry = "https://pypi.org/simple" }
sdist = { url = "https://files.pythonhosted.org/boto3-1.40.0.tar.gz", hash = "sha256:${SHA256}", size = 1 }

[[package]]
name = "shop"
version = "0.1.0"
source = { virtual = "." }
dependencies = [{ name = "boto3" }]
[package.metadata]
requires-dist = [{ name = "boto3", specifier = ">=1.40" }]

[[package]]
name = "shop-money"
version = "0.1.0"
source = { editable = "packages/money" }
[package.metadata]
requires-dist = [{ name = "boto3" }, { name = "shop" }]
[package.metadata.requires-dev]
dev = [{ name = "pytest" }]

[[package]]
name = "pytest"
version = "9.0.0"
source = { git = "https://github.com/pytest-dev/pytest?rev=main#${COMMIT}" }
`;

describe('poetry.lock', () => {
  it('holds what the tables of poetry and of the project ask for, from the sources that it names', async () => {
    const pyproject = `[project]
name = "shop"
dependencies = ["boto3>=1.40 ; python_version > '3'"]
[tool.poetry.group.dev.dependencies]
own-money = { version = "^2", source = "own" }
[tool.poetry.dependencies]
python = "^3.13"
`;
    expect(await lockfileOf({ 'pyproject.toml': pyproject, 'poetry.lock': POETRY })).toMatchObject({
      ecosystem: 'pypi',
      dependencies: 2,
      path: 'poetry.lock',
      format: 'poetry 2.1',
      entries: 2,
      outOfStep: [],
      loose: [],
      sources: [
        { kind: 'registry', host: 'pypi.example.com', packages: 1 },
        { kind: 'registry', host: 'pypi.org', packages: 1 },
      ],
      scopes: [],
    });
  });

  it('of the first version keeps hashes in its metadata', async () => {
    const lock = `[[package]]\nname = "boto3"\nversion = "1.40.0"\n[metadata]\nlock-version = "1.1"\n[metadata.files]\nboto3 = [{file = "b", hash = "sha256:${SHA256}"}]\n`;
    const pyproject = '[tool.poetry.dependencies]\nboto3 = "1.40.0"\nadded = "1"\n';
    const fact = await lockfileOf({ 'pyproject.toml': pyproject, 'poetry.lock': lock });
    expect(fact).toMatchObject({ loose: [], outOfStep: ['added'] });
  });

  it('is out of step with another version that is asked for alone, and with no other spelling of one', async () => {
    const asking = (version: string) =>
      lockfileOf({ 'pyproject.toml': `[tool.poetry.dependencies]\nboto3 = "${version}"\n`, 'poetry.lock': POETRY });
    expect((await asking('1.41.0'))?.outOfStep).toEqual(['boto3']);
    expect((await asking('==1.40'))?.outOfStep).toEqual([]);
  });
});

describe('uv.lock', () => {
  it('is of every project of the workspace, and names the commit of what comes from git', async () => {
    const facts = await lockfilesOf({
      'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["boto3>=1.40"]\n',
      'packages/money/pyproject.toml':
        '[project]\nname = "shop-money"\ndependencies = ["boto3", "shop"]\n[dependency-groups]\ndev = ["pytest"]\n[tool.uv.sources]\nshop = { workspace = true }\n',
      'other/pyproject.toml': '[project]\nname = "other"\ndependencies = ["boto3"]\n',
      'uv.lock': UV,
    });
    expect(facts['pyproject.toml']).toMatchObject({ path: 'uv.lock', outOfStep: [], loose: [], entries: 2 });
    expect(facts['packages/money/pyproject.toml']).toMatchObject({ path: 'uv.lock', dependencies: 2, outOfStep: [] });
    expect(facts['other/pyproject.toml']).toMatchObject({ path: null });
    expect(facts['pyproject.toml']?.sources).toContainEqual({ kind: 'git', host: 'github.com', packages: 1 });
  });

  it('is out of step with what was added and what was taken away', async () => {
    const facts = await lockfilesOf({
      'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["httpx"]\n',
      'uv.lock': UV,
    });
    expect(facts['pyproject.toml']?.outOfStep).toEqual(['boto3', 'httpx']);
  });
});

describe('a list of requirements', () => {
  it('with versions and hashes is its own lockfile', async () => {
    const list = `--index-url https://user:hunter2@pypi.example.com/simple
boto3==1.40.0 \\
    --hash=sha256:${SHA256} \\
    --hash=sha256:${SHA256}
    # via -r requirements.in
Own_Money[extra]==2.0 ; python_version > "3" --hash=sha256:${SHA256}
`;
    const fact = await lockfileOf({ 'requirements.txt': list });
    expect(fact).toMatchObject({
      dependencies: 2,
      path: 'requirements.txt',
      entries: 2,
      loose: [],
      sources: [{ kind: 'registry', host: 'pypi.example.com', packages: 2 }],
    });
    expect(JSON.stringify(fact)).not.toContain('hunter2');
  });

  it('without versions has none, and without hashes is loose', async () => {
    expect(await lockfileOf({ 'requirements.txt': 'boto3>=1.40\n' })).toMatchObject({ path: null, loose: [] });
    expect((await lockfileOf({ 'requirements.txt': 'boto3==1.40.0\nhttpx\nmd==1 --hash=md5:abc\n' }))?.loose).toEqual([
      { package: 'boto3', lacks: 'hash' },
      { package: 'md', lacks: 'strong-hash' },
      { package: 'httpx', lacks: 'version' },
    ]);
  });

  it('is held by constraints, and by the lists in it', async () => {
    const fact = await lockfileOf({
      'requirements.txt': '-r base.txt\n-c constraints.txt\nboto3\n',
      'base.txt': `httpx==1.0 --hash=sha256:${SHA256}\n`,
      'constraints.txt': `boto3==1.40.0 --hash=sha256:${SHA256}\nunused==1\n`,
    });
    expect(fact).toMatchObject({ entries: 2, loose: [] });
  });

  it('that a tool wrote is told of the file that it was written from', async () => {
    const facts = await lockfilesOf({
      'requirements.in': 'boto3>=1\nwin ; sys_platform == "win32"\nadded\n',
      'requirements.txt': `#\n# This file is autogenerated by pip-compile\n#    pip-compile requirements.in\nboto3==1.40.0 --hash=sha256:${SHA256}\n`,
    });
    expect(Object.keys(facts)).toEqual(['requirements.in']);
    expect(facts['requirements.in']).toMatchObject({ path: 'requirements.txt', outOfStep: ['added'], dependencies: 3 });
  });

  it('that was written from pyproject.toml is the lockfile of that', async () => {
    const facts = await lockfilesOf({
      'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["boto3"]\n',
      'requirements.txt': `# This file was autogenerated by uv via the following command:\n#    uv pip compile pyproject.toml -o requirements.txt\nboto3==1.40.0 --hash=sha256:${SHA256}\n`,
    });
    expect(Object.keys(facts)).toEqual(['pyproject.toml']);
    expect(facts['pyproject.toml']).toMatchObject({ path: 'requirements.txt', outOfStep: [], loose: [] });
  });

  it('takes packages from git by commit, from an archive, and from the repository', async () => {
    const list = `pinned @ git+https://github.com/acme/pinned@${COMMIT}\ngit+https://github.com/acme/moved.git@main#egg=moved\nhttps://example.com/a-1.0.whl#sha256=${SHA256}\n./own\n-e packages/money\n`;
    const fact = await lockfileOf({ 'requirements.txt': list });
    expect(fact?.loose).toEqual([{ package: 'moved', lacks: 'version' }]);
    expect(fact?.sources).toEqual([
      { kind: 'file', host: null, packages: 2 },
      { kind: 'git', host: 'github.com', packages: 2 },
      { kind: 'http', host: 'example.com', packages: 1 },
    ]);
  });

  it('with a further index may have any name from either, unless hashes hold it', async () => {
    const index = '--extra-index-url https://pypi.example.com/simple\n';
    const open = await lockfileOf({ 'requirements.txt': `${index}boto3==1.40.0\n` });
    expect(open?.scopes).toEqual([{ scope: '*', bound: false }]);
    expect(open?.sources).toMatchObject([{ host: { among: ['pypi.example.com', 'pypi.org'] } }]);
    const held = await lockfileOf({ 'requirements.txt': `${index}boto3==1.40.0 --hash=sha256:${SHA256}\n` });
    expect(held?.scopes).toEqual([]);
    const conf = { 'pip.conf': '[global]\nextra-index-url =\n    https://u:p4ss@pypi.example.com/simple\n' };
    const byConf = await lockfileOf({ 'requirements.txt': 'boto3==1.40.0\n', ...conf });
    expect(byConf).toEqual(open);
  });
});

it('Pipfile.lock holds what Pipfile asks for', async () => {
  const pipfile =
    '[[source]]\nname = "pypi"\nurl = "https://pypi.org/simple"\n[packages]\nboto3 = "*"\nown = { path = "./own" }\n[dev-packages]\npytest = "==9.0.0"\n';
  const lock = {
    _meta: { sources: [{ name: 'pypi', url: 'https://pypi.org/simple' }] },
    default: { boto3: { version: '==1.40.0', hashes: [`sha256:${SHA256}`], index: 'pypi' } },
    develop: { pytest: { version: '==8.0.0', hashes: [] } },
  };
  expect(await lockfileOf({ Pipfile: pipfile, 'Pipfile.lock': json(lock) })).toMatchObject({
    dependencies: 2,
    entries: 2,
    outOfStep: ['pytest'],
    loose: [{ package: 'pytest', lacks: 'hash' }],
    sources: [{ kind: 'registry', host: 'pypi.org', packages: 2 }],
  });
});

it('pylock.toml holds what the project asks for', async () => {
  const lock = `lock-version = "1.0"
[[packages]]
name = "boto3"
version = "1.40.0"
index = "https://pypi.org/simple"
wheels = [{ url = "https://files.pythonhosted.org/b.whl", hashes = { sha256 = "${SHA256}" } }]
[[packages]]
name = "moved"
vcs = { type = "git", url = "https://github.com/acme/moved", commit-id = "${COMMIT}" }
[[packages]]
name = "bare"
version = "1.0"
wheels = [{ url = "https://files.pythonhosted.org/c.whl", hashes = {} }]
`;
  const pyproject = '[project]\nname = "shop"\ndependencies = ["boto3", "moved", "bare"]\n';
  expect(await lockfileOf({ 'pyproject.toml': pyproject, 'pylock.toml': lock })).toMatchObject({
    format: 'pylock 1.0',
    outOfStep: [],
    loose: [{ package: 'bare', lacks: 'hash' }],
    sources: [
      { kind: 'git', host: 'github.com', packages: 1 },
      { kind: 'registry', host: 'files.pythonhosted.org', packages: 1 },
      { kind: 'registry', host: 'pypi.org', packages: 1 },
    ],
  });
});

it('a pyproject.toml of settings of tools alone is no manifest', async () => {
  expect(await lockfileOf({ 'pyproject.toml': '[tool.ruff]\nline-length = 120\n' })).toBeNull();
});
