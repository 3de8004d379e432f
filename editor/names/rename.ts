import { compile, type Compilation, type CompileOptions } from '../../compiler/compile.ts';
import { english } from '../../grammar/keywords.ts';
import type { Span } from '../../grammar/span.ts';
import type { Column, TableItem } from '../../grammar/tree/index.ts';
import type { Edit, Edits, Reference, Refusal, Renamable } from '../analysis.ts';
import { applied } from '../edits.ts';
import type { Words } from '../words/words.ts';
import { type Occurrence, isOfLanguage, type Subject, subjectKey } from './subject.ts';
import { type Occurrences, ownItems } from './occurrences.ts';

/** Where the name at an offset is declared: here, or by an `include`. */
export function declarationOf(occurrence: Occurrence, occurrences: Occurrences, { understood }: Compilation): Span | undefined {
  const own = occurrences.of(occurrence).find(({ isDeclaration }) => isDeclaration);
  if (own !== undefined) return own.span;
  const { subject } = occurrence;
  const symbol = subject.kind === 'plan' ? understood.checking.plan.symbols.get(subject.name) : undefined;
  return symbol !== undefined && 'item' in symbol ? symbol.item.span : undefined;
}

export function referencesAt(offset: number, occurrences: Occurrences): readonly Reference[] {
  const occurrence = occurrences.at(offset);
  if (occurrence === undefined || isOfLanguage(occurrence.subject)) return [];
  return occurrences.of(occurrence).map(({ span, isDeclaration }) => ({ span, isDeclaration }));
}

/** What can be renamed here; only what is declared in this text. */
export function renamableAt(offset: number, occurrences: Occurrences, words: Words): Renamable | Refusal {
  const occurrence = occurrences.at(offset);
  if (occurrence === undefined) return refused(words.noName);
  const { subject, span } = occurrence;
  if (isOfLanguage(subject)) return refused(words.nameOfLanguage(subject.name));
  if (!occurrences.of(occurrence).some(({ isDeclaration }) => isDeclaration))
    return refused(words.declaredElsewhere(subject.name));
  return { kind: 'renamable', span, name: subject.name };
}

export interface Renaming {
  readonly offset: number;
  readonly name: string;
  readonly occurrences: Occurrences;
  readonly compilation: Compilation;
  readonly options: CompileOptions;
  readonly words: Words;
}

/** The edits that give a name another, after making sure that the plan still means the same. */
export function renamed(of: Renaming): Edits | Refusal {
  const { offset, occurrences, words, compilation } = of;
  const name = of.name.trim().replaceAll('`', '');
  const can = renamableAt(offset, occurrences, words);
  const occurrence = occurrences.at(offset);
  if (can.kind === 'refused' || occurrence === undefined) return can.kind === 'refused' ? can : refused(words.noName);
  if (name === '' || /[\r\n]/.test(name)) return refused(words.notAName);
  if (name === can.name) return { kind: 'edits', edits: [] };
  if (isTaken(name, occurrence.subject, compilation)) return refused(words.nameTaken(name));
  const places = occurrences.of(occurrence).map((each) => editFor(each, name));
  const edits = [...places, ...bindings(occurrence.subject, compilation)].toSorted((a, b) => a.span.from - b.span.from);
  return staysTheSame(edits, occurrence.subject, of) ? { kind: 'edits', edits } : refused(words.wouldChangeMeaning(name));
}

function refused(message: string): Refusal {
  return { kind: 'refused', message };
}

function isTaken(name: string, subject: Subject, { understood }: Compilation): boolean {
  const { plan, tables } = understood.checking;
  if (subject.kind === 'record')
    return tables.get(subject.table)?.types.has(name) === true || plan.recordDefinitions.has(`${subject.table}.${name}`);
  return subject.kind === 'unit' ? plan.units.has(name) : plan.symbols.has(name) || name === 'payout';
}

/** A component that went by its kind gets its name behind it. */
function editFor({ span, isKind, isCell }: Occurrence, name: string): Edit {
  const text = isCell === true ? name : nameText(name);
  return isKind === true ? { span: { from: span.to, to: span.to }, text: ` ${text}` } : { span, text };
}

const keywords: ReadonlySet<string> = new Set(Object.values(english).flat());
/** A name as a plan writes it: in backquotes where it is no plain word, or one of the language's. */
export function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !keywords.has(name) ? name : `\`${name}\``;
}

/** Columns and tables go on reading the data that they read: `from "old name"`. */
function bindings(subject: Subject, compilation: Compilation): readonly Edit[] {
  const items = ownItems(compilation);
  const tables = items.filter((item): item is TableItem => item.kind === 'table');
  if (subject.kind === 'record') {
    const table = tables.find(({ name, rows }) => name.name === subject.table && rows === undefined);
    return headerEdits(table?.columns ?? [], subject.name, compilation.text);
  }
  if (subject.kind !== 'plan') return [];
  const table = tables.find(({ name, source, rows }) => name.name === subject.name && !source && !rows);
  if (table) return [sourceEdit(table.name.span.to, subject.name)];
  const payees = items.find((item) => item.kind === 'payees');
  return headerEdits(payees?.columns ?? [], subject.name, compilation.text);
}
function headerEdits(columns: readonly Column[], name: string, text: string): readonly Edit[] {
  const column = columns.find((each) => each.name.name === name);
  if (!column || column.header) return [];
  const blank = column.orBlank ? (/^\s+or\s+blank/.exec(text.slice(column.type.span.to))?.[0].length ?? 0) : 0;
  return [sourceEdit(column.type.span.to + blank, name)];
}
function sourceEdit(at: number, name: string): Edit {
  return { span: { from: at, to: at }, text: ` from "${name.replaceAll('"', '""')}"` };
}

/** Whoever renames wants the same plan: where the compiler sees another, a name would be read as something else. */
function staysTheSame(edits: readonly Edit[], subject: Subject, { compilation, options }: Renaming): boolean {
  if (compilation.calculation === undefined) return true;
  const after = compile(applied(compilation.text, edits), options);
  if (after.calculation === undefined) return false;
  const isBound = subject.kind !== 'word' && !isDefinition(subject, compilation);
  if (!isBound) return after.calculation.meaningHash === compilation.calculation.meaningHash;
  const shapeOf = ({ calculation }: Compilation) => calculation?.nodes.map(({ op, type, grain }) => [op, type.kind, grain.kind]);
  return JSON.stringify(shapeOf(after)) === JSON.stringify(shapeOf(compilation));
}
function isDefinition(subject: Subject, { understood }: Compilation): boolean {
  const { plan } = understood.checking;
  const symbol = subject.kind === 'plan' ? plan.symbols.get(subject.name) : undefined;
  if (subject.kind === 'record') return plan.recordDefinitions.has(subjectKey(subject).replace(/^record /, ''));
  return symbol?.kind === 'definition' || symbol?.kind === 'scale' || symbol?.kind === 'matrix';
}
