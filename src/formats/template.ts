import { cellCode, code, md } from './escape.ts';
import type { PlaceLink } from './place-link.ts';
import type { Word } from './wording.ts';

/** Makes the text of one main template from a view. */
export type Template = (view: object) => string;

/*
 * Nothing collected reaches the Markdown but through one of these. `cell` forms are for tables. They take `unknown`, because
 * templates are not type-checked: what has the wrong shape is an error of ours and throws.
 */
const HELPERS = {
  md: (text: unknown) => md(textOf(text)),
  code: (text: unknown) => code(textOf(text)),
  cell: (text: unknown) => cellCode(textOf(text)),
  codes: (texts: unknown) => listOf(texts).map(code).join(', '),
  cells: (texts: unknown) => listOf(texts).map(cellCode).join(', '),
  list: (texts: unknown) => listOf(texts).map(md).join(', '),
  link: (place: unknown) => linkOf(place as PlaceLink, code),
  cellLink: (place: unknown) => linkOf(place as PlaceLink, cellCode),
  word: (word: unknown) => wordOf(word as Word),
  num: (number: unknown) => numberOf(number),
  fraction: (value: unknown) => {
    const { reached, inScope } = value as { reached: unknown; inScope: unknown };
    return `${numberOf(reached)} / ${numberOf(inScope)}`;
  },
} as const;

/** The names of all helpers: a template may use these and the built-in ones, nothing else. */
export const HELPER_NAMES: readonly string[] = Object.keys(HELPERS);

/** Compiles the main template `name`; every other one is a partial. Throws on a template that uses what is not there. */
export async function loadTemplate(templates: Readonly<Record<string, string>>, name: string): Promise<Template> {
  const { default: handlebars } = await import('handlebars');
  const engine = handlebars.create();
  const knownHelpers = Object.fromEntries(HELPER_NAMES.map((helper) => [helper, true]));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers, noEscape: true };
  for (const [helper, act] of Object.entries(HELPERS)) engine.registerHelper(helper, act);
  const main = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (main === undefined) throw new Error(`templates/${name}.hbs is missing from the distribution.`);
  // Partials are compiled by themselves, because the engine would not hand them all of the options.
  for (const [partial, text] of Object.entries(templates))
    engine.registerPartial(partial, engine.compile(text, options));
  const render = engine.compile(main, options);
  return (view) =>
    `${render(view)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`;
}

function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError(`A template shows ${typeof text} where it needs text.`);
}

function numberOf(number: unknown): string {
  if (typeof number === 'number') return String(number);
  throw new TypeError(`A template shows ${typeof number} where it needs a number.`);
}

function listOf(texts: unknown): string[] {
  if (Array.isArray(texts)) return texts.map(textOf);
  throw new TypeError(`A template shows ${typeof texts} where it needs a list.`);
}

function linkOf({ text, url }: PlaceLink, show: (text: string) => string): string {
  return url === null ? show(text) : `[${show(text)}](${url})`;
}

function wordOf({ symbol, word }: Word): string {
  return `${symbol} ${md(word)}`;
}
