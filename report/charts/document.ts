import type { PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Plot draws with the document of a browser where nothing else is said; here is another, new for each chart. */
export function chartDocument(): Pick<PlotOptions, 'document'> {
  const page = parseHTML('<html><body></body></html>') as object;
  return Object.fromEntries([['document', Reflect.get(page, 'document') as unknown]]);
}
