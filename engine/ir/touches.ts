/** Finds what a step's body touches, by walking it; the schedule and the checks rest on this. */
import type { Expression } from './expression.js';
import type { Statement, StepTouches } from './statement.js';

/** Calls `seen` for every expression in `e`, parents first. */
export function walkExpression(e: Expression, seen: (e: Expression) => void): void {
  seen(e);
  switch (e.op) {
    case 'load':
      walkExpression(e.row, seen);
      if (e.plane) walkExpression(e.plane, seen);
      return;
    case 'table':
      return walkExpression(e.index, seen);
    case 'binary':
      walkExpression(e.a, seen);
      return walkExpression(e.b, seen);
    case 'select':
      walkExpression(e.test, seen);
      walkExpression(e.yes, seen);
      return walkExpression(e.no, seen);
    case 'exp2neg':
      return walkExpression(e.x, seen);
    case 'listField':
      return walkExpression(e.index, seen);
  }
}

/** The expressions a statement holds itself, not those of its inner statements. */
export function expressionsOf(s: Statement): Expression[] {
  switch (s.op) {
    case 'let':
    case 'assign':
    case 'count':
    case 'rewrite':
    case 'rewriteEntry':
      return [s.value];
    case 'store':
    case 'accumulate':
    case 'addRemote':
      return s.plane ? [s.row, s.plane, s.value] : [s.row, s.value];
    case 'if':
    case 'while':
      return [s.test];
    case 'for':
      return [s.from, s.to];
    case 'push':
    case 'send':
      return [...s.values];
    case 'promise':
      return [s.row, s.day, ...s.values];
    case 'draw':
      return s.tick ? [s.row, s.other, s.ordinal, s.tick] : [s.row, s.other, s.ordinal];
    case 'promised':
      return [s.row, s.day];
    default:
      return [];
  }
}

/** The statements inside a statement. */
export function bodiesOf(s: Statement): readonly (readonly Statement[])[] {
  if (s.op === 'if') return [s.yes, s.no];
  return 'body' in s ? [s.body] : [];
}

export function walkStatements(body: readonly Statement[], seen: (s: Statement) => void): void {
  for (const s of body) {
    seen(s);
    for (const inner of bodiesOf(s)) walkStatements(inner, seen);
  }
}

const isOwn = (row: Expression): boolean => row.op === 'local' && row.own !== null;

export function touchesOf(body: readonly Statement[]): StepTouches {
  const sets = {
    columnsRead: new Set<string>(), columnsWritten: new Set<string>(), remoteReads: new Set<string>(), remoteWrites: new Set<string>(),
    sends: new Set<string>(), drains: new Set<string>(), lists: new Set<string>(),
    calendars: new Set<string>(), parameters: new Set<string>(), planTables: new Set<string>(),
    counters: new Set<string>(), purposes: new Set<number>(),
  };
  const accumulations: { column: string; low: number; high: number }[] = [];
  const read = (e: Expression): void => {
    if (e.op === 'load') {
      sets.columnsRead.add(e.column);
      if (!isOwn(e.row)) sets.remoteReads.add(e.column);
    } else if (e.op === 'parameter') sets.parameters.add(e.name);
    else if (e.op === 'table') sets.planTables.add(e.name);
    else if (e.op === 'listCount' || e.op === 'listField') sets.lists.add(e.list);
  };
  walkStatements(body, (s) => {
    for (const e of expressionsOf(s)) walkExpression(e, read);
    switch (s.op) {
      case 'store':
        sets.columnsWritten.add(s.column);
        break;
      case 'accumulate':
        sets.columnsWritten.add(s.column);
        accumulations.push({ column: s.column, low: s.value.low, high: s.value.high });
        break;
      case 'addRemote':
        sets.remoteWrites.add(s.column);
        sets.sends.add(s.box);
        break;
      case 'candidates':
        sets.columnsRead.add(s.classes);
        sets.planTables.add(s.bounds);
        sets.purposes.add(s.purpose);
        break;
      case 'push':
      case 'each':
      case 'sort':
      case 'clear':
        sets.lists.add(s.list);
        break;
      case 'send':
        sets.sends.add(s.box);
        break;
      case 'drain':
      case 'drainAdds':
        sets.drains.add(s.box);
        if (s.op === 'drainAdds') sets.columnsWritten.add(s.column);
        break;
      case 'due':
      case 'promise':
      case 'promised':
        sets.calendars.add(s.calendar);
        break;
      case 'count':
        sets.counters.add(s.counter);
        break;
      case 'draw':
        sets.purposes.add(s.purpose);
        break;
    }
  });
  return { ...sets, accumulations };
}
