import { computed } from '@preact/signals';
import { settings } from '../../../state/settings.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The shape of a language's table. */
export type CompareWords = typeof en;

const tables = { en, zh };

/** The words of the Compare tab in the language at hand; fetched with its code. */
export const compareWords = computed((): CompareWords => tables[settings.value.language]);
