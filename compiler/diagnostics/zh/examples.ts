import type { exampleEntries } from '../examples.ts';
import { maybe, type SentencesOf } from './sentences.ts';

export const exampleSentences: SentencesOf<typeof exampleEntries> = {
  'example-unknown-figure': ({ name, near }) =>
    `算例只能给出方案的填报数据、参数、定义或激励对象的列；\`${name}\` 都不是。${maybe(near)}`,
  'example-expects-nothing': ({ name }) => `算例“${name}”没有期望任何结果：请加上 \`expect commission …\`。`,
  'example-gives-component': ({ name }) =>
    `\`${name}\` 是方案要发的：算例应当期望它（\`expect ${name} …\`），并给出计算它所用的数。`,
  'example-not-literal': ({ name }) => `算例中 \`${name}\` 的数要直接写出来，例如 \`36,000\`。`,
};
