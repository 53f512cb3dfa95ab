import type { IncomingMessage } from 'node:http';
import { HttpClient } from '@actions/http-client';
import type { Octokit } from './client.ts';

/** Without a byte for so long, and the connection counts as lost. */
const IDLE_MS = 30_000;

/** The bytes of an answer, one more than `most` at the most: enough to know that there are too many. */
async function bytesOf(message: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  const declared = Number(message.headers['content-length'] ?? size);
  if (size < declared && size <= most) throw new TypeError('The answer broke off.');
  return Buffer.concat(chunks).subarray(0, most + 1);
}

/**
 * Gives the bytes at an address on whatever host an answer of the API led to, as storage of artifacts does. Nothing of the client's is
 * sent there: its token is for the API alone. Retries, time-outs and waits are the client's. One byte more than `most` means that there
 * are more. Throws what the client throws.
 */
export async function fetchElsewhere(octokit: Octokit, address: string, most: number): Promise<Buffer> {
  const fetch = async (_: string, { signal }: { signal?: AbortSignal }): Promise<Response> => {
    // Made for the address: which proxy leads to it is its own question.
    const client = new HttpClient('release-evidence', [], {
      socketTimeout: IDLE_MS,
      keepAlive: false,
      maxRedirects: 5,
    });
    const { message } = await client.get(address);
    const stop = (): void => void message.destroy(new TypeError('The answer took too long.'));
    signal?.addEventListener('abort', stop);
    try {
      const bytes = await bytesOf(message, most);
      const after = message.headers['retry-after'];
      const headers = {
        'content-type': 'application/octet-stream',
        ...(after === undefined ? {} : { 'retry-after': after }),
      };
      return new Response(new Uint8Array(bytes), { status: message.statusCode ?? 500, headers });
    } finally {
      signal?.removeEventListener('abort', stop);
      message.destroy();
    }
  };
  const { data } = await octokit.request({ method: 'GET', url: address, request: { fetch } });
  return Buffer.from(data as ArrayBuffer);
}
