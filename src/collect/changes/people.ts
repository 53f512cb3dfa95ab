import { createHmac, randomBytes } from 'node:crypto';
import type { Person } from '../../model/change.ts';
import type { Config } from '../../model/config.ts';
import type { Hole } from '../../model/fact.ts';

/** Addresses that GitHub makes up so that nobody's own stands in a commit; those of an Enterprise Server have its host. */
const MADE_UP = /^(?:\d+\+)?([A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?)@users\.noreply\.[A-Za-z0-9.-]+$/;
/** Who commits what is merged or edited on the platform's pages. */
const PLATFORM = { address: 'noreply@github.com', login: 'web-flow' };
const BOT = /\[bot\]$/i;
const PSEUDONYM_DIGITS = 12;
const NO_LOGIN =
  'a name stands here whose account is not known; give the action its github-token, or set collect.changes.people to name';

/** Makes persons of what commits say of theirs. Addresses end here: what is kept of one is a digest whose key nobody has afterwards. */
export function createPersonOf(): (name: string, address: string) => Person {
  const secret = randomBytes(32);
  const known = new Map<string, Person>();
  return (name, address) => {
    const both = `${name}\n${address}`;
    const before = known.get(both);
    if (before !== undefined) return before;
    const mail = address.trim().toLowerCase();
    const login = mail === PLATFORM.address ? PLATFORM.login : (MADE_UP.exec(address.trim())?.[1] ?? null);
    const isBot = BOT.test(name.trim()) || (login !== null && isBotAccount(login));
    const person: Person = {
      login,
      name: name.trim() === '' ? null : name.trim(),
      kind: isBot ? 'bot' : 'user',
      key: mail === '' ? null : createHmac('sha256', secret).update(mail).digest('hex'),
    };
    known.set(both, person);
    return person;
  };
}

/** What somebody answers for, by the settings. */
export type RolesOf = (login: string) => string[];

/** Roles by login. They are found before a person is named, so that they hold however persons are named. */
export function createRolesOf(people: Config['people']): RolesOf {
  const known = new Map(people.map(({ login, roles }) => [login.toLowerCase(), roles]));
  return (login) => [...(known.get(login.toLowerCase()) ?? [])];
}

/** An account that no person has: GitHub's apps, and the platform itself. No login of a person can be written so. */
function isBotAccount(login: string): boolean {
  return BOT.test(login) || login === PLATFORM.login;
}

/** Whether a text is what stands for a person under `pseudonym`. */
export function isPseudonym(text: string): boolean {
  return /^person-[0-9a-f]{12}$/.test(text);
}

/** Names a person in facts, the same each time. */
export type Naming = (person: Person) => string | Hole;

/**
 * Names persons as the setting says. `known`: all persons of the population, so that one route's login is found for the other's
 * address, and a login has one name. A pseudonym is a digest with the repository as its key: the same in each of its releases, and of
 * no use beside another's; it hides a name from those who glance, not from those who try out all logins. Bots keep their logins.
 */
export function createNaming(
  people: Config['collect']['changes']['people'],
  repository: string | null,
  known: Iterable<Person>,
): Naming {
  const loginOfKey = new Map<string, string>();
  const nameOfLogin = new Map<string, string>();
  for (const { key, login, name } of known) {
    if (login === null) continue;
    if (key !== null && !loginOfKey.has(key)) loginOfKey.set(key, login);
    if (name !== null && !nameOfLogin.has(login.toLowerCase())) nameOfLogin.set(login.toLowerCase(), name);
  }
  return (person) => {
    const login = person.login ?? loginOfKey.get(person.key ?? '') ?? null;
    if (login !== null && isBotAccount(login)) return login;
    if (people === 'name') {
      const name = login === null ? person.name : (nameOfLogin.get(login.toLowerCase()) ?? login);
      return name ?? { unresolved: 'whoever it was left no name' };
    }
    if (login === null) return { unresolved: NO_LOGIN };
    if (people === 'login') return login;
    const digest = createHmac('sha256', (repository ?? '').toLowerCase())
      .update(login.toLowerCase())
      .digest('hex');
    return `person-${digest.slice(0, PSEUDONYM_DIGITS)}`;
  };
}
