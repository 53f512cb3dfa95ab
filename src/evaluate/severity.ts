import { SEVERITIES, type Severity } from '../model/check.ts';

/** The worst of them; null if there are none. */
export function worst(severities: Iterable<Severity | null>): Severity | null {
  let found: Severity | null = null;
  for (const severity of severities) {
    if (severity === null) continue;
    if (found === null || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(found)) found = severity;
  }
  return found;
}
