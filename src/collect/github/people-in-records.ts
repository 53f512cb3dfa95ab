import type { Mask } from '../../mask/masker.ts';
import type { Person } from '../../model/change.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { PersonOf } from '../changes/api-commits.ts';
import { isPseudonym } from '../changes/people.ts';
import { createTextNaming, type NamingOfPeople, WITHHELD } from './people-in-text.ts';

/** Members under which an answer has a person, where nothing in it says so. */
const ROLES: ReadonlySet<string> = new Set(['author', 'committer', 'tagger', 'assignee', 'creator', 'sender']);
/** Members that hold a login, where they hold a text. */
const LOGINS: ReadonlySet<string> = new Set([
  ...['login', 'actor', 'actor_name', 'triggering_actor', 'by', 'user', 'author', 'committer', 'creator', 'sender'],
]);
/** What is kept of a person beside the name; anything else can be followed to who it is: ids, addresses of pages, an own word. */
const KEPT_OF_PERSON: ReadonlySet<string> = new Set(['__typename', 'type', 'date', 'role_name', 'user']);
/** What says how far the asking had come, and nothing of what was asked for. */
const OF_THE_ASKING: ReadonlySet<string> = new Set(['pageInfo']);
const BOT = '[bot]';
/** Who commits what is merged on the platform's pages. */
const PLATFORM = 'web-flow';

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function isOrganisation(object: JsonObject): boolean {
  return object.__typename === 'Organization' || object.type === 'Organization';
}

function isPerson(object: JsonObject, role: string): boolean {
  if (isOrganisation(object)) return false;
  return Object.hasOwn(object, 'login') || Object.hasOwn(object, 'email') || (ROLES.has(role) && 'name' in object);
}

/** An account, or who git has; null: neither a login nor a name nor an address is told. */
function personIn(object: JsonObject, personOf: PersonOf): Person | null {
  const login = textOf(object.login) ?? (isObject(object.user) ? textOf(object.user.login) : null);
  const name = textOf(object.name);
  const email = textOf(object.email);
  if (login === null && name === null && email === null) return null;
  const isMarked = object.__typename === 'Bot' || object.type === 'Bot';
  const isBot = isMarked || login?.endsWith(BOT) === true || login === PLATFORM;
  // GraphQL leaves out the mark of a bot, and everybody else writes it.
  const full = login !== null && isMarked && !login.endsWith(BOT) ? `${login}${BOT}` : login;
  const byGit = email === null ? null : personOf(name ?? '', email);
  return {
    login: full ?? byGit?.login ?? null,
    name: name ?? byGit?.name ?? null,
    kind: isBot || byGit?.kind === 'bot' ? 'bot' : 'user',
    key: byGit?.key ?? null,
  };
}

/** Persons that a record of an answer names, wherever they stand in it. */
export function* personsIn(record: Json, personOf: PersonOf, role = ''): Generator<Person> {
  if (Array.isArray(record)) {
    for (const item of record) yield* personsIn(item, personOf, role);
  } else if (isObject(record)) {
    const person = isPerson(record, role) ? personIn(record, personOf) : null;
    if (person !== null) yield person;
    for (const [member, value] of Object.entries(record)) {
      if (typeof value === 'object' && value !== null) yield* personsIn(value, personOf, member);
    }
  }
}

const SHORT_TEXT = 100;
const MAX_REMEMBERED = 50_000;
/** Of a commit or a tree: names nobody, and each comes once. */
const DIGEST = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Names of members, of people, of checks and of files come again and again. */
function remembering(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    if (DIGEST.test(text)) return text;
    if (text.length > SHORT_TEXT) return make(text);
    const known = made.get(text);
    if (known !== undefined) return known;
    const one = make(text);
    if (made.size < MAX_REMEMBERED) made.set(text, one);
    return one;
  };
}

/**
 * Writes records of answers as they may be kept: people named as the setting says, without address, secrets masked, in texts and in
 * names of members too. `login` is what facts call the person; `name` stands beside it where the setting is `name`.
 */
export function createRecordNaming(naming: NamingOfPeople, mask: Mask): (record: Json) => Json {
  const { people, personOf } = naming;
  const inText = remembering(createTextNaming(naming, mask));

  const ofLogin = (login: string): string => {
    // Who keeps a fact's attributes as the record has named people already.
    if (isPseudonym(login)) return login;
    const name = naming.naming({ login, name: null, kind: 'user', key: null });
    return typeof name === 'string' ? mask(name) : WITHHELD;
  };

  const shown = (value: Json, role: string): Json => {
    if (typeof value === 'string') return LOGINS.has(role) ? ofLogin(value) : inText(value);
    if (Array.isArray(value)) return value.map((item) => shown(item, role));
    if (!isObject(value)) return value;
    const isOfPerson = isPerson(value, role);
    // fromEntries makes own properties of every name, `__proto__` too.
    return Object.fromEntries(isOfPerson ? personShown(value) : membersShown(value));
  };

  const membersShown = (object: JsonObject): [string, Json][] =>
    Object.entries(object)
      .filter(([member]) => !OF_THE_ASKING.has(member))
      .map(([member, value]) => [inText(member), shown(value, isOrganisation(object) ? '' : member)]);

  const personShown = (object: JsonObject): [string, Json][] => {
    const person = personIn(object, personOf);
    const kept = Object.entries(object).filter(
      ([member, value]) =>
        KEPT_OF_PERSON.has(member) || typeof value === 'boolean' || Array.isArray(value) || isObject(value),
    );
    const members = membersShown(Object.fromEntries(kept));
    if (person === null) return members;
    const name = person.login !== null && isPseudonym(person.login) ? person.login : naming.naming(person);
    if (typeof name === 'string') members.push(['login', mask(name)]);
    if (people === 'name' && person.name !== null) members.push(['name', mask(person.name)]);
    return members;
  };
  return (record) => shown(record, '');
}
