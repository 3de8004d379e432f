/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longest = 80;

/** A name that every system takes as a file's: without its ending, never empty, no folder in it. */
export function safeName(name: string): string {
  const letters = Array.from(name.normalize('NFC'), (letter) => (/[\p{Cc}\p{Cf}<>:"/\\|?*]/u.test(letter) ? '-' : letter));
  const short = letters
    .slice(0, longest)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (short === '') return 'plan';
  return devices.test(short) ? `_${short}` : short;
}

/** `field-sales.plan` as `field-sales`. */
export function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '') || name;
}

/** The file of a plan as it is offered to be stored. */
export function planFile(name: string): string {
  return `${safeName(withoutEnding(name))}.plan`;
}
