// Masking rules against the strings that Nosey Parker's own rules must, or must not, match.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findSensitive } from '../../src/mask/rules.ts';

/** Their rules whose subject is one of ours; identifiers, hashes and formats without a form of their own are left out. */
const OURS = new Set(
  (
    'age.2 anthropic.1 appsync.1 atlassian.1 aws.1 aws.2 aws.4 aws.5 aws.6 azure.1 azure.2 bitbucket.1 databricks.1 digitalocean.1 ' +
    'digitalocean.2 digitalocean.3 dockerhub.1 doppler.1 doppler.2 doppler.3 doppler.4 doppler.5 doppler.6 dynatrace.1 figma.1 ' +
    'generic.1 generic.2 generic.3 generic.4 generic.5 generic.6 generic.11 generic.12 generic.13 generic.14 generic.15 generic.16 ' +
    'github.1 github.2 github.3 github.4 github.7 gitlab.1 gitlab.2 gitlab.3 google.2 google.3 google.4 google.5 grafana.1 grafana.2 ' +
    'grafana.3 groq.1 hashicorp.4 hashicorp.5 hashicorp.6 http.1 http.2 huggingface.1 jwt.1 jwt.2 jwt.3 mongodb.1 msteams.1 netrc.1 ' +
    'newrelic.3 newrelic.4 newrelic.5 newrelic.6 npm.1 nuget.1 odbc.1 openai.1 pem.1 pem.2 postgres.1 postman.1 pypi.1 rubygems.1 ' +
    'sendgrid.1 shopify.2 shopify.3 shopify.4 shopify.5 slack.2 slack.3 slack.4 slack.5 slack.6 square.1 square.2 stripe.1 stripe.2 ' +
    'telegram.1 twilio.1'
  )
    .split(' ')
    .map((name) => `np.${name}`),
);

export async function measure(corpusDir) {
  const path = join(corpusDir, 'secrets/praetorian-inc+noseyparker/expected.json.gz');
  const { cases } = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
  const notes = [];
  let total = 0;
  let reached = 0;
  let clean = 0;
  let quiet = 0;
  for (const { rule, text, secret } of cases) {
    if (!OURS.has(rule)) continue;
    const found = findSensitive(text).filter((finding) => finding.category === 'secret');
    if (secret) {
      total++;
      if (found.length > 0) reached++;
      else notes.push(`missed ${rule}`);
    } else {
      clean++;
      if (!found.some((finding) => finding.confidence === 'high')) quiet++;
    }
  }
  notes.unshift(`${quiet} of ${clean} strings that are not of a rule raise nothing of high confidence`);
  return { name: 'secrets: hits of known formats', total, reached, notes };
}
