/**
 * From a merged tree to a resolved scenario: defaults filled in, units turned into whole numbers,
 * every name and every combination checked. Pure; what is wrong becomes problems at their place.
 */
import type { MechanismSchema } from '#model/mechanism.js';
import { Desk } from './desk.js';
import { lintScenario } from './lint.js';
import { resolveActs, resolveMechanisms, resolvePolicies } from './resolve-acts.js';
import { namedVariants, resolveVariants } from './resolve-adaptation.js';
import { resolveGates, resolveRecourse } from './resolve-gates.js';
import { resolveLedgers } from './resolve-ledgers.js';
import { resolveChannels, resolvePropagation, resolveRoutes } from './resolve-links.js';
import type {
  ActBlock,
  ChannelBlock,
  GateRow,
  LedgerBlock,
  PolicyRow,
  PropagationBlock,
  RecourseBlock,
  RouteRow,
} from './schema.js';
import { originsOf, type Tree, toValue } from './tree.js';
import type { Problem, Scenario } from './types.js';
import { countDays } from './units.js';

type Blocks<Block> = Readonly<Record<string, Block | undefined>>;

/** A merged scenario as plain values; its shape was checked file by file. */
interface Merged {
  readonly id?: string;
  readonly title?: string;
  readonly start?: string;
  readonly policies?: readonly PolicyRow[];
  readonly ledgers?: Blocks<LedgerBlock>;
  readonly channels?: Blocks<ChannelBlock>;
  readonly routes?: readonly RouteRow[];
  readonly propagation?: Blocks<PropagationBlock>;
  readonly gates?: readonly GateRow[];
  readonly recourse?: Blocks<RecourseBlock>;
  readonly acts?: Blocks<ActBlock>;
  readonly mechanisms?: Blocks<string | Readonly<Record<string, number | undefined>>>;
  readonly adaptation?: Readonly<Record<string, string | undefined>>;
}

/**
 * Resolves a merged tree.
 *
 * @param ancestry Ids from this scenario up to its oldest ancestor.
 * @param isWhole False where reading or merging met errors: lint would only repeat them.
 * @returns The scenario (to be used only if no problem is an error) and all problems.
 */
export function resolveScenario(
  tree: Tree,
  ancestry: readonly string[],
  mechanisms: readonly MechanismSchema[],
  isWhole: boolean,
): { readonly scenario: Scenario; readonly problems: readonly Problem[] } {
  const desk = new Desk(tree);
  const given = toValue(tree) as Merged;
  const start = desk.need(given.start, ['start'], '2019-01-01');
  const startDay = countDays(start);
  if (startDay === null) desk.say('E0402', ['start'], { given: `\`${start}\`` });
  const acts = resolveActs(desk, given.acts ?? {});
  const ownActs = Object.values(acts).filter((act) => act.declared !== null);
  const ledgers = resolveLedgers(desk, given.ledgers ?? {}, Object.keys(acts));
  const scenario: Scenario = {
    format: 1,
    id: given.id ?? '',
    title: given.title ?? '',
    ancestry,
    start,
    tick: 'day',
    policies: resolvePolicies(desk, given.policies ?? [], startDay ?? 0, ledgers),
    ledgers,
    channels: resolveChannels(desk, given.channels ?? {}, ownActs.length > 0),
    routes: resolveRoutes(desk, given.routes ?? [], ledgers),
    propagation: resolvePropagation(desk, given.propagation ?? {}, ledgers),
    gates: resolveGates(desk, given.gates ?? [], ledgers),
    recourse: resolveRecourse(desk, given.recourse ?? {}, ledgers),
    acts,
    mechanisms: resolveVariants(
      desk,
      given.adaptation ?? {},
      given.mechanisms ?? {},
      resolveMechanisms(desk, given.mechanisms ?? {}, mechanisms),
    ),
    adaptation: namedVariants(given.adaptation ?? {}),
    origins: originsOf(tree),
  };
  const hasErrors = desk.problems.some((one) => one.severity === 'error');
  if (isWhole && !hasErrors) lintScenario(desk, scenario);
  return { scenario, problems: desk.problems };
}
