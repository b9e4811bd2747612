/**
 * How attributes go together before fitting: assumed, shared by the presets, and only in ratio.
 *
 * Goal: a plausible joint structure (students are young, farmers live in the country, officials
 * are schooled). Non-goal: a fitted one: no joint table was found, so every factor here may be
 * wrong by a half either way; the margins hold whatever stands here.
 */
import type { SocietyPreset } from './preset.js';
import { assume } from './preset.js';

/** Rows: rural, town, city, pilot-city, special-regime. Columns: the four residences. */
const regionResidence = [
  [0.05, 0.92, 0.03, 0.05],
  [0.55, 0.28, 0.15, 0.05],
  [0.62, 0.05, 0.33, 0.05],
  [0.62, 0.1, 0.28, 0.05],
  [0.4, 0.45, 0.15, 0.05],
];

const regionGroup = [
  [0.9, 1, 1.3, 1.2],
  [1, 0.5, 1, 1],
  [1, 0.3, 0.8, 0.9],
  [1, 0.3, 0.8, 0.9],
  [0.45, 40, 1, 2],
];

const householdResidence = [
  [1.1, 1.2, 0.2, 1],
  [1, 1, 0.8, 1],
  [1, 0.7, 1.6, 1],
  [0.9, 1.3, 0.6, 1],
];

/** Rows: 18–24 … 65-plus; columns: none, basic, secondary, college. */
const educationAge = [
  [0.02, 0.4, 1.5, 2.2],
  [0.05, 0.7, 1, 2.2],
  [0.3, 1, 1, 1],
  [1, 1.3, 1, 0.45],
  [4, 1.6, 0.5, 0.25],
];

const educationResidence = [
  [0.5, 0.7, 1.4, 2],
  [2, 1.4, 0.6, 0.2],
  [0.4, 1.2, 1, 0.7],
  [1, 1, 1, 1],
];

/** Rows: 18–24 … 65-plus; columns: the sixteen roles. */
const roleAge = [
  [0, 30, 0.4, 1.1, 1.4, 1, 0.5, 0.4, 0.1, 0.5, 0.1, 0.6, 2.5, 0, 0.5, 2],
  [0, 1.5, 0.6, 1.2, 1.4, 1.3, 1.3, 1, 0.8, 1, 0.8, 1.3, 1.4, 0, 1, 1],
  [0, 0, 1, 1.2, 1.1, 1.1, 1.2, 1.3, 1.6, 1.1, 1.3, 1.1, 0.9, 0, 1, 0.8],
  [0, 0, 1.6, 0.9, 0.8, 0.8, 0.8, 0.9, 1.2, 0.9, 1.2, 0.8, 0.6, 1.2, 1.1, 1.2],
  [0, 0, 1.3, 0.1, 0.1, 0.05, 0.1, 0.15, 0.2, 0, 0, 0.05, 0, 8, 0.7, 1.5],
];

/** Rows: women, men. */
const roleSex = [
  [1, 1, 1, 0.7, 1.3, 1.3, 1.1, 0.8, 0.5, 0.9, 0.5, 1, 1, 1.1, 5, 1],
  [1, 1, 1, 1.4, 0.8, 0.8, 0.9, 1.2, 1.5, 1.1, 1.5, 1, 1, 0.9, 1, 1],
];

/** Rows: rural, town, city, pilot-city, special-regime. */
const roleRegion = [
  [1, 0.7, 9, 0.8, 0.5, 0.4, 0.4, 0.6, 0.5, 0.5, 0.6, 0.2, 0.8, 0.8, 1, 1],
  [1, 1, 0.8, 1.1, 1, 1, 1, 1.2, 1, 1.1, 1, 0.8, 1, 1, 1, 1],
  [1, 1.1, 0.15, 1.1, 1.3, 1.3, 1.3, 1, 1.2, 1.1, 1, 1.5, 1, 1, 1, 1],
  [1, 1.1, 0.2, 1.1, 1.2, 1.3, 1.2, 1, 1.1, 1.1, 1.1, 1.2, 1, 1, 1, 1],
  [1, 1, 3, 0.8, 0.8, 0.8, 0.8, 0.8, 0.6, 1.4, 1.6, 0.8, 1.2, 1, 1, 1],
];

/** Rows: none, basic, secondary, college. */
const roleEducation = [
  [1, 0, 4, 0.5, 0.3, 0.02, 0, 0.4, 0.05, 0.02, 0, 0, 1, 1.5, 2, 2],
  [1, 0.05, 1.8, 1.4, 1, 0.4, 0.1, 1.1, 0.6, 0.3, 0.05, 0.02, 1, 1.1, 1.2, 1],
  [1, 1.5, 0.5, 1, 1.2, 1.3, 0.5, 1.1, 1.2, 1, 0.7, 0.4, 1, 1, 0.8, 1],
  [1, 3, 0.05, 0.2, 0.7, 1.8, 4, 0.7, 1.8, 2.5, 4, 5, 0.8, 0.8, 0.4, 0.7],
];

/** Weight of a member's earnings in the rank of the household's income, by role. */
const incomeByRole = [0, 0.1, 0.5, 1, 0.9, 1.1, 1.8, 1.1, 2.4, 1.3, 1.5, 1.5, 0.15, 0.6, 0.05, 0.2];

export const assumedAffinities: SocietyPreset['affinities'] = {
  regionResidence,
  regionGroup,
  householdResidence,
  educationAge,
  educationResidence,
  roleAge,
  roleSex,
  roleRegion,
  roleEducation,
  incomeByRole,
  incomeByResidence: [1.25, 0.5, 1.1, 1],
  incomeByEducation: [0.6, 0.8, 1, 1.5],
  settlement: assume(0.4, 0, 0.8, 'no table of residential sorting at 300 persons was found'),
};
