import type { CstNode, IToken } from 'chevrotain';

export interface StrayCstNode extends CstNode {
  name: 'stray';
  children: StrayCstChildren;
}

export type StrayCstChildren = {
  AnyToken: IToken[];
};

export interface ExpressionCstNode extends CstNode {
  name: 'expression';
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  choice?: ChoiceCstNode[];
  condition?: ConditionCstNode[];
  Logic?: IToken[];
};

export interface ChoiceCstNode extends CstNode {
  name: 'choice';
  children: ChoiceCstChildren;
}

export type ChoiceCstChildren = {
  ifWord: IToken[];
  expression: ExpressionCstNode[];
  thenWord: IToken[];
  otherwiseWord: IToken[];
};

export interface ConditionCstNode extends CstNode {
  name: 'condition';
  children: ConditionCstChildren;
}

export type ConditionCstChildren = {
  notWord?: IToken[];
  quantity: QuantityCstNode[];
  comparison?: ComparisonCstNode[];
};

export interface ComparisonCstNode extends CstNode {
  name: 'comparison';
  children: ComparisonCstChildren;
}

export type ComparisonCstChildren = {
  Comparing?: IToken[];
  quantity?: QuantityCstNode[];
  isFromWord?: IToken[];
  toWord?: IToken[];
  OneOf?: IToken[];
  Comma?: IToken[];
  BlankTest?: IToken[];
};

export interface QuantityCstNode extends CstNode {
  name: 'quantity';
  children: QuantityCstChildren;
}

export type QuantityCstChildren = {
  arithmetic: ArithmeticCstNode[];
  RoundedWord?: IToken[];
};

export interface ArithmeticCstNode extends CstNode {
  name: 'arithmetic';
  children: ArithmeticCstChildren;
}

export type ArithmeticCstChildren = {
  operand: OperandCstNode[];
  Arithmetic?: IToken[];
};

export interface OperandCstNode extends CstNode {
  name: 'operand';
  children: OperandCstChildren;
}

export type OperandCstChildren = {
  postfixed: PostfixedCstNode[];
  inExcessOfWord?: IToken[];
  ofTail?: OfTailCstNode[];
};

export interface OfTailCstNode extends CstNode {
  name: 'ofTail';
  children: OfTailCstChildren;
}

export type OfTailCstChildren = {
  perFullWord?: IToken[];
  postfixed?: PostfixedCstNode[];
  ofWord: IToken[];
  operand: OperandCstNode[];
};

export interface PostfixedCstNode extends CstNode {
  name: 'postfixed';
  children: PostfixedCstChildren;
}

export type PostfixedCstChildren = {
  prefixed: PrefixedCstNode[];
  postfix?: PostfixCstNode[];
};

export interface PostfixCstNode extends CstNode {
  name: 'postfix';
  children: PostfixCstChildren;
}

export type PostfixCstChildren = {
  elseTail?: ElseTailCstNode[];
  lookupTail?: LookupTailCstNode[];
  convertTail?: ConvertTailCstNode[];
  window?: WindowCstNode[];
};

export interface ElseTailCstNode extends CstNode {
  name: 'elseTail';
  children: ElseTailCstChildren;
}

export type ElseTailCstChildren = {
  elseWord: IToken[];
  prefixed: PrefixedCstNode[];
};

export interface LookupTailCstNode extends CstNode {
  name: 'lookupTail';
  children: LookupTailCstChildren;
}

export type LookupTailCstChildren = {
  atWord: IToken[];
  prefixed: PrefixedCstNode[];
  Comma?: IToken[];
};

export interface ConvertTailCstNode extends CstNode {
  name: 'convertTail';
  children: ConvertTailCstChildren;
}

export type ConvertTailCstChildren = {
  inWord: IToken[];
  NameWord: IToken[];
  atWord: IToken[];
  onWord?: IToken[];
  prefixed?: PrefixedCstNode[];
};

export interface PrefixedCstNode extends CstNode {
  name: 'prefixed';
  children: PrefixedCstChildren;
}

export type PrefixedCstChildren = {
  Minus?: IToken[];
  prefixed?: PrefixedCstNode[];
  NameWord?: IToken[];
  primary?: PrimaryCstNode[];
};

export interface PrimaryCstNode extends CstNode {
  name: 'primary';
  children: PrimaryCstChildren;
}

export type PrimaryCstChildren = {
  code?: IToken[];
  NumberToken?: IToken[];
  Text?: IToken[];
  DateToken?: IToken[];
  PeriodToken?: IToken[];
  YesNo?: IToken[];
  PeriodFact?: IToken[];
  parentheses?: ParenthesesCstNode[];
  extreme?: ExtremeCstNode[];
  aggregate?: AggregateCstNode[];
  share?: ShareCstNode[];
  previous?: PreviousCstNode[];
  paidAmount?: PaidAmountCstNode[];
  daysBetween?: DaysBetweenCstNode[];
  path?: PathCstNode[];
};

export interface ParenthesesCstNode extends CstNode {
  name: 'parentheses';
  children: ParenthesesCstChildren;
}

export type ParenthesesCstChildren = {
  Open: IToken[];
  expression: ExpressionCstNode[];
  Close: IToken[];
};

export interface ExtremeCstNode extends CstNode {
  name: 'extreme';
  children: ExtremeCstChildren;
}

export type ExtremeCstChildren = {
  Extreme: IToken[];
  arithmetic: ArithmeticCstNode[];
  Comma?: IToken[];
  andWord: IToken[];
};

export interface PreviousCstNode extends CstNode {
  name: 'previous';
  children: PreviousCstChildren;
}

export type PreviousCstChildren = {
  previousWord: IToken[];
  NameWord: IToken[];
};

export interface PaidAmountCstNode extends CstNode {
  name: 'paidAmount';
  children: PaidAmountCstChildren;
}

export type PaidAmountCstChildren = {
  paidWord: IToken[];
  NameWord: IToken[];
};

export interface DaysBetweenCstNode extends CstNode {
  name: 'daysBetween';
  children: DaysBetweenCstChildren;
}

export type DaysBetweenCstChildren = {
  daysWord?: IToken[];
  monthWord?: IToken[];
  fromWord: IToken[];
  postfixed: PostfixedCstNode[];
  toWord: IToken[];
};

export interface PathCstNode extends CstNode {
  name: 'path';
  children: PathCstChildren;
}

export type PathCstChildren = {
  NameWord: IToken[];
  Dot?: IToken[];
  AnyWord?: IToken[];
};

export interface WindowCstNode extends CstNode {
  name: 'window';
  children: WindowCstChildren;
}

export type WindowCstChildren = {
  countedWindow?: CountedWindowCstNode[];
  toDateWindow?: ToDateWindowCstNode[];
  namedWindow?: NamedWindowCstNode[];
};

export interface CountedWindowCstNode extends CstNode {
  name: 'countedWindow';
  children: CountedWindowCstChildren;
}

export type CountedWindowCstChildren = {
  overLastWord?: IToken[];
  overWord?: IToken[];
  NumberToken: IToken[];
  Unit: IToken[];
  toDateWord?: IToken[];
};

export interface ToDateWindowCstNode extends CstNode {
  name: 'toDateWindow';
  children: ToDateWindowCstChildren;
}

export type ToDateWindowCstChildren = {
  Unit: IToken[];
  toDateWord: IToken[];
};

export interface NamedWindowCstNode extends CstNode {
  name: 'namedWindow';
  children: NamedWindowCstChildren;
}

export type NamedWindowCstChildren = {
  beforeThisWord?: IToken[];
  thisWord?: IToken[];
  soFarThisWord?: IToken[];
  Unit?: IToken[];
  lastWord?: IToken[];
  sameWord?: IToken[];
  yearWord?: IToken[];
};

export interface GroupCstNode extends CstNode {
  name: 'group';
  children: GroupCstChildren;
}

export type GroupCstChildren = {
  allReportsWord?: IToken[];
  NameWord?: IToken[];
};

export interface AggregateCstNode extends CstNode {
  name: 'aggregate';
  children: AggregateCstChildren;
}

export type AggregateCstChildren = {
  Aggregate: IToken[];
  arithmetic: ArithmeticCstNode[];
  aggregateSource?: AggregateSourceCstNode[];
  tiesSplitWord?: IToken[];
  whereWord?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface AggregateSourceCstNode extends CstNode {
  name: 'aggregateSource';
  children: AggregateSourceCstChildren;
}

export type AggregateSourceCstChildren = {
  tableSource?: TableSourceCstNode[];
  groupSource?: GroupSourceCstNode[];
  periodSource?: PeriodSourceCstNode[];
  lastSource?: LastSourceCstNode[];
};

export interface TableSourceCstNode extends CstNode {
  name: 'tableSource';
  children: TableSourceCstChildren;
}

export type TableSourceCstChildren = {
  inWord: IToken[];
  NameWord: IToken[];
  ofWord?: IToken[];
  record?: IToken[];
  datedByWord?: IToken[];
  date?: IToken[];
  window?: WindowCstNode[];
};

export interface GroupSourceCstNode extends CstNode {
  name: 'groupSource';
  children: GroupSourceCstChildren;
}

export type GroupSourceCstChildren = {
  acrossWord: IToken[];
  group: GroupCstNode[];
  window?: WindowCstNode[];
};

export interface LastSourceCstNode extends CstNode {
  name: 'lastSource';
  children: LastSourceCstChildren;
}

export type LastSourceCstChildren = {
  overLastWord: IToken[];
  NumberToken: IToken[];
  Unit: IToken[];
};

export interface PeriodSourceCstNode extends CstNode {
  name: 'periodSource';
  children: PeriodSourceCstChildren;
}

export type PeriodSourceCstChildren = {
  overWord: IToken[];
  Unit: IToken[];
  ofWord: IToken[];
  window?: WindowCstNode[];
};

export interface ShareCstNode extends CstNode {
  name: 'share';
  children: ShareCstChildren;
}

export type ShareCstChildren = {
  shareOfWord: IToken[];
  arithmetic: ArithmeticCstNode[];
  acrossWord: IToken[];
  unitsOfUnit?: UnitsOfUnitCstNode[];
  group?: GroupCstNode[];
  intoWord?: IToken[];
  byContributionShareWord?: IToken[];
  equallyWord?: IToken[];
  byWord?: IToken[];
  splitTail: SplitTailCstNode[];
};

export interface UnitsOfUnitCstNode extends CstNode {
  name: 'unitsOfUnit';
  children: UnitsOfUnitCstChildren;
}

export type UnitsOfUnitCstChildren = {
  unit: IToken[];
  ofWord: IToken[];
  whole: IToken[];
};

export interface SplitTailCstNode extends CstNode {
  name: 'splitTail';
  children: SplitTailCstChildren;
}

export type SplitTailCstChildren = {
  RemainderWord?: IToken[];
  ifNobodyContributesWord?: IToken[];
  amongPayeesWhereWord?: IToken[];
  expression?: ExpressionCstNode[];
  eachAtLeast?: EachAtLeastCstNode[];
  eachRoundedTo?: EachRoundedToCstNode[];
};

export interface EachAtLeastCstNode extends CstNode {
  name: 'eachAtLeast';
  children: EachAtLeastCstChildren;
}

export type EachAtLeastCstChildren = {
  eachAtLeastWord: IToken[];
  arithmetic: ArithmeticCstNode[];
};

export interface EachRoundedToCstNode extends CstNode {
  name: 'eachRoundedTo';
  children: EachRoundedToCstChildren;
}

export type EachRoundedToCstChildren = {
  eachRoundedToWord: IToken[];
  arithmetic: ArithmeticCstNode[];
};

export interface PaidEveryCstNode extends CstNode {
  name: 'paidEvery';
  children: PaidEveryCstChildren;
}

export type PaidEveryCstChildren = {
  paidWord: IToken[];
  Frequency: IToken[];
};

export interface ClauseCstNode extends CstNode {
  name: 'clause';
  children: ClauseCstChildren;
}

export type ClauseCstChildren = {
  timesWord?: IToken[];
  whenWord?: IToken[];
  AtBound?: IToken[];
  expression?: ExpressionCstNode[];
  eachWord?: IToken[];
  ProratedWord?: IToken[];
  rounding?: RoundingCstNode[];
  cumulativeOverWord?: IToken[];
  Unit?: IToken[];
  paidEvery?: PaidEveryCstNode[];
  schedule?: ScheduleCstNode[];
  notWord?: IToken[];
  paidWord?: IToken[];
};

export interface RoundingCstNode extends CstNode {
  name: 'rounding';
  children: RoundingCstChildren;
}

export type RoundingCstChildren = {
  roundEachWord?: IToken[];
  NameWord?: IToken[];
  roundToWord?: IToken[];
  unit?: ArithmeticCstNode[];
  RoundWord?: IToken[];
  toWord?: IToken[];
};

export interface ScheduleCstNode extends CstNode {
  name: 'schedule';
  children: ScheduleCstChildren;
}

export type ScheduleCstChildren = {
  paidWord: IToken[];
  schedulePart: SchedulePartCstNode[];
  Comma?: IToken[];
};

export interface SchedulePartCstNode extends CstNode {
  name: 'schedulePart';
  children: SchedulePartCstChildren;
}

export type SchedulePartCstChildren = {
  portion?: ArithmeticCstNode[];
  onWord?: IToken[];
  arithmetic?: ArithmeticCstNode[];
  heldUntilWord?: IToken[];
  expression?: ExpressionCstNode[];
  instalments?: InstalmentsCstNode[];
};

export interface InstalmentsCstNode extends CstNode {
  name: 'instalments';
  children: InstalmentsCstChildren;
}

export type InstalmentsCstChildren = {
  inWord: IToken[];
  prefixed: PrefixedCstNode[];
  Frequency: IToken[];
  instalmentsWord: IToken[];
  startingWord?: IToken[];
  delay?: DelayCstNode[];
  afterWord?: IToken[];
  arithmetic?: ArithmeticCstNode[];
};

export interface DelayCstNode extends CstNode {
  name: 'delay';
  children: DelayCstChildren;
}

export type DelayCstChildren = {
  prefixed: PrefixedCstNode[];
  Unit: IToken[];
};

export interface ComponentCstNode extends CstNode {
  name: 'component';
  children: ComponentCstChildren;
}

export type ComponentCstChildren = {
  Kind: IToken[];
  head: HeadCstNode[];
  forEach?: ForEachCstNode[];
  Equals?: IToken[];
  expression?: ExpressionCstNode[];
  clauses?: ClausesCstNode[];
  tiers?: TiersCstNode[];
};

export interface HeadCstNode extends CstNode {
  name: 'head';
  children: HeadCstChildren;
}

export type HeadCstChildren = {
  NameWord?: IToken[];
  Text?: IToken[];
  paidEvery?: PaidEveryCstNode[];
};

export interface ForEachCstNode extends CstNode {
  name: 'forEach';
  children: ForEachCstChildren;
}

export type ForEachCstChildren = {
  forEachWord: IToken[];
  NameWord: IToken[];
  inWord: IToken[];
  whereWord?: IToken[];
  expression?: ExpressionCstNode[];
  inOrderOfWord?: IToken[];
  Comma?: IToken[];
};

export interface TiersCstNode extends CstNode {
  name: 'tiers';
  children: TiersCstChildren;
}

export type TiersCstChildren = {
  onWord: IToken[];
  base: ArithmeticCstNode[];
  againstWord?: IToken[];
  byWord?: IToken[];
  measure?: ArithmeticCstNode[];
  continuingFromWord?: IToken[];
  running?: ArithmeticCstNode[];
  bands: BandsCstNode[];
};

export interface HeadlessCstNode extends CstNode {
  name: 'headless';
  children: HeadlessCstChildren;
}

export type HeadlessCstChildren = {
  band: BandCstNode[];
  bands: BandsCstNode[];
};

export interface BandsCstNode extends CstNode {
  name: 'bands';
  children: BandsCstChildren;
}

export type BandsCstChildren = {
  Semicolon?: IToken[];
  band?: BandCstNode[];
  clause?: ClauseCstNode[];
  stray?: StrayCstNode[];
};

export interface ClausesCstNode extends CstNode {
  name: 'clauses';
  children: ClausesCstChildren;
}

export type ClausesCstChildren = {
  Semicolon?: IToken[];
  clause?: ClauseCstNode[];
  stray?: StrayCstNode[];
};

export interface BandCstNode extends CstNode {
  name: 'band';
  children: BandCstChildren;
}

export type BandCstChildren = {
  range: RangeCstNode[];
  PayWord: IToken[];
  value: ExpressionCstNode[];
  eachWord?: IToken[];
  risingToWord?: IToken[];
  risen?: ExpressionCstNode[];
  SpreadWord?: IToken[];
};

export interface RangeCstNode extends CstNode {
  name: 'range';
  children: RangeCstChildren;
}

export type RangeCstChildren = {
  Bound?: IToken[];
  bound?: ArithmeticCstNode[];
  fromWord?: IToken[];
  low?: ArithmeticCstNode[];
  toWord?: IToken[];
  high?: ArithmeticCstNode[];
  firstWord?: IToken[];
  nextWord?: IToken[];
  width?: ArithmeticCstNode[];
  restWord?: IToken[];
  otherwiseWord?: IToken[];
  values?: ValuesCstNode[];
};

export interface ValuesCstNode extends CstNode {
  name: 'values';
  children: ValuesCstChildren;
}

export type ValuesCstChildren = {
  given: GivenCstNode[];
  Comma?: IToken[];
};

export interface GivenCstNode extends CstNode {
  name: 'given';
  children: GivenCstChildren;
}

export type GivenCstChildren = {
  Minus?: IToken[];
  code?: IToken[];
  NumberToken?: IToken[];
  Text?: IToken[];
  DateToken?: IToken[];
  PeriodToken?: IToken[];
  YesNo?: IToken[];
};

export interface PoolCstNode extends CstNode {
  name: 'pool';
  children: PoolCstChildren;
}

export type PoolCstChildren = {
  group: GroupCstNode[];
  poolWord: IToken[];
  head: HeadCstNode[];
  fundWord?: IToken[];
  expression?: ExpressionCstNode[];
  splitByContributionShareWord?: IToken[];
  splitEquallyWord?: IToken[];
  splitByWord?: IToken[];
  arithmetic?: ArithmeticCstNode[];
  splitTail: SplitTailCstNode[];
  clauses: ClausesCstNode[];
};

export interface PayoutCstNode extends CstNode {
  name: 'payout';
  children: PayoutCstChildren;
}

export type PayoutCstChildren = {
  payoutWord: IToken[];
  AtBound: IToken[];
  expression: ExpressionCstNode[];
  carriedForwardWord?: IToken[];
};

export interface LimitCstNode extends CstNode {
  name: 'limit';
  children: LimitCstChildren;
}

export type LimitCstChildren = {
  limitWord: IToken[];
  NameWord: IToken[];
  Comma?: IToken[];
  andWord?: IToken[];
  toWord: IToken[];
  expression: ExpressionCstNode[];
  cutInProportionWord?: IToken[];
};

export interface PayeesCstNode extends CstNode {
  name: 'payees';
  children: PayeesCstChildren;
}

export type PayeesCstChildren = {
  payeesWord: IToken[];
  fromWord?: IToken[];
  Text?: IToken[];
  columns: ColumnsCstNode[];
};

export interface TableCstNode extends CstNode {
  name: 'table';
  children: TableCstChildren;
}

export type TableCstChildren = {
  tableWord: IToken[];
  NameWord: IToken[];
  tableSourceFile?: TableSourceFileCstNode[];
  tableDate?: TableDateCstNode[];
  tableKeys?: TableKeysCstNode[];
  columns: ColumnsCstNode[];
};

export interface TableSourceFileCstNode extends CstNode {
  name: 'tableSourceFile';
  children: TableSourceFileCstChildren;
}

export type TableSourceFileCstChildren = {
  fromWord: IToken[];
  Text: IToken[];
};

export interface TableDateCstNode extends CstNode {
  name: 'tableDate';
  children: TableDateCstChildren;
}

export type TableDateCstChildren = {
  datedByWord: IToken[];
  AnyWord: IToken[];
};

export interface TableKeysCstNode extends CstNode {
  name: 'tableKeys';
  children: TableKeysCstChildren;
}

export type TableKeysCstChildren = {
  byWord: IToken[];
  AnyWord: IToken[];
  Comma?: IToken[];
  andWord?: IToken[];
};

export interface ColumnsCstNode extends CstNode {
  name: 'columns';
  children: ColumnsCstChildren;
}

export type ColumnsCstChildren = {
  Semicolon?: IToken[];
  Rows?: IToken[];
  column?: ColumnCstNode[];
  stray?: StrayCstNode[];
};

export interface ColumnCstNode extends CstNode {
  name: 'column';
  children: ColumnCstChildren;
}

export type ColumnCstChildren = {
  AnyWord: IToken[];
  Colon?: IToken[];
  type: TypeCstNode[];
  orBlankWord?: IToken[];
  fromWord?: IToken[];
  Text?: IToken[];
  meeting?: MeetingCstNode[];
};

export interface TypeCstNode extends CstNode {
  name: 'type';
  children: TypeCstChildren;
}

export type TypeCstChildren = {
  AnyWord: IToken[];
  inWord?: IToken[];
  column?: IToken[];
  perWord?: IToken[];
  Unit?: IToken[];
  spreadEvenlyWord?: IToken[];
};

export interface ParamCstNode extends CstNode {
  name: 'param';
  children: ParamCstChildren;
}

export type ParamCstChildren = {
  paramWord: IToken[];
  NameWord: IToken[];
  Colon?: IToken[];
  type?: TypeCstNode[];
  Equals: IToken[];
  version: VersionCstNode[];
  Comma?: IToken[];
  meeting?: MeetingCstNode[];
};

export interface MeetingCstNode extends CstNode {
  name: 'meeting';
  children: MeetingCstChildren;
}

export type MeetingCstChildren = {
  ProratedWord?: IToken[];
  asOfPeriodEndWord?: IToken[];
};

export interface VersionCstNode extends CstNode {
  name: 'version';
  children: VersionCstChildren;
}

export type VersionCstChildren = {
  expression: ExpressionCstNode[];
  fromWord?: IToken[];
  prefixed?: PrefixedCstNode[];
};

export interface InputItemCstNode extends CstNode {
  name: 'inputItem';
  children: InputItemCstChildren;
}

export type InputItemCstChildren = {
  inputWord: IToken[];
  NameWord: IToken[];
  Colon: IToken[];
  type: TypeCstNode[];
  fromWord?: IToken[];
  prefixed?: PrefixedCstNode[];
  toWord?: IToken[];
  inputBound?: InputBoundCstNode[];
  byWord?: IToken[];
  grain?: IToken[];
  elseWord?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface InputBoundCstNode extends CstNode {
  name: 'inputBound';
  children: InputBoundCstChildren;
}

export type InputBoundCstChildren = {
  AtBound: IToken[];
  prefixed: PrefixedCstNode[];
};

export interface DefinitionCstNode extends CstNode {
  name: 'definition';
  children: DefinitionCstChildren;
}

export type DefinitionCstChildren = {
  NameWord: IToken[];
  Dot?: IToken[];
  Equals: IToken[];
  expression: ExpressionCstNode[];
};

export interface ScaleCstNode extends CstNode {
  name: 'scale';
  children: ScaleCstChildren;
}

export type ScaleCstChildren = {
  scaleWord: IToken[];
  NameWord: IToken[];
  byWord: IToken[];
  arithmetic: ArithmeticCstNode[];
  Semicolon?: IToken[];
  scaleBand?: ScaleBandCstNode[];
  stray?: StrayCstNode[];
};

export interface ScaleBandCstNode extends CstNode {
  name: 'scaleBand';
  children: ScaleBandCstChildren;
}

export type ScaleBandCstChildren = {
  range: RangeCstNode[];
  givesWord: IToken[];
  value: ExpressionCstNode[];
  risingToWord?: IToken[];
  risen?: ExpressionCstNode[];
};

export interface MatrixCstNode extends CstNode {
  name: 'matrix';
  children: MatrixCstChildren;
}

export type MatrixCstChildren = {
  matrixWord: IToken[];
  NameWord: IToken[];
  byWord: IToken[];
  rowsBy: ArithmeticCstNode[];
  andWord: IToken[];
  columnsBy: ArithmeticCstNode[];
  Rows?: IToken[];
};

export interface CreditCstNode extends CstNode {
  name: 'credit';
  children: CreditCstChildren;
}

export type CreditCstChildren = {
  creditWord?: IToken[];
  alsoCreditWord?: IToken[];
  NameWord: IToken[];
  equallyWord?: IToken[];
  toWord?: IToken[];
  arithmetic?: ArithmeticCstNode[];
  Comma?: IToken[];
  byWord?: IToken[];
  splits?: IToken[];
  creditPart?: CreditPartCstNode[];
  whereWord?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface CreditPartCstNode extends CstNode {
  name: 'creditPart';
  children: CreditPartCstChildren;
}

export type CreditPartCstChildren = {
  arithmetic: ArithmeticCstNode[];
  toWord: IToken[];
  asWord?: IToken[];
  Text?: IToken[];
};

export interface BalanceCstNode extends CstNode {
  name: 'balance';
  children: BalanceCstChildren;
}

export type BalanceCstChildren = {
  balanceWord: IToken[];
  NameWord: IToken[];
  forEachWord?: IToken[];
  record?: IToken[];
  inWord?: IToken[];
  table?: IToken[];
  startsWord: IToken[];
  first: ExpressionCstNode[];
  becomesWord: IToken[];
  following: ExpressionCstNode[];
};

export interface ExampleCstNode extends CstNode {
  name: 'example';
  children: ExampleCstChildren;
}

export type ExampleCstChildren = {
  exampleWord: IToken[];
  Text: IToken[];
  Semicolon?: IToken[];
  exampleLine?: ExampleLineCstNode[];
  stray?: StrayCstNode[];
};

export interface ExampleLineCstNode extends CstNode {
  name: 'exampleLine';
  children: ExampleLineCstChildren;
}

export type ExampleLineCstChildren = {
  inWord?: IToken[];
  given?: GivenCstNode[];
  payeeWord?: IToken[];
  Text?: IToken[];
  expectProblem?: ExpectProblemCstNode[];
  expectLine?: ExpectLineCstNode[];
  cases?: CasesCstNode[];
  figures?: FiguresCstNode[];
};

export interface ExpectProblemCstNode extends CstNode {
  name: 'expectProblem';
  children: ExpectProblemCstChildren;
}

export type ExpectProblemCstChildren = {
  expectProblemWord: IToken[];
  AnyWord: IToken[];
  Minus?: IToken[];
};

export interface ExpectLineCstNode extends CstNode {
  name: 'expectLine';
  children: ExpectLineCstChildren;
}

export type ExpectLineCstChildren = {
  expectWord: IToken[];
  expected: ExpectedCstNode[];
  Comma?: IToken[];
};

export interface ExpectedCstNode extends CstNode {
  name: 'expected';
  children: ExpectedCstChildren;
}

export type ExpectedCstChildren = {
  postfixed: PostfixedCstNode[];
  aboutWord?: IToken[];
  given: GivenCstNode[];
  asWord?: IToken[];
  part?: GivenCstNode[];
  Plus?: IToken[];
};

export interface CasesCstNode extends CstNode {
  name: 'cases';
  children: CasesCstChildren;
}

export type CasesCstChildren = {
  NameWord?: IToken[];
  Rows: IToken[];
};

export interface FiguresCstNode extends CstNode {
  name: 'figures';
  children: FiguresCstChildren;
}

export type FiguresCstChildren = {
  figure: FigureCstNode[];
  Comma?: IToken[];
};

export interface FigureCstNode extends CstNode {
  name: 'figure';
  children: FigureCstChildren;
}

export type FigureCstChildren = {
  group?: GroupCstNode[];
  NameWord: IToken[];
  given: GivenCstNode[];
};

export interface PromiseCstNode extends CstNode {
  name: 'promise';
  children: PromiseCstChildren;
}

export type PromiseCstChildren = {
  promiseWord: IToken[];
  noCliff?: NoCliffCstNode[];
  sameAs?: SameAsCstNode[];
  othersNeverLose?: OthersNeverLoseCstNode[];
  paidInFull?: PaidInFullCstNode[];
  claim?: ClaimCstNode[];
};

export interface NoCliffCstNode extends CstNode {
  name: 'noCliff';
  children: NoCliffCstChildren;
}

export type NoCliffCstChildren = {
  noCliffWord: IToken[];
  aboveWord?: IToken[];
  least?: ArithmeticCstNode[];
  inWord: IToken[];
  figure: ArithmeticCstNode[];
};

export interface SameAsCstNode extends CstNode {
  name: 'sameAs';
  children: SameAsCstChildren;
}

export type SameAsCstChildren = {
  sameAsWord: IToken[];
  Text: IToken[];
  exceptWhereWord?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface OthersNeverLoseCstNode extends CstNode {
  name: 'othersNeverLose';
  children: OthersNeverLoseCstChildren;
}

export type OthersNeverLoseCstChildren = {
  othersNeverLoseAsWord: IToken[];
  driver: ArithmeticCstNode[];
  risesWord: IToken[];
};

export interface PaidInFullCstNode extends CstNode {
  name: 'paidInFull';
  children: PaidInFullCstChildren;
}

export type PaidInFullCstChildren = {
  group?: GroupCstNode[];
  NameWord: IToken[];
  isPaidInFullWord: IToken[];
};

export interface ClaimCstNode extends CstNode {
  name: 'claim';
  children: ClaimCstChildren;
}

export type ClaimCstChildren = {
  arithmetic: ArithmeticCstNode[];
  neverFallsAsWord?: IToken[];
  driver?: ArithmeticCstNode[];
  risesWord?: IToken[];
  AtBound?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface WaiverCstNode extends CstNode {
  name: 'waiver';
  children: WaiverCstChildren;
}

export type WaiverCstChildren = {
  arithmetic: ArithmeticCstNode[];
  mayFallAsWord: IToken[];
  driver: ArithmeticCstNode[];
  risesWord: IToken[];
  becauseWord: IToken[];
  Text: IToken[];
};

export interface AlertCstNode extends CstNode {
  name: 'alert';
  children: AlertCstChildren;
}

export type AlertCstChildren = {
  alertWord: IToken[];
  Text: IToken[];
  whenWord: IToken[];
  expression: ExpressionCstNode[];
  tellWord?: IToken[];
  NameWord?: IToken[];
};

export interface PlanTextCstNode extends CstNode {
  name: 'planText';
  children: PlanTextCstChildren;
}

export type PlanTextCstChildren = {
  Semicolon?: IToken[];
  item?: ItemCstNode[];
  stray?: StrayCstNode[];
};

export interface ExpressionTextCstNode extends CstNode {
  name: 'expressionText';
  children: ExpressionTextCstChildren;
}

export type ExpressionTextCstChildren = {
  expression: ExpressionCstNode[];
  stray?: StrayCstNode[];
};

export interface ItemCstNode extends CstNode {
  name: 'item';
  children: ItemCstChildren;
}

export type ItemCstChildren = {
  definition?: DefinitionCstNode[];
  waiver?: WaiverCstNode[];
  pool?: PoolCstNode[];
  headless?: HeadlessCstNode[];
  component?: ComponentCstNode[];
  planHeader?: PlanHeaderCstNode[];
  currency?: CurrencyCstNode[];
  pays?: PaysCstNode[];
  fiscal?: FiscalCstNode[];
  effective?: EffectiveCstNode[];
  rounding?: RoundingCstNode[];
  payees?: PayeesCstNode[];
  table?: TableCstNode[];
  param?: ParamCstNode[];
  inputItem?: InputItemCstNode[];
  unit?: UnitCstNode[];
  payout?: PayoutCstNode[];
  limit?: LimitCstNode[];
  scale?: ScaleCstNode[];
  matrix?: MatrixCstNode[];
  credit?: CreditCstNode[];
  balance?: BalanceCstNode[];
  include?: IncludeCstNode[];
  example?: ExampleCstNode[];
  promise?: PromiseCstNode[];
  alert?: AlertCstNode[];
};

export interface PlanHeaderCstNode extends CstNode {
  name: 'planHeader';
  children: PlanHeaderCstChildren;
}

export type PlanHeaderCstChildren = {
  planWord: IToken[];
  Text: IToken[];
  forPayeesWhereWord?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface CurrencyCstNode extends CstNode {
  name: 'currency';
  children: CurrencyCstChildren;
}

export type CurrencyCstChildren = {
  currencyWord: IToken[];
  NameWord?: IToken[];
};

export interface PaysCstNode extends CstNode {
  name: 'pays';
  children: PaysCstChildren;
}

export type PaysCstChildren = {
  paysWord: IToken[];
  Frequency: IToken[];
};

export interface FiscalCstNode extends CstNode {
  name: 'fiscal';
  children: FiscalCstChildren;
}

export type FiscalCstChildren = {
  fiscalYearStartsInWord: IToken[];
  NameWord: IToken[];
};

export interface EffectiveCstNode extends CstNode {
  name: 'effective';
  children: EffectiveCstChildren;
}

export type EffectiveCstChildren = {
  effectiveWord: IToken[];
  fromWord?: IToken[];
  start: PrefixedCstNode[];
  toWord?: IToken[];
  end?: PrefixedCstNode[];
};

export interface UnitCstNode extends CstNode {
  name: 'unit';
  children: UnitCstChildren;
}

export type UnitCstChildren = {
  unitWord: IToken[];
  NameWord: IToken[];
};

export interface IncludeCstNode extends CstNode {
  name: 'include';
  children: IncludeCstChildren;
}

export type IncludeCstChildren = {
  includeWord: IToken[];
  Text: IToken[];
};
