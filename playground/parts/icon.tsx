/** Line drawings on a grid of 16. */
const paths = {
  pay: 'M2.5 4.5h11v7h-11zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4M4.5 8h.01M11.5 8h.01',
  curve: 'M2.5 2.5v11h11M4.5 11l3-2 2-4 3.5-1',
  promises: 'M8 1.8l5 2v4c0 3.2-2.2 5.4-5 6.4-2.8-1-5-3.2-5-6.4v-4zM5.8 8l1.6 1.6L10.4 6.4',
  whatIf: 'M2.5 5h4M10.5 5h3M2.5 11h2M8.5 11h5M8.5 3v4M6.5 9v4',
  data: 'M2.5 3.500h11v9h-11zM2.5 6.500h11M2.5 9.500h11M6.5 3.500v9',
  compiled: 'M5.5 4.500L2 8l3.5 3.500M10.5 4.500L14 8l-3.5 3.5',
  solve: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12M8 10.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  compare: 'M2.5 3.500h4v9h-4zM9.5 3.500h4v9h-4z',
  sun: 'M8 10.700a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400M8 1.500v1.300M8 13.200v1.300M1.5 8h1.300M13.2 8h1.300M3.4 3.400l.9.9M11.7 11.700l.9.9M3.4 12.600l.9-.9M11.7 4.300l.9-.9',
  moon: 'M13 9.800A5.6 5.6 0 0 1 6.2 3a5.6 5.6 0 1 0 6.8 6.800z',
  system: 'M2.5 3h11v7.500h-11zM6 13h4',
  language: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12M2 8h12M8 2c2 2 2.5 4 2.5 6S10 12 8 14c-2-2-2.5-4-2.5-6S6 4 8 2',
  close: 'M4 4l8 8M12 4l-8 8',
  right: 'M6 3.500L10.5 8 6 12.5',
  check: 'M3 8.500l3.2 3L13 4.5',
  warning: 'M8 2.500l6 11H2zM8 6.500v3.200M8 11.600h.01',
  error: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12M8 5v3.500M8 10.900h.01',
  notice: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12M8 7.500V11M8 5.100h.01',
  up: 'M8 12.500v-9M4.5 7L8 3.5 11.5 7',
  down: 'M8 3.500v9M4.5 9L8 12.5 11.5 9',
  search: 'M7 11.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.300l3.2 3.2',
  locate: 'M8 5.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8 1.500v2.500M8 12v2.500M1.5 8H4M12 8h2.5',
  undo: 'M3 6.500h6.500a3.500 3.500 0 0 1 0 7H6M3 6.500l3-3M3 6.500l3 3',
  redo: 'M13 6.500H6.500a3.500 3.500 0 0 0 0 7H10M13 6.500l-3-3M13 6.500l-3 3',
  plus: 'M8 3.500v9M3.5 8h9',
  trash: 'M3 4.500h10M6.500 4.500V3h3v1.500M4.500 4.500l.6 8.500h5.800l.6-8.500',
  upload: 'M8 10.500v-8M5 5.500l3-3 3 3M2.500 10v3.500h11V10',
  download: 'M8 2.500v8M5 7.500l3 3 3-3M2.500 10v3.500h11V10',
  paste: 'M5.500 3.500h-2v10h9v-10h-2M5.500 2.500h5v2.500h-5z',
  reset: 'M3.500 8a4.500 4.500 0 1 0 1.600-3.450M3.300 2.500v3h3',
  fix: 'M10 2.500a3.5 3.5 0 0 0-3.3 4.800L2.5 11.500v2h2l4.2-4.200A3.5 3.5 0 0 0 13.5 6l-2 1.5-2-1 0-2.200z',
} as const;
export type IconName = keyof typeof paths;

/** A drawing beside words; it says nothing to who does not see it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
