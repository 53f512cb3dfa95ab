import type { Json } from '../../../model/json.ts';
import { hole, lift } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, member, wordOf } from '../resource.ts';

/**
 * A text put together from what is written and from what variables gave. Where a piece is only known to CloudFormation (`Ref`,
 * `Fn::ImportValue`), it is an Fn::Sub; `inSub`: it is the text of one already.
 */
export function joinPieces(pieces: readonly Json[], written: readonly boolean[], inSub: boolean): Json {
  return lift(pieces, (known) => {
    if (known.every((piece) => typeof piece !== 'object')) return known.map(String).join('');
    const variables = emptyObject();
    let text = '';
    for (const [index, piece] of known.entries()) {
      const own = written[index] === true && !inSub;
      const plain = typeof piece === 'object' ? symbolOf(piece) : own ? escaped(String(piece)) : String(piece);
      if (plain === null) {
        const name = `v${index}`;
        variables[name] = piece;
        text += `\${${name}}`;
      } else text += plain;
    }
    if (Object.keys(variables).length > 0 && inSub) return hole('a value of another stack inside Fn::Sub');
    if (inSub) return text;
    const sub = emptyObject();
    sub['Fn::Sub'] = Object.keys(variables).length > 0 ? [text, variables] : text;
    return sub;
  });
}

/** What stands in the text of an Fn::Sub for an intrinsic; null where it cannot. */
function symbolOf(value: Json): string | null {
  if (!isObject(value)) return null;
  const name = member(value, 'Ref');
  if (typeof name === 'string') return `\${${name}}`;
  const attribute = member(value, 'Fn::GetAtt');
  if (Array.isArray(attribute)) return `\${${attribute.map(wordOf).join('.')}}`;
  const sub = member(value, 'Fn::Sub');
  return typeof sub === 'string' ? sub : null;
}

/** What looks like a name to Fn::Sub and is text. */
function escaped(text: string): string {
  return text.replaceAll('${', '${!');
}

/** Pieces in which `#{AWS::Region}` and `#{Orders.Arn}` are names, as the plugin serverless-pseudo-parameters has it. */
export function withNames(
  pieces: readonly Json[],
  written: readonly boolean[],
): { pieces: Json[]; written: boolean[] } {
  const made: { pieces: Json[]; written: boolean[] } = { pieces: [], written: [] };
  for (const [index, piece] of pieces.entries()) {
    const parts = typeof piece === 'string' ? piece.split(/#\{([^{}]*)\}/) : [piece];
    for (const [at, part] of parts.entries()) {
      made.pieces.push(at % 2 === 1 ? named(String(part)) : part);
      made.written.push(written[index] === true && at % 2 === 0);
    }
  }
  return made;
}

function named(name: string): Json {
  const made = emptyObject();
  const dot = name.indexOf('.');
  if (dot < 0) made.Ref = name;
  else made['Fn::GetAtt'] = [name.slice(0, dot), name.slice(dot + 1)];
  return made;
}
