import { error, orDidYouMean } from './entry.ts';

/** Examples in a plan. */
export const exampleEntries = {
  'example-unknown-figure': error<{ name: string; near?: string | undefined }>(
    ({ name, near }) =>
      `An example gives inputs, params, definitions or payee columns of the plan; \`${name}\` is none of them.${orDidYouMean(near)}`,
  ),
  'example-expects-nothing': error<{ name: string }>(
    ({ name }) => `Example "${name}" expects nothing: add \`expect commission …\`.`,
  ),
  'example-gives-component': error<{ name: string }>(
    ({ name }) =>
      `\`${name}\` is what the plan pays: an example expects it (\`expect ${name} …\`), and gives the figures it is made of.`,
  ),
  'example-not-literal': error<{ name: string }>(
    ({ name }) => `The figure of \`${name}\` in an example is written out, such as \`36,000\`.`,
  ),
};
