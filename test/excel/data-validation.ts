import type { Rect } from '../../src/engine/sheet/address';
import type { Entity, Session } from './entity';
import { invalidArgument } from './excel-error';
import { mayFormat } from './permission';
import type { DataValidation, Sheet } from './workbook';
import { notify } from './workbook';

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo'];
const KINDS = ['list', 'decimal', 'wholeNumber', 'date', 'textLength', 'custom'];

type Fields = Readonly<Record<string, unknown>>;

/** `range.dataValidation`: a rule has exactly one kind, messages have Excel's lengths. */
export function dataValidation(session: Session, sheet: Sheet, rect: Rect): Entity {
  const put = (location: string, change: (old: DataValidation) => DataValidation) => {
    mayFormat(session.workbook, sheet, location);
    const isHere = (one: DataValidation) => JSON.stringify(one.rect) === JSON.stringify(rect);
    const old = sheet.validations.find(isHere) ?? { rect, rule: {} };
    sheet.validations = [...sheet.validations.filter(one => !isHere(one)), change(old)];
    notify(session.workbook, { kind: 'formatted', sheet });
  };
  return {
    type: 'DataValidation',
    set: {
      Rule: value => put('DataValidation.rule', old => ({ ...old, rule: checkedRule(value) })),
      ErrorAlert: value =>
        put('DataValidation.errorAlert', old => ({ ...old, error: checkedWords(value, 'errorAlert', 'showAlert') })),
      Prompt: value =>
        put('DataValidation.prompt', old => ({ ...old, prompt: checkedWords(value, 'prompt', 'showPrompt') })),
      IgnoreBlanks: value => {
        if (typeof value !== 'boolean') throw invalidArgument('DataValidation.ignoreBlanks', 'should be boolean');
      },
    },
  };
}

function checkedRule(value: unknown): Fields {
  const location = 'DataValidation.rule';
  const rule = fields(value, location);
  const [kind, ...more] = Object.keys(rule);
  if (kind === undefined || more.length > 0 || !KINDS.includes(kind)) throw invalidArgument(location, 'one kind');
  const body = fields(rule[kind], location);
  const operator = body['operator'];
  if (kind === 'list') {
    const source = body['source'];
    if (typeof source !== 'string' || source === '' || source.length > 255)
      throw invalidArgument(location, 'a list of 1 to 255 characters');
  } else if (kind === 'custom') {
    if (typeof body['formula'] !== 'string' || !body['formula'].startsWith('='))
      throw invalidArgument(location, 'a formula begins with =');
  } else {
    if (typeof operator !== 'string' || !OPERATORS.includes(operator)) throw invalidArgument(location, 'operator');
    if (body['formula1'] === undefined) throw invalidArgument(location, 'formula1');
    if (/etween$/.test(operator) && body['formula2'] === undefined) throw invalidArgument(location, 'formula2');
  }
  return rule;
}

function checkedWords(value: unknown, member: string, shows: string): Fields {
  const location = `DataValidation.${member}`;
  const words = fields(value, location);
  const { title, message } = words;
  if (typeof words[shows] !== 'boolean') throw invalidArgument(location, shows);
  if (typeof title !== 'string' || title.length > 32) throw invalidArgument(location, 'a title of 32 characters');
  if (typeof message !== 'string' || message.length > 225)
    throw invalidArgument(location, 'a message of 225 characters');
  if (member === 'errorAlert' && !['Stop', 'Warning', 'Information'].includes(String(words['style'])))
    throw invalidArgument(location, 'style');
  return words;
}

function fields(value: unknown, location: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument(location, 'should be an object');
  return value as Fields;
}
