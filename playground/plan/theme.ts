import { effect } from '@preact/signals';
import { settings, type Theme } from '../state/settings.ts';
import { monaco } from './monaco.ts';

/** Token kinds by the colour they have; the colours are those of `style/tokens.css`. */
const colours: Readonly<Record<string, string>> = {
  keyword: 'keyword',
  clause: 'clause',
  band: 'keyword',
  type: 'clause',
  group: 'clause',
  unit: 'number',
  number: 'number',
  text: 'text',
  comment: 'comment',
  operator: 'comment',
  component: 'component',
  figure: 'name',
  name: 'name',
  input: 'input',
  param: 'input',
  attribute: 'input',
  scale: 'component',
  balance: 'component',
  table: 'table',
  column: 'table',
};
const bold: readonly string[] = ['component', 'keyword'];

/** Draws the editor in the page's colours, in whichever theme is shown. */
export function keepTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = (theme: Theme): void => {
    const isDark = theme === 'system' ? dark.matches : theme === 'dark';
    monaco.editor.defineTheme('upside', themeOf(isDark));
    monaco.editor.setTheme('upside');
  };
  dark.addEventListener('change', () => show(settings.peek().theme));
  effect(() => show(settings.value.theme));
}

function themeOf(isDark: boolean): monaco.editor.IStandaloneThemeData {
  const hex = colourReader();
  const rules = Object.entries(colours).map(([token, name]) => ({
    token,
    foreground: hex(`--plan-${name}`).slice(1),
    ...(bold.includes(token) ? { fontStyle: 'bold' } : {}),
  }));
  return {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [...rules, { token: '', foreground: hex('--ink').slice(1) }],
    colors: {
      'editor.background': hex('--surface'),
      'editor.foreground': hex('--ink'),
      'editorGutter.background': hex('--surface'),
      'editorLineNumber.foreground': hex('--ink-quiet'),
      'editorLineNumber.activeForeground': hex('--ink'),
      'editor.lineHighlightBackground': hex('--surface-quiet'),
      'editor.lineHighlightBorder': hex('--surface-quiet'),
      'editor.selectionBackground': hex('--accent-quiet'),
      'editorInlayHint.foreground': hex('--ink-quiet'),
      'editorInlayHint.background': '#00000000',
      'editorWidget.background': hex('--surface-raised'),
      'editorWidget.border': hex('--line'),
      'editorHoverWidget.background': hex('--surface-raised'),
      'editorHoverWidget.border': hex('--line'),
      'editorSuggestWidget.selectedBackground': hex('--accent-quiet'),
      'editorSuggestWidget.selectedForeground': hex('--ink'),
      'editorSuggestWidget.highlightForeground': hex('--accent'),
      'editorSuggestWidget.focusHighlightForeground': hex('--accent'),
      'editorError.foreground': hex('--bad'),
      'editorWarning.foreground': hex('--warning'),
      'editorCursor.foreground': hex('--accent'),
      focusBorder: hex('--accent'),
    },
  };
}

/** Reads a colour of the page as `#rrggbb`. */
function colourReader(): (token: string) => string {
  const probe = document.createElement('span');
  document.body.append(probe);
  queueMicrotask(() => probe.remove());
  return (token) => {
    probe.style.color = `var(${token})`;
    const parts = getComputedStyle(probe).color.match(/\d+/g) ?? [];
    return `#${parts
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  };
}
