import type { Word } from './wording.ts';

/*
 * The words for what events of a control plane can be, the same in every format; test/formats/control-plane.test.ts holds that none is
 * missing.
 */

export const KIND_WORDS: Readonly<Record<string, string>> = {
  identity: 'identity',
  permission: 'permission',
  credential: 'credential',
  'sign-in-policy': 'rules of logging in',
  login: 'login',
  'root-use': 'use of root',
  deployment: 'deployment',
  code: 'code',
  configuration: 'configuration',
  pipeline: 'pipeline',
  deletion: 'data or what keeps it',
  encryption: 'encryption',
  exposure: 'open to others',
  network: 'network',
  command: 'command on a machine',
  account: 'account',
  'audit-trail': 'log or trail',
  detection: 'detector or alarm',
  'branch-protection': 'rules of branches',
  visibility: 'visibility',
  scanning: 'scanning',
  integration: 'app or webhook',
};

export const EFFECT_WORDS: Readonly<Record<string, Word>> = {
  weakens: { symbol: '✗', word: 'taken away or weakened' },
  strengthens: { symbol: '✓', word: 'brought or strengthened' },
  changes: { symbol: '•', word: 'changed' },
};

export const OUTCOME_OF_EVENT: Readonly<Record<string, Word>> = {
  succeeded: { symbol: '•', word: 'done' },
  begun: { symbol: '?', word: 'begun' },
  denied: { symbol: '–', word: 'refused' },
  failed: { symbol: '–', word: 'failed' },
};

export const FROM_WORDS: Readonly<Record<string, string>> = {
  console: 'console',
  cli: 'command line',
  sdk: 'SDK',
  'infrastructure-tool': 'infrastructure tool',
  stack: 'stack',
  service: 'service of the platform',
  api: 'API',
};

export const ACTOR_WORDS: Readonly<Record<string, string>> = {
  root: 'root user',
  user: 'user',
  role: 'role',
  application: 'application',
  federated: 'federated login',
  service: 'service',
  account: 'another account',
  bot: 'bot',
  unknown: 'not told',
};

export const PROVIDER_WORDS: Readonly<Record<string, string>> = {
  aws: 'AWS CloudTrail',
  azure: 'Azure activity log',
  entra: 'Entra audit and sign-in logs',
  google: 'Google Cloud Audit Logs',
  github: 'GitHub audit log',
};
