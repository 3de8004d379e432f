export { classifyTokens, type ClassifiedToken, type TokenClass } from './highlight.ts';
export { expectedAfter, type Expected } from './expected.ts';
export { reservedWords } from './keywords.ts';
export { parseExpression, parsePlan, type ParsedPlan } from './parse.ts';
export { printPlan } from './print/print.ts';
export type { Fix, SyntaxCode, SyntaxProblem } from './problem.ts';
export { syntaxCodes } from './problem.ts';
export { spanning, type Span } from './span.ts';
export type * from './tree/index.ts';
