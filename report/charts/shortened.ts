/** Signs of Chinese and the like are as wide as two letters. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** In letters. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}

/** A name that would be too wide for its place, up to so many letters. */
export function shortened(name: string, most: number): string {
  if (widthOf(name) <= most) return name;
  const signs = Array.from(name);
  const count = signs.findIndex((_, i) => widthOf(signs.slice(0, i + 1).join('')) >= most);
  return `${signs.slice(0, count).join('').trimEnd()}…`;
}
