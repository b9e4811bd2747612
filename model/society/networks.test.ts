import Graph from 'graphology';
import { density } from 'graphology-metrics/graph/density.js';
import modularity from 'graphology-metrics/graph/modularity.js';
import simmelianStrength from 'graphology-metrics/edge/simmelian-strength.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as networks from './networks.js';
import { Pairs } from './ties/pairs.js';

const people = 24;

/** A random graph twice: as stored ties and as a graph of an independent library. */
const graphs = fc
  .array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1)), { minLength: 10, maxLength: 120 })
  .map((list) => {
    const pairs = new Pairs();
    const graph = new Graph({ type: 'undirected', multi: false });
    for (let row = 0; row < people; row++) graph.addNode(row, { community: row % 3 });
    for (const [a, b] of list) {
      pairs.add(a, b);
      if (a !== b && !graph.hasEdge(a, b)) graph.addEdge(a, b);
    }
    return { ties: pairs.toStored(people), graph };
  })
  .filter(({ graph }) => graph.size > 2);

describe('measures agree with graphology', () => {
  it('mean degree', () => {
    fc.assert(
      fc.property(graphs, ({ ties, graph }) => {
        expect(ties.targets.length).toBe(graph.size * 2);
        expect(networks.meanDegree(ties, people)).toBeCloseTo(density(graph) * (people - 1), 9);
      }),
    );
  });

  it('clustering, from triangles per tie', () => {
    fc.assert(
      fc.property(graphs, ({ ties, graph }) => {
        const triangles = simmelianStrength(graph) as Record<string, number>;
        const local: number[] = [];
        graph.forEachNode((node) => {
          const degree = graph.degree(node);
          if (degree < 2) return;
          const sum = graph.edges(node).reduce((all, edge) => all + triangles[edge], 0);
          local.push(sum / (degree * (degree - 1)));
        });
        const mean = local.reduce((a, b) => a + b, 0) / Math.max(1, local.length);
        expect(networks.meanClustering(ties)).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('assortment, which is modularity over its largest value', () => {
    fc.assert(
      fc.property(graphs, ({ ties, graph }) => {
        const levels = Uint8Array.from({ length: people }, (_, row) => row % 3);
        const ends = [0, 0, 0];
        for (let row = 0; row < people; row++) ends[row % 3] += graph.degree(row);
        const chance = ends.reduce((all, end) => all + (end / (2 * graph.size)) ** 2, 0);
        fc.pre(chance < 1);
        const expected = modularity(graph) / (1 - chance);
        expect(networks.measureAssortment(ties, levels)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('giant component, by walking', () => {
    fc.assert(
      fc.property(graphs, ({ ties, graph }) => {
        let largest = 0;
        const seen = new Set<string>();
        graph.forEachNode((start) => {
          const queue = seen.has(start) ? [] : [start];
          let size = 0;
          while (queue.length > 0) {
            const node = queue.pop()!;
            if (seen.has(node)) continue;
            seen.add(node);
            size++;
            queue.push(...graph.neighbors(node));
          }
          largest = Math.max(largest, size);
        });
        expect(networks.measureGiant(ties)).toBe(largest);
      }),
    );
  });
});

describe('storeGroups', () => {
  it('ties everyone of a group and nobody else', () => {
    const layer = {
      kind: 'groups',
      groupOf: Int32Array.from([0, 0, 0, -1, 1]),
      starts: Int32Array.from([0, 3, 4]),
      members: Int32Array.from([0, 1, 2, 4]),
    } as const;
    const ties = networks.storeGroups(layer, 5);
    expect([...ties.targets]).toEqual([1, 2, 0, 2, 0, 1]);
    expect(networks.meanDegree(layer, 5)).toBeCloseTo(6 / 5, 12);
    expect(networks.meanClustering(ties)).toBe(1);
  });
});
