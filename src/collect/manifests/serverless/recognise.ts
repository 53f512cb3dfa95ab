import { decodeText } from '../../decode-text.ts';

/** Files that hold a service written as code, which only node could run. */
export const CODE_FILE = /(?:^|\/)serverless\.[cm]?[jt]s$/;

export const COMPOSE_FILE = /(?:^|\/)serverless-compose\.(?:ya?ml|json)$/;

const NAMED = /(?:^|\/)serverless\.(?:ya?ml|json)$/;

/** What the framework leaves by itself, serverless-state.json among it. */
const LEFT = /(?:^|\/)\.serverless\//;

/** Whether the beginning of a file can be that of a service: `service` and `provider` at the margin. */
export function isServiceHead(head: Buffer, path: string): boolean {
  if (LEFT.test(path)) return false;
  const text = decodeText(head);
  if (CODE_FILE.test(path)) return /\bservice\b/.test(text) && /\bprovider\b/.test(text);
  const has = (name: string): boolean =>
    new RegExp(`^["']?${name}["']?\\s*:`, 'm').test(text) ||
    (/^\s*\{/.test(text) && new RegExp(`"${name}"\\s*:`).test(text));
  if (COMPOSE_FILE.test(path)) return has('services');
  if (NAMED.test(path)) return ['service', 'provider', 'functions', 'component'].some(has) || !has('Resources');
  return has('service') && has('provider');
}
