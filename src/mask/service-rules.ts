import { marked, mixed, type Rule, secret } from './rule.ts';

const word = { accept: mixed, begins: 'word' } as const;

const messages: readonly Rule[] = [
  secret(
    'slack-token',
    'xoxa- xoxb- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp- xoxc- xoxd- xwfp-',
    /(?:xox[abcdeoprs]|xapp|xwfp)[-.](?:xox[bp]-)?[0-9][A-Za-z0-9%/-]{16,512}/i,
  ),
  secret(
    'webhook-url',
    'hooks.slack.com/',
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<value>[A-Za-z0-9/_-]{20,256})/,
  ),
  secret('webhook-url', '/api/webhooks/', /\/api\/webhooks\/\d{10,24}\/(?<value>[A-Za-z0-9_-]{40,128})/),
  secret('webhook-url', 'webhook.office.com/', /webhook\.office\.com\/(?<value>webhookb2\/[A-Za-z0-9@/_-]{40,512})/),
  secret(
    'webhook-url',
    'outlook.office.com/webhook/',
    /outlook\.office\.com\/webhook\/(?<value>[A-Za-z0-9@/_-]{40,512})/,
  ),
  secret(
    'webhook-url',
    'chat.googleapis.com/',
    /chat\.googleapis\.com\/v1\/spaces\/[\w-]{4,64}\/messages\?(?<value>(?:key|token)=[\w%=&-]{20,512})/,
  ),
  secret('webhook-url', 'hooks.zapier.com/', /hooks\.zapier\.com\/hooks\/catch\/(?<value>\d{4,12}\/[a-z0-9]{5,32})/),
  secret('webhook-signing-secret', 'whsec_', /whsec_[A-Za-z0-9+/=]{24,128}/),
  secret('telegram-bot-token', ':AA', /:AA[A-Za-z0-9_-]{32,33}(?![A-Za-z0-9_-])/, {
    accept: (_value, text, { start }) => /(?:^|\D)\d{8,10}$/.test(text.slice(Math.max(0, start - 11), start)),
  }),
  secret('sendgrid-key', 'SG.', /SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,128}/, { accept: mixed }),
  secret('twilio-api-key', 'SK0 SKa SKb SKc SKd SKe SKf', /SK[0-9a-f]{32}(?![0-9a-zA-Z])/, { begins: 'word' }),
  secret('mailgun-key', 'key-', /key-[a-f0-9]{32}(?![A-Za-z0-9])/, word),
  marked('mailchimp-key', '-us', { before: 32, within: /[0-9a-f]/, behind: /\d{1,2}(?![A-Za-z0-9])/ }),
  secret('brevo-key', 'xkeysib- xsmtpsib-', /x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}/i),
  secret(
    'discord-token',
    ['discord'],
    /discord[^\n]{0,160}?(?<value>[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})/i,
    { accept: mixed },
  ),
  secret('twitch-stream-key', 'live_0', /live_\d{8,10}_[A-Za-z0-9]{30}(?![A-Za-z0-9])/, { begins: 'word' }),
  secret('twitter-bearer-token', 'AAAAAAAAAAAAAAAAAAAA', /A{20,22}[A-Za-z0-9%]{60,160}/, word),
  secret('facebook-token', 'EAA', /EAA[A-Za-z0-9]{80,400}(?![A-Za-z0-9])/, word),
  secret('salesforce-token', '00D', /00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,160}/, { begins: 'word' }),
  secret('salesforce-token', '0Aep000', /5Aep861[A-Za-z0-9._]{60,120}/, { begins: 'word' }),
];

const money: readonly Rule[] = [
  secret(
    'stripe-key',
    'sk_live_ sk_test_ rk_live_ rk_test_ sk_prod_ rk_prod_',
    /[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,256}/,
    { accept: mixed },
  ),
  secret('square-token', 'sq0atp- sq0csp-', /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,64}/),
  secret('square-token', 'EAAA', /EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/, word),
  secret('shopify-token', 'shpat_ shpca_ shppa_ shpss_ shptka_', /shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}/),
  secret('braintree-token', 'access_token$', /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/),
  secret('easypost-key', 'EZAK EZTK', /EZ[AT]K[A-Za-z0-9]{54}(?![A-Za-z0-9])/, word),
  secret('duffel-token', 'duffel_', /duffel_(?:test|live)_[A-Za-z0-9_=-]{43}/),
  secret('shippo-token', 'shippo_', /shippo_(?:live|test)_[a-f0-9]{40}/),
  secret('flutterwave-key', 'FLWSECK', /FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}(?:-X)?/),
  secret('razorpay-key', 'rzp_live_ rzp_test_', /rzp_(?:live|test)_[A-Za-z0-9]{14,32}/),
  secret('adyen-key', 'AQE', /AQE[A-Za-z0-9]{2,4}[A-Za-z0-9+/=-]{80,400}/, word),
  secret(
    'plaid-token',
    'access-sandbox- access-development- access-production-',
    /access-(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  ),
];

const models: readonly Rule[] = [
  secret('anthropic-key', 'sk-ant-', /sk-ant-[A-Za-z0-9_-]{20,256}/),
  secret('openai-key', 'sk-', /sk-(?:proj|svcacct|admin|None|or|live|test|lf)-[A-Za-z0-9_-]{20,512}/, word),
  secret('openai-key', 'sk-', /sk-[A-Za-z0-9]{20,256}(?![A-Za-z0-9_-])/, word),
  secret('groq-key', 'gsk_', /gsk_[A-Za-z0-9]{40,128}/, word),
  secret('hugging-face-token', 'hf_', /hf_[A-Za-z0-9]{30,64}(?![A-Za-z0-9])/, { begins: 'word' }),
  secret('hugging-face-token', 'api_org_', /api_org_[A-Za-z]{34}(?![A-Za-z0-9])/),
  secret('xai-key', 'xai-', /xai-[A-Za-z0-9]{70,90}/, word),
  secret('perplexity-key', 'pplx-', /pplx-[A-Za-z0-9]{40,64}/, word),
  secret('replicate-token', 'r0_', /r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/, word),
  secret('tavily-key', 'tvly-', /tvly-(?:dev-|prod-)?[A-Za-z0-9-]{30,64}/, word),
  secret('jina-key', 'jina_', /jina_[A-Za-z0-9]{60,64}/, word),
  secret('firecrawl-key', 'fc-', /fc-[a-f0-9]{32}(?![A-Za-z0-9])/, word),
  secret('pinecone-key', 'pcsk_', /pcsk_[A-Za-z0-9_]{60,90}/, word),
  secret('langsmith-key', 'lsv0_', /lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}/),
  secret('nvidia-key', 'nvapi-', /nvapi-[A-Za-z0-9_-]{60,80}/, word),
  secret('elevenlabs-key', 'sk_', /sk_[a-f0-9]{48}(?![A-Za-z0-9])/, word),
  secret('cerebras-key', 'csk-', /csk-[a-z0-9]{48}(?![A-Za-z0-9])/, word),
];

const services: readonly Rule[] = [
  secret('grafana-token', 'glc_ glsa_', /gl(?:c_eyJ[A-Za-z0-9+/=]{40,512}|sa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8})/),
  secret('grafana-token', 'eyJrIjoi', /eyJrIjoi[A-Za-z0-9_=+/-]{60,256}/),
  secret(
    'new-relic-key',
    'NRAK- NRAA- NRII- NRIQ- NRRA- NRJS- NRSP-',
    /NR(?:AK|AA|II|IQ|RA|JS|SP)-[A-Za-z0-9_-]{19,64}/,
  ),
  marked('new-relic-key', 'NRAL', { before: 36, within: /[A-Za-z0-9]/, behind: /(?![A-Za-z0-9])/ }),
  secret('postman-key', 'PMAK-', /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/),
  secret('linear-key', 'lin_api_ lin_oauth_', /lin_(?:api|oauth)_[A-Za-z0-9]{32,64}/),
  secret('sentry-token', 'sntrys_ sntryu_', /sntry[su]_[A-Za-z0-9+/=_-]{40,512}/),
  secret('dynatrace-token', 'dt0c00. dt0s00.', /dt0[cs]\d\d\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}/),
  secret('figma-token', 'figd_ figu_ figor_', /fig(?:d|u|or)_[A-Za-z0-9_-]{36,64}/),
  secret('notion-token', 'ntn_', /ntn_[0-9]{11}[A-Za-z0-9]{35}/),
  secret('notion-token', 'secret_', /secret_[A-Za-z0-9]{43}(?![A-Za-z0-9])/, word),
  secret('airtable-token', 'pat', /pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/, { begins: 'word' }),
  secret('hubspot-token', 'pat-na pat-eu', /pat-(?:na|eu)\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/),
  secret('contentful-token', 'CFPAT-', /CFPAT-[A-Za-z0-9_-]{43}/),
  secret('typeform-token', 'tfp_', /tfp_[A-Za-z0-9_.=-]{40,80}/, word),
  secret('frameio-token', 'fio-u-', /fio-u-[A-Za-z0-9_=-]{64}/),
  secret('readme-key', 'rdme_', /rdme_[a-z0-9]{70}/),
  secret('intercom-token', 'dG0rO', /dG9rO[A-Za-z0-9+/]{50,60}={0,2}/, { begins: 'word' }),
  secret('adafruit-key', 'aio_', /aio_[A-Za-z0-9]{28}(?![A-Za-z0-9])/, word),
  secret('adobe-secret', 'p0e-', /p8e-[A-Za-z0-9]{32}(?![A-Za-z0-9])/, word),
  secret('mapbox-token', 'sk.eyJ tk.eyJ', /[st]k\.eyJ[A-Za-z0-9_-]{20,512}\.[A-Za-z0-9_-]{20,64}/, { begins: 'word' }),
  secret('mapbox-public-token', 'pk.eyJ', /pk\.eyJ[A-Za-z0-9_-]{20,512}\.[A-Za-z0-9_-]{20,64}/, {
    begins: 'word',
    confidence: 'medium',
  }),
  marked('maxmind-key', '_mmk', { before: 36, within: /[A-Za-z0-9_]/, behind: /(?![A-Za-z0-9])/ }),
  secret('settlemint-token', 'sm_aat_ sm_pat_ sm_sat_', /sm_(?:aat|pat|sat)_[A-Za-z0-9]{16}/, word),
  secret('intra42-secret', 's-s0t0ud- s-s0t0af-', /s-s4t2(?:ud|af)-[a-f0-9]{64}/),
  secret('thingsboard-token', 'thingsboard.cloud/api/v0/', /thingsboard\.cloud\/api\/v1\/(?<value>[A-Za-z0-9]{20})\//),
];

/** Tokens of services for messages, payments, models and whatever else, by forms of their own. */
export const serviceRules: readonly Rule[] = [...messages, ...money, ...models, ...services];
