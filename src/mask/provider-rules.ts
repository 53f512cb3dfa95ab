import { beginsWord, fromAnchor, fromRunStart, type Rule, type Span } from './rule.ts';
import { isPlaceholder } from './secret-names.ts';

type Accept = (value: string, text: string, span: Span) => boolean;

function secret(rule: string, anchors: string[], pattern: RegExp, accept?: Accept): Rule {
  return { rule, category: 'secret', confidence: 'high', anchors, find: fromAnchor(pattern, accept) };
}

function token(rule: string, anchors: string[], pattern: RegExp): Rule {
  return { rule, category: 'secret', confidence: 'high', anchors, find: fromRunStart(/[\w.-]/, fromAnchor(pattern)) };
}

/** Random text of any length has both; words and counters have one of them. */
const mixed: Accept = (value) => /\d/.test(value) && /[A-Za-z]/.test(value);
const ownWord: Accept = (_value, text, { start }) => beginsWord(text, start);
const mixedWord: Accept = (value, text, span) => mixed(value, text, span) && ownWord(value, text, span);
const real: Accept = (value) => !isPlaceholder(value);

/** Key ids in documentation end so. */
const example = /EXAMPLE/;

/**
 * Tokens that show by their own form whose they are. Lengths are lower bounds, as issuers make tokens longer over time;
 * upper bounds only keep the work per anchor fixed.
 */
export const providerRules: readonly Rule[] = [
  secret(
    'aws-access-key-id',
    ['akia', 'asia', 'a0t0', 'abia', 'acca'],
    /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Z0-9])/,
    (value, text, { start }) =>
      !example.test(value) && (!/[A-Z0-9]/.test(text.charAt(start - 1)) || /\d/.test(value.slice(4))),
  ),
  secret(
    'aws-secret-access-key',
    ['akia', 'asia'],
    /(?:AKIA|ASIA)[A-Z0-9]{16}["'\\]{0,4}[\s,;:|/]{1,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
    mixed,
  ),
  secret(
    'aws-secret-access-key',
    [
      'secret_access_key',
      'secretaccesskey',
      'secret-access-key',
      'secret access key',
      'aws_secret',
      'secret_key',
      'secretkey',
      'secret key',
    ],
    /(?:aws_)?secret[_ -]?(?:access)?[_ -]?key["'\\]{0,4}\s{0,8}(?:=>|:=|[=:])\s{0,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i,
    real,
  ),
  secret(
    'aws-session-token',
    ['iqojb0jpz0lu', 'fwogzxivyxdz'],
    /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9/+=%]{40,4096}/,
  ),
  secret('aws-mws-token', ['amzn.mws.'], /amzn\.mws\.[0-9a-f-]{36}/),
  secret('aws-appsync-key', ['da0-'], /da2-[a-z0-9]{26}(?![a-z0-9])/, ownWord),
  secret(
    'github-token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    /gh[pousr]_[A-Za-z0-9_]{30,1024}(?:[.-][A-Za-z0-9_-]{8,1024}){0,4}/,
    mixed,
  ),
  secret('github-token', ['github_pat_'], /github_pat_[A-Za-z0-9_]{30,1024}/, mixed),
  secret('github-token', ['gho_', 'ghs_'], /gh[os]_eyJ[A-Za-z0-9_-]{8,1024}(?:\.[A-Za-z0-9_-]{1,2048}){1,4}/),
  secret(
    'gitlab-token',
    [
      'glpat-',
      'gldt-',
      'glrt-',
      'glrtr-',
      'glcbt-',
      'glptt-',
      'glft-',
      'glimt-',
      'glagent-',
      'glsoat-',
      'gloas-',
      'glffct-',
    ],
    /gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|oas|ffct)-[A-Za-z0-9_=-]{20,512}(?:\.[A-Za-z0-9_=-]{2,64}){0,3}/,
  ),
  secret('gitlab-token', ['gr0000000'], /GR1348941[A-Za-z0-9_-]{20,64}/),
  secret(
    'slack-token',
    ['xoxa-', 'xoxb-', 'xoxe-', 'xoxe.', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-', 'xoxc-', 'xoxd-'],
    /(?:xox[abcdeoprs]|xapp)[-.](?:xox[bp]-)?[0-9][A-Za-z0-9%/-]{16,512}/,
  ),
  secret(
    'webhook-url',
    ['hooks.slack.com/'],
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<value>[A-Za-z0-9/_-]{20,256})/,
  ),
  secret('webhook-url', ['/api/webhooks/'], /\/api\/webhooks\/\d{10,24}\/(?<value>[A-Za-z0-9_-]{40,128})/),
  secret('webhook-url', ['webhook.office.com/'], /webhook\.office\.com\/(?<value>webhookb2\/[A-Za-z0-9@/_-]{40,512})/),
  secret(
    'webhook-url',
    ['outlook.office.com/webhook/'],
    /outlook\.office\.com\/webhook\/(?<value>[A-Za-z0-9@/_-]{40,512})/,
  ),
  secret(
    'stripe-key',
    ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'sk_prod_'],
    /[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,256}/,
  ),
  secret('webhook-signing-secret', ['whsec_'], /whsec_[A-Za-z0-9+/=]{24,128}/),
  secret('google-api-key', ['aiza'], /AIza[0-9A-Za-z_-]{35}/, mixed),
  secret('google-oauth-secret', ['gocspx-'], /GOCSPX-[A-Za-z0-9_-]{20,64}/),
  secret('google-oauth-token', ['ya00.'], /ya29\.[A-Za-z0-9_.-]{20,2048}/, ownWord),
  secret('azure-storage-key', ['accountkey='], /AccountKey=(?<value>[A-Za-z0-9+/]{64,88}={0,2})/i, mixed),
  secret(
    'azure-shared-access-key',
    ['sharedaccesskey='],
    /SharedAccessKey=(?<value>[A-Za-z0-9+/]{40,88}={0,2})/i,
    mixed,
  ),
  secret(
    'azure-app-configuration',
    ['.azconfig.io'],
    /\.azconfig\.io;Id=[^;\s]{4,64};Secret=(?<value>[A-Za-z0-9+/]{32,128}={0,2})/,
  ),
  secret(
    'azure-shared-access-signature',
    ['sig='],
    /sig=(?<value>[A-Za-z0-9+/]{40,88}(?:%[0-9A-Fa-f]{2}|=|[A-Za-z0-9+/]){1,64})/,
    (value, text, { start }) =>
      mixed(value, text, { start, end: start }) &&
      /[?&]s[erv]=/.test(text.slice(Math.max(0, start - 512), start + 512)),
  ),
  secret('npm-token', ['npm_'], /npm_[A-Za-z0-9]{36,128}/, mixed),
  secret(
    'npm-token',
    ['_authtoken'],
    /_authToken["']?\s{0,4}[=:]\s{0,4}["']?(?<value>[A-Za-z0-9_/+=.-]{20,512})/i,
    (value) => /\d/.test(value),
  ),
  secret('pypi-token', ['pypi-a'], /pypi-A[A-Za-z0-9_-]{50,1024}/),
  secret('sendgrid-key', ['sg.'], /SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,128}/, mixed),
  secret('twilio-api-key', ['sk0', 'ska', 'skb', 'skc', 'skd', 'ske', 'skf'], /SK[0-9a-f]{32}(?![0-9a-zA-Z])/, ownWord),
  secret('anthropic-key', ['sk-ant-'], /sk-ant-[A-Za-z0-9_-]{20,256}/),
  secret('openai-key', ['sk-'], /sk-(?:proj|svcacct|admin|None|or|live|test)-[A-Za-z0-9_-]{20,512}/, mixedWord),
  secret('openai-key', ['sk-'], /sk-[A-Za-z0-9]{20,256}(?![A-Za-z0-9_-])/, mixedWord),
  secret('groq-key', ['gsk_'], /gsk_[A-Za-z0-9]{40,128}/, mixedWord),
  secret('hugging-face-token', ['hf_'], /hf_[A-Za-z0-9]{30,64}(?![A-Za-z0-9])/, mixedWord),
  secret('digitalocean-token', ['dop_v0_', 'doo_v0_', 'dor_v0_'], /do[opr]_v1_[0-9a-f]{64}/),
  secret('docker-hub-token', ['dckr_pat_', 'dckr_oat_'], /dckr_[po]at_[A-Za-z0-9_-]{20,64}/),
  secret(
    'doppler-token',
    ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'],
    /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/,
  ),
  secret('vault-token', ['hvs.', 'hvb.', 'hvr.'], /hv[sbr]\.[A-Za-z0-9_-]{20,512}/, mixedWord),
  secret('databricks-token', ['dapi'], /dapi[0-9a-f]{32}(?:-\d)?(?![0-9a-zA-Z])/, ownWord),
  secret('shopify-token', ['shpat_', 'shpca_', 'shppa_', 'shpss_'], /shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/),
  secret('grafana-token', ['glc_', 'glsa_'], /gl(?:c_eyJ[A-Za-z0-9+/=]{40,512}|sa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8})/),
  secret('grafana-token', ['eyjrijoi'], /eyJrIjoi[A-Za-z0-9_=+/-]{60,256}/),
  secret(
    'new-relic-key',
    ['nrak-', 'nraa-', 'nrii-', 'nriq-', 'nrra-', 'nrjs-'],
    /NR(?:AK|AA|II|IQ|RA|JS)-[A-Za-z0-9_-]{19,64}/,
  ),
  secret('postman-key', ['pmak-'], /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/),
  secret('telegram-bot-token', [':aa'], /:AA[A-Za-z0-9_-]{32,33}(?![A-Za-z0-9_-])/, (_value, text, { start }) =>
    /(?:^|\D)\d{8,10}$/.test(text.slice(Math.max(0, start - 11), start)),
  ),
  secret('square-token', ['sq0atp-', 'sq0csp-'], /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,64}/),
  secret('rubygems-key', ['rubygems_'], /rubygems_[0-9a-f]{48}/),
  secret('nuget-key', ['oy0'], /oy2[a-z0-9]{43}(?![A-Za-z0-9])/, mixedWord),
  secret(
    'atlassian-token',
    ['atatt0x', 'atctt0x', 'atbb'],
    /(?:AT[AC]TT3x[A-Za-z0-9_=-]{60,512}|ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9]))/,
    ownWord,
  ),
  secret('linear-key', ['lin_api_'], /lin_api_[A-Za-z0-9]{32,64}/),
  secret('sentry-token', ['sntrys_', 'sntryu_'], /sntry[su]_[A-Za-z0-9+/=_-]{40,512}/),
  secret('dynatrace-token', ['dt0c00.'], /dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}/),
  secret('figma-token', ['figd_'], /figd_[A-Za-z0-9_-]{36,64}/),
  secret('age-secret-key', ['age-secret-key-0'], /AGE-SECRET-KEY-1[A-Z0-9]{58}/),
  secret('terraform-token', ['.atlasv0.'], /\.atlasv1\.[A-Za-z0-9_=-]{60,128}/),
  // Glued to another word by a mark, its head is looked for less far: every such place is tried.
  secret('jwt', ['eyj'], /eyJ[A-Za-z0-9_-]{8,512}\.eyJ[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{0,4096}/, ownWord),
  token('jwt', ['eyj'], /eyJ[A-Za-z0-9_-]{8,4096}\.eyJ[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{0,4096}/),
  token(
    'jwe',
    ['eyj'],
    /eyJ[A-Za-z0-9_-]{16,4096}\.[A-Za-z0-9_-]{0,2048}\.[A-Za-z0-9_-]{12,64}\.[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{16,64}/,
  ),
];
