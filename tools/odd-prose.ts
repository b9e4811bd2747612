/** The parts of the ODD text that no declaration holds: purpose, concepts, initialisation. */

const lines = (text: string): readonly string[] => text.trim().split('\n');

export const oddPurpose = lines(`
The model compares schemes that score people: it runs the same synthetic society, with the same
luck, under several sets of rules, and asks who is hurt, by which mechanism, and which safeguard
would have prevented it. It makes no statement about any existing person, and none about how an
existing society behaves; every result is a statement about the model.

Patterns it has to show before its answers count: closed forms of spreading on regular and Poisson
networks; stocks and flows of a courts’ list near the published ones; the books of every ledger
balancing each day; and the baseline compared with itself giving exactly zero.
`);

export const oddScales = lines(`
Subjects are persons, firms, vehicles; keepers hold ledgers. There is no space but who lives, works
and meets with whom. A tick is a day; a run is a year of burn-in and the scenario’s years. Points
are whole numbers of 1/64; chances are 32-bit thresholds; money is in 1/1024 of a month.
`);

export const oddConcepts = lines(`
- **Basic principles.** An act is done, believed seen, entered, posted, summed, banded and listed;
  each step has its own error and its own delay. Deterrence needs a perceived chance and a
  perceived cost; chances of punishment multiply as powers of two.
- **Emergence.** Shares of points lost through others, spells of restriction, disparities at equal
  conduct, silence. Imposed by the scenario: rules, points, gates, capacities.
- **Adaptation.** People act less where a ledger they know of would cost them, and do deeds that are
  seen where these pay. Levels move by small one-step chains, not by optimisation.
- **Objectives.** None is maximised. What acting costs and gives is weighed in factor tables.
- **Learning.** Awareness, fear, silence, motive and seeking, from own and friends’ fate.
- **Prediction.** Implicit: the distance to the next lower threshold stands for what is at stake.
- **Sensing.** Own levels; counts of aware, silent and fallen friends; never anyone’s score.
- **Interaction.** Along ties and chains of ownership; through shared capacity of appeal offices;
  through mistaken sightings and false tips.
- **Stochasticity.** Every draw has an address (purpose, person, day, second party), so two arms
  with one seed share their luck and a mechanism that is off moves nobody else’s draw.
- **Collectives.** Households, firms and networks of ties are laid down beforehand.
- **Observation.** The laboratory reads lists and columns after each day and writes nothing that a
  mechanism reads. Ground truth is kept beside every entry, so error rates are known exactly.

`);

export const oddInitialisation = lines(`
Livelihood, loans and court cases start from their stationary laws, minds from the stationary law
without scoring; then one year is lived under \`no-scoring\`, once for each society, seed and
replicate, and every arm starts from that state
([decision 0006](../decisions/0006-shared-burn-in.md)).
`);

export const oddInput = lines(`
No time series drives the model and no person-level data can enter it. Margins of the society come
from published tables (\`model/society/presets/\`); the scenario gives the rules and their dates.
`);
