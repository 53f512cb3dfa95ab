import { type Accept, beginsWord, fromAnchor, fromRunStart, type Rule } from './rule.ts';

/** What the first part of a token says of it, by RFC 7515 and 7516. */
const isHeader: Accept = (value) => {
  const head = Buffer.from(value.slice(0, value.indexOf('.')), 'base64url').toString('latin1');
  return /^\{[\s\S]*"(?:alg|typ|enc|kid|cty)"/.test(head);
};

const HEAD = 'eyJ[A-Za-z0-9_-]';

function rule(name: string, find: Rule['find']): Rule {
  return {
    rule: name,
    category: 'secret',
    confidence: 'high',
    anchors: ['eyJ'],
    exact: true,
    begins: 'anywhere',
    find,
  };
}

const alone = fromAnchor(new RegExp(`${HEAD}{8,512}\\.eyJ[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{0,4096}`));

/** Signed and encrypted JSON tokens. */
export const jwtRules: readonly Rule[] = [
  // Glued to another word by a mark, its head is looked for less far: every such place is tried.
  rule('jwt', (text, at) => (beginsWord(text, at) ? alone(text, at) : null)),
  rule(
    'jwt',
    fromRunStart(
      /[\w.-]/,
      fromAnchor(new RegExp(`${HEAD}{8,4096}\\.eyJ[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{0,4096}`)),
    ),
  ),
  rule(
    'jwe',
    fromRunStart(
      /[\w.-]/,
      fromAnchor(
        new RegExp(
          `${HEAD}{16,4096}\\.[A-Za-z0-9_-]{0,2048}\\.[A-Za-z0-9_-]{12,64}\\.[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{16,64}`,
        ),
      ),
    ),
  ),
  // The payload may be compressed, and is then no JSON.
  rule(
    'jwt',
    fromRunStart(
      /[\w.-]/,
      fromAnchor(new RegExp(`${HEAD}{8,4096}\\.[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{16,4096}`), isHeader),
    ),
  ),
];
