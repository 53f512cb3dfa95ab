import type { Octokit, Pace } from './client.ts';
import { waitFor } from './rate-limit.ts';

/** What a hook is given of a request that is about to be sent. */
type Options = { request?: { attempts?: number; [name: string]: unknown }; [name: string]: unknown };

/**
 * An answer that broke off comes as text that is no JSON, with a status of 200. Thrown as the retry plugin knows a failed request: with
 * a status of 500 and the request.
 */
function refuseBroken(
  response: { status: number; data: unknown; headers: { 'content-type'?: string } },
  options: Options,
): void {
  const isBroken =
    response.status === 200 &&
    typeof response.data === 'string' &&
    /\bjson\b/.test(response.headers['content-type'] ?? '');
  if (isBroken)
    throw Object.assign(new Error('The answer broke off.'), { name: 'HttpError', status: 500, request: options });
}

/**
 * Counts the attempts of a request in its options, gives each its time, and waits where an answer says that a rate limit is reached and until when. What cannot be waited for
 * within `longestWait` of the whole client is handed on as the refusal that it is.
 */
export function patience(pace: Pace): (octokit: Pick<Octokit, 'hook'>) => void {
  return (octokit) => {
    let waited = 0;
    const mayWait = async (milliseconds: number | null): Promise<boolean> => {
      if (milliseconds === null || waited + milliseconds > pace.longestWait) return false;
      waited += milliseconds;
      await pace.wait(milliseconds);
      return true;
    };
    octokit.hook.wrap('request', async (request, options) => {
      const asked = options as Options;
      for (;;) {
        const attempts = (asked.request?.attempts ?? 0) + 1;
        asked.request = { ...asked.request, attempts, signal: AbortSignal.timeout(pace.timeout) };
        try {
          const response = await request(options);
          refuseBroken(response, asked);
          if (!(await mayWait(waitFor(response)))) return response;
        } catch (error) {
          const refused = typeof error === 'object' && error !== null && 'response' in error ? error.response : null;
          if (!(await mayWait(waitFor(refused)))) throw error;
        }
      }
    });
  };
}
