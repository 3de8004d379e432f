import type { ShareOperation } from '../../../runtime/calculation.ts';
import { shareOut } from '../../../runtime/sharing.ts';
import { type Contract, firstOf, lists, upTo } from './contract.ts';

type Method = ShareOperation['method'];
const methods: readonly Method[] = [
  'webster',
  'largest-remainder',
  'remainder-to-first',
  'remainder-to-last',
  'remainder-to-highest',
];

interface Sharing {
  readonly amount: bigint;
  readonly weights: readonly bigint[];
}
const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);

function sharings(payees: number, mostWeight: number, mostAmount: number): readonly Sharing[] {
  const weighted = lists(payees, mostWeight).filter((weights) => sum(weights) > 0n);
  return weighted.flatMap((weights) => upTo(mostAmount).map((amount) => ({ amount, weights })));
}
const four = sharings(4, 4, 8);
const three = sharings(3, 6, 12);

const said = (what: string, { amount, weights }: Sharing): string => `${what}: ${amount} among ${weights.join(', ')}`;

/** The first case in which somebody's part moves the wrong way as the payee `who` weighs one more. */
function moved(method: Method, isWrong: (before: bigint, after: bigint, isOwn: boolean) => boolean): string | undefined {
  return firstOf([...three, ...four], (sharing) => {
    const { amount, weights } = sharing;
    const before = shareOut(amount, weights, method);
    return firstOf(weights.keys(), (who) => {
      const after = shareOut(
        amount,
        weights.map((weight, i) => (i === who ? weight + 1n : weight)),
        method,
      );
      const isMoved = before.some((part, i) => isWrong(part, after[i] ?? 0n, i === who));
      return isMoved ? said(`${method}, raising number ${who + 1}`, sharing) : undefined;
    });
  });
}

/** The first case in which a part falls as there is one more to share. */
function lessOfMore(method: Method, cases: readonly Sharing[]): string | undefined {
  return firstOf(cases, (sharing) => {
    const [before, after] = [sharing.amount, sharing.amount + 1n].map((amount) => shareOut(amount, sharing.weights, method));
    return before?.some((part, i) => part > (after?.[i] ?? 0n)) === true ? said(method, sharing) : undefined;
  });
}
const exists = (found: string | undefined): string | undefined => (found === undefined ? 'no such case was found' : undefined);
const equal = three.map(({ amount }) => ({ amount, weights: [1n, 1n, 1n] }));

export const sharingContracts: readonly Contract[] = [
  {
    fact: 'parts sum to the amount, by every method',
    usedBy: ['other-claims.ts'],
    broken: () =>
      firstOf(methods, (method) =>
        firstOf(four, (each) =>
          sum(shareOut(each.amount, each.weights, method)) === each.amount ? undefined : said(method, each),
        ),
      ),
  },
  {
    fact: 'a part lies between 0 and the amount, by every method; without weight it is 0',
    usedBy: ['slope/share.ts'],
    broken: () =>
      firstOf(methods, (method) =>
        firstOf(four, (each) =>
          shareOut(each.amount, each.weights, method).every(
            (part, i) => part >= 0n && part <= each.amount && (each.weights[i] !== 0n || part === 0n),
          )
            ? undefined
            : said(method, each),
        ),
      ),
  },
  {
    fact: 'by Webster nobody’s part falls as their own weight rises',
    usedBy: ['slope/share.ts'],
    broken: () => moved('webster', (before, after, isOwn) => isOwn && after < before),
  },
  {
    fact: 'by Webster nobody’s part rises as the weight of another does',
    usedBy: ['slope/share.ts'],
    broken: () => moved('webster', (before, after, isOwn) => !isOwn && after > before),
  },
  {
    fact: 'by Webster nobody’s part falls as the amount rises',
    usedBy: ['slope/share.ts'],
    broken: () => lessOfMore('webster', [...three, ...four]),
  },
  {
    fact: 'by Webster the order decides ties only: in another one a part is off by at most one unit',
    usedBy: ['slope/share.ts'],
    broken: () =>
      firstOf(four, ({ amount, weights }) => {
        const parts = shareOut(amount, weights, 'webster');
        const others = shareOut(amount, weights.toReversed(), 'webster').toReversed();
        const isSame = parts.every((part, i) => part - (others[i] ?? 0n) <= 1n && (others[i] ?? 0n) - part <= 1n);
        return isSame ? undefined : said('webster', { amount, weights });
      }),
  },
  {
    fact: 'rounding down, a part never falls as its own weight rises and the amount stays, wherever the remainder goes',
    usedBy: ['slope/share.ts'],
    broken: () => firstOf(methods.slice(2), (method) => moved(method, (before, after, isOwn) => isOwn && after < before)),
  },
  {
    fact: 'rounding down, a part may fall as the amount rises, so that nothing is assumed of it',
    usedBy: ['slope/share.ts'],
    broken: () => exists(lessOfMore('remainder-to-last', three)),
  },
  {
    fact: 'by largest remainder somebody’s part falls as the amount rises, so that nothing is assumed of it',
    usedBy: ['slope/share.ts'],
    broken: () => exists(lessOfMore('largest-remainder', [...three, ...four, { amount: 10n, weights: [6n, 6n, 2n] }])),
  },
  {
    fact: 'by largest remainder among equals nobody’s part falls as the amount rises',
    usedBy: ['slope/share.ts'],
    broken: () => lessOfMore('largest-remainder', equal),
  },
];
