/** Full-width forms, and the signs people's editors make of `-`, `*` and `/`. The full-width comma stays: it never groups digits. */
const forms = /[！-＋－-～　￥￡￠−×÷]/g;

const named: Readonly<Record<string, string>> = { '　': ' ', '￥': '¥', '￡': '£', '￠': '¢', '−': '-', '×': '*', '÷': '/' };

function plainForm(form: string): string {
  return named[form] ?? String.fromCharCode(form.charCodeAt(0) - 0xfee0);
}

/** The text with full-width forms made plain, one UTF-16 unit for one, so that every span stays exact. */
export function normalise(text: string): string {
  return text.replace(forms, plainForm);
}
