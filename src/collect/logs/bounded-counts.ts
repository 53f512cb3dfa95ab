/** How often each of a bounded number of names came. Names beyond the bound are counted together. */
export type BoundedCounts = {
  note: (name: string, number: number) => void;
  /** Most frequent first, then by name; `first` is the number of the event with which each came first. */
  counts: () => { name: string; events: number; first: number }[];
  /** Events that name others than the `most` frequent, those included whose name came after the bound was reached. */
  eventsBeyond: (most: number) => number;
  size: () => number;
};

export function createBoundedCounts(most: number): BoundedCounts {
  const counted = new Map<string, { name: string; events: number; first: number }>();
  let beyond = 0;
  const counts = () => [...counted.values()].sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1));
  return {
    note: (name, number) => {
      const before = counted.get(name);
      if (before !== undefined) before.events++;
      else if (counted.size < most) counted.set(name, { name, events: 1, first: number });
      else beyond++;
    },
    counts,
    eventsBeyond: (most) =>
      counts()
        .slice(most)
        .reduce((sum, { events }) => sum + events, beyond),
    size: () => counted.size,
  };
}
