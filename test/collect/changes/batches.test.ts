import { describe, expect, it } from 'vitest';
import { inBatches } from '../../../src/collect/changes/batches.ts';
import { readLists } from '../../../src/collect/changes/list-pages.ts';
import type { Aliased, Nodes, Wanted } from '../../../src/collect/changes/queries.ts';
import type { QueryAnswer } from '../../../src/collect/github/reader.ts';
import type { Refusal } from '../../../src/model/asked.ts';

const SLOW: Refusal = { reason: 'unreachable', status: 502, permission: null };
const FORBIDDEN: Refusal = { reason: 'forbidden', status: 403, permission: 'pull-requests: read' };
const refused = (refusal: Refusal): QueryAnswer<never> => ({ data: null, refused: [], refusal });
const numbers = Array.from({ length: 10 }, (_, n) => n);

describe('batches', () => {
  async function taken(answer: (batch: readonly number[]) => QueryAnswer<number[]>) {
    const asked: number[][] = [];
    const got: [number[], Refusal | null][] = [];
    await inBatches(
      numbers,
      8,
      async (batch) => {
        asked.push([...batch]);
        return answer(batch);
      },
      (batch, { refusal }) => void got.push([[...batch], refusal]),
    );
    return { asked: asked.map(({ length }) => length), got };
  }
  const ok = (batch: readonly number[]): QueryAnswer<number[]> => ({ data: [...batch], refused: [], refusal: null });

  it('that are too much are halved until they are not, and each thing is taken once', async () => {
    const { asked, got } = await taken((batch) => (batch.length > 2 ? refused(SLOW) : ok(batch)));
    expect(asked).toEqual([8, 4, 2, 2, 2, 2, 2]);
    expect(got.flatMap(([batch]) => batch)).toEqual(numbers);
  });

  it('of which parts were too much are halved too; what is left of a single one is taken', async () => {
    const part = [{ path: ['repository', 'a0', 'reviews'], refusal: { ...SLOW, status: 200 } }];
    const { asked, got } = await taken((batch) =>
      batch.includes(3) ? ({ ...ok(batch), refused: part } as QueryAnswer<number[]>) : ok(batch),
    );
    expect(asked).toEqual([8, 4, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(got.flatMap(([batch]) => batch)).toEqual(numbers);
  });

  it('end after two things that are too much by themselves, and after any other refusal: the rest comes with it', async () => {
    const slow = await taken((batch) => (batch.some((one) => one > 3) ? refused(SLOW) : ok(batch)));
    expect(slow.got.at(-1)).toEqual([[5, 6, 7, 8, 9], SLOW]);
    const no = await taken((batch) => (batch.includes(9) ? refused(FORBIDDEN) : ok(batch)));
    expect(no.got).toEqual([
      [[0, 1, 2, 3, 4, 5, 6, 7], null],
      [[8, 9], FORBIDDEN],
    ]);
  });
});

describe('lists of many pages', () => {
  type One = { list: Nodes<string> };
  const page = (nodes: string[], total: number, endCursor: string | null): One => ({
    list: { totalCount: total, pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes },
  });
  async function read(answer: (of: string, after: string | null) => One) {
    const asked: Wanted<string>[][] = [];
    const lists = await readLists<string, One, string>(
      [
        { of: 'a', after: null },
        { of: 'b', after: null },
      ],
      {
        size: 10,
        ask: async (batch) => {
          asked.push([...batch]);
          const repository = Object.fromEntries(batch.map(({ of, after }, n) => [`a${n}`, answer(of, after)]));
          return { data: { repository } as Aliased<One>, refused: [], refusal: null };
        },
        listOf: ({ list }) => list,
      },
    );
    return { lists, asked };
  }

  it('are asked for again where they go on, and no others', async () => {
    const { lists, asked } = await read((of, after) =>
      of === 'b' ? page(['x'], 1, null) : after === null ? page(['1', '2'], 3, 'c2') : page(['3'], 3, null),
    );
    expect(lists.get('a')).toEqual({ nodes: ['1', '2', '3'], total: 3, refusal: null });
    expect(lists.get('b')).toEqual({ nodes: ['x'], total: 1, refusal: null });
    expect(asked).toEqual([
      [
        { of: 'a', after: null },
        { of: 'b', after: null },
      ],
      [{ of: 'a', after: 'c2' }],
    ]);
  });

  it('whose cursor does not move, or never ends, are not asked for ever: what is lacking is told', async () => {
    const stuck = await read((of) => (of === 'b' ? page([], 0, null) : page(['1'], 5, 'c1')));
    expect(stuck.lists.get('a')).toMatchObject({ nodes: ['1', '1'], total: 5, refusal: { reason: 'short' } });
    let n = 0;
    const endless = await read((of) => {
      n += 1;
      return of === 'b' ? page([], 0, null) : page(['1'], 9_999, `c${n}`);
    });
    expect(endless.asked).toHaveLength(50);
    expect(endless.lists.get('a')?.refusal?.reason).toBe('short');
  });
});
