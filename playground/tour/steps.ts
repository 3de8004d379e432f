import type { Words } from '../words/words.ts';

/** A stop of the tour: what it shows, and on which side it is seen on a narrow screen. */
export interface Stop {
  readonly id: keyof Words['tour']['steps'];
  readonly shows: string;
  readonly side: 'plan' | 'results';
}

export const stops: readonly Stop[] = [
  { id: 'plan', shows: '.plan-frame', side: 'plan' },
  { id: 'state', shows: '.state-line', side: 'plan' },
  { id: 'pay', shows: '.grid-frame', side: 'results' },
  { id: 'why', shows: '.why', side: 'results' },
  { id: 'tabs', shows: '.tab-list', side: 'results' },
  { id: 'tools', shows: '.masthead .tools', side: 'results' },
];
