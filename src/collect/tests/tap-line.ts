/** A test point: `ok 1 - name # SKIP why`. `opens` is set where a block of its subtests follows. */
export type TapPoint = {
  kind: 'point';
  ok: boolean;
  id: number | null;
  name: string;
  directive: 'skip' | 'todo' | null;
  seconds: number | null;
  opens: boolean;
};

/** One line of the Test Anything Protocol, versions 12 to 14, without its indentation. */
export type TapLine =
  | TapPoint
  | { kind: 'version' | 'bail-out' | 'comment' | 'other' }
  | { kind: 'subtest'; name: string }
  | { kind: 'plan'; start: number; end: number }
  | { kind: 'pragma'; name: string; on: boolean };

const POINT = /^(not )?ok(?: +(\d{1,9}))?(?:(?: +-)?(\s.*))?$/;
const PLAN = /^(\d{1,9})\.\.(\d{1,9})(?:\s+#.*|\s*)$/;
const SUBTEST = /^# Subtest(?:: (.*))?$/;
const PRAGMA = /^pragma ([+-])([\w-]+)\s*$/;
const OPENS = /(?:^|\s)\{\s*$/;
const TIME = /^(?:time=(\d{1,12}(?:\.\d{1,12})?)(ms|s)|duration_ms (\d{1,12}(?:\.\d{1,12})?))$/i;

/** Where the directive begins: at the first `#` behind white space that no backslash takes its meaning from. */
function hashIn(text: string): number {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (at === 0 || /\s/.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

function unescaped(text: string): string {
  return text.replace(/\\([\\#])/g, '$1').trim();
}

function pointOf(isNot: boolean, id: string | undefined, described: string): TapPoint {
  const opens = OPENS.test(described);
  const text = described.replace(OPENS, '').trim();
  const hash = hashIn(text);
  const said = hash < 0 ? '' : text.slice(hash + 1).trim();
  const word = /^(todo|skip)\S*/i.exec(said)?.[1]?.toLowerCase();
  const time = TIME.exec(said);
  const isDirective = word !== undefined || time !== null;
  const stated = time?.[3] ?? time?.[1];
  return {
    kind: 'point',
    ok: !isNot,
    id: id === undefined ? null : Number(id),
    name: unescaped(isDirective ? text.slice(0, hash) : text),
    directive: word === 'todo' || word === 'skip' ? word : null,
    seconds: stated === undefined ? null : Number(stated) / (time?.[2]?.toLowerCase() === 's' ? 1 : 1000),
    opens,
  };
}

export function tapLine(text: string): TapLine {
  const point = POINT.exec(text);
  if (point !== null) return pointOf(point[1] !== undefined, point[2], point[3] ?? '');
  if (text.startsWith('#')) {
    const subtest = SUBTEST.exec(text);
    return subtest === null ? { kind: 'comment' } : { kind: 'subtest', name: unescaped(subtest[1] ?? '') };
  }
  const plan = PLAN.exec(text);
  if (plan !== null) return { kind: 'plan', start: Number(plan[1]), end: Number(plan[2]) };
  if (/^TAP version \d+\s*$/i.test(text)) return { kind: 'version' };
  if (/^bail out!/i.test(text)) return { kind: 'bail-out' };
  const pragma = PRAGMA.exec(text);
  return pragma === null ? { kind: 'other' } : { kind: 'pragma', name: pragma[2] ?? '', on: pragma[1] === '+' };
}
