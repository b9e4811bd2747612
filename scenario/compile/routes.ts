/** Routes between ledgers, to those who read the courts' list, and of corrections (MODEL 5). */
import * as route from '#model/ledgers/routes.js';
import type { Route } from '../types.js';
import { type Draft, PlanRefused, threshold } from './draft.js';

const readers = 'copies';
const list = 'court-list';

export function compileRoutes(draft: Draft): void {
  const { routes } = draft.scenario;
  // Where nothing travels, the routes stand in the scenario and no entry takes them.
  const between = draft.on('ledgers/route')
    ? routes.filter(({ to, carries }) => to !== readers && carries === 'entries')
    : [];
  if (between.length > route.mostRoutes) {
    const fix = `At most ${route.mostRoutes} fit`;
    throw new PlanRefused('routes', `are ${between.length} between ledgers`, fix);
  }
  compileBetween(draft, between);
  compileReaders(draft, routes);
  const back = routes.find(({ to, carries }) => to === readers && carries === 'corrections');
  const never = !back || back.lag === 'never';
  draft.parameter(route.backLag, never ? 1 : Math.max(1, back.lag as number));
  draft.parameter(route.backReached, never ? 0 : 1024 - back.lossPer1024);
}

/** Routes that end at a ledger of points, by number. A route that never arrives loses all. */
function compileBetween(draft: Draft, rows: readonly Route[]): void {
  const planes = rows.map(({ id, from, to }) => {
    const [start, end] = [draft.planeOf(from), draft.planeOf(to)];
    if (end < 0 || (start < 0 && from !== list)) {
      const fix = `A copy goes from a ledger of points or the courts' list to a ledger of points`;
      throw new PlanRefused(`routes.${id}`, `goes from ${from} to ${to}`, fix);
    }
    return { start, end };
  });
  draft.routeNames = rows.map(({ id }) => id);
  draft.parameter(route.routes, rows.length);
  const put = (
    table: Parameters<Draft['put']>[0],
    of: (row: Route, index: number) => number,
  ): void => {
    draft.put(table, rows.length > 0 ? rows.map(of) : [Math.max(0, table.low)]);
  };
  put(route.routeFrom, (_, index) => planes[index].start);
  put(route.routeTo, (_, index) => planes[index].end);
  put(route.routeLag, ({ lag }) => (lag === 'never' ? 1 : Math.max(1, lag)));
  put(route.routeLoss, ({ lag, lossPer1024 }) =>
    threshold(lag === 'never' ? 1 : lossPer1024 / 1024),
  );
  put(route.routeMislink, ({ mislinkPer1024 }) => threshold(mislinkPer1024 / 1024));
  put(route.routeShare, ({ sharePer1024 }) => sharePer1024);
  put(route.routePoints, ({ points }) => points);
}

/** What the scenario says of the copies that banks and carriers act on. */
function compileReaders(draft: Draft, routes: readonly Route[]): void {
  if (!draft.on('ledgers/copy')) return;
  const set = (name: string, value: number): void => {
    draft.parameters[`ledgers/copy.${name}`] = value;
  };
  for (const { from, to, carries, lag, lossPer1024, mislinkPer1024 } of routes) {
    if (to !== readers) continue;
    if (carries === 'corrections') set('reachedPer1024', lag === 'never' ? 0 : 1024 - lossPer1024);
    else if (from === list) {
      if (lag !== 'never') set('lagDays', lag);
      set('lossPer1024', lag === 'never' ? 1024 : lossPer1024);
      set('mislinkPer65536', Math.round(mislinkPer1024 * 64));
    }
  }
}
