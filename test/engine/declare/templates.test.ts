import { describe, expect, it } from 'vitest';
import { templates } from '../../../src/engine/declare/templates/index';
import { checked, grave, proposed } from './written';

describe.each(templates.map(template => [template.name.zh, template] as const))('%s', (_name, template) => {
  it.each(['shanghai', 'national-2021'])('makes a declaration without error or warning (%s)', policy => {
    const form = checked(proposed({ kind: 'template', template }, { kind: 'declaration', year: 2026, policy }), policy);
    expect(form.findings.map(({ rule, severity, says }) => `${severity} ${rule} ${says.zh}`)).toEqual([]);
  });
  it('makes a self-evaluation', () => {
    const form = checked(proposed({ kind: 'template', template }, { kind: 'self-evaluation', year: 2026 }));
    expect(grave(form)).toEqual([]);
  });
});
