import type { ComponentType } from 'preact';
import type { IconName } from '../parts/icon.tsx';
import { lazy } from '../parts/lazy.tsx';
import type { Words } from '../words/words.ts';
import { Pay } from './pay/pay.tsx';

/** A tab: its id is its folder, its title is in the words, its code is fetched when it is first opened. */
export interface Tab {
  readonly id: string;
  readonly title: Exclude<keyof Words['tabs'], 'label' | 'next' | 'nextText'>;
  readonly icon: IconName;
  /** Absent: comes next. */
  readonly content?: ComponentType;
}

/** All tabs, from left to right. To add one, give it `content: lazy(async () => (await import('./curve/curve.tsx')).Curve)`. */
export const tabs: readonly Tab[] = [
  { id: 'pay', title: 'pay', icon: 'pay', content: Pay },
  { id: 'curve', title: 'curve', icon: 'curve', content: lazy(async () => (await import('./curve/curve.tsx')).Curve) },
  {
    id: 'promises',
    title: 'promises',
    icon: 'promises',
    content: lazy(async () => (await import('./promises/promises.tsx')).Promises),
  },
  { id: 'what-if', title: 'whatIf', icon: 'whatIf', content: lazy(async () => (await import('./what-if/what-if.tsx')).WhatIf) },
  { id: 'data', title: 'data', icon: 'data', content: lazy(async () => (await import('./data/data.tsx')).Data) },
  {
    id: 'compiled',
    title: 'compiled',
    icon: 'compiled',
    content: lazy(async () => (await import('./compiled/compiled.tsx')).Compiled),
  },
  { id: 'solve', title: 'solve', icon: 'solve', content: lazy(async () => (await import('./solve/solve.tsx')).Solve) },
  {
    id: 'compare',
    title: 'compare',
    icon: 'compare',
    content: lazy(async () => (await import('./compare/compare.tsx')).Compare),
  },
];
