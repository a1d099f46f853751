import { practice } from '../../policy/sources';
import { valueOf, type Cell } from '../../sheet/cell';
import type { FieldName, Form } from '../../sheet/form';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { isContrast } from '../../words/contrasts';
import { apart } from '../../words/likeness';
import { beside, head } from '../example';
import { theHead } from '../given';
import type { Severity } from '../finding';
import { rule, type Violation } from '../rule';

const FIELDS: readonly FieldName[] = ['department', 'implementingUnit'];
/** In shorter names one character is too much of the name. */
const SHORTEST = 6;
/** Ends that make another unit of the same house. */
const BRANCH = /分|部|处|室|科|队|所|站|校区|本级|机关|筹/;

export default rule({
  id: 'SE58',
  title: text('同簿单位名称写法不一', 'One unit, two spellings'),
  topic: '形式',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text(
    '请核对单位名称；确为两个单位的，无需修改。',
    'Please check the name; nothing to do if they are two units.',
  ),

  given: theHead,
  needs: [],
  check: (_, { form, others }) => FIELDS.flatMap(field => spelledOtherwise(field, form, others)),

  complies: [
    head`
      | 项目名称 | 载体服务           |
      | 实施单位 | 某市第一人民医院   |`,
    ...beside(
      'self-evaluation',
      head`
        | 项目名称 | 设备购置           |
        | 实施单位 | 某市第二人民医院   |`,
    ),
  ],
  violates: [
    head`
      | 项目名称 | 载体服务                 |
      | 实施单位 | ⟦某市科技创新中心⟧     |`,
    ...beside(
      'self-evaluation',
      head`
        | 项目名称 | 设备购置           |
        | 实施单位 | 某市科技创业中心   |`,
    ),
    ...beside(
      'self-evaluation',
      head`
        | 项目名称 | 运行保障           |
        | 实施单位 | 某市科技创业中心   |`,
    ),
  ],
});

/** Told where the rarer spelling stands; of two that are as frequent, on both. */
function spelledOtherwise(field: FieldName, form: Form, others: readonly Form[]): readonly Violation[] {
  const cell = form.fields[field];
  const own = nameIn(cell);
  if (!cell || own.length < SHORTEST) return [];
  const names = others.map(other => ({ cell: other.fields[field], name: nameIn(other.fields[field]) }));
  const count = (name: string): number => names.filter(one => one.name === name).length;
  const rivals = names.filter(one => gravity(own, one.name) !== undefined && count(one.name) >= count(own) + 1);
  const [rival] = [...rivals].sort((a, b) => count(b.name) - count(a.name));
  if (!rival?.cell) return [];
  return [
    {
      at: cell.at,
      because: [rival.cell.at],
      milder: gravity(own, rival.name)!,
      says: text(
        `本表为“${cell.shown}”，同簿另有${count(rival.name)}张表写作“${rival.cell.shown}”。`,
        `This form says “${cell.shown}”, ${count(rival.name)} other form(s) of the workbook say “${rival.cell.shown}”.`,
      ),
    },
  ];
}

/**
 * How sure it is that two names are one: a warning for letters left out (科技局, 科学技术局), a hint for one letter changed,
 * which may be two units; undefined for names that are equal, far apart, or told apart by a number or a contrast.
 */
function gravity(own: string, other: string): Severity | undefined {
  if (own === other || other.length < SHORTEST || Math.abs(own.length - other.length) > 2) return undefined;
  const { a, b, behind } = apart(own, other);
  const isShort = behind !== '' && (isShortFor(a, b) || isShortFor(b, a));
  if (!isShort && !(a.length === 1 && b.length === 1)) return undefined;
  if (isContrast(a, b) || BRANCH.test(a + b)) return undefined;
  return isShort ? 'warning' : 'hint';
}

/** 科技 for 科学技术: the same letters in the same order, one or two left out. */
function isShortFor(short: string, long: string): boolean {
  const left = long.length - short.length;
  if (left <= 0 || left > 2) return false;
  let next = 0;
  for (const letter of long) if (letter === short.charAt(next)) next += 1;
  return next === short.length;
}

const nameIn = (cell: Cell<string> | undefined): string => normalise(valueOf(cell) ?? '');
