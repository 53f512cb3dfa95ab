/** Numbers of one level that came out of order; beyond them it is not known whether one comes twice. */
const MAX_KEPT = 100_000;

/** The plan of a level, and the numbers of its points. */
export type TapNumbers = {
  /** A point's number, if it has one. False: it came before, or the plan does not reach to it. */
  take: (id: number | null) => boolean;
  /** A plan. False: there is one already, or it is none. */
  promise: (start: number, end: number) => boolean;
  plan: () => { start: number; end: number } | null;
  /** The plan came behind the points, or there will be none. */
  isClosed: () => boolean;
  /** The plan, which has just come, does not reach to all the points before it. */
  isOff: () => boolean;
};

export function tapNumbers(): TapNumbers {
  let plan: { start: number; end: number } | null = null;
  let isClosed = false;
  let taken = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  /** All from `first` to `last` have come. */
  let first = 0;
  let last = 0;
  const others = new Set<number>();

  const isKnown = (id: number) => (last > 0 && id >= first && id <= last) || others.has(id);
  const keep = (id: number) => {
    if (last === 0) {
      first = id;
      last = id;
    } else if (id === last + 1) {
      last = id;
      while (others.delete(last + 1)) last++;
    } else if (others.size < MAX_KEPT) others.add(id);
  };

  return {
    take: (id) => {
      taken++;
      if (id === null) return true;
      lowest = Math.min(lowest, id);
      highest = Math.max(highest, id);
      const isInside = plan === null || (id >= plan.start && id <= plan.end);
      if (isKnown(id)) return false;
      keep(id);
      return isInside;
    },
    promise: (start, end) => {
      if (plan !== null || (end < start && end !== 0 && start !== 1)) return false;
      plan = { start, end };
      isClosed = taken > 0 || end === 0;
      return true;
    },
    plan: () => plan,
    isClosed: () => isClosed,
    isOff: () => plan !== null && (lowest < plan.start || highest > plan.end),
  };
}
