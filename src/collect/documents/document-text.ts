/** Links of a document that are kept; one of a hundred pages has fewer. */
export const MAX_LINKS = 500;
/** Characters of a title or a link that are kept. */
const MAX_LENGTH = 300;

const HEADING = /^ {0,3}#{1,6}[ \t]+(\S[^\n]*)$/m;
const LINK =
  /\[[^\][\n]{0,500}\]\(<?([^()\s<>]{1,2000})>?(?:[ \t]+"[^"\n]{0,500}")?\)|<((?:https?|mailto):[^\s<>]{1,2000})>/g;
const ADDRESS = /[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,250}\.[A-Za-z]{2,24}\b/;
/** Where a stranger can report a weakness: forms and services that are made for it. */
const REPORT =
  /https?:\/\/[^\s<>()"']{0,500}(?:security\/advisories|\/security\/policy|hackerone\.com|bugcrowd\.com|intigriti\.com|yeswehack\.com|vulnerab|\/report|\/contact|security)/i;
const PRIVATE = /private(?:ly)?[^\n]{0,40}vulnerabilit|report a vulnerability|security advisor/i;
const CONTACT_FIELD = /^Contact:[ \t]*(\S+)/gim;

export type Contact = 'email' | 'address' | 'private-report';

/** The first heading, without its marks; null: there is none. */
export function titleOf(body: string): string | null {
  const heading = HEADING.exec(body)?.[1]
    ?.replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
  return heading ? heading.slice(0, MAX_LENGTH) : null;
}

/** What the text refers to, each once, in the order of first mention. `cut`: there were more. */
export function linksOf(body: string): { links: string[]; cut: boolean } {
  const links = new Set<string>();
  for (const [, inline, bare] of body.matchAll(LINK)) {
    if (links.size >= MAX_LINKS) return { links: [...links], cut: true };
    links.add((inline ?? bare ?? '').slice(0, MAX_LENGTH));
  }
  return { links: [...links], cut: false };
}

/** The ways that a text names to report something: kinds alone, for an address is somebody's. */
export function contactsOf(body: string): Contact[] {
  const contacts = new Set<Contact>();
  if (ADDRESS.test(body)) contacts.add('email');
  if (REPORT.test(body)) contacts.add('address');
  if (PRIVATE.test(body)) contacts.add('private-report');
  for (const [, value = ''] of body.matchAll(CONTACT_FIELD))
    contacts.add(value.startsWith('mailto:') ? 'email' : 'address');
  return [...contacts].sort();
}
