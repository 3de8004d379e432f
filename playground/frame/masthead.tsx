import { change, settings, type Theme } from '../state/settings.ts';
import { planName } from '../state/workbook.ts';
import { words } from '../words/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { commands } from './commands.ts';

/** The page's name, the plan's name, and what can be done. */
export function Masthead() {
  const w = words.value;
  return (
    <header class="masthead">
      <h1 class="wordmark" title={w.tagline}>
        <Mark />
        {w.title}
      </h1>
      <span class="file">{planName.value}</span>
      <div class="tools" role="toolbar" aria-label={w.parts.tools}>
        {commands.map(({ id, icon, title, run }) => (
          <button key={id} type="button" class="button plain" title={title(w)} onClick={run}>
            <Icon name={icon} />
            <span>{title(w)}</span>
          </button>
        ))}
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M6 23h7v-6h6v-6h7"
        fill="none"
        stroke="var(--ink-on-accent)"
        stroke-width="3"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}

const themes: Readonly<Record<Theme, { readonly icon: IconName; readonly next: Theme }>> = {
  system: { icon: 'system', next: 'light' },
  light: { icon: 'sun', next: 'dark' },
  dark: { icon: 'moon', next: 'system' },
};

function ThemeSwitch() {
  const { theme } = settings.value;
  const { label, [theme]: name } = words.value.theme;
  const { icon, next } = themes[theme];
  return (
    <button
      type="button"
      class="button plain"
      aria-label={`${label}: ${name}`}
      title={`${label}: ${name}`}
      onClick={() => change({ theme: next })}
    >
      <Icon name={icon} />
    </button>
  );
}

function LanguageSwitch() {
  const { label, other } = words.value.language;
  const isChinese = settings.value.language === 'zh';
  return (
    <button
      type="button"
      class="button plain"
      title={label}
      lang={isChinese ? 'en' : 'zh-CN'}
      aria-label={`${label}: ${other}`}
      onClick={() => change({ language: isChinese ? 'en' : 'zh' })}
    >
      <Icon name="language" />
      <span>{other}</span>
    </button>
  );
}
