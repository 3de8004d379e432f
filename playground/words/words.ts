import { computed } from '@preact/signals';
import { settings } from '../state/settings.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The shape of a language's table. */
export type Words = typeof en;

const tables = { en, zh };

/** The words of the page in the language at hand: `words.value.pay.total`. */
export const words = computed((): Words => tables[settings.value.language]);
