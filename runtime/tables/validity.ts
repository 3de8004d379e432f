import type { ColumnShape } from '../calculation.ts';

/** Does the column say from when, or until when, its row holds? */
export const isOfValidity = ({ type }: Pick<ColumnShape, 'type'>): boolean => type.kind === 'starts' || type.kind === 'ends';
