import type { MechanismSchema } from './mechanism.js';
import { schema as policy } from './society/policy/schema.js';
import { schema as livelihood } from './society/livelihood/schema.js';
import { schema as traffic } from './acts/traffic/schema.js';
import { schema as speech } from './acts/speech/schema.js';
import { schema as helping } from './acts/helping/schema.js';
import { schema as declared } from './acts/declared/schema.js';
import { schema as credit } from './acts/credit/schema.js';
import { schema as demand } from './acts/demand/schema.js';
import { schema as informing } from './acts/informing/schema.js';
import { schema as gaming } from './acts/gaming/schema.js';
import { schema as bypass } from './acts/bypass/schema.js';
import { schema as encounter } from './acts/encounter/schema.js';
import { schema as stagedAccident } from './acts/staged-accident/schema.js';
import { schema as falseComplaint } from './acts/false-complaint/schema.js';
import { schema as purchases } from './acts/purchases/schema.js';
import { schema as belief } from './acts/belief/schema.js';
import { schema as civic } from './acts/civic/schema.js';
import { schema as household } from './acts/family/schema.js';
import { schema as trade } from './acts/trade/schema.js';
import { schema as office } from './acts/office/schema.js';
import { schema as work } from './acts/work/schema.js';
import { schema as accident } from './acts/accident/schema.js';
import { schema as victim } from './acts/victim/schema.js';
import { schema as mitigation } from './observation/mitigation/schema.js';
import { schema as sensor } from './observation/sensor/schema.js';
import { schema as suppression } from './observation/suppression/schema.js';
import { schema as attribution } from './observation/attribution/schema.js';
import { schema as falseSighting } from './observation/false-sighting/schema.js';
import { schema as tip } from './observation/tip/schema.js';
import { schema as corroboration } from './observation/corroboration/schema.js';
import { schema as complaint } from './observation/complaint/schema.js';
import { schema as posting } from './ledgers/posting/schema.js';
import { schema as lapse } from './ledgers/lapse/schema.js';
import { schema as fading } from './ledgers/fading/schema.js';
import { schema as court } from './ledgers/court/schema.js';
import { schema as copy } from './ledgers/copy/schema.js';
import { schema as route } from './ledgers/route/schema.js';
import { schema as standing } from './scoring/standing/schema.js';
import { schema as exemption } from './scoring/exemption/schema.js';
import { schema as listing } from './scoring/listing/schema.js';
import { schema as association } from './propagation/association/schema.js';
import { schema as reach } from './propagation/reach/schema.js';
import { schema as pull } from './propagation/pull/schema.js';
import { schema as chain } from './propagation/chain/schema.js';
import { schema as representative } from './propagation/representative/schema.js';
import { schema as contact } from './propagation/contact/schema.js';
import { schema as arrival } from './propagation/arrival/schema.js';
import { schema as gate } from './consequences/gate/schema.js';
import { schema as hardship } from './consequences/hardship/schema.js';
import { schema as bar } from './consequences/bar/schema.js';
import { schema as necessity } from './consequences/necessity/schema.js';
import { schema as privilege } from './consequences/privilege/schema.js';
import { schema as schooling } from './consequences/schooling/schema.js';
import { schema as display } from './consequences/display/schema.js';
import { schema as wage } from './consequences/wage/schema.js';
import { schema as notice } from './recourse/notice/schema.js';
import { schema as appeal } from './recourse/appeal/schema.js';
import { schema as repair } from './recourse/repair/schema.js';
import { schema as ruling } from './recourse/ruling/schema.js';
import { schema as secondInstance } from './recourse/second-instance/schema.js';
import { schema as petition } from './recourse/petition/schema.js';
import { schema as correction } from './recourse/correction/schema.js';
import { schema as stay } from './recourse/stay/schema.js';
import { schema as retaliation } from './recourse/retaliation/schema.js';
import { schema as awareness } from './adaptation/awareness/schema.js';
import { schema as fear } from './adaptation/fear/schema.js';
import { schema as silence } from './adaptation/silence/schema.js';
import { schema as motive } from './adaptation/motive/schema.js';
import { schema as shunning } from './adaptation/shunning/schema.js';
import { schema as trust } from './adaptation/trust/schema.js';
import { schema as knowledge } from './adaptation/knowledge/schema.js';
import { schema as grievance } from './adaptation/grievance/schema.js';
import { schema as optOut } from './adaptation/opt-out/schema.js';

/** Every mechanism, one line each, in the order of the rooms; ids are never reused. */
export const mechanisms: readonly MechanismSchema[] = [
  policy,
  livelihood,
  traffic,
  speech,
  helping,
  declared,
  credit,
  demand,
  informing,
  gaming,
  bypass,
  encounter,
  stagedAccident,
  falseComplaint,
  purchases,
  belief,
  civic,
  household,
  trade,
  office,
  work,
  accident,
  victim,
  sensor,
  suppression,
  mitigation,
  attribution,
  falseSighting,
  tip,
  corroboration,
  complaint,
  posting,
  lapse,
  fading,
  court,
  copy,
  route,
  standing,
  listing,
  exemption,
  association,
  reach,
  pull,
  chain,
  arrival,
  representative,
  contact,
  gate,
  hardship,
  bar,
  necessity,
  privilege,
  schooling,
  display,
  wage,
  notice,
  appeal,
  ruling,
  repair,
  secondInstance,
  petition,
  correction,
  stay,
  retaliation,
  awareness,
  fear,
  silence,
  motive,
  shunning,
  trust,
  knowledge,
  grievance,
  optOut,
];

export const mechanismNamed = (name: string): MechanismSchema | undefined =>
  mechanisms.find((mechanism) => mechanism.name === name);
