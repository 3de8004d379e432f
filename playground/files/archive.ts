/** A plan with data and results as one `.zip`, laid out as the command line reads it, and such a file back again. Pure. */
import { unzipSync, zipSync } from 'fflate';
import { dataEndings } from '../../data/endings.ts';
import { payoutsCsv } from '../../data/write/csv-text.ts';
import type { RunResult } from '../../runtime/data.ts';
import { planFile, safeName, withoutEnding } from './names.ts';
import { problemsCsv } from './problems-csv.ts';
import { namedPlan, readMe } from './read-me.ts';
import type { Bundle, FileBytes } from './shared.ts';

export type ReadArchive =
  { readonly kind: 'bundle'; readonly bundle: Bundle } | { readonly kind: 'refused'; readonly why: Refusal };
/** No archive at all; none of ours, for there is no plan in it; or more than a page can hold. */
export type Refusal = 'notZip' | 'noPlan' | 'tooLarge';
type Contents = Readonly<Record<string, Uint8Array>>;

/** Unpacked; more is refused before it is unpacked. */
const mostBytes = 1_000_000_000;
/** The same content gives the same bytes, whatever the day. */
const mtime = new Date(2000, 0, 1);

/** `result`: what the plan pays over these very data; undefined while it cannot be paid. */
export function archiveOf(bundle: Bundle, result: RunResult | undefined): Uint8Array {
  const plan = planFile(bundle.name);
  const texts = {
    'README.txt': readMe(plan, bundle.data.length, result),
    ...bundle.plans,
    [plan]: bundle.text,
    ...(result && {
      'results/payouts.csv': payoutsCsv(result.payouts),
      'results/problems.csv': problemsCsv(result.problems),
    }),
  };
  const files = bundle.data.map(({ file, bytes }) => [`data/${safeName(file)}`, bytes] as const);
  return zipSync({ ...Object.fromEntries(files), ...encoded(texts) }, { mtime });
}

function encoded(texts: Readonly<Record<string, string>>): Contents {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** `file`: the archive's own name, which may tell which of its plans is meant. */
export function readArchive(file: string, bytes: Uint8Array): ReadArchive {
  const contents = unpacked(bytes);
  if (typeof contents === 'string') return { kind: 'refused', why: contents };
  const paths = Object.keys(contents).filter((path) => !/\/$|(?:^|\/)(?:__MACOSX\/|\.)/.test(path));
  const plan = mainPlan(file, paths, contents);
  return plan === undefined ? { kind: 'refused', why: 'noPlan' } : { kind: 'bundle', bundle: bundleOf(plan, paths, contents) };
}

function bundleOf(plan: string, paths: readonly string[], contents: Contents): Bundle {
  const home = plan.slice(0, plan.lastIndexOf('/') + 1);
  const beside = paths.filter((path) => path.startsWith(home) && path !== plan).map((path) => path.slice(home.length));
  const bytesOf = (path: string): Uint8Array => contents[home + path] ?? new Uint8Array();
  const plans = beside.filter((path) => path.endsWith('.plan')).map((path) => [path, textOf(bytesOf(path))] as const);
  const data = beside.filter(isData).map((path): FileBytes => ({ file: path.replace(/^data\//, ''), bytes: bytesOf(path) }));
  return { name: plan.slice(home.length), text: textOf(contents[plan]), plans: Object.fromEntries(plans), data };
}

/** Beside the plan or in its `data` folder, where the command line looks too. */
function isData(path: string): boolean {
  return /^(?:data\/)?[^/]+$/.test(path) && dataEndings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

function unpacked(bytes: Uint8Array): Contents | Refusal {
  let size = 0;
  try {
    const contents = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= mostBytes });
    return size > mostBytes ? 'tooLarge' : contents;
  } catch {
    return 'notZip';
  }
}

/** The plan that the archive is about: the one that its README names, else the one named like it, else the outermost. */
function mainPlan(file: string, paths: readonly string[], contents: Contents): string | undefined {
  const depth = (path: string): number => path.split('/').length;
  const plans = paths.filter((path) => path.endsWith('.plan')).toSorted((a, b) => depth(a) - depth(b));
  const wanted = [namedPlan(textOf(contents['README.txt'])), `${withoutEnding(file)}.plan`];
  return wanted.find((path) => path !== undefined && plans.includes(path)) ?? plans[0];
}

function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
