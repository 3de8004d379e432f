/** A sentence of the checker: what stands in backquotes is words of a plan. */
export function Sentence({ text }: { readonly text: string }) {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return <>{text}</>;
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
