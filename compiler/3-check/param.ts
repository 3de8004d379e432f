import type { ParamItem, ParamVersion } from '../../grammar/tree/index.ts';
import { rationalText } from '../../runtime/numbers/exact.ts';
import { constantOf } from './constant.ts';
import type { Draft } from './draft.ts';
import { sayNeedsSign } from './numeral.ts';
import type { CheckedParam, Checking } from './scope.ts';
import { typeOfWord } from './type-word.ts';
import { describe, freshNumeral, isFigure, isNumeral, known, unify, type Type } from './type.ts';

/** A param: its type, its versions and their dates. */
export function checkParam(item: ParamItem, checking: Checking): CheckedParam {
  const name = item.name.name;
  const declared = item.type === undefined ? undefined : typeOfWord(item.type, checking.plan, checking.reporter);
  let type: Type = declared ?? freshNumeral();
  const versions = item.versions.map((version) => {
    const value = checking.check(version.value, {});
    const isPlain = constantOf(value) !== undefined || value.op.op === 'literal';
    if (!isPlain) return { ...fromOf(version), value: notPlain(value, version, name, checking) };
    const both = known(type).kind === 'numeral' && !isFigure(value.type) ? value.type : unify(type, value.type);
    if (both === undefined) saysWrongType(name, type, value, checking);
    else if (declared === undefined) type = both;
    if (known(type).kind === 'percent') needsSign(version, checking);
    return { ...fromOf(version), value: valueOf(value) };
  });
  checkOrder(item, checking);
  const shape = {
    name,
    spreadEvenly: item.type?.spreadEvenly ?? false,
    versions,
    ...(item.type?.per !== undefined && { per: item.type.per }),
    ...(item.meet !== undefined && { meet: item.meet }),
  };
  return { shape, type, typed: declared !== undefined || !isNumeral(type), span: item.span };
}

function saysWrongType(name: string, type: Type, value: Draft, checking: Checking): void {
  const facts = { place: `\`${name}\``, wanted: describe(type), found: describe(value.type) };
  checking.reporter.say('wrong-type', value.span, facts);
}

/** `param rate : percent = 5` would be 500%. */
function needsSign({ value }: ParamVersion, checking: Checking): void {
  if (value.kind !== 'number' || value.form !== 'plain' || value.value === '0') return;
  sayNeedsSign(value, checking);
}

function valueOf(value: Draft): string {
  const constant = constantOf(value);
  if (constant !== undefined) return rationalText(constant);
  return value.op.op === 'literal' ? value.op.value : '0';
}
/** A param is written out; what is calculated is a definition. */
function notPlain(value: Draft, version: ParamVersion, name: string, checking: Checking): string {
  if (value.type.kind !== 'poison') checking.reporter.say('constant-wanted', version.value.span, { place: `\`${name}\`` });
  return '0';
}

function fromOf(version: ParamVersion): { readonly from?: string } {
  return version.from?.kind === 'date' ? { from: version.from.value } : {};
}

function checkOrder(item: ParamItem, checking: Checking): void {
  item.versions.forEach((version, index) => {
    const before = item.versions[index - 1];
    if (before === undefined) return;
    const earlier = fromOf(before).from ?? '';
    const later = fromOf(version).from;
    if (later === undefined || later <= earlier)
      checking.reporter.say('versions-out-of-order', version.span, { name: item.name.name });
  });
}
