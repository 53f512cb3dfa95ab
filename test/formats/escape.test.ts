import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { cellCode, code, md, oneLine, visible } from '../../src/formats/escape.ts';

const parser = new MarkdownIt({ html: true, linkify: true });

/** Pieces that attacks are made of, in any order and number. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\ ` `` ``` | \\| < > <b> </details> <!-- [ ] ( ) [a](http://e.x) ![i](x) * ** _ __ ~~ # @user :: ::error:: http:// https://e.x www.e.x'.split(
          ' ',
        ),
        ...[
          '\n',
          '\r\n',
          '\t',
          ' ',
          '  ',
          '\n\n',
          '\u0000',
          '\u001b[31m',
          '\u202e',
          '\u2066',
          '\u200b',
          '\ufeff',
          '\ud800',
        ],
        ...[
          '- ',
          '1. ',
          '1) ',
          '+ ',
          '> ',
          '---',
          '===',
          ':-:',
          '&amp;',
          '&#64;',
          '$x$',
          'javascript:',
          'mailto:a@b.cc',
          'a',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What the parser shows of one line: the text, and the kinds of the inline tokens. */
function shown(markdown: string): { text: string; kinds: string[]; blocks: string[] } {
  const tokens = parser.parse(markdown, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  return {
    text: inline.map((token) => token.content).join(''),
    kinds: [...new Set(inline.map((token) => token.type))],
    blocks: tokens.map((token) => token.type),
  };
}

describe('md', () => {
  it('shows any text as it is, in one paragraph without mark-up', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(oneLine(text) !== '');
        const { text: seen, kinds, blocks } = shown(md(text));
        expect(blocks).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
        expect(kinds).toEqual(['text']);
        expect(seen).toBe(oneLine(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('shows any text as it is in a list item and in a table cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(oneLine(text) !== '');
        const item = shown(`- ${md(text)}`);
        expect(item.blocks).toHaveLength(7);
        expect(item.text).toBe(oneLine(text));
        const table = shown(`| a | b |\n| --- | --- |\n| ${md(text)} | last |`);
        expect(table.text).toBe(`ab${oneLine(text)}last`);
        expect(table.kinds).toEqual(['text']);
      }),
      { numRuns: 2000 },
    );
  });

  it('breaks what GitHub would turn into a link', () => {
    // GitHub links what begins with www. by itself; the parser here does not.
    expect(md('www.example.com WWW.example.com')).toBe('www\\.example.com WWW\\.example.com');
    const text = 'ftp://example.com https://example.com a@example.com';
    const { text: seen, kinds } = shown(md(text));
    expect(kinds).toEqual(['text']);
    expect(seen).toBe(text);
  });

  it('breaks what a runner would take as a command', () => {
    expect(md('::error::x')).not.toContain('::');
  });
});

describe('code', () => {
  it('shows any text as it is in one code span', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        const { text: seen, kinds } = shown(`x ${code(text)} y`);
        expect(kinds.sort()).toEqual(['code_inline', 'text']);
        expect(seen).toBe(`x ${visible(text)} y`);
      }),
      { numRuns: 3000 },
    );
  });

  it('says so when there is nothing to show', () => {
    expect(code('')).toBe('(empty)');
    expect(code('  ')).toBe('(blank)');
  });

  it('keeps a table cell whole', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        const { text: seen } = shown(`| a | b |\n| --- | --- |\n| ${cellCode(text)} | last |`);
        expect([`ab${visible(text)}last`, `ab${oneLine(text)}last`]).toContain(seen);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('visible', () => {
  it('writes out what cannot be seen', () => {
    expect(visible('a\u202eb\u0007c\nd\ufeff')).toBe('a[U+202E]b[U+0007]c[U+000A]d[U+FEFF]');
  });

  it('keeps the joiners of scripts that need them, and replaces half a character', () => {
    expect(visible('\u0645\u06cc\u200c\u062e \ud83d')).toBe('\u0645\u06cc\u200c\u062e \ufffd');
  });
});
