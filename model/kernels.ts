/** The kernels of every mechanism, by name: what the tick runs. */
import type { PhaseStep } from './mechanism.js';
import { steps as policy } from './society/policy/kernel.js';
import { steps as livelihood } from './society/livelihood/kernel.js';
import { steps as traffic } from './acts/traffic/kernel.js';
import { steps as speech } from './acts/speech/kernel.js';
import { steps as helping } from './acts/helping/kernel.js';
import { steps as declared } from './acts/declared/kernel.js';
import { steps as credit } from './acts/credit/kernel.js';
import { steps as demand } from './acts/demand/kernel.js';
import { steps as informing } from './acts/informing/kernel.js';
import { steps as gaming } from './acts/gaming/kernel.js';
import { steps as bypass } from './acts/bypass/kernel.js';
import { steps as encounter } from './acts/encounter/kernel.js';
import { steps as stagedAccident } from './acts/staged-accident/kernel.js';
import { steps as falseComplaint } from './acts/false-complaint/kernel.js';
import { steps as purchases } from './acts/purchases/kernel.js';
import { steps as belief } from './acts/belief/kernel.js';
import { steps as civic } from './acts/civic/kernel.js';
import { steps as household } from './acts/family/kernel.js';
import { steps as trade } from './acts/trade/kernel.js';
import { steps as office } from './acts/office/kernel.js';
import { steps as work } from './acts/work/kernel.js';
import { steps as accident } from './acts/accident/kernel.js';
import { steps as victim } from './acts/victim/kernel.js';
import { steps as mitigation } from './observation/mitigation/kernel.js';
import { steps as sensor } from './observation/sensor/kernel.js';
import { steps as suppression } from './observation/suppression/kernel.js';
import { steps as attribution } from './observation/attribution/kernel.js';
import { steps as falseSighting } from './observation/false-sighting/kernel.js';
import { steps as tip } from './observation/tip/kernel.js';
import { steps as corroboration } from './observation/corroboration/kernel.js';
import { steps as complaint } from './observation/complaint/kernel.js';
import { steps as posting } from './ledgers/posting/kernel.js';
import { steps as lapse } from './ledgers/lapse/kernel.js';
import { steps as fading } from './ledgers/fading/kernel.js';
import { steps as court } from './ledgers/court/kernel.js';
import { steps as copy } from './ledgers/copy/kernel.js';
import { steps as route } from './ledgers/route/kernel.js';
import { steps as standing } from './scoring/standing/kernel.js';
import { steps as exemption } from './scoring/exemption/kernel.js';
import { steps as listing } from './scoring/listing/kernel.js';
import { steps as association } from './propagation/association/kernel.js';
import { steps as reach } from './propagation/reach/kernel.js';
import { steps as pull } from './propagation/pull/kernel.js';
import { steps as chain } from './propagation/chain/kernel.js';
import { steps as representative } from './propagation/representative/kernel.js';
import { steps as contact } from './propagation/contact/kernel.js';
import { steps as arrival } from './propagation/arrival/kernel.js';
import { steps as gate } from './consequences/gate/kernel.js';
import { steps as hardship } from './consequences/hardship/kernel.js';
import { steps as bar } from './consequences/bar/kernel.js';
import { steps as necessity } from './consequences/necessity/kernel.js';
import { steps as privilege } from './consequences/privilege/kernel.js';
import { steps as schooling } from './consequences/schooling/kernel.js';
import { steps as display } from './consequences/display/kernel.js';
import { steps as wage } from './consequences/wage/kernel.js';
import { steps as notice } from './recourse/notice/kernel.js';
import { steps as appeal } from './recourse/appeal/kernel.js';
import { steps as repair } from './recourse/repair/kernel.js';
import { steps as ruling } from './recourse/ruling/kernel.js';
import { steps as secondInstance } from './recourse/second-instance/kernel.js';
import { steps as petition } from './recourse/petition/kernel.js';
import { steps as correction } from './recourse/correction/kernel.js';
import { steps as stay } from './recourse/stay/kernel.js';
import { steps as retaliation } from './recourse/retaliation/kernel.js';
import { steps as awareness } from './adaptation/awareness/kernel.js';
import { steps as fear } from './adaptation/fear/kernel.js';
import { steps as silence } from './adaptation/silence/kernel.js';
import { steps as motive } from './adaptation/motive/kernel.js';
import { steps as shunning } from './adaptation/shunning/kernel.js';
import { steps as trust } from './adaptation/trust/kernel.js';
import { steps as knowledge } from './adaptation/knowledge/kernel.js';
import { steps as grievance } from './adaptation/grievance/kernel.js';
import { steps as optOut } from './adaptation/opt-out/kernel.js';

export const kernels: Readonly<Record<string, readonly PhaseStep[]>> = {
  'society/policy': policy,
  'society/livelihood': livelihood,
  'acts/traffic': traffic,
  'acts/speech': speech,
  'acts/helping': helping,
  'acts/declared': declared,
  'acts/credit': credit,
  'acts/demand': demand,
  'acts/informing': informing,
  'acts/gaming': gaming,
  'acts/bypass': bypass,
  'acts/encounter': encounter,
  'acts/staged-accident': stagedAccident,
  'acts/false-complaint': falseComplaint,
  'acts/purchases': purchases,
  'acts/belief': belief,
  'acts/civic': civic,
  'acts/family': household,
  'acts/trade': trade,
  'acts/office': office,
  'acts/work': work,
  'acts/accident': accident,
  'acts/victim': victim,
  'observation/sensor': sensor,
  'observation/suppression': suppression,
  'observation/mitigation': mitigation,
  'observation/attribution': attribution,
  'observation/false-sighting': falseSighting,
  'observation/tip': tip,
  'observation/corroboration': corroboration,
  'observation/complaint': complaint,
  'ledgers/posting': posting,
  'ledgers/lapse': lapse,
  'ledgers/fading': fading,
  'ledgers/court': court,
  'ledgers/copy': copy,
  'ledgers/route': route,
  'scoring/standing': standing,
  'scoring/listing': listing,
  'scoring/exemption': exemption,
  'propagation/association': association,
  'propagation/reach': reach,
  'propagation/pull': pull,
  'propagation/chain': chain,
  'propagation/arrival': arrival,
  'propagation/representative': representative,
  'propagation/contact': contact,
  'consequences/gate': gate,
  'consequences/hardship': hardship,
  'consequences/bar': bar,
  'consequences/necessity': necessity,
  'consequences/privilege': privilege,
  'consequences/schooling': schooling,
  'consequences/display': display,
  'consequences/wage': wage,
  'recourse/notice': notice,
  'recourse/appeal': appeal,
  'recourse/ruling': ruling,
  'recourse/second-instance': secondInstance,
  'recourse/petition': petition,
  'recourse/correction': correction,
  'recourse/stay': stay,
  'recourse/retaliation': retaliation,
  'recourse/repair': repair,
  'adaptation/awareness': awareness,
  'adaptation/fear': fear,
  'adaptation/silence': silence,
  'adaptation/motive': motive,
  'adaptation/shunning': shunning,
  'adaptation/trust': trust,
  'adaptation/knowledge': knowledge,
  'adaptation/grievance': grievance,
  'adaptation/opt-out': optOut,
};
