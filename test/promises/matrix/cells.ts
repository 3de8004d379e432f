import { type Construct, type Jump, type Why, why, type Words } from './construct.ts';

/** The forms of promises of the reference. */
export const forms = [
  'payout never falls',
  'component never falls',
  'others never lose',
  'at most an amount',
  'at least an amount',
  'at most a portion',
  'team payout at most a portion',
  'no cliff',
  'paid in full',
  'same as',
  'same as, except where',
  'may fall',
] as const;
export type Form = (typeof forms)[number];

/** A plan, and the promise in it that is asked for; unsaid where it is not written. */
export interface Asked {
  readonly plan: string;
  readonly promise: string;
  readonly isWritten: boolean;
}
/** One construct with one form of promise: a plan that keeps it, and one that does not. */
export interface Cell {
  readonly construct: string;
  readonly form: Form;
  /** The component that the promise is about. */
  readonly about: string;
  readonly kept?: Asked;
  readonly broken?: Asked;
  /** Where one of the two is missing. */
  readonly why?: string;
}
/** The plan that `same as "before.plan"` means. */
export const before = 'before.plan';

export const nameOf = ({ construct, form }: Pick<Cell, 'construct' | 'form'>): string => `${construct}: ${form}`;

const payees = 'payees\n  name  : key\n  squad : team\n';
const sold = 'input sales : money from 0 to 100,000\n';

function planOf({ given = '', head = '' }: Construct, body: string, clause = ''): string {
  const people = /^payees/m.test(given) ? '' : payees;
  const sales = /^(?:input sales|sales)\b/m.test(given) ? '' : sold;
  return `plan "P"${head}\n  currency USD\n  pays monthly\n${clause}${people}${sales}${given}\n${body}\n`;
}
const written = (plan: string, promise: string): Asked => ({ plan: `${plan}promise ${promise}\n`, promise, isWritten: true });

/** All cells of a construct, one for each form. */
export function cellsOf(construct: Construct): readonly Cell[] {
  const { of = 'commission', falling = of } = construct;
  return forms.map((form) => {
    const about = form === 'component never falls' ? falling : of;
    return { construct: construct.construct, form, about, ...plansFor(construct, form) };
  });
}

type Plans = Pick<Cell, 'kept' | 'broken' | 'why'>;

function plansFor(construct: Construct, form: Form): Plans {
  const { as = 'sales', of = 'commission', falling = of, keeps } = construct;
  switch (form) {
    case 'payout never falls':
      return siblings(construct, `payout never falls as ${as} rises`);
    case 'component never falls':
      return siblings(construct, `${falling} never falls as ${as} rises`);
    case 'others never lose':
      return said(construct.others ?? why('nobody else is paid by it'), (body) =>
        written(planOf(construct, body), `others never lose as ${as} rises`),
      );
    case 'at most an amount':
      return said(construct.atMost, (amount) => written(planOf(construct, keeps), `${of} at most ${amount}`));
    case 'at least an amount':
      return said(construct.atLeast, (amount) => written(planOf(construct, keeps), `${of} at least ${amount}`));
    case 'at most a portion':
      return said(construct.portion, (portion) => written(planOf(construct, keeps), `${of} at most ${portion}`));
    case 'team payout at most a portion':
      return said(construct.team, (portion) =>
        written(planOf(construct, keeps, '  round down\n'), `team payout at most ${portion}`),
      );
    case 'no cliff':
      return cliffs(construct, construct.cliff, as);
    case 'paid in full':
      return said(construct.full ?? why('it is no pool'), (body) => written(planOf(construct, body), `${of} is paid in full`));
    case 'same as':
      return siblings(construct, `same as "${before}"`);
    case 'same as, except where':
      return exceptions(construct);
    case 'may fall':
      return waivers(construct, as);
  }
}

function siblings(construct: Construct, promise: string): Plans {
  const kept = written(planOf(construct, construct.keeps), promise);
  if (typeof construct.breaks !== 'string') return { kept, why: construct.breaks.why };
  return { kept, broken: written(planOf(construct, construct.breaks), promise) };
}

function said(words: Words | Why, ask: (word: string) => Asked): Plans {
  if ('why' in words) return { why: words.why };
  return { kept: ask(words[0]), broken: ask(words[1]) };
}

function cliffs(construct: Construct, cliff: Words | Jump | Why, as: string): Plans {
  if ('why' in cliff) return { why: cliff.why };
  const ask = (body: string, above: string): Asked => written(planOf(construct, body), `no cliff above ${above} in ${as}`);
  if ('jumps' in cliff) return { kept: ask(construct.keeps, cliff.above), broken: ask(cliff.jumps, cliff.above) };
  return said(cliff, (above) => ask(construct.keeps, above));
}

/** The plan that breaks the promise pays as the one that keeps it does, wherever they do not differ. */
function exceptions(construct: Construct): Plans {
  const { breaks, differs = why('said of the constructs that turn at an amount') } = construct;
  if (typeof breaks !== 'string') return { why: breaks.why };
  return said(differs, (where) => written(planOf(construct, breaks), `same as "${before}", except where ${where}`));
}

/** A waiver is for one figure: beside the waiver of another the promise stands. */
function waivers(construct: Construct, as: string): Plans {
  const { breaks, unsaid } = construct;
  if (unsaid !== undefined) return { why: unsaid.why };
  if (typeof breaks !== 'string') return { why: breaks.why };
  const promise = `payout never falls as ${as} rises`;
  const plan = planOf(construct, breaks);
  const another = 'input travel : money from 0 to 100\nexpense travelled = travel\n';
  return {
    kept: { plan: `${plan}payout may fall as ${as} rises because "it is meant so"\n`, promise, isWritten: false },
    broken: written(`${plan}${another}payout may fall as travel rises because "it is another"\n`, promise),
  };
}

/** The plan beside which `same as` is looked at. */
export const earlierPlan = (construct: Construct): string => planOf(construct, construct.keeps);
