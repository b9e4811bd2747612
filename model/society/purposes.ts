/**
 * What each draw of the set-up is for: the purpose half of the third counter word (RULINGS 21).
 *
 * Goal: no two uses of luck share an address. Append only; a number is never used twice.
 * Set-up purposes lie in 0x0f00 … 0x0fff, apart from everything drawn during a run.
 */
export const purposes = {
  householdAge: 0x0f00,
  personAge: 0x0f01,
  ageDays: 0x0f02,
  sex: 0x0f03,
  sexUnpaired: 0x0f04,
  place: 0x0f05,
  settlement: 0x0f06,
  education: 0x0f10,
  role: 0x0f11,
  stratum: 0x0f12,
  online: 0x0f13,
  driver: 0x0f14,
  parentApart: 0x0f15,
  faith: 0x0f16,
  dog: 0x0f17,
  income: 0x0f18,
  partnerOutside: 0x0f19,
  firmKind: 0x0f20,
  firmStaff: 0x0f21,
  firmSector: 0x0f22,
  vehicle: 0x0f23,
  kin: 0x0f30,
  friendSociability: 0x0f31,
  friendPresence: 0x0f32,
  friendPlace: 0x0f33,
  coworker: 0x0f34,
  neighbour: 0x0f35,
  plainRegular: 0x0f40,
  plainPoisson: 0x0f41,
  plainRewired: 0x0f42,
  plainAttribute: 0x0f43,
} as const;
