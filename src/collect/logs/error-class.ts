const CLASS = /^[A-Za-z_$][\w$]*(?:(?:\.|::|\\|\/|\+)[A-Za-z_$][\w$]*)*$/;
const MAX_CLASS = 160;
/** How a stack begins in Java, .NET and JavaScript; behind what Python calls its own. */
const THROWN =
  /^(?:Uncaught |Unhandled exception\. |Exception in thread "[^"]{1,80}" |Caused by: )?([A-Za-z_$][\w$.]{1,158})(?:$|:|\s\(|\r|\n|\[)/;
const PYTHON = /^Traceback \(most recent call last\)/;

/** The class of an error in a field that holds nothing else, or null. */
export function errorClassOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_CLASS && CLASS.test(value) ? value : null;
}

/** The class of an error at the head of its stack, or at the end of Python's; null where the text does not begin as a stack does. */
export function errorClassOfStack(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (PYTHON.test(value)) {
    const end = value
      .slice(-4096)
      .trimEnd()
      .split('\n')
      .findLast((line) => /^[A-Za-z_]/.test(line));
    return errorClassOf(/^([A-Za-z_][\w.]*)(?::|$)/.exec(end ?? '')?.[1]);
  }
  const thrown = THROWN.exec(value.slice(0, 400))?.[1];
  // A sentence begins with a word too: only what is called an error, or is in a package, is a class.
  return thrown !== undefined && /(?:Error|Exception|Fault|Throwable|Failure|Panic)$|\w\.\w/.test(thrown)
    ? errorClassOf(thrown)
    : null;
}
