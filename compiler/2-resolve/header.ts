import type { Expression, Item, PlanTree } from '../../grammar/tree/index.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { currencyCodes } from '../../runtime/numbers/currencies.ts';
import type { Header } from './resolved.ts';

type HeaderKind = 'plan' | 'currency' | 'pays' | 'fiscal' | 'effective' | 'rounding';

/** The lines that say what the plan is: name, currency, periods, dates. Each may be said once. */
export function headerOf(tree: PlanTree, reporter: Reporter, fallbackCurrency: string | undefined): Header {
  const plan = onceOf(tree, 'plan', 'The name of the plan', reporter);
  const currency = currencyOf(tree, reporter) ?? fallbackCurrency;
  const effective = onceOf(tree, 'effective', 'The dates of the plan', reporter);
  const from = dateOf(effective?.from);
  const to = dateOf(effective?.to);
  const rounding = onceOf(tree, 'rounding', 'The rounding of the plan', reporter)?.rounding;
  if (effective !== undefined && from !== undefined && to !== undefined && to < from) {
    reporter.say('dates-out-of-order', effective.span, {});
  }
  return {
    name: plan?.name ?? '',
    pays: onceOf(tree, 'pays', 'How often the plan pays', reporter)?.every ?? 'month',
    fiscalStart: onceOf(tree, 'fiscal', 'The start of the fiscal year', reporter)?.month ?? 1,
    ...(currency !== undefined && { currency }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(rounding !== undefined && { rounding }),
    ...(plan?.where !== undefined && { where: plan.where }),
  };
}

function currencyOf(tree: PlanTree, reporter: Reporter): string | undefined {
  const code = onceOf(tree, 'currency', 'The currency of the plan', reporter)?.code;
  if (code === undefined || currencyCodes.includes(code.name)) return code?.name;
  reporter.say('unknown-currency', code.span, { code: code.name, near: nearest(code.name, currencyCodes) });
  return undefined;
}

function onceOf<K extends HeaderKind>(
  tree: PlanTree,
  kind: K,
  what: string,
  reporter: Reporter,
): Extract<Item, { readonly kind: K }> | undefined {
  const said = tree.items.filter((item): item is Extract<Item, { readonly kind: K }> => item.kind === kind);
  const second: Item | undefined = said[1];
  if (second !== undefined) reporter.say('said-twice', second.span, { what });
  return said[0];
}

function dateOf(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'date' ? expression.value : undefined;
}
