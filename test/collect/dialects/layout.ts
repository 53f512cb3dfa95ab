import fc from 'fast-check';
import { Document, visit } from 'yaml';
import type { Written } from './dialects.ts';

/** How a file is written, which changes nothing of what it says. */
export type Layout = {
  indent: number;
  /** Lines before the first one that says something. */
  before: number;
  crlf: boolean;
  /** YAML with its inner values in brackets, JSON without line ends. */
  flow: boolean;
  /** YAML with its texts in quotes. */
  quoted: boolean;
  /** A byte-order mark. */
  mark: boolean;
};

export const layout: fc.Arbitrary<Layout> = fc.record({
  indent: fc.integer({ min: 1, max: 8 }),
  before: fc.nat(5),
  crlf: fc.boolean(),
  flow: fc.boolean(),
  quoted: fc.boolean(),
  mark: fc.boolean(),
});

function yaml(value: object, { indent, flow, quoted }: Layout): string {
  const document = new Document(value);
  const bracket = (_: unknown, node: { flow?: boolean }, above: readonly unknown[]): void => {
    // Each level has its map and its pair. Those at the top are what a file is known by.
    if (flow && above.length > 6) node.flow = true;
  };
  visit(document, { Map: bracket, Seq: bracket });
  const quotes = quoted ? ({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_SINGLE' } as const) : {};
  return document.toString({ indent, ...quotes });
}

function laid(path: string, value: Written, how: Layout): string {
  const remark = /\.ya?ml$/.test(path) ? '# a remark\n' : /\.(tf|bicep)$/.test(path) ? '// a remark\n' : '\n';
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map((document) => yaml(document, how)).join('---\n')
        : /\.ya?ml$/.test(path)
          ? yaml(value, how)
          : JSON.stringify(value, null, how.flow ? 0 : how.indent);
  const whole = remark.repeat(how.before) + text;
  return (how.mark ? '\uFEFF' : '') + (how.crlf ? whole.replaceAll('\n', '\r\n') : whole);
}

/** Texts of some files by path, laid out in one way. */
export function laidOut(files: Readonly<Record<string, Written>>, how: Layout): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, laid(path, value, how)]));
}
