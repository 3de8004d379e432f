import { computed } from '@preact/signals';
import { settings } from '../../../state/settings.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The shape of a language's table. */
export type DataWords = typeof en;

const tables = { en, zh };

/** The words of the Data tab in the language at hand; fetched with its code. */
export const dataWords = computed((): DataWords => tables[settings.value.language]);
