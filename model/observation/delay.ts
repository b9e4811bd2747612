import { planTable } from '#engine/ir/builder.js';

/** [channel] → days until a sighting reaches the keepers. */
export const delay = planTable('observation.delay', 0, 3650);
