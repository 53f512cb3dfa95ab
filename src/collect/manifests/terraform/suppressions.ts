import { MAX_SUPPRESSIONS, type Suppression } from '../facts/suppression.ts';
import type { LineIndex } from '../line-index.ts';
import { suppressionsIn } from '../suppression-comments.ts';
import type { Block, Hcl } from './hcl.ts';

/** What the comments of a file tell other tools to leave out. */
export function suppressionsOf(
  path: string,
  text: string,
  lines: LineIndex,
  { blocks, comments }: Pick<Hcl, 'blocks' | 'comments'>,
): Suppression[] {
  const found: Suppression[] = [];
  let next = 0;
  for (const { text: comment, offset } of comments) {
    // One more than is kept, so that it is told.
    if (found.length > MAX_SUPPRESSIONS) break;
    while ((blocks[next]?.offset ?? Number.POSITIVE_INFINITY) <= offset) next++;
    const said = suppressionsIn(comment);
    if (said.length === 0) continue;
    const on = addressOf(blockOf(text, offset, comment, blocks[next - 1], blocks[next]));
    const place = { path, ...lines(offset), pointer: null };
    found.push(...said.map(({ wholeFile, ...one }) => ({ ...one, on: wholeFile ? null : on, place })));
  }
  return found;
}

/** The block that a comment is in, behind on the last line, or directly above. */
function blockOf(
  text: string,
  offset: number,
  comment: string,
  before: Block | undefined,
  after: Block | undefined,
): Block | undefined {
  if (before !== undefined && (offset < before.end || !text.slice(before.end, offset).includes('\n'))) return before;
  if (after === undefined) return undefined;
  return /\n[ \t\r]*\n/.test(text.slice(offset + comment.length, after.offset)) ? undefined : after;
}

/** `aws_sqs_queue.jobs`, `data.aws_iam_policy_document.jobs`, `module.jobs`, and so for every other block. */
function addressOf(block: Block | undefined): string | null {
  if (block === undefined) return null;
  return [...(block.type === 'resource' ? [] : [block.type]), ...block.labels].join('.');
}
