import { effect, signal } from '@preact/signals';
import type { Language } from '../../editor/index.ts';

export type Theme = 'system' | 'light' | 'dark';

/** How somebody likes to work. Kept in the browser; no part of the plan. */
interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** For plans that name no currency; ISO 4217. */
  readonly currency: string;
  /** How much of the width the plan takes, in percent. */
  readonly planWidth: number;
}

const usual: Settings = {
  language: navigator.language.startsWith('zh') ? 'zh' : 'en',
  theme: 'system',
  currency: 'USD',
  planWidth: 46,
};
const place = 'upside.settings';

export const settings = signal<Settings>({ ...usual, ...saved() });

export function change(some: Partial<Settings>): void {
  settings.value = { ...settings.peek(), ...some };
}

function saved(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Settings>;
  } catch {
    return {};
  }
}

/** Keeps the settings and puts language and theme on the page. */
export function keepSettings(): void {
  effect(() => {
    const { language, theme } = settings.value;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(place, JSON.stringify(settings.value));
    } catch {
      // A browser that keeps nothing still works; it forgets.
    }
  });
}
