import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review';
import { groupFindings } from '../../src/engine/rules/groups';
import { a1 } from '../../src/engine/sheet/address';
import { corpusCase, corpusCases } from '../corpus/cases';
import { finding, at } from '../taskpane/fixture-review';

const rulesOf = (findings: Parameters<typeof groupFindings>[0]): readonly string[] =>
  groupFindings(findings).map(group => `${a1(group.root)} ${group.findings.map(one => one.rule).join(' ')}`);

describe('findings with one root', () => {
  it('share a cell: the gravest first', () => {
    expect(
      rulesOf([
        finding('甲', 'H6', 'error', '执行率有误', { rule: 'SE30' }),
        finding('甲', 'H9', 'error', '得分有误', { rule: 'SE05' }),
        finding('甲', 'H6', 'warning', '执行率低', { rule: 'SE06' }),
      ]),
    ).toEqual(['H6 SE30 SE06', 'H9 SE05']);
  });

  it('a wrong rate takes the wrong score for it along; a mistake of its own stays alone', () => {
    const because = [at('甲', 'H6')];
    expect(
      rulesOf([
        finding('甲', 'H6', 'error', '执行率有误', { rule: 'SE30' }),
        finding('甲', 'I6', 'error', '执行率得分有误', { rule: 'SE31', because }),
        finding('甲', 'H21', 'error', '总分有误', { rule: 'SE36', because: [at('甲', 'I6')] }),
      ]),
    ).toEqual(['H6 SE30 SE31', 'H21 SE36']);
  });

  it('the same cell of another sheet is another cell', () => {
    expect(rulesOf([finding('甲', 'H6', 'error', '一'), finding('乙', 'H6', 'error', '二')])).toHaveLength(2);
  });

  it('none is lost, and the head is the gravest of its group', () => {
    const rank = { error: 0, warning: 1, hint: 2 };
    for (const { grid } of corpusCases())
      for (const { findings } of review([grid]).forms) {
        const groups = groupFindings(findings);
        expect(new Set(groups.flatMap(group => group.findings))).toEqual(new Set(findings));
        for (const { findings: own } of groups)
          for (const one of own) expect(rank[own[0].severity]).toBeLessThanOrEqual(rank[one.severity]);
      }
  });

  it('on a sheet with arithmetic mistakes', () => {
    const [form] = review([corpusCase('2024-arithmetic-mistakes').grid]).forms;
    expect(rulesOf(form!.findings)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^H6 SE30 SE31/), expect.stringMatching(/^H21 SE36 SE39/)]),
    );
  });
});
