import type { Mask } from '../../mask/masker.ts';
import type { Person } from '../../model/change.ts';
import type { Config } from '../../model/config.ts';
import type { PersonOf } from '../changes/api-commits.ts';
import type { Naming } from '../changes/people.ts';
import { createPhrases } from './phrases.ts';

/** How people are named in what is kept of answers: the setting, and what facts do with it. */
export type NamingOfPeople = {
  people: Config['collect']['changes']['people'];
  naming: Naming;
  personOf: PersonOf;
  /** Those whose names and logins are looked for within texts. */
  known: Iterable<Person>;
};

/** Stands where somebody is who has no name that may be written. */
export const WITHHELD = '[name]';
const ADDRESS = '[email]';

/** `Signed-off-by: NAME <ADDRESS>`, and what else is written so: `From:`, `Cc:`; quoted or as an item of a list too. */
const WITH_ADDRESS =
  /^([ \t>*-]{0,20}([A-Za-z][A-Za-z0-9-]{0,40}):[ \t]{0,20})([^<>\r\n]{0,200})<([^<>\r\n]{0,320})>/gm;
/** `Reviewed-by: NAME`. */
const BY_NAME = /^([ \t>*-]{0,20}[A-Za-z][A-Za-z-]{0,36}-by:[ \t]{0,20})([^\s@[<][^<>\r\n]{0,200})$/gim;
const MADE_UP = /(?:\d{1,12}\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\[bot\])?)@users\.noreply\.[A-Za-z0-9.-]{1,200}/g;
/** Addresses of hosts that nobody can own, which the mask lets through: in a message they are somebody's machine. */
const OF_A_MACHINE =
  /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,8}(?:local|localdomain|internal|localhost|lan|test|invalid|example(?:\.(?:com|org|net|edu))?)(?![\w-])/gi;
const MENTION = /(?<![\w@])@([A-Za-z\d](?:[-_]?[A-Za-z\d]){0,38}(?:\[bot\])?)(?![A-Za-z\d]|[-_][A-Za-z\d]|\/\w)/g;

/**
 * Names people in texts that they wrote: trailers and mentions as the setting says, full names of those who are known, and, for
 * pseudonyms, their logins. Secrets and addresses are masked. What nobody knows to be a name stays.
 */
export function createTextNaming({ people, naming, personOf, known }: NamingOfPeople, mask: Mask) {
  const shown = (person: Person): string => {
    const name = naming(person);
    return typeof name === 'string' ? mask(name) : WITHHELD;
  };
  const ofLogin = (login: string): string =>
    shown({ login, name: null, kind: login.endsWith('[bot]') ? 'bot' : 'user', key: null });
  const phrases = createPhrases(people === 'name' ? [] : phrasesOf(known, people, shown));

  const inTrailers = (text: string): string => {
    // Secrets first: a trailer that is cut out of one could leave the rest of it with no form to know it by.
    let named = mask(text, 'personal');
    if (people !== 'name') {
      named = named.replace(BY_NAME, (_, head: string, name: string) => `${head}${phrases.whole(name) ?? WITHHELD}`);
    }
    return named.replace(WITH_ADDRESS, (all, head: string, word: string, name: string, address: string) =>
      address.includes('@') || /-by$/i.test(word) ? `${head}${shown(personOf(name, address))}` : all,
    );
  };

  return (text: string): string => {
    let named = mask(text.includes('<') || /-by:/i.test(text) ? inTrailers(text) : text);
    if (named.includes('@')) {
      named = named
        .replace(MADE_UP, (_, login: string) => ofLogin(login))
        .replace(OF_A_MACHINE, ADDRESS)
        .replace(MENTION, (_, login: string) => `@${ofLogin(login)}`);
    }
    return phrases.within(named);
  };
}

/** Names of two words and more; a single one is as often a word of the language. For pseudonyms, whatever somebody goes by. */
function* phrasesOf(
  known: Iterable<Person>,
  people: NamingOfPeople['people'],
  shown: (person: Person) => string,
): Generator<[phrase: string, instead: string]> {
  for (const person of known) {
    if (person.kind === 'bot') continue;
    const instead = shown(person);
    const isOneWord = person.name === null || !/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(person.name);
    if (person.name !== null && (people === 'pseudonym' || !isOneWord)) yield [person.name, instead];
    if (person.login !== null && people === 'pseudonym') yield [person.login, instead];
  }
}
