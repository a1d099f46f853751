import { recognise } from '../../src/engine/layouts/recognise';
import type { FoundForm, Grid } from '../../src/engine/index';

/** What the rows measure: different enough that no two are one thing, as on real sheets. */
const NAMES = ['论坛', '培训班', '走访', '调研报告', '设备维护', '宣传推文', '路演', '专家评审', '志愿服务', '展览'];
const UNITS = ['场', '期', '家', '份', '台', '篇', '次', '项', '人次', '个'];
const KINDS = ['数量指标', '质量指标', '时效指标'];

const targetOf = (n: number): number => 10 + (n % 37);
/** Of ten rows one falls short and one doubles its target, however long the form: a long one has as much to tell per row. */
const actualOf = (n: number): number => (n % 10 === 3 ? targetOf(n) - 2 : n % 10 === 7 ? targetOf(n) * 2 : targetOf(n));

/** A self-evaluation with that many indicators, written for measuring: full head, funds, goal and result that name figures. */
export function formOfRows(count: number): FoundForm {
  const rows = Array.from({ length: count }, (_, n) => {
    const [name, unit] = [NAMES[n % NAMES.length]!, UNITS[n % UNITS.length]!];
    const target = targetOf(n);
    const actual = actualOf(n);
    const remark = n % 7 === 0 ? `因报名单位减少，第${n}批${name}推迟，下一年提前安排` : '';
    const kind = KINDS[Math.floor((n * KINDS.length) / count)]!;
    const figures = [`≥${target}.00(${unit})`, `${actual}.00(${unit})`, '3.00', '3.00'];
    return ['产出指标', kind, `第${n}批${name}数`, ...figures, remark];
  });
  const goal = NAMES.map((name, n) => `第${n}批${name}${targetOf(n)}${UNITS[n]}`).join('，');
  const result = NAMES.map((name, n) => `完成第${n}批${name}${actualOf(n)}${UNITS[n]}`).join('，');
  const lines = [
    ['项目支出绩效自评表'],
    ['(2024 年度)'],
    ['项目名称', '载体服务'],
    ['主管部门', '某市科学技术局', '', '', '实施单位', '某市科技创新中心'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '80.00', '51.82', '49.30', '10.00', '95.13', '9.51'],
    ['', '其中：当年财政拨款', '80.00', '51.82', '49.30', '-', '95.13', '-'],
    ['年度总体目标', '预期目标', '', '', '实际完成情况'],
    ['', goal, '', '', result],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ...rows,
    ['总分', '', '', '', '', '100.00', '99.51'],
  ];
  const cells = lines.map(line => line.map(value => (value === '' ? null : { value, shown: value })));
  const grid: Grid = { ...EMPTY, cells };
  const [form] = recognise(grid).forms;
  if (form?.indicators.length !== count) throw new Error(`${form?.indicators.length ?? 0} of ${count} rows were read`);
  return { form, grid };
}

const EMPTY: Grid = {
  sheet: '自评表',
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenCols: [],
  visibility: 'visible',
  isProtected: false,
};
