import { expect, test } from 'vitest';
import { policies } from '../../../src/engine/policy/index';
import { gradeOf } from '../../../src/engine/scoring/grade';
import { Decimal } from '../../../src/engine/sheet/units';

const ownBounds = ['sichuan'];

test.each(policies.map(policy => policy.id).filter(id => !ownBounds.includes(id)))('等级下限含本数：%s', id => {
  const policy = policies.find(one => one.id === id)!;
  const grades = ['100', '90', '89.999', '89.99', '80', '79.99', '60', '59.99', '0', '-1'].map(
    total => `${total} ${gradeOf(new Decimal(total), policy)}`,
  );
  expect(grades).toEqual([
    '100 优',
    '90 优',
    '89.999 良',
    '89.99 良',
    '80 良',
    '79.99 中',
    '60 中',
    '59.99 差',
    '0 差',
    '-1 差',
  ]);
});

test('四川省：70 分以下为差', () => {
  const sichuan = policies.find(one => one.id === 'sichuan')!;
  const grades = ['90', '80', '79.99', '75', '70', '69.99', '60'].map(total => gradeOf(new Decimal(total), sichuan));
  expect(grades).toEqual(['优', '良', '中', '中', '中', '差', '差']);
});
