import { Alternation, Alternative, NonTerminal, Option, Repetition, RepetitionMandatory, Terminal } from 'chevrotain';
import { RepetitionMandatoryWithSeparator, RepetitionWithSeparator } from 'chevrotain';
import type { IProduction, IToken, Rule, TokenType } from 'chevrotain';
import { isOf } from './lex/token.ts';
import { NameWord, word } from './lex/tokens.ts';
import { planParser } from './parser/plan-parser.ts';

/** Something that the rules read next: a kind of token, and the rules that are open there, outermost first. */
export interface Expected {
  readonly type: TokenType;
  readonly rules: readonly string[];
  /** Which of the rule's tokens of this kind it is: `1`, `2`; or its label. */
  readonly place: string;
}
export interface Expectation {
  readonly next: readonly Expected[];
  /** The tokens are a whole item already. */
  readonly isWhole: boolean;
}

/** A rule as states: a token or another rule leads to the next state, a fork to several without reading anything. */
type State = { readonly id: number; readonly rule: string } & (
  | { readonly kind: 'token'; readonly type: TokenType; readonly place: string; readonly next: State }
  | { readonly kind: 'call'; readonly to: string; readonly next: State }
  | { readonly kind: 'fork'; readonly ways: State[] }
  | { readonly kind: 'end' }
);
/** Where reading goes on when a rule ends. */
interface Frame {
  readonly id: number;
  readonly state: State;
  readonly outer: Frame | undefined;
}
interface Head {
  readonly state: State;
  readonly frame: Frame | undefined;
}

const rules = planParser.getGAstProductions();
const starts = new Map<string, State>();
let states = 0;

function stateOf<K extends State['kind']>(
  kind: K,
  rule: string,
  rest: Omit<Extract<State, { kind: K }>, 'id' | 'rule' | 'kind'>,
) {
  return { id: (states += 1), rule, kind, ...rest } as unknown as Extract<State, { kind: K }>;
}

function startOf(name: string): State {
  const known = starts.get(name);
  if (known) return known;
  const rule: Rule | undefined = rules[name];
  const start = sequence(rule?.definition ?? [], stateOf('end', name, {}), name);
  starts.set(name, start);
  return start;
}

function sequence(parts: readonly IProduction[], next: State, rule: string): State {
  return parts.reduceRight((then, part) => stateFor(part, then, rule), next);
}

/** `stray` reads what belongs to nothing: nobody wants to write that. */
function stateFor(part: IProduction, next: State, rule: string): State {
  if (part instanceof Terminal)
    return stateOf('token', rule, { type: part.terminalType, place: part.label ?? `${part.idx}`, next });
  if (part instanceof NonTerminal)
    return part.nonTerminalName === 'stray'
      ? stateOf('fork', rule, { ways: [] })
      : stateOf('call', rule, { to: part.nonTerminalName, next });
  if (part instanceof Alternative) return sequence(part.definition, next, rule);
  if (part instanceof Alternation)
    return stateOf('fork', rule, { ways: part.definition.map((way) => stateFor(way, next, rule)) });
  if (part instanceof Option) return stateOf('fork', rule, { ways: [sequence(part.definition, next, rule), next] });
  if (part instanceof Repetition) return repeated(part.definition, undefined, next, rule).optional;
  if (part instanceof RepetitionMandatory) return repeated(part.definition, undefined, next, rule).once;
  if (part instanceof RepetitionWithSeparator) return repeated(part.definition, part.separator, next, rule).optional;
  if (part instanceof RepetitionMandatoryWithSeparator) return repeated(part.definition, part.separator, next, rule).once;
  return next;
}

function repeated(
  parts: readonly IProduction[],
  separator: TokenType | undefined,
  next: State,
  rule: string,
): { readonly once: State; readonly optional: State } {
  const again = stateOf('fork', rule, { ways: [next] });
  const once = sequence(parts, again, rule);
  again.ways.push(separator === undefined ? once : stateOf('token', rule, { type: separator, place: 'separator', next: once }));
  return { once, optional: stateOf('fork', rule, { ways: [once, next] }) };
}

/** What may follow the tokens of an item that has begun; nothing where the rules cannot read them. */
export function expectedAfter(tokens: readonly IToken[], rule = 'item'): Expectation {
  const frames = new Map<string, Frame>();
  let heads = opened([{ state: startOf(rule), frame: undefined }], frames);
  for (const token of tokens) {
    const read = heads.open.flatMap(({ state, frame }) =>
      state.kind === 'token' && reads(state, token) ? [{ state: state.next, frame }] : [],
    );
    heads = opened(read, frames);
  }
  return { next: heads.open.flatMap(expectedAt), isWhole: heads.isWhole };
}

/** Two names side by side are a group and its figure only where the first is `team` or `company`, and a code is three capitals; all other gates are left open. */
function reads({ type, rule, place }: Extract<State, { kind: 'token' }>, token: IToken): boolean {
  if (!isOf(token, type) || (place === 'code' && !/^[A-Z]{3}$/.test(token.image))) return false;
  return rule !== 'prefixed' || type !== NameWord || token.tokenType === word.team || token.tokenType === word.company;
}

/** Follows calls, forks and ends until each way wants a token. */
function opened(
  heads: readonly Head[],
  frames: Map<string, Frame>,
): { readonly open: readonly Head[]; readonly isWhole: boolean } {
  const seen = new Set<string>();
  const open: Head[] = [];
  const left = [...heads];
  let isWhole = false;
  for (let head = left.pop(); head !== undefined; head = left.pop()) {
    const { state, frame } = head;
    const key = `${state.id}/${frame?.id ?? 0}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (state.kind === 'token') open.push(head);
    else if (state.kind === 'call') left.push({ state: startOf(state.to), frame: frameOf(state.next, frame, frames) });
    else if (state.kind === 'fork') left.push(...state.ways.map((way) => ({ state: way, frame })));
    else if (frame !== undefined) left.push({ state: frame.state, frame: frame.outer });
    else isWhole = true;
  }
  return { open, isWhole };
}

function frameOf(state: State, outer: Frame | undefined, frames: Map<string, Frame>): Frame {
  const key = `${state.id}/${outer?.id ?? 0}`;
  const frame = frames.get(key) ?? { id: frames.size + 1, state, outer };
  frames.set(key, frame);
  return frame;
}

function expectedAt({ state, frame }: Head): readonly Expected[] {
  if (state.kind !== 'token') return [];
  const open: string[] = [state.rule];
  for (let outer = frame; outer !== undefined; outer = outer.outer) open.push(outer.state.rule);
  return [{ type: state.type, rules: open.toReversed(), place: state.place }];
}
