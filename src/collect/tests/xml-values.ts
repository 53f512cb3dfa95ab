/** Seconds; Surefire groups thousands with commas in some locales. */
export function secondsIn(value: string | undefined): number | null {
  if (value === undefined) return null;
  let plain = value.trim();
  if (plain.includes(',') && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) plain = plain.replaceAll(',', '');
  return /^\d{1,12}(?:\.\d{1,20})?(?:e[-+]?\d{1,2})?$/i.test(plain) ? Number(plain) : null;
}

/** Seconds of `01:02:03.4567890`, as .NET writes a duration. */
export function secondsOfSpan(value: string | undefined): number | null {
  const match = /^(?:(\d{1,5})\.)?(\d{1,2}):(\d\d):(\d\d(?:\.\d{1,9})?)$/.exec(value?.trim() ?? '');
  if (match === null) return null;
  const [, days = '0', hours, minutes, seconds] = match;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** A total that a report declares. */
export function totalIn(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
}
