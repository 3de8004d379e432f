export type * from './component.ts';
export type * from './example.ts';
export type * from './expression.ts';
export type * from './item.ts';
export type * from './promise.ts';
