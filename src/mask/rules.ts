import { compileAnchors } from './anchors.ts';
import { assignmentRule } from './assignment-rule.ts';
import { credentialRules } from './credential-rules.ts';
import { personalRules } from './personal-rules.ts';
import { providerRules } from './provider-rules.ts';
import type { Rule } from './rule.ts';

/** A stretch of a text that must not get out; `end` excluded, in UTF-16 units. */
export type Finding = {
  rule: string;
  category: 'secret' | 'personal';
  confidence: 'high' | 'medium';
  start: number;
  end: number;
};

/** The most specific first: where stretches overlap, the first gives its name to the whole. */
const RULES: readonly Rule[] = [...providerRules, ...credentialRules, ...personalRules, assignmentRule];

const WOKEN: { rank: number; rule: Rule }[] = [];
const ANCHORS: string[] = [];
for (const [rank, rule] of RULES.entries()) {
  for (const anchor of rule.anchors) {
    ANCHORS.push(anchor);
    WOKEN.push({ rank, rule });
  }
}
const scan = compileAnchors(ANCHORS);

/** Names of all rules, in code unit order. */
export const RULE_NAMES: readonly string[] = [...new Set(RULES.map((rule) => rule.rule))].sort();

/** Every secret and every piece of personal data in the text that has a known form, in order, none overlapping another. */
export function findSensitive(text: string): Finding[] {
  const found: (Finding & { rank: number })[] = [];
  // What a rule has found it need not look at again: a long match may be full of the rule's own anchors.
  const done = new Map<number, number>();
  scan(text, (anchor, at) => {
    const woken = WOKEN[anchor];
    if (woken === undefined || at < (done.get(woken.rank) ?? 0)) return;
    const span = woken.rule.find(text, at);
    if (span === null || span.end <= span.start) return;
    done.set(woken.rank, span.end);
    const { rule, category, confidence } = woken.rule;
    found.push({ rule, category, confidence, start: span.start, end: span.end, rank: woken.rank });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: (Finding & { rank: number })[] = [];
  for (const finding of found) {
    const last = merged.at(-1);
    if (last === undefined || finding.start >= last.end) {
      merged.push(finding);
      continue;
    }
    const named = finding.rank < last.rank ? finding : last;
    merged[merged.length - 1] = { ...named, start: last.start, end: Math.max(last.end, finding.end) };
  }
  return merged.map(({ rank: _rank, ...finding }) => finding);
}
