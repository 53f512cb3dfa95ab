/** Shell lines that draw the same from population.csv with nothing but common tools: the first n ids by their ranks. */
export function redoLines(seed: string, size: number): string[] {
  return [
    `seed='${seed.replaceAll("'", "'\\''")}'`,
    'tail -n +2 population.csv | cut -d, -f1 | while IFS= read -r id; do',
    `  printf '%s %s\\n' "$(printf '%s\\n%s' "$seed" "$id" | sha256sum | cut -d' ' -f1)" "$id"`,
    `done | LC_ALL=C sort | head -n ${size}`,
  ];
}
