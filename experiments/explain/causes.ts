/**
 * Where a posting came from, found again from the record: somebody's own posting of the day
 * before, an entry of theirs that a ruling undid, a driver's offence. Nothing is guessed: what
 * these do not account for stays untraced, and is said to be.
 */
import { levelOf } from '#model/attributes.js';
import { kinds, truths } from '#model/points.js';
import type { Cause } from './case-file.js';
import type { Lives, Posting } from './lives.js';
import { type Source, Spreading } from './spreading.js';

/** Points (1/64) that somebody else's posting brought here. */
export interface Brought {
  readonly posting: Posting;
  readonly tie: string;
  readonly depth: number;
  readonly points: number;
}

const officialStratum = 2;
const travels: ReadonlySet<number> = new Set([kinds.own, kinds.lapse]);

export class Causes {
  private readonly spreading: Spreading;
  private readonly near: ReadonlyMap<number, number>;
  /** Persons who drive a vehicle of a firm the person represents, and the firm. */
  private readonly drivers = new Map<number, string>();

  constructor(
    private readonly lives: Lives,
    private readonly row: number,
  ) {
    this.spreading = new Spreading(lives);
    const depth = Math.max(0, ...lives.names.ledgers.map(({ spread }) => spread.depth));
    this.near = this.spreading.within(row, depth);
    for (const firm of lives.names.chain ? lives.ties('heads', row) : []) {
      for (const vehicle of lives.ties('fleet', firm)) {
        for (const driver of lives.ties('drives', vehicle)) {
          if (driver !== row) {
            this.drivers.set(driver, `driver of vehicle:${vehicle} of firm:${firm}`);
          }
        }
      }
    }
    lives.load([row, ...this.near.keys(), ...this.drivers.keys()]);
  }

  /** Everything that may have brought derived points to a ledger on a tick. */
  broughtOn(tick: number, plane: number): Brought[] {
    const { spread } = this.lives.ledger(plane);
    const found: Brought[] = [];
    for (const [other, depth] of this.near) {
      if (depth > spread.depth) continue;
      for (const posting of sourcesOf(this.lives, other, plane, tick - 1)) {
        const source = this.setOut(posting);
        if (source.shares === 0) continue;
        const reached = this.spreading.reach(source, spread, this.row);
        found.push(...reached.map((one) => ({ posting, ...one })));
      }
    }
    return [...found, ...this.broughtByDrivers(tick, plane)];
  }

  /** A posting as a source: its class follows from the act, the author and what it was. */
  private setOut({ row, tick, plane, act, kind, points }: Posting): Source {
    // A lapsed or undone loss comes back as points gained: what it was decides.
    const isGain = kind === kinds.own ? points > 0 : points < 0;
    const traits = (this.lives.stood('start', row).get('traits') ?? 0) >>> 0;
    const official = levelOf(traits, 'stratum') >= officialStratum ? 1 : 0;
    const classes = this.lives.ledger(plane).spread.classes[act];
    return { row, tick, points, shares: classes?.[official * 2 + (isGain ? 1 : 0)] ?? 0 };
  }

  private broughtByDrivers(tick: number, plane: number): Brought[] {
    const { chain, ledgers } = this.lives.names;
    if (!chain || ledgers[plane].id !== 'unified') return [];
    return [...this.drivers].flatMap(([driver, tie]) =>
      offencesOf(this.lives, driver, tick - 1).map(
        ({ posting, sign }): Brought => ({
          posting,
          tie,
          depth: 3,
          points: sign * chain.representative,
        }),
      ),
    );
  }
}

/** Own postings and lapses of a person on a tick, and entries a ruling undid, as postings back. */
function sourcesOf(lives: Lives, row: number, plane: number, tick: number): Posting[] {
  const own = lives
    .postingsOf(row)
    .filter((one) => one.tick === tick && one.plane === plane && travels.has(one.kind));
  return [...own, ...undoneOf(lives, row, tick).filter((one) => one.plane === plane)];
}

/** Entries that rulings of a tick undo, as what they give back. */
function undoneOf(lives: Lives, row: number, tick: number): Posting[] {
  return lives.happenings('undone', row).flatMap(({ tick: on, of }): Posting[] => {
    const plane = lives.names.ledgers.findIndex(({ number }) => number === of.ledger);
    if (on !== tick || plane < 0) return [];
    const { act, truth, posted: cause } = of;
    const kind = kinds.correction;
    return [{ row, tick, plane, kind, act, points: -of.points, truth, channel: 0, cause }];
  });
}

/** Offences a driver lost licence points for on a tick (−1), and those taken back (+1). */
export function offencesOf(
  lives: Lives,
  driver: number,
  tick: number,
): { readonly posting: Posting; readonly sign: number }[] {
  const licence = lives.names.chain?.ledger ?? -1;
  const lost = lives
    .postingsOf(driver)
    .filter((one) => one.tick === tick && one.plane === licence && one.kind === kinds.own)
    .filter(({ points }) => points < 0)
    .map((posting) => ({ posting, sign: -1 }));
  const back = undoneOf(lives, driver, tick)
    .filter(({ plane, points }) => plane === licence && points > 0)
    .map((posting) => ({ posting, sign: 1 }));
  return [...lost, ...back];
}

/** Postings of the truth asked for: a derived posting is true where all behind it is. */
export const ofTruth = (brought: readonly Brought[], isTrue: boolean): Brought[] =>
  brought.filter(({ posting }) => (posting.truth === truths.true) === isTrue);

/** Somebody else's posting, as a cause. */
export function causeOf(lives: Lives, { posting, tie, depth, points }: Brought): Cause {
  const subject = `person:${posting.row}`;
  return { ...describe(lives, posting), subject, tie, depth, points: points / 64 };
}

/** What a record says of a posting in words. */
export function describe(
  lives: Lives,
  posting: Posting,
): Omit<Cause, 'subject' | 'tie' | 'depth' | 'points'> {
  const { names } = lives;
  const { act, channel, kind, truth, tick, plane, points } = posting;
  const isOwn = kind === kinds.own;
  return {
    tick: lives.dayOf(tick),
    date: lives.dateOf(tick),
    kind: names.kinds[kind] ?? `kind ${kind}`,
    act: actOf(lives, posting),
    channel: isOwn ? (names.channels[channel]?.id ?? `channel ${channel}`) : null,
    rule: names.ledgers[plane]?.rules[act]?.id ?? null,
    truth: names.truths[truth] ?? `truth ${truth}`,
    posted: points / 64,
  };
}

const withAct: ReadonlySet<number> = new Set([kinds.own, kinds.lapse, kinds.correction]);

/** The act of a posting that has one. */
export function actOf(lives: Lives, { kind, act }: Pick<Posting, 'kind' | 'act'>): string | null {
  if (!withAct.has(kind) && act === 0) return null;
  return lives.names.acts[act]?.id ?? `act ${act}`;
}
