/** A piece of a page. Made only by `markup`, which lets no text become markup. */
export interface Html {
  readonly kind: 'html';
  readonly markup: string;
}

/** What may stand in a piece of a page: texts of any origin, other pieces, lists of them, and nothing. */
export type Content = string | number | Html | undefined | readonly Content[];

/**
 * A piece of a page as it is written, without its indentation; what is put in is text, also between the quotes of an attribute.
 */
export function markup(written: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return trusted(written.map((part, i) => `${part.replaceAll(/\n\s*/g, '\n')}${markupOf(contents[i])}`).join(''));
}

/** Markup that was made elsewhere and holds no text that is not escaped: charts. */
export const trusted = (text: string): Html => ({ kind: 'html', markup: text });

export const nothing: Html = trusted('');

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return content.toString();
  return 'kind' in content ? content.markup : content.map(markupOf).join('');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return readable(text).replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

/** Signs that no page may hold are shown as what they are: unreadable. */
export function readable(text: string): string {
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');
}
