import type {
  Alert,
  BalanceItem,
  CreditItem,
  Expression,
  Limit,
  Column,
  Component,
  Definition,
  Example,
  InputItem,
  MatrixItem,
  ParamItem,
  PayeesItem,
  Payout,
  PeriodUnit,
  Pool,
  Promise,
  Rounding,
  ScaleItem,
  TableItem,
  Waiver,
} from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';

/** What every name of a plan stands for, and the order in which its figures can be worked out. */
export interface ResolvedPlan {
  readonly header: Header;
  readonly payees?: PayeesItem;
  readonly tables: ReadonlyMap<string, TableItem>;
  readonly symbols: ReadonlyMap<string, PlanSymbol>;
  /** By `table.name`. */
  readonly recordDefinitions: ReadonlyMap<string, Definition>;
  /** Definitions, scales, matrices and components; each after what it needs. */
  readonly order: readonly Figure[];
  /** In the order of writing. */
  readonly components: readonly NamedComponent[];
  readonly payoutLimits: readonly Payout[];
  readonly credits: readonly CreditItem[];
  readonly limits: readonly Limit[];
  readonly promises: readonly (Promise | Waiver)[];
  readonly alerts: readonly Alert[];
  readonly examples: readonly Example[];
  readonly units: ReadonlySet<string>;
}

export interface Header {
  readonly name: string;
  readonly currency?: string;
  readonly pays: PeriodUnit;
  readonly fiscalStart: number;
  readonly from?: string;
  readonly to?: string;
  readonly rounding?: Rounding;
  /** Whom the plan pays. */
  readonly where?: Expression;
}

export type PlanSymbol =
  | { readonly kind: 'definition'; readonly name: string; readonly item: Definition }
  | { readonly kind: 'param'; readonly name: string; readonly item: ParamItem }
  | { readonly kind: 'input'; readonly name: string; readonly item: InputItem }
  /** `sales`, `target` and a pool's fund, where nothing declares them: money per pay period. */
  | { readonly kind: 'implicit-input'; readonly name: string; readonly group?: string; readonly span: Span }
  | { readonly kind: 'component'; readonly name: string; readonly item: Component | Pool }
  | { readonly kind: 'scale'; readonly name: string; readonly item: ScaleItem }
  | { readonly kind: 'matrix'; readonly name: string; readonly item: MatrixItem }
  | { readonly kind: 'balance'; readonly name: string; readonly item: BalanceItem }
  | { readonly kind: 'attribute'; readonly name: string; readonly item: Column }
  | { readonly kind: 'table'; readonly name: string; readonly item: TableItem }
  /** A figure that an example or a scenario gives in place of what the plan says. */
  | { readonly kind: 'given'; readonly name: string; readonly instead: PlanSymbol };

/** What is checked in dependency order; the key is the name, or `table.name` at record grain. */
export type Figure =
  | { readonly kind: 'definition'; readonly key: string; readonly item: Definition }
  | { readonly kind: 'scale'; readonly key: string; readonly item: ScaleItem }
  | { readonly kind: 'matrix'; readonly key: string; readonly item: MatrixItem }
  | { readonly kind: 'component'; readonly key: string; readonly item: Component | Pool }
  /** What a balance starts with comes first: others may look at its past before it is known what it becomes. */
  | { readonly kind: 'balance-start' | 'balance'; readonly key: string; readonly item: BalanceItem };
export interface NamedComponent {
  readonly name: string;
  readonly item: Component | Pool;
}
