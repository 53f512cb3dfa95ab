import { isPlaceholder } from './secret-names.ts';

/**
 * The forms that the last look knows. They are written apart from the masker's own rules, are few on purpose, and share no way of looking with
 * them: what they match is a secret beyond doubt, and what got past the rules is seen by other eyes.
 */
type Form = { rule: string; begins: RegExp; pattern: RegExp };

/** `begins`: alternatives of letters that one match of the pattern in any text begins with. */
const form = (rule: string, begins: RegExp, rest: RegExp): Form => ({
  rule,
  begins,
  pattern: new RegExp(`(?:${begins.source})${rest.source}`, 'y'),
});

/** Of fixed length, or with a lower bound of it; upper bounds only keep the work at one place small. */
const FORMS: readonly Form[] = [
  form('aws-access-key-id', /AKIA|ASIA/, /[A-Z0-9]{16}(?![A-Z0-9])/),
  form('github-token', /gh[pousr]_/, /[A-Za-z0-9]{36,255}/),
  form('github-token', /github_pat_/, /[A-Za-z0-9]{20,24}_[A-Za-z0-9]{50,60}/),
  form('gitlab-token', /glpat-/, /[A-Za-z0-9_-]{20,200}/),
  form('slack-token', /xox[abprs]-/, /\d{6,14}-[A-Za-z0-9-]{20,200}/),
  form('stripe-key', /[rs]k_live_/, /[A-Za-z0-9]{20,200}/),
  form('google-api-key', /AIza/, /[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/),
  form('google-oauth-secret', /GOCSPX-/, /[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/),
  form('npm-token', /npm_/, /[A-Za-z0-9]{36}(?![A-Za-z0-9])/),
  form('pypi-token', /pypi-AgE/, /[A-Za-z0-9_-]{50,500}/),
  form('sendgrid-key', /SG\./, /[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/),
  form('anthropic-key', /sk-ant-/, /[a-z0-9]{3,12}-[A-Za-z0-9_-]{60,200}/),
  form('openai-key', /sk-proj-/, /[A-Za-z0-9_-]{40,300}/),
  form('vault-token', /hv[bs]\./, /[A-Za-z0-9_-]{24,300}/),
  form('digitalocean-token', /dop_v1_/, /[0-9a-f]{64}/),
  form('docker-hub-token', /dckr_pat_/, /[A-Za-z0-9_-]{27}/),
  form('shopify-token', /shp(?:at|ss)_/, /[0-9a-fA-F]{32}/),
  form('hugging-face-token', /hf_/, /[A-Za-z0-9]{34}(?![A-Za-z0-9])/),
  form('age-secret-key', /AGE-SECRET-KEY-1/, /[A-Z0-9]{58}/),
  form('azure-account-key', /AccountKey=/, /[A-Za-z0-9+/]{86}==/),
  form(
    'aws-secret-access-key',
    /[Ss]ecret[_-]?[Aa]ccess[_-]?[Kk]ey|SECRET_ACCESS_KEY/,
    /["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
  ),
  form(
    'authorization-header',
    /[Aa]uthorization/,
    /["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\[]{0,4}(?:[Bb]earer|[Bb]asic|[Tt]oken) (?<value>[A-Za-z0-9._~+/-]{20,4000})/,
  ),
  form('jwt', /eyJ/, /[A-Za-z0-9_-]{12,2000}\.eyJ[A-Za-z0-9_-]{12,8000}\.[A-Za-z0-9_-]{32,2000}/),
  form(
    'private-key',
    /-----BEGIN /,
    /(?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[\s\\rn"',+]{0,16}[A-Za-z0-9+/=:\s-]{40}/,
  ),
  form(
    'url-credentials',
    /:\/\//,
    /[A-Za-z0-9._~-]{1,64}:(?<value>[A-Za-z0-9._~!+-]{6,128})@[A-Za-z0-9][A-Za-z0-9.-]{1,200}/,
  ),
  form('webhook-url', /hooks\.slack\.com\//, /services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,32}/),
];
const BEGINNING = new RegExp(FORMS.map(({ begins }) => begins.source).join('|'), 'g');

/** What stands in documentation and tests where a secret would: nobody is let in by it. */
const STAND_IN = /example|dummy|xxxxx|0{8}|123456789|abcdefgh/i;
/** Different characters in what is random. */
const MIN_VARIETY = 5;

function standsIn(value: string): boolean {
  return STAND_IN.test(value) || isPlaceholder(value) || new Set(value).size < MIN_VARIETY;
}

/** Secrets in a text, by where they begin. */
export function findForms(text: string): { rule: string; at: number }[] {
  const found: { rule: string; at: number }[] = [];
  for (const { index } of text.matchAll(BEGINNING)) {
    for (const { rule, pattern } of FORMS) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (match !== null && !standsIn(match.groups?.value ?? match[0])) found.push({ rule, at: index });
    }
  }
  return found;
}
