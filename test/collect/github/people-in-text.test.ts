import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNaming, createPersonOf } from '../../../src/collect/changes/people.ts';
import { createTextNaming } from '../../../src/collect/github/people-in-text.ts';
import { createMasker } from '../../../src/mask/masker.ts';
import type { Person } from '../../../src/model/change.ts';
import { SECRETS } from '../../mask/secrets.ts';

type People = 'login' | 'name' | 'pseudonym';

const personOf = createPersonOf();
const KNOWN: Person[] = [
  { ...personOf('Dana Novak', 'dana@novak-family.de'), login: 'dana-n' },
  { login: 'lee', name: 'Lee', kind: 'user', key: null },
  { login: 'renovate[bot]', name: 'renovate', kind: 'bot', key: null },
  personOf('Kim Sato', 'kim@sato-family.de'),
];
const namingOf = (people: People) => createNaming(people, 'acme/orders', KNOWN);
const inText = (people: People) =>
  createTextNaming({ people, naming: namingOf(people), personOf, known: KNOWN }, createMasker());
const pseudonym = (login: string): string =>
  String(namingOf('pseudonym')({ login, name: null, kind: 'user', key: null }));

describe('people in a text', () => {
  it.each<[text: string, login: string, name: string, byPseudonym: string]>([
    [
      'Co-authored-by: Dana Novak <dana@novak-family.de>',
      'Co-authored-by: dana-n',
      'Co-authored-by: Dana Novak',
      `Co-authored-by: ${pseudonym('dana-n')}`,
    ],
    [
      'Signed-off-by: Kim Sato <kim@sato-family.de>\r\nend',
      'Signed-off-by: [name]\r\nend',
      'Signed-off-by: Kim Sato\r\nend',
      'Signed-off-by: [name]\r\nend',
    ],
    ['> From: Nobody Known <n@known-nowhere.de>', '> From: [name]', '> From: Nobody Known', '> From: [name]'],
    [
      'Reviewed-by: Dana Novak',
      'Reviewed-by: dana-n',
      'Reviewed-by: Dana Novak',
      `Reviewed-by: ${pseudonym('dana-n')}`,
    ],
    ['Acked-by: Someone Else', 'Acked-by: [name]', 'Acked-by: Someone Else', 'Acked-by: [name]'],
    [
      'thanks @lee, and (@dana-n).',
      'thanks @lee, and (@dana-n).',
      'thanks @Lee, and (@Dana Novak).',
      `thanks @${pseudonym('lee')}, and (@${pseudonym('dana-n')}).`,
    ],
    ['cc @stranger', 'cc @stranger', 'cc @stranger', `cc @${pseudonym('stranger')}`],
    [
      'as dana.novak and Dana  Novak said',
      'as dana-n and dana-n said',
      'as dana.novak and Dana  Novak said',
      `as ${pseudonym('dana-n')} and ${pseudonym('dana-n')} said`,
    ],
    [
      'Merge branch dana-n/fix from https://github.com/Dana-N',
      'Merge branch dana-n/fix from https://github.com/Dana-N',
      'Merge branch dana-n/fix from https://github.com/Dana-N',
      `Merge branch ${pseudonym('dana-n')}/fix from https://github.com/${pseudonym('dana-n')}`,
    ],
    ['Kim Sato wrote it', '[name] wrote it', 'Kim Sato wrote it', '[name] wrote it'],
    ['by 12+lee@users.noreply.github.com here', 'by lee here', 'by Lee here', `by ${pseudonym('lee')} here`],
    ['from dana@laptop.local', 'from [email]', 'from [email]', 'from [email]'],
    ['mail jo@novak-family.de', 'mail [email#1]', 'mail [email#1]', 'mail [email#1]'],
  ])('%j', (text, login, name, byPseudonym) => {
    expect(inText('login')(text)).toBe(login);
    expect(inText('name')(text)).toBe(name);
    expect(inText('pseudonym')(text)).toBe(byPseudonym);
  });

  it.each([
    'uses: actions/checkout@v4 and @types/node',
    'the lees of the wine, and danan-novaks',
    'Note: a <b> tag, and Co-op: 12',
    'renovate bumps it',
    'ping @acme/team-orders',
  ])('is left as it is where it names nobody: %j', (text) => {
    for (const people of ['login', 'name', 'pseudonym'] as const) expect(inText(people)(text)).toBe(text);
  });

  it('a name that several have is nobody’s login', () => {
    const twice: Person[] = [
      { login: 'dana-n', name: 'Dana Novak', kind: 'user', key: null },
      { login: 'dana-other', name: 'Dana Novak', kind: 'user', key: null },
    ];
    const naming = createNaming('login', 'acme/orders', twice);
    const show = createTextNaming({ people: 'login', naming, personOf, known: twice }, createMasker());
    expect(show('Dana Novak was here')).toBe('[name] was here');
  });

  it('secrets go, wherever they stand', () => {
    for (const { text, secret } of SECRETS) {
      for (const people of ['login', 'name', 'pseudonym'] as const) {
        for (const around of [
          text,
          `Signed-off-by: ${text} <x@novak-family.de>`,
          `@lee ${text}`,
          `Kim Sato: ${text}`,
        ]) {
          expect(inText(people)(around), around).not.toContain(secret);
        }
      }
    }
  });

  it('what no text can bring out: an address, or under a pseudonym a login', () => {
    const part = fc.constantFrom(
      ...[
        'Dana Novak',
        'dana-n',
        '@dana-n',
        '<dana@novak-family.de>',
        'Co-authored-by: ',
        '-by: ',
        '\n',
        '\r\n',
        ' ',
        '<',
        '>',
      ],
      ...['@', '/', '-', 'x', '[name]', '12+dana-n@users.noreply.github.com', 'dana@novak-family.de'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = ` ${parts.join(' ')} `;
        expect(inText('pseudonym')(text)).not.toMatch(/dana|novak/i);
        for (const people of ['login', 'name'] as const)
          expect(inText(people)(text)).not.toMatch(/novak-family|noreply/);
      }),
    );
  });
});
