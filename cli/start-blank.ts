/** The scenario of `init --blank`: every block once, nothing extended. */

/** A small city: cameras at crossings, points that lapse, one door, and someone who hears. */
const text = `# A scenario that extends nothing: what is not written here does not exist.
format: 1
id: ‹id›
title: A small city with one ledger, one rule and one door
start: 2019-01-01

# Every row below rests on this, unless it says something else: told, documented or assumed.
grounds: { status: assumed, because: written down to be changed }

# Who is under which ledger, and since when.
policies:
  - { id: everyone, ledger: municipal, from: 2019-01-01, subjects: adults }

ledgers:
  municipal:
    scale: { min: 0, max: 200, base: 100 } # everyone begins at the base
    expiry: 2 years # an entry counts this long
    standings: # falling; the last has no \`from\`
      - { id: ordinary, from: 90 }
      - { id: low, severity: barred }
    rules:
      - { id: jaywalk, on: jaywalk, points: -5, cap: { points: 30, per: year } }

# How acts are seen. Shares are in 1/1024; false sightings are of things that never happened.
channels:
  crossing:
    coveragePer1024: 102
    sensitivityPer1024: 819
    falsePer1000PersonYears: 20
    misattributedPer1024: 51
    delay: 1 d

# What closes: a demand meets a gate.
gates:
  - { id: rent, demand: rent, enforcedPer1024: 1024, closed: municipal below 90 }

# What somebody can do about it.
recourse:
  municipal:
    notice: { entryPer1024: 1024, listingPer1024: 1024 }
    window: 30 d
    whilePending: suspended
    appealable: { entriesFrom: 0, listings: true }
    capacityPer1000AdultsYear: 10
    service: 30 d
    order: arrival
    unheard: { after: never }
    independence: 1

# What can happen at all; a mechanism that is not named is off and absent.
mechanisms:
  society/policy: on
  acts/traffic: on
  acts/demand: on
  observation/sensor: on
  observation/attribution: on
  observation/false-sighting: on
  ledgers/posting: on
  ledgers/lapse: on
  scoring/standing: on
  scoring/listing: on
  consequences/gate: on
  recourse/notice: on
  recourse/appeal: on
  recourse/ruling: on
  recourse/correction: on
  recourse/stay: on

# What must come out, lived by \`glasshouse test\`.
tests:
  - id: three-crossings
    ledger: municipal
    given:
      acts:
        - { do: jaywalk, day: 10, seen: crossing }
        - { do: jaywalk, day: 50, seen: crossing }
        - { do: jaywalk, day: 90, seen: crossing }
    expect: { score: 85, standing: low, restricted: barred, rent: closed }
`;

/** The file under an id of its own. */
export const blankStart = (id: string): string => text.replace('‹id›', id);
