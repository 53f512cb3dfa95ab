import { isIPv4, isIPv6 } from 'node:net';
import type { Json } from '../../model/json.ts';
import { hole } from './candidates.ts';
import { wordOf } from './resource.ts';

/** Blocks that Fn::Cidr gives at most. */
const MAX_BLOCKS = 256;

/** Fn::Cidr: so many blocks of an address block, each with so many bits for its hosts; 8 where that is left out. */
export function cidrs(block: Json | undefined, count: Json | undefined, bits: Json | undefined): Json {
  const unknown = hole('address blocks that are not known');
  const [address = '', prefix] = wordOf(block).split('/');
  const start = addressOf(address);
  const wanted = Number(wordOf(count));
  const size = BigInt(/^\d{1,3}$/.test(wordOf(bits)) ? wordOf(bits) : '8');
  if (start === null || prefix === undefined || !/^\d{1,3}$/.test(prefix)) return unknown;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_BLOCKS) return unknown;
  const width = isIPv4(address) ? 32n : 128n;
  const room = width - BigInt(prefix);
  if (room < size || BigInt(wanted) > 1n << (room - size)) return unknown;
  const first = (start >> room) << room;
  return Array.from({ length: wanted }, (_, index) => {
    const value = first + (BigInt(index) << size);
    return `${width === 32n ? ipv4(value) : ipv6(value)}/${width - size}`;
  });
}

function addressOf(address: string): bigint | null {
  if (isIPv4(address)) return address.split('.').reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);
  if (!isIPv6(address) || address.includes('.') || address.includes('%')) return null;
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

function ipv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
}

/** The longest run of zeros is left out, as RFC 5952 writes it. */
function ipv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 65535n).toString(16));
  const text = groups.join(':');
  const runs = [...text.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].map(([run]) => run);
  const longest = runs.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return text;
  const at = text.indexOf(longest);
  return `${text.slice(0, at)}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
