// Masking rules against the strings that Nosey Parker's own rules must, or must not, match: recall by family, precision, and beside it
// what secretlint finds of the same strings, where PEERS_DIR names a folder in which it is installed.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { findSensitive } from '../../src/mask/rules.ts';

/** Their rules by what they are about, without the number that they end in. */
const FAMILIES = {
  'cloud providers': 'alibaba appsync aws azure cloudflare digitalocean google heroku',
  'code hosting, pipelines and registries':
    'artifactory atlassian bitbucket circleci codeclimate cratesio databricks dockerhub doppler dtrack github gitlab hashicorp ' +
    'jenkins jetbrains kubernetes npm nuget okta pypi rubygems sonarqube sourcegraph stackhawk teamcity truenas',
  'services and models':
    'adafruit adobe anthropic auth0 blynk dropbox dynatrace facebook figma firecrawl gitalk grafana groq huggingface jina kagi linkedin ' +
    'mailchimp mailgun mapbox msteams nasa newrelic openai particleio postman postmark salesforce sauce segment sendgrid shopify slack ' +
    'square stripe tavily telegram thingsboard twilio twitch twitter',
  'keys and tokens': 'age jwt pem wireguard',
  'connection strings, headers and command lines': 'http mongodb netrc odbc phpmailer postgres psexec vmware',
  assignments: 'django generic gradle reactapp',
  'hashes of passwords': 'krb5.asrep pwhash',
};

/** What identifies, and opens nothing: it is in every log and manifest, and is left to be seen. */
const IDENTIFIERS = {
  'np.age.1': 'a public key',
  'np.arn.1': 'an ARN',
  'np.aws.3': 'an account number',
  'np.gcs.1': 'the address of a bucket',
  'np.gcs.2': 'the address of a bucket',
  'np.google.1': 'the id of a client',
  'np.reactapp.1': 'the name of a user',
  'np.s3.1': 'the address of a bucket',
  'np.s3.2': 'the address of a bucket',
  'np.shopify.1': 'the address of a shop',
};

const familyOf = new Map(
  Object.entries(FAMILIES).flatMap(([family, words]) => words.split(' ').map((word) => [word, family])),
);
const subject = (rule) => rule.replace(/^np\./, '').replace(/\.\d+(?:\.\d+)?$/, '');

const secretsIn = (text) => findSensitive(text).filter((finding) => finding.category === 'secret');

/** Whether secretlint's recommended rules find something in a text; null: it is not here. */
async function secretlint() {
  if (process.env.PEERS_DIR === undefined) return null;
  const peers = createRequire(pathToFileURL(join(resolve(process.env.PEERS_DIR), 'x.js')));
  const folder = (name) => join(resolve(process.env.PEERS_DIR), 'node_modules', name);
  if (!existsSync(folder('@secretlint/core'))) return null;
  const load = async (name) => import(pathToFileURL(peers.resolve(name)));
  const [{ lintSource }, { creator }] = await Promise.all(
    ['@secretlint/core', '@secretlint/secretlint-rule-preset-recommend'].map(load),
  );
  const options = { config: { rules: [{ id: 'recommended', rule: creator }] }, noPhysicFilePath: true };
  return async (content) => {
    const source = { filePath: '/sample.txt', content, ext: '.txt', contentType: 'text' };
    return (await lintSource({ source, options })).messages.length > 0;
  };
}

export async function measure(corpusDir) {
  const path = join(corpusDir, 'secrets/praetorian-inc+noseyparker/expected.json.gz');
  const { cases } = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
  const peer = await secretlint();
  const families = new Map(
    Object.keys(FAMILIES).map((family) => [family, { total: 0, reached: 0, peer: 0, notes: [] }]),
  );
  const identifiers = { total: 0, reached: 0, notes: [] };
  const hits = cases.filter(({ secret }) => secret);
  for (const { rule, text } of hits) {
    const found = secretsIn(text);
    if (IDENTIFIERS[rule] !== undefined) {
      identifiers.total++;
      if (found.length === 0) identifiers.reached++;
      else identifiers.notes.push(`${rule}: ${IDENTIFIERS[rule]} is masked as ${found[0].rule}`);
      continue;
    }
    const family = families.get(familyOf.get(subject(rule)) ?? 'assignments');
    family.total++;
    if (found.length > 0) family.reached++;
    else family.notes.push(`missed ${rule}`);
    if (peer !== null && (await peer(text))) family.peer++;
  }
  // A string that is none of one rule's is often one of another's: what is found in it stands in a hit as well.
  const known = hits.map(({ text }) => text).join('\n');
  const others = { total: 0, reached: 0, notes: [] };
  for (const { rule, text } of cases.filter(({ secret }) => !secret)) {
    others.total++;
    const wrong = secretsIn(text).find(({ start, end }) => !known.includes(text.slice(start, end)));
    if (wrong === undefined) others.reached++;
    else others.notes.push(`${rule}: found ${wrong.rule} (${wrong.confidence})`);
  }
  const all = [...families].map(([family, { peer: theirs, notes, ...counts }]) => ({
    name: `secrets: ${family}`,
    ...counts,
    notes: peer === null ? notes : [`secretlint's recommended rules find ${theirs}`, ...notes],
  }));
  return [
    ...all,
    { name: 'secrets: identifiers left alone', ...identifiers },
    { name: 'secrets: strings of no hit left alone', ...others },
  ];
}
