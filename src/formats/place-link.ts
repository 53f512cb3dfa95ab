import type { Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';

/** A place in words, and the address at which it can be seen, where there is one. */
export type PlaceLink = { text: string; url: string | null };

/**
 * Links places to the files of the released commit on `serverUrl`. Only files that git tracks are there; without repository, commit
 * or a usable address a place is text alone.
 */
export function placeLinker(report: Report, serverUrl: string | null): (place: Place) => PlaceLink {
  const base = baseUrl(report, serverUrl);
  const tracked = new Set(
    report.evidence.filter((evidence) => evidence.source.commit !== null).map((evidence) => evidence.source.path),
  );
  return (place) => {
    const text = place.line === null ? place.path : `${place.path}:${place.line}`;
    if (base === null || !tracked.has(place.path)) return { text, url: null };
    const path = place.path.split('/').map(encodeSegment).join('/');
    return { text, url: `${base}/${path}${place.line === null ? '' : `#L${place.line}`}` };
  };
}

function baseUrl(report: Report, serverUrl: string | null): string | null {
  const repository = repositoryUrl(report, serverUrl);
  const { commit } = report.release;
  if (repository === null || commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
  return `${repository}/blob/${commit}`;
}

/** Where the repository is shown; null: it is not known, or its name or the address is not one that can be trusted in a link. */
export function repositoryUrl({ release }: Report, serverUrl: string | null): string | null {
  const { repository } = release;
  if (serverUrl === null || !/^https?:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?$/.test(serverUrl)) return null;
  if (repository === null || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return null;
  return `${serverUrl.replace(/\/+$/, '')}/${repository}`;
}

/** Also the signs that encodeURIComponent leaves alone and that mean something in Markdown. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*_~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
