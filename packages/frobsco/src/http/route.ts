/** `/v1/frobs/:id` as well as a trailing wildcard, as in `/v1/*`. */
export const ROUTE_PATTERN = /^(\/(:?[\w.~-]+)?)+(\*)?$/;

/** Tells whether a path belongs to a route; a `*` may only end the route. */
export function compileRoute(route: string): (path: string) => boolean {
  const source = route
    .replace(/\*$/, '')
    .split('/')
    .map(part =>
      part.startsWith(':') ? '[^/]+' : part.replace(/[.~-]/g, '\\$&'),
    )
    .join('/');
  const pattern = new RegExp(`^${source}${route.endsWith('*') ? '' : '$'}`);
  return path => pattern.test(path);
}

/** Finds the route of a path; paths without a route get the name `unknown`. */
export function createRouteTable(routes: Iterable<string>) {
  const fixed = new Set<string>();
  const compiled: [string, (path: string) => boolean][] = [];
  for (const route of routes) {
    if (/[:*]/.test(route)) {
      compiled.push([route, compileRoute(route)]);
    } else {
      fixed.add(route);
    }
  }
  return (path: string): string => {
    if (fixed.has(path)) {
      return path;
    }
    const [route] = compiled.find(([, matches]) => matches(path)) ?? [];
    return route ?? 'unknown';
  };
}
