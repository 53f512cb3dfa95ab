import { describe, expect, it } from 'vitest';
import { createNaming, createRolesOf } from '../../../src/collect/changes/people.ts';
import { createPathsOf, NO_PATHS, type PathReading } from '../../../src/collect/changes/touched-files.ts';
import { OWNER_BY_ADDRESS } from '../../../src/collect/platform/code-owners.ts';
import type { Change, CommitRecord, FileKind } from '../../../src/model/change.ts';
import type { PullRequestDetail } from '../../../src/model/pull-request.ts';
import { unresolved } from '../../derive/fact-builder.ts';

const touched = (path: string, kind: FileKind = 'code') => ({ path, kind });
const commit = (files: CommitRecord['files'], filesCut = false) => ({ files, filesCut }) as CommitRecord;
const change = (commits: CommitRecord[], record: Partial<PullRequestDetail> | null = null) =>
  ({ commits, record }) as unknown as Change;
const listed = (files: PullRequestDetail['files'], changedFiles: number): Partial<PullRequestDetail> => ({
  files,
  changedFiles,
});

const naming = (people: 'login' | 'name' | 'pseudonym' = 'login') =>
  createNaming(people, 'acme/orders', [{ login: 'lee', name: 'Lee Moreau', kind: 'user', key: null }]);
const owning = (...rules: [string, string[]][]): PathReading => ({
  ...NO_PATHS,
  manifests: new Set(['template.yaml', 'iam/a.json']),
  owners: { path: 'CODEOWNERS', rules: rules.map(([pattern, owners]) => ({ pattern, owners, line: 1 })), problems: [] },
});
const READING = owning(['/iam/', ['@Lee', '@acme/security']], ['*.md', [OWNER_BY_ADDRESS]], ['/free/', []]);
const CUT = unresolved('not all files');

describe('files that a change touches', () => {
  const files = [
    touched('template.yaml', 'infrastructure'),
    touched('iam/b.json', 'roles'),
    touched('iam/a.json', 'roles'),
  ];

  it('are told where they are manifests, and with their owners by line and kind', () => {
    expect(createPathsOf(READING, naming())(change([commit(files)]))).toEqual({
      manifests: ['iam/a.json', 'template.yaml'],
      owned: [
        {
          pattern: '/iam/',
          owners: [
            { kind: 'person', name: 'Lee' },
            { kind: 'team', name: 'acme/security' },
          ],
          kind: 'roles',
          files: 2,
        },
      ],
    });
  });

  it('have owners that are named as persons are everywhere, and never by an address', () => {
    const [first] = createPathsOf(READING, naming('name'))(change([commit([touched('iam/a.json')])])).owned as object[];
    expect(first).toMatchObject({ owners: [{ name: 'Lee Moreau' }, { name: 'acme/security' }] });
    const [hidden] = createPathsOf(READING, naming('pseudonym'))(change([commit([touched('iam/a.json')])]))
      .owned as object[];
    expect(hidden).toMatchObject({
      owners: [{ name: naming('pseudonym')({ login: 'lee', name: null, kind: 'user', key: null }) }, {}],
    });
    const both = change([commit([touched('a.md'), touched('free/a.ts')])]);
    expect(createPathsOf(READING, naming())(both).owned).toEqual([
      { pattern: '*.md', owners: [{ kind: 'address', name: null }], kind: 'code', files: 1 },
      { pattern: '/free/', owners: [], kind: 'code', files: 1 },
    ]);
  });

  it('are those of the pull request where it lists all, because its commits have those too that it took back', () => {
    const pathsOf = createPathsOf(READING, naming());
    const whole = listed({ known: [touched('template.yaml')], total: 1, refusal: null }, 1);
    expect(pathsOf(change([commit(files)], whole))).toEqual({ manifests: ['template.yaml'], owned: [] });
    const short = listed({ known: [touched('template.yaml')], total: 2, refusal: null }, 2);
    expect(pathsOf(change([commit(files)], short)).manifests).toEqual(['iam/a.json', 'template.yaml']);
    expect(pathsOf(change([commit(null)], short))).toEqual({ manifests: ['template.yaml', CUT], owned: [CUT] });
  });

  it('are open where a list was cut or is not known', () => {
    const pathsOf = createPathsOf(READING, naming());
    expect(pathsOf(change([commit(files, true)]))).toMatchObject({ manifests: ['iam/a.json', 'template.yaml', CUT] });
    expect(pathsOf(change([commit(null)]))).toEqual({ manifests: [CUT], owned: [CUT] });
    expect(createPathsOf(NO_PATHS, naming())(change([commit(files)]))).toEqual({ manifests: [], owned: [] });
  });

  it('are found where the root is a folder of the repository, whose owners stand above it', () => {
    const inside = createPathsOf({ ...READING, prefix: 'orders/' }, naming());
    const both = change([commit([touched('orders/template.yaml'), touched('iam/a.json')])]);
    expect(inside(both)).toEqual({ manifests: ['template.yaml'], owned: [unresolved('a folder of the repository')] });
  });

  it('have owners that are not known where CODEOWNERS could not be read whole', () => {
    const problem = { code: 'cap-reached', message: '', kinds: ['change' as const], place: null };
    const cut = { ...READING, owners: { ...READING.owners, problems: [problem] } };
    expect(createPathsOf(cut, naming())(change([commit(files)])).owned).toEqual([
      unresolved('could not be read whole'),
    ]);
  });

  it('are told up to a number, and that there are more', () => {
    const many = Array.from({ length: 501 }, (_, at) => touched(`a${at}.yaml`));
    const reading = { ...NO_PATHS, manifests: new Set(many.map(({ path }) => path)) };
    const { manifests } = createPathsOf(reading, naming())(change([commit(many)])) as { manifests: object[] };
    expect(manifests).toHaveLength(501);
    expect(manifests.at(-1)).toEqual(unresolved('more than 500'));
  });
});

describe('persons', () => {
  it('have the roles of the settings, whatever the case of their login', () => {
    const rolesOf = createRolesOf([{ login: 'Lee', roles: ['security', 'platform'] }]);
    expect(rolesOf('lee')).toEqual(['security', 'platform']);
    expect(rolesOf('kim')).toEqual([]);
  });

  it('that are bots keep their login; nobody becomes one by the name that stands in a commit', () => {
    const bot = { login: 'helper[bot]', name: 'Helper', kind: 'bot' as const, key: null };
    for (const people of ['login', 'name', 'pseudonym'] as const) expect(naming(people)(bot)).toBe('helper[bot]');
    const claims = { login: 'dana', name: 'dana[bot]', kind: 'bot' as const, key: null };
    expect(naming('pseudonym')(claims)).toMatch(/^person-/);
  });
});
