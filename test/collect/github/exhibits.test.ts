import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNaming, createPersonOf } from '../../../src/collect/changes/people.ts';
import { createExhibits, type Exhibits } from '../../../src/collect/github/exhibits.ts';
import { createRecordNaming } from '../../../src/collect/github/people-in-records.ts';
import { findLeaks } from '../../../src/mask/leak-guard.ts';
import { createMasker } from '../../../src/mask/masker.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { pem, SECRETS } from '../../mask/secrets.ts';

type People = 'login' | 'name' | 'pseudonym';
const PULLS = 'github/pull-requests.jsonl';
const SETTINGS: People[] = ['login', 'name', 'pseudonym'];

const secret = SECRETS.find(({ rule }) => rule === 'github-token')?.secret ?? '';
const ADDRESS = 'dana.novak@novak-family.de';
const NAME = 'Dana Novak';
const LOGIN = 'dana-n';

const personOf = createPersonOf();

function exhibitsWith(records: Record<string, Json>, limit?: number): Exhibits {
  const exhibits = createExhibits(personOf, limit);
  exhibits.open('change', PULLS, 'GraphQL merged-pull-requests');
  for (const [key, record] of Object.entries(records)) exhibits.keep(PULLS, key, record);
  return exhibits;
}

function shown(exhibits: Exhibits, people: People) {
  const known = exhibits.persons();
  const naming = createNaming(people, 'acme/orders', known);
  return exhibits.files(createRecordNaming({ people, naming, personOf, known }, createMasker()));
}

const textOf = (files: readonly { bytes: Uint8Array }[]): string =>
  files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
const recordsOf = (text: string): { key: string; record: JsonObject }[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** An answer with something in each text that must not stay there. */
function planted(everywhere: string): JsonObject {
  const account = { __typename: 'User', login: LOGIN, name: NAME };
  const inGit = { name: NAME, email: ADDRESS, user: { login: LOGIN } };
  return {
    number: 7,
    title: everywhere,
    body: everywhere,
    author: { ...account, bio: everywhere, email: ADDRESS, html_url: `https://github.com/${LOGIN}`, id: 4711 },
    headRefName: `fix/${everywhere}`,
    labels: { totalCount: 1, nodes: [{ name: everywhere }] },
    files: { nodes: [{ path: `src/${everywhere}/a.ts` }] },
    commits: {
      pageInfo: { endCursor: everywhere },
      nodes: [
        { commit: { oid: 'a'.repeat(40), message: everywhere, author: inGit, committer: { ...inGit, user: null } } },
      ],
    },
    head: { nodes: [{ commit: { contexts: [{ __typename: 'CheckRun', name: everywhere, conclusion: 'SUCCESS' }] } }] },
    refused: [{ path: [everywhere], refusal: { reason: 'forbidden' } }],
    actor: LOGIN,
    [everywhere]: everywhere,
  };
}

describe('what is kept of an answer', () => {
  it.each(SETTINGS)('has no secret and no address in any field, with people by %s', (people) => {
    const texts = [secret, pem, ADDRESS, `${NAME} <${ADDRESS}>`, `Signed-off-by: ${NAME} <${ADDRESS}>\n${secret}`];
    for (const everywhere of texts) {
      const text = textOf(shown(exhibitsWith({ 7: planted(everywhere), [everywhere]: null }), people));
      expect(text).not.toContain(secret);
      expect(text).not.toContain(pem.split('\n')[1] ?? '');
      expect(text).not.toMatch(/novak-family|"email"|endCursor|4711|html_url|bio/);
    }
  });

  it('has names of nobody where people are named by login, and neither where by pseudonym', () => {
    const everywhere = `${NAME} and @${LOGIN} said so\nCo-authored-by: ${NAME} <${ADDRESS}>`;
    const exhibits = exhibitsWith({ 7: planted(everywhere) });
    expect(textOf(shown(exhibits, 'login'))).not.toMatch(/Novak/i);
    expect(textOf(shown(exhibits, 'login'))).toContain(LOGIN);
    expect(textOf(shown(exhibits, 'pseudonym'))).not.toMatch(/dana|novak/i);
    expect(textOf(shown(exhibits, 'name'))).toContain(NAME);
  });

  it.each<[People, string]>([
    ['login', LOGIN],
    ['name', NAME],
    ['pseudonym', expect.stringMatching(/^person-[0-9a-f]{12}$/)],
  ])('names people by %s in one way, be it an account or who git has', (people, name) => {
    const [line] = recordsOf(textOf(shown(exhibitsWith({ 7: planted('x') }), people)));
    const person = people === 'name' ? { login: name, name: NAME } : { login: name };
    const commit = { author: { ...person, user: { login: name } }, committer: { ...person, user: null } };
    expect(line?.record).toMatchObject({
      author: { __typename: 'User', ...person },
      actor: name,
      commits: { nodes: [{ commit }] },
    });
    expect(Object.keys(line?.record.author ?? {}).sort()).toEqual(['__typename', ...Object.keys(person)]);
  });

  it('leaves bots, organisations and names of other things as they are', () => {
    const record = {
      author: { __typename: 'Bot', login: 'renovate' },
      owner: { login: 'acme', type: 'Organization' },
      checks: [{ __typename: 'CheckRun', name: 'build' }],
      reviewer: { type: 'Team', name: 'Payments Team', slug: 'payments' },
    };
    const [line] = recordsOf(textOf(shown(exhibitsWith({ 1: record }), 'pseudonym')));
    expect(line?.record).toEqual({ ...record, author: { __typename: 'Bot', login: 'renovate[bot]' } });
  });

  it('does not name twice what was named already', () => {
    const naming = createNaming('pseudonym', 'acme/orders', []);
    const by = naming({ login: LOGIN, name: null, kind: 'user', key: null }) as string;
    const [line] = recordsOf(textOf(shown(exhibitsWith({ 1: { by, approver: { login: by } } }), 'pseudonym')));
    expect(line?.record).toEqual({ by, approver: { login: by } });
  });

  it('what the last look would stop is withheld alone, and stops nothing', () => {
    const hidden = Buffer.from(`aws ${pem} ${'x'.repeat(80)}`).toString('base64');
    const exhibits = exhibitsWith({ 1: { body: hidden, title: 'kept' }, 2: { body: 'kept too' } });
    const files = shown(exhibits, 'login');
    expect(findLeaks({ name: 'x', bytes: Buffer.from(hidden) })).not.toEqual([]);
    expect(findLeaks({ name: 'x', bytes: files[0]?.bytes ?? new Uint8Array() })).toEqual([]);
    const [first, second] = recordsOf(textOf(files));
    expect(first?.record).toEqual({ body: expect.stringContaining('withheld'), title: 'kept' });
    expect(second?.record).toEqual({ body: 'kept too' });
  });

  it('own names of members such as __proto__ are members', () => {
    const record = JSON.parse('{"__proto__": {"login": "x"}, "constructor": "y"}') as Json;
    expect(textOf(shown(exhibitsWith({ 1: record }), 'login'))).toBe(
      '{"key":"1","record":{"__proto__":{"login":"x"},"constructor":"y"}}\n',
    );
  });
});

describe('an exhibit', () => {
  it('holds a record a line by key, whatever the order in which they came, and the digest is of those bytes', () => {
    const key = fc.stringMatching(/^[a-z0-9/]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, fc.jsonValue()), { selector: ([k]) => k }), (entries) => {
        const one = exhibitsWith({});
        const other = exhibitsWith({});
        for (const [k, record] of entries) one.keep(PULLS, k, record as Json);
        for (const [k, record] of entries.toReversed()) other.keep(PULLS, k, record as Json);
        const [file] = one.files();
        const [again] = other.files();
        expect(Buffer.from(file?.bytes ?? [])).toEqual(Buffer.from(again?.bytes ?? []));
        expect(file?.records).toBe(entries.length);
        const [evidence] = one.evidence();
        expect(evidence?.sha256).toBe(
          createHash('sha256')
            .update(file?.bytes ?? '')
            .digest('hex'),
        );
        expect(evidence?.size).toBe(file?.bytes.length);
        const keys = entries.length === 0 ? [] : recordsOf(textOf([file as never])).map((line) => line.key);
        expect(keys).toEqual(entries.map(([k]) => k).sort());
      }),
      { numRuns: 50 },
    );
  });

  it('that stays empty is evidence that there are none', () => {
    const [evidence] = exhibitsWith({}).evidence();
    expect(evidence).toMatchObject({ id: `change:${PULLS}`, problems: [] });
    const [file] = exhibitsWith({}).files();
    // GitHub refuses an asset of no bytes.
    expect([textOf([file as never]), file?.records]).toEqual(['\n', 0]);
  });

  it('that is full says how many records it lacks, and touches no verdict', () => {
    const exhibits = exhibitsWith({ 1: 'a'.repeat(30), 2: 'b'.repeat(30), 3: 'c'.repeat(30) }, 70);
    const [evidence] = exhibits.evidence();
    expect(evidence?.problems).toMatchObject([
      { code: 'cap-reached', kinds: [], message: expect.stringContaining('of 3 records the first 2 are kept') },
    ]);
  });

  it('a record that is kept again takes the place of the first, and no room of its own', () => {
    const exhibits = exhibitsWith({ 1: 'a'.repeat(30) }, 70);
    for (let n = 0; n < 5; n += 1) exhibits.keep(PULLS, '1', 'b'.repeat(30));
    expect(recordsOf(textOf(exhibits.files()))).toEqual([{ key: '1', record: 'b'.repeat(30) }]);
    expect(exhibits.evidence()[0]?.problems).toEqual([]);
  });
});
