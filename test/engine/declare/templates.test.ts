import { describe, expect, it } from 'vitest';
import { templates } from '../../../src/engine/declare/templates/index';
import { checked, grave, proposed } from './written';

describe.each(templates.map(template => [template.name.zh, template] as const))('%s', (_name, template) => {
  it.each(['shanghai', 'national-2021'])('makes a declaration that only asks for its blanks (%s)', policy => {
    const form = checked(proposed({ kind: 'template', template }, { kind: 'declaration', year: 2026, policy }), policy);
    const blanks = ['hint TD09 项目资金总额未填写。', 'hint TD09 项目总目标未填写。'];
    expect(form.findings.map(({ rule, severity, says }) => `${severity} ${rule} ${says.zh}`)).toEqual(blanks);
  });
  it('makes a self-evaluation of which only the blanks are to be filled in', () => {
    const form = checked(proposed({ kind: 'template', template }, { kind: 'self-evaluation', year: 2026 }));
    expect(grave(form).filter(one => !one.includes('未填写'))).toEqual([]);
  });
});
