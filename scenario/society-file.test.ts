import { describe, expect, test } from 'vitest';
import { checkout, withText } from '../tests/scenarios/files.js';
import { loadSociety } from './society-file.js';

const read = (text: string) => loadSociety(withText('x.society.yaml', text), 'x.society.yaml');
const head = 'id: x\ntitle: A plain society\n';

describe('society files', () => {
  test('the shipped ones', () => {
    const layersOf = (path: string) => loadSociety(checkout, path).society!.layers;
    expect(layersOf('scenarios/closed-form/poisson-4.society.yaml')).toEqual({
      friend: { poisson: 4 },
    });
    expect(layersOf('scenarios/closed-form/regular-4.society.yaml')).toEqual({
      friend: { regular: 4 },
    });
    expect(layersOf('scenarios/bench/r1.society.yaml')).toEqual({
      friend: { wattsStrogatz: { degree: 10, rewiredPer1024: 102 } },
    });
  });

  test('shares of attributes are of at most everyone', () => {
    const text = `${head}layers: { friend: poisson 2.5 }
attributes:
  group: { majority: 922, minority-1: 102 }
`;
    expect(read(text).society).toEqual({
      id: 'x',
      title: 'A plain society',
      layers: { friend: { poisson: 2.5 } },
      attributes: { group: { majority: 922, 'minority-1': 102 } },
    });
    expect(read(text.replace('922', '900')).problems).toEqual([]);
    const over = read(text.replace('922', '923'));
    expect(over.problems).toMatchObject([{ code: 'E0418', line: 5 }]);
  });

  test.each([
    ['layers: { freind: regular 4 }', 'E0301', 'friend'],
    ['layers: { friend: regulr 4 }', 'E0205', null],
    ['layers: { friend: regular 4.5 }', 'E0205', null],
    ['layers: { friend: { watts-strogatz: { degree: 9, rewiredPer1024: 0 } } }', 'E0205', null],
    [
      'layers: { friend: { watts-strogatz: { degree: 10, rewired: 0 } } }',
      'E0201',
      'rewiredPer1024',
    ],
    ['layers: {}\nattributes: { grop: {} }', 'E0301', 'group'],
    ['layers: {}\nattributes: { group: { minority1: 1024 } }', 'E0301', 'minority-1'],
    ['layer: {}', 'E0201', 'layers'],
    ['[', 'E0101', null],
    ['layers: 3', 'E0202', null],
  ])('refuses %s', (text, code, nearest) => {
    const { society, problems } = read(head + text);
    expect(society).toBeNull();
    expect(problems.map((one) => one.code)).toContain(code);
    expect(problems.find((one) => one.code === code)!.nearest).toBe(nearest);
  });
});
