import { generateCstDts } from 'chevrotain';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { planParser } from '../../grammar/parser/plan-parser.ts';

test('the types of the syntax nodes are those of the rules (run with -u to write them anew)', async () => {
  const written = generateCstDts(planParser.getGAstProductions(), { includeVisitorInterface: false });
  const types = await format(written.replace(', ICstVisitor', ''), { parser: 'typescript', printWidth: 130, singleQuote: true });
  await expect(types).toMatchFileSnapshot('../../grammar/parser/cst.ts');
});
