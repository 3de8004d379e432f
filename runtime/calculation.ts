/**
 * The calculation: a compiled plan as plain JSON. It is the only thing that compiler and runtime share; a backend stores it and
 * runs it without the compiler.
 *
 * Nodes stand in dependency order: a node's arguments have lower ids. A node is evaluated *for an entity* (which kind is its
 * `grain`) and *at a span of days* (the pay period, or the longer period or window of whoever uses it). A coarse value spreads to
 * every finer entity inside. Only `at`, `periods`, `component`, `payout` and leaves look at the days; every other node passes its
 * own days on to its arguments.
 *
 * Rationals are written `"n"` or `"n/d"` in lowest terms. Dates are ISO texts; both ends of every span are included.
 */
export interface Calculation {
  readonly format: 'upside-calculation';
  readonly version: 1;
  /** SHA-256 of the plan text. */
  readonly sourceHash: string;
  /** SHA-256 of what the plan means: equal after renaming a definition, reformatting or commenting. */
  readonly meaningHash: string;
  readonly plan: PlanFacts;
  /** Absent when the plan declares no payees: then they come from `payees` or `inputs` data, or from the records. */
  readonly payees?: TableShape;
  readonly tables: readonly TableShape[];
  readonly inputs: readonly InputShape[];
  readonly params: readonly ParamShape[];
  readonly nodes: readonly CalculationNode[];
  readonly components: readonly ComponentShape[];
  readonly payoutLimits: readonly PayoutLimit[];
  readonly balances?: readonly BalanceShape[];
  readonly credits?: readonly CreditShape[];
  readonly limits?: readonly LimitShape[];
  /**
   * Payees for whom this is yes at the days of a component are paid by this plan then; absent: all. A yes-no node of payee grain.
   * Somebody who comes to the plan or leaves it inside the days, by another row, has their own days, columns and records on it. Shares
   * are among those whom the plan pays; sums over groups are over everybody.
   */
  readonly payeesWhere?: NodeId;
  readonly promises: readonly PromiseShape[];
  readonly alerts?: readonly AlertShape[];
  /** Outside the hash of meaning: names of definitions, the plan's own words for traces. */
  readonly definitions: readonly { readonly name: string; readonly node: NodeId }[];
  /** One per node, by id. */
  readonly phrases: readonly Phrase[];
}

export type NodeId = number;
/** `"n"` or `"n/d"` in lowest terms. */
export type RationalText = string;
export type IsoDate = string;

export interface PlanFacts {
  readonly name: string;
  /** ISO 4217; absent when neither the plan nor the compiler's caller says it: the run must. */
  readonly currency?: string;
  readonly pays: PeriodUnit;
  /** First month of the fiscal year, 1 is January; quarters, half-years and years follow it. */
  readonly fiscalStart: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The plan's words for a node, for traces: `name` when the node is a definition's value. */
export interface Phrase {
  readonly text: string;
  readonly name?: string;
  /** Offsets in the plan text. */
  readonly from: number;
  readonly to: number;
}

export type PeriodUnit = 'week' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year';

export type ValueType =
  /** `currency` absent: the plan's own */
  | { readonly kind: 'money'; readonly currency?: string }
  /** percent and number are both plain ratios; percent is shown with `%` */
  | { readonly kind: 'percent' | 'number' | 'count' | 'days' }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'date' | 'text' | 'yes-no' }
  /** a calendar period as data, such as `2017-03`, `2017-Q1`, `2017` */
  | { readonly kind: 'period'; readonly unit: PeriodUnit };

export type Grain =
  | { readonly kind: 'company' }
  | { readonly kind: 'group'; readonly column: string }
  | { readonly kind: 'payee' }
  | { readonly kind: 'record'; readonly table: string }
  /** One payee's records of a table that share a value in a column: `for each client in deals`. */
  | { readonly kind: 'bundle'; readonly table: string; readonly column: string };

// ---------------------------------------------------------------- data the calculation binds

export interface TableShape {
  readonly name: string;
  /** File name without ending in the data folder; the table's own name where the plan says nothing. */
  readonly source: string;
  readonly columns: readonly ColumnShape[];
  /** The date column that puts a record into a period. */
  readonly datedBy?: string;
  /** Keyed tables: the columns that together name a row. */
  readonly keys: readonly string[];
  /** Rows that stand in the plan itself; cells as written, in the order of `columns`. Then no file is read. */
  readonly rows?: readonly { readonly from: number; readonly cells: readonly string[] }[];
}
export interface ColumnShape {
  readonly name: string;
  /** The header in the file. */
  readonly header: string;
  readonly type: ColumnType;
  readonly orBlank: boolean;
  /** Keyed tables with `starts` and `ends`: what holds where two rows of one key meet inside the days. */
  readonly meet?: 'prorated-by-days' | 'as-of-period-end';
}
export type ColumnType =
  | {
      readonly kind:
        'key' | 'payee' | 'team' | 'text' | 'date' | 'yes-no' | 'number' | 'percent' | 'count' | 'manager' | 'starts' | 'ends';
    }
  /** `per`: a flow with a period of its own; `currencyColumn`: the column that holds each row's currency */
  | { readonly kind: 'money'; readonly currencyColumn?: string; readonly per?: PeriodUnit; readonly spreadEvenly?: boolean }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'period'; readonly unit: PeriodUnit }
  | { readonly kind: 'reference'; readonly table: string };

export interface InputShape {
  readonly name: string;
  readonly type: ValueType;
  readonly by: { readonly kind: 'payee' } | { readonly kind: 'company' } | { readonly kind: 'group'; readonly column: string };
  readonly low?: RationalText;
  readonly high?: RationalText;
  /** Used where no figure is given. */
  readonly otherwise?: RationalText;
}

export interface ParamShape {
  readonly name: string;
  readonly type: ValueType;
  /** A flow's own period. */
  readonly per?: PeriodUnit;
  /** Over a part of `per`: by whole half-months where both are made of them (a year gives each month 1/12), else by days. */
  readonly spreadEvenly: boolean;
  /** In order of `from`; the first may have none. */
  readonly versions: readonly { readonly from?: IsoDate; readonly value: string }[];
  readonly meet?: 'prorated-by-days' | 'as-of-period-end';
}

// ---------------------------------------------------------------- nodes

/**
 * Operations are generic in how they refer to their arguments: by node id here; the compiler builds them with the argument itself.
 */
export interface NodeBase {
  readonly id: NodeId;
  readonly type: ValueType;
  readonly grain: Grain;
}

export type CalculationNode = NodeBase & Operation;
export type Operation<R = NodeId> =
  | LeafOperation<R>
  | ArithmeticOperation<R>
  | TestOperation<R>
  | AggregateOperation<R>
  | WindowOperation<R>
  | TiersOperation<R>
  | TiersByOperation<R>
  | ScaleOperation<R>
  | TextScaleOperation<R>
  | MatrixOperation<R>
  | ShareOperation<R>
  | ShareOverPeriodsOperation<R>
  | RoundOperation<R>;

export type LeafOperation<R = NodeId> =
  /** A constant: rational, text, ISO date, or `yes`/`no`, by `type`. */
  | { readonly op: 'literal'; readonly value: string }
  /** Flows (money, count, unit) add up over the pay periods inside the days; stocks are the last pay period's. */
  | { readonly op: 'input'; readonly input: string }
  | { readonly op: 'param'; readonly param: string }
  /**
   * A column of the payees table. Where rows of one payee with different values meet inside the days, figures are a problem unless
   * `meet` says what holds: by days weighs each row by its days among those on which the payee is there. Texts, dates and yes-no are
   * the last row's. Money with a period of its own adds up; units without a day of the payee are left out.
   */
  | { readonly op: 'attribute'; readonly column: string; readonly meet?: 'prorated-by-days' | 'as-of-period-end' }
  /**
   * A cell of the record at hand. `via`: reference columns that are followed first, from `table` on; `column` is then of the last
   * table reached. A reference that is blank gives a blank; one that finds no row is a problem, `reference-not-found`.
   */
  | { readonly op: 'column'; readonly table: string; readonly column: string; readonly via?: readonly string[] }
  /** `value`, a figure of record grain of `target`, for the record that `via` leads to from the record of `table` at hand. */
  | {
      readonly op: 'followed';
      readonly table: string;
      readonly via: readonly string[];
      readonly target: string;
      readonly value: R;
    }
  /** The role in which the record at hand is credited; blank where none was said. */
  | { readonly op: 'credited-as' }
  /** The part of the record at hand that its payee is credited with; 1 where nothing was said. */
  | { readonly op: 'credit-share' }
  /** The value that the bundle at hand shares. */
  | { readonly op: 'bundle-value' }
  /**
   * Days inside the days on which a row of the payee is valid and the plan is (and pays them, see `payeesWhere`); or calendar months
   * begun since the first row's start (count): 1 in the month of it, 0 before. No start at all: a problem, `start-not-known`.
   */
  | { readonly op: 'days-in-role' | 'months-in-role' }
  /** The key of the manager of the payee whose key is `payee`, as of the record's date, else of the last of the days. */
  | { readonly op: 'manager-of'; readonly payee: R }
  /** A balance after the last pay period inside the days; `previous`: before the first of them. Before the plan began: `starts`. */
  | { readonly op: 'balance'; readonly balance: string; readonly previous: boolean }
  /** The keyed row at hand; each key is the payee, the period of that unit, or a value. Missing: problem unless `otherwise`. */
  | {
      readonly op: 'lookup';
      readonly table: string;
      readonly column: string;
      readonly keys: readonly LookupKey<R>[];
      readonly otherwise?: R;
    }
  | { readonly op: 'days-in-period' }
  /** The part of the days that is over as of the run's date, both ends counted: from 0 to 1. Without a date all of it is. */
  | { readonly op: 'elapsed' }
  /** Mondays to Fridays among the days, after the run's date. */
  | { readonly op: 'working-days-left' }
  /**
   * The day on which `value` has come to `goal`, when it goes on as it went from the first of the days to the run's date. Blank where
   * that is more than ten years off or never.
   */
  | { readonly op: 'reached-on'; readonly value: R; readonly goal: R };
export type LookupKey<R = NodeId> =
  | { readonly kind: 'payee' }
  | { readonly kind: 'group'; readonly column: string }
  | { readonly kind: 'period'; readonly unit: PeriodUnit }
  | { readonly kind: 'value'; readonly value: R }
  /** The period of that unit, or the day, that a date lies in. */
  | { readonly kind: 'date'; readonly value: R; readonly unit: PeriodUnit | 'day' };

export type ArithmeticOperation<R = NodeId> =
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide'; readonly left: R; readonly right: R }
  | { readonly op: 'negate'; readonly value: R }
  /** max(0, value − over) */
  | { readonly op: 'excess'; readonly value: R; readonly over: R }
  /** rate × whole steps of `step` in `value` (floor(value / step), 0 below) */
  | { readonly op: 'steps'; readonly rate: R; readonly step: R; readonly value: R }
  | { readonly op: 'greatest' | 'least'; readonly values: readonly R[] }
  | { readonly op: 'choose'; readonly condition: R; readonly then: R; readonly otherwise: R }
  /** days from `from` to `to` (`to` − `from`), or whole months */
  | { readonly op: 'days-between' | 'months-between'; readonly from: R; readonly to: R };

/** Give yes or no. Texts and dates compare too; `same` on texts is exact. */
export type TestOperation<R = NodeId> =
  | { readonly op: 'same' | 'below' | 'at-most'; readonly left: R; readonly right: R }
  | { readonly op: 'both' | 'either'; readonly left: R; readonly right: R }
  | { readonly op: 'not'; readonly value: R }
  | { readonly op: 'blank'; readonly value: R }
  | { readonly op: 'one-of'; readonly value: R; readonly choices: readonly R[] };

export type AggregateKind = 'sum' | 'count' | 'average' | 'highest' | 'lowest';
export type AggregateOperation<R = NodeId> =
  /**
   * Over the payee's own records dated inside the days; at company grain over everybody's, without overlays; at bundle grain over the
   * bundle's. Where the plan's first or last day lies inside the days, only records dated while the plan is in force count. A sum and
   * a count multiply by the payee's share, an average weighs by it; the highest and the lowest are of whole records.
   */
  | {
      readonly op: 'records';
      readonly how: AggregateKind;
      readonly table: string;
      /** Absent for a count of rows; a `count` with a value counts rows where it is not blank. */
      readonly value?: R;
      readonly where?: R;
      /** Absent where the table has no date: then every record counts in every period. */
      readonly datedBy?: string;
      /** `false`: overlay credits do not count, as inside sums of teams and the company. */
      readonly overlays?: boolean;
      /**
       * A reference column of `table`: only the records that refer by it to the record at hand, of the same payee; then the grain is
       * that record's.
       */
      readonly of?: string;
      /** `round each deal`: each credited record's part is rounded before it is added. */
      readonly roundEach?: { readonly mode: RoundingMode; readonly unit?: R };
    }
  /**
   * At record grain: an aggregate over the same payee's credited records of the same table that come before the record at hand (and
   * itself where `including`), in order of `datedBy` and then `order`, dated from the start of the `unit` that holds the record's
   * date (`period`: from the first of the days at hand). Each counts with its figure in the pay period in which it is dated, so that
   * the total is the same from wherever it is asked. Two rows that count and that the order cannot tell apart are a problem,
   * `order-not-total`; a record without the date has no place, `record-undated`.
   */
  | {
      readonly op: 'running';
      readonly how: AggregateKind;
      readonly table: string;
      readonly value?: R;
      readonly where?: R;
      readonly datedBy: string;
      readonly order: readonly string[];
      readonly unit: PeriodUnit | 'period';
      readonly including: boolean;
    }
  /**
   * At payee grain: `value` (bundle grain) summed over the values of `column` among the payee's records inside the days for which
   * `where` (record grain) holds. Records with an empty cell are a bundle, too.
   */
  | {
      readonly op: 'bundles';
      readonly table: string;
      readonly column: string;
      readonly datedBy?: string;
      readonly where?: R;
      readonly value: R;
    }
  /** Over the payees of the group (company: all payees); `value` and `where` are payee grain. */
  | {
      readonly op: 'members';
      readonly how: AggregateKind;
      readonly group: MemberGroup;
      readonly value: R;
      readonly where?: R;
    }
  /**
   * Place of the payee's `value` among the group's, 1 is the highest; payees for whom `where` does not hold are not ranked and get a
   * problem `not-ranked`. Equal values share the better place, or with `tiesSplit` the mean of their places. Among reports: those of
   * the payee's own manager.
   */
  | { readonly op: 'rank'; readonly value: R; readonly where?: R; readonly group: MemberGroup; readonly tiesSplit: boolean }
  /** Over each whole `unit` inside the days, `value` evaluated at that unit's days. */
  | { readonly op: 'periods'; readonly how: AggregateKind; readonly unit: PeriodUnit; readonly value: R; readonly where?: R };

/**
 * `reports`: the payees whose manager is the payee at hand; `all`: theirs as well, at any depth. Then the grain is payee. Somebody who
 * is above themselves has no such sum: the problem `manager-circle`, once for the circle.
 */
export type MemberGroup =
  | { readonly kind: 'company' }
  | { readonly kind: 'group'; readonly column: string }
  | { readonly kind: 'reports'; readonly all: boolean };

export type WindowOperation<R = NodeId> =
  /** `value` at other days. */
  | { readonly op: 'at'; readonly value: R; readonly window: WindowStep }
  /** Sum of a component's rounded amounts over the pay periods inside the days. */
  | { readonly op: 'component'; readonly component: string }
  /** The same, of what the payment schedule pays in each. */
  | { readonly op: 'paid'; readonly component: string }
  /**
   * At record grain: what a component paid to the payee at hand for the record (of `table`) whose key is `record`: its share of the
   * component's rounded amount in the period in which that record counted; 0 where it never counted. The records that count there
   * share the amount by what they add to it (by Webster's method; largest remainder where some add and some take). Where the record
   * at hand is itself split, this is divided by the payee's share of it, so that what adds up over it is what was paid. Where the
   * component counts records of another table that refer to `table`, it is their sum.
   */
  | { readonly op: 'part'; readonly component: string; readonly table: string; readonly record: R }
  /**
   * `value` from the start of the `unit` that holds the last of the days up to that last day, less the same up to the day before the
   * first of the days (0 where that lies in an earlier unit, before the plan's start, or before the payee came).
   */
  | { readonly op: 'cumulative'; readonly value: R; readonly unit: PeriodUnit }
  /** Sum of the payouts over the pay periods inside the days. */
  | { readonly op: 'payout' };
export type WindowStep =
  | { readonly kind: 'to-date' | 'this'; readonly unit: PeriodUnit }
  /** `period`: the days at hand themselves, each end a year earlier (a month's last day stays a last day) */
  | { readonly kind: 'same-last-year'; readonly unit: PeriodUnit | 'period' }
  /** the `count` whole units before the first of the days; `period`: units as long as the whole unit the days at hand are */
  | { readonly kind: 'last'; readonly unit: PeriodUnit | 'period'; readonly count: number }
  /** the unit that holds the last of the days, and the `count` − 1 before it */
  | { readonly kind: 'rolling'; readonly unit: PeriodUnit | 'period'; readonly count: number };

/** The figures a band holds: absent bounds are open. */
export interface BandBounds<R = NodeId> {
  readonly low?: R;
  readonly lowIncluded: boolean;
  readonly high?: R;
  readonly highIncluded: boolean;
}
/**
 * Bands on the base itself. `against`: bounds are multiples of it; it must be above 0. Bands ascend without gap or overlap; the
 * last is open. Below the first band nothing is paid. A base below 0 is a problem unless `belowZero` gives its rate.
 */
export interface TiersOperation<R = NodeId> {
  readonly op: 'tiers';
  readonly base: R;
  readonly against?: R;
  /** `lump`: money by the highest band reached; `rate`: a ratio of the base, or money each on a count. */
  readonly form: 'rate' | 'lump';
  readonly belowZero?: R;
  /**
   * A running total on which the bands lie: the base pays what the ladder pays at `continuing` + base, less what it pays at
   * `continuing`. A negative base then walks back down.
   */
  readonly continuing?: R;
  readonly bands: readonly TierBand<R>[];
}
export interface TierBand<R = NodeId> extends BandBounds<R> {
  readonly pay: R;
  /** The rate at the high bound; linear in between; then the rate is on everything. */
  readonly risingTo?: R;
  /** A lump sum that adds to those below. */
  readonly another: boolean;
  /** `excess`: on the part inside the band. `everything`: on the base from 0 up to the next `excess` bound. */
  readonly spread: 'excess' | 'everything';
}
/** The band that holds `by` sets the rate (or lump sum) for the whole base. */
export interface TiersByOperation<R = NodeId> {
  readonly op: 'tiers-by';
  readonly base: R;
  readonly by: R;
  readonly form: 'rate' | 'lump';
  readonly bands: readonly (BandBounds<R> & { readonly pay: R; readonly risingTo?: R })[];
}
export interface ScaleOperation<R = NodeId> {
  readonly op: 'scale';
  readonly by: R;
  readonly bands: readonly (BandBounds<R> & { readonly gives: R; readonly risingTo?: R })[];
}
/** The value listed for a text; an unlisted one is a problem unless `otherwise`. */
export interface TextScaleOperation<R = NodeId> {
  readonly op: 'text-scale';
  readonly by: R;
  readonly cases: readonly { readonly values: readonly string[]; readonly gives: R }[];
  readonly otherwise?: R;
}
/** Two-way: each side a text list or bands. `cells[row][column]`. */
export interface MatrixOperation<R = NodeId> {
  readonly op: 'matrix';
  readonly rowsBy: R;
  readonly columnsBy: R;
  readonly rows: MatrixSide<R>;
  readonly columns: MatrixSide<R>;
  readonly cells: readonly (readonly R[])[];
}
export type MatrixSide<R = NodeId> =
  | { readonly kind: 'texts'; readonly values: readonly string[] }
  | { readonly kind: 'bands'; readonly bands: readonly BandBounds<R>[] };

/**
 * Divides `amount` (already in whole minor units) among the group's payees so that the parts sum to it exactly. With `into` among the
 * groups of that column that have people in the group; then weight and floor are figures of those groups, and so is the part.
 */
export interface ShareOperation<R = NodeId> {
  readonly op: 'share';
  readonly amount: R;
  /** Absent: equally. */
  readonly weight?: R;
  readonly among?: R;
  /** The least that each one's part can be: the others share what is left. More than there is: a problem. */
  readonly floor?: R;
  /** Parts are multiples of it, except that what is left of `amount` goes to the highest weight; absent: the minor unit. */
  readonly unit?: R;
  readonly into?: string;
  readonly group: { readonly kind: 'company' } | { readonly kind: 'group'; readonly column: string };
  readonly method: 'webster' | 'largest-remainder' | 'remainder-to-last' | 'remainder-to-first' | 'remainder-to-highest';
  readonly ifNobody: 'nobody-paid' | 'split-equally';
}
/**
 * `share of X across months of year by W`: `amount` (whole minor units) of the `whole` that holds the last of the days, divided over its
 * `unit`s so that the parts sum to it; the value at the days is the sum of the parts of the units inside them. `weight` is taken at
 * each unit; absent: equally.
 */
export interface ShareOverPeriodsOperation<R = NodeId> {
  readonly op: 'share-over-periods';
  readonly amount: R;
  readonly weight?: R;
  readonly unit: PeriodUnit;
  readonly whole: PeriodUnit;
  readonly method: ShareOperation['method'];
}
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';
/** To a multiple of `unit`, or of the minor unit of the node's currency (1 for units and counts) when absent. */
export interface RoundOperation<R = NodeId> {
  readonly op: 'round';
  readonly value: R;
  readonly mode: RoundingMode;
  readonly unit?: R;
}

// ---------------------------------------------------------------- what is paid

export type ComponentKind =
  'salary' | 'commission' | 'bonus' | 'spiff' | 'allowance' | 'expense' | 'award' | 'deduction' | 'pool';
export interface ComponentShape {
  readonly name: string;
  readonly label?: string;
  readonly kind: ComponentKind;
  /** Deductions subtract. */
  readonly sign: 1 | -1;
  /** Its own period; paid in the last pay period of each. */
  readonly every: PeriodUnit;
  /** A figure for others to use (`not paid`) does not enter the payout. */
  readonly paid: boolean;
  /** The rounded amount, evaluated at the days of `every`. */
  readonly amount: NodeId;
  /** The `records` (or `bundles`) node inside `amount` whose rows share the amount: `for each deal`. */
  readonly perRecord?: NodeId;
  /** Absent: paid whole when due. */
  readonly schedule?: readonly SchedulePart[];
}
/**
 * A part of each amount, paid in the pay period that holds its date (at the earliest the one in which it was earned). With
 * `perRecord` amounts and dates are each record's own; else dates are of payee grain. An amount is shared out in minor
 * units over the parts by their shares, then each part's over its instalments, both by Webster's method, ties to the earlier; all
 * of them sum to it. A blank date: not paid yet. An amount of which no record gave any
 * part (a floor) is paid when earned. Where an amount cannot be had, nor can what is paid later.
 */
export type SchedulePart<R = NodeId> =
  /** `date` absent: when earned. */
  | { readonly kind: 'on'; readonly share: RationalText; readonly date?: R }
  /**
   * `count` equal parts, one every `every`, the first `delay` after `after` (absent: after the last day of the earning period; without
   * a delay the first is paid in that period).
   */
  | {
      readonly kind: 'instalments';
      readonly share: RationalText;
      readonly count: number;
      readonly every: PeriodUnit;
      readonly delay?: { readonly count: number; readonly unit: PeriodUnit };
      readonly after?: R;
    }
  | { readonly kind: 'held'; readonly share: RationalText; readonly until: R };

/**
 * State with one step per pay period: at the first period `previous` is `starts`, then what the period before became. With grain
 * record each record of the table has its own. The first period is that of the plan's first day, else of the first data; `starts` is
 * as of it, or of the payee's first. While the payee is not there the balance stands still.
 */
export interface BalanceShape {
  readonly name: string;
  readonly type: ValueType;
  readonly grain: Grain;
  readonly starts: NodeId;
  readonly becomes: NodeId;
}

/**
 * Who is credited with a table's records. The first rule of a table whose `where` holds (or that has none) gives its 100%; overlays
 * come on top. Every result that adds up is multiplied by the share. Without a rule the payee column takes all. Shares that do not
 * sum to 100% are a problem (`splits-do-not-add-up`), and so is a record credited to nobody (`credited-to-nobody`) or to a stranger
 * (`unknown-payee`): it is then refused whole. Figures of a rule are as of the day the record is dated. A table without a payee column
 * and without rules is credited as the record that its reference names, where that table has payees.
 */
export interface CreditShape {
  readonly table: string;
  readonly overlay: boolean;
  /** Record grain, yes-no. */
  readonly where?: NodeId;
  readonly to:
    /** `payee` is a text of record grain that holds a payee's key; `share` a ratio of record grain. */
    | {
        readonly kind: 'parts';
        readonly parts: readonly { readonly share: NodeId; readonly payee: NodeId; readonly role?: string }[];
      }
    /** Blank ones are left out. */
    | { readonly kind: 'equally'; readonly payees: readonly NodeId[] }
    /** A table with a reference to the record, a payee and a percent (and perhaps a text column: the role). */
    | {
        readonly kind: 'table';
        readonly table: string;
        readonly record: string;
        readonly payee: string;
        readonly percent: string;
        readonly role?: string;
      };
}

/**
 * `limit a and b to X, cut in proportion`: where the components' amounts of one entity of the grain (a payee, or all payees of a
 * group or the company together) sum to more than `to`, they are cut to it (rounded down to the minor unit), shared out by Webster's
 * method over the amounts; amounts below 0 stay. Amounts are those paid in the pay period; `to` is taken over the components' own days
 * where they share them. Each cut is a line of its own, named `NAME cut`; a later limit sees what an earlier one left.
 */
export interface LimitShape {
  readonly components: readonly string[];
  readonly grain: Grain;
  readonly to: NodeId;
}
export interface PayoutLimit {
  readonly bound: 'at-least' | 'at-most';
  readonly value: NodeId;
  /**
   * What a floor paid in advance is taken back from later payouts above the floor; what a cap cut off is paid later below the cap.
   * The line `carried forward` comes before the limits. Somebody who is not there in a pay period has no limits then; what is carried
   * waits.
   */
  readonly carriedForward: boolean;
}

/** Who is to be told when something holds; it changes no payout. */
export interface AlertShape {
  readonly name: string;
  /** Yes-no, of the grain that the alert is about: each payee, each group or the company, in each pay period. */
  readonly when: NodeId;
  /** A word of the plan's own, such as `manager`. */
  readonly tell?: string;
  readonly phrase: string;
  /** Offsets in the plan text. */
  readonly from: number;
  readonly to: number;
}

/** Kept for the prover. */
export type PromiseShape = { readonly phrase: string; readonly from: number; readonly to: number } & (
  | { readonly kind: 'never-falls'; readonly what?: NodeId; readonly as: NodeId }
  | { readonly kind: 'bound'; readonly what: NodeId; readonly bound: 'at-least' | 'at-most'; readonly value: NodeId }
  | { readonly kind: 'no-cliff'; readonly above?: NodeId; readonly in: NodeId }
  | { readonly kind: 'paid-in-full'; readonly component: string }
  | { readonly kind: 'same-as'; readonly plan: string; readonly except?: NodeId }
  | { readonly kind: 'may-fall'; readonly what: NodeId; readonly as: NodeId; readonly because: string }
);
