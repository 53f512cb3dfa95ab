import { daysBetween } from '../model/days.ts';
import type { Relation } from './relation.ts';

/** `evidence.ageDays`: days from the date that evidence states to the release. */
export const evidenceAge: Relation = {
  name: 'evidence-age',
  derive: (facts, { at }) =>
    facts.all('evidence').map(({ id, attributes: { producedAt } }) => ({
      fact: id,
      attributes: { ageDays: typeof producedAt === 'string' ? daysBetween(producedAt, at) : null },
    })),
};
