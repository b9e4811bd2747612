// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
import type { Factories } from '#engine/schedule/run.js';
import * as society from './society.js';
import * as acts from './acts.js';
import * as observation from './observation.js';
import * as ledgers from './ledgers.js';
import * as scoring from './scoring.js';
import * as propagation from './propagation.js';
import * as consequences from './consequences.js';
import * as recourse from './recourse.js';
import * as adaptation from './adaptation.js';

/** Every kernel as plain TypeScript, by the name of its step. */
export const factories: Factories = {
  'society/policy.open': society.society_policy_open,
  'society/livelihood.month': society.society_livelihood_month,
  'acts/traffic.drive': acts.acts_traffic_drive,
  'acts/speech.speak': acts.acts_speech_speak,
  'acts/helping.give': acts.acts_helping_give,
  'acts/declared.act': acts.acts_declared_act,
  'acts/credit.month': acts.acts_credit_month,
  'acts/demand.ask': acts.acts_demand_ask,
  'observation/sensor.see': observation.observation_sensor_see,
  'observation/suppression.drop': observation.observation_suppression_drop,
  'observation/attribution.name': observation.observation_attribution_name,
  'observation/false-sighting.imagine': observation.observation_false_sighting_imagine,
  'observation/tip.report': observation.observation_tip_report,
  'ledgers/posting.renew': ledgers.ledgers_posting_renew,
  'ledgers/posting.arrive': ledgers.ledgers_posting_arrive,
  'ledgers/posting.write': ledgers.ledgers_posting_write,
  'ledgers/lapse.forget': ledgers.ledgers_lapse_forget,
  'ledgers/fading.drift': ledgers.ledgers_fading_drift,
  'ledgers/court.proceed': ledgers.ledgers_court_proceed,
  'ledgers/copy.send': ledgers.ledgers_copy_send,
  'scoring/standing.rate': scoring.scoring_standing_rate,
  'scoring/listing.enforce': scoring.scoring_listing_enforce,
  'scoring/listing.restrict': scoring.scoring_listing_restrict,
  'scoring/listing.note': scoring.scoring_listing_note,
  'propagation/association.gather': propagation.propagation_association_gather,
  'propagation/association.tell': propagation.propagation_association_tell,
  'propagation/association.gather-returns': propagation.propagation_association_gather_returns,
  'propagation/association.tell-returns': propagation.propagation_association_tell_returns,
  'propagation/reach.spread': propagation.propagation_reach_spread,
  'propagation/reach.back': propagation.propagation_reach_back,
  'propagation/pull.draw': propagation.propagation_pull_draw,
  'propagation/pull.weigh': propagation.propagation_pull_weigh,
  'propagation/chain.vehicles': propagation.propagation_chain_vehicles,
  'propagation/chain.firms': propagation.propagation_chain_firms,
  'propagation/chain.pass': propagation.propagation_chain_pass,
  'propagation/chain.give-back': propagation.propagation_chain_give_back,
  'propagation/chain.collect-vehicles': propagation.propagation_chain_collect_vehicles,
  'propagation/chain.collect-firms': propagation.propagation_chain_collect_firms,
  'propagation/chain.collect-people': propagation.propagation_chain_collect_people,
  'propagation/arrival.renew': propagation.propagation_arrival_renew,
  'propagation/arrival.post': propagation.propagation_arrival_post,
  'propagation/arrival.collect': propagation.propagation_arrival_collect,
  'consequences/gate.open': consequences.consequences_gate_open,
  'consequences/hardship.cost': consequences.consequences_hardship_cost,
  'recourse/notice.tell': recourse.recourse_notice_tell,
  'recourse/appeal.file': recourse.recourse_appeal_file,
  'recourse/ruling.correct': recourse.recourse_ruling_correct,
  'recourse/ruling.receive': recourse.recourse_ruling_receive,
  'recourse/ruling.hear': recourse.recourse_ruling_hear,
  'recourse/ruling.decide': recourse.recourse_ruling_decide,
  'adaptation/awareness.learn': adaptation.adaptation_awareness_learn,
  'adaptation/awareness.tell': adaptation.adaptation_awareness_tell,
  'adaptation/awareness.collect': adaptation.adaptation_awareness_collect,
  'adaptation/fear.tell': adaptation.adaptation_fear_tell,
  'adaptation/fear.learn': adaptation.adaptation_fear_learn,
  'adaptation/silence.learn': adaptation.adaptation_silence_learn,
  'adaptation/silence.tell': adaptation.adaptation_silence_tell,
  'adaptation/silence.collect': adaptation.adaptation_silence_collect,
  'adaptation/motive.learn': adaptation.adaptation_motive_learn,
  'adaptation/trust.learn': adaptation.adaptation_trust_learn,
  'adaptation/knowledge.learn': adaptation.adaptation_knowledge_learn,
  'adaptation/grievance.tell': adaptation.adaptation_grievance_tell,
  'adaptation/grievance.learn': adaptation.adaptation_grievance_learn,
};
