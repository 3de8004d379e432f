import { useRef } from 'preact/hooks';
import { dataEndings } from '../../../data/endings.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Sheet } from './sheet-list.ts';
import { takeFiles } from './taking.ts';

interface FileButtonProps {
  readonly title: string;
  /** The table that the file fills; absent: by its name and columns. */
  readonly home?: Sheet;
  readonly isSmall?: boolean;
}

/** Chooses files from the disk. */
export function FileButton({ title, home, isSmall = false }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  const onChange = (): void => {
    const { current } = field;
    void takeFiles([...(current?.files ?? [])], home);
    if (current !== null) current.value = '';
  };
  return (
    <>
      <button
        type="button"
        class={`button ${isSmall ? 'plain small' : ''}`}
        aria-label={title}
        onClick={() => field.current?.click()}
      >
        <Icon name="upload" />
        <span>{title}</span>
      </button>
      <input
        ref={field}
        type="file"
        hidden
        multiple={home === undefined}
        accept={dataEndings.map((ending) => `.${ending}`).join(',')}
        onChange={onChange}
      />
    </>
  );
}
