import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { moved } from './roving.ts';

export interface TabHead {
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
}
interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabHead[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
  /** What the open tab shows. */
  readonly children: ComponentChildren;
}

/** A row of tabs and the panel of the open one: arrows, Home and End move between them. */
export function Tabs({ label, tabs, open, onOpen, children }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(
      event.key,
      tabs.findIndex(({ id }) => id === open),
      tabs.length,
      'row',
    );
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onOpen(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  return (
    <>
      <div class="tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title, icon }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            class="tab"
            role="tab"
            aria-selected={id === open}
            aria-controls="tab-panel"
            tabIndex={id === open ? 0 : -1}
            onClick={() => onOpen(id)}
          >
            <Icon name={icon} />
            {title}
          </button>
        ))}
      </div>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${open}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
