import * as arithmetic from './arithmetic.ts';
import * as aggregates from './aggregates.ts';
import { choose } from './choose.ts';
import { cutTo } from './cuts.ts';
import { continued, tiers } from './ladder.ts';
import { scheduled } from './schedule.ts';
import { matrixSlope, scaleFigure } from './scale.ts';
import { followed, lookup } from './looked-up.ts';
import { smallestOf } from './smallest.ts';
import { ownPart } from './share.ts';
import { throughWindow } from './place.ts';
import { cumulative, isPart, limited, periods } from './windows.ts';
import * as truths from './truths.ts';
import { isFirmWhom, isPaidLater, mayBeGone } from './whom.ts';

/** The rules of the slope domain, each by its name, so that a test can break one and see that it is noticed. */
export const rules = {
  add: arithmetic.add,
  subtract: arithmetic.subtract,
  multiply: arithmetic.multiply,
  divide: arithmetic.divide,
  extreme: arithmetic.extreme,
  excess: arithmetic.excess,
  steps: arithmetic.steps,
  round: arithmetic.round,
  atMost: truths.atMost,
  not: truths.not,
  choose,
  tiers,
  continued,
  scale: scaleFigure,
  matrix: matrixSlope,
  records: aggregates.records,
  members: aggregates.members,
  rank: aggregates.rankSlope,
  ownPart,
  window: throughWindow,
  cumulative,
  limited,
  cut: cutTo,
  scheduled,
  periods,
  isPart,
  lookup,
  followed,
  smallest: smallestOf,
  whom: isFirmWhom,
  mayBeGone,
  isPaidLater,
  isFirmCredit: aggregates.isFirmCredit,
};
export type Rules = typeof rules;
