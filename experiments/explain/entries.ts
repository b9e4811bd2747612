/** The postings of a person in one ledger as entries, each with where it came from. */
import { kinds, truths } from '#model/points.js';
import type { NamedLedger, NamedRule } from '../record/names.js';
import type { Cause, Entry } from './case-file.js';
import { actOf, type Causes, causeOf, describe, ofTruth } from './causes.js';
import type { Lives, Posting } from './lives.js';
import type { Pull } from './pull.js';

export interface Tracing {
  readonly lives: Lives;
  readonly causes: Causes;
  readonly pull: Pull;
}

const placeOf = (rule: NamedRule | undefined): string | null =>
  rule?.file ? `${rule.file}:${rule.line}` : null;

/** The way points travelled: of the layers of the tie they came by, where that is known. */
function pathBehind(
  lives: Lives,
  ledger: string,
  kind: string,
  tie: string,
): NamedRule | undefined {
  const own = lives.names.paths.filter((one) => one.ledger === ledger && one.kind === kind);
  return own.find(({ over }) => over.some((layer) => tie.includes(layer))) ?? own[0];
}

/** The rule behind a posting: of the act, of the attribute, of the way it travelled. */
function ruleBehind(
  lives: Lives,
  posting: Posting,
  ledger: NamedLedger,
  cause: readonly Cause[],
): NamedRule | undefined {
  const { kind, act, points } = posting;
  const tie = cause[0]?.tie ?? '';
  const path = (of: string) => pathBehind(lives, ledger.id, of, tie);
  if (kind === kinds.chain || (kind === kinds.derived && tie.startsWith('driver')))
    return path('chain');
  if (kind === kinds.derived) return path('event');
  if (kind === kinds.association) return path('level');
  if (kind === kinds.attribute) {
    const size = Math.abs(points);
    return ledger.attributes.find((one) => Math.abs(one.points) === size) ?? ledger.attributes[0];
  }
  return ledger.rules[act];
}

/** Who acted, where somebody did: oneself, somebody taken for oneself, or who reported it. */
function actor(lives: Lives, posting: Posting): Cause {
  const { truth, cause } = posting;
  const isOwnAct = truth === truths.true;
  const isTakenFor = truth === truths.misattributed && cause >= 0;
  const known = cause >= 0 ? `person:${cause}` : null;
  const tie = isOwnAct
    ? 'self'
    : isTakenFor
      ? 'taken for'
      : known
        ? 'reported by'
        : 'nobody did it';
  return {
    ...describe(lives, posting),
    subject: isOwnAct ? `person:${posting.row}` : known,
    tie,
    depth: 0,
    points: posting.points / 64,
  };
}

/** The entry that lapses or is put right: its day is the trace of the posting. */
function earlier(lives: Lives, posting: Posting): Cause[] {
  const { row, plane, act, cause: tick, points } = posting;
  const own = lives
    .postingsOf(row)
    .find(
      (one) =>
        one.tick === tick && one.plane === plane && one.act === act && one.kind === kinds.own,
    );
  const self = { subject: `person:${row}`, tie: 'self', depth: 0, points: points / 64 };
  if (own) return [{ ...describe(lives, own), ...self }];
  const untold = {
    channel: null,
    rule: lives.ledger(plane).rules[act]?.id ?? null,
    truth: null,
    posted: null,
  };
  const when = {
    tick: lives.dayOf(tick),
    date: lives.dateOf(tick),
    kind: 'own',
    act: actOf(lives, posting),
  };
  return [{ ...self, ...untold, ...when }];
}

const isBackward: ReadonlySet<number> = new Set([kinds.lapse, kinds.correction]);
const isDerived: ReadonlySet<number> = new Set([kinds.derived, kinds.chain]);

type Traced = Pick<Entry, 'cause' | 'heldBack' | 'untraced'>;

/** Causes of a posting, what a cap held back of them, and what none of them accounts for. */
function trace(tracing: Tracing, posting: Posting): Traced {
  const { lives, causes, pull } = tracing;
  const { kind, tick, plane, truth, points } = posting;
  const isTrue = truth === truths.true;
  const whole = { heldBack: 0, untraced: 0 };
  if (kind === kinds.own) return { cause: [actor(lives, posting)], ...whole };
  if (isBackward.has(kind)) return { cause: earlier(lives, posting), ...whole };
  if (isDerived.has(kind)) {
    const brought = ofTruth(causes.broughtOn(tick, plane), isTrue);
    const rest = points - brought.reduce((all, one) => all + one.points, 0);
    const isCapped = lives.ledger(plane).spread.cap >= 0 && brought.length > 0;
    const left = isCapped
      ? { heldBack: rest / 64, untraced: 0 }
      : { heldBack: 0, untraced: rest / 64 };
    return { cause: brought.map((one) => causeOf(lives, one)), ...left };
  }
  if (kind === kinds.association) {
    const cause = pull.causesOn(tick, plane, isTrue);
    const rest = points / 64 - cause.reduce((all, one) => all + one.points, 0);
    // Cutting toward zero leaves less than 1/64 point a tie and look; that is no missing origin.
    return { cause, heldBack: 0, untraced: Math.abs(rest) * 64 <= 2 * (pull.count + 1) ? 0 : rest };
  }
  return { cause: [], ...whole };
}

export function entryOf(tracing: Tracing, posting: Posting, balance: number): Entry {
  const { lives } = tracing;
  const { names } = lives;
  const ledger = lives.ledger(posting.plane);
  const traced = trace(tracing, posting);
  const rule = ruleBehind(lives, posting, ledger, traced.cause);
  const { kind, channel, truth, tick, points } = posting;
  return {
    tick: lives.dayOf(tick),
    date: lives.dateOf(tick),
    points: points / 64,
    balance: balance / 64,
    kind: names.kinds[kind] ?? `kind ${kind}`,
    act: actOf(lives, posting),
    channel: kind === kinds.own ? (names.channels[channel]?.id ?? `channel ${channel}`) : null,
    truth: names.truths[truth] ?? `truth ${truth}`,
    rule: rule?.id ?? null,
    place: placeOf(rule),
    status: rule?.status ?? null,
    ...traced,
  };
}
