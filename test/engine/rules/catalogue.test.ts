import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/engine/policy/index';
import type { Basis } from '../../../src/engine/policy/cited';
import { tablesOf, type Example } from '../../../src/engine/rules/example';
import { rules } from '../../../src/engine/rules/index';
import type { Rule } from '../../../src/engine/rules/rule';

const severities = { error: '错误 error', warning: '提醒 warning', hint: '提示 hint' } as const;
const bases: Readonly<Record<Basis, string>> = {
  stated: '明文 stated',
  derived: '推论 derived',
  practice: '惯例 practice',
};

const blocks = (example: Example): string =>
  tablesOf(example)
    .map(({ drawn }) => `\`\`\`\n${drawn}\n\`\`\``)
    .join('\n\n');

function entry(rule: Rule): string {
  const law = rule.law.map(({ title, clause, basis }) => `  - ${title}${clause}（${bases[basis]}）`).join('\n');
  const hides = rule.hides ? `\n- 同一行不再重复提出 Hides on its row: ${rule.hides.join('、')}` : '';
  return `## ${rule.id} ${rule.title.zh}

*${rule.title.en}*

- 级别 Severity: ${severities[rule.severity]}（上限 ceiling）
- 类别 Topic: ${rule.topic}
- 依据 Sources:
${law}
- 改法 Remedy: ${rule.remedy.zh}
  ${rule.remedy.en}${hides}

合规 Complies:

${blocks(rule.complies)}

违反 Violates（⟦⟧ 为应标出的单元格 marks the cells to be pointed out）:

${blocks(rule.violates)}
`;
}

const catalogue = `# 检查规则目录 Rule catalogue

由测试打印，请勿手改。Printed by test/engine/rules/catalogue.test.ts; not edited by hand.

示例按 ${defaultPolicy.title}（${defaultPolicy.id}）判断。没有画出的列，表上就没有；一级、二级指标缺省为产出指标、数量指标，年度缺省为 2024，金额单位缺省为万元（申报表为元）。
Examples are judged under ${defaultPolicy.id}. A column that is not drawn is not on the form.

${rules.map(entry).join('\n')}`;

it('is printed from the rules', async () => {
  await expect(catalogue).toMatchFileSnapshot(join(import.meta.dirname, '../../../src/engine/rules/CATALOGUE.md'));
});

it('lists every id once', () => {
  const ids = [...catalogue.matchAll(/^## ([A-Z]{2}\d{2}) /gm)].map(match => match[1]);
  expect(ids).toEqual(rules.map(rule => rule.id));
});
