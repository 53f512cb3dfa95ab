/** Weights of the base metrics of CVSS 3.x: https://www.first.org/cvss/v3.1/specification-document, table 15. */
const WEIGHTS: Record<string, Record<string, number>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
};
/** Privileges weigh otherwise where the scope changes. */
const PRIVILEGES = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } } as const;

/** Up to the next tenth, as the specification rounds (appendix A), so that sums that are not exact stay what they are. */
function roundUp(value: number): number {
  const hundredThousands = Math.round(value * 100_000);
  return hundredThousands % 10_000 === 0
    ? hundredThousands / 100_000
    : (Math.floor(hundredThousands / 10_000) + 1) / 10;
}

/** The base score of a CVSS 3.0 or 3.1 vector; null for what is none, 4.0 and 2.0 among it. */
export function cvss3Score(vector: string): number | null {
  if (!/^CVSS:3\.[01]\//.test(vector)) return null;
  const metrics = new Map(vector.split('/').map((part) => part.split(':', 2) as [string, string]));
  const weight = (metric: string): number => WEIGHTS[metric]?.[metrics.get(metric) ?? ''] ?? Number.NaN;
  const scope = metrics.get('S');
  if (scope !== 'U' && scope !== 'C') return null;
  const privilege = metrics.get('PR') ?? '';
  const privileges: Readonly<Record<string, number>> = PRIVILEGES[scope];
  const pr = Object.hasOwn(privileges, privilege) ? (privileges[privilege] ?? Number.NaN) : Number.NaN;
  const impactBase = 1 - (1 - weight('C')) * (1 - weight('I')) * (1 - weight('A'));
  const impact = scope === 'U' ? 6.42 * impactBase : 7.52 * (impactBase - 0.029) - 3.25 * (impactBase - 0.02) ** 15;
  const exploitability = 8.22 * weight('AV') * weight('AC') * pr * weight('UI');
  if (Number.isNaN(impact) || Number.isNaN(exploitability)) return null;
  if (impact <= 0) return 0;
  return roundUp(Math.min((scope === 'U' ? 1 : 1.08) * (impact + exploitability), 10));
}
