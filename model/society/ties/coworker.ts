/**
 * Coworkers: teams inside a firm in which all know each other, and ties between near teams.
 *
 * Stored, because teams alone would be cliques (clustering 1) and MODEL 1.3 declares 0.7. Mean
 * degree is over persons who work at a firm or body.
 */
import { type Luck, wordBelow } from '../luck.js';
import { meanClustering, meanDegree } from '../networks.js';
import type { TieTargets } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { StoredTies } from '../society.js';
import { Pairs } from './pairs.js';

interface Dials {
  /** Persons in a team, as a mean; firms smaller than this are one team. */
  readonly team: number;
  /** Ties that each person starts towards other teams of the firm. */
  readonly across: number;
}

export interface Staff {
  readonly people: number;
  readonly starts: Int32Array;
  readonly staff: Int32Array;
}

/** Adds the ties of one firm, whose staff is staff[from … to). */
function tieFirm(firm: Staff, from: number, to: number, dials: Dials, pairs: Pairs, luck: Luck) {
  const size = to - from;
  const teams = Math.max(1, Math.round(size / dials.team));
  const teamOf = (k: number) => Math.floor(((k + 0.5) * teams) / size);
  for (let a = 0; a < size; a++) {
    const team = teamOf(a);
    for (let b = a + 1; b < size && teamOf(b) === team; b++) {
      pairs.add(firm.staff[from + a], firm.staff[from + b]);
    }
    if (teams === 1) continue;
    const row = firm.staff[from + a];
    const chance = (luck.word(row, 0, purposes.coworker) >>> 0) / 4294967296;
    const count = Math.floor(dials.across + chance);
    const reach = Math.ceil(dials.team * 3);
    const low = Math.max(0, a - reach);
    const high = Math.min(size, a + reach + 1);
    for (let j = 0; j < count; j++) {
      // A few tries for someone of another team; a small firm may have none in reach.
      for (let attempt = 0; attempt < 4; attempt++) {
        const word = luck.word(row, 1 + attempt, purposes.coworker, j);
        const b = low + wordBelow(word, high - low);
        if (teamOf(b) === team) continue;
        pairs.add(row, firm.staff[from + b]);
        break;
      }
    }
  }
}

function drawCoworkers(firms: Staff, dials: Dials, luck: Luck): StoredTies {
  const pairs = new Pairs();
  for (let f = 0; f + 1 < firms.starts.length; f++) {
    tieFirm(firms, firms.starts[f], firms.starts[f + 1], dials, pairs, luck);
  }
  return pairs.toStored(firms.people);
}

/** The coworker layer, its two dials set by measuring at most ten drawn layers. */
export function makeCoworkers(
  targets: TieTargets['coworker'],
  firms: Staff,
  luck: Luck,
): StoredTies {
  const { degree, clustering } = targets;
  let crossing = 0.2;
  let dials: Dials = { team: degree.value, across: (degree.value * crossing) / 2 };
  let best = drawCoworkers(firms, dials, luck);
  let bestGap = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 10 && firms.staff.length > 0; step++) {
    const ties = step === 0 ? best : drawCoworkers(firms, dials, luck);
    const realised = meanDegree(ties, firms.people, firms.staff);
    const closed = meanClustering(ties);
    const degreeGap = Math.abs(realised / degree.value - 1);
    const clusteringGap = Math.abs(closed / clustering.value - 1);
    const gap = degreeGap * 50 + clusteringGap * 10;
    if (gap < bestGap) {
      best = ties;
      bestGap = gap;
    }
    if (degreeGap < 0.01 && clusteringGap < 0.04) break;
    // Clustering goes about with the square of the part of ties that stay in the team.
    const root = Math.sqrt(clustering.value / Math.max(0.05, closed));
    const before = crossing;
    crossing = Math.min(0.7, Math.max(0, 1 - (1 - crossing) * root));
    const scale = degree.value / Math.max(0.5, realised);
    const inTeam = ((dials.team - 1) * scale * (1 - crossing)) / (1 - before);
    dials = {
      team: Math.min(60, 1 + Math.max(1, inTeam)),
      across: ((inTeam / (1 - crossing)) * crossing) / 2,
    };
  }
  return best;
}
