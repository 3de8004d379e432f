import type { IToken } from 'chevrotain';
import type { Expected } from '../../grammar/expected.ts';
import { AnyWord, Equals, NameWord, word } from '../../grammar/lex/tokens.ts';
import { currencyCodes } from '../../runtime/numbers/currencies.ts';
import type { Compilation } from '../../compiler/compile.ts';
import { months } from './months.ts';

/** Something that may stand where a name is wanted. */
export type Candidate =
  | { readonly kind: 'plan'; readonly name: string; readonly isGiven?: boolean }
  | { readonly kind: 'record'; readonly table: string; readonly name: string; readonly insert?: string }
  | { readonly kind: 'word'; readonly name: string; readonly table: string }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'literal'; readonly name: string; readonly insert?: string };

type Plan = Compilation['understood'];

/** What is at hand where a name stands: the table of its records, the word for the record. */
interface Hand {
  readonly table: string | undefined;
  readonly word: string | undefined;
}

/** The names that fit a place; empty where a new name is to be made up. */
export function candidatesAt(expected: Expected, tokens: readonly IToken[], rest: string, plan: Plan): readonly Candidate[] {
  const rule = expected.rules.at(-1) ?? '';
  const { checking } = plan;
  const hand = handOf(expected, tokens, rest, plan);
  const named = (kinds: readonly string[]): readonly Candidate[] =>
    [...checking.plan.symbols].flatMap(([name, { kind }]) => (kinds.includes(kind) ? [{ kind: 'plan', name }] : []));
  const literals = (names: readonly string[]): readonly Candidate[] => names.map((name) => ({ kind: 'literal', name }));
  const isMember = expected.type === AnyWord;
  switch (`${rule} ${expected.place}`) {
    case 'path 0':
      return isMember ? membersOf(tokens, hand, plan) : figuresFor(expected, hand, plan);
    case 'prefixed 0':
      return groups(plan, false);
    case 'group 0':
    case 'inputItem grain':
      return groups(plan, true);
    case 'forEach 2':
    case 'tableSource 0':
    case 'credit 0':
    case 'balance table':
    case 'cases 0':
      return recordTables(plan);
    case 'balance record':
    case 'credit splits':
    case 'convertTail 2':
      return named(['table']);
    case 'forEach 3':
      return columns(hand.table, plan);
    case 'tableSource date':
      return columns(tableNamed(tokens, word.in) ?? hand.table, plan, 'date');
    case 'tableSource record':
      return hand.word === undefined
        ? columns(hand.table, plan, 'key')
        : [{ kind: 'word', name: hand.word, table: hand.table ?? '' }];
    case 'tableDate 0':
      return columns(tableNamed(tokens, word.table), plan, 'date');
    case 'tableKeys 0':
    case 'tableKeys 2':
      return columns(tableNamed(tokens, word.table), plan);
    case 'type 0':
      return types(expected, plan);
    case 'type column':
      return columns(tableNamed(tokens, word.table), plan, 'text');
    case 'limit 0':
    case 'limit 2':
    case 'paidAmount 0':
      return named(['component']);
    case 'paidInFull 0':
      return named(['component']).filter(({ name }) => checking.components.get(name)?.shape.kind === 'pool');
    case 'previous 0':
      return [...checking.balances.keys()].map((name) => ({ kind: 'plan', name: name.split('.').at(-1) ?? name }));
    case 'rounding 0':
      return hand.word === undefined ? [] : [{ kind: 'word', name: hand.word, table: hand.table ?? '' }];
    case 'figure 0':
      return named(['input', 'implicit-input', 'param', 'attribute', 'definition', 'scale', 'matrix']).map((each) => ({
        ...each,
        ...(each.kind === 'plan' && { isGiven: true }),
      }));
    case 'currency 0':
      return literals(currencyCodes);
    case 'convertTail 0':
      return /^\s*at\b/.test(rest) ? literals(currencyCodes) : currencyCodes.map(convertedTo);
    case 'fiscal 0':
      return literals(months);
    case 'alert 0':
      return literals(['manager']);
    default:
      return [];
  }
}

/** A conversion says at which rates, or nothing of it can be read. */
function convertedTo(name: string): Candidate {
  return { kind: 'literal', name, insert: `${name} at ` };
}

function handOf({ rules }: Expected, tokens: readonly IToken[], rest: string, plan: Plan): Hand {
  const { tables } = plan.checking;
  const each = tokens.findIndex(({ tokenType }) => tokenType === word.forEach);
  const ownWord = each === -1 ? undefined : tokens[each + 1]?.image;
  const ownTable = each === -1 ? definedTable(tokens) : tokens[each + 3]?.image;
  const credited = [word.credit, word.alsoCredit].some((type) => tokens[0]?.tokenType === type) ? tokens[1]?.image : undefined;
  const own: Hand = { table: known(ownTable ?? credited), word: ownWord };
  if (!rules.includes('aggregate')) return own;
  const source = known(tableNamed(tokens, word.in) ?? /^[^\n]*?\bin\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(rest)?.[1]);
  return source === undefined ? own : { table: source, word: undefined };

  function known(name: string | undefined): string | undefined {
    return name !== undefined && tables.has(name) ? name : undefined;
  }
}
function definedTable(tokens: readonly IToken[]): string | undefined {
  return tokens[1]?.image === '.' && tokens[3]?.tokenType === Equals ? tokens[0]?.image : undefined;
}
/** The name behind the last such word. */
function tableNamed(tokens: readonly IToken[], behind: IToken['tokenType']): string | undefined {
  const at = tokens.findLastIndex(({ tokenType }) => tokenType === behind);
  return at === -1 ? undefined : tokens[at + 1]?.image;
}

function columns(table: string | undefined, { checking }: Plan, kind?: string): readonly Candidate[] {
  const shape = table === undefined ? undefined : checking.tables.get(table)?.shape;
  return (shape?.columns ?? [])
    .filter(({ type }) => kind === undefined || type.kind === kind)
    .map(({ name }) => ({ kind: 'record', table: table ?? '', name }));
}
/** Columns and the figures defined for each record. */
function recordFigures(table: string, plan: Plan): readonly Candidate[] {
  const defined = [...plan.checking.plan.recordDefinitions].flatMap(([key, { name }]): readonly Candidate[] =>
    key === `${table}.${name.name}` ? [{ kind: 'record', table, name: name.name }] : [],
  );
  return [...columns(table, plan), ...defined];
}
function recordTables({ checking }: Plan): readonly Candidate[] {
  return [...checking.tables].flatMap(([name, { shape }]) => (shape.keys.length === 0 ? [{ kind: 'plan', name }] : []));
}

/** Every figure that can be named here; behind `sum of` also the columns of tables, with `in` and the table. */
function figuresFor({ rules }: Expected, { table, word: own }: Hand, plan: Plan): readonly Candidate[] {
  const { checking } = plan;
  const inTable = table === undefined ? [] : recordFigures(table, plan);
  const hidden = new Set(inTable.map(({ name }) => name));
  const isArgument = rules.includes('aggregate') && table === undefined;
  const sums = isArgument
    ? [...checking.tables].flatMap(([name, { shape }]) =>
        shape.keys.length > 0
          ? []
          : recordFigures(name, plan).map((each) => ({ ...each, insert: `${each.name} in ${name}` }) as Candidate),
      )
    : [];
  const named = [...checking.plan.symbols].flatMap(([name, { kind }]): readonly Candidate[] =>
    hidden.has(name) || (kind === 'table' && !isKeyed(name, plan)) ? [] : [{ kind: 'plan', name }],
  );
  const usual = ['sales', 'target', 'payout'].filter((name) => !checking.plan.symbols.has(name) && !hidden.has(name));
  const record: readonly Candidate[] = own === undefined || table === undefined ? [] : [{ kind: 'word', name: own, table }];
  return [...inTable, ...record, ...sums, ...named, ...usual.map((name): Candidate => ({ kind: 'plan', name }))];
}
function isKeyed(name: string, { checking }: Plan): boolean {
  return (checking.tables.get(name)?.shape.keys.length ?? 0) > 0;
}

/** Behind a dot: what the record or table before it has. */
function membersOf(tokens: readonly IToken[], { table, word: own }: Hand, plan: Plan): readonly Candidate[] {
  const before = tokens.at(-2)?.image ?? '';
  const { tables } = plan.checking;
  if (table !== undefined && before === own) return recordFigures(table, plan);
  const column = table === undefined ? undefined : tables.get(table)?.shape.columns.find(({ name }) => name === before);
  if (column?.type.kind === 'reference') return recordFigures(column.type.table, plan);
  return tables.has(before) ? recordFigures(before, plan) : [];
}

function hasManager({ checking }: Plan): boolean {
  return checking.payees?.shape.columns.some(({ type }) => type.kind === 'manager') ?? false;
}
/** Nobody has reports where payees have no manager. */
export function hasPeople(keyword: string, plan: Plan): boolean {
  return (keyword !== 'allReports' && keyword !== 'reports') || hasManager(plan);
}

function groups({ checking }: Plan, withColumns: boolean): readonly Candidate[] {
  const attributes = checking.payees?.shape.columns ?? [];
  const hasTeam = checking.payees === undefined || attributes.some(({ type }) => type.kind === 'team');
  const words = [
    ...(hasTeam ? ['team'] : []),
    'company',
    ...(withColumns && checking.payees !== undefined && attributes.some(({ type }) => type.kind === 'manager')
      ? ['reports']
      : []),
  ];
  const texts = withColumns ? attributes.filter(({ type }) => type.kind === 'text') : [];
  return [
    ...words.map((name): Candidate => ({ kind: 'group', name })),
    ...texts.map(({ name }): Candidate => ({ kind: 'plan', name })),
  ];
}

const figureTypes = ['money', 'percent', 'number', 'count', 'date', 'text', 'yes/no'];
const payeeTypes = ['key', 'team', 'manager', 'starts', 'ends'];
const recordTypes = ['key', 'payee', 'starts', 'ends'];
const periodTypes = ['month', 'quarter', 'half-year', 'year', 'week'];
function types({ rules }: Expected, { checking }: Plan): readonly Candidate[] {
  const isColumn = rules.includes('column');
  const own = rules.includes('payees') ? payeeTypes : isColumn ? recordTypes : [];
  const words = [...own, ...figureTypes, ...(isColumn && !rules.includes('payees') ? periodTypes : [])];
  const tables = isColumn && !rules.includes('payees') ? [...checking.tables.keys()] : [];
  return [
    ...words.map((name): Candidate => ({ kind: 'type', name })),
    ...[...checking.plan.units].map((name): Candidate => ({ kind: 'unit', name })),
    ...tables.map((name): Candidate => ({ kind: 'plan', name })),
  ];
}

/** Whether the rules want a word that is a name. */
export function wantsName({ type }: Expected): boolean {
  return type === NameWord || type === AnyWord;
}
