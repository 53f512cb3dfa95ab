import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, targetPath, timeOf, untold } from './scan.ts';

/** The baseline of detect-secrets. Not even the digests of the secrets are taken: of a short one they are no protection. */
export const detectSecrets = reportReader({
  dialect: 'detect-secrets',
  recognises: (beginning) => own(beginning, 'plugins_used') !== undefined && own(beginning, 'version') !== undefined,
  lists: [],
  open: (_, { config }) => {
    const scan = createScan('detect-secrets', 'secrets');
    return {
      take: () => {},
      scans: (rest) => {
        scan.version = textOf(own(rest, 'version'));
        scan.scannedAt = timeOf(own(rest, 'generated_at'));
        scan.rules = objectsOf(own(rest, 'plugins_used')).length;
        scan.targets = [untold('detect-secrets', 'which files it looked at')];
        const results = own(rest, 'results');
        if (!isObject(results)) return [scan];
        for (const [path, found] of Object.entries(results)) {
          for (const one of objectsOf(found)) {
            // What somebody has looked at and called no secret.
            const isCleared = own(one, 'is_secret') === false;
            scan.findings.add({
              ...PLAIN,
              rule: textOf(own(one, 'type')) ?? 'a secret without a type',
              severity: 'critical',
              severitySource: 'a secret',
              state: isCleared ? 'suppressed' : 'open',
              because: isCleared ? 'audited: no secret' : null,
              closed: isCleared ? 'external' : null,
              weaknesses: ['CWE-798'],
              where: targetPath(path, config.root),
            });
          }
        }
        return [scan];
      },
    };
  },
});
