import type { Config } from '../../model/config.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';

/** Statements of one document, and products of one statement, that are kept. */
const MAX_STATEMENTS = 10_000;
const MAX_PRODUCTS = 500;
const MAX_TEXT = 500;

export type VexStatus = 'not-affected' | 'fixed' | 'affected' | 'under-investigation';

/** A product as a document identifies it. `components`: package URLs of what in it the statement is about. */
export type VexProduct = { name: string; purl: string | null; sha256: string | null; components: string[] };

/** One statement of a document, in the vocabulary of all formats. */
export type VexStatement = {
  format: 'openvex' | 'cyclonedx' | 'csaf';
  document: string | null;
  vulnerability: string;
  aliases: string[];
  status: VexStatus;
  justification: string | null;
  impact: string | null;
  author: string | null;
  at: string | null;
  products: VexProduct[];
  pointer: string;
};

function cut(text: string): string {
  return text.slice(0, MAX_TEXT);
}

function cutOrNull(text: string | null): string | null {
  return text === null ? null : cut(text);
}

/** The digest in a package URL of an image, which has it for a version. */
function digestIn(purl: string | null): string | null {
  return /^pkg:(?:oci|docker)\/[^?#]*@sha256(?::|%3a)([0-9a-f]{64})/i.exec(purl ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Whether a product is the repository that is released: by its address or package URL, at the released version or at none. */
function isRelease({ name, purl }: VexProduct, { repository, tag, commit }: Config['release']): boolean {
  if (repository === null) return false;
  const own = repository.toLowerCase();
  return [name, purl ?? ''].some((text) => {
    const match =
      /^(?:https:\/\/github\.com\/|pkg:github\/|git\+https:\/\/github\.com\/)([^/@?#]+\/[^/@?#]+?)(?:\.git)?(?:@([^?#]+))?\/?(?:[?#].*)?$/i.exec(
        text,
      );
    if (match?.[1]?.toLowerCase() !== own) return false;
    const version = match[2];
    return version === undefined || version === commit || version === tag || `v${version}` === tag;
  });
}

function productJson(product: VexProduct, release: Config['release']): Json {
  const { name, purl, sha256, components } = product;
  return {
    name: cut(name),
    purl: cutOrNull(purl),
    sha256: sha256 ?? digestIn(purl),
    release: isRelease(product, release),
    components: components.slice(0, MAX_PRODUCTS).map(cut),
  };
}

/** Facts of the statements of one document. */
export function statementFacts(
  statements: readonly VexStatement[],
  file: SourceFile,
  { release }: Config,
): Reading['facts'] {
  return statements.slice(0, MAX_STATEMENTS).map(({ pointer, products, ...said }, index) => ({
    type: 'vex-statement',
    id: `vex-statement:${file.path}#${index + 1} ${cut(said.vulnerability)}`,
    attributes: {
      format: said.format,
      document: cutOrNull(said.document),
      vulnerability: cut(said.vulnerability),
      aliases: [...new Set(said.aliases)]
        .filter((id) => id !== said.vulnerability)
        .slice(0, MAX_PRODUCTS)
        .map(cut),
      status: said.status,
      justification: cutOrNull(said.justification),
      impact: cutOrNull(said.impact),
      author: cutOrNull(said.author),
      at: said.at,
      own: file.run === undefined,
      products: products.slice(0, MAX_PRODUCTS).map((product) => productJson(product, release)),
    },
    origins: {},
    place: { path: file.path, line: null, column: null, pointer },
  }));
}

/** What is more than was kept. Statements that are not kept leave findings open, so that nothing passes for it. */
export function cappedStatements(statements: readonly VexStatement[], file: SourceFile): Problem[] {
  if (statements.length <= MAX_STATEMENTS && statements.every(({ products }) => products.length <= MAX_PRODUCTS))
    return [];
  const message = `Only the first ${MAX_STATEMENTS} statements of the document, and ${MAX_PRODUCTS} products of each, are read; what the others are about stays open.`;
  return [
    { code: 'cap-reached', message, kinds: [], place: { path: file.path, line: null, column: null, pointer: null } },
  ];
}
