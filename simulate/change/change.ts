/** One thing that a scenario makes otherwise. Figures and conditions are the plan language's own words, not yet looked at. */
export type Change =
  /** `close_value up 10% where product is "GTK 500"` */
  | { readonly kind: 'scaled'; readonly name: string; readonly by: 'up' | 'down'; readonly part: string; readonly where?: string }
  /** `target = 33,000` */
  | { readonly kind: 'set'; readonly name: string; readonly value: string }
  /** `commission band above 120% pay 9%`, `quality band from 4.5 gives 130%` */
  | { readonly kind: 'band'; readonly name: string; readonly range: string; readonly value: string }
  /** `commission at most 5,000`, `payout at most 20,000` */
  | { readonly kind: 'bound'; readonly name: string; readonly bound: 'at least' | 'at most'; readonly value: string }
  /** `payee "Ana" sales 250,000 [in 2017-03]` */
  | {
      readonly kind: 'given';
      readonly payee: string;
      readonly figure: string;
      readonly value: string;
      readonly period?: string;
    }
  /** `without pool` */
  | { readonly kind: 'without'; readonly name: string };

/** A change that could be read, or why not. */
export type ReadChange = { readonly change: Change } | { readonly wrong: string };

const name = '(`[^`]+`|[^\\s"`=]+)';
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => Change])[] = [
  [/^without\s+(.+)$/, ([of = '']) => ({ kind: 'without', name: bare(of) })],
  [
    new RegExp(`^payee\\s+"([^"]+)"\\s+${name}\\s+(?:=\\s*)?(.+?)(?:\\s+in\\s+(\\d{4}\\S*))?$`),
    ([payee = '', figure = '', value = '', period = '']) => ({
      ...{ kind: 'given', payee, figure: bare(figure), value },
      ...(period !== '' && { period }),
    }),
  ],
  [
    new RegExp(`^${name}\\s+band\\s+(.+?)\\s+(?:pay|gives)\\s+(.+)$`),
    ([of = '', range = '', value = '']) => ({ kind: 'band', name: bare(of), range, value }),
  ],
  [
    new RegExp(`^${name}\\s+(up|down)\\s+(\\S+%)(?:\\s+where\\s+(.+))?$`),
    ([of = '', by = '', part = '', where = '']) => ({
      ...{ kind: 'scaled', name: bare(of), by: by === 'up' ? 'up' : 'down', part },
      ...(where !== '' && { where }),
    }),
  ],
  [
    new RegExp(`^${name}\\s+(at least|at most)\\s+(.+)$`),
    ([of = '', bound = '', value = '']) => ({
      ...{ kind: 'bound', name: bare(of), bound: bound === 'at least' ? 'at least' : 'at most', value },
    }),
  ],
  [new RegExp(`^${name}\\s*=\\s*(.+)$`), ([of = '', value = '']) => ({ kind: 'set', name: bare(of), value })],
];

/** Reads a change as sales ops write it on the command line. */
export function readChange(text: string): ReadChange {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  for (const [form, make] of forms) {
    const found = form.exec(words);
    if (found !== null) return { change: make(found.slice(1).map((part) => part ?? '')) };
  }
  return {
    wrong: `"${words}" is no change. Write such as \`target = 33,000\`, \`close_value up 10% where product is "GTK 500"\`, \`commission band above 120% pay 9%\`, \`payout at most 20,000\`, \`payee "Ana" sales 250,000\` or \`without pool\`.`,
  };
}

function bare(written: string): string {
  return written.replaceAll('`', '');
}
