/** Logical ids as Serverless Framework makes them from names in the manifest. */

/** The first letter in capitals. */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Letters and digits only, the first letter in capitals. */
export function plainName(name: string): string {
  return upperFirst(name.replace(/[^0-9A-Za-z]/g, ''));
}

/** Of a function, layer, authorizer or bus: dashes and underscores become words. */
export function resourceName(name: string): string {
  return upperFirst(name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore'));
}

export function functionLogicalId(key: string): string {
  return `${resourceName(key)}LambdaFunction`;
}

/** A path of an API: `users/{id}` is UsersIdVar. */
export function pathName(path: string): string {
  return path.split('/').map(segmentName).join('');
}

function segmentName(segment: string): string {
  const words = segment
    .toLowerCase()
    .replaceAll('-', 'Dash')
    .replace(/\{(.*)\}/g, '$1Var');
  return upperFirst(words.replace(/[^0-9A-Za-z]/g, ''));
}

/** The route key of a WebSocket: `$connect` is Sconnect. */
export function routeName(route: string): string {
  return route
    .replaceAll('$', 'S')
    .replaceAll('/', 'Slash')
    .replaceAll('-', 'Dash')
    .replaceAll('_', 'Underscore')
    .replaceAll('.', 'Period');
}

/** Words of a name, each with a capital: `application/json` is ApplicationJson. */
export function startCase(name: string): string {
  const words = name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g) ?? [];
  return words.map(upperFirst).join('');
}

/** The same with small letters after the first of each word. */
export function camelName(name: string): string {
  const words = name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g) ?? [];
  return words.map((word) => upperFirst(word.toLowerCase())).join('');
}
